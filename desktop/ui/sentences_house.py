"""Sentences about the database, files, mail, tools and settings."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

HOUSE: dict[str, object] = {
    "address_wrong": QT_TRANSLATE_NOOP("Sentences", "This is not an address mail can go to."),
    "attachment_missing": QT_TRANSLATE_NOOP("Sentences", "This attachment is no longer here."),
    "attachment_nameless": QT_TRANSLATE_NOOP("Sentences", "A file needs a name."),
    "attachment_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "The file {name} is too large: at most {largest} bytes are taken."
    ),
    "attachment_unreadable": QT_TRANSLATE_NOOP("Sentences", "{name} cannot be read."),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "Sentences", "Somebody saved this meanwhile; look at what has changed."
    ),
    "content_damaged": QT_TRANSLATE_NOOP(
        "Sentences",
        "The stored file is damaged: its checksum does not fit. Bring it back from a backup.",
    ),
    "content_missing": QT_TRANSLATE_NOOP("Sentences", "This file is no longer kept here."),
    "database_address_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "This is no address of a database. Name a file, or a server as postgresql://…"
    ),
    "database_corrupt": QT_TRANSLATE_NOOP(
        "Sentences",
        "The database {file} is damaged. Close the program and bring back the last backup.",
    ),
    "database_disk_failing": QT_TRANSLATE_NOOP(
        "Sentences",
        "The disk does not answer as it should, so nothing could be saved in {file}. Check"
        " the disk, then try again.",
    ),
    "database_full": QT_TRANSLATE_NOOP(
        "Sentences", "The disk is full, so nothing can be saved. Free some space and try again."
    ),
    "database_is_folder": QT_TRANSLATE_NOOP("Sentences", "{file} is a folder, not a database."),
    "database_locked": QT_TRANSLATE_NOOP(
        "Sentences", "Another program is using the database {file}. Try again in a moment."
    ),
    "database_newer": QT_TRANSLATE_NOOP(
        "Sentences",
        "This database was made by a newer version of Dyżurka. Install that version to open it.",
    ),
    "database_not_empty": QT_TRANSLATE_NOOP(
        "Sentences", "This database is in use already; the demo office needs an empty one."
    ),
    "database_not_ours": QT_TRANSLATE_NOOP(
        "Sentences", "{file} is not a database of Dyżurka. It was left as it is."
    ),
    "database_not_removed": QT_TRANSLATE_NOOP(
        "Sentences", "{file} could not be removed: another program still uses it."
    ),
    "database_on_share": QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} lies on a network share, where a database file is not safe. Keep it on this"
        " computer, or use a database server.",
    ),
    "database_read_only": QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} or its folder can only be read, so nothing can be saved. Allow writing there,"
        " then try again.",
    ),
    "database_rights_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server does not let this account use the database. Ask its administrator for the"
        " rights, then try again.",
    ),
    "database_unreachable": QT_TRANSLATE_NOOP(
        "Sentences",
        "The database cannot be reached. Check the address, the password and the network,"
        " then try again.",
    ),
    "deadline_count_wrong": QT_TRANSLATE_NOOP("Sentences", "A term of {count} cannot be counted."),
    "deadline_kind_unknown": QT_TRANSLATE_NOOP("Sentences", "There is no term called {kind}."),
    "deadline_needs_time": QT_TRANSLATE_NOOP(
        "Sentences", "A term in hours needs the hour it starts."
    ),
    "deadline_needs_zone": QT_TRANSLATE_NOOP("Sentences", "A term in hours needs a time zone."),
    "header_wrong": QT_TRANSLATE_NOOP("Sentences", "This cannot stand in the head of an e-mail."),
    "logo_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "The logo is too large: at most 1 MB and 4,000 pixels a side."
    ),
    "logo_wrong": QT_TRANSLATE_NOOP("Sentences", "The logo must be a whole PNG or JPEG picture."),
    "message_missing": QT_TRANSLATE_NOOP("Sentences", "This message is no longer here."),
    "postgres_driver_missing": QT_TRANSLATE_NOOP(
        "Sentences", "This installation cannot talk to PostgreSQL: the extra “postgres” is missing."
    ),
    "tariff_unknown_key": QT_TRANSLATE_NOOP("Sentences", "The tariff has no setting {key}."),
    "tariff_wrong": QT_TRANSLATE_NOOP("Sentences", "This value does not fit the tariff."),
    "terms_earlier": QT_TRANSLATE_NOOP(
        "Sentences", "New terms must be valid from later than {latest}."
    ),
    "terms_empty": QT_TRANSLATE_NOOP("Sentences", "The terms need a text."),
    "terms_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "There are no terms of remote help in this language yet. Write them in Settings.",
    ),
    "terms_same": QT_TRANSLATE_NOOP("Sentences", "Nothing has changed in the terms."),
    "terms_too_long": QT_TRANSLATE_NOOP(
        "Sentences", "This is too long: at most {longest} characters."
    ),
    "tool_address_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "This address does not fit a remote tool."
    ),
    "tool_arguments_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "The arguments must be a list with a place for the session's ID."
    ),
    "tool_key_twice": QT_TRANSLATE_NOOP("Sentences", "Two tools have the same short name."),
    "tool_key_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "The short name takes small letters, digits and dashes."
    ),
    "tool_link_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "The link for clients must begin with https://."
    ),
    "tool_name_missing": QT_TRANSLATE_NOOP("Sentences", "The tool needs a name."),
    "tool_not_found": QT_TRANSLATE_NOOP(
        "Sentences",
        "{tool} was not found on this computer. Install it, or give its place in Settings.",
    ),
    "tool_not_started": QT_TRANSLATE_NOOP(
        "Sentences",
        "{tool} could not be started. The timer keeps running; start it by hand or try again.",
    ),
    "tool_password_in_arguments": QT_TRANSLATE_NOOP(
        "Sentences", "The password must never stand on a command line: every program could read it."
    ),
    "tool_password_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "Choose how the tool takes its password."
    ),
    "tool_pattern_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "This pattern does not describe session IDs."
    ),
    "tool_unknown": QT_TRANSLATE_NOOP("Sentences", "This remote tool is not in the settings."),
    "year_wrong": QT_TRANSLATE_NOOP("Sentences", "The year {year} is out of reach."),
}
