"""What papers ask for today: terms of protocols, objections, invoices and payments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.models.client import Client
from desktop.models.invoice import Invoice
from desktop.models.protocol import BilledSession, BilledVisit, Objection, Protocol, ProtocolLine
from desktop.models.session import WorkSession
from desktop.models.visit import Visit
from desktop.rules import corrections
from desktop.rules.days_of_work import last_day
from desktop.rules.deadlines import deadline, invoice_by
from desktop.rules.ksef import KsefState
from desktop.services import billable, carried_lines, invoice_drafts, ksef, line_standing
from desktop.services.agenda import AgendaLine, Urgency, What, urgency_of
from desktop.services.billable import BillableRow, protocol_due
from desktop.services.protocol_work import nets_of_drafts

REMEMBERED = timedelta(days=30)
"""How long an invoice stays here after its term; what is older is the dunning's matter."""


def work_to_bill(today: date, zone: ZoneInfo) -> tuple[list[AgendaLine], list[AgendaLine]]:
    """Finished work on no protocol, by client: that of this month, and that of months before."""
    first = today.replace(day=1)
    now: dict[int, list[BillableRow]] = {}
    before: dict[int, list[BillableRow]] = {}
    for row in billable.billable():
        is_old = row.last_day(zone) < first
        (before if is_old else now).setdefault(row.client_id, []).append(row)
    due = [_protocol_due(rows, today, zone) for rows in now.values()]
    missing = [_month_work(rows, today, zone) for rows in before.values()]
    return due, missing


def _protocol_due(rows: list[BillableRow], today: date, zone: ZoneInfo) -> AgendaLine:
    term = min(row.due_on(zone) for row in rows)
    return _work(What.PROTOCOL_DUE, rows, term, today)


def _month_work(rows: list[BillableRow], today: date, zone: ZoneInfo) -> AgendaLine:
    ended = min(row.last_day(zone) for row in rows)
    return _work(What.MONTH_WORK, rows, invoice_by(ended).ends, today)


def _work(what: What, rows: list[BillableRow], term: date, today: date) -> AgendaLine:
    return AgendaLine(
        what=what,
        id=rows[0].client_id,
        client=rows[0].client,
        urgency=urgency_of(term, today),
        number=rows[0].ticket_number if len({row.ticket_id for row in rows}) == 1 else "",
        day=term,
        at=min(row.ended_at for row in rows),
        count=len(rows),
    )


def protocols(today: date, zone: ZoneInfo) -> Iterator[AgendaLine]:
    """Drafts to issue, receipts to write down, objections to answer, terms that end or ended."""
    rows: Any = (
        Protocol.select(
            Protocol.id,
            Protocol.number,
            Client.name,
            Protocol.state,
            Protocol.net,
            Protocol.created_at,
            Protocol.objection_ends_on,
            Protocol.id.in_(_disputed()),
        )
        .join(Client, on=(Protocol.client == Client.id))
        .where(Protocol.state.in_(("draft", "issued", "received", "objected")))
        .order_by(Protocol.id)
        .tuples()
    )
    found = list(rows)
    waiting = _waiting_rest([row[0] for row in found if row[3] == "objected"])
    drafts = [row[0] for row in found if row[3] == "draft"]
    due, nets = _drafts_due(drafts, zone), nets_of_drafts(drafts)
    for protocol_id, number, client, state, net, created_at, ends_on, is_disputed in found:
        facts: dict[str, Any] = {
            "id": protocol_id,
            "number": number or "",
            "client": client,
            "amount": nets.get(protocol_id, net),
        }
        if state == "draft":
            term = due.get(protocol_id)
            urgency = Urgency.CALM if term is None else urgency_of(term, today)
            yield AgendaLine(
                what=What.PROTOCOL_DRAFT, at=created_at, day=term, urgency=urgency, **facts
            )
            continue
        if is_disputed:
            yield AgendaLine(what=What.OBJECTION_OPEN, urgency=Urgency.TODAY, **facts)
        if state == "objected":
            if protocol_id not in waiting:
                continue
            facts["amount"] = waiting[protocol_id]
        found_term = _acceptance(ends_on, today)
        if found_term is not None:
            yield AgendaLine(**(facts | found_term))


