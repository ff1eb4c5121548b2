"""Acts that were done, by the key each carries: what is tried again is not done twice."""

from __future__ import annotations

from peewee import CharField, IntegerField

from desktop.models.base import InstantField, JsonField, Table


class DoneAct(Table):
    """One act that is in the database; written in the same transaction as what it did.

    `touched` is a list of ids by kind, as in `Changes`.
    """

    id = CharField(max_length=32, primary_key=True)  # type: ignore[assignment]  # no number
    at = InstantField()
    touched = JsonField()
    made = IntegerField(null=True)

    class Meta:
        """One page of the file an act instead of two."""

        without_rowid = True
