"""Nobody was there: keep the time, take it out, or write it down apart."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.formats import format_since, format_span
from desktop.ui.timer.absences import Absence
from desktop.ui.timer.notice_box import NoticeBox


class AbsenceBox(NoticeBox):
    """`answered` carries `keep`, `cut` (out, it goes on), `hold` (out, it waits) or `apart`."""

    answered = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("clock-pause", parent)
        self._desk = desk
        for name, words in (
            ("keep", self.tr("Keep it")),
            ("cut", self.tr("Take it out, go on")),
            ("hold", self.tr("Take it out, hold")),
            ("apart", self.tr("Write it down apart")),
        ):
            self.add_answer(f"timer.absence_{name}", words, partial(self.answered.emit, name))

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
