"""Picks a client by a few letters of its name, NIP or phone; empty is nobody."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout, QWidget

from desktop.services import clients
from desktop.services.clients import ClientRow
from desktop.ui.desk import Desk
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.naming import named

PAUSE_MS = 120
LISTED = 8
_EDGE = 5
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClientField(LineEdit):
    """A field whose value is a client's id, None while none is picked.

    What fits is listed below while a person types; the list lies over the window and never takes
    the keyboard. `edited` fires when a client was picked, or the field emptied, and not before.
    """

    edited = Signal()

    def __init__(
        self, name: str, desk: Desk, parent: QWidget | None = None, *, hint: str = ""
    ) -> None:
        """`hint` says what it means that no client is picked."""
        super().__init__(name, parent, hint=hint)
        self.setAccessibleName(self.tr("Client"))
        self.setClearButtonEnabled(True)
        # Letters alone change nothing yet, so `edited` waits for a choice.
        self.textEdited.disconnect()
        self._desk = desk
        self._row: ClientRow | None = None
        self._found: tuple[ClientRow, ...] = ()
        self._takes_first = False
        self._row_height = 0
        self.drop = QFrame(self)
        self.drop.setProperty("surface", "card")
        self.drop.hide()
        self.list = QListWidget(self.drop)
        named(self.list, f"{name}_list", self.tr("Clients found"))
        inside = QVBoxLayout(self.drop)
        inside.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        inside.addWidget(self.list)
        self.destroyed.connect(self.drop.deleteLater)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self._take(self.list.row(item)))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(lambda _: self._typed())
        self.textChanged.connect(self._emptied)

    @property
    def is_wrong(self) -> bool:
        """Whether letters stand there that no client was picked by."""
        return bool(self.text().strip()) and self._row is None

    def client_id(self) -> int | None:
        """The client, None while none is picked."""
        return self._row.id if self._row else None

    def show_client(self, row: ClientRow | None) -> None:
        """Show a client without saying that a person picked it."""
        self._row = row
        self.show_value(row.name if row else "")
        self.drop.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk the list, Enter takes what is marked, Esc puts it away."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step and self.drop.isVisible():
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))
        elif key in _ENTER and self.is_wrong:
            self._enter()
        elif key == Qt.Key.Key_Escape and self.drop.isVisible():
            self.drop.hide()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list away; a click on it comes first, for it takes no focus."""
        super().focusOutEvent(event)
        self._pause.stop()
        self.drop.hide()

    def _typed(self) -> None:
        self._row = None
        self._takes_first = False
        self._pause.start()

    def _emptied(self, text: str) -> None:
        if not text and (self._row is not None or self.hasFocus()):
            self._row = None
            self._pause.stop()
            self.drop.hide()
            self.edited.emit()

    def _enter(self) -> None:
        if self.drop.isVisible() and not self._pause.isActive():
            self._take(self.list.currentRow())
        else:
            self._takes_first = True
            self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        if self.value():
            self._desk.relay.ask(
                clients.find,
                self.value(),
                LISTED,
                self._desk.today(),
                then=self._show_found,
                latest="find",
            )

    def _show_found(self, found: tuple[ClientRow, ...]) -> None:
        if not self.is_wrong:
            return
        self._found = found
        self.list.clear()
        self.list.addItems([_line(row) for row in found] or [self.tr("No client fits.")])
        self._row_height = self.fontMetrics().height() + 12
        for at in range(self.list.count()):
            self.list.item(at).setSizeHint(QSize(0, self._row_height))
        self.list.setCurrentRow(0 if found else -1)
        if found and self._takes_first:
            self._take(0)
        elif self.hasFocus():
            self._place()

    def _place(self) -> None:
        window = self.window()
        if self.drop.parent() is not window:
            self.drop.setParent(window)
        at = self.mapTo(window, QPoint(0, self.height() + 2))
        height = self._row_height * self.list.count() + 2 * _EDGE
        self.drop.setGeometry(at.x(), at.y(), self.width(), height)
        self.drop.raise_()
        self.drop.show()

    def _take(self, at: int) -> None:
        if 0 <= at < len(self._found):
            self.show_client(self._found[at])
            self.edited.emit()


def _line(row: ClientRow) -> str:
    return " · ".join(part for part in (row.name, row.nip, row.city, row.agreement) if part)
