"""Sessions as they are shown: the one that runs, those of a ticket, those to be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import JOIN

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.protocol import BilledSession
from desktop.models.session import SessionEvent, WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.oddities import SuggestedEnd, suggested_ends
from desktop.rules.rates import Rate
from desktop.rules.running import RunningPrice, running_price
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind, Tariff
from desktop.rules.working_days import is_holiday
from desktop.services import month_use, rates, segments, tariffs
from desktop.services.rounding_scope import earlier_work
from desktop.services.segments import Beside

OPEN = ("running", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCard:
    """One session with its ticket and client.

    `segments` are closed ones in order, `open_since` the start of the open one; `oddities` are
    codes; `is_billed` says that it stands on a living protocol.
    """

    id: int
    revision: int
    consultant_id: int
    consultant: str
    kind: Kind
    state: str
    ticket_id: int
    ticket_number: str
    subject: str
    client_id: int | None
    client: str
    started_at: datetime
    ended_at: datetime | None
    signed_at: datetime | None
    segments: tuple[Segment, ...]
    open_since: datetime | None
    summary: str
    oddities: tuple[str, ...]
    consent_id: int | None
    tool: str
    is_billed: bool

    @property
    def seconds(self) -> int:
        """Connected time of the closed segments."""
        return sum(int((each.end - each.start).total_seconds()) for each in self.segments)

    @property
    def waits_for_review(self) -> bool:
        """Whether billing waits until a person has looked at the times."""
        return self.state == "stopped" and bool(self.oddities)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningSession:
    """The session of a desk, with all that its price needs every second without the database.

    `rate` is None where no rate is known (no client, or none in the price list); `before` are
    the segments of each other work that the tariff rounds together with this one. `included` are
    the minutes that the client's agreement has left for this one and those.
    """

    card: SessionCard
    tariff: Tariff
    rate: Rate | None
    before: tuple[tuple[Segment, ...], ...] = ()
    included: int = 0

    def price(self, now: datetime) -> RunningPrice | None:
        """The price as it is now; None where no rate is known.

        Raises the refusals of `segments.checked_spans`.
        """
        if self.rate is None:
            return None
        card = self.card
        return running_price(
            *(card.segments, card.open_since, now, card.kind, self.rate),
            tariff=self.tariff,
            before=self.before,
            included=self.included,
        )


@dataclass(frozen=True, slots=True)
class EndedSession:
    """A stopped session and its net by the tariff in grosze, None where no rate is known.

    `included_minutes` of it are paid for by the client's agreement, which still has
    `included_left`.
    """

    card: SessionCard
    net: int | None
    included_minutes: int = 0
    included_left: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """A session whose times look wrong, where it may really have ended, what was done beside it."""

    card: SessionCard
    ends: tuple[SuggestedEnd, ...]
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a consultant's timer stands: what runs (or was held last), what else is held.

    `to_review` counts the consultant's sessions whose times a person should look at.
    """

    running: RunningSession | None = None
    held: tuple[SessionCard, ...] = ()
    to_review: int = 0


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One line of a session's own history: a code, its facts, who, and the reason."""

    at: datetime
    who: str
    what: str
    facts: dict[str, Any]
    note: str


def running_of(consultant_id: int) -> RunningSession | None:
    """The consultant's running session, else the one held last, else None."""
    found = open_of(consultant_id)
    if not found:
        return None
    return priced(found[0])


def standing_of(consultant_id: int) -> Standing:
    """Everything that the timer of a desk shows besides the chosen ticket."""
    found = open_of(consultant_id)
    return Standing(
        running=priced(found[0]) if found else None,
        held=tuple(each for each in found[1:]),
        to_review=_odd(consultant_id).count(),
    )


def priced(card: SessionCard) -> RunningSession:
    """A session with the tariff and the rate of the day on which it began."""
    tariff = tariffs.current()
    # As on the protocol: time that was taken out at the beginning is not what it began with.
    first = card.segments[0].start if card.segments else card.open_since or card.started_at
    day = first.astimezone(tariffs.zone()).date()
    # The window computes prices every second: holidays are loaded here, not on its thread.
    for year in (day.year, day.year + 1):
        is_holiday(date(year, 1, 1))
    try:
        rate = rates.rate_for(card.client_id, card.kind, day).rate
    except Refused:
        rate = None
    if rate is None:
        return RunningSession(card=card, tariff=tariff, rate=None)
    before = earlier_work(
        card.id,
        ticket_id=card.ticket_id,
        client_id=card.client_id,
        kind=card.kind,
        scope=tariff.scope,
        day=day,
    )
    worked = [each for work in before.values() for each in work if each.end > each.start]
    began = min([card.started_at, *(each.start for each in worked)])
    included = month_use.left_for(card.client_id, began, (*before, card.id))
    return RunningSession(
        card=card, tariff=tariff, rate=rate, before=tuple(before.values()), included=included
    )


def ended(session_id: int) -> EndedSession:
    """A session that has ended, with what it costs, or adds to what is rounded with it.

    Raises:
        Gone: `session_missing`.
    """
    found = priced(card(session_id))
    price = found.price(found.card.ended_at or found.card.started_at)
    if price is None:
        return EndedSession(found.card, None)
    return EndedSession(found.card, price.net, price.included_minutes, price.included_left)


def open_of(consultant_id: int) -> tuple[SessionCard, ...]:
    """The consultant's open sessions: the running one first, then those held, the latest first."""
    found = _cards((WorkSession.consultant == consultant_id) & WorkSession.state.in_(OPEN))
    return tuple(sorted(found, key=lambda each: (each.state != "running", -_touched(each))))


