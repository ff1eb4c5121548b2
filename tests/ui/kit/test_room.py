"""Room for words: the same width holds fewer of them when the letters are large."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kit.room import USUAL_LETTER, room_of


def test_large_letters_leave_less_room(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    font = widget.font()
    font.setPixelSize(60)
    widget.setFont(font)
    letter = widget.fontMetrics().horizontalAdvance("0")
    assert letter > USUAL_LETTER
    assert room_of(widget, 100 * letter) == 100 * USUAL_LETTER
    font.setPixelSize(4)
    widget.setFont(font)
    assert room_of(widget, 640) == 640, "small letters make no narrow window a wide one"
