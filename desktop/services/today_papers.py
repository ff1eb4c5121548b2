"""What papers ask for today: terms of protocols, objections, invoices and payments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from peewee import JOIN, fn

from desktop.models.client import Client
from desktop.models.invoice import Invoice
from desktop.models.protocol import BilledSession, Objection, Protocol
from desktop.models.session import WorkSession
from desktop.rules.deadlines import deadline, invoice_by
from desktop.rules.ksef import KsefState
from desktop.services import billable, ksef, line_standing
from desktop.services.agenda import AgendaLine, Urgency, What, urgency_of
from desktop.services.billable import BillableRow

REMEMBERED = timedelta(days=30)
"""How long an invoice stays here after its term; what is older is the dunning's matter."""


def work_to_bill(today: date, zone: ZoneInfo) -> tuple[list[AgendaLine], list[AgendaLine]]:
    """Finished work on no protocol, by client: that of this month, and that of months before."""
    first = today.replace(day=1)
    now: dict[int, list[BillableRow]] = {}
    before: dict[int, list[BillableRow]] = {}
    for row in billable.billable():
        is_old = row.ended_at.astimezone(zone).date() < first
        (before if is_old else now).setdefault(row.client_id, []).append(row)
    due = [_protocol_due(rows, today, zone) for rows in now.values()]
    missing = [_month_work(rows, today, zone) for rows in before.values()]
    return due, missing


def _protocol_due(rows: list[BillableRow], today: date, zone: ZoneInfo) -> AgendaLine:
    term = min(row.due_on(zone) for row in rows)
    return _work(What.PROTOCOL_DUE, rows, term, today)


def _month_work(rows: list[BillableRow], today: date, zone: ZoneInfo) -> AgendaLine:
    ended = min(row.ended_at for row in rows).astimezone(zone).date()
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


def protocols(today: date) -> Iterator[AgendaLine]:
    """Drafts to issue, objections to answer, and terms of objection that end or have ended."""
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
    for protocol_id, number, client, state, net, created_at, ends_on, is_disputed in rows:
        facts: dict[str, Any] = {
            "id": protocol_id,
            "number": number or "",
            "client": client,
            "amount": net,
        }
        if state == "draft":
            yield AgendaLine(what=What.PROTOCOL_DRAFT, at=created_at, **facts)
        elif is_disputed:
            yield AgendaLine(what=What.OBJECTION_OPEN, urgency=Urgency.TODAY, **facts)
        elif state != "objected" and ends_on is not None and ends_on <= today:
            what = What.OBJECTION_ENDS if ends_on == today else What.SILENCE
            yield AgendaLine(what=what, day=ends_on, urgency=Urgency.TODAY, **facts)


def _disputed() -> Any:
    """A query for protocols with an open objection."""
    return Objection.select(Objection.protocol).where(Objection.state == "open")


def to_invoice(today: date, zone: ZoneInfo) -> Iterator[AgendaLine]:
    """Protocols with lines to invoice; the 15th after the month of their work is the last day."""
    rows: Any = (
        Protocol.select(
            Protocol.id,
            Protocol.number,
            Client.name,
            Protocol.net,
            Protocol.accepted_at,
            Protocol.accepted_how,
            Protocol.issued_at,
            fn.MIN(WorkSession.ended_at).python_value(WorkSession.ended_at.python_value),
        )
        .join(Client, on=(Protocol.client == Client.id))
        .join_from(
            Protocol, BilledSession, JOIN.LEFT_OUTER, on=(BilledSession.protocol == Protocol.id)
        )
        .join_from(
            BilledSession,
            WorkSession,
            JOIN.LEFT_OUTER,
            on=(BilledSession.session == WorkSession.id),
        )
        .where(Protocol.id.in_(line_standing.to_invoice()))
        .group_by(Protocol.id, Client.id)
        .order_by(Protocol.id)
        .tuples()
    )
    for protocol_id, number, client, net, accepted_at, how, issued_at, ended_at in rows:
        term = invoice_by((ended_at or accepted_at or issued_at).astimezone(zone).date()).ends
        yield AgendaLine(
            what=What.TO_INVOICE,
            id=protocol_id,
            number=number,
            client=client,
            amount=net,
            subject=how,
            at=accepted_at or issued_at,
            day=term,
            urgency=urgency_of(term, today),
        )


def invoices(today: date) -> Iterator[AgendaLine]:
    """Drafts to issue, and invoices whose term of payment falls today or has passed of late."""
    rows: Any = (
        Invoice.select(
            Invoice.id,
            Invoice.number,
            Client.name,
            Invoice.gross,
            Invoice.due_on,
            Invoice.created_at,
        )
        .join(Client, on=(Invoice.client == Client.id))
        .where(
            (Invoice.state == "draft")
            | (
                (Invoice.kind == "invoice")
                & (Invoice.gross > 0)
                & Invoice.due_on.between(today - REMEMBERED, today)
            )
        )
        .order_by(Invoice.due_on, Invoice.id)
        .tuples()
    )
    for invoice_id, number, client, gross, due_on, created_at in rows:
        facts: dict[str, Any] = {
            "id": invoice_id,
            "number": number or "",
            "client": client,
            "amount": gross,
        }
        if number is None:
            yield AgendaLine(what=What.INVOICE_DRAFT, at=created_at, **facts)
            continue
        # A term on a Saturday or a holiday may be paid on the next day that is neither.
        until = deadline("payment", due_on).payable_until or due_on
        if until < today:
            yield AgendaLine(what=What.PAYMENT_PASSED, day=until, **facts)
        elif until == today:
            yield AgendaLine(what=What.PAYMENT_FALLS, day=until, urgency=Urgency.TODAY, **facts)


def ksef_to_send(today: date) -> Iterator[AgendaLine]:
    """Invoices that KSeF has not got yet, by their last day (art. 106nda), or has refused."""
    for each in ksef.waiting(today):
        is_refused = each.state == KsefState.REFUSED
        if each.is_late or is_refused:
            urgency = Urgency.LATE
        else:
            urgency = Urgency.TODAY if each.send_by == today else Urgency.CALM
        yield AgendaLine(
            what=What.KSEF_REFUSED if is_refused else What.KSEF_WAITS,
            id=each.invoice_id,
            client=each.client,
            urgency=urgency,
            number=each.number,
            day=each.send_by,
            amount=each.gross,
        )
