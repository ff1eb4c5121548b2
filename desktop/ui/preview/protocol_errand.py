"""Takes the steps of the protocol on show, and offers to take them back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.errors import KnownError
from desktop.services import objections, protocol_undo, protocols, rebates
from desktop.services.changes import Changes
from desktop.services.protocol_standing import Stepped
from desktop.ui.desk import Desk
from desktop.ui.preview.protocol_steps import ProtocolSteps


class ProtocolErrand(QObject):
    """Leads wishes to services; `made` is a protocol to show instead: the corrected one's draft.

    `outdated` when what is on show comes to something else by now.
    """

    made = Signal(int)
    invoice_wanted = Signal()
    discard_wanted = Signal()
    outdated = Signal()

    def __init__(self, desk: Desk, steps: ProtocolSteps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steps = steps
        self._services: dict[str, Callable[..., Changes]] = {
            "mark_partial": protocols.mark_partial,
            "receive": protocols.receive,
            "returned": protocols.returned,
            "withdraw": protocols.withdraw,
            "accept": protocols.accept,
            "rebate": rebates.give,
        }
        steps.wanted.connect(self._take)

    def _take(self, step: str, told: Any) -> None:
        protocol_id = self._steps.protocol_id
        if protocol_id is None:
            return
        if step == "create_invoice":
            self.invoice_wanted.emit()
        elif step == "issue_protocol":
            self._do(step, protocols.issue, protocol_id, self._steps.shown_net)
        elif step == "discard":
            self.discard_wanted.emit()
        elif step == "object":
            lines, words, by, at, rest = told
            how = {"by": by, "at": at, "rest": rest}
            self._do(step, objections.raise_to, protocol_id, lines, words, **how)
        elif step == "drop_rebate":
            self._do(step, rebates.take_back, *told)
        elif step == "correct":
            self._do(step, objections.correct, told[0])
        elif step in ("reject", "withdraw_objection"):
            service = objections.reject if step == "reject" else objections.withdraw
            self._do(step, service, *told)
        else:
            self._do(step, self._services[step], protocol_id, *told)

    def _do(self, step: str, service: Callable[..., Changes], *args: Any, **kw: Any) -> None:
        self._desk.relay.do(
            service,
            *args,
            then=partial(self._tell, step),
            refused=self._refuse,
            owner=self,
            **kw,
        )

    def _refuse(self, error: KnownError) -> None:
        """Beside the steps; what comes with a new paper to look at stands in the strip."""
        if error.code != "protocol_repriced":
            self._steps.refuse(error)
            return
        self._desk.notices.refuse(error)
        self.outdated.emit()

    def _tell(self, step: str, changes: Changes) -> None:
        self._steps.done()
        if step == "correct" and changes.made is not None:
            self.made.emit(changes.made)
        if isinstance(changes, Stepped):
            words = {
                "receive": self.tr("Receipt written down: the client's term runs."),
                "returned": self.tr("Receipt taken back: the client's term stopped."),
                "accept": self.tr("Acceptance written down."),
                "object": self.tr("Objection written down: its lines wait."),
                "reject": self.tr("Objection rejected."),
                "withdraw_objection": self.tr("The client took the objection back."),
            }[step]
            undo = partial(self._desk.relay.do, protocol_undo.undo, changes)
            self._desk.notices.say(words, undo=undo)
