"""Two desks saved the same record: mine or theirs, field by field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import row_of

NOTHING = "–"
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Disputed:
    """One field: what it was when the form was filled, what is mine, and what it is now."""

    key: str
    label: str
    was: str
    mine: str
    now: str


class Dispute(QFrame):
    """Hidden until `show_fields`; `settled` carries the keys of the fields where mine shall win.

    `dropped` says that everything shall stay as it is now.
    """

    settled = Signal(object)
    dropped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the pane's part of object names: `client` makes `client.mine_nip`."""
        super().__init__(parent)
        self._name = name
        self._groups: dict[str, QButtonGroup] = {}
        self.setObjectName(f"{name}.dispute")
        self.setProperty("role", "soon")
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 12, 16, 12)
        self._body.setSpacing(8)
        self._body.addWidget(Words(self.tr("Saved by another desk meanwhile"), self, bold=True))
        self._body.addWidget(
            Words(
                self.tr("Choose for each field what shall be kept, then save."),
                self,
                ink="soft",
                wrap=True,
            )
        )
        self._table = QWidget(self)
        self._body.addWidget(self._table)
        keep = Button(f"{name}.dispute_settle", self.tr("Save this choice"), self, act=self._settle)
        drop = Button(
            f"{name}.dispute_drop",
            self.tr("Leave it as it is now"),
            self,
            role=Role.QUIET,
            act=self.dropped.emit,
        )
        self._body.addLayout(row_of(keep, drop, 1))
        self.hide()

    def show_fields(self, fields: Sequence[Disputed]) -> None:
        """Ask about these fields; mine is chosen wherever I changed something."""
        self._table.setParent(None)
        self._table.deleteLater()
        self._table = QWidget(self)
        self._groups = {}
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for column, title in enumerate(
            (self.tr("Field"), self.tr("Before"), self.tr("Mine"), self.tr("Now"))
        ):
            grid.addWidget(Words(title, self, size=Size.SMALL, ink="soft"), 0, column)
            grid.setColumnStretch(column, 1 if column else 0)
        for row, field in enumerate(fields, 1):
            self._add(grid, row, field)
        self._body.insertWidget(2, self._table)
        self.show()

    def _add(self, grid: QGridLayout, row: int, field: Disputed) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(Words(field.label, self._table), row, 0, middle)
        grid.addWidget(Words(_cut(field.was), self._table, ink="soft", wrap=True), row, 1, middle)
        mine = QRadioButton(_cut(field.mine), self._table)
        now = QRadioButton(_cut(field.now), self._table)
        mine.setToolTip(field.mine)
        now.setToolTip(field.now)
        named(mine, f"{self._name}.mine_{field.key}", f"{field.label}: {field.mine or NOTHING}")
        named(now, f"{self._name}.now_{field.key}", f"{field.label}: {field.now or NOTHING}")
        group = QButtonGroup(self._table)
        group.addButton(mine, 1)
        group.addButton(now, 0)
        (mine if field.mine != field.was else now).setChecked(True)
        self._groups[field.key] = group
        grid.addWidget(mine, row, 2, middle)
        grid.addWidget(now, row, 3, middle)

    def _settle(self) -> None:
        self.settled.emit(
            frozenset(key for key, group in self._groups.items() if group.checkedId() == 1)
        )


def _cut(text: str) -> str:
    """Words that fit into a third of the box; the tooltip has all of them."""
    line = " ".join(text.split())
    return f"{line[:LONGEST]}…" if len(line) > LONGEST else line or NOTHING
