"""The top of a client's card: who it is, how it stands, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.services import archives
from desktop.services.clients import ClientCard, ClientRow
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.labels import ElidedLabel, Words

HEIGHT = 64


class CardHead(QFrame):
    """Name, states, and the buttons that save, discard and put aside."""

    save_wanted = Signal()
    discard_wanted = Signal()
    block_wanted = Signal()
    unblock_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._client: ClientCard | None = None
        self._is_unsaved = False
        self._is_busy = False
        self.title = ElidedLabel("", self)
        self.title.setProperty("step", "title")
        self.title.setProperty("weight", "bold")
        self.title.setObjectName("client.title")
        self._agreed = Badge(BadgeLook(""), self)
        self._standing = Badge(BadgeLook(""), self)
        self._agreed.show_look(None)
        self._standing.show_look(None)
        self._note = Words(self.tr("Unsaved changes"), self, ink="soon", name="client.unsaved")
        self._discard = Button(
            "client.discard",
            self.tr("Discard"),
            self,
            role=Role.QUIET,
            act=self.discard_wanted.emit,
        )
        self._save = Button(
            "client.save", self.tr("Save"), self, role=Role.PRIMARY, act=self.save_wanted.emit
        )
        self._more = IconButton("client.more", "dots", self.tr("More about this client"), self)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        self._aside = QAction(self.tr("Put this client aside"), menu)
        self._aside.setObjectName("client.archive")
        self._aside.triggered.connect(lambda: self._put_aside())  # noqa: PLW0108 - drops `checked`
        self._block = QAction(self.tr("Block this client…"), menu)
        self._block.setObjectName("client.block")
        self._block.triggered.connect(lambda: self._tell_block())  # noqa: PLW0108
        menu.addAction(self._block)
        menu.addAction(self._aside)
        self._more.setMenu(menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 12, 24, 12)
        line.setSpacing(8)
        line.addWidget(self.title, 1)
        for part in (self._note, self._agreed, self._standing, self._discard, self._save):
            line.addWidget(part)
        line.addWidget(self._more)
        self.setMinimumHeight(HEIGHT)
        self.show_unsaved(is_unsaved=False)

    def show_client(self, card: ClientCard, row: ClientRow) -> None:
        """Say who is shown and how it stands."""
        self._client = card
        self.title.setText(card.name)
        self._agreed.show_look(
            BadgeLook(row.agreement, Tone.ACCENT, Shape.DOT) if row.agreement else None
        )
        self._standing.show_look(self._look(card))
        self._standing.setToolTip(card.blocked_reason)
        self._aside.setText(
            self.tr("Take this client back")
            if card.archived_at
            else self.tr("Put this client aside")
        )
        self._block.setText(
            self.tr("Unblock this client") if card.blocked_at else self.tr("Block this client…")
        )
        self._block.setEnabled(card.archived_at is None)
        self._more.show()

    def show_new(self) -> None:
        """Say that this is a new client."""
        self._client = None
        self.title.setText(self.tr("New client"))
        self._agreed.show_look(None)
        self._standing.show_look(None)
        self._more.hide()

    def show_unsaved(self, *, is_unsaved: bool) -> None:
        """Say whether something waits to be saved."""
        self._is_unsaved = is_unsaved
        self._show_buttons()

    def show_busy(self, *, is_busy: bool) -> None:
        """Keep from saving twice."""
        self._is_busy = is_busy
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._note.setVisible(self._is_unsaved)
        self._discard.setVisible(self._is_unsaved)
        self._save.setEnabled(self._is_unsaved and not self._is_busy)

    def _look(self, card: ClientCard) -> BadgeLook | None:
        if card.archived_at:
            return BadgeLook(self.tr("archived"), Tone.PLAIN, Shape.NONE)
        if card.blocked_at:
            return BadgeLook(self.tr("blocked"), Tone.LATE, Shape.SQUARE)
        return None

    def _tell_block(self) -> None:
        is_blocked = self._client is not None and self._client.blocked_at is not None
        (self.unblock_wanted if is_blocked else self.block_wanted).emit()

    def _put_aside(self) -> None:
        client = self._client
        if client is None or client.id is None:
            return
        client_id = client.id
        if client.archived_at:
            self._desk.relay.do(archives.restore, client_id, owner=self)
            return
        words = self.tr("{name} put aside").format(name=client.name)
        self._desk.relay.do(
            archives.archive,
            client_id,
            then=lambda _: self._desk.notices.say(
                words, undo=lambda: self._desk.relay.do(archives.restore, client_id)
            ),
            owner=self,
        )
