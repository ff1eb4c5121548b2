"""The tools over a calendar: back, today, on, which view, and a new visit."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.formats import format_date, format_day, format_month, format_short_date
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.pane import Pane
from desktop.ui.visits.board import VisitBoard


class BoardTools(QObject):
    """Puts the tools into a pane's head and keeps them in step with its board."""

    def __init__(self, desk: Desk, pane: Pane, board: VisitBoard, *, roomy: bool) -> None:
        super().__init__(pane)
        self._desk, self._pane, self._board, self._roomy = desk, pane, board, roomy
        self._title = pane.title.text()
        self._mode = Choice("calendar.mode", pane, spoken=self.tr("View"), entries=self._modes())
        self._mode.setMinimumContentsLength(7)
        self._mode.edited.connect(self._turn)
        pane.add_tool(
            IconButton(
                "calendar.back", "chevron-left", self.tr("Back"), pane, act=partial(board.walk, -1)
            )
        )
        role = Role.SECONDARY if roomy else Role.QUIET
        pane.add_tool(Button("calendar.today", self.tr("Today"), pane, role=role, act=board.home))
        pane.add_tool(
            IconButton(
                "calendar.on", "chevron-right", self.tr("Onward"), pane, act=partial(board.walk, 1)
            )
        )
        pane.add_tool(self._mode)
        pane.add_tool(self._new())
        board.turned.connect(self._show)
        self._show()

    def _new(self) -> QWidget:
        if self._roomy:
            return Button(
                "calendar.new",
                self.tr("New visit"),
                self._pane,
                role=Role.PRIMARY,
                image="plus",
                act=self._board.plan_new,
            )
        return IconButton(
            "calendar.new",
            "calendar-plus",
            self.tr("New visit"),
            self._pane,
            act=self._board.plan_new,
        )

    def _modes(self) -> list[tuple[object, str]]:
        return [("week", self.tr("week")), ("day", self.tr("day")), ("month", self.tr("month"))]

    def _turn(self) -> None:
        mode = self._mode.value()
        if isinstance(mode, str):
            self._board.go(self._board.anchor, mode)

    def _show(self) -> None:
        self._mode.show_value(self._board.mode)
        self._pane.show_title(self._title, self._period())

    def _period(self) -> str:
        """`16–22.11`, with the year on pages and for other years."""
        board, days = self._board, self._board.days
        if board.mode == "month":
            return format_month(board.anchor)
        has_year = self._roomy or days.first.year != self._desk.today().year
        if board.mode == "day":
            return format_day(days.first) if self._roomy else format_short_date(days.first)
        last = days.first + timedelta(days=6)
        end = format_date(last) if has_year else format_short_date(last)
        if days.first.year != last.year:
            return f"{format_date(days.first)} – {format_date(last)}"
        if days.first.month == last.month:
            return f"{days.first.day:02}–{end}"
        return f"{format_short_date(days.first)} – {end}"
