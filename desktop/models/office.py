"""The office that uses the program: one row."""

from __future__ import annotations

from peewee import CharField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import InstantField, Table
from desktop.models.content import Content


class Office(Table):
    """The office's own data, as they stand on papers. The only row has id 1."""

    name = CharField()
    nip = CharField(default="")
    regon = CharField(default="")
    street = CharField(default="")
    postcode = CharField(default="")
    city = CharField(default="")
    country = CharField(default="PL")
    email = CharField(default="")
    phone = CharField(default="")
    bank_account = CharField(default="")
    bank_name = CharField(default="")
    logo = ForeignKeyField(Content, null=True, on_delete="RESTRICT", backref="+")
    footer = TextField(default="")
    is_vat_payer = IntegerField(default=1)
    exemption_basis = CharField(default="")
    payment_days = IntegerField(default=7)
    changed_at = InstantField()
    revision = IntegerField(default=1)

    class Meta:
        """There is one office in a database."""

        constraints = [Check("id = 1")]
