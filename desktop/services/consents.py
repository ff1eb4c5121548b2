"""Consents to remote help: who accepted which version of the terms, when and how."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from peewee import JOIN

from desktop.errors import Gone, Refused
from desktop.mail.charsets import one_line
from desktop.models.client import Client, Contact
from desktop.models.consent import CHANNELS, Consent, RemoteTerms
from desktop.models.consultant import Consultant
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.deadlines import deadline
from desktop.services import history, remote_terms, tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.ticket_standing import hold

LONGEST_NAME = 200
LOG = logging.getLogger("dyzurka")
# No consent younger than this is looked at; the exact term is a rule.
YOUNGEST_EXPIRED = timedelta(days=3650)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentCard:
    """One consent as it is shown: person, moment, channel, version, and what became of it.

    `session_id` is the session that used it, None while none has, `session_ended_at` its end;
    `terms_sha256` the hash of the text that was accepted.
    """

    id: int
    client_id: int
    client: str
    ticket_id: int
    ticket: str
    person: str
    channel: str
    language: str
    terms_id: int
    terms_from: date
    terms_sha256: str
    given_at: datetime
    written_by: str
    withdrawn_at: datetime | None
    session_id: int | None
    session_ended_at: datetime | None = None


def give(
    act: Act,
    ticket_id: int,
    person: str,
    channel: str,
    *,
    contact_id: int | None = None,
    language: str | None = None,
) -> Changes:
    """Write down that a person accepts the terms in force, for one session on this ticket.

    `channel` is `phone`, `mail`, `paper` or `in_person`; the language is the client's own unless
    given. `made` is the consent's id.

    Raises:
        Refused: `person_missing`, `person_too_long`, `channel_wrong`, `ticket_unmatched`,
            `contact_not_of_client`, `terms_missing`.
        Gone: `ticket_missing`.
    """
    name = _checked_name(person)
    if channel not in CHANNELS:
        raise Refused("channel_wrong", "channel")
    hold([ticket_id])
    client_id, own_language = _client_of(ticket_id)
    _check_contact(contact_id, client_id)
    day = act.at.astimezone(tariffs.zone()).date()
    terms = remote_terms.current(language or own_language, day)
    if terms is None:
        raise Refused("terms_missing", "terms", language=language or own_language)
    made = int(
        Consent.insert(
            client=client_id,
            ticket=ticket_id,
            contact=contact_id,
            person=name,
            channel=channel,
            terms=terms.id,
            terms_sha256=terms.sha256,
            given_at=act.at,
            written_by=act.by,
        ).execute()
    )
    since = terms.valid_from.isoformat()
    history.write(act, ticket_id, "consent_given", channel=channel, terms=since, consent=made)
    return Changes.of(consent=[made], ticket=[ticket_id], made=made)


def _check_contact(contact_id: int | None, client_id: int) -> None:
    if contact_id is not None:
        of_client = (Contact.id == contact_id) & (Contact.client == client_id)
        if not Contact.select().where(of_client).exists():
            raise Refused("contact_not_of_client", "who")


def _checked_name(person: str) -> str:
    name = one_line(person, 2 * LONGEST_NAME)
    if not name:
        raise Refused("person_missing", "who")
    if len(name) > LONGEST_NAME:
        raise Refused("person_too_long", "who", longest=LONGEST_NAME)
    return name


def withdraw(act: Act, consent_id: int) -> Changes:
    """Write down that a consent is withdrawn; done twice, the first moment stays.

    Raises:
        Gone: `consent_missing`.
    """
    row: Any = Consent.get_or_none(Consent.id == consent_id)
    if row is None:
        raise Gone("consent_missing")
    # A session that another desk starts on it right now is seen by who ends what lives on it.
    hold([row.ticket_id])
    if not (
        Consent.update(withdrawn_at=act.at, withdrawn_by=act.by)
        .where((Consent.id == consent_id) & Consent.withdrawn_at.is_null())
        .execute()
    ):
        return Changes()
    history.write(act, row.ticket_id, "consent_withdrawn", consent=consent_id)
    return Changes.of(consent=[consent_id], ticket=[row.ticket_id])


def valid_for(
    consent_id: int | None,
    *,
    ticket_id: int,
    at: datetime,
    session_id: int | None = None,
) -> int:
    """Demand that a consent carries a remote session on this ticket at this moment.

    `session_id` is the session that may already use it. Gives the consent's id back.

    Raises:
        Refused: `consent_missing`, `consent_withdrawn`, `consent_outdated`,
            `consent_of_another` (client or ticket), `consent_used` (by another session).
    """
    row: Any = Consent.get_or_none(Consent.id == consent_id) if consent_id is not None else None
    if row is None:
        raise Refused("consent_missing", "consent")
    if row.withdrawn_at is not None:
        raise Refused("consent_withdrawn", "consent")
    ticket: Any = Ticket.get_or_none(Ticket.id == ticket_id)
    if ticket is None or row.ticket_id != ticket_id or row.client_id != ticket.client_id:
        raise Refused("consent_of_another", "consent")
    terms = remote_terms.version(row.terms_id)
    day = at.astimezone(tariffs.zone()).date()
    in_force = remote_terms.current(terms.language, day)
    if in_force is None or in_force.id != terms.id or row.terms_sha256 != terms.sha256:
        raise Refused("consent_outdated", "consent")
    used: Any = WorkSession.select(WorkSession.id).where(WorkSession.consent == row.id)
    if any(taken.id != session_id for taken in used):
        raise Refused("consent_used", "consent")
    return int(row.id)


def of_client(client_id: int) -> tuple[ConsentCard, ...]:
    """Every consent of a client, the newest first."""
    return _cards(Consent.client == client_id)


def card(consent_id: int) -> ConsentCard:
    """One consent.

    Raises:
        Gone: `consent_missing`.
    """
    found = _cards(Consent.id == consent_id)
    if not found:
        raise Gone("consent_missing")
    return found[0]


def of_everyone() -> tuple[ConsentCard, ...]:
    """Every consent that is kept, the newest first."""
    return _cards(Consent.id.is_null(is_null=False))


def kept_from(card: ConsentCard, zone: tzinfo) -> date:
    """The day from which a consent's years of keeping count: the last on which it mattered."""
    moments = (card.given_at, card.withdrawn_at, card.session_ended_at)
    return max(at for at in moments if at).astimezone(zone).date()


