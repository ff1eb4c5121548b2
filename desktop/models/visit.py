"""Visits at the client's seat, and how they were moved."""

from __future__ import annotations

from peewee import CharField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import InstantField, Table
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.ticket import Ticket

STATES = ("planned", "done", "called_off", "missed")


class Visit(Table):
    """A planned visit; its actual times are the session that it becomes.

    `requested_at` is when the client asked for it (§13: five days before); `called_off_by` is
    `client` or `office`. `is_charged`: called off late or nobody there, so the planned time is
    billed (§13).
    """

    client = ForeignKeyField(Client, on_delete="RESTRICT", backref="+")
    ticket = ForeignKeyField(Ticket, null=True, on_delete="SET NULL", backref="+")
    consultant = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    starts_at = InstantField(index=True)
    ends_at = InstantField()
    state = CharField(12, default="planned")
    place = CharField(default="")
    note = TextField(default="")
    requested_at = InstantField()
    called_off_at = InstantField(null=True)
    called_off_by = CharField(default="")
    called_off_reason = TextField(default="")
    is_charged = IntegerField(default=0)
    revision = IntegerField(default=1)

    class Meta:
        """A visit lasts; known states only."""

        constraints = [
            Check("ends_at > starts_at"),
            Check("is_charged IN (0, 1)"),
            Check("state IN ({})".format(", ".join(f"'{s}'" for s in STATES))),
        ]


class VisitMove(Table):
    """One move of a visit (§9): from when to when, who and why; never changed."""

    visit = ForeignKeyField(Visit, on_delete="CASCADE", backref="+")
    at = InstantField()
    by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    old_starts_at = InstantField()
    old_ends_at = InstantField()
    new_starts_at = InstantField()
    new_ends_at = InstantField()
    reason = TextField(default="")
