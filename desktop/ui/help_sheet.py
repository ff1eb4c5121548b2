"""F1: how the window works, and the list of its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import row_of


class HelpSheet(QDialog):
    """Keys of the actions, and those that work inside lists and fields."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help.sheet")
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumSize(640, 520)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Words(self.tr("Keys"), self, size=Size.TITLE, bold=True))
        column.addWidget(
            Words(
                self.tr(
                    "Press Ctrl+K and type a few letters: the name of a client, the number of a "
                    "ticket or invoice, or what you want to do."
                ),
                self,
                ink="soft",
                wrap=True,
            )
        )
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._keys(actions))
        column.addWidget(area, 1)
        close = Button("help.close", self.tr("Close"), self, role=Role.PRIMARY, act=self.close)
        column.addLayout(row_of(1, close))

    def _keys(self, actions: Sequence[QAction]) -> QWidget:
        pairs = [(_spelled(action.shortcut()), action.text()) for action in actions]
        pairs += [
            ("J  K", self.tr("Next and previous row of a list (arrows too)")),
            ("Enter", self.tr("Open the row")),
            ("Esc", self.tr("Empty the filter, close what came up")),
            ("Home", self.tr("Today, in the calendar")),
        ]
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        half = (len(pairs) + 1) // 2
        for place, (keys, title) in enumerate(pairs):
            row, side = place % half, place // half * 2
            grid.addWidget(_cap(keys, inner), row, side)
            grid.addWidget(Words(title, inner, wrap=True), row, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(half, 1)
        return inner


def _cap(keys: str, parent: QWidget) -> QLabel:
    cap = Words(keys, parent, size=Size.SMALL, ink="soft", bold=True)
    cap.setMinimumWidth(72)
    return cap


def _spelled(keys: QKeySequence) -> str:
    """As it stands on the keyboard: Qt says Return where people see Enter."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
