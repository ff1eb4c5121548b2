"""Who sits at this desk: chosen at the foot of the window, remembered for the next start."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.services import consultants
from desktop.services.changes import Changes
from desktop.services.consultants import ConsultantRow
from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.kit.naming import named

REMEMBERED = "seat/consultant"


class Seat(QToolButton):
    """The name of the consultant at this desk; a click changes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        named(self, "desk.consultant", self.tr("Who sits at this desk"))
        self.setToolTip(self.tr("Who sits at this desk"))
        self.setProperty("role", "icon")
        self.setIcon(icon("user"))
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        desk.hub.watch(self, {"consultant"}, self._ask)

    def changeEvent(self, event: QEvent) -> None:
        """Keep room above the letters: the font says less than its Ś and Ż take."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setMinimumHeight(round(1.6 * self.fontMetrics().height()))

    def offer(self, rows: Sequence[ConsultantRow]) -> None:
        """Offer the consultants who work here; the remembered one sits down, else the first."""
        menu = self.menu()
        menu.clear()
        for row in rows:
            if row.id is not None:
                action = menu.addAction(row.name)
                action.setCheckable(True)
                action.setData(row.id)
                action.triggered.connect(lambda _, who=row: self._sit(who))
        left = self._desk.me or self._desk.state.number(REMEMBERED)
        chosen = next((row for row in rows if row.id == left), rows[0] if rows else None)
        if chosen is None:
            self.setText(self.tr("nobody"))
        else:
            self._sit(chosen)

    def _sit(self, row: ConsultantRow) -> None:
        self.setText(row.name)
        for action in self.menu().actions():
            action.setChecked(action.data() == row.id)
        if row.id is not None and row.id != self._desk.me:
            self._desk.state.keep(REMEMBERED, row.id)
            self._desk.sit(row.id)

    def _ask(self, _changes: Changes) -> None:
        self._desk.relay.ask(consultants.active_rows, then=self.offer)
