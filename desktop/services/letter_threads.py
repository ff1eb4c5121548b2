"""Which ticket a letter answers; no client's words land in another's ticket."""

from __future__ import annotations

from typing import Any

from desktop.mail.parsed import ParsedMail
from desktop.models.message import Message
from desktop.models.ticket import Ticket
from desktop.rules import subjects
from desktop.services.clients import match_mail
from desktop.services.ticket_standing import last_of


def answered(mail: ParsedMail) -> int | None:
    """Id of the ticket a letter belongs to, None when it begins one of its own.

    A letter it answers by identifier decides. The number in the subject counts only when its
    sender belongs to the ticket's client or has written in that ticket before: anybody can type
    a number.
    """
    by_letter = _by_identifiers(mail)
    if by_letter is not None:
        return by_letter
    number = subjects.parse(mail.subject).ticket
    if number is None or not mail.sender_address:
        return None
    found: Any = (
        Ticket.select(Ticket.id, Ticket.client).where(Ticket.number == number).tuples().first()
    )
    if found is None:
        return None
    # What was merged is answered where it lies now.
    ticket_id, client_id = last_of(found[0]), found[1]
    is_theirs = _wrote_in(ticket_id, mail.sender_address) or (
        client_id is not None and match_mail(None, mail.sender_address).client_id == client_id
    )
    return int(ticket_id) if is_theirs else None


def _by_identifiers(mail: ParsedMail) -> int | None:
    """The ticket of the letter it answers, else of the nearest one it refers to."""
    wanted = [mail.in_reply_to] if mail.in_reply_to else []
    wanted += [each for each in reversed(mail.references) if each not in wanted]
    if not wanted:
        return None
    rows: Any = (
        Message.select(Message.message_id, Message.ticket)
        .where(Message.message_id.in_(wanted))
        .tuples()
    )
    known = dict(rows)
    return next((known[each] for each in wanted if each in known), None)


def _wrote_in(ticket_id: int, address: str) -> bool:
    rows: Any = (
        Message.select(Message.sender_address)
        .where(Message.ticket == ticket_id, Message.kind == "mail_in")
        .tuples()
    )
    return any(sender.casefold() == address.casefold() for (sender,) in rows)
