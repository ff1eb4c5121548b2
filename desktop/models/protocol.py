"""Work-acceptance protocols and their lines."""

from __future__ import annotations

from peewee import SQL, CharField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import DayField, InstantField, JsonField, MoneyField, Table
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.content import Content
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit

STATES = ("draft", "issued", "received", "objected", "accepted", "rejected", "withdrawn")


class Protocol(Table):
    """What was done and what it costs; the only ground of an invoice (§15).

    A draft has no number and is printed afresh each time; once issued, number, snapshot and
    paper are fixed. `snapshot` is the record the paper was printed from.
    """

    number = CharField(null=True, unique=True)
    client = ForeignKeyField(Client, on_delete="RESTRICT", backref="+")
    state = CharField(12, default="draft")
    created_at = InstantField()
    created_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    issued_at = InstantField(null=True)
    received_at = InstantField(null=True)
    received_how = CharField(16, default="")
    objection_ends_on = DayField(null=True)
    accepted_at = InstantField(null=True)
    accepted_how = CharField(16, default="")
    accepted_by = CharField(default="")
    replaces = ForeignKeyField("self", null=True, on_delete="RESTRICT", backref="+")
    note = TextField(default="")
    net = MoneyField(default=0)
    snapshot = JsonField(null=True)
    paper = ForeignKeyField(Content, null=True, on_delete="RESTRICT", backref="+")
    revision = IntegerField(default=1)

    class Meta:
        """A draft has no number, everything else has number and paper."""

        constraints = [
            Check("state IN ({})".format(", ".join(f"'{s}'" for s in STATES))),
            Check("(state = 'draft') = (number IS NULL)"),
            Check("(number IS NULL) = (paper_id IS NULL)"),
            Check("(accepted_at IS NULL) = (accepted_how = '')"),
        ]


class ProtocolLine(Table):
    """One priced line of a protocol.

    `basis` is the explanation of the price as data; recomputing from it gives `net` to the
    grosz. Minutes are whole; `quantity` counts hundredths of `unit` for lines not measured in
    time.
    """

    protocol = ForeignKeyField(Protocol, on_delete="CASCADE", backref="+")
    position = IntegerField()
    kind = CharField(16)
    ticket = ForeignKeyField(Ticket, null=True, on_delete="RESTRICT", backref="+")
    session = ForeignKeyField(WorkSession, null=True, on_delete="RESTRICT", backref="+")
    visit = ForeignKeyField(Visit, null=True, on_delete="RESTRICT", backref="+")
    description = TextField()
    band = CharField(16, default="")
    raw_minutes = IntegerField(default=0)
    billed_minutes = IntegerField(default=0)
    surcharge_percent = IntegerField(default=0)
    rate = MoneyField(default=0)
    net = MoneyField()
    vat = CharField(8, default="23")
    basis = JsonField(null=True)

    class Meta:
        """Positions are unique within a protocol."""

        indexes = ((("protocol", "position"), True),)


class BilledSession(Table):
    """A session stands on at most one living protocol; withdrawing it frees the session."""

    session = ForeignKeyField(WorkSession, unique=True, on_delete="RESTRICT", backref="+")
    protocol = ForeignKeyField(Protocol, on_delete="CASCADE", backref="+")


Protocol.add_index(
    Protocol.index(Protocol.client, name="protocol_open").where(
        SQL("state NOT IN ('rejected', 'withdrawn')")
    )
)
