"""Over the calendar while only one client's visits are shown."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.services.visit_choices import ClientDays
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.visits.days_shown import DaysShown


class ClientStrip(QFrame):
    """Hidden until `show_client`.

    `day_wanted` carries the day of the client's visit before or after those in sight; `left` when
    everybody's visits shall be shown again.
    """

    day_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar.client_strip")
        self.setProperty("role", "accent")
        self._earlier: date | None = None
        self._later: date | None = None
        self._words = Words("", self, wrap=True, name="calendar.client_words")
        self._back = IconButton(
            "calendar.client_earlier",
            "chevron-left",
            self.tr("This client's visit before"),
            self,
            act=lambda: self.day_wanted.emit(self._earlier),
        )
        self._on = IconButton(
            "calendar.client_later",
            "chevron-right",
            self.tr("This client's visit after"),
            self,
            act=lambda: self.day_wanted.emit(self._later),
        )
        everybody = Button(
            "calendar.client_all",
            self.tr("All visits"),
            self,
            role=Role.LINK,
            act=self.left.emit,
        )
        line = row_of(self._words, self._back, self._on, everybody)
        line.setStretch(0, 1)
        line.setContentsMargins(24, 4, 16, 4)
        self.setLayout(line)
        self.hide()

    def show_client(self, found: ClientDays, shown: DaysShown) -> None:
        """Say whose visits are in sight, and lead to those that are not."""
        words = self.tr("Only visits to {client}")
        if not found.days:
            words = self.tr("No visit to {client} yet")
        self._words.setText(words.format(client=found.name))
        self._earlier = max((day for day in found.days if day < shown.first), default=None)
        self._later = min((day for day in found.days if day > shown.last), default=None)
        self._back.setEnabled(self._earlier is not None)
        self._on.setEnabled(self._later is not None)
        self.show()
