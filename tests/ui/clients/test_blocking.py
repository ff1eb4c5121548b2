"""Blocked and unblocked on the card: why, since which day, and seen everywhere at once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from desktop.services import blocks, clients
from tests.ui.hands import child, click, put


@pytest.fixture
def shown(page, add):
    """The page with one client on its card."""
    add("Bis")
    add("Ćma")
    return page()


def ask(shown):
    action = shown.findChild(QAction, "client.block")
    assert action.isEnabled()
    action.trigger()


def card_of(read):
    return read(clients.card, 1)


def state_in_list(shown):
    table = shown.list.table
    column = [each.name for each in table.columns].index("state")
    return table.data(table.index(0, column), int(Qt.ItemDataRole.AccessibleTextRole)) or ""


def test_a_client_is_blocked_with_reason_and_day(shown, qtbot, read, settle, said):
    ask(shown)
    assert child(shown, "client.block_since").text() == "20.11.2026"
    put(shown, "client.block_reason", "FV/9 i FV/11, 45 dni po terminie")
    put(shown, "client.block_since", "10.11")
    click(qtbot, shown, "client.block_save")
    settle()
    kept = card_of(read)
    assert kept.blocked_reason == "FV/9 i FV/11, 45 dni po terminie"
    assert kept.blocked_at == datetime(2026, 11, 9, 23, tzinfo=UTC)
    assert child(shown, "client.blocked_words").text() == "Blocked since 10.11.2026"
    assert child(shown, "client.blocked_reason").text() == kept.blocked_reason
    assert state_in_list(shown) == "blocked"
    assert not child(shown, "client.block_reason").isVisible()
    said[-1].act()
    settle()
    assert card_of(read).blocked_at is None
    assert not child(shown, "client.block_strip").isVisible()
    assert state_in_list(shown) == ""


def test_today_is_this_moment(shown, qtbot, read, settle, desk):
    ask(shown)
    put(shown, "client.block_reason", "nie płaci")
    qtbot.keyClick(child(shown, "client.block_reason"), Qt.Key.Key_Return)
    settle()
    assert card_of(read).blocked_at == desk.now()


@pytest.mark.parametrize(
    ("reason", "since", "field", "words"),
    [
        ("   ", "20.11", "reason", "reason"),
        ("nie płaci", "21.11", "since", "today at the latest"),
        ("nie płaci", "32.13", "since", "21.11.2026"),
        ("nie płaci", "", "since", "day is needed"),
    ],
)
def test_what_is_wrong_is_said_beside_it_and_nothing_is_lost(
    shown, qtbot, read, settle, reason, since, field, words
):
    ask(shown)
    put(shown, "client.block_reason", reason)
    put(shown, "client.block_since", since)
    click(qtbot, shown, "client.block_save")
    settle()
    assert words in child(shown, f"client.block_{field}_error").text()
    assert child(shown, "client.block_since").text() == since
    assert card_of(read).blocked_at is None


def test_unblocking_can_be_taken_back(shown, write, qtbot, read, settle, said, desk):
    desk.hub.changed.emit(write(blocks.block, 1, "nie płaci"))
    settle()
    blocked_at = card_of(read).blocked_at
    click(qtbot, shown, "client.unblock")
    settle()
    assert card_of(read).blocked_at is None
    said[-1].act()
    settle()
    assert (card_of(read).blocked_at, card_of(read).blocked_reason) == (blocked_at, "nie płaci")


def test_reason_and_day_can_be_changed_and_that_taken_back(
    shown, write, qtbot, read, settle, said, desk
):
    desk.hub.changed.emit(write(blocks.block, 1, "nie płaci"))
    settle()
    click(qtbot, shown, "client.block_change")
    put(shown, "client.block_reason", "nie płaci od lata")
    click(qtbot, shown, "client.block_save")
    settle()
    assert child(shown, "client.blocked_reason").text() == "nie płaci od lata"
    said[-1].act()
    settle()
    assert child(shown, "client.blocked_reason").text() == "nie płaci"


def test_the_menu_unblocks_who_is_blocked(shown, write, read, settle, desk):
    desk.hub.changed.emit(write(blocks.block, 1, "nie płaci"))
    settle()
    assert shown.findChild(QAction, "client.block").text() == "Unblock this client"
    shown.findChild(QAction, "client.block").trigger()
    settle()
    assert card_of(read).blocked_at is None


def test_what_is_typed_outlives_news_but_not_another_client(shown, write, settle, desk):
    ask(shown)
    put(shown, "client.block_reason", "nie pł")
    desk.hub.changed.emit(write(blocks.block, 1, "inny powód"))
    settle()
    assert child(shown, "client.block_reason").text() == "nie pł"
    shown.open_client(2)
    settle()
    assert not child(shown, "client.block_strip").isVisible()


def test_giving_it_up_blocks_nobody(shown, qtbot, read):
    ask(shown)
    put(shown, "client.block_reason", "nie płaci")
    click(qtbot, shown, "client.block_cancel")
    assert not child(shown, "client.block_strip").isVisible()
    assert card_of(read).blocked_at is None


def test_a_card_with_unsaved_words_can_still_be_saved(shown, write, qtbot, read, settle, desk):
    put(shown, "client.phone", "22 500 60 70")
    desk.hub.changed.emit(write(blocks.block, 1, "nie płaci"))
    settle()
    click(qtbot, shown, "client.save")
    settle()
    assert card_of(read).phone == "22 500 60 70"
    assert card_of(read).blocked_reason == "nie płaci"
