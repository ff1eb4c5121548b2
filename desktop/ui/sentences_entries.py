"""Sentences about clients, people and what is typed into fields."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

ENTRIES: dict[str, object] = {
    "account_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "This account number is wrong: a Polish one has 26 digits."
    ),
    "block_in_future": QT_TRANSLATE_NOOP(
        "Sentences", "A client is blocked from today at the latest."
    ),
    "client_blocked": QT_TRANSLATE_NOOP(
        "Sentences",
        "This client is blocked for unpaid invoices. New work on {number} needs a reason.",
    ),
    "client_exists": QT_TRANSLATE_NOOP("Sentences", "{client} has this NIP already."),
    "client_has_no_address": QT_TRANSLATE_NOOP(
        "Sentences", "{client} has no e-mail address for papers. Add one to the client."
    ),
    "client_in_use": QT_TRANSLATE_NOOP(
        "Sentences",
        "Not yet: open tickets {tickets}, planned visits {visits}, unfinished papers {papers}.",
    ),
    "client_missing": QT_TRANSLATE_NOOP("Sentences", "This client is no longer here."),
    "clock_wrong": QT_TRANSLATE_NOOP("Sentences", "A time looks like 9:00."),
    "consultant_inactive": QT_TRANSLATE_NOOP(
        "Sentences", "{name} no longer works here: choose somebody else."
    ),
    "consultant_is_working": QT_TRANSLATE_NOOP(
        "Sentences", "A timer of this consultant is running or on hold; stop it first."
    ),
    "consultant_missing": QT_TRANSLATE_NOOP("Sentences", "This consultant is no longer here."),
    "contact_not_of_client": QT_TRANSLATE_NOOP(
        "Sentences", "This person belongs to another client."
    ),
    "country_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "A country is two letters, for example PL or DE."
    ),
    "date_wrong": QT_TRANSLATE_NOOP("Sentences", "This is not a day: write it as 2026-11-21."),
    "distance_wrong": QT_TRANSLATE_NOOP("Sentences", "This distance cannot be right."),
    "domain_public": QT_TRANSLATE_NOOP(
        "Sentences", "Anybody can have an address at {domain}; enter the person's address instead."
    ),
    "domain_taken": QT_TRANSLATE_NOOP("Sentences", "{domain} belongs to {client} already."),
    "domain_wrong": QT_TRANSLATE_NOOP("Sentences", "A mail domain looks like firma.pl."),
    "email_wrong": QT_TRANSLATE_NOOP("Sentences", "This is not an e-mail address."),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Sentences",
        "The file {file} could not be written. Choose another folder or free some space.",
    ),
    "file_unreadable": QT_TRANSLATE_NOOP("Sentences", "This file cannot be read."),
    "hours_backwards": QT_TRANSLATE_NOOP("Sentences", "This must be later than {opens}."),
    "iban_wrong": QT_TRANSLATE_NOOP("Sentences", "This account number is wrong: check the digits."),
    "initials_taken": QT_TRANSLATE_NOOP("Sentences", "{name} has these initials already."),
    "initials_too_long": QT_TRANSLATE_NOOP("Sentences", "Initials have at most {most} letters."),
    "language_wrong": QT_TRANSLATE_NOOP("Sentences", "Papers are in Polish or English."),
    "last_consultant": QT_TRANSLATE_NOOP("Sentences", "At least one consultant must stay active."),
    "line_key_twice": QT_TRANSLATE_NOOP("Sentences", "The key {key} stands there twice."),
    "line_not_json": QT_TRANSLATE_NOOP("Sentences", "This line is not JSON."),
    "line_not_object": QT_TRANSLATE_NOOP("Sentences", "This line must be a JSON object."),
    "line_too_deep": QT_TRANSLATE_NOOP(
        "Sentences", "Lists and objects lie in each other more than {most} times."
    ),
    "line_unknown_key": QT_TRANSLATE_NOOP("Sentences", "The key {key} is not known here."),
    "name_missing": QT_TRANSLATE_NOOP("Sentences", "A name is needed here."),
    "nip_wrong": QT_TRANSLATE_NOOP("Sentences", "This is not a valid NIP: check the digits."),
    "order_empty": QT_TRANSLATE_NOOP("Sentences", "Write what the client ordered."),
    "pesel_wrong": QT_TRANSLATE_NOOP("Sentences", "This is not a valid PESEL: check the digits."),
    "phone_wrong": QT_TRANSLATE_NOOP("Sentences", "This is not a telephone number."),
    "postcode_wrong": QT_TRANSLATE_NOOP("Sentences", "A Polish postcode looks like 00-950."),
    "regon_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "This is not a valid REGON: it has 9 or 14 digits."
    ),
    "text_too_long": QT_TRANSLATE_NOOP("Sentences", "This is too long: at most {most} characters."),
}
