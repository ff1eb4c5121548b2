"""A consent, and a version of the terms, as papers: bytes of a PDF."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, cast
from zoneinfo import ZoneInfo

from desktop.documents import consent_pdf, terms_pdf
from desktop.documents.consent_paper import Channel, Connection, ConsentPaper, TermsPaper
from desktop.models.client import Client
from desktop.models.consent import Consent
from desktop.models.session import WorkSession
from desktop.rules.deadlines import deadline
from desktop.services import consents, remote_terms, tariffs
from desktop.services.parties import consultant_name, office_party

Language = Literal["pl", "en"]


def pdf(consent_id: int) -> bytes:
    """The record of a consent, with the exact wording that was accepted.

    Raises:
        Refused: `office_missing`.
        Gone: `consent_missing`.
    """
    return consent_pdf.render(paper(consent_id))


def terms_of(terms_id: int) -> bytes:
    """One version of the terms, to print or send.

    Raises:
        Refused: `office_missing`.
        Gone: `terms_missing`.
    """
    return terms_pdf.render(_terms(terms_id))


def paper(consent_id: int) -> ConsentPaper:
    """The record that `pdf` prints."""
    card = consents.card(consent_id)
    zone = tariffs.zone()
    row: Any = (
        Consent.select(Consent.contact, Consent.withdrawn_by, Client.nip, Client.is_consumer)
        .join(Client, on=(Consent.client == Client.id))
        .where(Consent.id == consent_id)
        .tuples()
        .first()
    )
    return ConsentPaper(
        office=office_party(),
        number=card.id,
        client=card.client,
        client_nip="" if row[3] else row[2],
        person=card.person,
        is_contact=row[0] is not None,
        channel=cast("Channel", card.channel),
        ticket=card.ticket,
        given_at=card.given_at.astimezone(zone),
        written_by=card.written_by,
        withdrawn_at=_local(card.withdrawn_at, zone),
        withdrawn_by=consultant_name(row[1]),
        kept_until=deadline("consent", consents.kept_from(card, zone)).ends,
        terms=_terms(card.terms_id),
        session=_session(card.session_id, zone),
    )


def _terms(terms_id: int) -> TermsPaper:
    version = remote_terms.version(terms_id)
    return TermsPaper(
        office=office_party(),
        valid_from=version.valid_from,
        text=version.text,
        sha256=version.sha256,
        language=cast("Language", version.language),
    )


def _session(session_id: int | None, zone: ZoneInfo) -> Connection | None:
    row: Any = WorkSession.get_or_none(WorkSession.id == session_id)
    if row is None:
        return None
    return Connection(
        started_at=row.started_at.astimezone(zone),
        ended_at=_local(row.ended_at, zone),
        consultant=consultant_name(row.consultant_id),
        tool=row.tool,
    )


def _local(at: datetime | None, zone: ZoneInfo) -> datetime | None:
    return at.astimezone(zone) if at else None
