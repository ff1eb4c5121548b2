"""Columns of tables: what stands in a cell, how it looks, and the role that carries it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt

from desktop.ui.colours import Tone
from desktop.ui.kit.badge import BadgeLook

Row = TypeVar("Row")

# Plain integers: comparing enums in data() makes a repaint 2.7 times slower (speed.md).
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
CELL = int(Qt.ItemDataRole.UserRole) + 1
ID = int(Qt.ItemDataRole.UserRole) + 2

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows; `note` is softer words after the text, `image` an icon before it."""

    text: str = ""
    note: str = ""
    badge: BadgeLook | None = None
    tone: Tone | None = None
    bold: bool = False
    soft: bool = False
    image: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One named column; `show` turns a row into a cell (a bare string is a plain cell).

    `width` is in average characters; 0 takes what is left. One that `yields` is left out where
    there is no room for all. `sort` is the name the service sorts by, empty for a column that
    does not sort.
    """

    name: str
    title: str
    show: Callable[[Row], Cell | str]
    width: int = 12
    yields: bool = False
    right: bool = False
    sort: str = ""
    tip: str = ""
