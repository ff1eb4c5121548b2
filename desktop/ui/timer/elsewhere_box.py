"""The timer runs at another desk now: take it over here, or leave it there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.session_cards import SessionCard
from desktop.ui.desk import Desk
from desktop.ui.formats import format_since
from desktop.ui.kit.buttons import Role
from desktop.ui.timer.notice_box import NoticeBox


class ElsewhereBox(NoticeBox):
    """`taken`: go on with it here. No end is offered: somebody is working."""

    taken = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("device-desktop", parent)
        self._desk = desk
        self._session_id: int | None = None
        self.leave = self.add_answer("timer.leave_there", self.tr("Leave it there"), self._leave)
        self.take = self.add_answer(
            "timer.take_here", self.tr("Take it over here"), self.taken.emit, Role.PRIMARY
        )

    def ask(self, card: SessionCard) -> None:
        """Name the work and its last sign of life."""
        sign = card.signed_at or card.started_at
        self.say(
            self.tr(
                "The timer on #{number} {client} runs at another desk, last sign of life {time}."
            ).format(
                number=card.ticket_number,
                client=card.client,
                time=format_since(sign, self._desk.now(), self._desk.zone),
            )
        )
        if card.id != self._session_id:
            self._session_id = card.id
            self.leave.show()

    def take_focus(self) -> None:
        """Go to the answer that changes nothing, else to the other."""
        (self.leave if self.leave.isVisibleTo(self) else self.take).setFocus()

    def _leave(self) -> None:
        self.leave.hide()
