"""A client's finished work with a box each: what goes on the next protocol."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.rules.tariffs import Kind
from desktop.services.billable import BillableRow
from desktop.ui.desk import Desk
from desktop.ui.formats import format_month, format_short_date, format_time
from desktop.ui.kinds import kind_names
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import CheckBox
from desktop.ui.kit.labels import ElidedLabel, Size, Words
from desktop.ui.kit.pane import Card, Scroll, row_of

LARGEST = 240
EVERYTHING = "all"


class WorkChooser(Card):
    """Everything is ticked at first; a month ticks its own work, what waits cannot be ticked."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._rows: tuple[BillableRow, ...] = ()
        self._boxes: list[tuple[BillableRow, CheckBox]] = []
        self._title = Words("", self, bold=True)
        self._month = Choice("billing.month", self, spoken=self.tr("Work of which month"))
        self._month.edited.connect(self._tick_month)
        self._partial = CheckBox(
            "billing.partial", self.tr("Part protocol: the work goes on"), self
        )
        self.body.addLayout(row_of(self._title, 1, self._partial, self._month))
        self._scroll = Scroll(self, width=2000)
        self._scroll.body.setContentsMargins(0, 0, 8, 0)
        self._scroll.body.setSpacing(4)
        self.body.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def client_id(self) -> int | None:
        """Whose work is shown."""
        return self._rows[0].client_id if self._rows else None

    def show_rows(self, rows: Sequence[BillableRow]) -> None:
        """Show a client's work; the same work again keeps its ticks."""
        found = tuple(rows)
        if found == self._rows:
            return
        self._rows = found
        self.setVisible(bool(found))
        if found:
            self._title.setText(found[0].client)
            self._offer_months()
            self._partial.show_value(any(row.goes_on for row in found))
        self._fill()
        self.changed.emit()

    def sessions(self) -> list[int]:
        """Ids of the ticked sessions."""
        return [row.session_id for row in self._ticked() if row.session_id is not None]

    def visits(self) -> list[int]:
        """Ids of the ticked visits."""
        return [row.visit_id for row in self._ticked() if row.visit_id is not None]

    @property
    def is_partial(self) -> bool:
        """Whether the protocol is to be a part one."""
        return bool(self._partial.value())

    def _ticked(self) -> list[BillableRow]:
        return [row for row, box in self._boxes if box.value()]

    def _offer_months(self) -> None:
        months = sorted({self._month_of(row) for row in self._rows})
        self._month.offer(
            [(EVERYTHING, self.tr("all of it")), *((each, format_month(each)) for each in months)]
        )
        self._month.show_value(EVERYTHING)
        self._month.setVisible(len(months) > 1)

    def _month_of(self, row: BillableRow) -> date:
        return row.started_at.astimezone(self._desk.zone).date().replace(day=1)

    def _fill(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._boxes = []
        for at, row in enumerate(self._rows, 1):
            box = CheckBox(f"billing.work_{at}", _when(row, self._desk.zone), inner)
            box.show_value(not row.waits)
            box.setEnabled(not row.waits)
            box.edited.connect(self.changed)
            self._boxes.append((row, box))
            column.addLayout(self._line(row, box, inner))
        column.addStretch(1)
        while self._scroll.body.count():
            item = self._scroll.body.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._scroll.body.addWidget(inner)
        self._scroll.setFixedHeight(min(inner.sizeHint().height() + 4, LARGEST))

    def _line(self, row: BillableRow, box: CheckBox, parent: QWidget) -> QHBoxLayout:
        what = ElidedLabel(self._what(row), parent)
        reason = self._reason(row)
        parts: list[QWidget] = [box, what]
        if reason:
            ink = "soon" if row.waits else "soft"
            parts.append(Words(reason, parent, size=Size.SMALL, ink=ink))
        line = row_of(*parts, gap=12)
        line.setStretch(1, 1)
        box.setAccessibleDescription(f"{what.text()} {reason}".strip())
        return line

    def _what(self, row: BillableRow) -> str:
        kind = kind_names()[Kind(row.kind)] if not row.visit_state else self.tr("visit")
        said = " ".join((row.summary or row.subject).split())
        return " · ".join(filter(None, (row.ticket_number, kind, said)))

    def _reason(self, row: BillableRow) -> str:
        if row.waits:
            return self.tr("times wait for review")
        if row.visit_state == "missed":
            return self.tr("nobody was there")
        if row.visit_state:
            return self.tr("called off too late")
        return self.tr("a timer runs on this ticket") if row.goes_on else ""

    def _tick_month(self) -> None:
        month = self._month.value()
        for row, box in self._boxes:
            is_wanted = month == EVERYTHING or self._month_of(row) == month
            box.show_value(is_wanted and not row.waits)
        self.changed.emit()


def _when(row: BillableRow, zone: ZoneInfo) -> str:
    day = row.started_at.astimezone(zone).date()
    start, end = format_time(row.started_at, zone), format_time(row.ended_at, zone)
    return f"{format_short_date(day)} {start}–{end}"
