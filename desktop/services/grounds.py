"""*Skąd ta kwota?*: the ground of every line of a session, a protocol or an invoice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from desktop.errors import Gone, Refused
from desktop.models.invoice import Invoice, InvoicedLine, InvoiceLine
from desktop.models.protocol import BilledSession, Protocol, ProtocolLine
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.rules import explanation
from desktop.rules.explanation import Explanation
from desktop.rules.money import half_up
from desktop.services import price_words, protocol_standing, protocol_work, tariffs
from desktop.services.billable import billable
from desktop.services.charged_visits import charged
from desktop.services.draft_minutes import waiting
from desktop.services.price_words import Language
from desktop.services.protocol_lines import LineDraft, Work, draft_lines
from desktop.services.segments import of_session as segments_of
from desktop.services.session_prices import recorded

OPEN = ("running", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One line and everything its price was made of; money in grosze.

    `protocol` is the number of the protocol it stands on, empty while it has none. `why` are the
    figures of work, None on a journey, whose figures `journey` holds (see
    `price_words.journey_record`), and on a rebate, which has neither. `recomputed` is the net
    that these figures make anew and `recomputed_minutes` the billed minutes of this line.
    """

    title: str
    protocol: str
    net: int
    billed_minutes: int
    is_included: bool
    why: Explanation | None
    journey: Mapping[str, Any] | None
    words: str
    recomputed: int
    recomputed_minutes: int

    @property
    def is_same(self) -> bool:
        """Whether the figures make the same grosz and the same minutes as the line has."""
        return (self.net, self.billed_minutes) == (self.recomputed, self.recomputed_minutes)


def of_session(session_id: int, language: Language = "pl") -> tuple[Ground, ...]:
    """Grounds of the lines that a session's time is in: as issued, else as they would be now.

    Lines that round several sessions together are given whole.

    Raises:
        Gone: `session_missing`.
        Refused: `session_still_open`, `ticket_unmatched` (number), `rate_missing` (kind, day).
    """
    row = _session(session_id)
    state, ticket_number, client_id, protocol_id, protocol_number = row
    if state in OPEN:
        raise Refused("session_still_open")
    if client_id is None:
        raise Refused("ticket_unmatched", number=ticket_number)
    if protocol_number is not None:
        return _with_session(session_id, protocol_id, language)
    work = _waiting(client_id) if protocol_id is None else protocol_work.of_protocol(protocol_id)
    tariff = tariffs.current()
    others = waiting(client_id, tariff).beside(protocol_id)
    drafts = draft_lines(work, tariff, language, others)
    return tuple(_drafted(each, language) for each in drafts if session_id in each.sessions)


def of_protocol(protocol_id: int, language: Language = "pl") -> tuple[Ground, ...]:
    """Grounds of a protocol's lines: as issued, those of a draft as they would be now.

    Raises:
        Gone: `protocol_missing`.
        Refused: what keeps a draft from being worked out (`rate_missing`).
    """
    row = protocol_standing.row(protocol_id)
    if row.number is None:
        drafts = protocol_work.worked_out(row, language).lines
        return tuple(_drafted(each, language) for each in drafts)
    return tuple(_ground(each, language) for each in _lines(ProtocolLine.protocol == protocol_id))


def of_invoice(invoice_id: int, language: Language = "pl") -> tuple[Ground, ...]:
    """Grounds of an invoice's lines, protocol by protocol; what costs nothing is not on it.

    Raises:
        Gone: `invoice_missing`.
    """
    if not Invoice.select().where(Invoice.id == invoice_id).exists():
        raise Gone("invoice_missing")
    taken = InvoicedLine.select(InvoicedLine.line).where(InvoicedLine.invoice == invoice_id)
    lines = _lines(ProtocolLine.id.in_(taken))
    if not lines:  # a correction takes no lines, it names those it changes
        named = InvoiceLine.select(InvoiceLine.protocol_line).where(
            InvoiceLine.invoice == invoice_id, InvoiceLine.protocol_line.is_null(is_null=False)
        )
        lines = _lines(ProtocolLine.id.in_(named))
    return tuple(_ground(each, language) for each in lines if each.net)


