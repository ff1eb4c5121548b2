"""An invoice's way to KSeF through the office's certificate: begin, deliver, write the answer down.

`begin` and `settle` are transactions; `deliver` runs between them in the pool, with no connection.
What breaks down in between is only asked for again: KSeF takes a document once and names its number
to whoever sends it twice.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop.errors import Refused
from desktop.integrations import certificates, ksef
from desktop.integrations.ksef import WAITS, Answer, Parcel, Receipt, Waits
from desktop.models.ksef import KsefSubmission
from desktop.rules.ksef import KsefState, moved
from desktop.services import contents, invoice_data, ksef_numbers, ksef_settings
from desktop.services import ksef as papers
from desktop.services.act import Act
from desktop.services.changes import Changes


@dataclass(frozen=True, slots=True)
class Errand:
    """Everything that sending needs: where to, by which certificate, what; never a password.

    `attempt` counts the invoice's documents. `receipt` is set when the document is there already
    and only its answer is wanted.
    """

    invoice_id: int
    attempt: int
    address: str
    certificate: str
    parcel: Parcel
    receipt: Receipt | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of an errand: the answer to that attempt and to no other."""

    invoice_id: int
    attempt: int
    receipt: Receipt
    answer: Answer


def errand(invoice_id: int, today: date) -> Errand:
    """What is to be sent, read before anything is written.

    Raises:
        Gone: `invoice_missing`.
        Refused: `ksef_not_used`, `ksef_state` (accepted or refused), `certificate_missing`.
        Unavailable: `content_damaged`.
    """
    row = invoice_data.row_of(invoice_id)
    attempt = invoice_data.known_attempt(invoice_id)
    if attempt.state not in {KsefState.TO_SEND, KsefState.SENT}:
        raise Refused("ksef_state", "state", state=attempt.state, wanted="sent")
    wanted = ksef_settings.current()
    if not wanted.certificate:
        raise Refused("certificate_missing", "certificate")
    parcel = Parcel(
        xml=papers.export(invoice_id)[1],
        nip=invoice_data.record_of(row).seller.nip,
        is_offline=today > row.issued_on,
        mends=_refused_before(attempt),
    )
    address = ksef_settings.ENVIRONMENTS[wanted.environment].api
    known = attempt.invoice_reference
    receipt = Receipt(attempt.session_reference, known) if known else None
    return Errand(invoice_id, attempt.attempt, address, wanted.certificate, parcel, receipt)


def begin(act: Act, invoice_id: int, attempt_number: int) -> Changes:
    """Write down that the document is on its way, before it is.

    Raises:
        Refused: `ksef_not_used`, `ksef_state`, `ksef_document_old`.
    """
    attempt = _living(invoice_id, attempt_number)
    if attempt.state != KsefState.SENT:
        attempt.state = moved(KsefState(attempt.state), KsefState.SENT)
        attempt.sent_at = act.at
        attempt.save()
    return Changes.of(invoice=[invoice_id])


def deliver(errand: Errand, password: str, waits: Waits = WAITS) -> Delivery:
    """Sign in, send, ask for the answer; the password lives for this call only.

    Raises:
        Refused: `certificate_password_wrong`, `certificate_wrong`, `ksef_sign_in_refused`,
            `ksef_said_no`.
        Unavailable: `certificate_unreadable`, `ksef_unreachable`.
    """
    key = certificates.read_key(Path(errand.certificate), password)
    with ksef.signed_in(errand.address, errand.parcel.nip, key, waits=waits) as connection:
        receipt = errand.receipt or connection.send(errand.parcel)
        answer = connection.answer(receipt)
        return Delivery(errand.invoice_id, errand.attempt, receipt, answer)


def settle(act: Act, delivery: Delivery) -> Changes:
    """Write the answer down: number and receipt, or the reason; pending stays on its way.

    KSeF takes one document of an invoice. Where it says that it has one, its number is that of
    the very document, also of one that was written down as refused: where it is none that is
    known here nothing is written and a person looks.

    Raises:
        Refused: `ksef_document_old` when the attempt lives no more, `ksef_holds_other` (number),
            what `ksef.accept` says of a number.
    """
    invoice_id, answer = delivery.invoice_id, delivery.answer
    attempt = _living(invoice_id, delivery.attempt)
    if attempt.state == KsefState.ACCEPTED and attempt.number == answer.number:
        return Changes.of(invoice=[invoice_id])
    if answer.said == "known":
        return ksef_numbers.write_held(act, invoice_id, answer.number, answer.held)
    attempt.session_reference = delivery.receipt.session
    attempt.invoice_reference = delivery.receipt.document
    attempt.save()
    if answer.said == "accepted":
        return papers.accept(act, invoice_id, answer.number, answer.upo or None)
    if answer.said == "refused":
        return papers.refuse(act, invoice_id, answer.reason[: papers.LONGEST_REASON])
    return Changes.of(invoice=[invoice_id])


def give_back(_act: Act, invoice_id: int, attempt_number: int) -> Changes:
    """Let a document wait again that did not reach KSeF; one that lives no more is left alone."""
    attempt = invoice_data.attempt_to_change(invoice_id)
    is_waiting = attempt.state == KsefState.SENT and not attempt.invoice_reference
    if attempt.attempt == attempt_number and is_waiting:
        attempt.state = moved(KsefState.SENT, KsefState.TO_SEND)
        attempt.save()
    return Changes.of(invoice=[invoice_id])


def _living(invoice_id: int, attempt_number: int) -> Any:
    """The newest document of an invoice, for a write, if it is that attempt and not refused.

    Raises:
        Refused: `ksef_not_used`, `ksef_document_old`.
    """
    attempt = invoice_data.attempt_to_change(invoice_id)
    if attempt.attempt != attempt_number or attempt.state == KsefState.REFUSED:
        raise Refused("ksef_document_old")
    return attempt


def _sha256(content_id: int) -> bytes:
    return hashlib.sha256(contents.read(content_id)).digest()


def _refused_before(attempt: Any) -> bytes:
    """The hash of the document that this one mends, empty for a first one."""
    earlier: Any = (
        KsefSubmission.select(KsefSubmission.xml)
        .where(
            (KsefSubmission.invoice == attempt.invoice_id)
            & (KsefSubmission.attempt < attempt.attempt)
            & (KsefSubmission.state == KsefState.REFUSED.value)
        )
        .order_by(KsefSubmission.attempt.desc())
        .tuples()
        .first()
    )
    return _sha256(earlier[0]) if earlier else b""
