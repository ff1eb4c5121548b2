"""Where a ticket stands in its life, who has it, whose it is; every step can be taken back."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.errors import Gone, Refused
from desktop.models.client import Client, Contact
from desktop.models.consultant import Consultant
from desktop.models.message import Message
from desktop.models.session import WorkSession
from desktop.services import history, ticket_words, tickets
from desktop.services.act import Act
from desktop.services.ticket_standing import Standing, Stepped, standing, step

AT_HAND = ("assigned", "in_progress", "waiting", "planned", "done")

# From where a person may lead a ticket to where. Held ones are accepted or closed, closed ones
# reopened; both have a verb of their own.
LEGAL = MappingProxyType(
    {
        "held": ("closed",),
        "new": (*AT_HAND, "closed"),
        "assigned": ("new", *AT_HAND, "closed"),
        "in_progress": ("new", *AT_HAND, "closed"),
        "waiting": ("new", *AT_HAND, "closed"),
        "planned": ("new", *AT_HAND, "closed"),
        "done": ("in_progress", "closed"),
        "closed": (),
    }
)


def assign(
    act: Act, ticket_id: int, consultant_id: int | None, revision: int | None = None
) -> Stepped:
    """Give a ticket to a consultant, or back to nobody (None).

    A new ticket becomes `assigned`, an assigned one given back `new`; other states stay.

    Raises:
        Refused: `ticket_state_wrong` (state, wanted) for held and closed ones,
            `consultant_inactive`.
        Gone: `ticket_missing`, `changed_meanwhile`, `consultant_missing`.
    """
    before = standing(ticket_id, revision)
    if before.state in ("held", "closed"):
        raise Refused("ticket_state_wrong", state=before.state, wanted="assigned")
    name = ""
    if consultant_id is not None:
        row: Any = (
            Consultant.select(Consultant.name, Consultant.is_active)
            .where(Consultant.id == consultant_id)
            .tuples()
            .first()
        )
        if row is None:
            raise Gone("consultant_missing")
        if not row[1]:
            raise Refused("consultant_inactive", "consultant_id", name=row[0])
        name = row[0]
    state = before.state
    if consultant_id is None and state == "assigned":
        state = "new"
    elif consultant_id is not None and state == "new":
        state = "assigned"
    history.write(act, ticket_id, "assigned" if name else "unassigned", to=name)
    return step(before, assigned_to=consultant_id, state=state)


def lead(act: Act, ticket_id: int, state: str, revision: int | None = None) -> Stepped:
    """Lead a ticket to another open state: `in_progress`, `waiting`, `planned` or `done`.

    Whoever starts an unassigned ticket has it from then on. Where it stands already, it stays.

    Raises:
        Refused: `ticket_state_wrong` (state, wanted).
        Gone: `ticket_missing`, `changed_meanwhile`.
    """
    before = standing(ticket_id, revision)
    if state == before.state and state in AT_HAND:
        return Stepped({}, None, before, before.revision)
    if state == "closed" or state not in LEGAL[before.state]:
        raise Refused("ticket_state_wrong", state=before.state, wanted=state)
    has_it = before.assigned_to
    if state == "new":
        has_it = None
    elif state in ("assigned", "in_progress") and has_it is None:
        has_it = act.by
    if state == "assigned" and has_it is None:
        raise Refused("ticket_state_wrong", state=before.state, wanted=state)
    if state == "assigned":
        history.write(act, ticket_id, state, before=before.state, to=_name(has_it))
    else:
        history.write(act, ticket_id, state, before=before.state)
        if has_it != act.by:  # else the line above says already who has it
            _tell_owner(act, before, has_it)
    return step(before, state=state, assigned_to=has_it)


def start(act: Act, ticket_id: int, revision: int | None = None) -> Stepped:
    """Begin work on a ticket; see `lead`."""
    return lead(act, ticket_id, "in_progress", revision)


def wait(act: Act, ticket_id: int, revision: int | None = None) -> Stepped:
    """Wait for the client; see `lead`."""
    return lead(act, ticket_id, "waiting", revision)


def finish(act: Act, ticket_id: int, revision: int | None = None) -> Stepped:
    """Say that the work is done; what remains is paper. See `lead`."""
    return lead(act, ticket_id, "done", revision)


def close(act: Act, ticket_id: int, revision: int | None = None) -> Stepped:
    """Close a ticket; it leaves the queue and can be reopened.

    Raises:
        Refused: `ticket_state_wrong`, `ticket_timer_runs` while somebody works on it.
        Gone: `ticket_missing`, `changed_meanwhile`.
    """
    before = standing(ticket_id, revision)
    if "closed" not in LEGAL[before.state]:
        raise Refused("ticket_state_wrong", state=before.state, wanted="closed")
    at_work = WorkSession.select().where(
        WorkSession.ticket == ticket_id, WorkSession.ended_at.is_null()
    )
    if at_work.exists():
        raise Refused("ticket_timer_runs", number=before.number)
    history.write(act, ticket_id, "closed", before=before.state)
    return step(before, state="closed", closed_at=act.at)


def reopen(
    act: Act, ticket_id: int, zone: ZoneInfo, revision: int | None = None, *, why: str = ""
) -> Stepped:
    """Bring a closed or finished ticket back to its old place in the queue.

    `why` is a code for the history: empty when a person did it, `reply` when a letter came.

    Raises:
        Refused: `ticket_state_wrong`.
        Gone: `ticket_missing`, `changed_meanwhile`.
    """
    before = standing(ticket_id, revision)
    if before.state not in ("done", "closed"):
        raise Refused("ticket_state_wrong", state=before.state, wanted="new")
    history.write(act, ticket_id, "reopened", before=before.state, why=why)
    return step(
        before,
        # One that was closed while held is still held: nobody has accepted it.
        state=_open_state(before),
        closed_at=None,
        merged_into=None,
        rank=tickets.rank_of(before.client_id, act.at.astimezone(zone).date()),
    )


def _open_state(before: Standing) -> str:
    if before.held_reason:
        return "held"
    return "new" if before.assigned_to is None else "assigned"


def accept_held(
    act: Act, ticket_id: int, subject: str = "", revision: int | None = None
) -> Stepped:
    """Make a held message a ticket like any other; `subject` stands in where it had none.

    Its place is that of the moment when it came in.

    Raises:
        Refused: `ticket_state_wrong`, `subject_missing`.
        Gone: `ticket_missing`, `changed_meanwhile`.
    """
    before = standing(ticket_id, revision)
    if before.state != "held":
        raise Refused("ticket_state_wrong", state=before.state, wanted="new")
    subject = tickets.tidy_subject(subject or before.subject)
    history.write(act, ticket_id, "accepted_held", reason=before.held_reason)
    done = step(before, state="new", held_reason="", subject=subject)
    ticket_words.renew(ticket_id)
    return done


def match_client(
    act: Act, ticket_id: int, client_id: int | None, zone: ZoneInfo, revision: int | None = None
) -> Stepped:
    """Say whose ticket it is (None: nobody's yet), and rank it accordingly.

    The sender of the first letter is looked for among the client's contacts.

    Raises:
        Refused: `ticket_on_protocol` once its work is billed, `ticket_of_consent` (number) when
            another client consented to remote work on it.
        Gone: `ticket_missing`, `changed_meanwhile`, `client_missing`.
    """
    before = standing(ticket_id, revision)
    tickets.check_client(client_id)
    if client_id != before.client_id:
        tickets.check_not_billed(ticket_id)
        tickets.check_consents(before, client_id)
    contact_id = contact_of_sender(ticket_id, client_id)
    caller = tickets.recognised(client_id, contact_id, before.caller)
    _tell_client(act, ticket_id, client_id)
    done = step(
        before,
        client=client_id,
        contact=caller.contact_id,
        is_caller_authorised=caller.is_authorised,
        rank=tickets.rank_of(client_id, act.at.astimezone(zone).date()),
    )
    ticket_words.renew(ticket_id)
    return done


def _tell_owner(act: Act, before: Standing, consultant_id: int | None) -> None:
    """Say in the history who has it from now on, where that changes."""
    if consultant_id != before.assigned_to:
        name = _name(consultant_id)
        history.write(act, before.id, "assigned" if name else "unassigned", to=name)


def _name(consultant_id: int | None) -> str:
    row: Any = (
        Consultant.select(Consultant.name).where(Consultant.id == consultant_id).tuples().first()
    )
    return row[0] if row else ""


def _tell_client(act: Act, ticket_id: int, client_id: int | None) -> None:
    """Say in the history whose it is from now on."""
    row: Any = Client.select(Client.name).where(Client.id == client_id).tuples().first()
    history.write(act, ticket_id, "matched" if row else "unmatched", client=row[0] if row else "")


def contact_of_sender(ticket_id: int, client_id: int | None) -> int | None:
    """The client's contact who wrote the ticket's first letter, if any did."""
    sender: Any = (
        Message.select(Message.sender_address)
        .where(Message.ticket == ticket_id, Message.sender_address != "")
        .order_by(Message.id)
        .tuples()
        .first()
    )
    if sender is None or client_id is None:
        return None
    rows: Any = Contact.select(Contact.id, Contact.email).where(Contact.client == client_id)
    wanted = sender[0].casefold()
    return next((each for each, email in rows.tuples() if email.casefold() == wanted), None)


def restore(act: Act, before: Standing, revision: int, zone: ZoneInfo) -> Stepped:
    """Take the last step back: the ticket stands again as it did `before`.

    `revision` is the one that the step left; the history keeps both lines.

    Raises:
        Refused: `ticket_on_protocol`, `ticket_of_consent` (number) where it would go back to
            another client.
        Gone: `ticket_missing`, `changed_meanwhile` when something else happened after the step.
    """
    now = standing(before.id, revision)
    if before.client_id != now.client_id:
        tickets.check_client(before.client_id)
        tickets.check_not_billed(before.id)
        tickets.check_consents(now, before.client_id)
    history.write(act, before.id, "undone", state=before.state)
    _tell_owner(act, now, before.assigned_to)
    if before.client_id != now.client_id:
        _tell_client(act, before.id, before.client_id)
    if before.subject != now.subject:
        history.write(act, before.id, "changed", subject_before=now.subject)
    done = step(
        now,
        subject=before.subject,
        state=before.state,
        held_reason=before.held_reason,
        client=before.client_id,
        contact=before.contact_id,
        caller=before.caller,
        is_caller_authorised=before.is_caller_authorised,
        assigned_to=before.assigned_to,
        closed_at=before.closed_at,
        merged_into=before.merged_into,
        rank=tickets.rank_of(before.client_id, act.at.astimezone(zone).date()),
    )
    ticket_words.renew(before.id)
    return done
