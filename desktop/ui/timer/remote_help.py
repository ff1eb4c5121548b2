"""Remote help at this desk: launches with the session's consent, and forgets when it ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.errors import KnownError
from desktop.services import remote
from desktop.services.session_cards import SessionCard
from desktop.services.session_offers import StartOffer
from desktop.ui.desk import Desk
from desktop.ui.timer.connection_box import ConnectionBox
from desktop.ui.timer.consent_box import ConsentBox
from desktop.ui.timer.link_sheet import LinkSheet

CLIPBOARD = "clipboard"


class RemoteHelp(QObject):
    """Ties the consent and the connection to the session that lives on them.

    `launcher` opens addresses and programs; None is the machine's own.
    """

    def __init__(
        self,
        desk: Desk,
        consent: ConsentBox,
        connection: ConnectionBox,
        launcher: object,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._widget = parent
        self._consent = consent
        self._connection = connection
        self._launcher = launcher
        self._ticket_id: int | None = None
        self.session_id: int | None = None
        connection.link_wanted.connect(self._show_link)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(connection.wipe)

    def stand_before(
        self, ticket_id: int | None, session: SessionCard | None, offer: StartOffer | None
    ) -> None:
        """Stand before a ticket: what was typed for another one is overwritten."""
        if ticket_id != self._ticket_id:
            self._ticket_id = ticket_id
            self._connection.wipe()
        self._consent.offer(offer)
        if session is not None and session.consent_id is not None:
            self.session_id = session.id
            self._consent.show_used(session.consent_id)

    def launch(self, session_id: int, refused: Callable[[KnownError], object]) -> None:
        """Launch the chosen tool; the only call of the launching service in the window."""
        tool = self._connection.chosen
        if tool is None:
            return

        def launched(_: object) -> None:
            if tool.password == CLIPBOARD:
                self._connection.lend_password()

        self._desk.relay.do(
            *(remote.launch, self._consent.consent_id, session_id, tool.key),
            self._connection.take(),
            launcher=self._launcher,
            then=launched,
            refused=refused,
            owner=self,
        )

    def _show_link(self) -> None:
        if self._ticket_id is not None:
            LinkSheet(self._desk, self._ticket_id, self._widget).open()

    def end(self, session_id: int) -> None:
        """A session has ended, by whichever side: nothing volatile of it stays."""
        if session_id == self.session_id:
            self.session_id = None
            self._connection.wipe()
            self._consent.forget()
