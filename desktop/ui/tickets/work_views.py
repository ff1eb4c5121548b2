"""Work on one ticket: sessions and visits, the client's orders, the history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.history import HistoryLine
from desktop.services.ticket_cards import OrderLine, SessionLine, TicketCard, VisitLine
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.formats import format_since, format_span, format_time
from desktop.ui.kinds import kind_names
from desktop.ui.kit.badge import BadgeLook, Shape
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.cells import Cell, Column
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.id_view import IdView
from desktop.ui.kit.pane import row_of
from desktop.ui.tickets import history_words
from desktop.ui.tickets.lines import LineTable


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A session or a planned visit, in one list; ids are places in it."""

    id: int
    at: datetime
    session: SessionLine | None
    visit: VisitLine | None


@dataclass(frozen=True, slots=True)
class PastLine:
    """A line of the history under a number of its own."""

    id: int
    line: HistoryLine


class _Lines(QWidget):
    """A list that fills its tab."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def _since(self, at: datetime) -> str:
        return format_since(at, self._desk.now(), self._desk.zone)


class SessionsView(_Lines):
    """Sessions and visits by time; `timer_wanted` from the button where there are none.

    `grounds_wanted` carries the id of an ended session whose price shall be explained,
    `correction_wanted` that of one which shall be put right.
    """

    timer_wanted = Signal()
    correction_wanted = Signal(int)
    grounds_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.table: LineTable[WorkLine] = LineTable(
            (
                Column(name="when", title=self.tr("When"), show=self._when, width=20),
                Column(name="kind", title=self.tr("Work"), show=self._kind, width=12),
                Column(
                    name="length", title=self.tr("Connected"), show=_length, width=11, right=True
                ),
                Column(name="state", title=self.tr("State"), show=self._state, width=14),
                Column(name="what", title=self.tr("What was done"), show=_what, width=0),
            ),
            self,
        )
        self.view = IdView(
            "ticket.sessions", self.table, self.tr("Work on the ticket"), self, state=desk.state
        )
        start = Button(
            "ticket.first_work",
            self.tr("Start work"),
            image="player-play",
            act=self.timer_wanted.emit,
        )
        words = self.tr("Nobody has worked on this ticket yet.")
        self.view.show_when_empty(EmptyState(words, image="clock", button=start))
        self._column.addWidget(self.view)
        self._ended: dict[int, int] = {}
        self._grounds = Button(
            "ticket.grounds",
            self.tr("Where does this amount come from?"),
            self,
            role=Role.QUIET,
            image="help",
            act=self._wish_grounds,
        )
        self._sessions: dict[int, int] = {}
        self._correct = Button(
            "ticket.correct_session",
            self.tr("Correct or move…"),
            self,
            role=Role.QUIET,
            image="pencil",
            act=self._wish_correction,
        )
        for each in (self._grounds, self._correct):
            each.hide()
        self._column.addLayout(row_of(1, self._correct, self._grounds))
        self.view.chosen.connect(lambda _: self._show_buttons())
        self.view.opened.connect(lambda _: self._wish_grounds())

    def show_card(self, card: TicketCard | None) -> None:
        """Show a ticket's work."""
        lines: list[tuple[datetime, SessionLine | None, VisitLine | None]] = []
        if card:
            lines += [(each.started_at, each, None) for each in card.sessions]
            lines += [(each.starts_at, None, each) for each in card.visits]
        lines.sort(key=lambda line: line[0])
        found = [WorkLine(at, *line) for at, line in enumerate(lines)]
        self._ended = {
            line.id: line.session.id for line in found if line.session and line.session.ended_at
        }
        self._sessions = {line.id: line.session.id for line in found if line.session}
        self.table.show_lines(found)
        self._show_buttons()

    def _show_buttons(self) -> None:
        chosen = self.view.current_id()
        self._grounds.setVisible(chosen in self._ended)
        self._correct.setVisible(chosen in self._sessions)

    def _wish_correction(self) -> None:
        chosen = self.view.current_id()
        if chosen in self._sessions:
            self.correction_wanted.emit(self._sessions[chosen])

    def _wish_grounds(self) -> None:
        chosen = self.view.current_id()
        if chosen in self._ended:
            self.grounds_wanted.emit(self._ended[chosen])

    def _when(self, line: WorkLine) -> Cell:
        ends = line.session.ended_at if line.session else line.visit.ends_at if line.visit else None
        until = f"–{format_time(ends, self._desk.zone)}" if ends else ""
        return Cell(f"{self._since(line.at)}{until}")

    def _kind(self, line: WorkLine) -> Cell:
        if line.visit is not None:
            return Cell(self.tr("Planned visit"), image="calendar")
        names = {kind.value: name for kind, name in kind_names().items()}
        kind = line.session.kind if line.session else ""
        return Cell(names.get(kind, kind))

    def _state(self, line: WorkLine) -> Cell:
        if line.session is None:
            return self._visit_state(line.visit.state if line.visit else "")
        if line.session.has_oddities:
            return Cell(badge=BadgeLook(self.tr("to check"), Tone.SOON, Shape.TRIANGLE))
        looks = {
            "running": BadgeLook(self.tr("running"), Tone.ACCENT, Shape.HALF),
            "held": BadgeLook(self.tr("on hold"), Tone.SOON, Shape.SQUARE),
            "stopped": BadgeLook(self.tr("ended"), Tone.PLAIN, Shape.DOT),
            "reviewed": BadgeLook(self.tr("checked"), Tone.GOOD, Shape.TICK),
        }
        return Cell(badge=looks.get(line.session.state))

    def _visit_state(self, state: str) -> Cell:
        looks = {
            "planned": BadgeLook(self.tr("planned"), Tone.ACCENT, Shape.RING),
            "done": BadgeLook(self.tr("took place"), Tone.GOOD, Shape.TICK),
            "called_off": BadgeLook(self.tr("called off"), Tone.PLAIN, Shape.SQUARE),
            "missed": BadgeLook(self.tr("nobody there"), Tone.SOON, Shape.TRIANGLE),
        }
        return Cell(badge=looks.get(state))


