"""What happened to an invoice, out of what is kept of it anyway."""

from __future__ import annotations

from collections.abc import Iterator
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
    `ksef_taken_back` (number; the reason as note), `ksef_refused` (the reason as note),
    `corrected` (number), or `duplicated`.
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
    answered, taken = Consultant.alias(), Consultant.alias()
    names = answered.name.alias("answered_name"), taken.name.alias("taken_name")
    rows: Any = (
        KsefSubmission.select(KsefSubmission, *names)
        .join(answered, JOIN.LEFT_OUTER, on=(KsefSubmission.answered_by == answered.id))
        .join_from(
            KsefSubmission, taken, JOIN.LEFT_OUTER, on=(KsefSubmission.taken_back_by == taken.id)
        )
        .where(KsefSubmission.invoice == invoice_id)
        .order_by(KsefSubmission.attempt)
        .namedtuples()
    )
    found: list[EventLine] = []
    goes_on = True  # what was there before goes on in this document: nothing is made anew
    for row in rows:
        found += _document(row, goes_on=goes_on)
        goes_on = row.taken_back_at is not None
    return found


def _document(row: Any, *, goes_on: bool) -> Iterator[EventLine]:
    """What happened to one document for KSeF."""
    is_first = row.attempt == 1
    # A document that lives again was accepted in the moment it was made.
    is_accepted = row.state == KsefState.ACCEPTED
    is_revived = not goes_on and is_accepted and row.created_at == row.answered_at
    if not goes_on and not is_revived:
        yield EventLine(row.created_at, "", "ksef_made", {}, "")
    if row.sent_at is not None and (is_first or not goes_on):
        yield EventLine(row.sent_at, "", "ksef_sent", {}, "")
    who = row.answered_name or ""
    facts = {"number": row.number}
    if is_accepted:
        what = "ksef_revived" if is_revived else "ksef_accepted"
        yield EventLine(row.answered_at, who, what, facts, "")
    elif row.state == KsefState.REFUSED:
        yield EventLine(row.answered_at, who, "ksef_refused", {}, row.reason)
    if row.taken_back_at is not None:
        by = row.taken_name or ""
        yield EventLine(row.taken_back_at, by, "ksef_taken_back", facts, row.taken_back_why)


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
