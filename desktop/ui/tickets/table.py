"""The table of the queue: place, mark, time of acceptance, client, subject, state, who."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex

from desktop.services import ticket_queue
from desktop.services.ticket_queue import QueueFilter, TicketRow
from desktop.ui.formats import format_count, format_since
from desktop.ui.kit.cells import CELL, DISPLAY, SPOKEN, Cell, Column
from desktop.ui.kit.id_table import Ask, IdTable
from desktop.ui.tickets import looks, reasons

PLACE, MARK, ACCEPTED, WAITS, CLIENT, SUBJECT, STATE, WHO = range(8)


class TicketTable(IdTable[TicketRow]):
    """Tickets in the order of the queue; the place is that of the row, never stored.

    A place is shown only while the whole open queue is listed: in a filtered list the third row
    is not the third in the queue.
    """

    def __init__(
        self,
        ask: Ask,
        now: Callable[[], datetime],
        zone: ZoneInfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ask, ticket_queue.listed, ticket_queue.rows, columns(now, zone), parent)
        self._shows_places = True

    def show_filter(self, shown: QueueFilter) -> None:
        """Show what this filter finds."""
        self._shows_places = shown.is_whole_queue
        self.load(shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> object:
        """The place comes from the row's number, everything else from what was read."""
        if index.column() != PLACE or role not in (DISPLAY, CELL, SPOKEN):
            return super().data(index, role)
        if super().data(index, CELL) is None:
            return None
        word = format_count(index.row() + 1) if self._shows_places else ""
        return Cell(word, soft=True) if role == CELL else word


def columns(now: Callable[[], datetime], zone: ZoneInfo) -> tuple[Column[TicketRow], ...]:
    """The columns of the queue."""
    translate = QCoreApplication.translate

    def accepted(row: TicketRow) -> Cell:
        return Cell(format_since(row.accepted_at, now(), zone), soft=True)

    def waits(row: TicketRow) -> Cell:
        is_over = row.state in ("done", "closed")
        return Cell("" if is_over else reasons.span(row.accepted_at, now()), soft=True)

    def column(name: str, title: str, show: Callable[[TicketRow], Any], **kw: Any) -> Any:
        return Column(name=name, title=title, show=show, **kw)

    return (
        column("place", translate("TicketTable", "No."), lambda _: Cell(), width=3, right=True),
        column("mark", translate("TicketTable", "Mark"), _mark, width=12),
        column("accepted", translate("TicketTable", "Accepted"), accepted, width=9),
        column("waits", translate("TicketTable", "Waits"), waits, width=10, right=True),
        column("client", translate("TicketTable", "Client"), _client, width=17),
        column("subject", translate("TicketTable", "Subject"), _subject, width=0),
        column("state", translate("TicketTable", "State"), _state, width=15),
        column("who", translate("TicketTable", "Who"), _who, width=4),
    )


def _mark(row: TicketRow) -> Cell:
    return Cell(badge=looks.mark(row))


def _client(row: TicketRow) -> Cell:
    if row.is_unmatched:
        return Cell(row.caller, soft=True)
    return Cell(row.client, bold=row.has_agreement)


def _subject(row: TicketRow) -> Cell:
    return Cell(
        looks.subject_words(row.subject, row.state),
        soft=not row.subject,
        image="paperclip" if row.has_attachments else "",
    )


def _state(row: TicketRow) -> Cell:
    return Cell(badge=looks.state_look(row.state))


def _who(row: TicketRow) -> Cell:
    return Cell(row.who, soft=True)
