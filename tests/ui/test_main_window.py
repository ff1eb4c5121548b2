"""The window: pages, panes, keys, routes, and the state it is left in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.ui.actions import KEYS
from desktop.ui.layout import NARROW
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Scheme
from tests.ui.window_places import registry


@pytest.fixture
def make(desk, theme, qtbot):
    def opened(size=(1600, 900)):
        window = MainWindow(desk.state, "Dyżurka")
        window.furnish(desk, registry(), theme)
        qtbot.addWidget(window)
        if size:
            window.resize(*size)
        with qtbot.waitSignal(window.first_painted):
            window.show()
        qtbot.waitUntil(lambda: all(window.places.is_built(name) for name in window.panes.docks))
        window.activateWindow()
        return window

    return opened


@pytest.fixture
def window(make):
    return make()


def visible(window):
    return {name for name, dock in window.panes.docks.items() if not dock.isHidden()}


def stacked(window):
    boxes = [dock.geometry() for dock in window.panes.docks.values() if not dock.isHidden()]
    return len({box.top() for box in boxes}) == len(boxes) > 1


def test_it_opens_on_the_queue_with_its_panes(window):
    assert window.places.current == "queue"
    assert visible(window) == {"timer", "calendar", "preview"}
    assert stacked(window)
    heights = {name: dock.height() for name, dock in window.panes.docks.items()}
    assert heights["calendar"] > heights["timer"]
    assert window.panes.docks["timer"].width() > 400


def test_the_pane_that_is_asked_for_gets_room(window, qtbot):
    docks = window.panes.docks
    whole = sum(each.height() for each in docks.values())
    before = {name: each.height() for name, each in docks.items()}
    window.places.open("preview")
    assert 0.4 * whole > before["preview"]
    qtbot.waitUntil(lambda: docks["preview"].height() > 0.4 * whole)
    window.places.open("calendar")
    qtbot.waitUntil(lambda: docks["calendar"].height() > 0.4 * whole)
    window.panes.reset()
    qtbot.waitUntil(lambda: {name: each.height() for name, each in docks.items()} == before)


def test_a_pane_that_is_still_to_be_built_hears_the_last_that_was_asked(desk, theme, qtbot):
    window = MainWindow(desk.state, "Dyżurka")
    window.furnish(desk, registry(), theme)
    qtbot.addWidget(window)
    for ticket in (3, 4):
        window.places.ask("calendar", "plan_for", ticket)
    window.places.ask("calendar", "toggle")
    assert not window.places.is_built("calendar")
    window.complete()
    qtbot.waitUntil(lambda: window.places.is_built("calendar"))
    assert window.places.widget("calendar").heard == [4, "toggle"]
    window.places.ask("calendar", "plan_for", 5)
    assert window.places.widget("calendar").heard[-1] == 5


def test_pages_are_built_when_somebody_goes_there(window):
    assert not window.places.is_built("clients")
    window.places.open("clients")
    assert window.places.is_built("clients")
    assert visible(window) == set()
    assert window.places.widget("queue").heard == ["shown"]
    window.places.open("queue")
    assert window.places.widget("queue").heard == ["shown", "shown"]
    assert visible(window) == {"timer", "calendar", "preview"}


@pytest.mark.parametrize("width", [1366, 1280, 1024])
def test_a_narrow_window_puts_panes_in_tabs(make, width):
    window = make((width, 768))
    assert window.panes.is_narrow
    timer, calendar = window.panes.docks["timer"], window.panes.docks["calendar"]
    assert calendar in window.tabifiedDockWidgets(timer)
    assert not timer.visibleRegion().isEmpty()


def test_crossing_the_border_changes_and_comes_back(window):
    window.resize(NARROW, 768)
    assert window.panes.is_narrow
    assert window.tabifiedDockWidgets(window.panes.docks["timer"])
    window.resize(NARROW + 1, 768)
    assert not window.panes.is_narrow
    QApplication.processEvents()
    assert not window.tabifiedDockWidgets(window.panes.docks["timer"])


def test_what_is_put_away_stays_away_until_reset(window):
    window.panes.docks["preview"].close()
    window.places.open("billing")
    assert visible(window) == {"preview"}
    window.places.open("queue")
    assert visible(window) == {"timer", "calendar"}
    window.actions_table.action("view.reset").trigger()
    assert visible(window) == {"timer", "calendar", "preview"}


def test_the_window_comes_as_it_was_left(make, desk):
    first = make((1500, 650))
    first.panes.docks["timer"].close()
    first.places.open("billing")
    first.close()
    second = make(None)
    # The offscreen screen is small, and Qt keeps windows on it: the height shows what was kept.
    assert second.height() == 650
    assert second.places.current == "billing"
    second.resize(1500, 650)
    second.places.open("queue")
    assert visible(second) == {"calendar", "preview"}


def test_a_page_that_is_no_more_leads_home(make, desk):
    desk.state.keep("window/page", "reports")
    assert make().places.current == "queue"


def test_light_and_dark_are_remembered(window, desk, theme):
    dark = next(
        action
        for menu in window.menuBar().findChildren(type(window.menuBar().actions()[0].menu()))
        for action in menu.actions()
        if action.objectName() == "view.dark"
    )
    dark.trigger()
    assert theme.scheme == "dark"
    assert desk.state.text("window/scheme") == "dark"


def test_wishes_are_led_to_other_places(window):
    queue = window.places.widget("queue")
    queue.visit_wanted.emit(7)
    assert window.places.widget("calendar").heard == [7]
    assert window.places.current == "queue"
    queue.client_wanted.emit(3)
    assert window.places.current == "clients"
    assert window.places.widget("clients").heard == [3]
    assert not window.places.wish("unknown_wanted", 1)


def press(qtbot, window, keys):
    sequence = QKeySequence(keys)[0]
    qtbot.keyClick(
        QApplication.focusWidget() or window, sequence.key(), sequence.keyboardModifiers()
    )


def test_keys_work_from_anywhere(window, qtbot):
    queue = window.places.widget("queue")
    press(qtbot, window, "Ctrl+5")
    assert window.places.current == "clients"
    press(qtbot, window, "F2")
    assert window.places.widget("timer").heard == ["toggle"]
    assert window.places.current == "clients"
    press(qtbot, window, "Ctrl+N")
    assert window.places.current == "queue"
    assert "new" in queue.heard


def test_the_key_for_sending_reaches_what_is_around_the_field(window, qtbot):
    queue = window.places.widget("queue")
    queue.field.setFocus()
    press(qtbot, window, "Ctrl+Return")
    assert queue.heard[-1] == "submit"


def test_undo_is_off_until_there_is_something(window, desk, qtbot):
    undo = window.actions_table.action("notices.undo")
    assert not undo.isEnabled()
    taken = []
    desk.notices.say("Closed", undo=lambda: taken.append(1))
    window.places.widget("queue").setFocus()
    press(qtbot, window, "Ctrl+Z")
    assert taken == [1]
    assert not undo.isEnabled()


def test_no_key_lies_on_ctrl_alt_and_none_is_taken_twice(window):
    bound = [
        key.toString() for action in window.actions_table.with_keys for key in action.shortcuts()
    ]
    assert len(bound) == len(set(bound))
    assert not [key for key in bound if "Alt" in key]
    assert {"Ctrl+2", "Ctrl+9", "F2", "Ctrl+K", "F1", "Ctrl+Return"} <= set(bound)
    assert all("Alt" not in key for keys in KEYS.values() for key in keys)


def test_the_rail_marks_the_page_and_turns_to_others(window, qtbot):
    buttons = window.rail._buttons
    assert [name for name, button in buttons.items() if button.isChecked()] == ["queue"]
    qtbot.mouseClick(buttons["clients"], Qt.MouseButton.LeftButton)
    assert window.places.current == "clients"
    assert [name for name, button in buttons.items() if button.isChecked()] == ["clients"]
    assert buttons["billing"].text() == "Protocols\nand invoices"
    assert buttons["billing"].accessibleName() == "Protocols and invoices"


def test_perspectives_turn_to_their_page_and_panes(window):
    window.actions_table.action("perspective.dispatcher").trigger()
    assert visible(window) == {"calendar"}
    window.actions_table.action("perspective.billing").trigger()
    assert window.places.current == "billing"
    assert visible(window) == {"preview"}
    window.actions_table.action("perspective.consultant").trigger()
    assert (window.places.current, visible(window)) == ("queue", {"timer"})


def test_everything_that_takes_focus_has_a_name(window):
    nameless = [
        (type(widget).__name__, widget.objectName())
        for widget in window.findChildren(object)
        if hasattr(widget, "focusPolicy")
        and widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and widget is not window.places.widget("queue").field
    ]
    assert nameless == []


def test_help_lists_the_keys(window, qtbot):
    window.furniture.open_help()
    sheet = next(top for top in QApplication.topLevelWidgets() if top.objectName() == "help.sheet")
    words = {label.text() for label in sheet.findChildren(object) if hasattr(label, "text")}
    assert {"Ctrl+N", "New ticket", "F2"} <= words
    with qtbot.waitSignal(sheet.destroyed):
        sheet.close()


def test_a_defect_shows_the_sheet(window, desk, caplog):
    desk.notices.defect(ValueError("Kowalska"))
    sheet = next(
        top
        for top in QApplication.topLevelWidgets()
        if top.objectName() == "defect.sheet" and top.isVisible()
    )
    assert "ValueError" in sheet.details.toPlainText()
    sheet.close()
    caplog.clear()


def test_it_says_how_the_desk_is_and_that_it_works(window, desk, qtbot, monkeypatch):
    window.status.show_state("backup", "backup 12:00", "good")
    label = window.status.findChild(object, "status.backup")
    assert (label.text(), label.isVisible(), label.property("ink")) == (
        "backup 12:00",
        True,
        "good",
    )
    window.status.show_state("backup", "")
    assert not label.isVisible()
    window.status._patience.setInterval(1)
    desk.relay.busy_changed.emit(1)
    qtbot.waitUntil(window.status.busy.isVisible)
    desk.relay.busy_changed.emit(0)
    assert not window.status.busy.isVisible()


def test_closing_says_so_and_a_second_start_brings_it_back(window, qtbot):
    window.showMinimized()
    window.come_to_front()
    assert not window.isMinimized()
    with qtbot.waitSignal(window.closed):
        window.close()


def test_large_text_cuts_no_title_of_the_rail(window, theme):
    theme.apply(Scheme.LIGHT, 150)
    QApplication.processEvents()
    for button in window.rail._buttons.values():
        lines = button.text().split("\n")
        room = button.width() - 16
        assert max(map(button.fontMetrics().horizontalAdvance, lines)) <= room, button.text()
    theme.apply(Scheme.LIGHT)
