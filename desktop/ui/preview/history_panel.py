"""What happened to the paper on show, oldest first; put away until somebody asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desktop.services.protocol_standing import EventLine
from desktop.ui.desk import Desk
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import Scroll
from desktop.ui.preview.event_words import event_words

HIGHEST = 168
SIDE, EDGE = 16, 8


class HistoryPanel(QFrame):
    """A line for each event: when and who, and what."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._events: tuple[EventLine, ...] | None = None
        self.setObjectName("preview.history_lines")
        self.setAccessibleName(self.tr("History of the paper"))
        self.setProperty("surface", "sunken")
        self.setProperty("line", "bottom")
        self._scroll = Scroll(self, width=2000)
        self._scroll.body.setContentsMargins(SIDE, EDGE, SIDE, EDGE)
        self._inner: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.hide()

    def show_events(self, events: Sequence[EventLine]) -> None:
        """Show what happened; the same lines are left as they are."""
        if tuple(events) == self._events:
            return
        self._events = tuple(events)
        while self._scroll.body.count():
            item = self._scroll.body.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        if not events:
            grid.addWidget(Words(self.tr("Nothing has happened to it yet."), inner, ink="soft"))
        for row, event in enumerate(events):
            when, what = event_words(event, self._desk.zone)
            grid.addWidget(Words(when, inner, size=Size.SMALL, ink="soft"), row, 0)
            grid.addWidget(Words(what, inner, size=Size.SMALL, wrap=True, selectable=True), row, 1)
        grid.setRowStretch(len(events), 1)
        self._scroll.body.addWidget(inner)
        self._inner = inner
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped lines want another height at another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the lines, up to a few of them."""
        wanted = self._inner.heightForWidth(self.width() - 2 * SIDE) if self._inner else 0
        self._scroll.setFixedHeight(min(wanted + 2 * EDGE + 4, HIGHEST))