def _acceptance(ends_on: date | None, today: date) -> dict[str, Any] | None:
    """What is to be done for a protocol's acceptance, or that of its rest; None while terms run."""
    if ends_on is None:
        return {"what": What.RECEIPT_MISSING}
    if ends_on > today:
        return None
    what = What.OBJECTION_ENDS if ends_on == today else What.SILENCE
    return {"what": what, "day": ends_on, "urgency": Urgency.TODAY}


def _waiting_rest(protocol_ids: list[int]) -> dict[int, int]:
    """What waits for nothing but acceptance in protocols objected to, in grosze, by their ids."""
    found: dict[int, int] = {}
    for line in line_standing.of_protocols(protocol_ids):
        if line.waits_for_acceptance:
            found[line.protocol_id] = found.get(line.protocol_id, 0) + line.net
    return found


def _drafts_due(protocol_ids: list[int], zone: ZoneInfo) -> dict[int, date]:
    """By when drafts are to be issued (§15), by their ids; none for one that corrects another."""
    rows: list[Any] = []
    for table, what, *times in (
        (BilledSession, WorkSession, WorkSession.started_at, WorkSession.ended_at),
        (BilledVisit, Visit, Visit.starts_at, Visit.ends_at),
    ):
        billed: Any = table
        link = billed.session if what is WorkSession else billed.visit
        query = (
            billed.select(billed.protocol, Protocol.is_partial, *times)
            .join(what, on=(link == what.id))
            .join_from(billed, Protocol, on=(billed.protocol == Protocol.id))
            .where(billed.protocol.in_(protocol_ids) & Protocol.replaces.is_null())
        )
        rows.extend(query.tuples())
    found: dict[int, date] = {}
    for protocol_id, is_partial, began, ended in rows:
        term = protocol_due(last_day(began, ended, zone), goes_on=bool(is_partial))
        found[protocol_id] = min(term, found.get(protocol_id, term))
    return found


def _disputed() -> Any:
    """A query for protocols with an open objection."""
    return Objection.select(Objection.protocol).where(Objection.state == "open")


def to_invoice(today: date, zone: ZoneInfo) -> Iterator[AgendaLine]:
    """Protocols with lines to invoice; the 15th after the month of their work is the last day.

    The amount is what may be invoiced now, not what is invoiced already or waits for an answer;
    of what a wrong buyer had got, what its corrections had left.
    """
    rows: Any = (
        Protocol.select(
            Protocol.id,
            Protocol.number,
            Client.name,
            Protocol.accepted_at,
            Protocol.accepted_how,
            Protocol.issued_at,
        )
        .join(Client, on=(Protocol.client == Client.id))
        .where(Protocol.id.in_(line_standing.to_invoice()))
        .order_by(Protocol.id)
        .tuples()
    )
    found = list(rows)
    free = [line for line in line_standing.of_protocols([row[0] for row in found]) if line.is_free]
    ended = _work_ended([line.id for line in free], zone)
    left = carried_lines.of_lines(line.id for line in free)
    for protocol_id, number, client, accepted_at, how, issued_at in found:
        own = [line for line in free if line.protocol_id == protocol_id]
        issued_on = issued_at.astimezone(zone).date()
        last_work = min((ended[line.id] for line in own if line.id in ended), default=issued_on)
        term = invoice_by(last_work).ends
        yield AgendaLine(
            what=What.TO_INVOICE,
            id=protocol_id,
            number=number,
            client=client,
            amount=sum(left[each.id].line.net if each.id in left else each.net for each in own),
            subject=how,
            at=accepted_at or issued_at,
            day=term,
            urgency=urgency_of(term, today),
        )


