"""A month to choose a day from: Monday first, weekends soft, never red."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from desktop.ui.colours import colours_of
from desktop.ui.icons import icon

ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class DayCalendar(QCalendarWidget):
    """Qt's calendar in the window's own look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        colours = colours_of(self.palette())
        soft = QTextCharFormat()
        soft.setForeground(QColor(colours.soft))
        self.setHeaderTextFormat(soft)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, soft)
        for name, image in ARROWS.items():
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(image))
                button.setIconSize(QSize(16, 16))
        # Days of other months are drawn in the disabled colour of the palette.
        palette = self.palette()
        palette.setColor(
            QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(colours.disabled)
        )
        self.setPalette(palette)
        metrics = self.fontMetrics()
        self.setMinimumSize(metrics.height() * 18, metrics.height() * 15)
