"""Columns that yield: out of sight where there is no room, and never remembered so."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from desktop.ui.kit.cells import Column
from desktop.ui.kit.id_table import IdTable
from desktop.ui.kit.id_view import IdView
from desktop.ui.session_state import SessionState


@dataclass(frozen=True)
class Line:
    id: int


def columns():
    return tuple(
        Column(name=name, title=name, show=lambda _: "x", width=width, yields=name in "phone mail")
        for name, width in (("name", 0), ("phone", 12), ("mail", 20), ("state", 10))
    )


@pytest.fixture
def opened(qtbot, theme, tmp_path):
    def show(width):
        state = SessionState(tmp_path / "window.ini")
        table = IdTable(lambda *_, **__: None, tuple, lambda _: (), columns())
        view = IdView("people.table", table, "People", state=state)
        table.setParent(view)
        qtbot.addWidget(view)
        view.resize(width, 300)
        view.show()
        return view

    return show


def in_sight(view):
    return [
        column.name
        for place, column in enumerate(view.table.columns)
        if not view.isColumnHidden(place)
    ]


def test_the_last_that_yields_goes_first_and_comes_back(opened):
    view = opened(1000)
    assert in_sight(view) == ["name", "phone", "mail", "state"]
    view.resize(520, 300)
    assert in_sight(view) == ["name", "phone", "state"]
    view.resize(300, 300)
    assert in_sight(view) == ["name", "state"]
    view.resize(1000, 300)
    assert in_sight(view) == ["name", "phone", "mail", "state"]


def test_nothing_has_to_be_scrolled_to(opened):
    view = opened(520)
    assert view.horizontalScrollBar().maximum() == 0


def test_a_narrow_window_is_not_remembered(opened):
    opened(300)
    assert in_sight(opened(1000)) == ["name", "phone", "mail", "state"]
