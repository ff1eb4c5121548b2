"""One invoice's way to KSeF from the window: begin, deliver in the pool, write the answer down."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.errors import KnownError
from desktop.services import ksef_sending
from desktop.services.changes import Changes
from desktop.services.ksef_sending import Delivery, Errand
from desktop.ui.desk import Desk


class KsefErrand(QObject):
    """Sends one document at a time; `refused` (KnownError) says why it went nowhere.

    The password is handed on to the job and kept nowhere.
    """

    refused = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether a document is on its way right now."""
        return self._is_busy

    def send(self, invoice_id: int, password: str) -> None:
        """Send the invoice's document, or ask for the answer when KSeF has it."""
        if self._is_busy:
            return
        self._show_busy(is_busy=True)
        self._desk.relay.ask(
            ksef_sending.errand,
            invoice_id,
            self._desk.today(),
            then=partial(self._begin, password),
            failed=self._stop,
            owner=self,
        )

    def _begin(self, password: str, errand: Errand) -> None:
        self._desk.relay.do(
            ksef_sending.begin,
            errand.invoice_id,
            then=partial(self._deliver, errand, password),
            refused=self._stop,
            owner=self,
        )

    def _deliver(self, errand: Errand, password: str, _changes: Changes) -> None:
        self._desk.relay.work(
            ksef_sending.deliver,
            errand,
            password,
            then=self._settle,
            failed=partial(self._give_back, errand.invoice_id),
            owner=self,
        )

    def _settle(self, delivery: Delivery) -> None:
        self._desk.relay.do(
            ksef_sending.settle,
            delivery,
            then=lambda _: self._show_busy(is_busy=False),
            refused=self._stop,
            owner=self,
        )

    def _give_back(self, invoice_id: int, error: Exception) -> None:
        self._desk.relay.do(ksef_sending.give_back, invoice_id, owner=self)
        self._stop(error)

    def _stop(self, error: Exception) -> None:
        self._show_busy(is_busy=False)
        if isinstance(error, KnownError):
            self.refused.emit(error)

    def _show_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.busy_changed.emit(is_busy)
