"""A small form under the next steps: what has to be said before a step is taken."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.errors import KnownError, Refused
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.preview.moment import Moment


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
        self._title = title
        self.column.addWidget(Words(title, self, bold=True))
        self.form = RecordForm(self, columns=columns)
        self.form.submitted.connect(self.submit)
        self.column.addWidget(self.form)
        Unfinished(self, self._unsaved_words, self.submit)

    @property
    def is_edited(self) -> bool:
        """Whether something typed would be lost."""
        return self.form.is_changed

    def _unsaved_words(self) -> list[str]:
        return [self._title] if self.is_edited else []

    def finish(self, name: str, words: str) -> None:
        """Add the buttons below the fields; what stands in these now was typed by nobody."""
        self.form.show_values({})
        take = Button(name, words, self, role=Role.PRIMARY, act=self.submit)
        leave = Button(
            f"{name}_cancel", self.tr("Cancel"), self, role=Role.QUIET, act=self.put_away.emit
        )
        self.column.addLayout(row_of(take, leave, 1))

    def add_moment(self, desk: Desk, name: str, key: str, words: str) -> None:
        """Ask for a day and a time, now unless said otherwise."""
        self._moment = Moment(desk, name, words, self.form)
        self.form.add(key, words, self._moment.day)
        self.form.add(f"{key}_time", self.tr("Time"), self._moment.clock)

    def moment(self, key: str) -> datetime | None:
        """The instant that stands in the fields; what cannot be read is said beside them."""
        at = self._moment.value()
        if at is None:
            is_day = self._moment.day.value() is None
            self.form.refuse(Refused("clock_wrong", key if is_day else f"{key}_time"))
        return at

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
