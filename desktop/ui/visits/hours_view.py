"""A week or a day of hours: visits planned, moved and stretched by hand and by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from desktop.rules.lanes import lanes
from desktop.services.visit_cards import VisitRow
from desktop.ui.colours import colours_of
from desktop.ui.desk import Desk
from desktop.ui.formats import format_time
from desktop.ui.kit.naming import named
from desktop.ui.visits.block import BlockPainter
from desktop.ui.visits.days_shown import DaysShown
from desktop.ui.visits.drag import Act, Drag
from desktop.ui.visits.looks import spoken
from desktop.ui.visits.visit_keys import VisitKeys
from desktop.ui.visits.wall import DAY, Wall
from desktop.ui.visits.wall_painter import WallPainter, gutter_width, head_height

EDGE = 7
GAP = 7
HOURS_IN_SIGHT = 11
LEAST_BLOCK = 15


@dataclass(frozen=True, slots=True)
class Placed:
    """A visit, or its part on one day, where it stands in the viewport."""

    row: VisitRow
    box: QRectF
    is_end: bool


class HoursView(QAbstractScrollArea):
    """Paints `DaysShown` and says what a person wants done with them.

    `span_chosen` start, end and the place on screen; `opened` a visit and its place; `moved` a
    visit, its new start and end; `removal_wanted` a visit and its place; `walked` -1 or 1.
    """

    span_chosen = Signal(object, object, QRect)
    opened = Signal(object, QRect)
    moved = Signal(object, object, object)
    removal_wanted = Signal(object, QRect)
    walked = Signal(int)
    home_wanted = Signal()
    touched = Signal()
    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, roomy: bool = False) -> None:
        super().__init__(parent)
        named(self, "calendar.week", self.tr("Calendar of visits"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(120)
        self.viewport().setMouseTracking(True)
        self._desk = desk
        self._roomy = roomy
        self._shown = DaysShown(desk.today(), 7)
        self._placed: list[Placed] | None = None
        self._drag: Drag | None = None
        self._chosen: int | None = None
        self._is_scrolled = False
        self.takes_clicks = False
        self._keys = VisitKeys(self)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self.viewport().update)
        self._minute.start()

    @property
    def wall(self) -> Wall:
        """Where instants stand at this moment."""
        left = gutter_width(self.font())
        view = self.viewport()
        return Wall(
            first=self._shown.first,
            count=self._shown.count,
            left=left,
            top=self._head(),
            width=max(1, view.width() - left),
            hour=self._hour(),
            scrolled=self.verticalScrollBar().value(),
            zone=self._desk.zone,
        )

    @property
    def shown(self) -> DaysShown:
        """What is shown."""
        return self._shown

    def show_days(self, shown: DaysShown) -> None:
        """Show these days; a visit that is still there stays chosen."""
        self._shown = shown
        self._placed = None
        self._drag = None
        self._fit()
        if self.current() is None:
            self.choose(None)
        self.viewport().update()

    def current(self) -> VisitRow | None:
        """The chosen visit."""
        return next((row for row in self._shown.visits if row.id == self._chosen), None)

    def choose(self, visit_id: int | None) -> None:
        """Choose a visit and bring it into sight."""
        self._chosen = visit_id
        row = self.current()
        self.setAccessibleDescription(spoken(row, self._desk.zone) if row else "")
        if row is not None:
            self._bring(row)
        self.chosen.emit(row)
        self.viewport().update()

    def place_of(self, visit_id: int) -> QRectF:
        """Where a visit stands in the viewport; empty when it is not shown."""
        return next((each.box for each in self.placed() if each.row.id == visit_id), QRectF())

    def global_box(self, box: QRectF) -> QRect:
        """A box of the viewport on screen."""
        seen = box.toAlignedRect().intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def placed(self) -> list[Placed]:
        """Every visit in its lane; found once for each change."""
        if self._placed is None:
            self._placed = self._place(self._shown.visits)
        return self._placed

    def stop_drag(self) -> bool:
        """Give up what the hand is doing; False when it does nothing."""
        if self._drag is None:
            return False
        self._drag = None
        self.viewport().update()
        return True

    def _place(self, rows: Sequence[VisitRow]) -> list[Placed]:
        wall = self.wall
        by_day: dict[date, list[tuple[VisitRow, int, int]]] = {}
        for row in rows:
            for day, begins, ends in wall.parts(row.starts_at, row.ends_at):
                by_day.setdefault(day, []).append((row, begins, ends))
        found = []
        for day, parts in by_day.items():
            spans = [(wall.instant(day, b), wall.instant(day, e)) for _, b, e in parts]
            column = wall.day_box(day)
            width = column.width() - GAP - 2
            for (row, begins, ends), lane in zip(parts, lanes(spans), strict=True):
                each = width / lane.count
                height = max(LEAST_BLOCK, wall.y_of(ends) - wall.y_of(begins))
                left = column.left() + 2 + lane.index * each
                box = QRectF(left, wall.y_of(begins), each - 1, height)
                is_end = wall.day_of(row.ends_at) == day or ends == DAY
                found.append(Placed(row, box, is_end))
        return found

    def _head(self) -> int:
        return head_height(self.font(), has_holidays=bool(self._shown.holidays))

    def _hour(self) -> float:
        """Two lines of words to the hour at least; more where there is room."""
        least = self.fontMetrics().lineSpacing() * 2
        return max(least, (self.viewport().height() - self._head()) / HOURS_IN_SIGHT)

    def _fit(self) -> None:
        bar = self.verticalScrollBar()
        height = max(0, self.viewport().height() - self._head())
        first = min([self._shown.opens, *(max(6 * 60, each) for each in self._begins())])
        opens_at = round((first - 20) * self._hour() / 60)
        was = self._is_scrolled
        bar.setRange(0, max(0, round(24 * self._hour()) - height))
        bar.setPageStep(max(1, height))
        bar.setSingleStep(max(1, round(self._hour() / 2)))
        if not was:
            bar.setValue(opens_at)
        self._is_scrolled = was  # only what a person scrolls stays as it is
        self._placed = None

    def _begins(self) -> list[int]:
        zone = self._desk.zone
        starts = (row.starts_at.astimezone(zone) for row in self._shown.visits)
        return [start.hour * 60 + start.minute for start in starts]

    def _scrolled(self) -> None:
        self._is_scrolled = True
        self._placed = None
        self.viewport().update()

    def _bring(self, row: VisitRow) -> None:
        box = self.place_of(row.id)
        if box.isNull():
            return
        bar, top, bottom = self.verticalScrollBar(), self._head(), self.viewport().height()
        if box.top() < top:
            bar.setValue(bar.value() + round(box.top() - top - 8))
        elif box.bottom() > bottom:
            low = min(box.bottom() - bottom + 8, box.top() - top - 8)
            bar.setValue(bar.value() + round(low))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hours that are in sight."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Wall, visits, hand, now, hours, days."""
        del event
        wall = self.wall
        view = QRectF(self.viewport().rect())
        painter = QPainter(self.viewport())
        colours = colours_of(self.palette())
        ground = WallPainter(painter, colours, self.font(), wall)
        blocks = BlockPainter(painter, colours, self.font(), wall.zone, roomy=self._roomy)
        shown, today, now = self._shown, self._desk.today(), self._desk.now()
        ground.paint_hours(view, shown.opens, shown.closes, shown.holidays, today)
        is_today = wall.first <= today <= wall.last
        drag = self._drag if self._drag and self._drag.is_moving else None
        taken = drag.row.id if drag and drag.row else None
        if is_today:
            ground.paint_now(now)
        if shown.is_known and not shown.visits and drag is None:
            ground.paint_empty(self.tr("No visits here. Draw over the hours to plan one."), view)
        for each in self.placed():
            blocks.paint(
                each.row,
                each.box,
                is_chosen=each.row.id == self._chosen and self.hasFocus(),
                is_ghost=each.row.id == taken,
            )
        if is_today:
            ground.paint_now_dot(now)
        if drag is not None:
            self._paint_drag(blocks, drag, wall)
        gutter = QRectF(0, 0, wall.left, view.height())
        ground.paint_gutter(gutter, now if is_today else None)
        ground.paint_head(self._head(), shown.holidays, today)
        painter.end()

    def _paint_drag(self, blocks: BlockPainter, drag: Drag, wall: Wall) -> None:
        zone = wall.zone
        words = f"{format_time(drag.start, zone)}–{format_time(drag.end, zone)}"
        if drag.row is not None:
            moved = replace(drag.row, starts_at=drag.start, ends_at=drag.end)
            words = f"{words} {moved.client}"
        for day, begins, ends in wall.parts(drag.start, drag.end):
            column = wall.day_box(day)
            box = QRectF(
                column.left() + 2,
                wall.y_of(begins),
                column.width() - GAP,
                max(LEAST_BLOCK, wall.y_of(ends) - wall.y_of(begins)),
            )
            blocks.paint_span(box, words)

    def _hit(self, point: QPointF) -> Placed | None:
        if point.y() < self._head() or point.x() < self.wall.left:
            return None
        hits = [each for each in self.placed() if each.box.contains(point)]
        return hits[-1] if hits else None

    def _is_edge(self, placed: Placed, point: QPointF) -> bool:
        reach = min(EDGE, placed.box.height() / 3)
        return placed.is_end and point.y() > placed.box.bottom() - reach

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a visit, or begin to plan on empty hours."""
        point = event.position()
        self.touched.emit()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() != Qt.MouseButton.LeftButton or point.y() < self._head():
            return
        placed = self._hit(point)
        if placed is None:
            self.choose(None)
            if point.x() >= self.wall.left:
                self._drag = Drag.on_empty(self.wall, point)
            return
        self.choose(placed.row.id)
        if placed.row.state == "planned":
            at_edge = self._is_edge(placed, point)
            self._drag = Drag.on_visit(placed.row, point, at_edge=at_edge)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand; show what it could do."""
        point = event.position()
        if self._drag is None:
            self._point(point)
            return
        far = (point - self._drag.pressed).manhattanLength()
        if not self._drag.is_moving and far < QApplication.startDragDistance():
            return
        self._drag.is_moving = True
        self._roll(point)
        self._drag.follow(self.wall, point)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what the hand has done."""
        drag, self._drag = self._drag, None
        self.viewport().update()
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if drag.act is Act.PLAN:
            if drag.is_moving:
                self._wish_span(drag.start, drag.end)
            elif self.takes_clicks:
                self._wish_span(drag.start, drag.start + timedelta(hours=1))
        elif drag.is_moving and drag.has_changed:
            self.moved.emit(drag.row, drag.start, drag.end)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a visit; on empty hours plan one hour."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        placed = self._hit(event.position())
        self._drag = None
        if placed is not None:
            self.opened.emit(placed.row, self.global_box(placed.box))
        elif event.position().y() >= self._head() and event.position().x() >= self.wall.left:
            start = self.wall.instant_at(event.position())
            self._wish_span(start, start + timedelta(hours=1))

    def wish_span(self, start: datetime, end: datetime) -> None:
        """Ask to plan these hours, as if a hand had drawn them."""
        self._wish_span(start, end)

    def _wish_span(self, start: datetime, end: datetime) -> None:
        parts = self.wall.parts(start, end)
        box = QRectF(self.viewport().rect())
        if parts:
            day, begins, ends = parts[0]
            column = self.wall.day_box(day)
            top = self.wall.y_of(begins)
            box = QRectF(column.left(), top, column.width(), self.wall.y_of(ends) - top)
        self.span_chosen.emit(start, end, self.global_box(box))

    def _point(self, point: QPointF) -> None:
        placed = self._hit(point)
        shape = Qt.CursorShape.ArrowCursor
        if placed is not None and placed.row.state == "planned":
            at_edge = self._is_edge(placed, point)
            shape = Qt.CursorShape.SizeVerCursor if at_edge else Qt.CursorShape.PointingHandCursor
        elif self.takes_clicks and point.y() >= self._head():
            shape = Qt.CursorShape.CrossCursor
        self.viewport().setCursor(shape)

    def _roll(self, point: QPointF) -> None:
        """Scroll when the hand goes beyond an edge, and keep what it holds under it."""
        bar = self.verticalScrollBar()
        before = bar.value()
        if point.y() < self._head():
            bar.setValue(before - bar.singleStep() // 2)
        elif point.y() > self.viewport().height():
            bar.setValue(before + bar.singleStep() // 2)
        if self._drag is not None:
            self._drag.pressed -= QPointF(0, bar.value() - before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter, Delete, Home; the rest is Qt's."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """All of a visit in its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            placed = self._hit(QPointF(event.pos()))
            words = spoken(placed.row, self._desk.zone) if placed else self._holiday(event.pos())
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def _holiday(self, point: QPoint) -> str:
        return self._shown.holidays.get(self.wall.day_at(point.x()), "")
