"""Sentences of refusals: facts are put in as they are shown everywhere else."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.errors import Gone, Refused, Unavailable
from desktop.ui import texts
from desktop.ui.formats import format_money
from desktop.ui.texts import sentence


@pytest.fixture
def sentences(monkeypatch):
    table = {}
    monkeypatch.setattr(texts, "SENTENCES", table)
    return table


def test_facts_are_put_in_as_they_are_shown(sentences):
    sentences["x"] = "{amount} until {day} at {at}, {count} times, {word}"
    error = Refused(
        "x",
        amount=123456,
        day=date(2026, 11, 21),
        at=datetime(2026, 11, 21, 8, tzinfo=UTC),
        count=12400,
        word="{odd} words",
    )
    told = f"{format_money(123456)} until 21.11.2026 at 21.11.2026 09:00, 12\xa0400 times, {{odd}} words"
    assert sentence(error) == told


def test_a_sentence_ends_with_one_full_stop(sentences):
    sentences["x"] = "{number} belongs to {client}."
    assert (
        sentence(Refused("x", number=1, client="Żółw sp. z o.o.")) == "1 belongs to Żółw sp. z o.o."
    )
    assert sentence(Refused("x", number=1, client="Żółw…")) == "1 belongs to Żółw…."
    assert sentence(Refused("x", number=1, client="a..")) == "1 belongs to a..."


def test_a_missing_fact_leaves_a_dash(sentences):
    sentences["x"] = "Ticket {number} is closed."
    assert sentence(Refused("x")) == "Ticket – is closed."


@pytest.mark.parametrize("kind", [Refused, Unavailable, Gone])
def test_a_code_of_a_newer_program_still_says_something(kind):
    assert "brand_new" in sentence(kind("brand_new"))
