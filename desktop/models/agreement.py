"""Service agreements and their hourly rates."""

from __future__ import annotations

from peewee import CharField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import DayField, MoneyField, Table
from desktop.models.client import Client


class ServiceAgreement(Table):
    """An agreement that puts its client first (§8) from `starts_on` through `ends_on`.

    `ends_on` None means until further notice; `included_minutes` are per calendar month.
    """

    client = ForeignKeyField(Client, on_delete="RESTRICT", backref="+")
    number = CharField(unique=True)
    starts_on = DayField()
    ends_on = DayField(null=True)
    included_minutes = IntegerField(default=0)
    note = TextField(default="")
    revision = IntegerField(default=1)

    class Meta:
        """An agreement does not end before it starts."""

        constraints = [
            Check("ends_on IS NULL OR ends_on >= starts_on"),
            Check("included_minutes >= 0"),
        ]


class AgreementRate(Table):
    """Net grosze an hour of one kind of work under one agreement."""

    agreement = ForeignKeyField(ServiceAgreement, on_delete="CASCADE", backref="+")
    kind = CharField(16)
    net_per_hour = MoneyField()

    class Meta:
        """One rate a kind."""

        indexes = ((("agreement", "kind"), True),)
        constraints = [Check("net_per_hour >= 0")]
