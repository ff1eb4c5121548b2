"""The writes of one timer: one at a time, so that a second press does nothing twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.errors import KnownError
from desktop.services.changes import Changes
from desktop.ui.desk import Desk

Told = Callable[[KnownError], object]


class Acts(QObject):
    """`busy_changed` when one is sent and when it has come through, or not."""

    busy_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.is_busy = False

    def do(
        self,
        service: Callable[..., Changes],
        *args: object,
        then: Callable[[Changes], object] | None = None,
        refused: Told | None = None,
        failed: Callable[[Exception], object] | None = None,
        **kw: Any,
    ) -> None:
        """Do it, unless another one is on its way; `failed` as in `Relay.do`."""
        if self.is_busy:
            return
        self._set_busy(busy=True)
        self._desk.relay.do(
            service,
            *args,
            then=then,
            refused=refused or self._desk.notices.refuse,
            failed=failed,
            lastly=lambda: self._set_busy(busy=False),
            owner=self,
            **kw,
        )

    def _set_busy(self, *, busy: bool) -> None:
        self.is_busy = busy
        self.busy_changed.emit()
