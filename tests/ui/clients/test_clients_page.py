"""The page of clients on stored data: list, card, people, drafts, refusals, two desks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.models.ticket import Ticket
from desktop.services import blocks, clients
from desktop.services.changes import Changes
from desktop.services.clients import ClientCard, ContactCard
from desktop.ui.clients.page import ClientsPage
from desktop.ui.desk import Desk
from desktop.ui.kit.empty import EmptyState
from desktop.ui.notices import Notice

LONG = "Przedsiębiorstwo Wielobranżowe " * 6
Write = Callable[..., Changes]
Settle = Callable[[], None]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settle: Settle) -> Callable[[], ClientsPage]:
    """Opens the page once the office is as a test wants it."""

    def opened() -> ClientsPage:
        shown = ClientsPage(desk)
        qtbot.addWidget(shown)
        shown.resize(1500, 820)
        shown.show()
        settle()
        return shown

    return opened


@pytest.fixture
def said(desk: Desk) -> list[Notice]:
    told: list[Notice] = []
    desk.notices.raised.connect(told.append)
    return told


def child(page: QWidget, name: str) -> Any:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = child(page, name)
    assert button.isEnabled(), name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def put(page: QWidget, name: str, text: str) -> None:
    """Type over a field, as its `textEdited` tells it."""
    editor = child(page, name)
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    editor.textEdited.emit(text)


def names(page: ClientsPage, settle: Settle) -> list[str]:
    table = page.list.table
    for place in range(table.rowCount()):
        table.data(table.index(place, 0))
    settle()
    settle()
    rows = [table.row_at(place) for place in range(table.rowCount())]
    return [row.name for row in rows if row is not None]


def add(write: Write, name: str, **values: Any) -> int:
    made = write(clients.save, ClientCard(name=name, **values)).made
    assert made is not None
    return made


def test_an_empty_office_offers_the_first_client(
    page: Callable[[], ClientsPage], qtbot: QtBot
) -> None:
    shown = page()
    empty = shown.list.view.viewport().findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    assert shown.card.current is None
    click(qtbot, shown, "client.first")
    assert shown.card.current == 0
    assert child(shown, "client.name").hasFocus()


def test_clients_stand_in_polish_order_and_the_first_is_shown(
    page: Callable[[], ClientsPage], write: Write, settle: Settle
) -> None:
    for name in ("Żuraw", "Łoś", "Lis", "Ćma"):
        add(write, name, city="Łódź", nip="5252344078" if name == "Ćma" else "")
    shown = page()
    assert names(shown, settle) == ["Ćma", "Lis", "Łoś", "Żuraw"]
    assert child(shown, "client.title").text() == "Ćma"
    assert child(shown, "client.nip").text() == "525-234-40-78"
    assert not child(shown, "client.save").isEnabled()


def test_two_hundred_clients_and_long_names_fit(
    page: Callable[[], ClientsPage], write: Write, settle: Settle
) -> None:
    for number in range(200):
        add(write, f"Klient {number:03}")
    add(write, LONG)
    shown = page()
    assert shown.list.table.rowCount() == 201
    shown.open_client(shown.list.table.ids[-1])
    settle()
    assert child(shown, "client.title").text() == LONG.strip()
    shown.resize(1200, 700)
    assert shown.width() == 1200


def test_while_the_answer_is_on_its_way_nothing_is_shown_as_missing(
    desk: Desk, qtbot: QtBot, weather: Any, write: Write, settle: Settle
) -> None:
    add(write, "Bis")
    weather.gate.clear()
    shown = ClientsPage(desk)
    qtbot.addWidget(shown)
    shown.show()
    empty = shown.list.view.viewport().findChild(EmptyState)
    assert empty is not None
    assert not empty.isVisible()
    weather.gate.set()
    settle()
    assert names(shown, settle) == ["Bis"]


def test_a_database_that_does_not_answer_offers_to_try_again(
    page: Callable[[], ClientsPage],
    weather: Any,
    write: Write,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    add(write, "Bis")
    weather.is_broken = True
    shown = page()
    assert shown.list.broken.isVisible()
    assert not shown.list.view.isVisible()
    weather.is_broken = False
    click(qtbot, shown, "clients.again")
    settle()
    assert shown.list.view.isVisible()
    assert names(shown, settle) == ["Bis"]


def test_a_card_that_cannot_be_read_offers_to_try_again(
    page: Callable[[], ClientsPage], weather: Any, write: Write, settle: Settle, qtbot: QtBot
) -> None:
    add(write, "Bis")
    other = add(write, "Celt")
    shown = page()
    weather.is_broken = True
    shown.card.show_client(other)
    settle()
    assert shown.card.broken.isVisible()
    weather.is_broken = False
    click(qtbot, shown, "client.again")
    settle()
    assert child(shown, "client.title").text() == "Celt"


def test_searching_narrows_the_list(
    page: Callable[[], ClientsPage], write: Write, settle: Settle, qtbot: QtBot
) -> None:
    add(write, "Kowalscy", phone="22 500 60 70")
    add(write, "Źródło")
    shown = page()
    search = child(shown, "clients.search")
    search.setText("zrod")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    settle()
    assert names(shown, settle) == ["Źródło"]
    search.setText("nikt taki")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    settle()
    assert names(shown, settle) == []
    assert not child(shown, "client.first").isVisible()
    shown.open_client(1)
    settle()
    assert child(shown, "client.title").text() == "Kowalscy"
    assert search.text() == ""


def test_a_new_client_is_saved_and_stood_on(
    page: Callable[[], ClientsPage],
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
    said: list[Notice],
) -> None:
    shown = page()
    click(qtbot, shown, "client.new")
    put(shown, "client.name", "Kowalscy sp. j.")
    put(shown, "client.nip", "525 234 40 78")
    put(shown, "client.payment_days", "14")
    put(shown, "client.domains", "kowalscy.pl, Kowalscy.com.pl")
    click(qtbot, shown, "contact.add")
    put(shown, "contact.name_0", "Ewa Śliwa")
    put(shown, "contact.email_0", "ewa@kowalscy.pl")
    shown.submit()
    settle()
    settle()
    kept = read(clients.card, 1)
    assert (kept.name, kept.nip, kept.payment_days) == ("Kowalscy sp. j.", "5252344078", 14)
    assert kept.domains == ("kowalscy.com.pl", "kowalscy.pl")
    assert [(each.name, each.is_authorised) for each in kept.contacts] == [("Ewa Śliwa", True)]
    assert shown.list.view.current_id() == 1
    assert child(shown, "client.title").text() == "Kowalscy sp. j."
    assert not child(shown, "client.save").isEnabled()
    assert "Kowalscy sp. j." in said[-1].text


def test_a_wrong_nip_is_refused_beside_the_field(
    page: Callable[[], ClientsPage], write: Write, qtbot: QtBot, settle: Settle
) -> None:
    add(write, "Bis")
    shown = page()
    put(shown, "client.nip", "123")
    click(qtbot, shown, "client.save")
    settle()
    assert child(shown, "client.nip_error").isVisible()
    assert child(shown, "client.nip_error").text()
    assert child(shown, "client.nip").hasFocus()
    assert child(shown, "client.save").isEnabled()
    put(shown, "client.nip", "1234")
    assert not child(shown, "client.nip_error").isVisible()


def test_a_number_that_cannot_be_read_never_leaves_the_form(
    page: Callable[[], ClientsPage], write: Write, settle: Settle, read: Callable[..., Any]
) -> None:
    made = add(write, "Bis")
    shown = page()
    put(shown, "client.distance_km", "daleko")
    shown.submit()
    settle()
    assert child(shown, "client.distance_km_error").isVisible()
    assert read(clients.card, made).revision == 1


def test_the_other_client_with_this_nip_can_be_shown(
    page: Callable[[], ClientsPage], write: Write, qtbot: QtBot, settle: Settle
) -> None:
    add(write, "Bis")
    add(write, "Zebra", nip="5252344078")
    shown = page()
    put(shown, "client.nip", "5252344078")
    shown.submit()
    settle()
    assert "Zebra" in child(shown, "client.nip_error").text()
    click(qtbot, shown, "client.open_other")
    settle()
    assert child(shown, "client.title").text() == "Zebra"


def test_a_person_is_refused_in_its_own_line(
    page: Callable[[], ClientsPage], write: Write, qtbot: QtBot, settle: Settle
) -> None:
    add(write, "Bis", contacts=(ContactCard(name="Jan"), ContactCard(name="Ewa")))
    shown = page()
    put(shown, "contact.email_1", "ewa")
    shown.submit()
    settle()
    first, second = shown.card.form.people.lines
    assert (first.error.isVisible(), second.error.isVisible()) == (False, True)
    assert second.email.hasFocus()
    qtbot.mouseClick(child(shown, "contact.remove_1"), Qt.MouseButton.LeftButton)
    shown.submit()
    settle()
    assert [line.name.text() for line in shown.card.form.people.lines] == ["Jan"]


def test_an_empty_line_for_a_person_changes_nothing(
    page: Callable[[], ClientsPage], write: Write, qtbot: QtBot
) -> None:
    add(write, "Bis")
    shown = page()
    click(qtbot, shown, "contact.add")
    assert child(shown, "contact.name_0").hasFocus()
    assert not child(shown, "client.save").isEnabled()


def test_unsaved_changes_are_kept_when_another_client_is_shown(
    page: Callable[[], ClientsPage], write: Write, settle: Settle, read: Callable[..., Any]
) -> None:
    first, second = add(write, "Bis"), add(write, "Celt")
    shown = page()
    put(shown, "client.city", "Łódź")
    shown.list.view.choose(second)
    settle()
    assert child(shown, "client.city").text() == ""
    assert shown.card.unsaved == {first}
    assert not child(shown, "client.unsaved").isVisible()
    shown.list.view.choose(first)
    settle()
    assert child(shown, "client.city").text() == "Łódź"
    assert child(shown, "client.unsaved").isVisible()
    assert read(clients.card, first).city == ""
    shown.submit()
    settle()
    assert read(clients.card, first).city == "Łódź"
    assert shown.card.unsaved == frozenset()


def test_a_new_client_that_was_begun_waits(
    page: Callable[[], ClientsPage], write: Write, settle: Settle, qtbot: QtBot
) -> None:
    first = add(write, "Bis")
    shown = page()
    click(qtbot, shown, "client.new")
    put(shown, "client.name", "Zaczęty")
    shown.list.view.choose(first)
    settle()
    assert child(shown, "client.name").text() == "Bis"
    click(qtbot, shown, "client.new")
    assert child(shown, "client.name").text() == "Zaczęty"
    click(qtbot, shown, "client.discard")
    assert shown.card.current is None
    assert shown.card.unsaved == frozenset()


def test_discarding_shows_what_is_saved(
    page: Callable[[], ClientsPage], write: Write, settle: Settle, qtbot: QtBot
) -> None:
    add(write, "Bis", city="Łódź")
    shown = page()
    put(shown, "client.city", "Zgierz")
    click(qtbot, shown, "client.discard")
    settle()
    assert child(shown, "client.city").text() == "Łódź"
    assert not child(shown, "client.save").isEnabled()


def test_typing_and_taking_it_back_leaves_nothing_to_save(
    page: Callable[[], ClientsPage], write: Write
) -> None:
    add(write, "Bis", city="Łódź")
    shown = page()
    put(shown, "client.city", "Zgierz")
    assert child(shown, "client.save").isEnabled()
    put(shown, "client.city", "Łódź")
    assert not child(shown, "client.save").isEnabled()


@pytest.fixture
def disputed(
    page: Callable[[], ClientsPage], write: Write, settle: Settle, read: Callable[..., Any]
) -> ClientsPage:
    """I changed phone and town, another desk phone and notes, and I saved last."""
    made = add(write, "Bis", phone="1", city="Łódź")
    shown = page()
    put(shown, "client.phone", "22")
    put(shown, "client.city", "Zgierz")
    write(clients.save, replace(read(clients.card, made), phone="333", note="od nich"))
    shown.submit()
    settle()
    settle()
    assert child(shown, "client.dispute").isVisible()
    return shown


def test_a_stale_save_asks_field_by_field(
    disputed: ClientsPage, qtbot: QtBot, settle: Settle, read: Callable[..., Any]
) -> None:
    chosen = {
        button.objectName(): button.text()
        for button in disputed.findChildren(QRadioButton)
        if button.isChecked()
    }
    assert chosen == {
        "client.mine_phone": "22",
        "client.mine_city": "Zgierz",
        "client.now_note": "od nich",
    }
    child(disputed, "client.now_phone").setChecked(True)
    click(qtbot, disputed, "client.dispute_settle")
    settle()
    settle()
    kept = read(clients.card, 1)
    assert (kept.phone, kept.city, kept.note, kept.revision) == ("333", "Zgierz", "od nich", 3)
    assert not child(disputed, "client.dispute").isVisible()
    assert child(disputed, "client.phone").text() == "333"
    assert disputed.card.unsaved == frozenset()


def test_a_stale_save_can_be_left_as_it_is_now(
    disputed: ClientsPage, qtbot: QtBot, settle: Settle, read: Callable[..., Any]
) -> None:
    click(qtbot, disputed, "client.dispute_drop")
    settle()
    assert child(disputed, "client.phone").text() == "333"
    assert child(disputed, "client.city").text() == "Łódź"
    assert read(clients.card, 1).revision == 2
    assert not child(disputed, "client.dispute").isVisible()


def test_what_another_desk_saves_is_shown_where_nothing_is_typed(
    page: Callable[[], ClientsPage],
    write: Write,
    desk: Desk,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    made = add(write, "Bis")
    shown = page()
    desk.hub.changed.emit(write(clients.save, replace(read(clients.card, made), city="Łódź")))
    settle()
    assert child(shown, "client.city").text() == "Łódź"


def test_a_client_is_put_aside_and_taken_back(
    page: Callable[[], ClientsPage],
    write: Write,
    settle: Settle,
    desk: Desk,
    said: list[Notice],
) -> None:
    made = add(write, "Bis")
    shown = page()
    shown.card.top.findChild(QAbstractButton, "client.more").menu().actions()[0].trigger()
    settle()
    settle()
    assert names(shown, settle) == []
    assert said[-1].action
    child(shown, "clients.archived").click()
    settle()
    assert names(shown, settle) == ["Bis"]
    assert desk.notices.undo()
    settle()
    settle()
    assert shown.list.table.row_at(0).is_archived is False  # type: ignore[union-attr]
    assert made == shown.list.view.current_id()


def test_a_client_with_open_tickets_stays(
    page: Callable[[], ClientsPage],
    write: Write,
    workers: Any,
    settle: Settle,
    said: list[Notice],
    read: Callable[..., Any],
    desk: Desk,
) -> None:
    made = add(write, "Bis")
    workers.write(
        lambda: Ticket.insert(
            number="1", subject="x", channel="phone", client=made, accepted_at=desk.now()
        ).execute()
    ).result(10)
    shown = page()
    shown.card.top.findChild(QAbstractButton, "client.more").menu().actions()[0].trigger()
    settle()
    assert said
    assert read(clients.card, made).archived_at is None


def test_ways_lead_from_the_client_that_is_shown(
    page: Callable[[], ClientsPage], write: Write, qtbot: QtBot
) -> None:
    made = add(write, "Bis")
    shown = page()
    for button, wish in (
        ("client.ticket", shown.client_ticket_wanted),
        ("client.tickets", shown.client_tickets_wanted),
        ("client.visits", shown.client_visits_wanted),
        ("client.papers", shown.client_papers_wanted),
    ):
        with qtbot.waitSignal(wish) as wished:
            click(qtbot, shown, button)
        assert wished.args == [made]


def test_a_blocked_client_says_so_in_list_and_card(
    page: Callable[[], ClientsPage], write: Write, settle: Settle
) -> None:
    made = add(write, "Bis")
    write(blocks.block, made, "45 dni po terminie")
    shown = page()
    names(shown, settle)
    table = shown.list.table
    state = [column.name for column in table.columns].index("state")
    spoken = table.data(table.index(0, state), int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "blocked"


def test_everything_that_is_touched_has_both_names(
    page: Callable[[], ClientsPage], write: Write, settle: Settle
) -> None:
    add(write, "Bis", contacts=(ContactCard(name="Jan"),))
    shown = page()
    shown.card.agreements.add()
    touched = [
        widget
        for kind in (QLineEdit, QPushButton, QComboBox, QAbstractButton)
        for widget in shown.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(touched) > 30
    unnamed = [
        widget.objectName() or type(widget).__name__
        for widget in touched
        if "." not in widget.objectName() or not widget.accessibleName()
    ]
    assert unnamed == []
