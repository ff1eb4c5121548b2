"""What an issued invoice says now: its record read back, and what its corrections left of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.documents.records import InvoiceLine, InvoicePaper, Party
from desktop.errors import Gone, Refused
from desktop.models.invoice import Invoice
from desktop.models.ksef import KsefSubmission
from desktop.services import contents
from desktop.services.snapshots import restored


@dataclass(frozen=True, slots=True)
class LastState:
    """An invoice after all its corrections: `first` is the record of the invoice itself."""

    id: int
    client_id: int
    first: InvoicePaper
    lines: tuple[InvoiceLine, ...]
    buyer: Party
    gross: int


def row_of(invoice_id: int) -> Any:
    """The row of an invoice.

    Raises:
        Gone: `invoice_missing`.
    """
    row = Invoice.get_or_none(Invoice.id == invoice_id)
    if row is None:
        raise Gone("invoice_missing")
    return row


def held(invoice_id: int) -> Any:
    """The row of an invoice, for a write: of two desks the second waits here for the first.

    Raises:
        Gone: `invoice_missing`.
    """
    Invoice.update(revision=Invoice.revision).where(Invoice.id == invoice_id).execute()
    return row_of(invoice_id)


def draft_of(invoice_id: int) -> Any:
    """The row of a draft, for a write.

    Raises:
        Refused: `invoice_is_issued` (number).
        Gone: `invoice_missing`.
    """
    row = held(invoice_id)
    if row.number is not None:
        raise Refused("invoice_is_issued", number=row.number)
    return row


def last_attempt(invoice_id: int) -> Any:
    """The newest document of an invoice for KSeF, None where there is none."""
    return (
        KsefSubmission.select()
        .where(KsefSubmission.invoice == invoice_id)
        .order_by(KsefSubmission.attempt.desc())
        .first()
    )


def attempt_to_change(invoice_id: int) -> Any:
    """The newest document of an invoice, held against other desks until the transaction ends.

    Raises:
        Refused: `ksef_not_used`.
    """
    KsefSubmission.update(attempt=KsefSubmission.attempt).where(
        KsefSubmission.invoice == invoice_id
    ).execute()
    return known_attempt(invoice_id)


def known_attempt(invoice_id: int) -> Any:
    """The newest document of an invoice; `Refused("ksef_not_used")` where there is none."""
    attempt = last_attempt(invoice_id)
    if attempt is None:
        raise Refused("ksef_not_used")
    return attempt


def record_of(row: Any) -> InvoicePaper:
    """The record of an issued invoice, as mended last where KSeF had refused it."""
    return record_at(row, last_attempt(row.id))


def record_at(row: Any, attempt: Any) -> InvoicePaper:
    """The record of an issued invoice as that document for KSeF says it; None is the first."""
    mended = attempt.snapshot if attempt else None
    return restored(InvoicePaper, mended or row.snapshot, contents.read_by_hash)


def last_state(invoice_id: int) -> LastState:
    """What stands after every issued correction of an invoice; of a correction, its original's.

    Raises:
        Gone: `invoice_missing`.
        Refused: `paper_is_draft`.
    """
    row = row_of(invoice_id)
    if row.number is None:
        raise Refused("paper_is_draft")
    if row.corrects_id is not None:
        row = row_of(row.corrects_id)
    first = record_of(row)
    lines, buyer, gross = first.lines, first.buyer, first.gross
    later = (
        Invoice.select()
        .where((Invoice.corrects == row.id) & (Invoice.state == "issued"))
        .order_by(Invoice.id)
    )
    for each in later:
        paper = record_of(each)
        buyer, gross = paper.buyer, gross + paper.gross
        lines = paper.lines or lines  # a correction of data shows no lines
    return LastState(row.id, row.client_id, first, lines, buyer, gross)
