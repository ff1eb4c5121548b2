"""Sentences about tickets, sessions, consents and visits."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

WORK: dict[str, object] = {
    "began_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "Work can be entered from the last days only, and not from the future."
    ),
    "channel_wrong": QT_TRANSLATE_NOOP("Sentences", "Choose how the consent was given."),
    "client_ambiguous": QT_TRANSLATE_NOOP(
        "Sentences", "{count} clients could be meant. Write the whole name or the NIP."
    ),
    "client_link_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The settings hold no link for clients yet (Settings, Remote tools)."
    ),
    "client_unknown": QT_TRANSLATE_NOOP("Sentences", "There is no such client."),
    "connection_list_not_read": QT_TRANSLATE_NOOP("Sentences", "The file could not be read."),
    "connection_list_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "This list is larger than {largest} MB. Export fewer days."
    ),
    "connection_list_unreadable": QT_TRANSLATE_NOOP(
        "Sentences",
        "This is neither TeamViewer's Connections.txt nor its connection report (CSV).",
    ),
    "consent_missing": QT_TRANSLATE_NOOP(
        "Sentences", "Without the client's consent nothing is connected. Tick the consent first."
    ),
    "consent_of_another": QT_TRANSLATE_NOOP(
        "Sentences", "This consent belongs to another client or ticket."
    ),
    "consent_outdated": QT_TRANSLATE_NOOP(
        "Sentences", "This consent was given to earlier terms. Ask for it again."
    ),
    "consent_used": QT_TRANSLATE_NOOP(
        "Sentences", "This consent was for another session. Each session needs its own."
    ),
    "consent_withdrawn": QT_TRANSLATE_NOOP(
        "Sentences", "This consent was withdrawn. Ask for a new one."
    ),
    "kind_of_remote": QT_TRANSLATE_NOOP(
        "Sentences", "Remote work needs the client's consent, and this session has none."
    ),
    "kind_unknown": QT_TRANSLATE_NOOP("Sentences", "There is no kind of work called {kind}."),
    "kind_wrong": QT_TRANSLATE_NOOP("Sentences", "Choose the kind of work."),
    "note_empty": QT_TRANSLATE_NOOP("Sentences", "Write something first."),
    "partner_id_missing": QT_TRANSLATE_NOOP(
        "Sentences", "Type the session's ID the client reads out."
    ),
    "merge_billed": QT_TRANSLATE_NOOP(
        "Sentences",
        "Work on #{number} stands on a protocol, so it stays there. Merge the other way round.",
    ),
    "merge_of_another": QT_TRANSLATE_NOOP(
        "Sentences", "#{number} belongs to another client. Only tickets of one client become one."
    ),
    "merge_with_itself": QT_TRANSLATE_NOOP("Sentences", "Choose another ticket than this one."),
    "partner_id_wrong": QT_TRANSLATE_NOOP("Sentences", "This is no session ID of the chosen tool."),
    "person_missing": QT_TRANSLATE_NOOP("Sentences", "Write who gives the consent."),
    "person_too_long": QT_TRANSLATE_NOOP(
        "Sentences", "This is too long: at most {longest} characters."
    ),
    "remote_hours": QT_TRANSLATE_NOOP(
        "Sentences",
        "Remote help is offered on working days, in the hours of the settings. Outside them"
        " a reason is needed.",
    ),
    "segment_end_before_start": QT_TRANSLATE_NOOP(
        "Sentences", "Part {number} of the work ends before it starts."
    ),
    "segment_in_future": QT_TRANSLATE_NOOP(
        "Sentences", "Part {number} of the work ends in the future."
    ),
    "segment_no_zone": QT_TRANSLATE_NOOP(
        "Sentences", "Part {number} of the work has no time zone."
    ),
    "segment_not_instant": QT_TRANSLATE_NOOP(
        "Sentences", "Part {number} needs a start and an end with a time zone."
    ),
    "segment_not_pair": QT_TRANSLATE_NOOP(
        "Sentences", "Part {number} must have a start and an end."
    ),
    "segment_order": QT_TRANSLATE_NOOP(
        "Sentences", "Part {number} of the work is older than the one before it."
    ),
    "segment_overlap": QT_TRANSLATE_NOOP(
        "Sentences", "Part {number} of the work overlaps the one before it."
    ),
    "segment_year": QT_TRANSLATE_NOOP("Sentences", "The year of part {number} cannot be right."),
    "segments_missing": QT_TRANSLATE_NOOP("Sentences", "At least one part of work is needed."),
    "session_billed": QT_TRANSLATE_NOOP(
        "Sentences", "This session stands on protocol {number}, so its times stay."
    ),
    "session_empty": QT_TRANSLATE_NOOP(
        "Sentences", "A session needs at least one part with a start and an end."
    ),
    "session_missing": QT_TRANSLATE_NOOP("Sentences", "This session is no longer here."),
    "session_not_held": QT_TRANSLATE_NOOP("Sentences", "This session is not on hold."),
    "session_not_running": QT_TRANSLATE_NOOP("Sentences", "This session is not running any more."),
    "session_running": QT_TRANSLATE_NOOP(
        "Sentences", "A session on {ticket_number} has been running since {since}. Stop it first."
    ),
    "session_still_open": QT_TRANSLATE_NOOP("Sentences", "This session still runs. Stop it first."),
    "subject_missing": QT_TRANSLATE_NOOP("Sentences", "Write in a few words what it is about."),
    "ticket_closed": QT_TRANSLATE_NOOP(
        "Sentences", "Ticket {number} is closed. Open it again to work on it."
    ),
    "split_everything": QT_TRANSLATE_NOOP(
        "Sentences", "At least one message stays in this ticket. Leave one out."
    ),
    "split_nothing": QT_TRANSLATE_NOOP(
        "Sentences", "Choose the messages that go into a ticket of their own."
    ),
    "ticket_missing": QT_TRANSLATE_NOOP("Sentences", "This ticket is no longer here."),
    "ticket_of_consent": QT_TRANSLATE_NOOP(
        "Sentences",
        "Remote work on {number} rests on the consent of another client. Take a new ticket for"
        " the right client, move the other work there, and discard here what was not this"
        " client's.",
    ),
    "ticket_on_protocol": QT_TRANSLATE_NOOP(
        "Sentences", "Work on this ticket stands on a protocol, so its client stays."
    ),
    "ticket_of_another": QT_TRANSLATE_NOOP("Sentences", "#{number} belongs to another client."),
    "ticket_state_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "The ticket is not at the point where this can be done."
    ),
    "ticket_timer_runs": QT_TRANSLATE_NOOP(
        "Sentences", "The timer still runs on {number}. Stop it first."
    ),
    "ticket_unmatched": QT_TRANSLATE_NOOP("Sentences", "Choose the client of this ticket first."),
    "visit_backwards": QT_TRANSLATE_NOOP("Sentences", "The visit ends before it starts."),
    "visit_missing": QT_TRANSLATE_NOOP("Sentences", "This visit is no longer here."),
    "visit_not_begun": QT_TRANSLATE_NOOP(
        "Sentences", "This visit has not begun yet: it is planned for {starts_at}."
    ),
    "visit_not_planned": QT_TRANSLATE_NOOP(
        "Sentences", "This visit is over or called off, so its plan stays as it is."
    ),
    "visit_ticket_of_another": QT_TRANSLATE_NOOP(
        "Sentences", "Ticket {number} belongs to another client."
    ),
    "visit_too_long": QT_TRANSLATE_NOOP("Sentences", "A visit lasts at most {hours} hours."),
    "visit_without_client": QT_TRANSLATE_NOOP("Sentences", "Choose whom the visit goes to."),
    "visit_without_ticket": QT_TRANSLATE_NOOP(
        "Sentences", "A visit that took place is worked on a ticket. Choose one."
    ),
}