def _work_ended(line_ids: list[int], zone: ZoneInfo) -> dict[int, date]:
    """The last day of the work of lines, by their ids; travel and rebates have none."""
    rows: Any = (
        ProtocolLine.select(ProtocolLine.id, ProtocolLine.basis)
        .where(ProtocolLine.id.in_(line_ids))
        .tuples()
    )
    return {
        line_id: last_day(
            datetime.fromisoformat(basis["began"]), datetime.fromisoformat(basis["ended"]), zone
        )
        for line_id, basis in rows
        if basis and "ended" in basis
    }


def invoices(today: date) -> Iterator[AgendaLine]:
    """Drafts to issue, and invoices whose term of payment falls today or has passed of late.

    The amount is what their corrections left of them; a correction upwards has its own term.
    """
    drafts: Any = (
        Invoice.select(Invoice.id, Client.name, Invoice.gross, Invoice.created_at)
        .join(Client, on=(Invoice.client == Client.id))
        .where(Invoice.state == "draft")
        .order_by(Invoice.id)
    )
    waiting = list(drafts.tuples())
    now = invoice_drafts.sums_of(row[0] for row in waiting)
    for invoice_id, client, gross, created_at in waiting:
        amount = now[invoice_id].gross if invoice_id in now else gross
        yield AgendaLine(
            what=What.INVOICE_DRAFT, id=invoice_id, client=client, amount=amount, at=created_at
        )
    rows: Any = (
        Invoice.select(Invoice.id, Invoice.number, Client.name, Invoice.corrects, Invoice.due_on)
        .join(Client, on=(Invoice.client == Client.id))
        .where(Invoice.due_on.between(today - REMEMBERED, today) & (Invoice.state == "issued"))
        .order_by(Invoice.due_on, Invoice.id)
        .tuples()
    )
    falling = list(rows)
    owed = _owed({first or invoice_id for invoice_id, _, _, first, _ in falling})
    for invoice_id, number, client, _, due_on in falling:
        amount = owed.get(invoice_id, 0)
        facts: dict[str, Any] = {
            "id": invoice_id,
            "number": number,
            "client": client,
            "amount": amount,
        }
        # A term on a Saturday or a holiday may be paid on the next day that is neither.
        until = deadline("payment", due_on).payable_until or due_on
        if amount and until < today:
            yield AgendaLine(what=What.PAYMENT_PASSED, day=until, **facts)
        elif amount and until == today:
            yield AgendaLine(what=What.PAYMENT_FALLS, day=until, urgency=Urgency.TODAY, **facts)


def _owed(invoice_ids: set[int]) -> dict[int, int]:
    """What is to be paid of these invoices and their corrections, by the id of each paper."""
    rows: Any = (
        Invoice.select(Invoice.id, Invoice.corrects, Invoice.gross)
        .where(Invoice.state == "issued")
        .where(Invoice.id.in_(invoice_ids) | Invoice.corrects.in_(invoice_ids))
        .order_by(Invoice.id)
        .tuples()
    )
    chains: dict[int, list[tuple[int, int]]] = {}
    for invoice_id, first, gross in rows:
        chains.setdefault(first or invoice_id, []).append((invoice_id, gross))
    found: dict[int, int] = {}
    for chain in chains.values():
        left = corrections.left_to_pay([gross for _, gross in chain])
        found |= {paper: amount for (paper, _), amount in zip(chain, left, strict=True)}
    return found


def ksef_to_send(today: date) -> Iterator[AgendaLine]:
    """Invoices that KSeF has not got yet, by their last day (art. 106nda), or has refused."""
    for each in ksef.waiting(today):
        is_refused = each.state == KsefState.REFUSED
        urgency = Urgency.LATE if each.is_late or is_refused else urgency_of(each.send_by, today)
        yield AgendaLine(
            what=What.KSEF_REFUSED if is_refused else What.KSEF_WAITS,
            id=each.invoice_id,
            client=each.client,
            urgency=urgency,
            number=each.number,
            day=each.send_by,
            amount=each.gross,
        )
