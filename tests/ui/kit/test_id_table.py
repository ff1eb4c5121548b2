"""Tables: ids first, rows by window, late answers dropped, the place kept by id."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.errors import Unavailable
from desktop.ui.colours import Tone
from desktop.ui.kit.badge import BadgeLook
from desktop.ui.kit.cells import CELL, DISPLAY, ID, Cell, Column
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.id_table import LOOKED_THROUGH, WINDOW, IdTable, _found
from desktop.ui.kit.id_view import IdView
from desktop.ui.session_state import SessionState


@dataclass(frozen=True)
class Line:
    id: int
    firm: str


COLUMNS = (
    Column(
        name="state", title="State", show=lambda row: Cell("x", badge=BadgeLook("open", Tone.GOOD))
    ),
    Column(name="firm", title="Firm", show=lambda row: row.firm, width=0, sort="firm"),
    Column(name="no", title="No.", show=lambda row: Cell(str(row.id), note="note"), right=True),
)


class Asked:
    """Questions of a table, answered when the test says so."""

    def __init__(self):
        self.ids = []
        self.rows = []
        self.waiting = []
        self.word = "firm"
        self.renamed = {}

    def find(self, *args, **kw):
        return self.ids

    def fetch(self, ids):
        self.rows.append(ids)
        return [Line(number, f"{self.renamed.get(number, self.word)} {number}") for number in ids]

    def ask(self, service, *args, then, failed=None, owner=None, **kw):
        self.waiting.append((service, args, kw, then, failed))

    def answer(self, at=0):
        service, args, kw, then, _ = self.waiting.pop(at)
        then(service(*args, **kw))

    def fail(self, error):
        *_, failed = self.waiting.pop(0)
        failed(error)

    def answer_all(self, qtbot):
        QApplication.processEvents()
        while self.waiting:
            self.answer()
            QApplication.processEvents()


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def table(asked, qapp):
    made = IdTable(asked.ask, asked.find, asked.fetch, COLUMNS)
    yield made
    made.deleteLater()


@pytest.fixture
def view(table, qtbot, theme):
    shown = IdView("queue.table", table, "Queue")
    qtbot.addWidget(shown)
    shown.resize(600, 300)
    shown.show()
    return shown


def press(widget, key):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_data_never_asks_by_itself_and_each_window_is_asked_for_once(asked, table, qtbot):
    asked.ids = list(range(1, 200))
    table.load("open", mine=True)
    assert asked.waiting[0][1][2:] == (("open",), {"mine": True})
    asked.answer()
    assert table.rowCount() == 199
    for row in (0, 1, WINDOW, WINDOW + 1):
        assert table.data(table.index(row, 1), DISPLAY) is None
        assert table.data(table.index(row, 1), CELL) is None
    assert asked.waiting == []
    asked.answer_all(qtbot)
    assert asked.rows == [tuple(range(1, WINDOW + 1)), tuple(range(WINDOW + 1, 2 * WINDOW + 1))]
    assert table.data(table.index(0, 1), DISPLAY) == "firm 1"
    assert table.data(table.index(0, 0), DISPLAY) == "open x"
    assert table.data(table.index(0, 2), CELL) == Cell("1", note="note")
    assert table.data(table.index(0, 0), ID) == 1
    QApplication.processEvents()
    assert asked.waiting == []


def test_answers_to_an_old_filter_are_dropped(asked, table):
    asked.ids = [1, 2, 3]
    table.load("old")
    asked.ids = [9]
    table.load("new")
    asked.answer(at=1)
    assert list(table.ids) == [9]
    asked.ids = [1, 2, 3]
    asked.answer()
    assert list(table.ids) == [9]


def test_rows_of_an_old_filter_are_dropped(asked, table, qtbot):
    asked.ids = [1]
    table.load()
    asked.answer()
    table.data(table.index(0, 0), DISPLAY)
    QApplication.processEvents()
    old = asked.waiting.pop()
    asked.word = "new"
    table.reload()
    asked.answer_all(qtbot)
    table.data(table.index(0, 1), DISPLAY)
    asked.answer_all(qtbot)
    asked.word = "old"
    old[3](old[0](*old[1]))
    assert table.data(table.index(0, 1), DISPLAY) == "new 1"


def test_a_reload_keeps_showing_what_was_there(asked, table, qtbot):
    asked.ids = [1, 2]
    table.load()
    asked.answer()
    table.data(table.index(0, 0), DISPLAY)
    asked.answer_all(qtbot)
    resets = []
    table.modelReset.connect(lambda: resets.append(True))
    asked.word = "changed"
    table.reload()
    assert table.data(table.index(0, 1), DISPLAY) == "firm 1"
    asked.answer_all(qtbot)
    table.data(table.index(0, 1), DISPLAY)
    asked.answer_all(qtbot)
    assert table.data(table.index(0, 1), DISPLAY) == "changed 1"
    assert resets == []


def test_refresh_reads_only_rows_that_were_touched(asked, table, qtbot):
    asked.ids = [1, 2]
    table.load()
    asked.answer()
    table.data(table.index(0, 0), DISPLAY)
    asked.answer_all(qtbot)
    asked.rows.clear()
    table.refresh([5])
    table.data(table.index(0, 0), DISPLAY)
    asked.answer_all(qtbot)
    assert asked.rows == []
    table.refresh([2])
    table.data(table.index(1, 0), DISPLAY)
    asked.answer_all(qtbot)
    assert asked.rows == [(1, 2)]


def test_a_failure_is_told_once_and_only_for_what_is_current(asked, table):
    failures = []
    table.failed.connect(failures.append)
    table.load()
    table.load()
    asked.fail(Unavailable("database_locked"))
    assert failures == []
    asked.fail(Unavailable("database_locked"))
    assert [error.code for error in failures] == ["database_locked"]


def test_it_is_a_sound_model(asked, table, qtbot):
    asked.ids = [1, 2, 3]
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.load()
    asked.answer_all(qtbot)
    asked.ids = [3, 1]
    table.reload()
    asked.answer_all(qtbot)
    assert table.rowCount(table.index(0, 0)) == 0
    assert table.columnCount(QModelIndex()) == 3
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Firm"
    tester.deleteLater()


def test_selection_and_place_are_kept_by_id(asked, view, table, qtbot):
    asked.ids = list(range(1, 101))
    table.load()
    asked.answer_all(qtbot)
    assert view.choose(60)
    chosen = []
    view.chosen.connect(chosen.append)
    top = table.id_at(view.rowAt(0))
    asked.ids = [500, 501, *range(1, 101)]
    table.reload()
    asked.answer_all(qtbot)
    assert view.current_id() == 60
    assert view.selected_ids() == (60,)
    assert table.id_at(view.rowAt(0)) == top
    assert chosen == []


def test_when_the_chosen_row_is_gone_the_pane_is_told(asked, view, table, qtbot):
    asked.ids = [1, 2, 3]
    table.load()
    asked.answer_all(qtbot)
    view.choose(2)
    chosen = []
    view.chosen.connect(chosen.append)
    asked.ids = [1, 3]
    table.reload()
    asked.answer_all(qtbot)
    assert chosen == [None]
    assert view.current_id() is None
    assert not view.choose(2)


def test_sorting_is_asked_for_by_name(asked, view, qtbot):
    wanted = []
    view.sort_wanted.connect(lambda *how: wanted.append(how))
    header = view.horizontalHeader()
    for section in (1, 1, 1, 2):
        header.sectionClicked.emit(section)
    assert wanted == [("firm", False), ("firm", True), ("firm", False)]


def test_an_empty_list_says_what_to_do(asked, view, table, qtbot):
    empty = EmptyState("Nothing waits.")
    view.show_when_empty(empty)
    assert not empty.isVisible()
    table.load()
    asked.answer_all(qtbot)
    assert empty.isVisible()
    asked.ids = [1]
    table.reload()
    asked.answer_all(qtbot)
    assert not empty.isVisible()


def test_columns_are_remembered(asked, table, qtbot, theme, tmp_path):
    state = SessionState(tmp_path / "w.ini")
    first = IdView("queue.table", table, "Queue", state=state)
    qtbot.addWidget(first)
    first.setColumnWidth(0, 177)
    second = IdView("queue.table", table, "Queue", state=state)
    qtbot.addWidget(second)
    assert second.columnWidth(0) == 177


def test_it_paints_placeholders_then_rows_in_light_and_dark(asked, view, table, qtbot, theme):
    asked.ids = list(range(1, 30))
    table.load()
    asked.answer()
    waiting = view.grab().toImage()
    asked.answer_all(qtbot)
    filled = view.grab().toImage()
    assert waiting != filled
    theme.apply("dark")
    assert view.grab().toImage() != filled
    assert view.objectName() == "queue.table"
    assert view.accessibleName() == "Queue"


def test_a_chosen_row_is_found_again_far_down_a_long_list():
    ids = tuple(range(1, LOOKED_THROUGH * 2 + 10))
    last = ids[-1]
    assert _found(lambda: ids, (1, last, 0), (), {}) == (ids, {1: 0, last: last - 1})


def drawn_again(table):
    """Collects the places whose cells the table says have changed."""
    places = []
    table.dataChanged.connect(lambda first, last: places.append((first.row(), last.row())))
    return places


def test_a_window_asked_for_while_other_ids_stood_is_asked_for_again(asked, view, table, qtbot):
    asked.ids = [1, 2]
    table.load()
    asked.answer_all(qtbot)
    asked.ids = [3, 1]
    table.reload()
    view.grab()  # drawn meanwhile: what is stale is wanted, by the ids that still stand
    QApplication.processEvents()
    assert len(asked.waiting) == 2
    asked.answer()
    heard = []
    table.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    asked.word = "renamed"
    asked.answer()
    view.grab()
    asked.answer_all(qtbot)
    assert [table.row_at(row) for row in (0, 1)] == [Line(3, "renamed 3"), Line(1, "renamed 1")]
    assert heard
    assert all(0 <= first <= last < 2 for first, last in heard)


def test_fewer_ids_meanwhile_leave_no_place_beyond_the_end(asked, view, table, qtbot):
    asked.ids = [1, 2, 3]
    table.load()
    asked.answer_all(qtbot)
    asked.ids = [1]
    table.reload()
    view.grab()
    QApplication.processEvents()
    asked.answer()
    heard = []
    table.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    asked.word = "renamed"
    asked.answer_all(qtbot)
    assert set(heard) == {(0, 0)}


def test_a_reload_that_finds_the_same_draws_nothing_anew(asked, view, table, qtbot):
    asked.ids = [7, 8, 9]
    table.load()
    asked.answer_all(qtbot)
    places, read = drawn_again(table), len(asked.rows)
    table.reload()
    asked.answer_all(qtbot)
    assert len(asked.rows) == read + 1, "what is in sight was read again"
    assert places == []


def test_a_reload_draws_what_is_not_as_it_was(asked, view, table, qtbot):
    asked.ids = [7, 8, 9]
    table.load()
    asked.answer_all(qtbot)
    places = drawn_again(table)
    asked.renamed = {8: "new"}
    table.reload()
    asked.answer_all(qtbot)
    assert table.row_at(1) == Line(8, "new 8")
    assert places == [(1, 1)]


def test_another_question_with_the_same_answer_is_drawn_anew(asked, view, table, qtbot):
    asked.ids = [7, 8, 9]
    table.load("open")
    asked.answer_all(qtbot)
    places = drawn_again(table)
    table.load("mine")
    asked.answer_all(qtbot)
    assert (0, 2) in places


def test_what_was_left_behind_is_read_when_it_is_looked_at_again(asked, view, table, qtbot):
    asked.ids = list(range(1, 20 * WINDOW))
    table.load()
    for place in (0, 400, 700, 900, 1100, 0):
        view.scrollTo(table.index(place, 0), view.ScrollHint.PositionAtTop)
        asked.answer_all(qtbot)
        QApplication.processEvents()
    asked.word = "new"
    asked.rows.clear()
    table.reload()
    asked.answer_all(qtbot)
    assert table.row_at(0).firm == "new 1"
    assert len(asked.rows) <= 4
    view.scrollTo(table.index(900, 0), view.ScrollHint.PositionAtTop)
    view.grab()
    asked.answer_all(qtbot)
    assert table.row_at(900).firm == "new 901"
