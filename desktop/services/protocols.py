"""Protocols: drawn up from finished work, issued, received, accepted; never changed once issued."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from desktop.documents import protocol_pdf
from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.invoice import InvoicedProtocol
from desktop.models.protocol import BilledSession, Protocol, ProtocolLine
from desktop.models.ticket import Ticket
from desktop.rules.deadlines import deadline
from desktop.rules.numbering import PROTOCOL
from desktop.rules.protocols import ProtocolState, moved
from desktop.services import contents, history, numbers, tariffs
from desktop.services.act import Act
from desktop.services.billable import BillableRow, billable
from desktop.services.changes import Changes
from desktop.services.protocol_lines import LineDraft, draft_lines
from desktop.services.protocol_papers import Language, WorkedOut, paper_of
from desktop.services.session_prices import recorded
from desktop.services.snapshots import plain

Receipt = Literal["mail", "hand", "signature"]
Acceptance = Literal["word", "signature", "silence"]


def draft(act: Act, ticket_id: int) -> Changes:
    """Draw up a protocol of all finished work of one ticket that stands on none yet.

    Raises:
        Refused: `ticket_unmatched`, `nothing_to_bill`, `work_waits_for_review`, `rate_missing`,
            `office_missing`.
        Gone: `ticket_missing`.
    """
    ticket: Any = Ticket.get_or_none(Ticket.id == ticket_id)
    if ticket is None:
        raise Gone("ticket_missing")
    if ticket.client_id is None:
        raise Refused("ticket_unmatched", number=ticket.number)
    changes = draft_of(act, ticket.client_id, _ready(billable(ticket_id=ticket_id)))
    return changes | Changes.of(ticket=[ticket_id])


def draft_of_client(act: Act, client_id: int) -> Changes:
    """Draw up one protocol of all finished work of a client that stands on none yet."""
    return draft_of(act, client_id, _ready(billable(client_id=client_id)))


def _ready(rows: Sequence[BillableRow]) -> list[int]:
    """Ids of the sessions that may be billed; refuses when there are none."""
    ready = [row.session_id for row in rows if not row.waits]
    if not ready:
        raise Refused("work_waits_for_review" if rows else "nothing_to_bill")
    return ready


def draft_of(act: Act, client_id: int, session_ids: Sequence[int]) -> Changes:
    """Draw up a protocol of the chosen sessions of one client."""
    row: Any = Protocol.create(client=client_id, created_at=act.at, created_by=act.by)
    BilledSession.insert_many(
        [{"session": session_id, "protocol": row.id} for session_id in session_ids]
    ).execute()
    net = sum(line.net for line in _worked_out(row).lines)
    Protocol.update(net=net).where(Protocol.id == row.id).execute()
    return Changes.of(made=row.id, protocol=[row.id], session=session_ids)


def discard(_act: Act, protocol_id: int) -> Changes:
    """Throw a draft away; its sessions may be billed again."""
    row = _row(protocol_id)
    if row.state != ProtocolState.DRAFT:
        raise Refused("protocol_is_issued", number=row.number)
    sessions = _session_ids(protocol_id)
    row.delete_instance()
    return Changes.of(protocol=[protocol_id], session=sessions)


def issue(act: Act, protocol_id: int) -> Changes:
    """Give the draft its number, lines and paper, for good.

    The number is taken in this transaction: a protocol that is not issued takes none.
    """
    row = _row(protocol_id)
    state = moved(ProtocolState(row.state), ProtocolState.ISSUED)
    work = _worked_out(row)
    day = act.at.astimezone(ZoneInfo(work.tariff.zone)).date()
    number = PROTOCOL.number(day, numbers.take(PROTOCOL.series(day)))
    paper = paper_of(row, number, day, work)
    ProtocolLine.insert_many(_stored(protocol_id, work.lines)).execute()
    row.number = number
    row.state = state
    row.issued_at = act.at
    row.net = paper.net
    row.snapshot = plain(paper)
    row.paper = contents.keep(protocol_pdf.render(paper), act.at)
    row.revision += 1
    row.save()
    tickets = {session.ticket_id for session in work.sessions}
    for ticket_id in tickets:
        history.write(act, ticket_id, "protocol_issued", number=number)
    return Changes.of(protocol=[protocol_id], ticket=tickets)


def receive(act: Act, protocol_id: int, how: Receipt, at: datetime | None = None) -> Changes:
    """Write down when and how the client received the protocol; the term to object starts (§15)."""
    row = _row(protocol_id)
    row.state = moved(ProtocolState(row.state), ProtocolState.RECEIVED)
    received_at = at or act.at
    if row.issued_at is not None and received_at < row.issued_at.replace(second=0):
        raise Refused("received_before_issued", "received_at")
    zone = tariffs.zone()
    row.received_at = received_at
    row.received_how = how
    row.objection_ends_on = deadline("objection", received_at.astimezone(zone).date()).ends
    row.revision += 1
    row.save()
    return Changes.of(protocol=[protocol_id])


def accept(act: Act, protocol_id: int, how: Acceptance, by: str = "") -> Changes:
    """Write down that the client accepted: by word, by signature, or by silence (§15).

    Raises:
        Refused: `acceptance_by_missing` when nobody is named, `objection_term_runs` when silence
            is claimed before the client's term has ended.
    """
    row = _row(protocol_id)
    row.state = moved(ProtocolState(row.state), ProtocolState.ACCEPTED)
    if how == "silence":
        today = act.at.astimezone(tariffs.zone()).date()
        if row.objection_ends_on is None or today <= row.objection_ends_on:
            raise Refused("objection_term_runs", "how", ends=row.objection_ends_on)
    elif not by.strip():
        raise Refused("acceptance_by_missing", "by")
    row.accepted_at = act.at
    row.accepted_how = how
    row.accepted_by = by.strip()
    row.revision += 1
    row.save()
    return Changes.of(protocol=[protocol_id])


def withdraw(_act: Act, protocol_id: int, reason: str) -> Changes:
    """Take an issued protocol back; it keeps its number, its work may be billed again."""
    row = _row(protocol_id)
    if InvoicedProtocol.select().where(InvoicedProtocol.protocol == protocol_id).exists():
        raise Refused("protocol_invoiced", number=row.number)
    row.state = moved(ProtocolState(row.state), ProtocolState.WITHDRAWN)
    if not reason.strip():
        raise Refused("reason_missing", "reason")
    sessions = _session_ids(protocol_id)
    BilledSession.delete().where(BilledSession.protocol == protocol_id).execute()
    row.note = reason.strip()
    row.revision += 1
    row.save()
    return Changes.of(protocol=[protocol_id], session=sessions)


def pdf(protocol_id: int, today: date) -> bytes:
    """The exact bytes of the paper: stored ones once issued, a draft printed afresh.

    Raises:
        Unavailable: `content_damaged` when stored bytes are no longer what was issued.
    """
    row = _row(protocol_id)
    if row.paper_id is not None:
        return contents.read(row.paper_id)
    return protocol_pdf.render(paper_of(row, None, today, _worked_out(row)))


def language_of(client_id: int) -> Language:
    """The language of a client's papers."""
    row: Any = Client.select(Client.language).where(Client.id == client_id).tuples().first()
    return "en" if row and row[0] == "en" else "pl"


