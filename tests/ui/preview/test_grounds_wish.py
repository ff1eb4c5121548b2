"""The way from a paper to the grounds of its amounts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton


def test_the_paper_on_show_wishes_the_grounds_of_its_amounts(stored, work, pane, qtbot):
    pane.create_protocol(work.ticket)
    stored.settle()
    button = pane.findChild(QToolButton, "preview.grounds")
    with qtbot.waitSignal(pane.protocol_grounds_wanted) as wish:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wish.args == [1]
