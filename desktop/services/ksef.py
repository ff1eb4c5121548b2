"""Invoices and KSeF: exported, numbered by hand, refused and mended; what still waits.

Sending through the office's certificate is in `ksef_sending`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from peewee import fn

from desktop.documents import invoice_pdf, invoice_xml_schema
from desktop.errors import Refused
from desktop.models.client import Client
from desktop.models.invoice import Invoice
from desktop.models.ksef import KsefSubmission
from desktop.rules.ksef import KsefState, checked_number, moved
from desktop.services import contents, entries, invoice_data, ksef_papers, tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.invoice_papers import transfer_code
from desktop.services.parties import client_party, office_party
from desktop.services.snapshots import plain

LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class KsefStanding:
    """Where an invoice stands with KSeF; `attempt` counts its documents, mended ones included."""

    invoice_id: int
    number: str
    state: str
    is_due: bool
    send_by: date
    attempt: int
    ksef_number: str
    reason: str
    has_upo: bool
    sent_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingInvoice:
    """An invoice that KSeF has not got yet, or refused; late after `send_by`."""

    invoice_id: int
    number: str
    client: str
    gross: int
    state: str
    reason: str
    send_by: date
    is_late: bool


def standing(invoice_id: int) -> KsefStanding | None:
    """Where an invoice stands, None for drafts and for offices that have no NIP."""
    attempt = invoice_data.last_attempt(invoice_id)
    if attempt is None:
        return None
    return KsefStanding(
        invoice_id=invoice_id,
        number=invoice_data.row_of(invoice_id).number,
        state=attempt.state,
        is_due=bool(attempt.is_due),
        send_by=attempt.send_by,
        attempt=attempt.attempt,
        ksef_number=attempt.number or "",
        reason=attempt.reason,
        has_upo=attempt.upo_id is not None,
        sent_at=attempt.sent_at,
    )


def waiting(today: date) -> tuple[WaitingInvoice, ...]:
    """Invoices that must still reach KSeF, the nearest last day first: to send, sent, refused.

    Of each invoice the newest document counts.
    """
    later = KsefSubmission.alias()
    newer = later.select().where(
        (later.invoice == KsefSubmission.invoice) & (later.attempt > KsefSubmission.attempt)
    )
    rows: Any = (
        KsefSubmission.select(
            Invoice.id,
            Invoice.number,
            Client.name,
            Invoice.gross,
            KsefSubmission.state,
            KsefSubmission.reason,
            KsefSubmission.send_by,
        )
        .join(Invoice, on=(KsefSubmission.invoice == Invoice.id))
        .join(Client, on=(Invoice.client == Client.id))
        .where((KsefSubmission.state != "accepted") & KsefSubmission.is_due)
        .where(~fn.EXISTS(newer))
        .order_by(KsefSubmission.send_by, Invoice.id)
        .tuples()
    )
    return tuple(
        WaitingInvoice(
            invoice_id=invoice_id,
            number=number,
            client=client,
            gross=gross,
            state=state,
            reason=reason,
            send_by=send_by,
            is_late=send_by < today,
        )
        for invoice_id, number, client, gross, state, reason, send_by in rows
    )


def export(invoice_id: int) -> tuple[str, bytes]:
    """A file name without anybody's name, and the exact XML, held against the schema once more.

    Raises:
        Gone: `invoice_missing`.
        Refused: `ksef_not_used`, `xml_not_valid`.
        Unavailable: `content_damaged`.
    """
    row = invoice_data.row_of(invoice_id)
    xml = contents.read(invoice_data.known_attempt(invoice_id).xml_id)
    invoice_xml_schema.check(xml)
    return row.number.replace("/", "-") + ".xml", xml


def write_number(act: Act, invoice_id: int, text: str) -> Changes:
    """Write down the number that KSeF gave, typed by hand; the invoice is printed with it.

    Raises:
        Refused: `ksef_not_used`, `ksef_state`, `ksef_number_wrong`, `ksef_number_of_other`,
            `ksef_number_too_early`, `ksef_number_in_future`, `ksef_number_taken`.
        Gone: `invoice_missing`.
    """
    return accept(act, invoice_id, text)


def accept(act: Act, invoice_id: int, number: str, upo: bytes | None = None) -> Changes:
    """Take KSeF's number and its receipt (UPO) where there is one; refuses as `write_number`."""
    row = invoice_data.row_of(invoice_id)
    attempt = invoice_data.attempt_to_change(invoice_id)
    attempt.state = moved(KsefState(attempt.state), KsefState.ACCEPTED)
    attempt.number = free_number(row, attempt, number, act.at)
    attempt.upo = contents.keep(upo, act.at) if upo else None
    attempt.reason = ""
    attempt.answered_at = act.at
    attempt.answered_by = act.by
    attempt.paper = ksef_papers.print_numbered(row, attempt, attempt.number, act.at)
    attempt.save()
    return Changes.of(invoice=[invoice_id])