def unfinished(consultant_id: int) -> SessionCard | None:
    """The session that ran when the program was last seen; asked once, when it starts."""
    found = [each for each in open_of(consultant_id) if each.state == "running"]
    return found[0] if found else None


def card(session_id: int) -> SessionCard:
    """One session.

    Raises:
        Gone: `session_missing`.
    """
    found = _cards(WorkSession.id == session_id)
    if not found:
        raise Gone("session_missing")
    return found[0]


def of_ticket(ticket_id: int) -> tuple[SessionCard, ...]:
    """Every session of a ticket, oldest first."""
    return _cards(WorkSession.ticket == ticket_id)


def remote_between(
    first: datetime, last: datetime, consultant_id: int | None = None
) -> tuple[SessionCard, ...]:
    """Ended remote sessions that touch these hours, of one consultant or all, oldest first."""
    touching = (WorkSession.started_at < last) & (WorkSession.ended_at > first)
    if consultant_id is not None:
        touching &= WorkSession.consultant == consultant_id
    return _cards((WorkSession.kind == Kind.REMOTE.value) & touching)


def to_review(consultant_id: int | None = None) -> tuple[SessionCard, ...]:
    """Stopped sessions whose times look wrong and that nobody has reviewed, oldest first."""
    return _cards(WorkSession.id.in_(_odd(consultant_id)))


def reviews(first: int | None = None) -> tuple[Review, ...]:
    """Sessions to be looked at, those of the consultant `first` first, each with ends to choose."""
    found = sorted(to_review(), key=lambda each: each.consultant_id != first)
    return tuple(
        Review(
            each,
            _ends(each),
            segments.beside(each.consultant_id, each.segments, besides=each.id),
        )
        for each in found
    )


def _ends(shown: SessionCard) -> tuple[SuggestedEnd, ...]:
    last = shown.segments[-1] if shown.segments else None
    if last is None:
        return ()
    others = segments.of_consultant(shown.consultant_id, last.start, last.end, besides=shown.id)
    began = {
        each.what: datetime.fromisoformat(each.facts["since"])
        for each in history_of(shown.id)
        if each.what in ("slept", "away") and "since" in each.facts
    }
    return suggested_ends(
        last,
        zone=tariffs.zone(),
        closes=tariffs.current().closes,
        last_sign=shown.signed_at,
        slept_at=began.get("slept"),
        left_at=began.get("away"),
        others=others,
    )


def history_of(session_id: int) -> tuple[SessionLine, ...]:
    """A session's own history, oldest first."""
    rows: Any = (
        SessionEvent.select(
            SessionEvent.at,
            Consultant.name,
            SessionEvent.what,
            SessionEvent.facts,
            SessionEvent.note,
        )
        .join(Consultant, JOIN.LEFT_OUTER, on=(SessionEvent.by == Consultant.id))
        .where(SessionEvent.session == session_id)
        .order_by(SessionEvent.id)
        .tuples()
    )
    return tuple(SessionLine(r[0], r[1] or "", r[2], r[3] or {}, r[4]) for r in rows)


def _odd(consultant_id: int | None) -> Any:
    """Ids of stopped sessions with odd times."""
    found = WorkSession.select(WorkSession.id).where(
        (WorkSession.state == "stopped") & WorkSession.oddities.is_null(is_null=False)
    )
    if consultant_id is None:
        return found
    return found.where(WorkSession.consultant == consultant_id)


def _touched(shown: SessionCard) -> float:
    ends = [each.end for each in shown.segments]
    return max([shown.started_at, *ends]).timestamp()


def _cards(where: Any) -> tuple[SessionCard, ...]:
    rows: Any = (
        WorkSession.select(
            WorkSession.id,
            WorkSession.revision,
            WorkSession.consultant,
            Consultant.name,
            WorkSession.kind,
            WorkSession.state,
            WorkSession.ticket,
            Ticket.number,
            Ticket.subject,
            Ticket.client,
            Client.name,
            WorkSession.started_at,
            WorkSession.ended_at,
            WorkSession.signed_at,
            WorkSession.summary,
            WorkSession.oddities,
            WorkSession.consent,
            WorkSession.tool,
            BilledSession.id,
        )
        .join(Ticket, on=(WorkSession.ticket == Ticket.id))
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .join(Consultant, on=(WorkSession.consultant == Consultant.id))
        .join(BilledSession, JOIN.LEFT_OUTER, on=(BilledSession.session == WorkSession.id))
        .where(where)
        .order_by(WorkSession.started_at, WorkSession.id)
        .tuples()
    )
    found = list(rows)
    ids = [row[0] for row in found]
    closed, opened = segments.of_sessions(ids), segments.opened_of(ids)
    return tuple(_card(row, closed.get(row[0], ()), opened.get(row[0])) for row in found)


def _card(
    row: Sequence[Any], closed: tuple[Segment, ...], open_since: datetime | None
) -> SessionCard:
    return SessionCard(
        id=row[0],
        revision=row[1],
        consultant_id=row[2],
        consultant=row[3],
        kind=Kind(row[4]),
        state=row[5],
        ticket_id=row[6],
        ticket_number=row[7],
        subject=row[8],
        client_id=row[9],
        client=row[10] or "",
        started_at=row[11],
        ended_at=row[12],
        signed_at=row[13],
        segments=closed,
        open_since=open_since,
        summary=row[14],
        oddities=tuple(row[15] or ()),
        consent_id=row[16],
        tool=row[17],
        is_billed=row[18] is not None,
    )
