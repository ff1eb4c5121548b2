"""A small form under the next steps: what has to be said before a step is taken."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.errors import KnownError, Refused
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.record_form import RecordForm


class StepForm(QFrame):
    """Fields, a button that takes the step, and one that puts the form away.

    `taken` carries the arguments for the service after the protocol's (or objection's) id.
    """

    taken = Signal(object)
    put_away = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, columns: int = 2) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sunken")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self.column.addWidget(Words(title, self, bold=True))
        self.form = RecordForm(self, columns=columns)
        self.form.submitted.connect(self.submit)
        self.column.addWidget(self.form)

    def finish(self, name: str, words: str) -> None:
        """Add the buttons below the fields."""
        take = Button(name, words, self, role=Role.PRIMARY, act=self.submit)
        leave = Button(
            f"{name}_cancel", self.tr("Cancel"), self, role=Role.QUIET, act=self.put_away.emit
        )
        self.column.addLayout(row_of(take, leave, 1))

    def add_moment(self, desk: Desk, name: str, key: str, words: str) -> None:
        """Ask for a day and a time, now unless said otherwise."""
        now = desk.now().astimezone(desk.zone)
        day = DayEdit(f"{name}_day", desk.today, self.form, spoken=words)
        day.show_value(now.date())
        clock = TimeEdit(f"{name}_time", self.form, spoken=self.tr("Time"))
        clock.show_value(now.time())
        self.form.add(key, words, day)
        self.form.add(f"{key}_time", self.tr("Time"), clock)
        self._opened = now

    def moment(self, key: str) -> datetime | None:
        """The instant that stands in the fields; what cannot be read is said beside them."""
        values = self.form.values()
        day, clock = values[key], values[f"{key}_time"]
        if day is None or clock is None:
            self.form.refuse(Refused("clock_wrong", key if day is None else f"{key}_time"))
            return None
        typed = datetime.combine(day, clock, self._opened.tzinfo)
        is_untouched = (day, clock) == (
            self._opened.date(),
            self._opened.time().replace(second=0, microsecond=0),
        )
        return (self._opened if is_untouched else typed).astimezone(UTC)

    def refuse(self, error: KnownError) -> bool:
        """Say beside its field what was refused; False when it belongs to none."""
        return self.form.refuse(error)

    def told(self) -> tuple[object, ...] | None:
        """What the service is to be told; None when that was refused beside its field."""
        return tuple(self.form.values().values())

    def submit(self) -> None:
        """Take the step."""
        told = None if self.form.refuse_unread() else self.told()
        if told is not None:
            self.taken.emit(told)
