"""Sentences about agreements, prices, protocols and invoices."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PAPERS: dict[str, object] = {
    "acceptance_by_missing": QT_TRANSLATE_NOOP("Sentences", "Write who accepted the protocol."),
    "accepted_before_issued": QT_TRANSLATE_NOOP(
        "Sentences", "It cannot have been accepted before it was issued."
    ),
    "accepted_in_future": QT_TRANSLATE_NOOP(
        "Sentences", "It cannot have been accepted in the future."
    ),
    "agreement_ends_before_start": QT_TRANSLATE_NOOP(
        "Sentences", "The agreement cannot end before {starts_on}."
    ),
    "agreement_missing": QT_TRANSLATE_NOOP("Sentences", "This agreement is no longer here."),
    "agreement_number_missing": QT_TRANSLATE_NOOP("Sentences", "An agreement needs its number."),
    "agreement_number_taken": QT_TRANSLATE_NOOP(
        "Sentences", "The agreement of {client} has the number {number} already."
    ),
    "agreement_overlaps": QT_TRANSLATE_NOOP(
        "Sentences", "The agreement {number} (from {starts_on}) is in force in that time."
    ),
    "exemption_missing": QT_TRANSLATE_NOOP(
        "Sentences", "Invoices without VAT must name the ground of the exemption."
    ),
    "included_minutes_wrong": QT_TRANSLATE_NOOP("Sentences", "A month has at most {most} minutes."),
    "interest_rate_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "No interest rate is known for {day}. Add it in Settings."
    ),
    "invoice_is_issued": QT_TRANSLATE_NOOP(
        "Sentences", "Invoice {number} is issued and never changes. Issue a correction instead."
    ),
    "invoice_missing": QT_TRANSLATE_NOOP("Sentences", "This invoice is no longer here."),
    "invoice_repriced": QT_TRANSLATE_NOOP(
        "Sentences",
        "The invoice comes to {gross} by now, not to {amount} as was shown. "
        "Look at it, then issue it.",
    ),
    "invoice_state": QT_TRANSLATE_NOOP("Sentences", "This invoice is issued already."),
    "ksef_number_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "This is not a KSeF number: its check digits do not fit."
    ),
    "letter_subject_missing": QT_TRANSLATE_NOOP("Sentences", "A letter needs a subject."),
    "letter_text_missing": QT_TRANSLATE_NOOP("Sentences", "A letter needs a text."),
    "line_invoiced": QT_TRANSLATE_NOOP("Sentences", "Line {position} is on an invoice already."),
    "line_objected": QT_TRANSLATE_NOOP(
        "Sentences", "Line {position} is disputed or corrected already."
    ),
    "mileage_rate_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "No mileage rate is known for {day}. Add it in Settings."
    ),
    "money_wrong": QT_TRANSLATE_NOOP("Sentences", "This is no amount; it looks like 1 234,50."),
    "nothing_to_bill": QT_TRANSLATE_NOOP(
        "Sentences", "There is no finished work here that could go on a protocol."
    ),
    "nothing_to_invoice": QT_TRANSLATE_NOOP(
        "Sentences", "There is nothing on the protocol that could be invoiced."
    ),
    "number_pattern_wrong": QT_TRANSLATE_NOOP(
        "Sentences",
        "The pattern {pattern} gives no unique numbers: it needs the year and a running number.",
    ),
    "objected_before_issued": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody can have objected before the protocol was issued."
    ),
    "objected_in_future": QT_TRANSLATE_NOOP("Sentences", "Nobody can have objected in the future."),
    "objection_answered": QT_TRANSLATE_NOOP("Sentences", "This objection is answered already."),
    "objection_by_missing": QT_TRANSLATE_NOOP(
        "Sentences", "Write who said so on the client's behalf."
    ),
    "objection_missing": QT_TRANSLATE_NOOP("Sentences", "This objection is no longer here."),
    "objection_open": QT_TRANSLATE_NOOP(
        "Sentences",
        "An objection to protocol {number} waits for its answer or its correction.",
    ),
    "objection_term_runs": QT_TRANSLATE_NOOP(
        "Sentences",
        "The client may still object until {ends}. Silence counts as acceptance only afterwards.",
    ),
    "objection_without_lines": QT_TRANSLATE_NOOP(
        "Sentences", "Choose the lines that the client objects to."
    ),
    "objection_words_missing": QT_TRANSLATE_NOOP("Sentences", "Write what the client objects to."),
    "office_has_no_address": QT_TRANSLATE_NOOP(
        "Sentences", "Your office has no e-mail address yet. Add one in Settings."
    ),
    "office_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "Enter your office's data in Settings first: they stand at the top of every paper.",
    ),
    "paper_is_draft": QT_TRANSLATE_NOOP("Sentences", "A draft is not sent. Issue it first."),
    "payment_days_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "Terms of payment run from 0 to {most} days."
    ),
    "placeholder_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "There is no field {{{name}}}. Known ones: {known}."
    ),
    "price_list_began": QT_TRANSLATE_NOOP(
        "Sentences", "This price list holds since {day}; work was priced by it, so it stays."
    ),
    "price_list_day_taken": QT_TRANSLATE_NOOP("Sentences", "Another price list begins on {day}."),
    "price_list_missing": QT_TRANSLATE_NOOP("Sentences", "This price list is no longer here."),
    "protocol_invoiced": QT_TRANSLATE_NOOP(
        "Sentences", "Protocol {number} is on an invoice already."
    ),
    "protocol_is_issued": QT_TRANSLATE_NOOP(
        "Sentences",
        "Protocol {number} is issued and never changes. Draw up a new one that corrects it.",
    ),
    "protocol_missing": QT_TRANSLATE_NOOP("Sentences", "This protocol is no longer here."),
    "protocol_not_accepted": QT_TRANSLATE_NOOP(
        "Sentences", "Protocol {number} is not accepted yet, so it cannot be invoiced."
    ),
    "protocol_repriced": QT_TRANSLATE_NOOP(
        "Sentences",
        "The work comes to {net} by now, not to {amount} as was shown. Look at it, then issue it.",
    ),
    "protocol_state": QT_TRANSLATE_NOOP(
        "Sentences", "The protocol is not at the point where this can be done."
    ),
    "protocols_of_several_clients": QT_TRANSLATE_NOOP(
        "Sentences", "An invoice takes protocols of one client only."
    ),
    "quote_backwards": QT_TRANSLATE_NOOP(
        "Sentences", "This ends before it begins; the next day counts up to twelve hours later."
    ),
    "quote_empty": QT_TRANSLATE_NOOP("Sentences", "The work needs an end after its beginning."),
    "rate_missing": QT_TRANSLATE_NOOP(
        "Sentences", "There is no rate for this kind of work on {day}."
    ),
    "rate_negative": QT_TRANSLATE_NOOP("Sentences", "A rate cannot be below zero."),
    "reason_missing": QT_TRANSLATE_NOOP("Sentences", "A reason is needed here."),
    "rebate_amount_wrong": QT_TRANSLATE_NOOP("Sentences", "A rebate is an amount above zero."),
    "rebate_exceeds_rest": QT_TRANSLATE_NOOP(
        "Sentences",
        "The rebate on protocol {number} is larger than what is left beside the objected lines. "
        "Answer the objection first.",
    ),
    "rebate_missing": QT_TRANSLATE_NOOP("Sentences", "This rebate is no longer here."),
    "rebate_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "A rebate takes off no more than there is: {net}."
    ),
    "receipt_by_missing": QT_TRANSLATE_NOOP("Sentences", "Write who took the protocol."),
    "receipt_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "Silence counts only from a recorded receipt. Write down when the client received it.",
    ),
    "received_before_issued": QT_TRANSLATE_NOOP(
        "Sentences", "It cannot have been received before it was issued."
    ),
    "received_in_future": QT_TRANSLATE_NOOP(
        "Sentences", "It cannot have been received in the future."
    ),
    "sums_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "The sums of the invoice do not agree ({place}), so it was not issued."
    ),
    "vat_rate_wrong": QT_TRANSLATE_NOOP("Sentences", "There is no VAT rate {rate}."),
    "visit_billed": QT_TRANSLATE_NOOP(
        "Sentences", "The visit stands on protocol {number}; it can no longer be taken back."
    ),
    "work_not_billable": QT_TRANSLATE_NOOP(
        "Sentences", "Some of this work stands on another protocol meanwhile. Choose again."
    ),
    "work_waits_for_review": QT_TRANSLATE_NOOP(
        "Sentences", "The work waits for review: look at its times, then it can go on a protocol."
    ),
    "xml_not_valid": QT_TRANSLATE_NOOP(
        "Sentences", "KSeF would refuse this invoice because of {element}, so it was not issued."
    ),
}
