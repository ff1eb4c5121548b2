"""Clients, the people who may order for them, and how their mail is known."""

from __future__ import annotations

from peewee import BooleanField, CharField, ForeignKeyField, IntegerField, TextField

from desktop.models.base import InstantField, Table


class Client(Table):
    """A firm or person the office works for.

    `folded` holds what a client is looked for by (names, NIP, phones, town, people), folded;
    `sort_key` puts names in Polish order on any database; `payment_days` None means the office's
    own term; `distance_km` is the way there, one way, None within the city.
    """

    name = CharField()
    short_name = CharField(default="")
    nip = CharField(default="", index=True)
    regon = CharField(default="")
    street = CharField(default="")
    postcode = CharField(default="")
    city = CharField(default="")
    country = CharField(default="PL")
    email = CharField(default="")
    invoice_email = CharField(default="")
    phone = CharField(default="")
    language = CharField(2, default="pl")
    is_consumer = BooleanField(default=False)
    payment_days = IntegerField(null=True)
    distance_km = IntegerField(null=True)
    note = TextField(default="")
    blocked_at = InstantField(null=True)
    blocked_reason = TextField(default="")
    archived_at = InstantField(null=True)
    created_at = InstantField()
    sort_key = CharField(1000, default="")
    name_folded = CharField(index=True)
    short_folded = CharField(default="", index=True)
    folded = TextField(default="")
    revision = IntegerField(default=1)


class Contact(Table):
    """A person at the client's; `is_authorised` ones may order (§19 of the regulations)."""

    client = ForeignKeyField(Client, on_delete="CASCADE", backref="+")
    name = CharField()
    email = CharField(default="", index=True)
    phone = CharField(default="")
    is_authorised = BooleanField(default=False)


class ClientDomain(Table):
    """A mail domain that belongs to one client; public ones (gmail.com, …) are refused."""

    client = ForeignKeyField(Client, on_delete="CASCADE", backref="+")
    domain = CharField(unique=True)
