"""One invoice's way to KSeF from the window: begin, deliver in the pool, write the answer down."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.errors import KnownError
from desktop.services import ksef_sending
from desktop.services.changes import Changes
from desktop.services.ksef_sending import Delivery, Errand
from desktop.ui.desk import Desk


@dataclass(slots=True, eq=False)
class _Way:
    """One document on its way, step after step; the password is gone with the way's end."""

    invoice_id: int
    password: str = field(repr=False)
    goes_on: bool = False


class KsefErrand(QObject):
    """Sends one document at a time; `refused` (KnownError) says why it went nowhere.

    The password is handed on to the job and kept nowhere: a step that the notices offer to try
    again has none any more, so `password_wanted` (the invoice's id) asks for it anew.
    """

    refused = Signal(object)
    busy_changed = Signal(bool)
    password_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._way: _Way | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a document is on its way right now."""
        return self._way is not None

    def send(self, invoice_id: int, password: str) -> None:
        """Send the invoice's document, or ask for the answer when KSeF has it."""
        if self.is_busy:
            return
        way = self._way = _Way(invoice_id, password)
        self.busy_changed.emit(True)  # noqa: FBT003  a signal's value
        self._desk.relay.ask(
            ksef_sending.errand,
            invoice_id,
            self._desk.today(),
            then=partial(self._begin, way),
            failed=self._say,
            lastly=partial(self._step_over, way),
            owner=self,
        )

    def _begin(self, way: _Way, errand: Errand) -> None:
        self._desk.relay.do(
            ksef_sending.begin,
            errand.invoice_id,
            errand.attempt,
            then=partial(self._deliver, way, errand),
            refused=self._say,
            lastly=partial(self._step_over, way),
            owner=self,
        )
        way.goes_on = True

    def _deliver(self, way: _Way, errand: Errand, _changes: Changes) -> None:
        if self._way is not way:
            # Tried again from the notices: this way had come to its end, and its password with it.
            self._desk.relay.do(
                ksef_sending.give_back, errand.invoice_id, errand.attempt, owner=self
            )
            self.password_wanted.emit(errand.invoice_id)
            return
        self._desk.relay.work(
            ksef_sending.deliver,
            errand,
            way.password,
            then=partial(self._settle, way),
            failed=partial(self._give_back, errand),
            lastly=partial(self._step_over, way),
            owner=self,
        )
        way.goes_on = True

    def _settle(self, way: _Way, delivery: Delivery) -> None:
        self._desk.relay.do(
            ksef_sending.settle,
            delivery,
            refused=self._say,
            lastly=partial(self._step_over, way),
            owner=self,
        )
        way.goes_on = True

    def _give_back(self, errand: Errand, error: Exception) -> None:
        self._desk.relay.do(ksef_sending.give_back, errand.invoice_id, errand.attempt, owner=self)
        self._say(error)

    def _say(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.refused.emit(error)

    def _step_over(self, way: _Way) -> None:
        """Whatever came of a step: unless the next one is under way, this was the last."""
        goes_on, way.goes_on = way.goes_on, False
        if goes_on:
            return
        way.password = ""
        if self._way is way:
            self._way = None
            self.busy_changed.emit(False)  # noqa: FBT003  a signal's value
