"""Nobody was there: keep the time, take it out, or write it down apart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.formats import format_since, format_span
from desktop.ui.timer.notice_box import NoticeBox
from desktop.ui.timer.timekeeper import Absence


class AbsenceBox(NoticeBox):
    """`kept`, `held` (taken out, the timer waits), `cut` (taken out, it goes on), `apart`."""

    kept = Signal()
    held = Signal()
    cut = Signal()
    apart = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("clock-pause", parent, per_row=2)
        self._desk = desk
        self.add_answer("timer.absence_keep", self.tr("Keep it"), self.kept.emit)
        self.add_answer("timer.absence_cut", self.tr("Take it out, go on"), self.cut.emit)
        self.add_answer("timer.absence_hold", self.tr("Take it out, hold"), self.held.emit)
        self.add_answer("timer.absence_apart", self.tr("Write it down apart"), self.apart.emit)

    def ask(self, absence: Absence) -> None:
        """Say from when and how long."""
        minutes = int((absence.until - absence.since).total_seconds()) // 60
        facts = {
            "since": format_since(absence.since, self._desk.now(), self._desk.zone),
            "length": format_span(max(1, minutes)),
        }
        if absence.ground == "slept":
            words = self.tr("The computer slept from {since} for {length}. Was that work?")
        else:
            words = self.tr("Nobody was at the computer from {since} for {length}. Was that work?")
        self.say(words.format(**facts))
