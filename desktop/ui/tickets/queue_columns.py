"""The queue's columns: laid for the room there is, and remembered as a hand has drawn them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject

from desktop.ui.kit.id_view import IdView
from desktop.ui.kit.room import room_of
from desktop.ui.kit.row_delegate import PAD
from desktop.ui.session_state import SessionState, lay_columns
from desktop.ui.tickets import looks
from desktop.ui.tickets.table import ACCEPTED, CLIENT, MARK, STATE, WAITS, WHO

NARROW, WIDE = 800, 1000
# Under so many pixels there is no room for these columns: the ticket below says the same.
ROOMS = {WAITS: WIDE, ACCEPTED: 640, STATE: 520}
NARROW_COLUMN = 12
NARROW_KEY = "queue.table.narrow"


class QueueColumns(QObject):
    """Lays the columns of the queue's view by its width.

    On a narrow window the subject matters more than who has a ticket, or for how long. The two
    ways are remembered apart: the wide one by the view itself, the narrow one here.
    """

    def __init__(self, view: IdView, state: SessionState) -> None:
        super().__init__(view)
        self._view = view
        self._state = state
        self._is_narrow = False
        self._is_laid = True
        self._wide = QByteArray()
        self._view.horizontalHeader().sectionResized.connect(self._remember)
        self._view.horizontalHeader().sectionMoved.connect(self._remember)

    def fit(self, width: int) -> None:
        """Lay the columns for a queue that is so many pixels wide."""
        width = room_of(self._view, width)
        if (width < NARROW) != self._is_narrow:
            self._is_narrow = width < NARROW
            self._is_laid = False
            if self._is_narrow:
                self._lay_narrow()
            else:
                lay_columns(self._view.horizontalHeader(), self._wide)
            self._view.is_fitted = self._is_narrow
            self._is_laid = True
        for column, least in ROOMS.items():
            self._view.setColumnHidden(column, width < least)

    def _lay_narrow(self) -> None:
        view = self._view
        self._wide = view.horizontalHeader().saveState()
        view.is_fitted = True
        if self._state.restore_columns(view.horizontalHeader(), NARROW_KEY):
            return
        view.setColumnHidden(WHO, True)  # noqa: FBT003
        font = view.font()
        view.setColumnWidth(MARK, looks.widest(looks.every_mark(), font) + 2 * PAD)
        view.setColumnWidth(STATE, looks.widest(looks.every_state(), font) + 2 * PAD)
        each = view.fontMetrics().averageCharWidth()
        view.setColumnWidth(CLIENT, NARROW_COLUMN * each + 2 * PAD)

    def _remember(self) -> None:
        if self._is_narrow and self._is_laid:
            saved = self._view.horizontalHeader().saveState()
            self._state.keep(f"columns/{NARROW_KEY}", saved)
