"""Closing over unsaved words: saved, thrown away, or gone on with; nothing is lost unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton, QWidget

from desktop.errors import Refused
from desktop.services.changes import Changes
from desktop.ui.kit.unfinished import Unfinished, unfinished
from desktop.ui.leaving import THROW_AWAY, Leaving, LeavingSheet


class Place(QLineEdit):
    """A form of one line; `wrong` is refused, what is saved is gone from it."""

    def __init__(self, desk, name, text, parent):
        super().__init__(text, parent)
        self.desk, self.name, self.kept, self.refusals = desk, name, [], []
        self.shown = 0
        Unfinished(self, self.told, self.save, self.come)

    def told(self):
        return [f"{self.name}: {self.text()}"] if self.text() else []

    def come(self):
        self.shown += 1

    def save(self):
        text = self.text()
        self.desk.relay.do(
            write, text, then=lambda _: self.take(text), refused=self.refusals.append, owner=self
        )

    def take(self, text):
        self.kept.append(text)
        self.clear()


def write(_act, text):
    if text == "wrong":
        raise Refused("name_missing", "name")
    return Changes()


class Window(QMainWindow):
    """The part of the window that asks."""

    def __init__(self, desk):
        super().__init__()
        self.brought = []
        self.leaving = Leaving(self, desk, self.brought.append)

    def closeEvent(self, event):  # noqa: N802 - Qt's name
        if not self.leaving.may_close():
            event.ignore()


class System:
    """A system that logs the person off."""

    def __init__(self, *, may_ask=True):
        self.may_ask, self.is_stopped, self.is_released = may_ask, False, False

    def allowsInteraction(self):  # noqa: N802 - Qt's name
        return self.may_ask

    def release(self):
        self.is_released = True

    def cancel(self):
        self.is_stopped = True


@pytest.fixture
def window(desk, qtbot, theme):
    made = Window(desk)
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each.leaving, "_may", True))
    made.show()
    return made


@pytest.fixture
def place(desk, window):
    return lambda name, text: Place(desk, name, text, window)


def sheet(window):
    found = [each for each in window.findChildren(LeavingSheet) if each.isVisible()]
    return found[0] if found else None


def press(within, name):
    button = within.findChild(QPushButton, name)
    assert button.isEnabled()
    button.click()


def lines(within):
    return [
        each.text().removeprefix("•  ") for each in within.findChildren(QWidget, "leaving.line")
    ]


def test_nothing_unsaved_closes_at_once(window, place):
    place("Client", "")
    window.close()
    assert not window.isVisible()


def test_what_is_unsaved_is_named_and_a_second_wish_asks_no_second_time(window, place):
    place("Client", "Kowalscy")
    place("Visit", "Nowak")
    window.close()
    window.close()
    assert window.isVisible()
    assert lines(sheet(window)) == ["Client: Kowalscy", "Visit: Nowak"]
    assert len(window.findChildren(LeavingSheet)) == 1


def test_a_long_list_is_cut_and_counted(window, place):
    for number in range(11):
        place("Client", f"{number}")
    window.close()
    assert len(lines(sheet(window))) == 8
    assert any(
        "3" in each.text()
        for each in sheet(window).findChildren(QWidget)
        if hasattr(each, "text") and "more" in each.text()
    )


def test_saving_saves_everything_and_closes(window, place, settle):
    forms = [place("Client", "Kowalscy"), place("Visit", "Nowak")]
    window.close()
    press(sheet(window), "leaving.save")
    settle()
    assert [form.kept for form in forms] == [["Kowalscy"], ["Nowak"]]
    assert not window.isVisible()


def test_throwing_away_saves_nothing_and_closes(window, place):
    form = place("Client", "Kowalscy")
    window.close()
    press(sheet(window), "leaving.throw_away")
    assert form.kept == []
    assert not window.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_going_on_loses_nothing_and_can_ask_again(window, place, qtbot, by_key):
    form = place("Client", "Kowalscy")
    for _ in range(2):
        window.close()
        with qtbot.waitSignal(window.leaving.stayed):
            if by_key:
                sheet(window).reject()
            else:
                press(sheet(window), "leaving.stay")
        assert window.isVisible()
        assert form.text() == "Kowalscy"
        assert sheet(window) is None


def test_what_cannot_be_saved_keeps_the_window_open_and_comes_into_sight(
    window, place, qtbot, said
):
    good, bad = place("Visit", "Nowak"), place("Client", "wrong")
    window.close()
    with qtbot.waitSignal(window.leaving.stayed):
        press(sheet(window), "leaving.save")
    assert window.isVisible()
    assert (good.kept, bad.kept, bad.text()) == (["Nowak"], [], "wrong")
    assert [error.code for error in bad.refusals] == ["name_missing"]
    assert (window.brought, bad.shown) == ([bad], 1)
    assert "stays open" in said[-1].text
    said[-1].act()
    assert lines(sheet(window)) == ["Client: wrong"]


def test_a_place_that_is_gone_is_not_asked(window, place, qtbot):
    form = place("Client", "Kowalscy")
    with qtbot.waitSignal(form.destroyed):
        form.deleteLater()
    assert unfinished(window) == []
    window.close()
    assert not window.isVisible()


def answer(window, name):
    """Press a button of the question that holds up the system."""
    QTimer.singleShot(0, window, lambda: press(sheet(window), name))


def test_logging_off_with_nothing_unsaved_goes_on(window, place):
    system = System()
    window.leaving.end_session(system)
    assert not system.is_stopped


def test_logging_off_without_a_question_is_stopped(window, place):
    place("Client", "Kowalscy")
    system = System(may_ask=False)
    window.leaving.end_session(system)
    assert system.is_stopped
    assert sheet(window) is None


@pytest.mark.parametrize(
    ("button", "text", "is_stopped", "kept"),
    [
        ("leaving.save", "Kowalscy", False, ["Kowalscy"]),
        ("leaving.save", "wrong", True, []),
        ("leaving.throw_away", "Kowalscy", False, []),
        ("leaving.stay", "Kowalscy", True, []),
    ],
)
def test_logging_off_waits_for_the_answer(window, place, button, text, is_stopped, kept):
    form = place("Client", text)
    system = System()
    answer(window, button)
    window.leaving.end_session(system)
    assert system.is_released
    assert system.is_stopped is is_stopped
    assert form.kept == kept
    window.close()
    assert window.isVisible() is is_stopped


def test_logging_off_while_the_question_stands_is_stopped(window, place):
    place("Client", "Kowalscy")
    window.close()
    system = System()
    window.leaving.end_session(system)
    assert system.is_stopped
    sheet(window).done(THROW_AWAY)
    assert not window.isVisible()
