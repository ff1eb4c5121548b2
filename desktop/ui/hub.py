"""Where news of changed data reaches the panes that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.changes import Changes


class Hub(QObject):
    """Emits `changed` with the `Changes` of each write, on the window's thread.

    `me_changed` carries the id of the consultant at this desk (or None); `day_turned` the new
    date in the office's zone.
    """

    changed = Signal(object)
    me_changed = Signal(object)
    day_turned = Signal(object)

    def watch(
        self, pane: QWidget, kinds: Iterable[str], refresh: Callable[[Changes], None]
    ) -> None:
        """Call `refresh` for changes of these kinds: at once while seen, else when shown.

        Changes that come while the pane is hidden are joined into one.
        """
        _Watch(self, pane, frozenset(kinds), refresh)


class _Watch(QObject):
    """One pane's attention; lives as long as the pane."""

    def __init__(
        self,
        hub: Hub,
        pane: QWidget,
        kinds: frozenset[str],
        refresh: Callable[[Changes], None],
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._kinds = kinds
        self._refresh = refresh
        self._missed: Changes | None = None
        pane.installEventFilter(self)
        hub.changed.connect(self._hear)

    def _hear(self, changes: Changes) -> None:
        if self._kinds.isdisjoint(changes.touched):
            return
        if self._pane.isVisible():
            self._refresh(changes)
        else:
            self._missed = changes if self._missed is None else self._missed | changes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand over what was missed when the pane is shown again."""
        if event.type() == QEvent.Type.Show and watched is self._pane and self._missed:
            missed, self._missed = self._missed, None
            self._refresh(missed)
        return False
