"""What the client orders, one line each with its time; Enter adds, the protocol prints them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services import client_orders
from desktop.services.changes import Changes
from desktop.services.client_orders import OrderLine
from desktop.ui.desk import Desk
from desktop.ui.formats import format_time
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import ElidedLabel, Size, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.unfinished import Unfinished

SHOWN = 3


class OrdersBox(QWidget):
    """The line to type in, and the orders written down last."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session_id: int | None = None
        self.line = LineEdit(
            "timer.order",
            self,
            hint=self.tr("What the client orders, and what was done (Enter adds)"),
            spoken=self.tr("Order of the client"),
            longest=client_orders.LONGEST,
        )
        self.line.returnPressed.connect(self._add)
        self._times = [Words("", self, size=Size.SMALL, ink="soft") for _ in range(SHOWN)]
        self._texts = [ElidedLabel("", self) for _ in range(SHOWN)]
        self.more = Words("", self, size=Size.SMALL, ink="faint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        for at, text in zip(self._times, self._texts, strict=True):
            row = row_of(at, text)
            row.setStretch(1, 1)
            column.addLayout(row)
        column.addWidget(self.more)
        Unfinished(self, self._unsaved_words, self._add)
        self._show(())

    def _unsaved_words(self) -> list[str]:
        said = self.line.value() if self._session_id is not None else ""
        return [self.tr("Order: {text}").format(text=said[:60])] if said else []

    def follow(self, session_id: int | None) -> None:
        """Show the orders of a session; what is typed for the one before is written down there."""
        if session_id != self._session_id:
            self._add()
            self._session_id = session_id
            self.line.clear()
            self._show(())
        if session_id is not None:
            self._desk.relay.ask(
                client_orders.of_session, session_id, then=self._show, owner=self, latest="orders"
            )

    def _add(self) -> None:
        if self._session_id is None or not self.line.value():
            return
        said = self.line.value()
        self.line.clear()

        def added(_: Changes) -> None:
            self.follow(self._session_id)

        self._desk.relay.do(
            *(client_orders.note_order, self._session_id, said), then=added, owner=self
        )

    def _show(self, orders: tuple[OrderLine, ...]) -> None:
        """The last ones, the newest on top."""
        last = tuple(reversed(orders))[:SHOWN]
        for at in range(SHOWN):
            is_there = at < len(last)
            self._times[at].setVisible(is_there)
            self._texts[at].setVisible(is_there)
            if is_there:
                self._times[at].setText(format_time(last[at].at, self._desk.zone))
                self._texts[at].setText(last[at].text)
        left = len(orders) - len(last)
        self.more.setText(self.tr("and %n earlier order(s)", "", left) if left else "")
        self.more.setVisible(bool(left))
