"""The card in which a visit is planned or changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import Refused
from desktop.services import visit_choices, visits
from desktop.services.visit_cards import VisitRow
from desktop.services.visit_choices import Picks, TicketPick
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date
from desktop.ui.kit.badge import Badge
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.edits import LineEdit, NoteEdit
from desktop.ui.kit.field import refuser
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.visits.links import VisitLinks
from desktop.ui.visits.looks import state_look, warnings
from desktop.ui.visits.pop import Pop

TYPED = frozenset({"day", "starts_at", "ends_at", "note", "place"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a new visit begins with."""

    starts_at: datetime
    ends_at: datetime
    ticket: TicketPick | None = None
    client_id: int | None = None


class VisitEditor(Pop):
    """Plans a visit (`Wanted`) or changes a planned one (`VisitRow`).

    `saved` carries what the service made of it; the wishes are about the visit that is shown.
    """

    saved = Signal(object)
    call_off_wanted = Signal(object)
    done_wanted = Signal(object)
    missed_wanted = Signal(object)
    ticket_wanted = Signal(int)
    client_wanted = Signal(int)

    def __init__(self, desk: Desk, owner: QWidget, about: Wanted | VisitRow) -> None:
        self._row = about if isinstance(about, VisitRow) else None
        super().__init__("visit.editor", "", owner, visit_id=self._row.id if self._row else None)
        self._desk = desk
        self.title.setText(self._row.client_name if self._row else self.tr("New visit"))
        self._ticket_asked = about.ticket_id if isinstance(about, VisitRow) else None
        self._ticket = None if isinstance(about, VisitRow) else about.ticket
        self._client_asked = None if isinstance(about, VisitRow) else about.client_id
        if self._ticket is not None:
            self._client_asked = self._ticket.client_id
        self._is_filled = False
        self._client: Choice | None = None
        self._form = RecordForm(self, columns=6)
        self._make_fields()
        self._form.submitted.connect(self.submit)
        if self._row is not None:
            self._show_head(self._row)
        self.body.addWidget(self._form)
        self._make_buttons()
        self._show_times(about.starts_at, about.ends_at)
        self.guard(self.submit)
        self._ask()

    @property
    def is_edited(self) -> bool:
        """Whether something typed would be lost."""
        return self._form.is_changed

    def submit(self) -> None:
        """Save; what is wrong is said beside its field."""
        if self._form.refuse_unread() or self._refuse_missing():
            return
        values = self._form.values()
        start, end = self._span(values)
        tell = refuser(self._form, self._desk.notices.refuse)
        shared: dict[str, Any] = {
            "ticket_id": values["ticket_id"],
            "consultant_id": values["consultant_id"],
            "note": values["note"],
            "place": values["place"],
        }
        if self._row is None:
            self._desk.relay.do(
                visits.plan,
                values["client_id"],
                start,
                end,
                then=self._take,
                refused=tell,
                owner=self,
                **shared,
            )
        else:
            self._desk.relay.do(
                visits.change,
                self._row.id,
                starts_at=start,
                ends_at=end,
                revision=self._row.revision,
                then=self._take,
                refused=tell,
                owner=self,
                **shared,
            )

    def _take(self, done: object) -> None:
        self.saved.emit(done)
        self.put_away()

    def _make_fields(self) -> None:
        form = self._form
        self._tickets = Choice("visit.ticket", form)
        self._who = Choice("visit.consultant", form)
        self._day = DayEdit("visit.day", self._desk.today, form)
        if self._row is None:
            self._client = Choice("visit.client", form, searchable=True)
            form.add("client_id", self.tr("Client"), self._client, span=6)
            self._client.edited.connect(self._ask_tickets)
        form.add("ticket_id", self.tr("Ticket"), self._tickets, span=6)
        form.add("day", self.tr("Day"), self._day, span=2)
        for key, name, label in (
            ("starts_at", "visit.from", self.tr("From")),
            ("ends_at", "visit.to", self.tr("To")),
        ):
            form.add(key, label, TimeEdit(name, form), span=2)
        form.add("consultant_id", self.tr("Who goes"), self._who, span=3)
        place = LineEdit("visit.place", form, hint=self.tr("client's address"), longest=200)
        form.add("place", self.tr("Place"), place, span=3)
        form.add("note", self.tr("Note"), NoteEdit("visit.note", form, lines=2), span=6)

    def _show_head(self, row: VisitRow) -> None:
        looks = (state_look(row), *warnings(row))
        self.body.addLayout(row_of(*(Badge(look, self) for look in looks), 1))
        free = self._desk.today() <= row.free_until
        words = (
            self.tr("The client may call it off free until the end of {day}.").format(
                day=format_date(row.free_until)
            )
            if free
            else self.tr("Too late to call it off free: the planned time would be billed.")
        )
        ink = "soft" if free else "soon"
        self.body.addWidget(Words(words, self, size=Size.SMALL, ink=ink, wrap=True))
        links = VisitLinks("visit.to", row, self)
        links.client_wanted.connect(self.client_wanted)
        links.ticket_wanted.connect(self.ticket_wanted)
        self.body.addWidget(links)

    def _make_buttons(self) -> None:
        row = self._row
        save = Button(
            "visit.save",
            self.tr("Save") if row else self.tr("Plan visit"),
            self,
            role=Role.PRIMARY,
            act=self.submit,
        )
        if row is None:
            cancel = Button(
                "visit.cancel", self.tr("Cancel"), self, role=Role.QUIET, act=self.put_away
            )
            self.body.addLayout(row_of(save, cancel, 1))
            return
        off = Button(
            "visit.call_off",
            self.tr("Call off…"),
            self,
            role=Role.DANGER,
            act=lambda: self.call_off_wanted.emit(row),
        )
        if row.starts_at <= self._desk.now():
            self._make_ends(row)
        self.body.addLayout(row_of(save, 1, off))

    def _make_ends(self, row: VisitRow) -> None:
        """Once it has begun, a visit can have taken place or not."""
        done = Button(
            "visit.done",
            self.tr("It took place…"),
            self,
            image="check",
            act=lambda: self.done_wanted.emit(row),
        )
        missed = Button(
            "visit.missed",
            self.tr("Nobody was there"),
            self,
            act=lambda: self.missed_wanted.emit(row),
        )
        self.body.addLayout(row_of(done, missed, 1))

    def _show_times(self, starts_at: datetime, ends_at: datetime) -> None:
        start = starts_at.astimezone(self._desk.zone)
        end = ends_at.astimezone(self._desk.zone)
        self._days_on = (end.date() - start.date()).days
        row = self._row
        self._form.show_values(
            {
                "day": start.date(),
                "starts_at": start.time(),
                "ends_at": end.time(),
                "note": row.note if row else "",
                "place": row.place if row else "",
            }
        )

    def _span(self, values: dict[str, Any]) -> tuple[datetime, datetime]:
        """Start and end as instants; midnight, or an end on another day before, is the next."""
        day: date = values["day"]
        begins: time = values["starts_at"]
        ends: time = values["ends_at"]
        last = day
        if ends <= begins and (self._days_on or ends == time()):
            last += timedelta(days=max(1, self._days_on))
        zone = self._desk.zone
        return (
            datetime.combine(day, begins, zone).astimezone(UTC),
            datetime.combine(last, ends, zone).astimezone(UTC),
        )

    def _refuse_missing(self) -> bool:
        values = self._form.values()
        if self._row is None and values["client_id"] is None:
            return self._form.refuse(Refused("visit_without_client", "client_id"))
        for key in ("day", "starts_at", "ends_at"):
            if values[key] is None:
                return self._form.refuse(Refused("clock_wrong", key))
        return False

    def _ask(self) -> None:
        self._desk.relay.ask(visit_choices.picks, then=self._offer)

    def _offer(self, picks: Picks) -> None:
        row, ticket = self._row, self._ticket
        nobody: list[tuple[object, str]] = [(None, self.tr("nobody yet"))]
        people: list[tuple[object, str]] = [(pick.id, pick.words) for pick in picks.consultants]
        if row is not None and row.consultant_id not in {None, *(each for each, _ in people)}:
            people.append((row.consultant_id, row.who_name))
        self._who.offer([*nobody, *people])
        first = row.consultant_id if row else (ticket and ticket.assigned_to) or self._desk.me
        self._who.show_value(first if first in dict(people) else None)
        if self._client is not None:
            self._client.offer([(pick.id, pick.words) for pick in picks.clients])
            self._client.show_value(self._client_asked)
            if self._client_asked is None:
                self._client.clearEditText()
                self._client.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask_tickets()

    def _ask_tickets(self) -> None:
        client_id = self._client.chosen_id() if self._client else None
        if self._row is not None:
            client_id = self._row.client_id
        if client_id is None:
            self._offer_tickets(())
        else:
            self._desk.relay.ask(
                visit_choices.tickets_of, client_id, then=self._offer_tickets, latest="tickets"
            )

    def _offer_tickets(self, found: tuple[TicketPick, ...]) -> None:
        entries: list[tuple[object, str]] = [(None, self.tr("no ticket"))]
        entries += [(each.id, f"{each.number}  {each.subject}") for each in found]
        row = self._row
        if row is not None and row.ticket_id not in dict(entries):
            entries.append((row.ticket_id, f"{row.ticket}  {row.subject}"))
        self._tickets.offer(entries)
        asked = self._ticket.id if self._ticket else self._ticket_asked
        self._tickets.show_value(asked if asked in dict(entries) else None)
        if not self._is_filled:
            # What has only just been offered was not typed by a person.
            self._is_filled = True
            if self._form.changed_keys().isdisjoint(TYPED):
                self._form.show_values({})
