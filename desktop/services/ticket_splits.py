"""One ticket that is about two matters becomes two; every message stays in one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from desktop.errors import Refused
from desktop.mail import charsets
from desktop.models.message import Attachment, Message
from desktop.models.ticket import Ticket
from desktop.services import history, ticket_merges, ticket_states, ticket_words, tickets
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.ticket_standing import standing, step

CHANNELS = {"mail_in": "mail", "phone": "phone"}


def split(
    act: Act,
    ticket_id: int,
    message_ids: Iterable[int],
    zone: ZoneInfo,
    *,
    subject: str,
    revision: int | None = None,
) -> Changes:
    """Make a new ticket of some messages of another, with their files.

    It was accepted when the first of its messages was saved (§7): a client whose letter held two
    orders waits for both since then. Taken back by merging it into the old one again.

    Raises:
        Refused: `split_nothing` (also when a message is not of the ticket), `split_everything`,
            `subject_missing`, `ticket_closed` (number).
        Gone: `ticket_missing`, `changed_meanwhile`.
    """
    wanted = frozenset(message_ids)
    if not wanted:
        raise Refused("split_nothing")
    subject = tickets.tidy_subject(subject)
    before = standing(ticket_id, revision)
    if before.state == "closed":
        raise Refused("ticket_closed", number=before.number)
    first = _first_of(ticket_id, wanted)
    made = tickets.accept(
        act,
        tickets.Newcomer(
            subject=subject,
            channel=CHANNELS.get(first.kind, "desk"),
            client_id=before.client_id,
            caller=first.sender_name or first.sender_address or before.caller,
        ),
        zone,
        channel=CHANNELS.get(first.kind, "desk"),
    )
    files: Any = Attachment.select(Attachment.id).where(Attachment.message.in_(wanted)).tuples()
    moved = {"message": tuple(wanted), "attachment": tuple(row[0] for row in files)}
    ticket_merges.move(ticket_id, made.id, moved)
    _know_caller(made.id, before.client_id, first.at)
    told: dict[str, Any] = {"messages": len(wanted)}
    history.write(act, ticket_id, "split_off", number=made.number, ticket=made.id, **told)
    history.write(act, made.id, "split_from", number=before.number, ticket=ticket_id, **told)
    step(before)
    for each in (ticket_id, made.id):
        ticket_words.renew(each)
    return Changes.of(made=made.id, ticket=[ticket_id, made.id])


def proposed_subject(subject: str, text: str) -> str:
    """What a ticket made of a message may be called: its subject, else its first line."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return charsets.one_line(subject or first, tickets.SUBJECT_LENGTH)


def _first_of(ticket_id: int, wanted: frozenset[int]) -> Any:
    rows: list[Any] = list(
        Message.select(
            Message.id, Message.kind, Message.at, Message.sender_name, Message.sender_address
        )
        .where(Message.ticket == ticket_id)
        .order_by(Message.at, Message.id)
    )
    chosen = [row for row in rows if row.id in wanted]
    if len(chosen) != len(wanted):
        raise Refused("split_nothing")
    if len(chosen) == len(rows):
        raise Refused("split_everything")
    return chosen[0]


def _know_caller(ticket_id: int, client_id: int | None, at: Any) -> None:
    """Give the new ticket its moment of acceptance and its caller."""
    made = standing(ticket_id)
    contact_id = ticket_states.contact_of_sender(ticket_id, client_id)
    caller = tickets.recognised(client_id, contact_id, made.caller)
    Ticket.update(
        accepted_at=at,
        contact=caller.contact_id,
        caller=caller.name,
        is_caller_authorised=caller.is_authorised,
    ).where(Ticket.id == ticket_id).execute()
