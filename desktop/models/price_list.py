"""Dated price lists."""

from __future__ import annotations

from peewee import CharField, Check, ForeignKeyField, IntegerField

from desktop.models.base import DayField, MoneyField, Table


class PriceList(Table):
    """Rates that hold from a day until the next list begins."""

    valid_from = DayField(unique=True)
    name = CharField(default="")
    revision = IntegerField(default=1)


class Rate(Table):
    """Net grosze an hour of one kind of work in one price list."""

    price_list = ForeignKeyField(PriceList, on_delete="CASCADE", backref="+")
    kind = CharField(16)
    net_per_hour = MoneyField()

    class Meta:
        """One rate a kind."""

        indexes = ((("price_list", "kind"), True),)
        constraints = [Check("net_per_hour >= 0")]
