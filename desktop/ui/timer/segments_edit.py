"""When somebody worked, part by part: a day, a start and an end each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import Refused
from desktop.rules.segments import Segment
from desktop.ui.desk import Desk
from desktop.ui.formats import format_short_date
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.texts import sentence

ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class _Line:
    """One part; `kept` is what it was read from, to the second."""

    whole: QWidget
    day: DayEdit
    start: TimeEdit
    end: TimeEdit
    remove: IconButton
    kept: Segment | None


class SegmentsEdit(QWidget):
    """`edited` by a person only. What nobody touched keeps its seconds."""

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: list[_Line] = []
        self._made = 0
        self.setObjectName("session.segments")
        self.add = Button(
            *("session.add_part", self.tr("Add a part"), self),
            role=Role.LINK,
            image="plus",
            act=self._add_empty,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(row_of(self.add, 1))

    def changeEvent(self, event: QEvent) -> None:
        """What cannot be changed now offers no way to change it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            for each in (self.add, *(line.remove for line in self._lines)):
                each.setVisible(self.isEnabled())

    def show_value(self, worked: tuple[Segment, ...]) -> None:
        """Show these parts."""
        for line in self._lines:
            line.whole.hide()
            line.whole.deleteLater()
        self._lines = []
        for each in worked:
            self._append(each)

    def value(self) -> tuple[Segment, ...]:
        """The parts as they stand; those that cannot be read are left out (see `wrong`)."""
        found = (self._read(line) for line in self._lines)
        return tuple(each for each in found if each is not None)

    def wrong(self) -> str:
        """What cannot be read, in words; empty when all can."""
        for line in self._lines:
            if line.day.value() is None:
                return self.tr("Type a day.")
            if line.start.value() is None or line.end.value() is None:
                return sentence(Refused("clock_wrong"))
        return ""

    def _read(self, line: _Line) -> Segment | None:
        day, start, end = line.day.value(), line.start.value(), line.end.value()
        if day is None or start is None or end is None:
            return None
        kept, zone = line.kept, self._desk.zone
        is_same_day = kept is not None and kept.start.astimezone(zone).date() == day
        if kept is not None and is_same_day and _minute(kept.start, zone) == start:
            begins = kept.start
        else:
            begins = self._instant(day, start, like=kept.start if kept else None)
        if kept is not None and is_same_day and _minute(kept.end, zone) == end:
            return Segment(begins, kept.end)
        ends = self._instant(day, end, like=kept.end if kept else None)
        if ends < begins:  # the hour that comes twice, else the night after
            ends = self._instant(day, end, is_second=True)
        return Segment(begins, ends if ends >= begins else self._instant(day + ONE_DAY, end))

    def _instant(
        self, day: date, at: time, *, like: datetime | None = None, is_second: bool = False
    ) -> datetime:
        """That local minute in UTC: lengths are added there, whatever the clocks do that night.

        In the autumn an hour comes twice: the one in which `like` lies is meant, else the first.
        """
        if like is not None:
            is_second = like.astimezone(self._desk.zone).fold == 1
        local = datetime.combine(day, at, self._desk.zone).replace(fold=int(is_second))
        return datetime.fromtimestamp(local.timestamp(), self._desk.now().tzinfo)

    def _add_empty(self) -> None:
        self._append(None)
        self._lines[-1].start.setFocus()
        self.edited.emit()

    def _append(self, kept: Segment | None) -> None:
        whole = QWidget(self)
        number, self._made = self._made, self._made + 1
        day = DayEdit(
            f"session.day_{number}", self._desk.today, whole, spoken=self.tr("Day of the part")
        )
        start = TimeEdit(f"session.start_{number}", whole, spoken=self.tr("Beginning of the part"))
        end = TimeEdit(f"session.end_{number}", whole, spoken=self.tr("End of the part"))
        remove = IconButton(f"session.remove_{number}", "x", self.tr("Remove this part"), whole)
        remove.setVisible(self.isEnabled())
        line = _Line(whole, day, start, end, remove, kept)
        remove.clicked.connect(lambda: self._remove(line))
        if kept is None:
            day.show_value(self._desk.today())
        else:
            zone = self._desk.zone
            day.show_value(kept.start.astimezone(zone).date())
            start.show_value(kept.start.astimezone(zone).time())
            end.show_value(kept.end.astimezone(zone).time())
        until = Words(self._later_day(kept), whole, ink="soft")
        whole.setLayout(row_of(day, start, Words("–", whole), end, until, remove, 1))
        for editor in (day, start, end):
            editor.edited.connect(self.edited)
        self._lines.append(line)
        self._column.insertWidget(len(self._lines) - 1, whole)

    def _later_day(self, kept: Segment | None) -> str:
        """The day of the end where it is another one."""
        if kept is None:
            return ""
        first, last = (each.astimezone(self._desk.zone).date() for each in (kept.start, kept.end))
        return "" if first == last else format_short_date(last)

    def _remove(self, line: _Line) -> None:
        self._lines.remove(line)
        line.whole.hide()
        line.whole.deleteLater()
        self.edited.emit()


def _minute(at: datetime, zone: tzinfo) -> time:
    """The local time of day as it is typed."""
    return at.astimezone(zone).time().replace(second=0, microsecond=0)
