"""Cards about how a visit ended: called off, done, or what is kept of it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import Refused
from desktop.services import visits
from desktop.services.visit_cards import VisitRow
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date, format_day, format_moment, format_time
from desktop.ui.kit.badge import Badge
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.field import refuser
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.visits.links import VisitLinks
from desktop.ui.visits.looks import span_words, state_look
from desktop.ui.visits.pop import Pop


def when_words(row: VisitRow, desk: Desk) -> str:
    """`wtorek, 24 listopada 2026, 09:00–10:30`."""
    day = row.starts_at.astimezone(desk.zone).date()
    return f"{format_day(day)}, {span_words(row, desk.zone)}"


class CallOff(Pop):
    """Asks who calls a visit off, and says at once whether it is still free."""

    saved = Signal(object)

    def __init__(self, desk: Desk, owner: QWidget, row: VisitRow) -> None:
        super().__init__("visit.calling_off", row.client_name, owner, visit_id=row.id)
        self._desk, self._row = desk, row
        is_free = desk.today() <= row.free_until
        self.body.addWidget(Words(when_words(row, desk), self, ink="soft", wrap=True))
        told = (
            self.tr("Free: the client may call it off until the end of {day}.")
            if is_free
            else self.tr(
                "Late: it was free until the end of {day}. Called off by the client, the planned"
                " time is billed."
            )
        )
        self.free = Words(
            told.format(day=format_date(row.free_until)),
            self,
            ink="good" if is_free else "soon",
            wrap=True,
            name="visit.free",
        )
        self.body.addWidget(self.free)
        self._reason = LineEdit("visit.reason", self, hint=self.tr("Reason, if there is one"))
        self.body.addWidget(self._reason)
        client = Button(
            "visit.off_by_client",
            self.tr("The client called off"),
            self,
            role=Role.DANGER,
            act=partial(self._call_off, "client"),
        )
        office = Button(
            "visit.off_by_office",
            self.tr("We call off"),
            self,
            act=partial(self._call_off, "office"),
        )
        keep = Button("visit.keep", self.tr("Keep it"), self, role=Role.QUIET, act=self.put_away)
        self.body.addLayout(row_of(client, office, 1, keep))
        self.setFocusProxy(client)

    @property
    def is_edited(self) -> bool:
        """Whether a reason is typed that would be lost."""
        return bool(self._reason.value())

    def _call_off(self, by: str) -> None:
        self._desk.relay.do(
            visits.call_off,
            self._row.id,
            by,
            self._reason.value(),
            revision=self._row.revision,
            then=self._take,
            owner=self,
        )

    def _take(self, done: object) -> None:
        self.saved.emit(done)
        self.put_away()


class Finish(Pop):
    """Asks when the consultant came and left, and what was done."""

    saved = Signal(object)

    def __init__(self, desk: Desk, owner: QWidget, row: VisitRow) -> None:
        super().__init__("visit.finishing", row.client_name, owner, visit_id=row.id)
        self._desk, self._row = desk, row
        self.body.addWidget(Words(when_words(row, desk), self, ink="soft", wrap=True))
        form = self._form = RecordForm(self, columns=3)
        self._day = DayEdit("visit.arrived_on", desk.today, form)
        form.add("day", self.tr("Day"), self._day)
        form.add("arrived", self.tr("Arrived"), TimeEdit("visit.arrived", form))
        form.add("left", self.tr("Left"), TimeEdit("visit.left", form))
        summary = LineEdit("visit.summary", form, hint=self.tr("What was done, in one line"))
        form.add("summary", self.tr("Summary"), summary, span=3)
        start, end = row.starts_at.astimezone(desk.zone), row.ends_at.astimezone(desk.zone)
        form.show_values({"day": start.date(), "arrived": start.time(), "left": end.time()})
        form.submitted.connect(self.submit)
        self.body.addWidget(form)
        save = Button(
            "visit.finish",
            self.tr("Write down as work"),
            self,
            role=Role.PRIMARY,
            act=self.submit,
        )
        cancel = Button(
            "visit.finish_cancel", self.tr("Cancel"), self, role=Role.QUIET, act=self.put_away
        )
        self.body.addLayout(row_of(save, cancel, 1))
        self.setFocusProxy(summary)
        self.guard(self.submit)

    @property
    def is_edited(self) -> bool:
        """Whether something typed would be lost."""
        return self._form.is_changed

    def submit(self) -> None:
        """Save; what is wrong is said beside its field."""
        if self._form.refuse_unread():
            return
        values = self._form.values()
        for key in ("day", "arrived", "left"):
            if values[key] is None:
                self._form.refuse(Refused("clock_wrong", key))
                return
        zone = self._desk.zone
        arrived, left = (
            datetime.combine(values["day"], values[key], zone).astimezone(UTC)
            for key in ("arrived", "left")
        )
        if left <= arrived:
            self._form.refuse(Refused("visit_backwards", "left"))
            return
        self._desk.relay.do(
            visits.finish,
            self._row.id,
            arrived,
            left,
            values["summary"],
            revision=self._row.revision,
            then=self._take,
            refused=refuser(self._form, self._desk.notices.refuse),
            owner=self,
        )

    def _take(self, done: object) -> None:
        self.saved.emit(done)
        self.put_away()


class Facts(Pop):
    """What is kept of a visit that is over; its ticket and its client are one click away."""

    ticket_wanted = Signal(int)
    client_wanted = Signal(int)

    def __init__(self, desk: Desk, owner: QWidget, row: VisitRow) -> None:
        super().__init__("visit.facts", row.client_name, owner, visit_id=row.id, width=360)
        self._desk = desk
        self.body.addLayout(row_of(Badge(state_look(row), self), 1))
        self.body.addWidget(Words(when_words(row, desk), self, wrap=True))
        for line in self._lines(row):
            self.body.addWidget(Words(line, self, ink="soft", wrap=True))
        links = VisitLinks("visit.facts", row, self)
        links.client_wanted.connect(self.client_wanted)
        links.ticket_wanted.connect(self.ticket_wanted)
        self.body.addWidget(links)

    def _lines(self, row: VisitRow) -> list[str]:
        zone = self._desk.zone
        lines = []
        if row.arrived_at is not None and row.left_at is not None:
            lines.append(
                self.tr("On the spot {arrived}–{left}").format(
                    arrived=format_time(row.arrived_at, zone), left=format_time(row.left_at, zone)
                )
            )
        if row.called_off_at is not None:
            words = (
                self.tr("Called off by us, {at}")
                if row.called_off_by == "office"
                else self.tr("Called off by the client, {at}")
            )
            lines.append(words.format(at=format_moment(row.called_off_at, zone)))
        if row.is_charged:
            lines.append(self.tr("The planned time is billed."))
        lines += [row.called_off_reason, row.who_name, row.place, row.subject, row.note]
        return [line for line in lines if line]
