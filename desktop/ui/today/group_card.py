"""A card of one group: its first lines, and the rest on a click."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.services.agenda import AgendaGroup, AgendaLine
from desktop.ui.formats import format_count
from desktop.ui.icons import icon
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Card, row_of
from desktop.ui.today.line_button import LineButton
from desktop.ui.today.reasons import group_icon, group_title, look_of, reason_of, title_of

FIRST = 5


class GroupCard(Card):
    """Lines of a group; `followed` carries the line that was clicked."""

    followed = Signal(object)

    def __init__(
        self,
        group: AgendaGroup,
        today: date,
        now: datetime,
        zone: ZoneInfo,
        parent: QWidget,
        *,
        is_open: bool = False,
    ) -> None:
        super().__init__("", parent)
        self._group, self._today, self._now, self._zone = group, today, now, zone
        self.setObjectName(f"today.{group.name.value}")
        self.setAccessibleName(group_title(group.name))
        self.body.setContentsMargins(8, 12, 8, 8)
        self.body.setSpacing(0)
        picture = QLabel(self)
        picture.setPixmap(icon(group_icon(group.name)).pixmap(QSize(18, 18)))
        count = Words(format_count(len(group.lines)), self, ink="faint")
        head = row_of(picture, Words(group_title(group.name), self, bold=True), count, 1)
        head.setContentsMargins(8, 0, 8, 8)
        self.body.addLayout(head)
        self.is_open = is_open
        shown = group.lines if is_open or len(group.lines) <= FIRST + 1 else group.lines[:FIRST]
        for at, line in enumerate(shown):
            self._add(at, line)
        left = len(group.lines) - len(shown)
        if left:
            more = Button(
                f"today.{group.name.value}_more",
                self.tr("Show %n more", "", left),
                self,
                role=Role.LINK,
                act=self._open,
            )
            below = row_of(more, 1)
            below.setContentsMargins(8, 0, 8, 4)
            self.body.addLayout(below)

    def _add(self, at: int, line: AgendaLine) -> None:
        button = LineButton(
            f"today.{self._group.name.value}_{at}",
            title_of(line),
            reason_of(line, self._now, self._zone),
            look_of(line, self._today),
            self,
        )
        button.followed.connect(partial(self.followed.emit, line))
        self.body.addWidget(button)

    def _open(self) -> None:
        """Show the rest of the lines in place."""
        self.is_open = True
        sender = self.findChild(Button, f"today.{self._group.name.value}_more")
        if sender is not None:
            sender.setParent(None)
            sender.deleteLater()
        for at, line in enumerate(self._group.lines[FIRST:], FIRST):
            self._add(at, line)
