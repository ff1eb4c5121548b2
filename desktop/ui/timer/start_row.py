"""What a start needs besides the ticket: kind of work, since when, a reason where one is due."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.rules.tariffs import Kind
from desktop.ui.kinds import kind_names
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit, NumberEdit
from desktop.ui.kit.labels import Words
from desktop.ui.timer.notice_box import NoticeBox
from desktop.ui.timer.readiness import FURTHEST_BACK

LONGEST_REASON = 300
EDGES = 24


class StartRow(QWidget):
    """`edited` when anything changed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticket_id: int | None = None
        self.kind = Choice(
            "timer.kind",
            self,
            spoken=self.tr("Kind of work"),
            entries=[(kind.value, words) for kind, words in kind_names().items()],
        )
        self.kind.setMinimumContentsLength(8)
        self.began = NumberEdit(
            "timer.began",
            self,
            most=FURTHEST_BACK,
            unit="min",
            spoken=self.tr("Minutes since the work began"),
        )
        self.note = NoticeBox("alert-triangle", self)
        self.reason = LineEdit(
            *("timer.reason", self.note),
            hint=self.tr("Why now"),
            spoken=self.tr("Reason"),
            longest=LONGEST_REASON,
        )
        self.note.body.addWidget(self.reason)
        for editor in (self.kind, self.began, self.reason):
            editor.edited.connect(self.edited)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.kind, 1)
        row.addWidget(Words(self.tr("began"), self, ink="soft"))
        row.addWidget(self.began)
        row.addWidget(Words(self.tr("ago"), self, ink="soft"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.note)

    def showEvent(self, event: QShowEvent) -> None:
        """The longest number of minutes fits, whatever the size of the text."""
        super().showEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """As large as the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        words = f"{FURTHEST_BACK} min"
        self.began.setFixedWidth(self.began.fontMetrics().horizontalAdvance(words) + EDGES)

    @property
    def chosen(self) -> Kind:
        """The kind of work."""
        return Kind(str(self.kind.value()))

    def show_note(self, text: str) -> None:
        """Say why a reason is due, or nothing."""
        if text:
            self.note.say(text)
        else:
            self.note.hide()

    def stand_before(self, ticket_id: int | None) -> None:
        """Minutes and reason were typed for one ticket; they are not meant for another one."""
        if ticket_id not in (None, self._ticket_id):
            self._ticket_id = ticket_id
            self.reset()

    def reset(self) -> None:
        """Begin anew for the next work; the kind stays."""
        self.began.show_value(0)
        self.reason.clear()
