"""The calendar of visits: its views, its cards, and what a person does with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.errors import KnownError, Refused
from desktop.services import visit_cards, visit_choices, visits
from desktop.services.changes import Changes
from desktop.services.visit_cards import CalendarSpan, VisitRow
from desktop.services.visit_choices import ClientDays, TicketPick
from desktop.services.visit_standing import Booked
from desktop.ui.desk import Desk
from desktop.ui.formats import words_locale
from desktop.ui.visits.client_strip import ClientStrip
from desktop.ui.visits.days_shown import DaysShown, period, walked
from desktop.ui.visits.editor import VisitEditor, Wanted
from desktop.ui.visits.hint_strip import HintStrip
from desktop.ui.visits.hours_view import HoursView
from desktop.ui.visits.month_view import MonthView
from desktop.ui.visits.outcome import CallOff, Facts, Finish
from desktop.ui.visits.pop import Pop
from desktop.ui.visits.told import told


class VisitBoard(QWidget):
    """Week, day or month around one day, which may be any day.

    `turned` says that another period or mode is shown, `narrowed` that only one client's visits
    are (a `ClientDays`), or everybody's again (None).
    """

    ticket_wanted = Signal(int)
    client_wanted = Signal(int)
    turned = Signal()
    narrowed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, roomy: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self.mode = "week"
        self.anchor = desk.today()
        self._ticket: TicketPick | None = None
        self._only: ClientDays | None = None
        self._pop: Pop | None = None
        self._kept = DaysShown(desk.today(), 7)
        self.hours = HoursView(desk, self, roomy=roomy)
        self.month = MonthView(desk, self)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.hours)
        self._views.addWidget(self.month)
        self._hint = HintStrip(self)
        self._hint.left.connect(self.stop_choosing)
        self._client = ClientStrip(self)
        self._client.day_wanted.connect(self.go)
        self._client.left.connect(self.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hint)
        column.addWidget(self._client)
        column.addWidget(self._views, 1)
        self.setFocusProxy(self.hours)
        self._connect()
        self.go(desk.today())

    @property
    def days(self) -> DaysShown:
        """What is shown."""
        return self._kept

    @property
    def pop(self) -> Pop | None:
        """The card that is open."""
        return self._pop

    def go(self, day: date, mode: str = "") -> None:
        """Show the period of a day."""
        self.mode = mode or self.mode
        self.anchor = day
        first, count = period(self.mode, day)
        kept = self._kept
        # The wall stands at once; what was known of its days stays until the answer comes.
        self._kept = DaysShown(first, count, kept.visits, kept.holidays, kept.opens, kept.closes)
        view: QWidget = self.month if self.mode == "month" else self.hours
        self._views.setCurrentWidget(view)
        self.setFocusProxy(view)
        self._show()
        self._ask()
        self.turned.emit()

    def walk(self, by: int) -> None:
        """Go on or back by one period."""
        self.go(walked(self.mode, self.anchor, by))

    def home(self) -> None:
        """Go to today."""
        self.go(self._desk.today())

    def reload(self) -> None:
        """Read the shown days again."""
        self._ask()

    def plan_new(self) -> None:
        """Open the card for a visit at the next full working hour of the shown days."""
        start = self._next_hour()
        if self.mode == "month":
            cell = self.month.cell(start.astimezone(self._desk.zone).date())
            self._plan(start, start + timedelta(hours=1), self.month.global_box(cell))
        else:
            self.hours.wish_span(start, start + timedelta(hours=1))

    def plan_for(self, ticket_id: int) -> None:
        """Let a person choose hours for a ticket."""
        self._desk.relay.ask(visit_choices.ticket, ticket_id, then=self._choose_time)

    def show_client(self, client_id: int) -> None:
        """Show only this client's visits, at first the nearest to come."""
        self._desk.relay.ask(visit_choices.days_of, client_id, then=self._narrow, latest="client")

    def show_all(self) -> None:
        """Show everybody's visits again."""
        self._only = None
        self._client.hide()
        self._show()
        self.narrowed.emit(None)

    def stop_choosing(self) -> None:
        """Plan for no ticket any more."""
        self._ticket = None
        self._hint.hide()
        self.hours.takes_clicks = False

    def _choose_time(self, ticket: TicketPick) -> None:
        if ticket.client_id is None:
            self._desk.notices.refuse(Refused("ticket_unmatched"))
            return
        self._ticket = ticket
        self._hint.show_ticket(ticket)
        self.hours.takes_clicks = True
        if self.mode == "month":
            self.go(self.anchor, "week")
        self.hours.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for view in (self.hours, self.month):
            view.opened.connect(self._open)
            view.moved.connect(self._move)
            view.removal_wanted.connect(self._ask_removal)
            view.walked.connect(self.walk)
            view.home_wanted.connect(self.home)
            view.touched.connect(self._touched)
        self.hours.span_chosen.connect(self._plan)
        self.month.day_opened.connect(partial(self.go, mode="day"))
        self._desk.hub.watch(self, {"visit", "client", "consultant", "ticket"}, self._refresh)
        self._desk.hub.day_turned.connect(self._turn_day)

    def _ask(self) -> None:
        first, count = self._kept.first, self._kept.count
        language = "pl" if words_locale() == "pl" else "en"
        self._desk.relay.ask(
            visit_cards.span,
            first,
            first + timedelta(days=count - 1),
            language,
            then=self._take,
            latest="span",
        )

    def _take(self, found: CalendarSpan) -> None:
        count = (found.last - found.first).days + 1
        self._kept = DaysShown(
            found.first,
            count,
            found.visits,
            found.holidays,
            found.opens,
            found.closes,
            is_known=True,
        )
        self._show()

    def _narrow(self, found: ClientDays) -> None:
        is_new = self._only is None or self._only.id != found.id
        self._only = found
        nearest = found.nearest(self._desk.today())
        if is_new and nearest and not self._kept.first <= nearest <= self._kept.last:
            self.go(nearest)
        else:
            self._show()
        self.narrowed.emit(found)

    def _show(self) -> None:
        shown = self._kept
        if self._only is not None:
            wanted = self._only.id
            rows = tuple(row for row in shown.visits if row.client_id == wanted)
            shown = replace(shown, visits=rows)
            self._client.show_client(self._only, shown)
        if self.mode == "month":
            self.month.show_days(shown, self.anchor.month)
        else:
            self.hours.show_days(shown)

    def _refresh(self, _changes: Changes) -> None:
        self._ask()
        if self._only is not None:
            self.show_client(self._only.id)

    def _turn_day(self, _day: object) -> None:
        self._show()

    def _next_hour(self) -> datetime:
        """The next full hour within opening hours, on the shown day nearest to now."""
        zone = self._desk.zone
        now = self._desk.now().astimezone(zone)
        day, hour = now.date(), now.hour + 1
        if not self._kept.first <= day <= self._kept.last:
            day, hour = self.anchor, 0
        if hour * 60 >= self._kept.closes:
            day, hour = day + timedelta(days=1), 0
        minutes = max(hour * 60, self._kept.opens)
        return datetime.combine(day, time(minutes // 60, minutes % 60), zone)

    def _plan(self, start: datetime, end: datetime, place: QRect) -> None:
        client_id = self._only.id if self._only is not None else None
        wanted = Wanted(start, end, self._ticket, client_id)
        self._raise(VisitEditor(self._desk, self, wanted), place)

    def _open(self, row: VisitRow, place: QRect) -> None:
        if row.state == "planned":
            self._raise(VisitEditor(self._desk, self, row), place)
        else:
            self._raise(Facts(self._desk, self, row), place)

    def _ask_removal(self, row: VisitRow, place: QRect) -> None:
        self._raise(CallOff(self._desk, self, row), place)

    def _finish(self, row: VisitRow, place: QRect) -> None:
        self._raise(Finish(self._desk, self, row), place)

    def _missed(self, row: VisitRow) -> None:
        self._desk.relay.do(
            visits.missed,
            row.id,
            revision=row.revision,
            then=partial(self._done, "missed"),
            owner=self,
        )
        self._put_away()

    def _raise(self, pop: Pop, place: QRect) -> None:
        """Open a card, unless another one with something typed into it lies there."""
        open_one = self._pop
        if open_one is not None and open_one.is_edited and not self._leads_on(open_one, pop):
            pop.deleteLater()
            open_one.show()
            open_one.raise_()
            open_one.setFocus(Qt.FocusReason.PopupFocusReason)
            words = self.tr("Save or cancel the visit that is open, then open another.")
            self._desk.notices.say(words)
            return
        self._put_away()
        self._pop = pop
        pop.closed.connect(self._forget_pop)
        for wish in ("ticket_wanted", "client_wanted"):
            signal = getattr(pop, wish, None)
            if signal is not None:
                signal.connect(getattr(self, wish))
                signal.connect(self._put_away)
        if isinstance(pop, VisitEditor):
            pop.saved.connect(partial(self._done, ""))
            pop.saved.connect(self.stop_choosing)
            pop.call_off_wanted.connect(partial(self._ask_removal, place=place))
            pop.done_wanted.connect(partial(self._finish, place=place))
            pop.missed_wanted.connect(self._missed)
        elif isinstance(pop, CallOff):
            pop.saved.connect(partial(self._done, "called_off"))
        elif isinstance(pop, Finish):
            pop.saved.connect(partial(self._done, "done"))
        pop.show_near(place)
        pop.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """A card lies over the window: it goes out of sight with its calendar."""
        super().hideEvent(event)
        if self._pop is not None:
            self._pop.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """And comes back with it, with all that was typed."""
        super().showEvent(event)
        if self._pop is not None:
            self._pop.show()
            self._pop.raise_()

    @staticmethod
    def _leads_on(before: Pop, after: Pop) -> bool:
        """Whether a card goes on with the visit of the one before."""
        is_same = before.visit_id is not None and before.visit_id == after.visit_id
        return is_same and type(before) is not type(after)

    def _touched(self) -> None:
        if self._pop is not None and not self._pop.is_edited:
            self._put_away()

    def _put_away(self) -> None:
        if self._pop is not None:
            self._pop.put_away()

    def _forget_pop(self) -> None:
        self._pop = None

    def _move(self, row: VisitRow, start: datetime, end: datetime) -> None:
        """Show the visit where it was put at once; a refusal brings it back."""
        moved = replace(row, starts_at=start, ends_at=end)
        rows = tuple(moved if each.id == row.id else each for each in self._kept.visits)
        self._kept = replace(
            self._kept, visits=tuple(sorted(rows, key=lambda each: (each.starts_at, each.id)))
        )
        self._show()
        self._desk.relay.do(
            visits.move,
            row.id,
            start,
            end,
            revision=row.revision,
            then=partial(self._done, "moved"),
            refused=self._refused,
            owner=self,
        )

    def _refused(self, error: KnownError) -> None:
        self._desk.notices.refuse(error)
        self._ask()

    def _done(self, what: str, done: Booked) -> None:
        """Say what was done; Ctrl+Z takes it back."""
        if not done.touched:
            return
        if not what:
            what = "planned" if done.before is None else "changed"
        self._desk.notices.say(told(what, done), undo=partial(self._undo, done))

    def _undo(self, done: Booked) -> None:
        self._desk.relay.do(visits.undo, done, refused=self._refused, owner=self)
