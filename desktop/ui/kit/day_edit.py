"""Fields for a day and for a time: typed in short, shown in full, a calendar on the button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.formats import format_date, parse_date, parse_time
from desktop.ui.icons import icon
from desktop.ui.kit.day_calendar import DayCalendar
from desktop.ui.kit.naming import named


class DayEdit(QLineEdit):
    """A day, typed as `21`, `21.11`, `21.11.2026` or `+3`; ↑ and ↓ walk by a day."""

    edited = Signal()

    def __init__(
        self,
        name: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        spoken: str = "",
    ) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self._today = today
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.setMaximumWidth(160)
        self.textEdited.connect(self.edited)
        self._button = QAction(icon("calendar"), self.tr("Calendar"), self)
        self._button.triggered.connect(self._open)
        self.addAction(self._button, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> date | None:
        """The day, or None while it is empty or no day (see `is_wrong`)."""
        return parse_date(self.text(), self._today())

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that is no day."""
        return bool(self.text().strip()) and self.value() is None

    def show_value(self, day: date | None) -> None:
        """Show a day, None as empty."""
        self.setText("" if day is None else format_date(day))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what was typed in full."""
        super().focusOutEvent(event)
        day = self.value()
        if day is not None:
            self.show_value(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        day = self.value()
        start = self._today() if day is None else date.fromordinal(day.toordinal() + step)
        self._choose(start)

    def _choose(self, day: date) -> None:
        self.show_value(day)
        self.edited.emit()

    def _open(self) -> None:
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = DayCalendar(popup)
        day = self.value() or self._today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)

        def take(chosen: QDate) -> None:
            self._choose(date(chosen.year(), chosen.month(), chosen.day()))
            popup.close()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        calendar.setFocus()


class TimeEdit(QLineEdit):
    """A time of day, typed as `9`, `930`, `9.30` or `9:30`, shown as `09:30`."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, spoken: str = "") -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self.setPlaceholderText("00:00")
        self.setMaxLength(6)
        self.setMaximumWidth(80)
        self.textEdited.connect(self.edited)

    def value(self) -> time | None:
        """The time, or None while it is empty or no time (see `is_wrong`)."""
        return parse_time(self.text())

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that is no time."""
        return bool(self.text().strip()) and self.value() is None

    def show_value(self, at: time | None) -> None:
        """Show a time, None as empty."""
        self.setText("" if at is None else f"{at.hour:02}:{at.minute:02}")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what was typed in full."""
        super().focusOutEvent(event)
        at = self.value()
        if at is not None:
            self.show_value(at)
