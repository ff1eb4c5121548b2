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
ANSWERS = ("open", "corrected", "rejected", "withdrawn")


class Protocol(Table):
    """What was done and what it costs; the only ground of an invoice (§15).

    A draft has no number and is printed afresh each time; once issued, number, snapshot and
    paper are fixed. `snapshot` is the record the paper was printed from. A partial one bills
    work that still goes on; one that corrects another names it in `replaces`.
    """

    number = CharField(null=True, unique=True)
    client = ForeignKeyField(Client, on_delete="RESTRICT", backref="+")
    state = CharField(12, default="draft")
    created_at = InstantField()
    created_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    issued_at = InstantField(null=True)
    received_at = InstantField(null=True)
    received_how = CharField(16, default="")
    received_by = CharField(default="")
    objection_ends_on = DayField(null=True)
    accepted_at = InstantField(null=True)
    accepted_how = CharField(16, default="")
    accepted_by = CharField(default="")
    replaces = ForeignKeyField("self", null=True, on_delete="RESTRICT", backref="+")
    is_partial = IntegerField(default=0)
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
            Check("(received_at IS NULL) = (received_how = '')"),
            Check("is_partial IN (0, 1)"),
        ]


class ProtocolLine(Table):
    """One priced line of a protocol.

    `basis` is the explanation of the price as data; recomputing from it gives `net` to the
    grosz. Minutes are whole. `sessions` are the ids of all sessions rounded together into the
    line. A line that a corrected protocol bills anew names it in `replaced_by` and is never
    invoiced.
    """

    protocol = ForeignKeyField(Protocol, on_delete="CASCADE", backref="+")
    position = IntegerField()
    kind = CharField(16)
    ticket = ForeignKeyField(Ticket, null=True, on_delete="RESTRICT", backref="+")
    session = ForeignKeyField(WorkSession, null=True, on_delete="RESTRICT", backref="+")
    sessions = JsonField(null=True)
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
    replaced_by = ForeignKeyField(Protocol, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        """Positions are unique within a protocol."""

        indexes = ((("protocol", "position"), True),)


class BilledSession(Table):
    """A session stands on at most one living protocol; withdrawing it frees the session."""

    session = ForeignKeyField(WorkSession, unique=True, on_delete="RESTRICT", backref="+")
    protocol = ForeignKeyField(Protocol, on_delete="CASCADE", backref="+")


class BilledVisit(Table):
    """A visit called off too late or missed (§13) stands on at most one living protocol."""

    visit = ForeignKeyField(Visit, unique=True, on_delete="RESTRICT", backref="+")
    protocol = ForeignKeyField(Protocol, on_delete="CASCADE", backref="+")


class Rebate(Table):
    """An amount taken off a protocol, with its reason; issuing it makes it a line."""

    protocol = ForeignKeyField(Protocol, on_delete="CASCADE", backref="+")
    amount = MoneyField()
    reason = TextField()

    class Meta:
        """It takes something off."""

        constraints = [Check("amount > 0")]


class Objection(Table):
    """What the client objects to in a protocol (§15), and how that was answered.

    `raised_at` and `raised_by` are the client's; one that came after the term is marked.
    """

    protocol = ForeignKeyField(Protocol, on_delete="RESTRICT", backref="+")
    raised_at = InstantField()
    raised_by = CharField()
    words = TextField()
    is_late = IntegerField(default=0)
    state = CharField(12, default="open")
    answered_at = InstantField(null=True)
    answer = TextField(default="")
    replacement = ForeignKeyField(Protocol, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        """Known answers; an open one has none."""

        constraints = [
            Check("state IN ({})".format(", ".join(f"'{s}'" for s in ANSWERS))),
            Check("(state = 'open') = (answered_at IS NULL)"),
            Check("is_late IN (0, 1)"),
        ]


class ObjectedLine(Table):
    """A line that an objection names."""

    objection = ForeignKeyField(Objection, on_delete="CASCADE", backref="+")
    line = ForeignKeyField(ProtocolLine, on_delete="RESTRICT", backref="+")

    class Meta:
        """Named once in one objection."""

        indexes = ((("objection", "line"), True),)


class ProtocolEvent(Table):
    """One line of a protocol's own history; never changed.

    `what` is a code (`issued`, `received`, `returned`, `objected`, `accepted`, …), `facts` what
    its sentence needs.
    """

    protocol = ForeignKeyField(Protocol, on_delete="CASCADE", backref="+")
    at = InstantField()
    by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    what = CharField(16)
    facts = JsonField(null=True)
    note = TextField(default="")


Protocol.add_index(
    Protocol.index(Protocol.client, name="protocol_open").where(
        SQL("state NOT IN ('rejected', 'withdrawn')")
    )
)
