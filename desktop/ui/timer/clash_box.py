"""Another timer of the same consultant runs: hold it, stop it, or leave it be."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import KnownError
from desktop.services.session_cards import SessionCard
from desktop.ui.desk import Desk
from desktop.ui.formats import format_since
from desktop.ui.timer.notice_box import NoticeBox


class ClashBox(NoticeBox):
    """`hold_wanted` and `stop_wanted`: do that with what runs, then start the other."""

    hold_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("clock-exclamation", parent)
        self._desk = desk
        self.hold = self.add_answer(
            "timer.clash_hold", self.tr("Hold it and start"), self.hold_wanted.emit
        )
        self.stop = self.add_answer(
            "timer.clash_stop", self.tr("Stop it and start"), self.stop_wanted.emit
        )
        self.cancel = self.add_answer("timer.clash_cancel", self.tr("Let it run"), self.hide)

    def ask(self, error: KnownError) -> None:
        """Name what runs, from the refusal `session_running`."""
        facts = error.facts
        since = facts["since"]
        if isinstance(since, datetime):
            self._ask(since, str(facts["ticket_number"]), str(facts["client"]))

    def ask_about(self, card: SessionCard) -> None:
        """Name what runs here."""
        self._ask(card.started_at, card.ticket_number, card.client)

    def _ask(self, since: datetime, number: str, client: str) -> None:
        words = self.tr("The timer has been running on #{number} {client} since {since}.")
        shown = format_since(since, self._desk.now(), self._desk.zone)
        self.say(words.format(since=shown, number=number, client=client))
        self.hold.setFocus()