def free_number(row: Any, attempt: Any, number: str, at: datetime) -> str:
    """The number that KSeF gave to this document of an invoice, checked; no other one has it."""
    seller = invoice_data.record_at(row, attempt).seller
    today = at.astimezone(tariffs.zone()).date()
    checked = checked_number(number, seller.nip, row.issued_on, today)
    has_it = (KsefSubmission.number == checked) & KsefSubmission.taken_back_at.is_null()
    if KsefSubmission.select().where(has_it).exists():
        raise Refused("ksef_number_taken", "ksef_number")
    return checked


def refuse(act: Act, invoice_id: int, reason: str) -> Changes:
    """Write down that KSeF refused the invoice, and why; then it is to be mended.

    Raises:
        Refused: `ksef_not_used`, `ksef_state`, `reason_missing`, `text_too_long` (most).
        Gone: `invoice_missing`.
    """
    invoice_data.row_of(invoice_id)
    attempt = invoice_data.attempt_to_change(invoice_id)
    attempt.state = moved(KsefState(attempt.state), KsefState.REFUSED)
    attempt.reason = entries.line(reason, "reason", LONGEST_REASON)
    if not attempt.reason:
        raise Refused("reason_missing", "reason")
    attempt.answered_at = act.at
    attempt.answered_by = act.by
    attempt.save()
    return Changes.of(invoice=[invoice_id])


def mend(act: Act, invoice_id: int) -> Changes:
    """Make a new document of a refused invoice, under the same number.

    The data of the office and of the buyer are read anew (a correction keeps its buyer), and with
    them the code to pay by; lines, sums and days stay, because the number and what was charged
    are the same. What was refused stays kept.

    Raises:
        Refused: `ksef_not_used`, `ksef_state`, `xml_not_valid`, `office_nip_missing`.
        Gone: `invoice_missing`, `client_missing`.
    """
    row = invoice_data.row_of(invoice_id)
    attempt = invoice_data.attempt_to_change(invoice_id)
    if attempt.state != KsefState.REFUSED:
        raise Refused("ksef_state", "state", state=attempt.state, wanted="to_send")
    was = invoice_data.record_of(row)
    buyer = was.buyer if was.correction else client_party(row.client_id)
    seller = office_party()
    code = transfer_code(seller, was.gross, was.number) if was.due_on else None
    paper = replace(ksef_papers.unprinted(was), seller=seller, buyer=buyer, payment_qr=code)
    sealed = ksef_papers.seal(paper, row.client_id, row.issued_at)
    made = ksef_papers.submit(
        invoice_id, sealed, row.issued_on, act.at, attempt=attempt.attempt + 1
    )
    KsefSubmission.update(
        snapshot=plain(sealed.paper),
        paper=contents.keep(invoice_pdf.render(sealed.paper), act.at),
    ).where(KsefSubmission.id == made).execute()
    return Changes.of(invoice=[invoice_id])


def upo(invoice_id: int) -> tuple[str, bytes]:
    """A file name and the receipt of an accepted invoice.

    Raises:
        Refused: `ksef_not_used`, `upo_missing`.
    """
    row = invoice_data.row_of(invoice_id)
    attempt = invoice_data.known_attempt(invoice_id)
    if attempt.upo_id is None:
        raise Refused("upo_missing")
    return "UPO-" + row.number.replace("/", "-") + ".xml", contents.read(attempt.upo_id)
