"""Tickets: accepted the moment they are saved, numbered, matched with a client (§6, §7, §19)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from desktop.errors import Gone, Refused
from desktop.mail import charsets
from desktop.models.client import Client, Contact
from desktop.models.consent import Consent
from desktop.models.insertion import insert
from desktop.models.protocol import BilledSession
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.rules import queue
from desktop.rules.text import fold
from desktop.services import agreements, history, messages, numbers, ticket_words
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.ticket_standing import Standing, Stepped, standing, step

SUBJECT_LENGTH = 300
CALLER_LENGTH = 200
TEXT_LENGTH = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketDraft:
    """A ticket by phone or at the desk, as it was written down.

    `channel` is `phone` or `desk`; `client_id` None while nobody knows whose it is; `caller` is
    the name of who calls, `contact_id` the contact when one was picked.
    """

    subject: str
    text: str = ""
    channel: str = "phone"
    client_id: int | None = None
    contact_id: int | None = None
    caller: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """What every way into the queue knows about a ticket before it has a number.

    `held_reason` is a code when the ticket is to be held for a person to look at, else empty.
    """

    subject: str
    channel: str
    client_id: int | None = None
    contact_id: int | None = None
    caller: str = ""
    is_caller_authorised: bool | None = None
    held_reason: str = ""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A ticket's id and number, the moment it has them."""

    id: int
    number: str


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: a contact where one was recognised, and whether that person may order (§19).

    `is_authorised` is None while there is no client.
    """

    contact_id: int | None
    name: str
    is_authorised: bool | None


def accept(act: Act, new: Newcomer, zone: ZoneInfo, **facts: Any) -> Accepted:
    """Give a ticket its number and its place, and write the first line of its history.

    Belongs in the transaction of the service that calls it; `facts` go into that first line.
    """
    today = act.at.astimezone(zone).date()
    number = f"{today.year}/{numbers.take(f'ticket/{today.year}'):04d}"
    ticket_id = insert(
        Ticket,
        number=number,
        subject=charsets.one_line(new.subject, SUBJECT_LENGTH),
        client=new.client_id,
        contact=new.contact_id,
        caller=charsets.one_line(new.caller, CALLER_LENGTH),
        is_caller_authorised=new.is_caller_authorised,
        channel=new.channel,
        state="held" if new.held_reason else "new",
        held_reason=new.held_reason,
        rank=rank_of(new.client_id, today),
        accepted_at=act.at,
    )
    history.write(act, ticket_id, "held" if new.held_reason else "accepted", **facts)
    return Accepted(ticket_id, number)


def create(act: Act, draft: TicketDraft, zone: ZoneInfo) -> Changes:
    """Save a ticket taken by phone or at the desk; it is accepted at this moment (§7).

    Raises:
        Refused: `subject_missing`, `contact_not_of_client`.
        Gone: `client_missing`.
        ValueError: the channel is neither.
    """
    subject = tidy_subject(draft.subject)
    if draft.channel not in ("phone", "desk"):
        raise ValueError(f"{draft.channel!r} is no channel a person writes down")
    check_client(draft.client_id)
    caller = recognised(
        draft.client_id, draft.contact_id, charsets.one_line(draft.caller, CALLER_LENGTH)
    )
    new = Newcomer(
        subject=subject,
        channel=draft.channel,
        client_id=draft.client_id,
        contact_id=caller.contact_id,
        caller=caller.name,
        is_caller_authorised=caller.is_authorised,
    )
    made = accept(act, new, zone, channel=draft.channel)
    text = charsets.clean(draft.text[:TEXT_LENGTH]).strip()
    if text:
        kind = "phone" if draft.channel == "phone" else "note"
        messages.write_down(act, made.id, kind, text, sender_name=caller.name)
    ticket_words.renew(made.id)
    return Changes.of(ticket=[made.id], made=made.id)


def change(
    act: Act,
    ticket_id: int,
    revision: int | None = None,
    *,
    subject: str,
    contact_id: int | None,
    caller: str,
) -> Stepped:
    """Put right what was written down about a ticket.

    Raises:
        Refused: `subject_missing`, `contact_not_of_client`.
        Gone: `ticket_missing`, `changed_meanwhile`.
    """
    subject = tidy_subject(subject)
    before = standing(ticket_id, revision)
    who = recognised(before.client_id, contact_id, charsets.one_line(caller, CALLER_LENGTH))
    done = step(
        before,
        subject=subject,
        contact=who.contact_id,
        caller=who.name,
        is_caller_authorised=who.is_authorised,
    )
    history.write(act, ticket_id, "changed", subject_before=before.subject)
    ticket_words.renew(ticket_id)
    return done


def tidy_subject(text: str) -> str:
    """A subject on one line, cut to what a row can hold.

    Raises:
        Refused: `subject_missing`.
    """
    subject = charsets.one_line(text, SUBJECT_LENGTH)
    if not subject:
        raise Refused("subject_missing", "subject")
    return subject


def rank_of(client_id: int | None, today: date) -> int:
    """The rank of a client's tickets on a day (§8)."""
    if client_id is None:
        return queue.rank(has_active_agreement=False)
    covered = agreements.active_clients([client_id], today)
    return queue.rank(has_active_agreement=client_id in covered)


def check_client(client_id: int | None) -> None:
    """Refuse a client that is not there any more.

    Raises:
        Gone: `client_missing`.
    """
    if client_id is not None and not Client.select().where(Client.id == client_id).exists():
        raise Gone("client_missing")


def check_not_billed(ticket_id: int) -> None:
    """Refuse to move a ticket whose work stands on a protocol.

    Raises:
        Refused: `ticket_on_protocol`.
    """
    billed = BilledSession.select().join(WorkSession, on=(BilledSession.session == WorkSession.id))
    if billed.where(WorkSession.ticket == ticket_id).exists():
        raise Refused("ticket_on_protocol", "client_id")


def check_consents(ticket: Standing, client_id: int | None) -> None:
    """Refuse to give a client remote work that another one consented to (None: to nobody).

    Raises:
        Refused: `ticket_of_consent` (number).
    """
    work = WorkSession.select().join(Consent, on=(WorkSession.consent == Consent.id))
    work = work.where(WorkSession.ticket == ticket.id)
    if client_id is not None:
        work = work.where(Consent.client != client_id)
    if work.exists():
        raise Refused("ticket_of_consent", "client_id", number=ticket.number)


def recognised(client_id: int | None, contact_id: int | None, name: str) -> Caller:
    """Who calls: the picked contact, else the contact of that name, else just the name.

    Raises:
        Refused: `contact_not_of_client`.
    """
    if client_id is None:
        if contact_id is not None:
            raise Refused("contact_not_of_client", "contact_id")
        return Caller(None, name, None)
    rows: Any = (
        Contact.select(Contact.id, Contact.name, Contact.is_authorised)
        .where(Contact.client == client_id)
        .order_by(Contact.id)
        .tuples()
    )
    known = {row[0]: row for row in rows}
    if contact_id is not None:
        if contact_id not in known:
            raise Refused("contact_not_of_client", "contact_id")
        found = known[contact_id]
    else:
        folded = fold(name)
        found = next((row for row in known.values() if folded and fold(row[1]) == folded), None)
    if found is None:
        return Caller(None, name, is_authorised=False)
    return Caller(found[0], name or found[1], bool(found[2]))
