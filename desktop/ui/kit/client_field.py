"""Picks a client by a few letters of its name, NIP or phone; empty is nobody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.services import clients
from desktop.services.clients import ClientRow
from desktop.ui.desk import Desk
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.naming import named

PAUSE_MS = 120
LISTED = 8
WIDEST = 560
_EDGE = 5
_MARGIN = 16
_GAP = 2
_FRAMES = 6  # of the list and of what it stands in
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: LISTED,
    Qt.Key.Key_PageUp: -LISTED,
}
_TABS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClientField(LineEdit):
    """A field whose value is a client, None while none is picked.

    What fits is listed beside the field while a person types; the list lies over the window and
    never takes the keyboard. `edited` fires when a client was picked, or the field emptied, and
    not before; `picked` carries the `ClientRow`, and None as soon as the letters are others.
    """

    edited = Signal()
    picked = Signal(object)

    def __init__(
        self,
        name: str,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        none_fits: str = "",
        takes_only_one: bool = False,
    ) -> None:
        """`hint` says what to type, or what no client means; `none_fits` that nobody was found.

        With `takes_only_one` who goes on by Tab need not wait: what fits alone is picked.
        """
        super().__init__(name, parent, hint=hint)
        self.setAccessibleName(self.tr("Client"))
        self.setClearButtonEnabled(True)
        # Letters alone change nothing yet, so `edited` waits for a choice.
        self.textEdited.disconnect()
        self._desk = desk
        self._none_fits = none_fits or self.tr("No client fits.")
        self._row: ClientRow | None = None
        self._found: tuple[ClientRow, ...] = ()
        self._takes_first = False
        self._takes_only_one = takes_only_one
        self._is_showing = False
        self._watched: list[QWidget] = []
        self.typed = ""
        self._build_list(name)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(lambda _: self._note_letters())
        self.textChanged.connect(self._emptied)

    @property
    def is_wrong(self) -> bool:
        """Whether letters stand there that no client was picked by."""
        return bool(self.text().strip()) and self._row is None

    def client(self) -> ClientRow | None:
        """The client, None while none is picked."""
        return self._row

    def client_id(self) -> int | None:
        """The client's id, None while none is picked."""
        return self._row.id if self._row else None

    def show_client(self, row: ClientRow | None) -> None:
        """Show a client without saying that a person picked it."""
        self._row = row
        if row is None:
            self.typed = ""
        self._is_showing = True
        self.show_value(row.name if row else "")
        self.setToolTip(row.name if row else "")
        self._is_showing = False
        self._pause.stop()
        self._put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk the list, Enter takes what is marked, Esc puts it away."""
        key = Qt.Key(event.key())
        is_open = self.drop.isVisible()
        if is_open and key in _STEPS:
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + _STEPS[key])))
        elif is_open and key == Qt.Key.Key_Escape:
            self._put_away()
        elif key in _ENTER and self.is_wrong and not self._is_nobody():
            self._enter()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the field when the window changes its size or something is scrolled."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.drop.isVisible():
            self._place()
        return bool(super().eventFilter(watched, event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list away; a click on it comes first, for it takes no focus."""
        super().focusOutEvent(event)
        self._pause.stop()
        self._put_away()
        if self._takes_only_one and self.is_wrong and event.reason() in _TABS:
            self._ask()

    def _build_list(self, name: str) -> None:
        self.drop = QFrame(self)
        self.drop.setProperty("surface", "card")
        self.drop.hide()
        self.list = QListWidget(self.drop)
        named(self.list, f"{name}_list", self.tr("Clients found"))
        inside = QVBoxLayout(self.drop)
        inside.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        inside.addWidget(self.list)
        self.destroyed.connect(self.drop.deleteLater)
        self.list.setMinimumSize(1, 1)  # its own least height would reach out of a low window
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self._take(self.list.row(item)))

    def _note_letters(self) -> None:
        self.typed = self.value()
        self._takes_first = False
        self._pause.start()
        if self._row is not None:
            self._row = None
            self.setToolTip("")
            self.picked.emit(None)

    def _emptied(self, text: str) -> None:
        if self._is_showing or text:
            return
        was_known = self._row is not None
        self._row, self.typed = None, ""
        self._pause.stop()
        self._put_away()
        if was_known:
            self.picked.emit(None)
        if was_known or self.hasFocus():
            self.edited.emit()

    def _is_nobody(self) -> bool:
        """Whether it is told already that nobody fits: Enter leads on then."""
        return self.drop.isVisible() and not self._found and not self._pause.isActive()

    def _enter(self) -> None:
        """Take the marked one, or the first as soon as the answer is there."""
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
        height = self.fontMetrics().height() + 12
        self.list.clear()
        for words in [self._line(row) for row in found] or [self._none_fits]:
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, height))
            item.setToolTip(words)
            if not found:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if found else -1)
        is_left = self._takes_only_one and not self.hasFocus()
        if found and (self._takes_first or (is_left and len(found) == 1)):
            self._take(0)
        elif self.hasFocus():
            self._place()
        self._takes_first = False

    def _line(self, row: ClientRow) -> str:
        blocked = self.tr("blocked") if row.is_blocked else ""
        parts = (row.name, blocked, row.nip, row.city, row.phone, row.agreement)
        return " · ".join(part for part in parts if part)

    def _place(self) -> None:
        """Below the field, or above it where there is more room; within the window."""
        window = self.window()
        if self.visibleRegion().isEmpty():
            self._put_away()
            return
        if self.drop.parent() is not window:
            self.drop.setParent(window)
        field = self.mapTo(window, QPoint(0, 0))
        row_height = self.list.item(0).sizeHint().height()
        wanted = row_height * self.list.count() + 2 * _EDGE + _FRAMES
        above = field.y() - _GAP
        below = window.height() - above - self.height() - 2 * _GAP
        is_below = wanted <= below or below >= above
        height = min(wanted, max(below if is_below else above, row_height + 2 * _EDGE))
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.list.setVerticalScrollBarPolicy(needed if height < wanted else never)
        top = field.y() + self.height() + _GAP if is_below else above - height
        width = max(self.width(), min(WIDEST, window.width() - 2 * _MARGIN))
        left = max(0, min(field.x(), window.width() - _MARGIN - width))
        self.drop.setGeometry(left, top, width, height)
        self.drop.raise_()
        self.drop.show()
        self._watch()

    def _watch(self) -> None:
        """While the list stands, see whatever moves the field under it."""
        if self._watched:
            return
        parent = self.parentWidget()
        while parent is not None:
            self._watched.append(parent)
            parent.installEventFilter(self)
            parent = None if parent.isWindow() else parent.parentWidget()

    def _put_away(self) -> None:
        self.drop.hide()
        for parent in self._watched:
            parent.removeEventFilter(self)
        self._watched = []

    def _take(self, at: int) -> None:
        if 0 <= at < len(self._found):
            row = self._found[at]
            self.show_client(row)
            self.edited.emit()
            self.picked.emit(row)
