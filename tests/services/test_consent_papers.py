"""A consent and its terms as papers, from what is in the database."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.office import Office as OfficeTable
from desktop.models.session import WorkSession
from desktop.services import consent_papers, consents, remote, remote_terms, sessions
from tests.documents.reading import solid, text
from tests.services.timer_office import Office, make_office

MINUTE = timedelta(minutes=1)


@pytest.fixture
def office(store: Any) -> Office:
    made = make_office(store)
    OfficeTable.insert(
        id=1, name="Serwis Żółw", nip="5260250274", city="Warszawa", changed_at=store.now
    ).execute()
    Client.update(nip="5252248481").where(Client.id == made.client).execute()
    return made


def test_a_consent_becomes_a_paper(office: Office) -> None:
    consent = office.consent(contact_id=office.contact)
    paper = consent_papers.paper(consent)
    terms = remote_terms.current("pl", date(2026, 11, 20))
    assert terms is not None
    assert (paper.client, paper.client_nip) == ("Kowalscy sp.j.", "5252248481")
    assert (paper.person, paper.is_contact) == ("Ewa Kowalska", True)
    assert (paper.written_by, paper.ticket) == ("Anna Lis", "2026/0001")
    assert f"{paper.given_at:%H:%M}" == "10:00"
    assert (paper.terms.sha256, paper.terms.text) == (terms.sha256, terms.text)
    assert paper.kept_until == date(2036, 11, 20)
    assert (paper.session, paper.withdrawn_at) == (None, None)
    assert solid("Ewa Kowalska") in solid(text(consent_papers.pdf(consent)))


def test_the_wording_is_the_accepted_one_even_when_new_terms_hold(office: Office) -> None:
    consent = office.consent()
    before = consent_papers.paper(consent).terms
    later = office.store.now + timedelta(days=3)
    office.store.do(remote_terms.add_version, "pl", "Całkiem nowe.", later.date(), at=later)
    assert consent_papers.paper(consent).terms == before


def test_a_used_and_withdrawn_consent_says_so(office: Office) -> None:
    store = office.store
    consent = office.consent()
    store.do(sessions.start, office.ticket, "remote", consent)
    store.do(remote.withdraw, consent, at=store.now + 7 * MINUTE)
    paper = consent_papers.paper(consent)
    assert paper.session is not None
    assert paper.session.ended_at is not None
    assert f"{paper.session.ended_at:%H:%M}" == "10:07"
    assert paper.withdrawn_at is not None
    assert (f"{paper.withdrawn_at:%H:%M}", paper.withdrawn_by) == ("10:07", "Anna Lis")


def test_a_consumer_has_no_tax_number_on_it(office: Office) -> None:
    Client.update(is_consumer=True).where(Client.id == office.client).execute()
    assert consent_papers.paper(office.consent()).client_nip == ""


def test_terms_are_printed_in_their_language(office: Office) -> None:
    terms = remote_terms.current("en", date(2026, 11, 20))
    assert terms is not None
    assert "Terms of remote help" in text(consent_papers.terms_of(terms.id))


def test_what_is_not_there_is_gone(office: Office) -> None:
    with pytest.raises(Gone, match="consent_missing"):
        consent_papers.pdf(4711)
    with pytest.raises(Gone, match="terms_missing"):
        consent_papers.terms_of(4711)


def test_without_an_office_there_is_no_paper(store: Any) -> None:
    consent = make_office(store).consent()
    with pytest.raises(Refused, match="office_missing"):
        consent_papers.pdf(consent)


# ---- ten years ------------------------------------------------------------------------------


def expire(office: Office, day: date) -> Any:
    at = office.store.now.replace(year=day.year, month=day.month, day=day.day)
    return office.store.do(consents.remove_expired, at=at)


def test_a_consent_goes_the_day_after_ten_years(office: Office) -> None:
    consent = office.consent()
    assert not expire(office, date(2036, 11, 20)).touched
    assert consents.card(consent).person == "Ewa Kowalska"
    assert expire(office, date(2036, 11, 21)).touched == {"consent": frozenset({consent})}
    with pytest.raises(Gone, match="consent_missing"):
        consents.card(consent)
    assert not expire(office, date(2036, 11, 21)).touched


def test_the_years_count_from_the_end_of_the_session_or_the_withdrawal(office: Office) -> None:
    store = office.store
    used, withdrawn = office.consent(), office.consent(office.second_ticket)
    session = store.do(sessions.start, office.ticket, "remote", used).made
    assert session is not None
    store.do(sessions.stop, session, at=store.now + timedelta(days=2))
    store.do(consents.withdraw, withdrawn, at=store.now + timedelta(days=4))
    assert not expire(office, date(2036, 11, 22)).touched
    gone = expire(office, date(2036, 11, 23))
    assert gone.touched == {"consent": frozenset({used}), "session": frozenset({session})}
    assert expire(office, date(2036, 11, 25)).touched == {"consent": frozenset({withdrawn})}


def test_the_session_stays_and_says_since_when_its_consent_is_gone(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    store = office.store
    consent = office.consent()
    session = store.do(sessions.start, office.ticket, "remote", consent).made
    store.do(sessions.stop, session, at=store.now + MINUTE)
    with caplog.at_level("INFO", logger="dyzurka"):
        expire(office, date(2037, 1, 1))
    row: Any = WorkSession.get_by_id(session)
    assert (row.kind, row.consent_id) == ("remote", None)
    assert row.consent_removed_on == date(2037, 1, 1)
    assert [each.getMessage() for each in caplog.records] == [
        "1 consents removed after their years of keeping"
    ]


def test_an_open_session_keeps_its_consent(office: Office) -> None:
    consent = office.consent()
    session = office.store.do(sessions.start, office.ticket, "remote", consent).made
    office.store.do(sessions.hold, session)
    assert not expire(office, date(2040, 1, 1)).touched
    assert consents.card(consent).session_id == session