def _worked_out(row: Any) -> WorkedOut:
    """Sessions and priced lines of a draft, as they stand now."""
    tariff = tariffs.current()
    language = language_of(row.client_id)
    sessions = recorded(_session_ids(row.id))
    return WorkedOut(sessions, draft_lines(sessions, tariff, language), tariff, language)


def _session_ids(protocol_id: int) -> list[int]:
    rows: Any = (
        BilledSession.select(BilledSession.session)
        .where(BilledSession.protocol == protocol_id)
        .tuples()
    )
    return [row[0] for row in rows]


def _stored(protocol_id: int, lines: Sequence[LineDraft]) -> list[dict[str, Any]]:
    """The lines as rows to keep."""
    return [
        {
            "protocol": protocol_id,
            "position": position,
            "kind": line.kind,
            "ticket": line.ticket_id,
            "session": line.sessions[0],
            "visit": line.visit_id,
            "description": line.description,
            "band": line.band,
            "raw_minutes": line.worked_seconds // 60,
            "billed_minutes": line.billed_minutes,
            "surcharge_percent": line.surcharge_percent,
            "rate": line.rate,
            "net": line.net,
            "vat": line.vat,
            "basis": line.basis(),
        }
        for position, line in enumerate(lines, 1)
    ]


def _row(protocol_id: int) -> Any:
    row = Protocol.get_or_none(Protocol.id == protocol_id)
    if row is None:
        raise Gone("protocol_missing")
    return row
