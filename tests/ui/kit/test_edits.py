"""Fields: what is typed, what is shown, and that only a person's change counts as one."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.formats import NBSP
from desktop.ui.kit import edits
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.day_calendar import DayCalendar
from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.edits import CheckBox, LineEdit, NipEdit, NoteEdit, NumberEdit, SearchEdit
from desktop.ui.kit.money_edit import MoneyEdit
from desktop.ui.kit.naming import named

TODAY = date(2026, 11, 21)


def type_in(widget, text):
    for letter in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(
                widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            )


def press(widget, key):
    QApplication.sendEvent(
        widget, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    )


def leave(widget):
    QApplication.sendEvent(widget, QFocusEvent(QFocusEvent.Type.FocusOut))


CASES = [
    (lambda: LineEdit("a.b"), "Źdźbło", "Źdźbło", "Żółw"),
    (lambda: NoteEdit("a.b"), "Ala", "Ala", "ma\nkota"),
    (lambda: NipEdit("a.b"), "PL526-587 76-35", "5265877635", "5265877635"),
    (lambda: MoneyEdit("a.b"), "1234,5", 123450, 9000),
    (lambda: DayEdit("a.b", lambda: TODAY), "24.12", date(2026, 12, 24), TODAY),
    (lambda: TimeEdit("a.b"), "930", time(9, 30), time(16, 40)),
]


@pytest.mark.parametrize(("make", "typed", "value", "shown"), CASES)
def test_what_is_typed_is_the_value_and_only_typing_is_an_edit(qtbot, make, typed, value, shown):
    editor = make()
    qtbot.addWidget(editor)
    changes = []
    editor.edited.connect(lambda: changes.append(True))
    editor.show_value(shown)
    assert editor.value() == shown
    assert changes == []
    editor.clear()
    changes.clear()
    type_in(editor, typed)
    assert editor.value() == value
    assert len(changes) == len(typed)


@pytest.mark.parametrize(
    ("make", "typed", "text"),
    [
        (lambda: MoneyEdit("a.b"), "1234,5", f"1{NBSP}234,50"),
        (lambda: DayEdit("a.b", lambda: TODAY), "5", "05.11.2026"),
        (lambda: TimeEdit("a.b"), "9", "09:00"),
        (lambda: NumberEdit("a.b", unit="min"), "1200", f"1{NBSP}200{NBSP}min"),
    ],
)
def test_leaving_a_field_puts_it_in_its_usual_form(qtbot, make, typed, text):
    editor = make()
    qtbot.addWidget(editor)
    editor.clear()
    type_in(editor, typed)
    leave(editor)
    assert editor.text() == text


@pytest.mark.parametrize(
    "make",
    [
        lambda: MoneyEdit("a.b"),
        lambda: DayEdit("a.b", lambda: TODAY),
        lambda: TimeEdit("a.b"),
        lambda: NumberEdit("a.b"),
    ],
)
def test_nonsense_is_kept_to_be_seen_and_said_to_be_wrong(qtbot, make):
    editor = make()
    qtbot.addWidget(editor)
    editor.clear()
    assert not editor.is_wrong
    type_in(editor, "xyz")
    leave(editor)
    assert editor.text() == "xyz"
    assert editor.is_wrong


def test_days_walk_by_arrows(qtbot):
    day = DayEdit("a.b", lambda: TODAY)
    qtbot.addWidget(day)
    press(day, Qt.Key.Key_Up)
    assert day.value() == TODAY
    press(day, Qt.Key.Key_Up)
    assert day.value() == date(2026, 11, 22)
    press(day, Qt.Key.Key_Down)
    press(day, Qt.Key.Key_Down)
    assert day.value() == date(2026, 11, 20)


def test_a_day_can_be_taken_from_the_calendar(qtbot, theme):
    day = DayEdit("a.b", lambda: TODAY)
    qtbot.addWidget(day)
    day.show()
    changes = []
    day.edited.connect(lambda: changes.append(day.value()))
    next(action for action in day.actions() if action.text() == "Calendar").trigger()
    popup = QApplication.activePopupWidget()
    calendar = popup.findChild(DayCalendar)
    assert calendar.selectedDate().toPython() == TODAY
    calendar.clicked.emit(QDate(2026, 12, 24))
    assert changes == [date(2026, 12, 24)]
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_numbers_stay_within_their_bounds(qtbot):
    number = NumberEdit("a.b", least=1, most=3, unit="km")
    qtbot.addWidget(number)
    assert number.value() == 1
    for _ in range(5):
        press(number, Qt.Key.Key_Up)
    assert number.value() == 3
    number.setText("77 km")
    assert number.is_wrong
    assert number.value() == 3
    number.setText("")
    assert number.value() == 1


def test_a_nip_is_shown_in_its_groups(qtbot):
    nip = NipEdit("client.nip")
    qtbot.addWidget(nip)
    nip.show_value("5265877635")
    assert nip.text() == "526-587-76-35"
    nip.show_value("DE123")
    assert nip.text() == "DE123"
    assert nip.accessibleName() == "NIP"


def test_a_search_waits_for_a_pause_and_says_each_text_once(qtbot, monkeypatch):
    monkeypatch.setattr(edits, "SEARCH_DELAY_MS", 5)
    search = SearchEdit("queue.search", "Filter")
    qtbot.addWidget(search)
    said = []
    search.searched.connect(said.append)
    type_in(search, "łąka")
    qtbot.waitUntil(lambda: said == ["łąka"])
    press(search, Qt.Key.Key_Return)
    assert said == ["łąka"]
    press(search, Qt.Key.Key_Escape)
    assert said == ["łąka", ""]


def test_a_search_that_is_shown_is_not_said(qtbot, monkeypatch):
    monkeypatch.setattr(edits, "SEARCH_DELAY_MS", 1)
    search = SearchEdit("queue.search", "Search")
    qtbot.addWidget(search)
    said = []
    search.searched.connect(said.append)
    search.show_value("drukarka")
    QApplication.sendEvent(
        search,
        QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    )
    assert (search.value(), said) == ("drukarka", [])
    type_in(search, "x")
    qtbot.waitUntil(lambda: said == ["drukarkax"])


def test_the_arrow_leaves_a_search_for_its_results(qtbot):
    search = SearchEdit("queue.search", "Filter")
    qtbot.addWidget(search)
    with qtbot.waitSignal(search.left_down):
        press(search, Qt.Key.Key_Down)


def test_a_choice_knows_its_data_and_keeps_what_was_chosen(qtbot):
    choice = Choice("timer.kind", entries=[(1, "Phone"), (2, "Remote")])
    qtbot.addWidget(choice)
    changes = []
    choice.edited.connect(lambda: changes.append(True))
    assert choice.value() == 1
    choice.show_value(2)
    choice.offer([(2, "Remote"), (3, "Visit")])
    assert choice.chosen_id() == 2
    choice.offer([(3, "Visit")])
    assert choice.value() == 3
    choice.show_value(None)
    assert choice.value() is None
    assert choice.chosen_id() is None
    assert changes == []
    choice.activated.emit(0)
    assert changes == [True]


def test_the_wheel_scrolls_the_page_and_changes_nothing(qtbot):
    choice = Choice("timer.kind", entries=[(1, "Phone"), (2, "Remote")])
    qtbot.addWidget(choice)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, event)
    assert choice.value() == 1


def test_a_box_is_ticked_by_a_person(qtbot):
    box = CheckBox("remote.consent", "The client agrees")
    qtbot.addWidget(box)
    changes = []
    box.edited.connect(lambda: changes.append(True))
    box.show_value(True)
    assert changes == []
    box.click()
    assert box.value() is False
    assert changes == [True]


def test_a_name_has_a_pane_and_a_thing(qtbot):
    box = CheckBox("a.b", "x")
    qtbot.addWidget(box)
    with pytest.raises(ValueError, match=r"pane\.thing"):
        named(box, "nameless")


@pytest.mark.parametrize("searchable", [False, True])
def test_a_choice_that_is_cut_ends_in_dots_and_has_all_of_it_in_its_tooltip(
    qtbot, theme, searchable
):
    words = "#2026/0014 · Przedsiębiorstwo Produkcyjno-Handlowe · Drukarka nie drukuje"
    choice = Choice("session.ticket", entries=[(1, words)], searchable=searchable)
    qtbot.addWidget(choice)
    pictures = []
    for width in (900, 200):
        choice.resize(width, 32)
        pictures.append(choice.grab().toImage())
        assert choice.toolTip() == ("" if width == 900 else words)
    choice.resize(900, 32)
    choice.grab()
    assert choice.toolTip() == ""
    # The last letter that fits is followed by dots: what stands there is not what stood there.
    part = QRect(200 - 60, 8, 30, 18)
    assert pictures[0].copy(part) != pictures[1].copy(part)


def test_a_searchable_choice_shows_its_beginning_again_when_it_is_left(qtbot, theme):
    choice = Choice("session.ticket", entries=[(1, "#2026/0014 · Drukarka")], searchable=True)
    qtbot.addWidget(choice)
    line = choice.lineEdit()
    assert line.cursorPosition() == 0
    line.setCursorPosition(9)
    leave(line)
    assert line.cursorPosition() == 0
    assert choice.completer().filterMode() == Qt.MatchFlag.MatchContains
