"""Consents: given, withdrawn, and when they carry a session."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.consent import Consent, RemoteTerms
from desktop.models.ticket import Ticket
from desktop.services import consents, history, remote_terms, sessions
from tests.services.timer_office import Office, make_office

DAY = timedelta(days=1)


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


def remote(office: Office, consent: int | None, ticket: int | None = None, **kw: Any) -> int:
    made = office.store.do(sessions.start, ticket or office.ticket, "remote", consent, **kw).made
    assert made is not None
    return int(made)


def test_a_consent_says_who_when_how_and_to_what(office: Office) -> None:
    consent = office.consent(contact_id=office.contact)
    shown = consents.card(consent)
    terms = remote_terms.current("pl", date(2026, 11, 20))
    assert terms is not None
    assert (shown.person, shown.channel, shown.client) == (
        *("Ewa Kowalska", "phone", "Kowalscy sp.j."),
    )
    assert (shown.terms_id, shown.terms_sha256, shown.language) == (terms.id, terms.sha256, "pl")
    assert (shown.given_at, shown.written_by) == (office.store.now, "Anna Lis")
    assert (shown.withdrawn_at, shown.session_id) == (None, None)
    assert consents.of_client(office.client) == (shown,)
    assert consents.of_client(office.other_client) == ()


def test_history_says_so_without_a_name(office: Office) -> None:
    consent = office.consent()
    office.store.do(consents.withdraw, consent)
    given, withdrawn = history.of_ticket(office.ticket)
    assert given.what == "consent_given"
    assert given.facts == {"channel": "phone", "terms": "2026-11-20", "consent": consent}
    assert (withdrawn.what, withdrawn.facts) == ("consent_withdrawn", {"consent": consent})


def test_the_terms_are_those_of_the_clients_language(office: Office) -> None:
    shown = consents.card(office.consent(language="en"))
    assert shown.language == "en"


@pytest.mark.parametrize(
    ("person", "channel", "contact", "code", "field"),
    [
        ("  ", "phone", None, "person_missing", "who"),
        ("E" * 201, "phone", None, "person_too_long", "who"),
        ("Ewa", "smoke", None, "channel_wrong", "channel"),
        ("Ewa", "phone", 999, "contact_not_of_client", "who"),
    ],
)
def test_what_is_no_consent(
    office: Office, person: str, channel: str, contact: int | None, code: str, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        office.store.do(consents.give, office.ticket, person, channel, contact_id=contact)
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert Consent.select().count() == 0


def test_a_ticket_without_a_client_gets_none(office: Office) -> None:
    with pytest.raises(Refused, match="ticket_unmatched"):
        office.consent(office.unmatched)
    with pytest.raises(Gone, match="ticket_missing"):
        office.consent(999)


def test_without_terms_there_is_nothing_to_accept(office: Office) -> None:
    RemoteTerms.delete().execute()
    with pytest.raises(Refused, match="terms_missing"):
        office.consent()


def test_withdrawing_twice_keeps_the_first_moment(office: Office) -> None:
    consent = office.consent()
    office.store.do(consents.withdraw, consent, at=office.store.now + DAY)
    assert not office.store.do(consents.withdraw, consent, at=office.store.now + 2 * DAY).touched
    assert consents.card(consent).withdrawn_at == office.store.now + DAY
    with pytest.raises(Gone, match="consent_missing"):
        office.store.do(consents.withdraw, 999)


# ---- what carries a session ------------------------------------------------------------------


def test_a_good_consent_starts_one_session(office: Office) -> None:
    consent = office.consent()
    session = remote(office, consent)
    assert consents.card(consent).session_id == session


def refused(office: Office, consent: int | None, **kw: Any) -> str:
    with pytest.raises(Refused) as refusal:
        remote(office, consent, **kw)
    return refusal.value.code


def test_no_consent_no_connection(office: Office) -> None:
    assert refused(office, None) == "consent_missing"
    assert refused(office, 999) == "consent_missing"


def test_a_withdrawn_one(office: Office) -> None:
    consent = office.consent()
    office.store.do(consents.withdraw, consent)
    assert refused(office, consent) == "consent_withdrawn"


def test_one_of_an_older_version(office: Office) -> None:
    consent = office.consent()
    tomorrow = office.store.now + 3 * DAY
    office.store.do(remote_terms.add_version, "pl", "Nowe warunki.", tomorrow.date())
    assert refused(office, consent, at=tomorrow) == "consent_outdated"


def test_one_whose_hash_does_not_fit(office: Office) -> None:
    consent = office.consent()
    Consent.update(terms_sha256="0" * 64).execute()
    assert refused(office, consent) == "consent_outdated"


def test_one_of_another_ticket_or_client(office: Office) -> None:
    assert refused(office, office.consent(office.second_ticket)) == "consent_of_another"
    assert refused(office, office.consent(office.other_ticket)) == "consent_of_another"


def test_one_of_the_client_whose_ticket_this_was(office: Office) -> None:
    consent = office.consent()
    Ticket.update(client=office.other_client).where(Ticket.id == office.ticket).execute()
    assert refused(office, consent) == "consent_of_another"


def test_one_that_was_used(office: Office) -> None:
    consent = office.consent()
    session = remote(office, consent)
    office.store.do(sessions.stop, session)
    assert refused(office, consent) == "consent_used"


def test_phone_work_takes_no_consent(office: Office) -> None:
    consent = office.consent()
    office.store.do(sessions.start, office.ticket, "phone", consent)
    assert consents.card(consent).session_id is None


def test_a_held_session_does_not_go_on_without_its_consent(office: Office) -> None:
    consent = office.consent()
    session = remote(office, consent)
    office.store.do(sessions.hold, session)
    office.store.do(consents.withdraw, consent)
    with pytest.raises(Refused, match="consent_withdrawn"):
        office.store.do(sessions.resume, session)


@pytest.mark.parametrize("hours", [-3, 6, 24])
def test_outside_its_hours_remote_help_needs_a_reason(office: Office, hours: int) -> None:
    at = office.store.now + timedelta(hours=hours)  # 7:00, 16:00, and a Saturday
    consent = office.consent()
    with pytest.raises(Refused) as refusal:
        remote(office, consent, at=at)
    assert (refusal.value.code, refusal.value.field) == ("remote_hours", "reason")
