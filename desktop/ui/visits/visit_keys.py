"""Keys of the calendar: to walk, to choose, to open, to call off, to move and stretch."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent

from desktop.services.visit_cards import VisitRow
from desktop.ui.visits.days_shown import DaysShown
from desktop.ui.visits.drag import LEAST
from desktop.ui.visits.wall import STEP, Wall

KEY = Qt.Key
SIDEWAYS = {KEY.Key_Left: -1, KEY.Key_Right: 1}
ALONG = {KEY.Key_Up: -1, KEY.Key_Down: 1}
PAGES = {KEY.Key_PageUp: -1, KEY.Key_PageDown: 1}


class View(Protocol):
    """What the keys need of the view."""

    walked: SignalInstance
    home_wanted: SignalInstance
    opened: SignalInstance
    moved: SignalInstance
    removal_wanted: SignalInstance

    @property
    def shown(self) -> DaysShown:
        """What is shown."""
        ...

    @property
    def wall(self) -> Wall:
        """Where instants stand."""
        ...

    def current(self) -> VisitRow | None:
        """The chosen visit."""
        ...

    def choose(self, visit_id: int | None) -> None:
        """Choose a visit."""
        ...

    def place_of(self, visit_id: int) -> QRectF:
        """Where a visit stands."""
        ...

    def global_box(self, box: QRectF) -> QRect:
        """A box on screen."""
        ...

    def stop_drag(self) -> bool:
        """Give up what the hand is doing."""
        ...


class VisitKeys:
    """Turns keys into wishes of a view.

    Left and right go to the nearest visit of a day further on, or walk to the next week when
    there is none; up and down go from visit to visit. Ctrl moves the chosen visit by a quarter
    or a day, Shift stretches it.
    """

    def __init__(self, view: View) -> None:
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; False when it says nothing here."""
        key, held = KEY(event.key()), event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            return self._push(key)
        if held & Qt.KeyboardModifier.ShiftModifier:
            return self._stretch(key)
        if key == KEY.Key_Escape:
            return self._view.stop_drag()
        if key in PAGES:
            self._view.walked.emit(PAGES[key])
        elif key == KEY.Key_Home:
            self._view.home_wanted.emit()
        elif key in SIDEWAYS:
            self._sideways(SIDEWAYS[key])
        elif key in ALONG:
            self._along(ALONG[key])
        else:
            return self._on_visit(key)
        return True

    def _on_visit(self, key: Qt.Key) -> bool:
        row = self._view.current()
        if row is None:
            return False
        place = self._view.global_box(self._view.place_of(row.id))
        if key in (KEY.Key_Return, KEY.Key_Enter):
            self._view.opened.emit(row, place)
        elif key == KEY.Key_Delete and row.state == "planned":
            self._view.removal_wanted.emit(row, place)
        else:
            return False
        return True

    def _day(self, row: VisitRow) -> date:
        return self._view.wall.day_of(row.starts_at)

    def _sideways(self, by: int) -> None:
        row = self._view.current()
        if row is None:
            self._view.walked.emit(by)
            return
        mine = self._day(row)
        others = [
            each for each in self._view.shown.visits if (self._day(each) - mine).days * by > 0
        ]
        if not others:
            self._view.choose(None)
            self._view.walked.emit(by)
            return
        minutes = self._view.wall.minutes_of

        def far(each: VisitRow) -> tuple[int, int]:
            days = abs((self._day(each) - mine).days)
            return days, abs(minutes(each.starts_at) - minutes(row.starts_at))

        self._view.choose(min(others, key=far).id)

    def _along(self, by: int) -> None:
        ids = [each.id for each in self._view.shown.visits]
        if not ids:
            return
        row = self._view.current()
        at = ids.index(row.id) + by if row else (0 if by > 0 else len(ids) - 1)
        self._view.choose(ids[max(0, min(at, len(ids) - 1))])

    def _push(self, key: Qt.Key) -> bool:
        row = self._view.current()
        if row is None or row.state != "planned" or key not in {**SIDEWAYS, **ALONG}:
            return False
        wall = self._view.wall
        start = row.starts_at + ALONG.get(key, 0) * LEAST
        if key in SIDEWAYS:
            day = self._day(row) + timedelta(days=SIDEWAYS[key])
            start = wall.instant(day, wall.minutes_of(row.starts_at))
        self._wish(row, start, start + (row.ends_at - row.starts_at))
        return True

    def _stretch(self, key: Qt.Key) -> bool:
        row = self._view.current()
        if row is None or row.state != "planned" or key not in ALONG:
            return False
        end = row.ends_at + ALONG[key] * timedelta(minutes=STEP)
        if end - row.starts_at >= LEAST:
            self._wish(row, row.starts_at, end)
        return True

    def _wish(self, row: VisitRow, start: datetime, end: datetime) -> None:
        self._view.moved.emit(row, start, end)
