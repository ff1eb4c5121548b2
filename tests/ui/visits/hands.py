"""Hands on the calendar: where to press, and which button."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget


def point(view: Any, day: date, hour: int, minute: int = 0) -> QPoint:
    """Where a time stands in the viewport."""
    wall = view.wall
    x = wall.day_box(day).center().x()
    return QPoint(round(x), round(wall.y_of(hour * 60 + minute)))


def press_button(within: QWidget, name: str) -> None:
    """Press a button by its name."""
    found = within.findChild(QAbstractButton, name)
    assert found is not None
    assert found.isEnabled()
    found.click()
