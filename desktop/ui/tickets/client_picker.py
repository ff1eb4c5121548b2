"""Picks a client by name, NIP or phone number: type, look, Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.services import clients
from desktop.services.clients import ClientRow
from desktop.ui.desk import Desk
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.naming import named

PAUSE_MS = 120
LISTED = 8
WIDEST = 560
KEYS_OF_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ClientPicker(LineEdit):
    """A field whose value is a client; what fits is listed below while a person types.

    `picked` carries the `ClientRow`, or None when the field was emptied or changed again; `typed`
    is what a person looked for. The list lies over the window: no pop-up takes the keyboard away.
    """

    picked = Signal(object)

    def __init__(self, name: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setPlaceholderText(self.tr("Name, NIP or phone number"))
        self.setAccessibleName(self.tr("Client"))
        self._desk = desk
        self._row: ClientRow | None = None
        self._found: tuple[ClientRow, ...] = ()
        self._wants_first = False
        self.typed = ""
        self.list = QListWidget(self)
        named(self.list, f"{name}_list", self.tr("Clients found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setStyleSheet(
            "QListWidget { border: 1px solid palette(mid); border-radius: 6px; padding: 4px; }"
            "QListWidget::item { padding: 4px 8px; border-radius: 4px; }"
            "QListWidget::item:selected { background: palette(highlight);"
            " color: palette(highlighted-text); }"
        )
        self.list.hide()
        self.list.itemClicked.connect(self._take_item)
        self.destroyed.connect(self.list.deleteLater)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)

    def client(self) -> ClientRow | None:
        """The client, None while none is picked."""
        return self._row

    def show_client(self, row: ClientRow | None) -> None:
        """Show a client without saying that one was picked."""
        self._row = row
        if row is None:
            self.typed = ""
        self.show_value(row.name if row else "")
        self.list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk the list, Enter takes what is marked, Esc puts the list away."""
        key = event.key()
        if key in KEYS_OF_LIST and self.list.isVisible():
            self._walk(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._row is None and self.value():
            self._enter()
        elif key == Qt.Key.Key_Escape and self.list.isVisible():
            self.list.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it changes its size."""
        if event.type() == QEvent.Type.Resize and self.list.isVisible():
            self._place()
        return bool(super().eventFilter(watched, event))

    def focusOutEvent(self, event: object) -> None:
        """Put the list away; a click on it comes first, for it takes no focus."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.list.hide()

    def _typed(self) -> None:
        self.typed = self.value()
        if self._row is not None:
            self._row = None
            self.picked.emit(None)
        self._wants_first = False
        self._pause.start()

    def _enter(self) -> None:
        """Take the marked one, or the first as soon as the answer is there."""
        if self.list.isVisible() and not self._pause.isActive():
            self._take_item(self.list.currentItem())
        else:
            self._wants_first = True
            self._ask()

    def _walk(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            step = LISTED if event.key() == Qt.Key.Key_PageDown else -LISTED
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))

    def _ask(self) -> None:
        self._pause.stop()
        if not self.value():
            self._show_found(())
            return
        self._desk.relay.ask(
            clients.find,
            self.value(),
            LISTED,
            self._desk.today(),
            then=self._show_found,
            latest="find",
        )

    def _show_found(self, found: tuple[ClientRow, ...]) -> None:
        self._found = found
        self.list.clear()
        for row in found:
            self.list.addItem(QListWidgetItem(_line(row)))
        if found:
            self.list.setCurrentRow(0)
        elif self.value():
            item = QListWidgetItem(self.tr("No client fits. The ticket can be saved without one."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        if found and self._wants_first:
            self._take(found[0])
        elif self.value() and self.hasFocus():
            self._place()
        else:
            self.list.hide()
        self._wants_first = False

    def _place(self) -> None:
        window = self.window()
        if self.list.parent() is not window:
            self.list.setParent(window)
            window.installEventFilter(self)
        at = self.mapTo(window, QPoint(0, self.height() + 2))
        height = self.list.sizeHintForRow(0) * max(1, self.list.count()) + 14
        # Where there is no room below, it stands above the field.
        if at.y() + height > window.height():
            at.setY(max(0, self.mapTo(window, QPoint(0, -2)).y() - height))
        width = max(self.width(), min(WIDEST, window.width() - at.x() - 16))
        self.list.setGeometry(at.x(), at.y(), width, height)
        self.list.raise_()
        self.list.show()

    def _take_item(self, item: QListWidgetItem | None) -> None:
        place = self.list.row(item) if item else -1
        if 0 <= place < len(self._found):
            self._take(self._found[place])

    def _take(self, row: ClientRow) -> None:
        self.show_client(row)
        self.edited.emit()
        self.picked.emit(row)


def _line(row: ClientRow) -> str:
    parts = [row.name, row.nip, row.city, row.phone, row.agreement]
    return " · ".join(part for part in parts if part)
