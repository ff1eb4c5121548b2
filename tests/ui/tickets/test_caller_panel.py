"""What stands beside a call: every state of a client, in the order in which one asks for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.caller_cards import CallerCard, Overdue, PastTicket
from desktop.services.clients import ClientRow, ContactCard
from desktop.services.month_use import MonthUse
from desktop.ui.formats import format_date, format_money, format_span
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.labels import ElidedLabel, Words
from desktop.ui.tickets.caller_panel import CallerPanel
from tests.ui.stored import NOW, StoredDesk

TODAY = date(2026, 11, 20)
PLAIN = CallerCard(
    client_id=1,
    name="Żółw",
    agreement="",
    agreement_until=None,
    month=None,
    overdue=Overdue(),
    blocked_at=None,
    blocked_reason="",
    last=(),
    open_tickets=0,
    people=(),
)
MONTH = MonthUse(agreement="UM/1", month=TODAY.replace(day=1), included=120, billed=30, waiting=0)


@pytest.fixture
def panel(stored: StoredDesk, qtbot: QtBot) -> CallerPanel:
    made = CallerPanel(stored.desk)
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    return made


def inks(panel: CallerPanel) -> dict[str, str]:
    """The ink of each fact, by its words."""
    words = [each for each in panel.findChildren(Words) if each.isVisibleTo(panel)]
    return {each.text(): str(each.property("ink") or "") for each in words}


def row(**values: Any) -> ClientRow:
    plain = ClientRow(
        id=1,
        name="Żółw",
        short_name="",
        nip="",
        city="",
        phone="",
        is_blocked=False,
        is_archived=False,
        open_tickets=0,
        agreement="",
    )
    return replace(plain, **values)


def test_nobody_is_picked(panel: CallerPanel) -> None:
    assert panel.invitation.isVisible()
    assert panel.facts() == {}
    panel.show_client(row())
    assert not panel.invitation.isVisible()
    assert panel.title.text() == "Żółw"


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({}, None),
        ({"agreement": "UM/1"}, "agreement"),
        ({"is_blocked": True}, "blocked"),
        ({"is_blocked": True, "agreement": "UM/1"}, "blocked"),
    ],
)
def test_the_mark_is_there_before_the_rest_is_read(
    panel: CallerPanel, values: dict[str, Any], word: str | None
) -> None:
    panel.show_client(row(**values))
    assert (panel.badge.look.word if panel.badge.look else None) == word


@pytest.mark.parametrize(
    ("days", "ink"), [(None, ""), (0, "soon"), (29, "soon"), (30, ""), (400, "")]
)
def test_the_end_of_an_agreement_is_amber_when_near(
    panel: CallerPanel, days: int | None, ink: str
) -> None:
    until = None if days is None else TODAY + timedelta(days=days)
    panel.show_card(replace(PLAIN, agreement="UM/1", agreement_until=until))
    told = panel.facts()["Agreement"]
    end = "until further notice" if until is None else f"until {format_date(until)}"
    assert told == f"UM/1, {end}"
    assert inks(panel)[told] == ink


def test_no_agreement_no_minutes_no_debts(panel: CallerPanel) -> None:
    panel.show_card(PLAIN)
    assert panel.facts() == {"Agreement": "none today", "Past due": "nothing"}


@pytest.mark.parametrize(("billed", "ink"), [(30, ""), (120, "soon"), (200, "soon")])
def test_minutes_left(panel: CallerPanel, billed: int, ink: str) -> None:
    month = replace(MONTH, billed=billed)
    panel.show_card(replace(PLAIN, agreement="UM/1", month=month))
    told = panel.facts()["This month"]
    assert told == f"{format_span(max(0, 120 - billed))} left of {format_span(120)}"
    assert inks(panel)[told] == ink


def test_debts_and_a_block_are_red_and_in_words(panel: CallerPanel) -> None:
    late = Overdue(123_456, 1, date(2026, 10, 5))
    panel.show_card(replace(PLAIN, overdue=late, blocked_at=NOW, blocked_reason="45 dni"))
    told = panel.facts()
    assert told["Past due"].startswith(f"{format_money(123_456)} since 05.10.2026")
    assert told["Blocked"] == "45 dni"
    assert [inks(panel)[told[name]] for name in ("Past due", "Blocked")] == ["late", "late"]


def test_the_last_tickets_stand_above_the_people_and_people_by_who_may_order(
    panel: CallerPanel,
) -> None:
    people = tuple(
        ContactCard(id=at, name=f"Osoba {at} & spółka", is_authorised=at < 2) for at in range(8)
    )
    last = tuple(
        PastTicket(id=at, number=f"2026/{at:04}", subject="", state="closed", accepted_at=NOW)
        for at in range(5)
    )
    panel.show_card(replace(PLAIN, last=last, people=people))
    panel.resize(300, 700)
    QApplication.processEvents()
    words = [each.text() for each in panel.findChildren(Words) if each.isVisibleTo(panel)]
    order = ("Agreement", "Last tickets", "May order", "May not order", "and 2 more")
    tops = [
        each.mapTo(panel, each.rect().topLeft()).y()
        for name in order
        for each in panel.findChildren(Words)
        if each.text() == name
    ]
    assert set(order) <= set(words)
    assert tops == sorted(tops)
    assert len(panel.findChildren(Button)) == 6
    lines = [each.text() for each in panel.findChildren(ElidedLabel)]
    assert "#2026/0000 (no subject)" in lines


def test_a_long_name_leaves_the_number_in_sight(panel: CallerPanel) -> None:
    name = "Włodzimierz Brzęczyszczykiewicz-Ćwiąkalski & Syn"
    person = ContactCard(id=1, name=name, phone="+48 601 700 800", is_authorised=True)
    panel.show_card(replace(PLAIN, people=(person,)))
    (button,) = panel.findChildren(Button)
    assert button.text().endswith("…")
    assert button.toolTip() == name
    assert button.accessibleName() == f"{name} calls"
    phone = next(each for each in panel.findChildren(Words) if each.text() == person.phone)
    assert phone.mapTo(panel, phone.rect().bottomRight()).x() < 300
    panel.resize(700, 500)
    assert button.text() == name.replace("&", "&&")
    chosen: list[ContactCard] = []
    panel.person_chosen.connect(chosen.append)
    button.click()
    assert chosen == [person]


def test_the_next_client_leaves_nothing_of_the_one_before(panel: CallerPanel) -> None:
    people = (ContactCard(id=1, name="Anna"),)
    panel.show_card(replace(PLAIN, people=people, blocked_at=NOW))
    panel.show_client(row(name="Inny"))
    assert panel.title.text() == "Inny"
    seen = [each for each in panel.findChildren(Words) if each.isVisibleTo(panel)]
    assert seen == [], "nothing until it is read"
    panel.show_card(replace(PLAIN, client_id=2))
    assert "Blocked" not in panel.facts()
    assert [each for each in panel.findChildren(Button) if each.isVisibleTo(panel)] == []
