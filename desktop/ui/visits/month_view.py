"""A month of days: visits as lines, dragged to another day, days opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.visit_cards import VisitRow
from desktop.ui.colours import Colours, Tone, colours_of, qcolour
from desktop.ui.desk import Desk
from desktop.ui.fonts import scaled
from desktop.ui.formats import format_time, format_weekday
from desktop.ui.kit.badge import SHAPE, paint_shape
from desktop.ui.kit.naming import named
from desktop.ui.visits.days_shown import DaysShown
from desktop.ui.visits.looks import spoken, state_look, warnings
from desktop.ui.visits.visit_keys import VisitKeys
from desktop.ui.visits.wall import DAY, Wall

SMALL = 0.88
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Line:
    """One visit's line in the cell of its day."""

    row: VisitRow
    box: QRectF


class MonthView(QWidget):
    """Six weeks of cells; the same signals as the week, and `day_opened` with a date."""

    opened = Signal(object, QRect)
    moved = Signal(object, object, object)
    removal_wanted = Signal(object, QRect)
    walked = Signal(int)
    home_wanted = Signal()
    touched = Signal()
    day_opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "calendar.month", self.tr("Month of visits"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._shown = DaysShown(desk.today(), 42)
        self._month = desk.today().month
        self._chosen: int | None = None
        self._pressed: tuple[QPointF, VisitRow] | None = None
        self._over: date | None = None
        self._keys = VisitKeys(self)

    @property
    def shown(self) -> DaysShown:
        """What is shown."""
        return self._shown

    @property
    def wall(self) -> Wall:
        """Instants by the office's clock; a month has no hours."""
        return Wall(
            first=self._shown.first,
            count=self._shown.count,
            left=0,
            top=0,
            width=max(1, self.width()),
            hour=1,
            scrolled=0,
            zone=self._desk.zone,
        )

    def show_days(self, shown: DaysShown, month: int) -> None:
        """Show these weeks; days of other months stand back."""
        self._shown, self._month = shown, month
        self._pressed = self._over = None
        if self.current() is None:
            self.choose(None)
        self.update()

    def current(self) -> VisitRow | None:
        """The chosen visit."""
        return next((row for row in self._shown.visits if row.id == self._chosen), None)

    def choose(self, visit_id: int | None) -> None:
        """Choose a visit."""
        self._chosen = visit_id
        row = self.current()
        self.setAccessibleDescription(spoken(row, self._desk.zone) if row else "")
        self.update()

    def place_of(self, visit_id: int) -> QRectF:
        """Where a visit's line stands; its day's cell when there was no room for it."""
        for line in self._lines():
            if line.row.id == visit_id:
                return line.box
        row = next((each for each in self._shown.visits if each.id == visit_id), None)
        return self.cell(self.wall.day_of(row.starts_at)) if row else QRectF()

    def global_box(self, box: QRectF) -> QRect:
        """A box of this widget on screen."""
        seen = box.toAlignedRect().intersected(self.rect())
        return QRect(self.mapToGlobal(seen.topLeft()), seen.size())

    def stop_drag(self) -> bool:
        """Give up what the hand is doing."""
        had = self._pressed is not None
        self._pressed = self._over = None
        self.update()
        return had

    def cell(self, day: date) -> QRectF:
        """The cell of a day."""
        at = (day - self._shown.first).days
        top = self._head()
        width, height = self.width() / 7, (self.height() - top) / 6
        return QRectF(at % 7 * width, top + at // 7 * height, width, height)

    def day_at(self, point: QPointF) -> date | None:
        """The day under a point."""
        for at in range(self._shown.count):
            day = self._shown.first + timedelta(days=at)
            if self.cell(day).contains(point):
                return day
        return None

    def _head(self) -> float:
        return QFontMetricsF(self.font()).lineSpacing() + 8

    def _line_height(self) -> float:
        return QFontMetricsF(scaled(self.font(), SMALL)).lineSpacing() + 1

    def _fitting(self) -> int:
        """How many lines of visits a cell takes below its number."""
        below = (self.height() - self._head()) / 6 - self._line_height() - 6
        return max(0, int(below // self._line_height()))

    def _by_day(self) -> dict[date, list[VisitRow]]:
        found: dict[date, list[VisitRow]] = {}
        for row in self._shown.visits:
            found.setdefault(self.wall.day_of(row.starts_at), []).append(row)
        return found

    def _lines(self) -> list[Line]:
        fits, height = self._fitting(), self._line_height()
        found = []
        for day, rows in self._by_day().items():
            cell = self.cell(day)
            room = fits if len(rows) <= fits else fits - 1
            for at, row in enumerate(rows[: max(0, room)]):
                top = cell.top() + 4 + height * (at + 1)
                found.append(Line(row, QRectF(cell.left() + 4, top, cell.width() - 8, height - 1)))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cells, lines of visits, what did not fit."""
        del event
        painter = QPainter(self)
        colours = colours_of(self.palette())
        painter.fillRect(self.rect(), qcolour(colours.surface))
        self._paint_head(painter, colours)
        by_day = self._by_day()
        for at in range(self._shown.count):
            day = self._shown.first + timedelta(days=at)
            self._paint_cell(painter, colours, day, len(by_day.get(day, ())))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self._lines():
            self._paint_line(painter, colours, line)
        painter.end()

    def _paint_head(self, painter: QPainter, colours: Colours) -> None:
        painter.setFont(scaled(self.font(), SMALL))
        painter.setPen(qcolour(colours.soft))
        for at in range(7):
            day = self._shown.first + timedelta(days=at)
            cell = self.cell(day)
            name = format_weekday(day)
            words = name if cell.width() > 110 else name[:2]
            strip = QRectF(cell.left() + 8, 0, cell.width() - 8, self._head())
            painter.drawText(strip, LEFT, words)

    def _paint_cell(self, painter: QPainter, colours: Colours, day: date, visits: int) -> None:
        cell = self.cell(day)
        holiday = self._shown.holidays.get(day, "")
        if day == self._over:
            painter.fillRect(cell, qcolour(colours.accent_tint))
        elif day.weekday() > 4 or holiday:
            painter.fillRect(cell, qcolour(colours.sunken))
        painter.setPen(QPen(qcolour(colours.line), 1))
        painter.drawRect(cell.adjusted(0.5, 0.5, 0.5, 0.5))
        height = self._line_height()
        strip = QRectF(cell.left() + 8, cell.top() + 3, cell.width() - 12, height)
        font = scaled(self.font(), SMALL, bold=True)
        painter.setFont(font)
        number = str(day.day)
        wide = QFontMetricsF(font).horizontalAdvance(number)
        if day == self._desk.today():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolour(colours.accent))
            painter.drawRoundedRect(strip.adjusted(-4, 0, wide - strip.width() + 4, 0), 4, 4)
            painter.restore()
            painter.setPen(qcolour(colours.on_accent))
        else:
            mine = day.month == self._month
            painter.setPen(qcolour(colours.text if mine else colours.disabled))
        painter.drawText(strip, LEFT, number)
        rest = strip.adjusted(wide + 8, 0, 0, 0)
        painter.setFont(scaled(self.font(), SMALL))
        if holiday:
            painter.setPen(qcolour(colours.tone(Tone.SOON).ink))
            self._text(painter, holiday, rest)
        fits = self._fitting()
        if visits > fits:
            self._paint_more(painter, colours, cell, visits, fits, has_holiday=bool(holiday))

    def _paint_more(
        self,
        painter: QPainter,
        colours: Colours,
        cell: QRectF,
        visits: int,
        fits: int,
        *,
        has_holiday: bool,
    ) -> None:
        """How many visits there was no room for; all of them beside the number in a low cell."""
        height = self._line_height()
        painter.setPen(qcolour(colours.accent_ink))
        if fits > 1:
            strip = QRectF(
                cell.left() + 8, cell.top() + 4 + height * fits, cell.width() - 12, height
            )
            self._text(painter, self.tr("%n more", "", visits - fits + 1), strip)
        elif fits or not has_holiday:
            left, top = (8.0, 4 + height) if fits else (30.0, 3.0)
            strip = QRectF(cell.left() + left, cell.top() + top, cell.width() - left - 4, height)
            self._text(painter, self.tr("%n visit(s)", "", visits), strip)

    def _paint_line(self, painter: QPainter, colours: Colours, line: Line) -> None:
        row, box = line.row, line.box
        odd = warnings(row)
        look = odd[0] if odd else state_look(row)
        pair = colours.tone(look.tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolour(pair.tint if row.state != "called_off" else colours.surface))
        painter.drawRoundedRect(box, 3, 3)
        if row.id == self._chosen and self.hasFocus():
            painter.setPen(QPen(qcolour(colours.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
        centre = QPointF(box.left() + 4 + SHAPE / 2, box.center().y())
        paint_shape(painter, centre, look.shape, pair.solid)
        font = scaled(self.font(), SMALL)
        font.setStrikeOut(row.state == "called_off")
        painter.setFont(font)
        painter.setPen(qcolour(colours.soft if row.state == "called_off" else pair.ink))
        words = f"{format_time(row.starts_at, self._desk.zone)} {row.client}"
        if odd or row.state != "planned":
            words = f"{words} · {look.word}"
        self._text(painter, words, box.adjusted(SHAPE + 9, 0, -3, 0))

    def _text(self, painter: QPainter, text: str, strip: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, strip.width())
        painter.drawText(strip, LEFT, shown)

    def _hit(self, point: QPointF) -> VisitRow | None:
        return next((line.row for line in self._lines() if line.box.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a visit and take hold of it."""
        self.touched.emit()
        row = self._hit(event.position())
        self.choose(row.id if row else None)
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position(), row

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the day a visit would go to."""
        if self._pressed is None or self._pressed[1].state != "planned":
            return
        far = (event.position() - self._pressed[0]).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._over = self.day_at(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Move a visit to the day under the hand, at its own time."""
        del event
        pressed, over = self._pressed, self._over
        self._pressed = self._over = None
        self.update()
        if pressed is None or over is None:
            return
        row = pressed[1]
        if over != self.wall.day_of(row.starts_at):
            start = self.wall.instant(over, self.wall.minutes_of(row.starts_at) % DAY)
            self.moved.emit(row, start, start + (row.ends_at - row.starts_at))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a visit, or the day."""
        row, day = self._hit(event.position()), self.day_at(event.position())
        self._pressed = None
        if row is not None:
            self.opened.emit(row, self.global_box(self.place_of(row.id)))
        elif day is not None:
            self.day_opened.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter, Delete, Home."""
        if not self._keys.press(event):
            super().keyPressEvent(event)
