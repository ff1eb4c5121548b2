"""Protocols: drawn up from finished work, issued, received, accepted; never changed once issued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from peewee import IntegrityError

from desktop.documents import protocol_pdf
from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.protocol import (
    BilledSession,
    BilledVisit,
    Objection,
    Protocol,
    ProtocolLine,
)
from desktop.models.ticket import Ticket
from desktop.rules.deadlines import deadline
from desktop.rules.numbering import PROTOCOL
from desktop.rules.protocols import ObjectionState, ProtocolState, moved
from desktop.services import (
    contents,
    entries,
    history,
    line_standing,
    numbers,
    protocol_acceptance,
    protocol_holds,
    protocol_standing,
    tariffs,
)
from desktop.services.act import Act
from desktop.services.billable import BillableRow, billable
from desktop.services.changes import Changes
from desktop.services.parties import consultant_name
from desktop.services.protocol_acceptance import Acceptance
from desktop.services.protocol_lines import stored
from desktop.services.protocol_papers import Language, paper_of
from desktop.services.protocol_standing import Stepped
from desktop.services.protocol_work import session_ids, visit_ids, waits_for_review, worked_out
from desktop.services.snapshots import plain

Receipt = Literal["mail", "hand", "signature"]
LONGEST = 2000


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
    return _drawn_up(act, ticket.client_id, _ready(billable(ticket_id=ticket_id)))


def draft_of_client(act: Act, client_id: int) -> Changes:
    """Draw up one protocol of all finished work of a client that stands on none yet."""
    return _drawn_up(act, client_id, _ready(billable(client_id=client_id)))


def draft_of(
    act: Act,
    client_id: int,
    sessions: Sequence[int],
    visits: Sequence[int] = (),
    *,
    is_partial: bool | None = None,
) -> Changes:
    """Draw up a protocol of the chosen sessions and late visits of one client.

    Raises:
        Refused: `nothing_to_bill`, `work_waits_for_review`, `work_not_billable` when one of them
            stands on a protocol meanwhile or is not that client's, `rate_missing`.
    """
    rows = [
        row
        for row in billable(client_id=client_id)
        if row.session_id in sessions or row.visit_id in visits
    ]
    if len(rows) != len(set(sessions)) + len(set(visits)):
        raise Refused("work_not_billable")
    if any(row.waits for row in rows):
        raise Refused("work_waits_for_review")
    return _drawn_up(act, client_id, _ready(rows), is_partial=is_partial)


def _ready(rows: Sequence[BillableRow]) -> list[BillableRow]:
    """What may be billed; refuses when there is nothing."""
    ready = [row for row in rows if not row.waits]
    if not ready:
        raise Refused("work_waits_for_review" if rows else "nothing_to_bill")
    return ready


def _drawn_up(
    act: Act, client_id: int, rows: Sequence[BillableRow], *, is_partial: bool | None = None
) -> Changes:
    """A draft of this work; partial unless said otherwise while a timer runs on a ticket of it."""
    goes_on = any(row.goes_on for row in rows) if is_partial is None else is_partial
    row: Any = Protocol.create(
        client=client_id, created_at=act.at, created_by=act.by, is_partial=int(goes_on)
    )
    sessions = [each.session_id for each in rows if each.session_id is not None]
    visits = [each.visit_id for each in rows if each.visit_id is not None]
    bill(row.id, sessions, visits)
    weigh(row.id)
    tickets = {each.ticket_id for each in rows if each.ticket_id is not None}
    return Changes.of(
        made=row.id, protocol=[row.id], session=sessions, visit=visits, ticket=tickets
    )


def bill(protocol_id: int, sessions: Sequence[int], visits: Sequence[int]) -> None:
    """Put work on a draft; each stands on one protocol only.

    Raises:
        Refused: `work_not_billable` when another desk billed it in the same moment.
    """
    billed_sessions = [{"session": each, "protocol": protocol_id} for each in sessions]
    billed_visits = [{"visit": each, "protocol": protocol_id} for each in visits]
    try:
        if billed_sessions:
            BilledSession.insert_many(billed_sessions).execute()
        if billed_visits:
            BilledVisit.insert_many(billed_visits).execute()
    except IntegrityError as error:
        raise Refused("work_not_billable") from error


def weigh(protocol_id: int) -> int:
    """Work a draft out anew and keep its net, in grosze.

    Raises:
        Refused: `rate_missing`.
    """
    row = protocol_standing.row(protocol_id)
    net = sum(line.net for line in worked_out(row, language_of(row.client_id)).lines)
    Protocol.update(net=net).where(Protocol.id == protocol_id).execute()
    return net


def mark_partial(_act: Act, protocol_id: int, is_partial: bool) -> Changes:  # noqa: FBT001
    """Say whether the work of a draft still goes on."""
    drafted(protocol_id)
    Protocol.update(is_partial=int(is_partial)).where(Protocol.id == protocol_id).execute()
    return Changes.of(protocol=[protocol_id])


def drafted(protocol_id: int) -> Any:
    """The row of a draft.

    Raises:
        Refused: `protocol_is_issued` (number).
        Gone: `protocol_missing`.
    """
    row = protocol_standing.held(protocol_id)
    if row.state != ProtocolState.DRAFT:
        raise Refused("protocol_is_issued", number=row.number)
    return row


def discard(_act: Act, protocol_id: int) -> Changes:
    """Throw a draft away; its work may be billed again.

    What it was to correct stands where it stood: the objection is open again.
    """
    row = drafted(protocol_id)
    sessions, visits = session_ids(protocol_id), visit_ids(protocol_id)
    touched = [protocol_id]
    if row.replaces_id is not None:
        touched.append(row.replaces_id)
        _give_back(row)
    row.delete_instance()
    return Changes.of(protocol=touched, session=sessions, visit=visits)


def _give_back(row: Any) -> None:
    """Return the work of a correction that is not to be."""
    Objection.update(state=ObjectionState.OPEN.value, answered_at=None, answer="").where(
        Objection.replacement == row.id
    ).execute()
    if row.replaces.state == ProtocolState.WITHDRAWN:
        return
    for table in (BilledSession, BilledVisit):
        table.update(protocol=row.replaces_id).where(table.protocol == row.id).execute()


def issue(act: Act, protocol_id: int, shown_net: int | None = None) -> Changes:
    """Give the draft its number, lines and paper, for good.

    The number is taken in this transaction: a protocol that is not issued takes none. What it
    corrects as a whole is withdrawn with it. The client and the sessions are held meanwhile; a
    session taken out as a mistake is dropped. `shown_net` is what the draft came to before the
    person's eyes, in grosze; None asks for no such care.

    Raises:
        Refused: `protocol_is_issued`, `nothing_to_bill`, `work_waits_for_review`, `rate_missing`,
            `rebate_too_large` (net) when less work is left than was taken off, `office_missing`,
            `protocol_repriced` (amount shown, net now) when another draft, a time or a price
            changed it since it was shown.
    """
    protocol_holds.hold(protocol_id)
    row = drafted(protocol_id)
    protocol_holds.drop_discarded(protocol_id)
    state = moved(ProtocolState.DRAFT, ProtocolState.ISSUED)
    work = worked_out(row, language_of(row.client_id))
    if not work.lines:
        raise Refused("nothing_to_bill")
    if waits_for_review(protocol_id):
        raise Refused("work_waits_for_review")
    if (net := sum(line.net for line in work.lines)) < 0:
        raise Refused("rebate_too_large", net=net + sum(amount for amount, _ in work.work.rebates))
    if shown_net is not None and net != shown_net:
        raise Refused("protocol_repriced", amount=shown_net, net=net)
    day = act.at.astimezone(ZoneInfo(work.tariff.zone)).date()
    number = PROTOCOL.number(day, numbers.take(PROTOCOL.series(day)))
    paper = paper_of(row, number, day, work)
    paper = replace(paper, issued_by=consultant_name(act.by) or paper.issued_by)
    ProtocolLine.insert_many(stored(protocol_id, work.lines)).execute()
    row.number = number
    row.state = state
    row.issued_at = act.at
    row.net = paper.net
    row.snapshot = plain(paper)
    row.paper = contents.keep(protocol_pdf.render(paper), act.at)
    row.revision += 1
    row.save()
    protocol_standing.note(act, protocol_id, "issued", number=number)
    tickets = {line.ticket_id for line in work.lines if line.ticket_id is not None}
    for ticket_id in tickets:
        history.write(act, ticket_id, "protocol_issued", number=number)
    touched = [protocol_id, *_put_aside(act, row)]
    return Changes.of(protocol=touched, ticket=tickets)


def _put_aside(act: Act, row: Any) -> list[int]:
    """Withdraw the corrected protocol when nothing of it is left."""
    if row.replaces_id is None:
        return []
    left = (ProtocolLine.protocol == row.replaces_id) & ProtocolLine.replaced_by.is_null()
    if not ProtocolLine.select().where(left).exists():
        old = row.replaces
        if old.state != ProtocolState.WITHDRAWN:
            old.state = moved(ProtocolState(old.state), ProtocolState.WITHDRAWN)
            protocol_standing.save(old, {})
    protocol_standing.note(act, row.replaces_id, "corrected", number=row.number)
    return [row.replaces_id]


def receive(
    act: Act, protocol_id: int, how: Receipt, at: datetime | None = None, by: str = ""
) -> Stepped:
    """Write down how, when and by whom the protocol was received; the term to object starts (§15).

    One that was objected to before stays so: the term runs for the rest of it.

    Raises:
        Refused: `protocol_state`, `received_before_issued`, `received_in_future`,
            `receipt_by_missing` when it was handed over to nobody, `text_too_long`.
    """
    row = protocol_standing.held(protocol_id)
    before = protocol_standing.values_of(row)
    if row.state == ProtocolState.ISSUED:
        row.state = moved(ProtocolState.ISSUED, ProtocolState.RECEIVED)
    elif row.state != ProtocolState.OBJECTED or row.received_at is not None:
        raise Refused("protocol_state", "state", state=row.state, wanted="received")
    received_at = at or act.at
    if received_at < row.issued_at.replace(second=0):
        raise Refused("received_before_issued", "received_at", issued_at=row.issued_at)
    if received_at > act.at:
        raise Refused("received_in_future", "received_at")
    who = entries.line(by, "by")
    if how != "mail" and not who:
        raise Refused("receipt_by_missing", "by")
    row.received_at = received_at
    row.received_how = how
    row.received_by = who
    received_on = received_at.astimezone(tariffs.zone()).date()
    row.objection_ends_on = deadline("objection", received_on).ends
    protocol_standing.note(act, protocol_id, "received", how=how, by=who)
    return protocol_standing.save(row, before)


def returned(act: Act, protocol_id: int, reason: str) -> Stepped:
    """Take a receipt back: the letter bounced, or never reached the client; the count stops.

    Raises:
        Refused: `protocol_state`, `reason_missing`, `text_too_long`.
    """
    row = protocol_standing.held(protocol_id)
    before = protocol_standing.values_of(row)
    if row.state != ProtocolState.RECEIVED:
        raise Refused("protocol_state", "state", state=row.state, wanted="issued")
    why = _reason(reason)
    row.state = moved(ProtocolState.RECEIVED, ProtocolState.ISSUED)
    row.received_at = row.objection_ends_on = None
    row.received_how = row.received_by = ""
    protocol_standing.note(act, protocol_id, "returned", why)
    return protocol_standing.save(row, before)


def accept(
    act: Act, protocol_id: int, how: Acceptance, by: str = "", at: datetime | None = None
) -> Stepped:
    """Write down that the client accepted: by word, by signature, or by silence (§15).

    While an objection waits for its answer, or its correction for being issued, this accepts the
    other lines, and the protocol stays objected to.

    Raises:
        Refused: `protocol_state` when nothing waits for it, `objection_open` when nothing but what
            is objected to does, `acceptance_by_missing` when nobody is named, `text_too_long`,
            `accepted_before_issued`, `accepted_in_future`, `receipt_missing` and
            `objection_term_runs` when silence is claimed without a receipt, or before the client's
            term has ended.
        Gone: `protocol_missing`.
    """
    row = protocol_standing.held(protocol_id)
    before = protocol_standing.values_of(row)
    protocol_acceptance.write_down(act, row, how, by, at)
    return protocol_standing.save(row, before)


def withdraw(act: Act, protocol_id: int, reason: str) -> Changes:
    """Take an issued protocol back; it keeps its number, its work may be billed again.

    An accepted one too, while nothing of it is invoiced: it may have gone to the wrong client.

    Raises:
        Refused: `protocol_invoiced`, `protocol_state`, `reason_missing`, `text_too_long`.
    """
    row = protocol_standing.held(protocol_id)
    if any(each.invoice_id is not None for each in line_standing.of_protocols([protocol_id])):
        raise Refused("protocol_invoiced", number=row.number)
    row.state = moved(ProtocolState(row.state), ProtocolState.WITHDRAWN)
    why = _reason(reason)
    sessions, visits = session_ids(protocol_id), visit_ids(protocol_id)
    for table in (BilledSession, BilledVisit):
        table.delete().where(table.protocol == protocol_id).execute()
    row.note = why
    row.revision += 1
    row.save()
    protocol_standing.note(act, protocol_id, "withdrawn", why)
    return Changes.of(protocol=[protocol_id], session=sessions, visit=visits)


def _reason(words: str) -> str:
    """The words of a person that say why."""
    why = entries.paragraphs(words, "reason", LONGEST)
    if not why:
        raise Refused("reason_missing", "reason")
    return why


def pdf(protocol_id: int, today: date) -> bytes:
    """The exact bytes of the paper: stored ones once issued, a draft printed afresh.

    Raises:
        Unavailable: `content_damaged` when stored bytes are no longer what was issued.
    """
    row = protocol_standing.row(protocol_id)
    if row.paper_id is not None:
        return contents.read(row.paper_id)
    work = worked_out(row, language_of(row.client_id))
    return protocol_pdf.render(paper_of(row, None, today, work))


def language_of(client_id: int) -> Language:
    """The language of a client's papers."""
    row: Any = Client.select(Client.language).where(Client.id == client_id).tuples().first()
    return "en" if row and row[0] == "en" else "pl"
