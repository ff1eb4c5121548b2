"""Sentences about KSeF and corrections of invoices."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

KSEF: dict[str, object] = {
    "buyer_corrected": QT_TRANSLATE_NOOP(
        "Sentences",
        "Correction {number} took this invoice down to nothing for its wrong buyer. "
        "Correct the invoice that the right buyer got.",
    ),
    "buyer_address_missing": QT_TRANSLATE_NOOP(
        "Sentences", "An invoice needs the buyer's address. Enter it on the client's card."
    ),
    "certificate_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "Your office has no certificate for KSeF set yet. Choose it in Settings.",
    ),
    "certificate_password_wrong": QT_TRANSLATE_NOOP(
        "Sentences",
        "The password does not open this certificate.",
    ),
    "certificate_unreadable": QT_TRANSLATE_NOOP(
        "Sentences",
        "The file {file} cannot be read. Check the certificate in Settings.",
    ),
    "certificate_wrong": QT_TRANSLATE_NOOP(
        "Sentences",
        "This file holds no certificate with its key.",
    ),
    "correction_open": QT_TRANSLATE_NOOP(
        "Sentences",
        "A correction of this invoice is drawn up already. Issue or discard it first.",
    ),
    "ksef_environment_unknown": QT_TRANSLATE_NOOP(
        "Sentences",
        "There is no such KSeF.",
    ),
    "ksef_document_old": QT_TRANSLATE_NOOP(
        "Sentences",
        "Meanwhile another document of this invoice took the place of the one that was sent, "
        "so the answer of KSeF was not written down. Look the invoice up in KSeF first.",
    ),
    "ksef_holds_other": QT_TRANSLATE_NOOP(
        "Sentences",
        "KSeF already holds a document of this invoice under the number {number}, and it is not "
        "known to be this one. Nothing was written down: compare the two first.",
    ),
    "ksef_not_used": QT_TRANSLATE_NOOP(
        "Sentences",
        "This invoice has no document for KSeF.",
    ),
    "ksef_number_cited": QT_TRANSLATE_NOOP(
        "Sentences",
        "Correction {number} names this number to KSeF, so it stays.",
    ),
    "ksef_receipt_kept": QT_TRANSLATE_NOOP(
        "Sentences",
        "The receipt (UPO) kept with this invoice proves its number, so it stays.",
    ),
    "ksef_number_first": QT_TRANSLATE_NOOP(
        "Sentences",
        "KSeF has not given this invoice its number yet. A correction must name it.",
    ),
    "ksef_number_in_future": QT_TRANSLATE_NOOP(
        "Sentences",
        "This number was given on {day}, which is still to come.",
    ),
    "ksef_number_of_other": QT_TRANSLATE_NOOP(
        "Sentences",
        "This number belongs to another seller: it begins with another NIP.",
    ),
    "ksef_number_taken": QT_TRANSLATE_NOOP(
        "Sentences",
        "Another invoice has this KSeF number already.",
    ),
    "ksef_number_too_early": QT_TRANSLATE_NOOP(
        "Sentences",
        "This number was given on {day}, before the invoice was issued ({issued}).",
    ),
    "ksef_refused_is_mended": QT_TRANSLATE_NOOP(
        "Sentences",
        "KSeF refused this invoice, so it is mended under its own number, not corrected.",
    ),
    "ksef_said_no": QT_TRANSLATE_NOOP(
        "Sentences",
        "KSeF refused the request (status {status}).",
    ),
    "ksef_sign_in_refused": QT_TRANSLATE_NOOP(
        "Sentences",
        "KSeF does not let this certificate in (status {status}).",
    ),
    "ksef_state": QT_TRANSLATE_NOOP(
        "Sentences",
        "In KSeF this invoice is not at the point where this can be done.",
    ),
    "ksef_unreachable": QT_TRANSLATE_NOOP(
        "Sentences",
        "KSeF does not answer. The invoice keeps waiting here.",
    ),
    "less_than_nothing_left": QT_TRANSLATE_NOOP(
        "Sentences",
        "The rebate is larger than what would be left to pay.",
    ),
    "line_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "A line comes to at most {amount}; is a comma missing?"
    ),
    "lines_changed_meanwhile": QT_TRANSLATE_NOOP(
        "Sentences",
        "The lines of this invoice have changed meanwhile. Open the correction again.",
    ),
    "nothing_changed": QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing is different from the invoice as it stands.",
    ),
    "office_address_missing": QT_TRANSLATE_NOOP(
        "Sentences", "An invoice needs the office's address. Enter it in Settings."
    ),
    "office_nip_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "A VAT payer's invoice needs the office's NIP. Enter it in Settings.",
    ),
    "quantity_wrong": QT_TRANSLATE_NOOP(
        "Sentences",
        "A quantity is a number of at most three decimal places, not below zero.",
    ),
    "quantity_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "A line takes at most {most} units; is a comma missing?"
    ),
    "reason_too_long": QT_TRANSLATE_NOOP(
        "Sentences",
        "A reason has at most {most} characters.",
    ),
    "rebate_positive": QT_TRANSLATE_NOOP(
        "Sentences", "A rebate takes something off: its price stays below zero, or is zero."
    ),
    "upo_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "There is no receipt (UPO) for this invoice yet.",
    ),
    "upo_needed": QT_TRANSLATE_NOOP(
        "Sentences",
        "This invoice has several documents. Add KSeF's receipt (UPO): it tells which one it has.",
    ),
    "upo_of_other": QT_TRANSLATE_NOOP(
        "Sentences",
        "This receipt (UPO) is of another number, or of none of this invoice's documents.",
    ),
    "upo_unreadable": QT_TRANSLATE_NOOP("Sentences", "This file is no receipt (UPO) of KSeF."),
}
