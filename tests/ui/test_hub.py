"""News reach the panes that show it: at once while seen, joined when shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.services.changes import Changes


def test_a_pane_in_sight_hears_at_once_and_only_of_its_kinds(desk, qtbot):
    pane, heard = QWidget(), []
    qtbot.addWidget(pane)
    desk.hub.watch(pane, ["ticket", "session"], heard.append)
    pane.show()
    desk.hub.changed.emit(Changes.of(client=[1]))
    desk.hub.changed.emit(Changes.of(ticket=[2]))
    assert heard == [Changes.of(ticket=[2])]


def test_a_hidden_pane_hears_all_at_once_when_it_is_shown(desk, qtbot):
    pane, heard = QWidget(), []
    qtbot.addWidget(pane)
    desk.hub.watch(pane, ["ticket", "session"], heard.append)
    desk.hub.changed.emit(Changes.of(ticket=[1]))
    desk.hub.changed.emit(Changes.of(ticket=[2], session=[5]))
    assert heard == []
    pane.show()
    assert heard == [Changes.of(ticket=[1, 2], session=[5])]
    pane.hide()
    pane.show()
    assert len(heard) == 1


def test_a_deleted_pane_hears_nothing(desk, qtbot):
    pane, heard = QWidget(), []
    desk.hub.watch(pane, ["ticket"], heard.append)
    pane.show()
    with qtbot.waitSignal(pane.destroyed):
        pane.deleteLater()
    desk.hub.changed.emit(Changes.of(ticket=[1]))
    assert heard == []
