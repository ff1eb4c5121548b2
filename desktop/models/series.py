"""Series of numbers without gaps."""

from __future__ import annotations

from peewee import CharField, Check, IntegerField

from desktop.models.base import Table


class NumberSeries(Table):
    """The last number taken in a series such as `invoice/2026/11`.

    It is moved on in the transaction that issues the paper, never before: a paper that is not
    issued takes none.
    """

    key = CharField(unique=True)
    last = IntegerField(default=0)

    class Meta:
        """Numbers start at 1."""

        constraints = [Check("last >= 0")]
