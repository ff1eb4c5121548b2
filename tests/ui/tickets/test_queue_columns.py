"""The queue's columns by the room there is: what is left out, what is kept, and for which width."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kit.badge import badge_size
from desktop.ui.kit.row_delegate import PAD
from desktop.ui.tickets import looks
from desktop.ui.tickets.page import QueuePage
from tests.ui.stored import StoredDesk

COLUMNS = ("place", "mark", "accepted", "waits", "client", "subject", "state", "who")


def test_a_narrow_window_keeps_the_subject_in_sight(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    office.call("a", office.plain)
    stored.settle()
    view = page.queue.view
    subject, who, client = (COLUMNS.index(name) for name in ("subject", "who", "client"))
    waits, state, mark = (COLUMNS.index(name) for name in ("waits", "state", "mark"))
    assert view.isColumnHidden(waits)
    view.setColumnWidth(client, 222)
    kept = stored.desk.state.blob("columns/queue.table")
    page.resize(728, 650)
    assert view.isColumnHidden(who)
    assert view.columnWidth(subject) > 150
    room = {column: view.columnWidth(column) - 2 * PAD for column in (state, mark)}
    for look in looks.every_state():
        assert badge_size(look, view.font()).width() <= room[state], look.word
    for look in looks.every_mark():
        assert badge_size(look, view.font()).width() <= room[mark], look.word
    assert stored.desk.state.blob("columns/queue.table") == kept
    page.resize(950, 650)
    assert not view.isColumnHidden(who)
    assert view.columnWidth(client) == 222
    page.resize(1200, 650)
    assert not view.isColumnHidden(waits)
    page.resize(728, 650)
    assert view.isColumnHidden(waits)


@pytest.mark.parametrize("width", [500, 640, 741])
def test_on_little_room_nothing_lies_over_anything_else(
    office: Any, page: QueuePage, stored: StoredDesk, qtbot: QtBot, width: int
) -> None:
    """The queue beside the panes of windows from 1024 pixels on; a caller who may not order."""
    one = office.call("Drukarka w sekretariacie gubi papier", office.agreed, caller="Ktoś Obcy")
    office.call("inne", office.agreed)
    page.resize(width, 650)
    page.show_ticket(one)
    stored.settle()
    page.queue.mine.setChecked(True)
    page.queue.keep_filter()
    page.ticket.strips.ask_merge()
    page.ticket.strips.ask_split()
    stored.settle()
    head, strips = page.ticket.head, page.ticket.strips
    rows: list[QWidget] = [page.queue.head, head, strips.merge, strips.split, page.queue.filter_bar]
    # Letters are as wide as this machine's: what is wanted is that it can become about so narrow.
    page.resize(max(width, page.minimumSizeHint().width()), 650)
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() <= page.width())
    assert page.width() < width + 90
    for row in rows:
        own = Qt.FindChildOption.FindDirectChildrenOnly
        parts = [each for each in row.findChildren(QWidget, options=own) if each.isVisible()]
        for each, other in itertools.combinations(parts, 2):
            assert not each.geometry().intersects(other.geometry()), (each, other)
        assert all(each.geometry().right() < row.width() for each in parts)
    assert page.queue.view.columnWidth(COLUMNS.index("subject")) > 90


def test_a_narrow_window_has_widths_of_its_own(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    office.call("a", office.plain)
    stored.settle()
    view, client = page.queue.view, COLUMNS.index("client")
    page.resize(728, 650)
    view.setColumnWidth(client, 171)
    page.resize(950, 650)
    view.setColumnWidth(client, 222)
    page.resize(728, 650)
    assert view.columnWidth(client) == 171
    again = QueuePage(stored.desk)
    stored.settle()
    again.resize(728, 650)
    again.show()
    assert again.queue.view.columnWidth(client) == 171
    again.resize(950, 650)
    assert again.queue.view.columnWidth(client) == 222
    assert not again.queue.view.isColumnHidden(COLUMNS.index("who"))
    again.close()
    again.deleteLater()
