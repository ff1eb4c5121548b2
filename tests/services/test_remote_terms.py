"""Versions of the terms of remote help."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.services import remote_terms
from tests.services.timer_office import Office, make_office

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


def test_the_first_start_puts_terms_in_both_languages_in_force(office: Office) -> None:
    for language, word in (("pl", "Warunki pomocy zdalnej"), ("en", "Terms of remote help")):
        terms = remote_terms.current(language, TODAY)
        assert terms is not None
        assert word in terms.text
        assert terms.valid_from == TODAY
        assert terms.sha256 == hashlib.sha256(terms.text.encode()).hexdigest()
        assert remote_terms.version(terms.id) == terms
        assert remote_terms.current(language, TODAY - DAY) is None


def test_a_second_start_adds_nothing(office: Office) -> None:
    assert not office.store.do(remote_terms.ensure_default, at=office.store.now + 9 * DAY).touched
    assert len(remote_terms.of_language("pl")) == 1


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_own_texts_say_what_they_must(language: str) -> None:
    text = remote_terms.default_text(language)
    said = {
        "pl": ("8:00 do 16:00", "cofnąć w każdej chwili", "10 lat", "Administratorem", "pamięci"),
        "en": ("8:00 to 16:00", "withdrawn at any moment", "10 years", "controller", "memory"),
    }[language]
    for words in said:
        assert words in text
    assert "TeamViewer" not in text


def test_a_new_version_holds_from_its_day(office: Office) -> None:
    office.store.do(remote_terms.add_version, "pl", "Nowe warunki.\r\n", TODAY + 3 * DAY)
    first, second = reversed(remote_terms.of_language("pl"))
    assert second.text == "Nowe warunki.\n"
    assert remote_terms.current("pl", TODAY + 2 * DAY) == first
    assert remote_terms.current("pl", TODAY + 3 * DAY) == second


def test_a_version_of_the_day_that_nobody_accepted_is_replaced(office: Office) -> None:
    office.store.do(remote_terms.add_version, "pl", "Warunki biura.", TODAY)
    assert [each.text for each in remote_terms.of_language("pl")] == ["Warunki biura.\n"]


def test_a_version_of_the_day_that_somebody_accepted_stays(office: Office) -> None:
    office.consent()
    with pytest.raises(Refused) as refusal:
        office.store.do(remote_terms.add_version, "pl", "Warunki biura.", TODAY)
    assert (refusal.value.code, refusal.value.field) == ("terms_earlier", "valid_from")
    assert refusal.value.facts == {"latest": TODAY}


@pytest.mark.parametrize(
    ("text", "day", "language", "code"),
    [
        (" \n ", TODAY + DAY, "pl", "terms_empty"),
        ("x" * 60_001, TODAY + DAY, "pl", "terms_too_long"),
        ("Inne.", TODAY - DAY, "pl", "terms_earlier"),
        ("Anders.", TODAY + DAY, "de", "language_wrong"),
    ],
)
def test_what_is_refused(office: Office, text: str, day: date, language: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        office.store.do(remote_terms.add_version, language, text, day)


def test_the_same_text_is_no_new_version(office: Office) -> None:
    text = remote_terms.default_text("pl").replace("\n", "  \r\n")
    with pytest.raises(Refused, match="terms_same"):
        office.store.do(remote_terms.add_version, "pl", text, TODAY + DAY)


def test_a_version_that_is_gone(office: Office) -> None:
    with pytest.raises(Gone, match="terms_missing"):
        remote_terms.version(999)
