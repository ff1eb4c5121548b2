"""What happened to an invoice, out of what is kept of it anyway."""

from __future__ import annotations

from typing import Any

from peewee import JOIN

from desktop.models.consultant import Consultant
from desktop.models.invoice import Invoice, InvoiceDuplicate
from desktop.models.ksef import KsefSubmission
from desktop.rules.ksef import KsefState
from desktop.services.protocol_standing import EventLine


def history(invoice_id: int) -> tuple[EventLine, ...]:
    """Drawn up, issued, its way to KSeF, corrected, given out again; oldest first.

    `what` is `drawn_up`, `issued` (number), `ksef_made` (a mended document), `ksef_sent`,
    `ksef_accepted` (number), `ksef_revived` (number; it was written down as refused before),
    `ksef_refused` (the reason as note), `corrected` (number), or `duplicated`.
    """
    found = [
        *_own(invoice_id),
        *_ksef(invoice_id),
        *_corrections(invoice_id),
        *_duplicates(invoice_id),
    ]
    return tuple(sorted(found, key=lambda each: each.at))


def _own(invoice_id: int) -> list[EventLine]:
    issuer: Any = Consultant.alias()
    rows: Any = (
        Invoice.select(
            Invoice.created_at, Consultant.name, Invoice.issued_at, issuer.name, Invoice.number
        )
        .join(Consultant, JOIN.LEFT_OUTER, on=(Invoice.created_by == Consultant.id))
        .join_from(Invoice, issuer, JOIN.LEFT_OUTER, on=(Invoice.issued_by == issuer.id))
        .where(Invoice.id == invoice_id)
        .tuples()
    )
    found: list[EventLine] = []
    for created_at, who, issued_at, by, number in rows:
        found.append(EventLine(created_at, who or "", "drawn_up", {}, ""))
        if issued_at is not None:
            found.append(EventLine(issued_at, by or "", "issued", {"number": number}, ""))
    return found


def _ksef(invoice_id: int) -> list[EventLine]:
    rows: Any = (
        KsefSubmission.select(
            KsefSubmission.attempt,
            KsefSubmission.state,
            KsefSubmission.created_at,
            KsefSubmission.sent_at,
            KsefSubmission.answered_at,
            KsefSubmission.number,
            KsefSubmission.reason,
            Consultant.name,
        )
        .join(Consultant, JOIN.LEFT_OUTER, on=(KsefSubmission.answered_by == Consultant.id))
        .where(KsefSubmission.invoice == invoice_id)
        .order_by(KsefSubmission.attempt)
        .tuples()
    )
    found: list[EventLine] = []
    for attempt, state, created_at, sent_at, answered_at, number, reason, name in rows:
        who = name or ""
        # A document that lives again was accepted in the moment it was made.
        is_revived = attempt > 1 and state == KsefState.ACCEPTED and created_at == answered_at
        if attempt > 1 and not is_revived:
            found.append(EventLine(created_at, "", "ksef_made", {}, ""))
        if sent_at is not None:
            found.append(EventLine(sent_at, "", "ksef_sent", {}, ""))
        if state == KsefState.ACCEPTED:
            what = "ksef_revived" if is_revived else "ksef_accepted"
            found.append(EventLine(answered_at, who, what, {"number": number}, ""))
        elif state == KsefState.REFUSED:
            found.append(EventLine(answered_at, who, "ksef_refused", {}, reason))
    return found


def _corrections(invoice_id: int) -> list[EventLine]:
    rows: Any = (
        Invoice.select(Invoice.issued_at, Consultant.name, Invoice.number)
        .join(Consultant, JOIN.LEFT_OUTER, on=(Invoice.issued_by == Consultant.id))
        .where((Invoice.corrects == invoice_id) & (Invoice.state == "issued"))
        .order_by(Invoice.id)
        .tuples()
    )
    return [
        EventLine(at, who or "", "corrected", {"number": number}, "") for at, who, number in rows
    ]


def _duplicates(invoice_id: int) -> list[EventLine]:
    rows: Any = (
        InvoiceDuplicate.select(InvoiceDuplicate.issued_at, Consultant.name)
        .join(Consultant, JOIN.LEFT_OUTER, on=(InvoiceDuplicate.issued_by == Consultant.id))
        .where(InvoiceDuplicate.invoice == invoice_id)
        .order_by(InvoiceDuplicate.id)
        .tuples()
    )
    return [EventLine(at, who or "", "duplicated", {}, "") for at, who in rows]
