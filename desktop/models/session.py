"""Work sessions, their segments, their history, and what the client ordered meanwhile."""

from __future__ import annotations

from peewee import SQL, CharField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import DayField, InstantField, JsonField, Table
from desktop.models.consent import Consent
from desktop.models.consultant import Consultant
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit

KINDS = ("phone", "remote", "office", "visit")
STATES = ("running", "held", "stopped", "reviewed")


class WorkSession(Table):
    """Work on a ticket by one consultant: phone, remote, office or visit.

    `oddities` lists codes of what looks wrong about the times (too long, over midnight, clock
    moved …); while there are any and the state is `stopped`, billing waits, nothing else does.
    `signed_at` is the last sign of life of a running timer. `consent_removed_on` is the day on
    which the consent of remote work was removed, its years of keeping being over.
    """

    ticket = ForeignKeyField(Ticket, on_delete="RESTRICT", backref="+")
    consultant = ForeignKeyField(Consultant, on_delete="RESTRICT", backref="+")
    kind = CharField(8)
    state = CharField(8)
    started_at = InstantField()
    ended_at = InstantField(null=True)
    signed_at = InstantField(null=True)
    summary = TextField(default="")
    oddities = JsonField(null=True)
    consent = ForeignKeyField(Consent, null=True, unique=True, on_delete="RESTRICT", backref="+")
    consent_removed_on = DayField(null=True)
    tool = CharField(default="")
    visit = ForeignKeyField(Visit, null=True, unique=True, on_delete="RESTRICT", backref="+")
    revision = IntegerField(default=1)

    class Meta:
        """Known kinds and states; remote work has its consent; what ended has an end."""

        constraints = [
            Check("kind IN ({})".format(", ".join(f"'{k}'" for k in KINDS))),
            Check("state IN ({})".format(", ".join(f"'{s}'" for s in STATES))),
            Check("kind <> 'remote' OR consent_id IS NOT NULL OR consent_removed_on IS NOT NULL"),
            Check("consent_removed_on IS NULL OR (consent_id IS NULL AND ended_at IS NOT NULL)"),
            Check("(state IN ('running', 'held')) = (ended_at IS NULL)"),
        ]


WorkSession.add_index(
    WorkSession.index(WorkSession.consultant, unique=True, name="work_session_one_running").where(
        SQL("state = 'running'")
    )
)


class Segment(Table):
    """Connection start and end within a session; `ended_at` None while it lasts."""

    session = ForeignKeyField(WorkSession, on_delete="CASCADE", backref="+")
    position = IntegerField()
    started_at = InstantField()
    ended_at = InstantField(null=True)

    class Meta:
        """In order, never backwards."""

        indexes = ((("session", "position"), True),)
        constraints = [Check("ended_at IS NULL OR ended_at >= started_at")]


Segment.add_index(
    Segment.index(Segment.session, unique=True, name="segment_one_open").where(
        SQL("ended_at IS NULL")
    )
)


class ClientOrder(Table):
    """What the client ordered during a session and what was done on it."""

    session = ForeignKeyField(WorkSession, on_delete="CASCADE", backref="+")
    at = InstantField()
    text = TextField()


class SessionEvent(Table):
    """One line of a session's own history; never changed.

    `what` is a code (`started`, `held`, `resumed`, `stopped`, `changed`, `launched`, …), `facts`
    what its sentence needs; a correction keeps the original there and its reason in `note`.
    """

    session = ForeignKeyField(WorkSession, on_delete="CASCADE", backref="+")
    at = InstantField()
    by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    what = CharField(16)
    facts = JsonField(null=True)
    note = TextField(default="")
