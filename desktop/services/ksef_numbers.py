"""The number that KSeF gave, written down by hand, with its receipt (UPO) where there is one.

Also for a document that was written down as refused, and KSeF has it after all: what was written
down stays in the history, and the document lives again as a further attempt of the same bytes.
And for a number typed at the wrong invoice, which is taken back in the same way.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from desktop.errors import Refused
from desktop.integrations import ksef_receipt
from desktop.models.invoice import Invoice
from desktop.models.ksef import KsefSubmission
from desktop.rules.identifiers import checked_ksef_number
from desktop.rules.ksef import KsefState
from desktop.services import contents, entries, invoice_data, ksef, ksef_papers
from desktop.services.act import Act
from desktop.services.changes import Changes


def write_down(act: Act, invoice_id: int, number: str, upo: bytes | None = None) -> Changes:
    """Write down that KSeF has a document of this invoice under that number.

    The receipt tells which document that is; the number may then be left to it. Without one it is
    the document that lives, else the only one that was refused.

    Raises:
        Refused: `ksef_not_used`, `ksef_state` when KSeF has one already, `upo_needed` when several
            were refused, `upo_unreadable`, `upo_of_other` when the receipt names another number
            or none of these documents, what `ksef.write_number` says of a number.
        Gone: `invoice_missing`.
    """
    documents = _documents(invoice_id)
    if upo is not None:
        wanted = checked_ksef_number(number, "ksef_number") if number.strip() else ""
        for each in ksef_receipt.taken(upo):
            held = _of_hash(documents, each.sha256)
            if held is not None and wanted in {"", each.number}:
                return _taken(act, documents, held, each.number, upo)
        raise Refused("upo_of_other", "upo")
    if documents[0].state == KsefState.REFUSED and len(documents) > 1:
        raise Refused("upo_needed", "upo")
    return _taken(act, documents, documents[0], number, None)


def write_held(act: Act, invoice_id: int, number: str, sha256: bytes) -> Changes:
    """The same, when KSeF itself said the hash of what it holds under that number.

    Raises:
        Refused: `ksef_holds_other` (number) when it is no document of this invoice.
    """
    documents = _documents(invoice_id)
    held = _of_hash(documents, sha256)
    if held is None:
        raise Refused("ksef_holds_other", number=number)
    return _taken(act, documents, held, number, None)


def take_back(act: Act, invoice_id: int, reason: str) -> Changes:
    """Take a number back that was typed by mistake; the document waits for its own as before.

    Raises:
        Refused: `ksef_not_used`, `ksef_state` when there is none, `ksef_receipt_kept` when the
            receipt proves it, `ksef_number_cited` (number) when a correction named it to KSeF,
            `reason_missing`, `text_too_long` (most).
        Gone: `invoice_missing`.
    """
    row = invoice_data.row_of(invoice_id)
    wrong = invoice_data.attempt_to_change(invoice_id)
    if wrong.state != KsefState.ACCEPTED:
        raise Refused("ksef_state", "state", state=wrong.state, wanted=KsefState.TO_SEND.value)
    if wrong.upo_id is not None:
        raise Refused("ksef_receipt_kept")
    cites = (Invoice.corrects == invoice_id) & (Invoice.state == "issued")
    if (correction := Invoice.get_or_none(cites)) is not None:
        raise Refused("ksef_number_cited", number=correction.number)
    why = entries.line(reason, "reason", ksef.LONGEST_REASON)
    if not why:
        raise Refused("reason_missing", "reason")
    wrong.taken_back_at = act.at
    wrong.taken_back_by = act.by
    wrong.taken_back_why = why
    wrong.save()
    return _live_again(
        act,
        wrong,
        wrong.attempt + 1,
        state=(KsefState.TO_SEND if wrong.sent_at is None else KsefState.SENT).value,
        paper=ksef_papers.print_waiting(row, wrong, act.at) if wrong.snapshot else None,
        sent_at=wrong.sent_at,
    )


def _documents(invoice_id: int) -> list[Any]:
    """Every document of an invoice, the newest first, held against other desks."""
    invoice_data.row_of(invoice_id)
    if invoice_data.attempt_to_change(invoice_id).state == KsefState.ACCEPTED:
        accepted = KsefState.ACCEPTED.value
        raise Refused("ksef_state", "state", state=accepted, wanted=accepted)
    rows = KsefSubmission.select().where(KsefSubmission.invoice == invoice_id)
    return list(rows.order_by(KsefSubmission.attempt.desc()))


def _of_hash(documents: Sequence[Any], sha256: bytes) -> Any:
    """The newest document of these bytes."""
    for each in documents:
        if hashlib.sha256(contents.read(each.xml_id)).digest() == sha256:
            return each
    return None


def _taken(
    act: Act, documents: Sequence[Any], held: Any, number: str, upo: bytes | None
) -> Changes:
    """Accept the document that lives, or let a refused one live again in place of it."""
    if held.state != KsefState.REFUSED:
        return ksef.accept(act, held.invoice_id, number, upo)
    row = invoice_data.row_of(held.invoice_id)
    checked = ksef.free_number(row, held, number, act.at)
    if documents[0].state != KsefState.REFUSED:
        # Two documents of one invoice do not live at once: KSeF refuses it for the one it has.
        ksef.refuse(act, held.invoice_id, checked)
    return _live_again(
        act,
        held,
        documents[0].attempt + 1,
        state=KsefState.ACCEPTED.value,
        paper=ksef_papers.print_numbered(row, held, checked, act.at),
        number=checked,
        upo=contents.keep(upo, act.at) if upo else None,
        answered_at=act.at,
        answered_by=act.by,
    )


def _live_again(act: Act, was: Any, attempt: int, **standing: Any) -> Changes:
    """A further attempt of the same bytes; `standing` is what becomes of it."""
    KsefSubmission.create(
        invoice=was.invoice_id,
        attempt=attempt,
        is_due=was.is_due,
        send_by=was.send_by,
        xml=was.xml_id,
        snapshot=was.snapshot,
        session_reference=was.session_reference,
        invoice_reference=was.invoice_reference,
        created_at=act.at,
        **standing,
    )
    return Changes.of(invoice=[was.invoice_id])
