"""A tinted line above a ticket that says or asks something."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop.services.ticket_cards import TicketCard
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.room import room_of

TIGHT = 680


class Strip(QFrame):
    """One tinted line; on little room words that do not wrap leave it to what they stand before.

    One that `can_be_left` is put away by Esc, and `left` tells so. When it goes, by whatever way,
    the keys go `home` and not to the next thing that happens to take them.
    """

    left = Signal()
    can_be_left = False

    def __init__(self, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.home: QWidget | None = None
        self._card: TicketCard | None = None
        self.setProperty("role", role)
        self.words = Words("", self, wrap=True)
        self.line = row_of(gap=8)
        self.line.setContentsMargins(12, 6, 8, 6)
        self.line.addWidget(self.words, 1)
        self.setLayout(self.line)
        self.hide()

    def show_card(self, card: TicketCard) -> None:
        """What is asked belongs to its ticket: at another one, or a closed one, it goes."""
        if self._card is None or self._card.id != card.id or card.state == "closed":
            self.hide()
        self._card = card

    def leave(self) -> None:
        """Leave everything as it is."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape and self.can_be_left:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to what a person writes or chooses."""
        super().resizeEvent(event)
        if not self.words.wordWrap():
            self.words.setVisible(room_of(self, event.size().width()) >= TIGHT)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's own
        """Send the keys home before the fields go."""
        focus = QApplication.focusWidget()
        if not visible and self.home is not None and focus and self.isAncestorOf(focus):
            self.home.setFocus(Qt.FocusReason.OtherFocusReason)
        super().setVisible(visible)
