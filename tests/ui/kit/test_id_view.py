"""The keys of a list: walking, opening, going on from where a row was, marking the first."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.kit.cells import Column
from desktop.ui.kit.id_table import IdTable
from desktop.ui.kit.id_view import IdView

Key = Qt.Key


@dataclass(frozen=True)
class Line:
    id: int


class Listed:
    """Ids that change, told at once."""

    def __init__(self, qapp):
        self.ids = []
        columns = (Column(name="no", title="No.", show=lambda row: str(row.id)),)
        self.table = IdTable(self.ask, lambda: list(self.ids), self.rows, columns)

    def ask(self, service, *args, then, **_):
        then(service(*args))

    def rows(self, ids):
        return [Line(each) for each in ids]

    def show(self, *ids):
        self.ids = list(ids)
        self.table.load()


@pytest.fixture
def listed(qapp):
    made = Listed(qapp)
    yield made
    made.table.deleteLater()


@pytest.fixture
def view(listed, qtbot, theme):
    shown = IdView("queue.table", listed.table, "Queue")
    qtbot.addWidget(shown)
    shown.resize(600, 300)
    shown.show()
    return shown


def press(widget, key):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_keys_walk_and_open(listed, view):
    listed.show(5, 6, 7)
    chosen, opened = [], []
    view.chosen.connect(chosen.append)
    view.opened.connect(opened.append)
    for key in (Key.Key_J, Key.Key_J, Key.Key_Down, Key.Key_K, Key.Key_Return):
        press(view, key)
    assert chosen == [5, 6, 7, 6]
    assert opened == [6]
    press(view, Key.Key_J)
    press(view, Key.Key_J)
    assert view.current_id() == 7


@pytest.mark.parametrize(
    ("left", "key", "found"),
    [
        (2, Key.Key_J, 3),
        (2, Key.Key_Down, 3),
        (2, Key.Key_K, 1),
        (2, Key.Key_Up, 1),
        (4, Key.Key_J, 3),
        (4, Key.Key_K, 3),
        (1, Key.Key_J, 2),
        (1, Key.Key_K, None),
    ],
)
def test_keys_go_on_from_where_a_row_was(listed, view, left, key, found):
    listed.show(1, 2, 3, 4)
    view.choose(left)
    listed.show(*(each for each in listed.ids if each != left))
    assert view.current_id() is None
    press(view, key)
    assert view.current_id() == found


def test_an_empty_list_has_nowhere_to_go(listed, view):
    listed.show()
    for key in (Key.Key_J, Key.Key_K, Key.Key_Down, Key.Key_Up, Key.Key_Return):
        press(view, key)
    assert view.current_id() is None


def test_coming_in_by_a_key_marks_the_first_row(listed, view, qtbot):
    listed.show(1, 2)
    view.activateWindow()
    qtbot.waitActive(view)
    view.clearFocus()
    view.clearSelection()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.selected_ids() == (1,)


def test_columns_grow_with_the_letters_and_shrink_again(view):
    view.setColumnWidth(0, 80)
    usual = view.font()
    large = view.font()
    large.setPointSizeF(usual.pointSizeF() * 1.5)
    for font, most, least in ((large, 140, 100), (usual, 84, 76)):
        view.setFont(font)
        assert least < view.columnWidth(0) < most
