"""Duplicates: an issued invoice once more, with that word and the day, for whoever has lost it.

Source: art. 106l of the VAT act. A duplicate says what the invoice said; it takes no number and
changes nothing of what was issued. Where KSeF has given its number the picture with it is what is
said again: the invoice itself cannot be lost there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.documents import invoice_pdf
from desktop.documents.records import InvoicePaper
from desktop.errors import Gone, Refused
from desktop.models.invoice import InvoiceDuplicate
from desktop.services import contents, invoice_data, ksef_papers, tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes


def issue(act: Act, invoice_id: int) -> Changes:
    """Make a duplicate of today and keep its bytes; `made` is its id.

    Asked again on the same day it is the same one, and nothing changes; unless the invoice was
    mended or numbered meanwhile: then what was made before says it no longer.

    Raises:
        Refused: `paper_is_draft`.
        Gone: `invoice_missing`.
    """
    row = invoice_data.held(invoice_id)
    if row.number is None:
        raise Refused("paper_is_draft")
    today = act.at.astimezone(tariffs.zone()).date()
    source = ksef_papers.current_paper(row)
    known = InvoiceDuplicate.get_or_none(
        (InvoiceDuplicate.invoice == invoice_id)
        & (InvoiceDuplicate.issued_on == today)
        & (InvoiceDuplicate.source == source)
    )
    if known is not None:
        return Changes.of(made=known.id)
    pdf = invoice_pdf.render(replace(_printed(row), duplicate_on=today))
    made: Any = InvoiceDuplicate.create(
        invoice=invoice_id,
        issued_on=today,
        issued_at=act.at,
        issued_by=act.by,
        source=source,
        paper=contents.keep(pdf, act.at),
    )
    return Changes.of(made=made.id, invoice=[invoice_id])


def file(duplicate_id: int) -> tuple[str, bytes]:
    """A file name and the bytes of a duplicate.

    Raises:
        Gone: `invoice_missing`.
        Unavailable: `content_damaged`.
    """
    row: Any = InvoiceDuplicate.get_or_none(InvoiceDuplicate.id == duplicate_id)
    if row is None:
        raise Gone("invoice_missing")
    number = invoice_data.row_of(row.invoice_id).number
    name = f"{number.replace('/', '-')}-duplikat-{row.issued_on:%Y-%m-%d}.pdf"
    return name, contents.read(row.paper_id)


def _printed(row: Any) -> InvoicePaper:
    """The record of the picture that goes out now."""
    record = invoice_data.record_of(row)
    attempt = invoice_data.last_attempt(row.id)
    if attempt is None or not attempt.number:
        return record
    return ksef_papers.numbered(record, contents.read(attempt.xml_id), attempt.number)