def remove_expired(act: Act) -> Changes:
    """Remove the consents whose years of keeping are over; their sessions say since when.

    What is on hold or runs keeps its consent. How many went is logged, nothing about whose.
    """
    zone = tariffs.zone()
    today = act.at.astimezone(zone).date()
    is_old = Consent.given_at < act.at - YOUNGEST_EXPIRED
    is_open = WorkSession.id.is_null(is_null=False) & WorkSession.ended_at.is_null()
    expired = [
        each.id
        for each in _cards(is_old & ~is_open)
        if deadline("consent", kept_from(each, zone)).ends < today
    ]
    if not expired:
        return Changes()
    of_these = WorkSession.consent.in_(expired)
    sessions: Any = WorkSession.select(WorkSession.id).where(of_these)
    used = [each.id for each in sessions]
    WorkSession.update(consent=None, consent_removed_on=today).where(of_these).execute()
    Consent.delete().where(Consent.id.in_(expired)).execute()
    LOG.info("%d consents removed after their years of keeping", len(expired))
    touched = Changes.of(consent=expired)
    return touched | Changes.of(session=used) if used else touched


def _cards(where: Any) -> tuple[ConsentCard, ...]:
    rows: Any = (
        Consent.select(
            Consent.id,
            Consent.client,
            Client.name,
            Consent.ticket,
            Ticket.number,
            Consent.person,
            Consent.channel,
            RemoteTerms.language,
            Consent.terms,
            RemoteTerms.valid_from,
            Consent.terms_sha256,
            Consent.given_at,
            Consultant.name,
            Consent.withdrawn_at,
            WorkSession.id,
            WorkSession.ended_at,
        )
        .join(Client, on=(Consent.client == Client.id))
        .join(Ticket, on=(Consent.ticket == Ticket.id))
        .join(RemoteTerms, on=(Consent.terms == RemoteTerms.id))
        .join(Consultant, JOIN.LEFT_OUTER, on=(Consent.written_by == Consultant.id))
        .join(WorkSession, JOIN.LEFT_OUTER, on=(WorkSession.consent == Consent.id))
        .where(where)
        .order_by(Consent.given_at.desc(), Consent.id.desc())
        .tuples()
    )
    return tuple(
        ConsentCard(
            id=row[0],
            client_id=row[1],
            client=row[2],
            ticket_id=row[3],
            ticket=row[4],
            person=row[5],
            channel=row[6],
            language=row[7],
            terms_id=row[8],
            terms_from=row[9],
            terms_sha256=row[10],
            given_at=row[11],
            written_by=row[12] or "",
            withdrawn_at=row[13],
            session_id=row[14],
            session_ended_at=row[15],
        )
        for row in rows
    )


def _client_of(ticket_id: int) -> tuple[int, str]:
    """The ticket's client and its language."""
    row: Any = (
        Ticket.select(Ticket.client, Client.language)
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where(Ticket.id == ticket_id)
        .tuples()
        .first()
    )
    if row is None:
        raise Gone("ticket_missing")
    if row[0] is None:
        raise Refused("ticket_unmatched", "client")
    return int(row[0]), str(row[1])
