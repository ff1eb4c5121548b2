"""Versions of the terms of remote help, and who accepted which."""

from __future__ import annotations

from peewee import CharField, Check, ForeignKeyField, TextField

from desktop.models.base import DayField, InstantField, Table
from desktop.models.client import Client, Contact
from desktop.models.consultant import Consultant
from desktop.models.ticket import Ticket

CHANNELS = ("phone", "mail", "paper", "in_person")


class RemoteTerms(Table):
    """One version of the terms of remote help in one language; its text never changes."""

    language = CharField(2)
    valid_from = DayField()
    text = TextField()
    sha256 = CharField(64)
    created_at = InstantField()
    created_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        """One version a day and language."""

        indexes = ((("language", "valid_from"), True),)


class Consent(Table):
    """Acceptance of one version of the terms for one session of remote help.

    Kept 10 years from the session; a withdrawal is written beside it, nothing is ever erased.
    """

    client = ForeignKeyField(Client, on_delete="RESTRICT", backref="+")
    ticket = ForeignKeyField(Ticket, on_delete="RESTRICT", backref="+")
    contact = ForeignKeyField(Contact, null=True, on_delete="SET NULL", backref="+")
    person = CharField()
    channel = CharField(12)
    terms = ForeignKeyField(RemoteTerms, on_delete="RESTRICT", backref="+")
    terms_sha256 = CharField(64)
    given_at = InstantField()
    written_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    withdrawn_at = InstantField(null=True)
    withdrawn_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        """Somebody accepts by a known channel."""

        constraints = [
            Check("person <> ''"),
            Check("channel IN ({})".format(", ".join(f"'{c}'" for c in CHANNELS))),
        ]
