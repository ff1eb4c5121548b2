"""Who accepted a protocol, how, and when: now, unless it was earlier."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import KnownError, Refused
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.preview.moment import Moment


class AcceptanceRow(QWidget):
    """One line; the day and the time come below it when the acceptance was not just now.

    `accepted` carries how, by whom and the instant (None for now), `refused` what is missing.
    """

    accepted = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = LineEdit(
            "protocol.accept_by", self, hint=self.tr("who accepted"), spoken=self.tr("Who accepted")
        )
        self._how = Choice(
            "protocol.accept_how",
            self,
            spoken=self.tr("How it was accepted"),
            entries=[
                ("word", self.tr("by word")),
                ("signature", self.tr("by signature")),
                ("silence", self.tr("by silence")),
            ],
        )
        self._how.setMinimumContentsLength(10)
        self._how.currentIndexChanged.connect(self._turn)
        self._earlier = Button(
            "protocol.accept_earlier",
            self.tr("not now…"),
            self,
            role=Role.LINK,
            act=self._ask_when,
            spoken=self.tr("Say when it was accepted"),
        )
        self.accept = Button(
            "protocol.accept", self.tr("Accepted"), self, role=Role.PRIMARY, act=self._accept
        )
        self._when = QWidget(self)
        self._moment = Moment(desk, "protocol.accept", self.tr("Day of acceptance"), self._when)
        below = row_of(
            1, Words(self.tr("accepted on"), self._when), self._moment.day, self._moment.clock
        )
        self._when.setLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row_of(1, self.who, self._how, self._earlier, self.accept, gap=8))
        column.addWidget(self._when)
        self.clear()

    def show_rest(self, *, is_rest: bool) -> None:
        """Say that only what nobody objects to is accepted, or the whole."""
        words = self.tr("The rest accepted") if is_rest else self.tr("Accepted")
        self.accept.setText(words)
        self.accept.setAccessibleName(words)

    def clear(self) -> None:
        """For another paper: nobody named, by word, now."""
        self.who.show_value("")
        self._how.show_value("word")
        self._when.hide()
        self._turn()

    def refuse(self, error: KnownError) -> None:
        """Put the cursor where something is to be put right."""
        if error.field == "by" and not self.who.isHidden():
            self.who.setFocus()
        elif error.field == "accepted_at" and not self._when.isHidden():
            self._moment.day.setFocus()

    def _turn(self) -> None:
        """Silence is nobody's, and is noted when somebody finds the term over: now."""
        is_said = self._how.value() != "silence"
        self.who.setVisible(is_said)
        if not is_said:
            self._when.hide()
        self._earlier.setVisible(is_said and self._when.isHidden())

    def _ask_when(self) -> None:
        self._moment.show_now()
        self._when.show()
        self._turn()
        self._moment.day.setFocus()

    def _accept(self) -> None:
        at = None if self._when.isHidden() else self._moment.value()
        if at is None and not self._when.isHidden():
            self.refused.emit(Refused("clock_wrong", "accepted_at"))
            return
        self.accepted.emit((self._how.value(), self.who.value(), at))