def _session(session_id: int) -> Any:
    """State, ticket's number, client, and the id and number of the protocol of a session."""
    row: Any = (
        WorkSession.select(
            WorkSession.state, Ticket.number, Ticket.client, Protocol.id, Protocol.number
        )
        .join(Ticket, on=(WorkSession.ticket == Ticket.id))
        .left_outer_join(BilledSession, on=(BilledSession.session == WorkSession.id))
        .left_outer_join(Protocol, on=(BilledSession.protocol == Protocol.id))
        .where(WorkSession.id == session_id)
        .tuples()
        .first()
    )
    if row is None:
        raise Gone("session_missing")
    return row


def _waiting(client_id: int) -> Work:
    """All of a client's work that stands on no protocol: included minutes go to the oldest."""
    rows = billable(client_id=client_id)
    return Work(
        sessions=recorded(row.session_id for row in rows if row.session_id is not None),
        visits=charged(row.visit_id for row in rows if row.visit_id is not None),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A stored line with the number of its protocol."""

    session_id: int | None
    kind: str
    description: str
    protocol: str
    billed_minutes: int
    net: int
    basis: Mapping[str, Any]


def _lines(where: Any) -> list[_Line]:
    rows: Any = (
        ProtocolLine.select(
            ProtocolLine.session,
            ProtocolLine.kind,
            ProtocolLine.description,
            Protocol.number,
            ProtocolLine.billed_minutes,
            ProtocolLine.net,
            ProtocolLine.basis,
        )
        .join(Protocol, on=(ProtocolLine.protocol == Protocol.id))
        .where(where)
        .order_by(Protocol.issued_at, Protocol.id, ProtocolLine.position)
        .tuples()
    )
    return [_Line(*row) for row in rows]


def _with_session(session_id: int, protocol_id: int, language: Language) -> tuple[Ground, ...]:
    """Stored lines of one session; one that was rounded with others is found by its times."""
    lines = _lines(ProtocolLine.protocol == protocol_id)
    own = [each for each in lines if each.session_id == session_id]
    if not own:
        times = {(each.start, each.end) for each in segments_of(session_id)}
        own = [each for each in lines if any(_within(part, times) for part in _parts(each))]
    return tuple(_ground(each, language) for each in own)


def _parts(line: _Line) -> list[tuple[datetime, datetime]]:
    return [
        (datetime.fromisoformat(start), datetime.fromisoformat(end))
        for start, end in line.basis.get("parts", ())
    ]


def _within(part: tuple[datetime, datetime], times: set[tuple[datetime, datetime]]) -> bool:
    return any(start <= part[0] and part[1] <= end for start, end in times)


def _drafted(line: LineDraft, language: Language) -> Ground:
    return _ground(
        _Line(
            session_id=None,
            kind=line.kind,
            description=line.description,
            protocol="",
            billed_minutes=line.billed_minutes,
            net=line.net,
            basis=line.basis(),
        ),
        language,
    )


def _ground(line: _Line, language: Language) -> Ground:
    words = price_words.record_in_words(line.basis, language)
    if "began" not in line.basis:
        is_rebate = "rebate" in line.basis
        return Ground(
            title=line.description,
            protocol=line.protocol,
            net=line.net,
            billed_minutes=line.billed_minutes,
            is_included=False,
            why=None,
            journey=None if is_rebate else line.basis,
            words=words,
            recomputed=-line.basis["rebate"] if is_rebate else journey_net(line.basis),
            recomputed_minutes=0,
        )
    why = explanation.from_record(line.basis)
    is_included = line.kind == "included"
    minutes = explanation.recomputed_minutes(why)
    return Ground(
        title=line.description,
        protocol=line.protocol,
        net=line.net,
        billed_minutes=line.billed_minutes,
        is_included=is_included,
        why=why,
        journey=None,
        words=words,
        recomputed=0 if is_included else explanation.recomputed(why),
        recomputed_minutes=min(why.included, minutes) if is_included else minutes - why.included,
    )


def journey_net(basis: Mapping[str, Any]) -> int:
    """Net grosze that the printed figures of a journey make (§14): kilometres, rate, minimum."""
    if basis["km"] is None:
        return int(basis["minimum"])
    by_km = half_up(Fraction(Decimal(basis["km"])) * Fraction(Decimal(basis["rate"])) * 100)
    return max(by_km, int(basis["minimum"]))
