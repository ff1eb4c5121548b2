"""The XML and the pictures of an invoice for KSeF.

Two sets of bytes are fixed when an invoice is issued: its XML, and its picture with KOD I over
that XML and OFFLINE below. With the number from KSeF the same record is printed once more and kept
beside the first (`KsefSubmission.paper`), so what was issued never changes and what goes out is
always the newest picture.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from desktop.documents import invoice_pdf, invoice_xml, invoice_xml_schema
from desktop.documents.records import InvoicePaper
from desktop.errors import Refused
from desktop.models.client import Client
from desktop.models.ksef import KsefSubmission
from desktop.models.office import Office
from desktop.rules import ksef
from desktop.services import contents, invoice_data, ksef_settings

_CORRECTION_TITLES = {
    "pl": "Potwierdzenie transakcji (korekta)",
    "en": "Transaction confirmation (correction)",
}


@dataclass(frozen=True, slots=True)
class Sealed:
    """A record as it is printed, and its XML; None for an office that has no NIP."""

    paper: InvoicePaper
    xml: bytes | None
    is_due: bool


def seal(paper: InvoicePaper, client_id: int, at: datetime) -> Sealed:
    """Build and check the XML of a record that has its number, and put KOD I on the record.

    An office that is no VAT payer may send its invoices and need not, and so with everybody's
    invoices to consumers (VAT act, art. 106ga(2)(4)): their picture has no code. What stands in
    KSeF is corrected there.

    Raises:
        Refused: `office_nip_missing`, `sums_wrong`, `xml_not_valid`.
    """
    is_vat_payer = _is_vat_payer()
    is_there = bool(paper.correction and paper.correction.ksef_number)
    is_due = is_vat_payer and (is_there or not _is_consumer(paper, client_id))
    if not paper.seller.nip:
        if is_vat_payer:
            raise Refused("office_nip_missing")
        return Sealed(paper, None, is_due=False)
    xml = invoice_xml.build(paper, at)
    invoice_xml_schema.check(xml)
    return Sealed(offline(paper, xml) if is_due else paper, xml, is_due=is_due)


def submit(invoice_id: int, sealed: Sealed, issued_on: date, at: datetime, attempt: int = 1) -> int:
    """Keep the XML as a document to send; gives the id of its row."""
    if sealed.xml is None:
        raise AssertionError("nothing to keep")
    row: Any = KsefSubmission.create(
        invoice=invoice_id,
        attempt=attempt,
        is_due=sealed.is_due,
        send_by=ksef.send_by(issued_on),
        xml=contents.keep(sealed.xml, at),
        created_at=at,
    )
    return int(row.id)


def offline(paper: InvoicePaper, xml: bytes) -> InvoicePaper:
    """The record before KSeF's number: OFFLINE under the code, a confirmation where one is due."""
    coded = replace(paper, ksef_url=_link(paper, xml), ksef_caption=ksef.OFFLINE)
    if not ksef.is_confirmed_first(paper.buyer.nip, ""):
        return coded
    if paper.correction:
        return replace(coded, title=_CORRECTION_TITLES[paper.language])
    return replace(coded, kind="confirmation")


def numbered(paper: InvoicePaper, xml: bytes, number: str) -> InvoicePaper:
    """The record with KSeF's number: an invoice or a correction, by its own title."""
    return replace(unprinted(paper), ksef_url=_link(paper, xml), ksef_caption=number)


def unprinted(paper: InvoicePaper) -> InvoicePaper:
    """The record as it was before anything of KSeF was put on it."""
    was_confirmed = paper.kind == "confirmation" or paper.title in _CORRECTION_TITLES.values()
    return replace(
        paper,
        kind="correction" if paper.correction else "invoice",
        title="" if was_confirmed else paper.title,
        ksef_url=None,
        ksef_caption="",
    )


def print_numbered(row: Any, attempt: Any, number: str, at: datetime) -> int:
    """Print an accepted document with its number and keep the bytes; gives their id."""
    xml = contents.read(attempt.xml_id)
    paper = numbered(invoice_data.record_at(row, attempt), xml, number)
    return contents.keep(invoice_pdf.render(paper), at)


def print_waiting(row: Any, attempt: Any, at: datetime) -> int:
    """Print a document as it was before it had a number, keep the bytes, and give their id."""
    paper = invoice_data.record_at(row, attempt)
    return contents.keep(invoice_pdf.render(paper), at)


def current_paper(row: Any) -> int:
    """The id of the bytes that go out for an issued invoice now."""
    attempt = invoice_data.last_attempt(row.id)
    return int((attempt.paper_id if attempt else None) or row.paper_id)


def _link(paper: InvoicePaper, xml: bytes) -> str:
    base = ksef_settings.environment().codes
    return ksef.link(base, paper.seller.nip, paper.issued_on, hashlib.sha256(xml).digest())


def _is_vat_payer() -> bool:
    row: Any = Office.select(Office.is_vat_payer).tuples().first()
    return bool(row and row[0])


def _is_consumer(paper: InvoicePaper, client_id: int) -> bool:
    """Whether the buyer is a person who runs no business; a buyer with a tax number is none."""
    if paper.buyer.nip or paper.buyer.vat_id:
        return False
    row: Any = Client.select(Client.is_consumer).where(Client.id == client_id).tuples().first()
    return bool(row and row[0])
