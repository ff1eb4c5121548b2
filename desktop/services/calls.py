"""A call and the files that go with it: a ticket of its own, or written into one that is open."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from desktop.errors import Refused
from desktop.mail import charsets
from desktop.services import attachments, history, messages, ticket_words, tickets
from desktop.services.act import Act
from desktop.services.attachments import NewFile
from desktop.services.changes import Changes
from desktop.services.ticket_standing import Stepped, standing, step


def take(
    act: Act, draft: tickets.TicketDraft, zone: ZoneInfo, files: Iterable[NewFile] = ()
) -> Changes:
    """Save a call as a ticket of its own, as `tickets.create` and `attachments.attach` do."""
    done = tickets.create(act, draft, zone)
    if (taken := tuple(files)) and done.made is not None:
        attachments.attach(act, done.made, taken)
    return done


def add(
    act: Act, ticket_id: int, draft: tickets.TicketDraft, files: Iterable[NewFile] = ()
) -> Stepped:
    """Write a call down in an open ticket; one that waits for the client waits no more.

    What was to be the subject is the first line of the message.

    Raises:
        Refused: `note_empty`, `ticket_closed` (number), `ticket_of_another` (number), and what
            `attachments.attach` refuses.
        Gone: `ticket_missing`.
    """
    lines = (draft.subject.strip(), draft.text[: tickets.TEXT_LENGTH].strip())
    # What was pasted is subject and text at once.
    first, rest = lines if not lines[1].startswith(lines[0]) else ("", lines[1])
    text = charsets.clean("\n\n".join(part for part in (first, rest) if part))
    if not text:
        raise Refused("note_empty", "text")
    before = standing(ticket_id)
    if before.state == "closed":
        raise Refused("ticket_closed", number=before.number)
    if draft.client_id != before.client_id:
        raise Refused("ticket_of_another", number=before.number)
    caller = charsets.one_line(draft.caller, tickets.CALLER_LENGTH)
    kind = "phone" if draft.channel == "phone" else "note"
    message_id = messages.write_down(act, ticket_id, kind, text, sender_name=caller)
    history.write(act, ticket_id, "called_again", message=message_id, caller=caller)
    state = before.state
    if state == "waiting":
        state = "new" if before.assigned_to is None else "assigned"
    done = step(before, state=state)
    if taken := tuple(files):
        attachments.attach(act, ticket_id, taken)
    ticket_words.renew(ticket_id)
    return done
