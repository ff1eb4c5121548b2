"""Consultants and price lists: a list, a form, drafts, refusals and two desks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.services import consultants, price_lists
from desktop.services.changes import Changes
from desktop.services.consultants import ConsultantRow
from desktop.services.price_lists import STARTING_RATES, PriceListCard
from desktop.ui.desk import Desk
from desktop.ui.kit.cells import SPOKEN
from desktop.ui.settings.consultants import ConsultantsSection
from desktop.ui.settings.list_section import ListSection
from desktop.ui.settings.price_lists import PriceListsSection
from tests.ui.hands import child, click, put

Write = Callable[..., Changes]
Settle = Callable[[], None]
Open = Callable[[type[ListSection]], ListSection]


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot, settle: Settle) -> Callable[[Any], Any]:
    def show(kind: Any) -> Any:
        section = kind(desk)
        qtbot.addWidget(section)
        section.resize(1300, 800)
        section.show()
        settle()
        return section

    return show


def column(section: ListSection, name: str, settle: Settle) -> list[str]:
    table = section.table
    at = [each.name for each in table.columns].index(name)
    for place in range(table.rowCount()):
        table.data(table.index(place, at))
    settle()
    return [str(table.data(table.index(place, at), SPOKEN)) for place in range(table.rowCount())]


@pytest.fixture
def people(write: Write) -> list[int]:
    return [
        write(consultants.save, ConsultantRow(name=name)).made or 0
        for name in ("Anna Bąk", "Łucja Lis")
    ]


def test_a_consultant_is_added(
    opened: Open,
    people: list[int],
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    section = opened(ConsultantsSection)
    assert column(section, "name", settle) == ["Anna Bąk", "Łucja Lis"]
    click(qtbot, section, "consultant.new")
    assert child(section, "consultant.name").hasFocus()
    assert not child(section, "consultant.is_active").isVisible()
    put(section, "consultant.name", "Ćwiek Jan")
    click(qtbot, section, "consultant.save")
    settle()
    assert [each.name for each in read(consultants.all_rows)][1] == "Ćwiek Jan"
    assert column(section, "name", settle) == ["Anna Bąk", "Ćwiek Jan", "Łucja Lis"]
    assert child(section, "consultant.initials").text() == "ĆJ"
    assert not child(section, "consultant.save").isEnabled()


def test_the_last_consultant_stays(
    opened: Open, write: Write, qtbot: QtBot, settle: Settle
) -> None:
    write(consultants.save, ConsultantRow(name="Anna Bąk"))
    section = opened(ConsultantsSection)
    child(section, "consultant.is_active").click()
    click(qtbot, section, "consultant.save")
    settle()
    assert child(section, "consultant.is_active_error").isVisible()
    assert column(section, "state", settle) == ["active"]


def test_one_who_left_is_told_from_the_others(
    opened: Open, people: list[int], qtbot: QtBot, settle: Settle
) -> None:
    section = opened(ConsultantsSection)
    child(section, "consultant.is_active").click()
    section.submit()
    qtbot.waitUntil(lambda: column(section, "name", settle) == ["Łucja Lis", "Anna Bąk"])
    assert column(section, "state", settle) == ["active", "left"]


def test_unsaved_changes_wait_for_each_record(
    opened: Open, people: list[int], settle: Settle, read: Callable[..., Any]
) -> None:
    section = opened(ConsultantsSection)
    told: list[bool] = []
    section.unsaved_changed.connect(told.append)
    put(section, "consultant.phone", "600")
    section.view.choose(people[1])
    settle()
    assert child(section, "consultant.name").text() == "Łucja Lis"
    assert section.unsaved == {people[0]}
    assert told[-1] is True
    section.view.choose(people[0])
    settle()
    assert child(section, "consultant.phone").text() == "600"
    section.submit()
    settle()
    assert read(consultants.card, people[0]).phone == "600"
    assert section.unsaved == frozenset()
    assert told[-1] is False


def test_a_new_record_can_be_forgotten(
    opened: Open, people: list[int], qtbot: QtBot, settle: Settle
) -> None:
    section = opened(ConsultantsSection)
    click(qtbot, section, "consultant.new")
    put(section, "consultant.name", "Nikt")
    click(qtbot, section, "consultant.discard")
    settle()
    assert child(section, "consultant.name").text() == "Anna Bąk"
    assert section.unsaved == frozenset()


def test_discarding_shows_what_is_saved(
    opened: Open, people: list[int], qtbot: QtBot, settle: Settle
) -> None:
    section = opened(ConsultantsSection)
    put(section, "consultant.name", "Inna")
    click(qtbot, section, "consultant.discard")
    settle()
    assert child(section, "consultant.name").text() == "Anna Bąk"
    assert not child(section, "consultant.save").isEnabled()


def test_two_desks_are_settled(
    opened: Open,
    people: list[int],
    write: Write,
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    section = opened(ConsultantsSection)
    put(section, "consultant.phone", "1")
    write(consultants.save, replace(read(consultants.card, people[0]), email="a@b.pl"))
    section.submit()
    settle()
    click(qtbot, section, "consultant.dispute_settle")
    settle()
    kept = read(consultants.card, people[0])
    assert (kept.phone, kept.email, kept.revision) == ("1", "a@b.pl", 3)


def test_a_list_that_cannot_be_read_offers_to_try_again(
    opened: Open, people: list[int], weather: Any, qtbot: QtBot, settle: Settle
) -> None:
    weather.is_broken = True
    section = opened(ConsultantsSection)
    assert section.broken.isVisible()
    weather.is_broken = False
    click(qtbot, section, "consultant.again")
    settle()
    assert column(section, "name", settle) == ["Anna Bąk", "Łucja Lis"]


@pytest.fixture
def prices(write: Write) -> list[int]:
    return [
        write(price_lists.save, PriceListCard(valid_from=day, name=name, rates=STARTING_RATES)).made
        or 0
        for day, name in (
            (date(2025, 1, 1), "Dawny"),
            (date(2026, 1, 1), "Obecny"),
            (date(2027, 1, 1), "Nowy"),
        )
    ]


def test_price_lists_say_which_one_holds(opened: Open, prices: list[int], settle: Settle) -> None:
    section = opened(PriceListsSection)
    assert column(section, "name", settle) == ["Nowy", "Obecny", "Dawny"]
    assert column(section, "state", settle) == ["to come", "in force", "past"]


def test_a_price_list_begins_with_the_rates_of_the_newest(
    opened: Open, prices: list[int], qtbot: QtBot, settle: Settle, read: Callable[..., Any]
) -> None:
    section = opened(PriceListsSection)
    column(section, "name", settle)
    click(qtbot, section, "price_list.new")
    put(section, "price_list.valid_from", "1.7.2027")
    put(section, "price_list.rate_visit", "250,50")
    click(qtbot, section, "price_list.save")
    settle()
    newest = read(price_lists.all_lists)[0]
    assert newest.valid_from == date(2027, 7, 1)
    assert newest.rates == {**STARTING_RATES, "visit": 250_50}


@pytest.mark.parametrize(
    ("field", "typed"),
    [("valid_from", ""), ("valid_from", "wiosną"), ("rate_phone", ""), ("rate_phone", "sto")],
)
def test_a_price_list_with_a_gap_is_not_sent(
    opened: Open,
    prices: list[int],
    settle: Settle,
    read: Callable[..., Any],
    field: str,
    typed: str,
) -> None:
    section = opened(PriceListsSection)
    put(section, f"price_list.{field}", typed)
    section.submit()
    settle()
    assert child(section, f"price_list.{field}_error").isVisible()
    assert [each.revision for each in read(price_lists.all_lists)] == [1, 1, 1]


def test_two_lists_cannot_begin_on_one_day(opened: Open, prices: list[int], settle: Settle) -> None:
    section = opened(PriceListsSection)
    put(section, "price_list.valid_from", "1.1.2026")
    section.submit()
    settle()
    assert child(section, "price_list.valid_from_error").isVisible()


def test_only_a_coming_list_can_be_removed_and_brought_back(
    opened: Open,
    prices: list[int],
    qtbot: QtBot,
    settle: Settle,
    desk: Desk,
    read: Callable[..., Any],
) -> None:
    section = opened(PriceListsSection)
    section.view.choose(prices[1])
    settle()
    assert not child(section, "price_list.remove").isVisible()
    section.view.choose(prices[2])
    settle()
    click(qtbot, section, "price_list.remove")
    settle()
    assert column(section, "name", settle) == ["Obecny", "Dawny"]
    assert desk.notices.undo()
    settle()
    assert [each.name for each in read(price_lists.all_lists)] == ["Nowy", "Obecny", "Dawny"]


def test_all_that_is_unsaved_is_saved_at_once(
    opened: Open, people: list[int], settle: Settle, read: Callable[..., Any]
) -> None:
    section = opened(ConsultantsSection)
    told: list[bool] = []
    section.unsaved_changed.connect(told.append)
    for at, name in ((0, "Anna Buk"), (1, "Łucja Las")):
        section.view.setCurrentIndex(section.table.index(at, 0))
        settle()
        put(section, "consultant.name", name)
    section.save_all()
    settle()
    assert told[-1] is False
    assert [read(consultants.card, each).name for each in people] == ["Anna Buk", "Łucja Las"]


def test_a_rate_that_cannot_be_read_waits_as_it_was_typed(
    opened: Open, write: Write, settle: Settle
) -> None:
    for day in (date(2026, 1, 1), date(2026, 6, 1)):
        write(price_lists.save, PriceListCard(valid_from=day, rates=dict(STARTING_RATES)))
    section = opened(PriceListsSection)
    put(section, "price_list.rate_phone", "sto")
    section.view.setCurrentIndex(section.table.index(1, 0))
    settle()
    section.save_all()
    settle()
    assert len(section.unsaved) == 1
    section.view.setCurrentIndex(section.table.index(0, 0))
    settle()
    assert child(section, "price_list.rate_phone").text() == "sto"


def test_a_new_one_that_is_thrown_away_is_unsaved_no_more(
    opened: Open, qtbot: QtBot, settle: Settle
) -> None:
    section = opened(ConsultantsSection)
    told: list[bool] = []
    section.unsaved_changed.connect(told.append)
    click(qtbot, section, "consultant.new")
    put(section, "consultant.name", "Ewa")
    assert told[-1] is True
    click(qtbot, section, "consultant.discard")
    settle()
    assert told[-1] is False
