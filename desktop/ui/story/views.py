"""The other places of the window, one after the other, as somebody would look at them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QTabBar

from desktop.ui.clients.page import ClientsPage
from desktop.ui.settings.page import SettingsPage
from desktop.ui.story.broken import StoryBroken
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from desktop.ui.story.told import Told
from desktop.ui.story.waiting import wait_until

LISTS = ("work", "protocols", "invoices")
SECTIONS = ("office", "price_lists", "tariff")
CALLER, CALL = "Kowalska", "Prośba o nowe konto pocztowe"
NARROW = (1366, 768)


def all_views(stage: Stage, told: Told) -> Iterator[str]:
    """Every page by its key, then what comes up over them."""
    stage.turn_to("today")
    yield "today"
    stage.turn_to("visits")
    stage.hand.click("calendar.on")
    yield "visits"
    yield from _lists(stage)
    yield from _client(stage, told)
    yield from _sections(stage)
    yield from _call(stage, told)
    yield from _over(stage)


def in_the_dark(stage: Stage) -> Iterator[str]:
    """Queue and papers with the lights out."""
    stage.scheme("dark")
    stage.turn_to("queue")
    yield "dark queue"
    stage.turn_to("billing")
    yield "dark billing"
    stage.scheme("light")


def on_a_small_screen(stage: Stage) -> Iterator[str]:
    """The panes beside the queue become tabs."""
    stage.turn_to("queue")
    wide = stage.window.size()
    stage.window.resize(*NARROW)
    stage.settle()
    yield "small screen"
    stage.window.resize(wide)
    stage.settle()


def _lists(stage: Stage) -> Iterator[str]:
    stage.turn_to("billing")
    tabs = stage.hand.find("billing.tabs")
    if not isinstance(tabs, QTabBar):
        raise StoryBroken("the lists of papers have no tabs")
    for at, name in enumerate(LISTS):
        stage.hand.click(tabs, tabs.tabRect(at).center())
        stage.settle()
        view = stage.hand.find(f"billing.{name}")
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        stage.hand.press(Key.Key_J)
        stage.settle()
        yield f"billing {name}"


def _client(stage: Stage, told: Told) -> Iterator[str]:
    stage.turn_to("clients")
    page = stage.place(ClientsPage, "clients")
    wanted = told.cast.favoured.client.id if told.cast else None
    stage.hand.click(page.list.view)
    stage.hand.press(Key.Key_Home, CTRL)
    for _ in range(page.list.table.rowCount()):
        if page.list.view.current_id() == wanted:
            break
        stage.hand.press(Key.Key_J)
    wait_until(lambda: page.card.current == wanted, "the client's card does not come")
    stage.settle()
    yield "client"


def _sections(stage: Stage) -> Iterator[str]:
    stage.turn_to("settings")
    page = stage.place(SettingsPage, "settings")
    listed = stage.hand.find("settings.sections")
    if not isinstance(listed, QListWidget):
        raise StoryBroken("the settings have no list of sections")
    for name in SECTIONS:
        item = listed.item(page.names.index(name))
        stage.hand.click(listed, listed.visualItemRect(item).center())
        stage.settle()
        yield f"settings {name}"


def _call(stage: Stage, told: Told) -> Iterator[str]:
    """A call is written down; it is left again without a word lost."""
    hand = stage.hand
    stage.turn_to("queue")
    hand.press(Key.Key_N, CTRL)
    hand.find("new_ticket.client")
    if told.cast is not None:
        hand.write(told.cast.other.client.short_name[:5], "new_ticket.client")
        hand.find("new_ticket.client_list")
        yield "new ticket client"
        hand.press(Key.Key_Return)
        stage.settle()
    hand.write(CALLER, "new_ticket.caller")
    hand.write(CALL, "new_ticket.subject")
    stage.settle()
    yield "new ticket"
    hand.click("new_ticket.leave")
    stage.settle()


def _over(stage: Stage) -> Iterator[str]:
    """What comes up over the window: Ctrl+K, F1."""
    hand = stage.hand
    hand.press(Key.Key_K, CTRL)
    hand.find("palette.input")
    hand.write("druk")
    stage.calm()
    yield "palette"
    hand.press(Key.Key_Escape)
    hand.press(Key.Key_F1)
    hand.find("help.sheet")
    yield "help"
    hand.click("help.close")
    stage.settle()
