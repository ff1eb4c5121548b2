"""The wall behind the visits: hours, days, what is closed, what is a holiday, and now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from desktop.ui.colours import Colours, Tone, qcolour
from desktop.ui.fonts import scaled
from desktop.ui.formats import format_short_date, format_short_day, format_weekday
from desktop.ui.visits.wall import Wall

SMALL = 0.88
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def head_height(font: QFont, *, has_holidays: bool) -> int:
    """Height of the line of days, with that of holidays below when there are any."""
    metrics = QFontMetricsF(font)
    below = QFontMetricsF(scaled(font, SMALL)).lineSpacing() if has_holidays else 0
    return round(metrics.lineSpacing() + 14 + below)


def gutter_width(font: QFont) -> int:
    """Width of the column of hours."""
    return round(QFontMetricsF(scaled(font, SMALL)).horizontalAdvance("00:00") + 16)


class WallPainter:
    """Paints the wall of one week or one day."""

    def __init__(self, painter: QPainter, colours: Colours, font: QFont, wall: Wall) -> None:
        self._painter = painter
        self._colours = colours
        self._font = font
        self._small = scaled(font, SMALL)
        self._wall = wall

    def paint_hours(
        self, box: QRectF, opens: int, closes: int, holidays: Mapping[date, str], today: date
    ) -> None:
        """Shade what is closed, draw the lines of hours and days."""
        painter, wall, colours = self._painter, self._wall, self._colours
        painter.fillRect(box, qcolour(colours.sunken))
        for day in self._days():
            column = wall.day_box(day)
            if day.weekday() < 5 and day not in holidays:
                open_hours = QRectF(
                    column.left(),
                    wall.y_of(opens),
                    column.width(),
                    wall.y_of(closes) - wall.y_of(opens),
                )
                painter.fillRect(open_hours, qcolour(colours.surface))
            if day == today:
                painter.fillRect(column, qcolour(colours.accent_tint, alpha=0.35))
        painter.setPen(QPen(qcolour(colours.line), 1))
        for hour in range(25):
            y = round(wall.y_of(hour * 60)) + 0.5
            painter.drawLine(QPointF(wall.left, y), QPointF(box.right(), y))
        painter.setPen(QPen(qcolour(colours.edge), 1))
        for day in self._days():
            x = round(wall.day_box(day).left()) + 0.5
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def paint_gutter(self, box: QRectF, now: datetime | None) -> None:
        """Write the hours; `now` in its place when it is in sight."""
        painter, wall = self._painter, self._wall
        painter.fillRect(box, qcolour(self._colours.surface))
        painter.setFont(self._small)
        line = QFontMetricsF(self._small).lineSpacing()
        spared = None if now is None else wall.y_of(wall.minutes_of(now))
        painter.setPen(qcolour(self._colours.faint))
        for hour in range(1, 24):
            y = wall.y_of(hour * 60)
            if spared is not None and abs(spared - y) < line:
                continue
            strip = QRectF(box.left(), y - line / 2, box.width() - 8, line)
            painter.drawText(strip, RIGHT, f"{hour:02}:00")
        if now is not None and spared is not None:
            minutes = wall.minutes_of(now)
            painter.setFont(scaled(self._font, SMALL, bold=True))
            painter.setPen(qcolour(self._colours.accent_ink))
            strip = QRectF(box.left(), spared - line / 2, box.width() - 8, line)
            painter.drawText(strip, RIGHT, f"{minutes // 60:02}:{minutes % 60:02}")

    def paint_now(self, now: datetime) -> None:
        """The line of this moment across today's column, below the visits."""
        wall = self._wall
        column = wall.day_box(wall.day_of(now))
        y = round(wall.y_of(wall.minutes_of(now)))
        painter = self._painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolour(self._colours.accent), 2))
        painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y))
        painter.restore()

    def paint_now_dot(self, now: datetime) -> None:
        """The dot at the beginning of that line, above the visits."""
        wall, painter = self._wall, self._painter
        column = wall.day_box(wall.day_of(now))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(qcolour(self._colours.accent))
        painter.setPen(QPen(qcolour(self._colours.surface), 1.5))
        y = round(wall.y_of(wall.minutes_of(now)))
        painter.drawEllipse(QPointF(column.left() + 2, y), 5, 5)
        painter.restore()

    def paint_empty(self, words: str, box: QRectF) -> None:
        """Say what can be done where there is nothing."""
        painter, colours = self._painter, self._colours
        middle = box.adjusted(self._wall.left + 16, self._wall.top, -16, 0)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        taken = painter.boundingRect(middle, flags, words).adjusted(-16, -8, 16, 8)
        painter.setPen(QPen(qcolour(colours.line), 1))
        painter.setBrush(qcolour(colours.card))
        painter.drawRoundedRect(taken, 6, 6)
        painter.setPen(qcolour(colours.soft))
        painter.drawText(middle, flags, words)
        painter.restore()

    def paint_head(self, height: int, holidays: Mapping[date, str], today: date) -> None:
        """Name the days, today in the accent, holidays below."""
        painter, wall, colours = self._painter, self._wall, self._colours
        whole = QRectF(0, 0, wall.left + wall.width, height)
        painter.fillRect(whole, qcolour(colours.surface))
        bold = scaled(self._font, 1.0, bold=True)
        metrics = QFontMetricsF(bold)
        line = metrics.lineSpacing()
        names = self._day_names(wall.column - 12, metrics)
        for day, words in zip(self._days(), names, strict=True):
            column = wall.day_box(day)
            strip = QRectF(column.left() + 8, 6, column.width() - 12, line + 2)
            painter.setFont(bold)
            if day == today:
                pill = QRectF(
                    strip.left() - 5, strip.top(), metrics.horizontalAdvance(words) + 10, line + 2
                )
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setBrush(qcolour(colours.accent))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(pill, 4, 4)
                painter.setPen(qcolour(colours.on_accent))
            else:
                is_off = day.weekday() > 4 or day in holidays
                painter.setPen(qcolour(colours.soft if is_off else colours.text))
            painter.drawText(strip, LEFT, words)
            if day in holidays:
                self._holiday(
                    holidays[day], QRectF(strip.left(), 6 + line + 2, strip.width(), line)
                )
        painter.setPen(QPen(qcolour(colours.edge), 1))
        painter.drawLine(QPointF(0, height - 0.5), QPointF(whole.right(), height - 0.5))

    def _holiday(self, name: str, strip: QRectF) -> None:
        painter = self._painter
        painter.setFont(self._small)
        painter.setPen(qcolour(self._colours.tone(Tone.SOON).ink))
        shown = QFontMetricsF(self._small).elidedText(
            name, Qt.TextElideMode.ElideRight, strip.width()
        )
        painter.drawText(strip, LEFT, shown)

    def _day_names(self, width: float, metrics: QFontMetricsF) -> list[str]:
        """The longest way to name the days that fits all of them."""
        days = self._days()
        short = [format_short_day(day) for day in days]
        ways = (
            [f"{format_weekday(day)} {format_short_date(day)}" for day in days],
            short,
            [f"{words.split()[0]} {day.day}" for words, day in zip(short, days, strict=True)],
            [f"{words[:2]} {day.day}" for words, day in zip(short, days, strict=True)],
        )
        for names in ways:
            if all(metrics.horizontalAdvance(name) <= width for name in names):
                return names
        return [str(day.day) for day in days]

    def _days(self) -> list[date]:
        return [self._wall.first + timedelta(days=at) for at in range(self._wall.count)]
