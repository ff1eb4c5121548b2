"""Ctrl+K: runs any command and finds anything, by a few letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.rules.text import fold
from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.kit.labels import Words
from desktop.ui.kit.naming import named
from desktop.ui.palette_rows import PaletteDelegate
from desktop.ui.places import Hit, Registry

PAUSE_MS = 120
SHORTEST = 2
WIDTH = 640
SHOWN = 10
MARGIN = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette: an action to run, or a thing found to open."""

    title: str
    note: str
    action: QAction | None = None
    hit: Hit | None = None


class Palette(QDialog):
    """A field and what fits it; `hit_chosen` carries the kind and id of what is to be opened."""

    hit_chosen = Signal(str, int)

    def __init__(
        self,
        desk: Desk,
        registry: Registry,
        actions: Sequence[QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Find or do anything"))
        self._desk = desk
        self._find = registry.find
        self._icons: Mapping[str, str] = registry.find_icons
        self._actions = tuple(actions)
        self._hits: tuple[Hit, ...] = ()
        self._is_searching = False
        self._entries: list[Entry] = []
        self.input = QLineEdit(self)
        named(self.input, "palette.input", self.tr("Find or do anything"))
        self.input.setPlaceholderText(self.tr("Client, ticket, invoice number or a command…"))
        self.input.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.input.installEventFilter(self)
        self.list = QListWidget(self)
        named(self.list, "palette.list", self.tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setIconSize(QSize(18, 18))
        self.list.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.addWidget(self.input)
        column.addWidget(self.list)
        self.nothing = Words("", self, ink="faint", name="palette.nothing")
        self.nothing.setContentsMargins(12, 4, 12, 8)
        column.addWidget(self.nothing)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.input.textChanged.connect(self._typed)
        self.input.returnPressed.connect(self._run_current)
        self.list.itemClicked.connect(lambda _: self._run_current())

    def open_over(self, window: QWidget) -> None:
        """Come up near the top of the window, empty."""
        self.input.clear()
        self._hits = ()
        self._show()
        width = min(WIDTH, window.width() - 48)
        self.input.setFixedWidth(width - 2 * MARGIN)
        self.list.setFixedWidth(width - 2 * MARGIN)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 72)))
        self.show()
        self.input.setFocus()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is offered now."""
        return tuple(self._entries)

    def eventFilter(self, watched: object, event: object) -> bool:
        """↑ and ↓ walk through the list while the field keeps the focus."""
        if watched is self.input and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and event.type() == QKeyEvent.Type.KeyPress:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
        return False

    def _typed(self) -> None:
        self._hits = ()
        self._is_searching = self._find is not None and len(self._text()) >= SHORTEST
        self._show()
        self._pause.start()

    def _text(self) -> str:
        return self.input.text().strip()

    def _search(self) -> None:
        if self._find is not None and self._is_searching:
            self._desk.relay.ask(self._find, self._text(), then=self._show_hits, latest="palette")

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        if len(self._text()) >= SHORTEST:
            self._is_searching = False
            self._hits = tuple(hits)
            self._show()

    def _show(self) -> None:
        wanted = fold(self.input.text()).split()
        commands = [
            Entry(action.text(), _keys(action), action=action)
            for action in self._actions
            if action.isEnabled() and all(word in fold(action.text()) for word in wanted)
        ]
        found = [Entry(hit.title, hit.note, hit=hit) for hit in self._hits]
        self._entries = [*found, *commands]
        self.list.clear()
        for entry in self._entries:
            item = QListWidgetItem(self._icon_of(entry), entry.title)
            item.setData(Qt.ItemDataRole.UserRole, entry.note)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        rows = min(SHOWN, self.list.count())
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0))
        self.list.setVisible(bool(rows))
        self.nothing.setText("…" if self._is_searching else self.tr("Nothing fits."))
        self.nothing.setVisible(not rows)

    def _icon_of(self, entry: Entry) -> QIcon:
        if entry.hit is not None:
            return icon(self._icons.get(entry.hit.kind, "arrow-right"))
        own = entry.action.icon() if entry.action else QIcon()
        return icon("command") if own.isNull() else own

    def _run_current(self) -> None:
        row = self.list.currentRow()
        if not 0 <= row < len(self._entries):
            return
        entry = self._entries[row]
        self.close()
        if entry.hit is not None:
            self.hit_chosen.emit(entry.hit.kind, entry.hit.id)
        elif entry.action is not None:
            entry.action.trigger()


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