class OrdersView(_Lines):
    """What the client ordered, and when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.table: LineTable[OrderLine] = LineTable(
            (
                Column(name="at", title=self.tr("When"), show=self._when, width=12),
                Column(name="text", title=self.tr("Order"), show=lambda line: line.text, width=0),
            ),
            self,
        )
        self.view = IdView(
            "ticket.orders", self.table, self.tr("Orders of the client"), self, state=desk.state
        )
        words = self.tr("No orders. They are written down in the timer while work goes on.")
        self.view.show_when_empty(EmptyState(words, image="list-check"))
        self._column.addWidget(self.view)

    def show_card(self, card: TicketCard | None) -> None:
        """Show a ticket's orders."""
        self.table.show_lines(card.orders if card else ())

    def _when(self, line: OrderLine) -> Cell:
        return Cell(self._since(line.at), soft=True)


class HistoryView(_Lines):
    """Who did what, the latest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.table: LineTable[PastLine] = LineTable(
            (
                Column(name="at", title=self.tr("When"), show=self._when, width=12),
                Column(name="what", title=self.tr("What"), show=self._past, width=0),
                Column(name="who", title=self.tr("Who"), show=self._who, width=18),
            ),
            self,
        )
        self.view = IdView(
            "ticket.history", self.table, self.tr("History of the ticket"), self, state=desk.state
        )
        self._column.addWidget(self.view)

    def show_card(self, card: TicketCard | None) -> None:
        """Show a ticket's history."""
        lines = reversed(card.history) if card else ()
        self.table.show_lines(PastLine(at, line) for at, line in enumerate(lines))

    def _when(self, line: PastLine) -> Cell:
        return Cell(self._since(line.line.at), soft=True)

    def _past(self, line: PastLine) -> Cell:
        return Cell(history_words.in_words(line.line, self._since), note=line.line.note)

    def _who(self, line: PastLine) -> Cell:
        return Cell(line.line.who or self.tr("program"), soft=True)


def _length(line: WorkLine) -> Cell:
    return Cell(format_span(line.session.seconds // 60) if line.session else "", soft=True)


def _what(line: WorkLine) -> Cell:
    who = line.session.who if line.session else line.visit.who if line.visit else ""
    return Cell(line.session.summary if line.session else "", note=who)
