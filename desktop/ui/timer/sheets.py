"""What opens over the window from the timer: sessions to be checked, corrections, entries."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.session_offers import StartOffer
from desktop.ui.desk import Desk
from desktop.ui.timer.connections_sheet import ConnectionsSheet
from desktop.ui.timer.entry_sheet import EntrySheet
from desktop.ui.timer.review_sheet import ReviewSheet
from desktop.ui.timer.session_sheet import SessionSheet


class Sheets(QObject):
    """Opens them over `parent`; `ticket_wanted` when one of them leads to a ticket."""

    ticket_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent

    def review(self) -> None:
        """Sessions whose times should be looked at."""
        sheet = ReviewSheet(self._desk, self._over)
        sheet.correction_wanted.connect(self.correct)
        sheet.open()

    def correct(self, session_id: int) -> None:
        """One session: its ticket, kind, times and history."""
        SessionSheet(self._desk, session_id, self._over).open()

    def compare(self) -> None:
        """A remote tool's list of connections against the timers."""
        sheet = ConnectionsSheet(self._desk, self._over)
        sheet.ticket_wanted.connect(self.ticket_wanted)
        sheet.open()

    def enter(self, offer: StartOffer | None) -> None:
        """Work on a ticket that was not timed."""
        if offer is None:
            self._desk.notices.say(self.tr("Choose a ticket in the queue first."))
        else:
            EntrySheet(self._desk, offer, self._over).open()
