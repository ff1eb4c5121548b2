"""What a person does to a widget, by its name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot


def child(page: QWidget, name: str) -> Any:
    """The widget of that name."""
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    """Press a button that can be pressed."""
    button = child(page, name)
    assert button.isEnabled(), name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def put(page: QWidget, name: str, text: str) -> None:
    """Type over a field, as its `textEdited` tells it."""
    editor = child(page, name)
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    editor.textEdited.emit(text)
