"""The client's link in every form: to copy, to read out, to show, to send."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services import client_link
from desktop.services.client_link import ClientLink
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import row_of, section
from desktop.ui.timer.qr_view import QrView

PER_COLUMN = 8


class LinkSheet(QDialog):
    """Shows the link for one ticket's client; `show_address` hands an address to the system."""

    def __init__(self, desk: Desk, ticket_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._link: ClientLink | None = None
        self.show_address: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self.setWindowTitle(self.tr("Link for the client"))
        self.setMinimumWidth(480)
        self.link = Words("", self, size=Size.LEAD, bold=True, selectable=True, name="link.text")
        self.copied = Words("", self, size=Size.SMALL, ink="good", name="link.copied")
        self.code = QrView("link.code", self.tr("QR code of the link"), self)
        self.copy = Button(
            *("link.copy", self.tr("Copy"), self), role=Role.PRIMARY, image="copy", act=self._copy
        )
        self.mail = Button(
            *("link.mail", self.tr("Write an e-mail"), self), image="mail", act=self._write
        )
        close = Button("link.close", self.tr("Close"), self, act=self.accept)
        self._spoken = QGridLayout()
        self._spoken.setHorizontalSpacing(12)
        self._spoken.setVerticalSpacing(4)
        body = row_of(self._spoken, 1, self.code, gap=24)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.link)
        column.addWidget(section(self.tr("To read out"), self))
        column.addLayout(body)
        column.addStretch(1)
        column.addLayout(row_of(self.copy, self.mail, self.copied, 1, close))
        for button in (self.copy, self.mail):
            button.setEnabled(False)
        desk.relay.ask(
            *(client_link.of_ticket, ticket_id), then=self._show, failed=self._refused, owner=self
        )

    def _show(self, link: ClientLink) -> None:
        self._link = link
        self.link.setText(link.link)
        self.code.show_code(link.code_size, link.code)
        for at, each in enumerate(link.spoken):
            down, across = at % PER_COLUMN, at // PER_COLUMN
            self._spoken.addWidget(Words(each.written, self, bold=True), down, 2 * across)
            said = Words(each.said, self, ink="soft", name=f"link.said_{at}")
            self._spoken.addWidget(said, down, 2 * across + 1)
        for button in (self.copy, self.mail):
            button.setEnabled(True)
        self.copy.setFocus()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._desk.notices.refuse(error)
        self.reject()

    def _copy(self) -> None:
        if self._link is not None:
            QGuiApplication.clipboard().setText(self._link.link)
            self.copied.setText(self.tr("Link copied"))

    def _write(self) -> None:
        if self._link is not None and not self.show_address(QUrl(self._link.letter)):
            self._desk.notices.warn(self.tr("The system has no program for e-mail."))
