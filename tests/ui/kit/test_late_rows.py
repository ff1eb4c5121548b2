"""Rows that come late: nothing stays a placeholder, and what is older never wins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.kit.cells import DISPLAY, Column
from desktop.ui.kit.id_table import WINDOW, IdTable
from desktop.ui.kit.id_view import IdView


@dataclass(frozen=True)
class Line:
    id: int
    firm: str


@dataclass
class Readers:
    """Questions that are read when asked, and answered in the order the test says."""

    count: int = 10
    renamed: dict[int, str] = field(default_factory=dict)
    waiting: list[tuple[Any, Any]] = field(default_factory=list)

    def find(self) -> list[int]:
        return list(range(1, self.count + 1))

    def fetch(self, ids: tuple[int, ...]) -> list[Line]:
        return [Line(each, self.renamed.get(each, f"firm {each}")) for each in ids]

    def ask(self, service, *args, then, failed=None, owner=None, **kw):
        self.waiting.append((then, service(*args, **kw)))

    def answer(self, at: int = 0) -> None:
        then, answer = self.waiting.pop(at)
        then(answer)

    def answer_all(self) -> None:
        QApplication.processEvents()
        while self.waiting:
            self.answer()
            QApplication.processEvents()


@pytest.fixture
def readers() -> Readers:
    return Readers()


@pytest.fixture
def table(readers, qapp):
    columns = (Column(name="firm", title="Firm", show=lambda row: row.firm, width=0),)
    made = IdTable(readers.ask, readers.find, readers.fetch, columns)
    yield made
    made.deleteLater()


def look_at(table, window: int = 0) -> None:
    """As a paint does; what is asked for is on its way then."""
    for row in range(window * WINDOW, min((window + 1) * WINDOW, table.rowCount())):
        table.data(table.index(row, 0), DISPLAY)
    QApplication.processEvents()


def test_a_reload_while_the_first_rows_are_on_their_way(readers, table, qtbot, theme):
    view = IdView("x.table", table, "X")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    table.load()
    readers.answer()
    qtbot.waitUntil(lambda: bool(readers.waiting))
    table.reload()
    readers.answer_all()
    assert table.row_at(0) == Line(1, "firm 1")


def test_of_two_readers_the_slower_one_does_not_win(readers, table):
    table.load()
    readers.answer()
    look_at(table)
    readers.answer_all()
    table.refresh([5])
    QApplication.processEvents()
    readers.renamed = {3: "new"}
    table.refresh([3])
    QApplication.processEvents()
    readers.answer(1)
    readers.answer(0)
    readers.answer_all()
    assert table.row_at(2) == Line(3, "new")


def test_what_was_read_before_the_news_is_read_again(readers, table):
    table.load()
    readers.answer()
    look_at(table)
    readers.renamed = {3: "new"}
    table.refresh([3])
    readers.answer_all()
    assert table.row_at(2) == Line(3, "new")


def test_also_where_nobody_looks_now(readers, table):
    readers.count = 20 * WINDOW
    table.load()
    readers.answer()
    look_at(table)
    readers.answer_all()
    table.refresh([5])
    QApplication.processEvents()
    on_its_way = readers.waiting.pop()
    for window in range(1, 7):
        look_at(table, window)
    readers.answer_all()
    readers.renamed = {3: "new"}
    table.refresh([3])
    on_its_way[0](on_its_way[1])
    look_at(table)
    readers.answer_all()
    assert table.row_at(2) == Line(3, "new")


def test_what_is_gone_is_not_asked_for_without_end(readers, table):
    readers.count = 3
    table.load()
    readers.answer()
    table._fetch_rows = lambda ids: readers.fetch(ids[:1])
    look_at(table)
    readers.answer_all()
    look_at(table)
    assert readers.waiting == []
