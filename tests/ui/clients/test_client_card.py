"""A client's card: saved, refused, kept unsaved, and settled with another desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from desktop.services import clients
from desktop.services.changes import Changes
from desktop.services.clients import ContactCard
from desktop.ui.clients.page import ClientsPage
from desktop.ui.desk import Desk
from desktop.ui.kit.unfinished import unfinished
from desktop.ui.notices import Notice
from tests.ui.hands import child, click, put

LONG = "Przedsiębiorstwo Wielobranżowe " * 6
Write = Callable[..., Changes]
Settle = Callable[[], None]


def test_a_card_that_cannot_be_read_offers_to_try_again(
    page: Callable[[], ClientsPage],
    weather: Any,
    add: Callable[..., int],
    settle: Settle,
    qtbot: QtBot,
) -> None:
    add("Bis")
    other = add("Celt")
    shown = page()
    weather.is_broken = True
    shown.card.show_client(other)
    settle()
    assert shown.card.broken.isVisible()
    weather.is_broken = False
    click(qtbot, shown, "client.again")
    settle()
    assert child(shown, "client.title").text() == "Celt"


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
    kept = read(clients.card, 1)
    assert (kept.name, kept.nip, kept.payment_days) == ("Kowalscy sp. j.", "5252344078", 14)
    assert kept.domains == ("kowalscy.com.pl", "kowalscy.pl")
    assert [(each.name, each.is_authorised) for each in kept.contacts] == [("Ewa Śliwa", True)]
    assert shown.list.view.current_id() == 1
    assert child(shown, "client.title").text() == "Kowalscy sp. j."
    assert not child(shown, "client.save").isEnabled()
    assert "Kowalscy sp. j." in said[-1].text


def test_a_wrong_nip_is_refused_beside_the_field(
    page: Callable[[], ClientsPage], add: Callable[..., int], qtbot: QtBot, settle: Settle
) -> None:
    add("Bis")
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
    page: Callable[[], ClientsPage],
    add: Callable[..., int],
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    made = add("Bis")
    shown = page()
    put(shown, "client.distance_km", "daleko")
    shown.submit()
    settle()
    assert child(shown, "client.distance_km_error").isVisible()
    assert read(clients.card, made).revision == 1


def test_the_other_client_with_this_nip_can_be_shown(
    page: Callable[[], ClientsPage], add: Callable[..., int], qtbot: QtBot, settle: Settle
) -> None:
    add("Bis")
    add("Zebra", nip="5252344078")
    shown = page()
    put(shown, "client.nip", "5252344078")
    shown.submit()
    settle()
    assert "Zebra" in child(shown, "client.nip_error").text()
    click(qtbot, shown, "client.open_other")
    settle()
    assert child(shown, "client.title").text() == "Zebra"


def test_a_person_is_refused_in_its_own_line(
    page: Callable[[], ClientsPage], add: Callable[..., int], qtbot: QtBot, settle: Settle
) -> None:
    add("Bis", contacts=(ContactCard(name="Jan"), ContactCard(name="Ewa")))
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
    page: Callable[[], ClientsPage], add: Callable[..., int], qtbot: QtBot
) -> None:
    add("Bis")
    shown = page()
    click(qtbot, shown, "contact.add")
    assert child(shown, "contact.name_0").hasFocus()
    assert not child(shown, "client.save").isEnabled()


def test_unsaved_changes_are_kept_when_another_client_is_shown(
    page: Callable[[], ClientsPage],
    add: Callable[..., int],
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    first, second = add("Bis"), add("Celt")
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
    page: Callable[[], ClientsPage], add: Callable[..., int], settle: Settle, qtbot: QtBot
) -> None:
    first = add("Bis")
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
    page: Callable[[], ClientsPage], add: Callable[..., int], settle: Settle, qtbot: QtBot
) -> None:
    add("Bis", city="Łódź")
    shown = page()
    put(shown, "client.city", "Zgierz")
    click(qtbot, shown, "client.discard")
    settle()
    assert child(shown, "client.city").text() == "Łódź"
    assert not child(shown, "client.save").isEnabled()


def test_typing_and_taking_it_back_leaves_nothing_to_save(
    page: Callable[[], ClientsPage], add: Callable[..., int]
) -> None:
    add("Bis", city="Łódź")
    shown = page()
    put(shown, "client.city", "Zgierz")
    assert child(shown, "client.save").isEnabled()
    put(shown, "client.city", "Łódź")
    assert not child(shown, "client.save").isEnabled()


@pytest.fixture
def disputed(
    page: Callable[[], ClientsPage],
    write: Write,
    add: Callable[..., int],
    settle: Settle,
    read: Callable[..., Any],
) -> ClientsPage:
    """I changed phone and town, another desk phone and notes, and I saved last."""
    made = add("Bis", phone="1", city="Łódź")
    shown = page()
    put(shown, "client.phone", "22")
    put(shown, "client.city", "Zgierz")
    write(clients.save, replace(read(clients.card, made), phone="333", note="od nich"))
    shown.submit()
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
    add: Callable[..., int],
    desk: Desk,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    made = add("Bis")
    shown = page()
    desk.hub.changed.emit(write(clients.save, replace(read(clients.card, made), city="Łódź")))
    settle()
    assert child(shown, "client.city").text() == "Łódź"


def test_everything_unsaved_is_named_and_saved_at_once(
    page: Callable[[], ClientsPage], add: Callable[..., int], settle: Settle, read: Any
) -> None:
    first, second = add("Bis"), add("Celt")
    shown = page()
    shown.open_client(first)
    settle()
    put(shown, "client.phone", "22 500 60 70")
    shown.open_client(second)
    settle()
    put(shown, "client.phone", "22 500 60 71")
    shown.new_client()
    put(shown, "client.name", "Dąb")
    (place,) = unfinished(shown)
    assert place.words() == ("Client Bis", "Client Celt", "Client Dąb")
    place.save()
    settle()
    assert unfinished(shown) == []
    assert [read(clients.card, each).phone for each in (first, second)] == [
        "22 500 60 70",
        "22 500 60 71",
    ]
    assert len(read(clients.page_ids)) == 3


def test_what_cannot_be_read_waits_as_it_was_typed(
    page: Callable[[], ClientsPage], add: Callable[..., int], settle: Settle, read: Any
) -> None:
    first, second = add("Bis"), add("Celt")
    shown = page()
    shown.open_client(first)
    settle()
    put(shown, "client.payment_days", "7 dni")
    shown.open_client(second)
    settle()
    (place,) = unfinished(shown)
    place.save()
    settle()
    assert place.words() == ("Client Bis",)
    place.show()
    settle()
    assert shown.card.current == first
    assert child(shown, "client.payment_days").text() == "7 dni"
    shown.submit()
    assert child(shown, "client.payment_days_error").text()
