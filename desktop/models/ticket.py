"""Tickets and their history."""

from __future__ import annotations

from peewee import (
    SQL,
    BooleanField,
    CharField,
    Check,
    ForeignKeyField,
    IntegerField,
    SmallIntegerField,
    TextField,
)

from desktop.models.base import InstantField, JsonField, Table
from desktop.models.client import Client, Contact
from desktop.models.consultant import Consultant

STATES = ("held", "new", "assigned", "in_progress", "waiting", "planned", "done", "closed")
CHANNELS = ("mail", "phone", "desk")


class Ticket(Table):
    """A request for help, numbered, accepted the moment it is saved (§7).

    `rank` is 0 for a client with an agreement active today, 1 otherwise (§8); it is kept by the
    services so that the first page of the queue is one walk along one partial index.
    `client` None means unmatched. A `held` ticket is a message that could not be read;
    `held_reason` is its code. `merged_into` is the ticket that took over what this one held.
    """

    number = CharField(unique=True)
    subject = CharField(500)
    client = ForeignKeyField(Client, null=True, on_delete="RESTRICT", backref="+")
    contact = ForeignKeyField(Contact, null=True, on_delete="SET NULL", backref="+")
    caller = CharField(default="")
    is_caller_authorised = BooleanField(null=True)
    channel = CharField(8)
    state = CharField(12, default="new")
    held_reason = CharField(default="")
    assigned_to = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    rank = SmallIntegerField(default=1)
    accepted_at = InstantField()
    closed_at = InstantField(null=True)
    merged_into = ForeignKeyField("self", null=True, index=False, on_delete="RESTRICT", backref="+")
    revision = IntegerField(default=1)

    class Meta:
        """Known states and channels; the queue's own partial index."""

        constraints = [
            Check("state IN ({})".format(", ".join(f"'{s}'" for s in STATES))),
            Check("channel IN ({})".format(", ".join(f"'{c}'" for c in CHANNELS))),
            Check("(closed_at IS NOT NULL) = (state = 'closed')"),
            Check("merged_into_id IS NULL OR state = 'closed'"),
        ]


# The state at the end makes the walk along the open queue an index-only one.
Ticket.add_index(
    Ticket.index(
        Ticket.rank, Ticket.accepted_at, Ticket.id, Ticket.state, name="ticket_queue"
    ).where(SQL("closed_at IS NULL"))
)
Ticket.add_index(
    Ticket.index(Ticket.closed_at, Ticket.id, name="ticket_closed").where(
        SQL("closed_at IS NOT NULL")
    )
)


class TicketEvent(Table):
    """One line of a ticket's history: who did what, when; never changed.

    `what` is a code (`accepted`, `matched`, `assigned`, `closed`, …), `facts` what its sentence
    needs.
    """

    ticket = ForeignKeyField(Ticket, on_delete="CASCADE", backref="+")
    at = InstantField()
    by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    what = CharField(32)
    facts = JsonField(null=True)
    note = TextField(default="")
