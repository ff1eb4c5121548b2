"""What is to be known of a client on the phone, beside the ticket that is written down."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from desktop.services.caller_cards import CallerCard, PastTicket
from desktop.services.clients import ClientRow, ContactCard
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date, format_money, format_short_date, format_span
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import ElidedLabel, Size, Words
from desktop.ui.kit.pane import GAP, Card, row_of
from desktop.ui.tickets import looks

SHOWN_PEOPLE = 6
LEAST_NAME = 90


class CallerPanel(Card):
    """Agreement, minutes left, debts, block, the last tickets, who may order.

    `person_chosen` carries the `ContactCard` that was clicked.
    """

    person_chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent, sunken=True)
        self._desk = desk
        self.setObjectName("new_ticket.caller_card")
        self.setAccessibleName(self.tr("The client who calls"))
        self.title = ElidedLabel("", self)
        self.badge = Badge(None, self)
        self.body.addLayout(row_of(self.badge, self.title))
        self.invitation = Words(
            self.tr(
                "Type a name, NIP or phone number: agreement, minutes left, debts and the last"
                " tickets stand here at once."
            ),
            self,
            ink="soft",
            wrap=True,
        )
        self.body.addWidget(self.invitation)
        self._facts = QWidget(self)
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(self._facts)
        self._past = QWidget(self)
        self._past_column = _column(self._past)
        self.body.addWidget(self._past)
        self._people = QWidget(self)
        self._people_column = _column(self._people)
        self.body.addWidget(self._people)
        self._names: list[tuple[Button, str, int]] = []
        self.body.addStretch(1)
        self.show_client(None)

    def show_client(self, row: ClientRow | None) -> None:
        """Show what is known of a client before the rest is read; None: nobody is picked."""
        self.title.setText(row.name if row else "")
        self.title.setVisible(row is not None)
        self.badge.show_look(_look(row) if row else None)
        self.invitation.setVisible(row is None)
        for part in (self._facts, self._people, self._past):
            part.hide()

    def show_card(self, card: CallerCard) -> None:
        """Show all of it."""
        self._show_facts(card)
        self._show_people(card.people)
        self._show_past(card.last)

    def facts(self) -> dict[str, str]:
        """What stands in the panel, by label."""
        told = {}
        for row in range(self._grid.rowCount()):
            label = self._grid.itemAtPosition(row, 0)
            value = self._grid.itemAtPosition(row, 1)
            if label is not None and value is not None:
                one, other = label.widget(), value.widget()
                if isinstance(one, Words) and isinstance(other, Words):
                    told[one.text()] = other.text()
        return told

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long names end in … where there is no room for them."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        margins = self.body.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * GAP
        for button, name, taken in self._names:
            width = max(LEAST_NAME, room - taken)
            shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, width)
            button.setText(looks.on_button(shown))
            button.setToolTip(name if shown != name else "")

    def _show_facts(self, card: CallerCard) -> None:
        _empty(self._grid)
        lines = [self._agreement(card), self._minutes(card), self._overdue(card)]
        if card.blocked_at is not None:
            why = card.blocked_reason or self.tr("no reason is written down")
            lines.append((self.tr("Blocked"), why, "late"))
        shown = (each for each in lines if each is not None)
        for at, (label, value, ink) in enumerate(shown):
            name = Words(label, self._facts, size=Size.SMALL, ink="soft")
            name.setContentsMargins(0, 2, 0, 0)
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            words = Words(value, self._facts, ink=ink, wrap=True, bold=ink == "late")
            self._grid.addWidget(words, at, 1)
        self._facts.show()

    def _agreement(self, card: CallerCard) -> tuple[str, str, str]:
        label = self.tr("Agreement")
        if not card.agreement:
            return label, self.tr("none today"), "soft"
        if card.agreement_until is None:
            until = self.tr("{number}, until further notice")
            return label, until.format(number=card.agreement), ""
        until = self.tr("{number}, until {day}")
        day = format_date(card.agreement_until)
        soon = (card.agreement_until - self._desk.today()).days < 30
        return label, until.format(number=card.agreement, day=day), "soon" if soon else ""

    def _minutes(self, card: CallerCard) -> tuple[str, str, str] | None:
        if card.month is None:
            return None
        told = self.tr("{left} left of {included}").format(
            left=format_span(card.month.left), included=format_span(card.month.included)
        )
        return self.tr("This month"), told, "" if card.month.left else "soon"

    def _overdue(self, card: CallerCard) -> tuple[str, str, str]:
        label, late = self.tr("Past due"), card.overdue
        if late.since is None:
            return label, self.tr("nothing"), "soft"
        count = self.tr("%n invoice(s)", "", late.count)
        told = self.tr("{amount} since {day}, {invoices}").format(
            amount=format_money(late.amount), day=format_date(late.since), invoices=count
        )
        return label, told, "late"

    def _show_people(self, people: tuple[ContactCard, ...]) -> None:
        _empty(self._people_column)
        self._names = []
        self._people.setVisible(bool(people))
        shown = people[:SHOWN_PEOPLE]
        self._add_people(self.tr("May order"), [each for each in shown if each.is_authorised])
        others = [each for each in shown if not each.is_authorised]
        self._add_people(self.tr("May not order"), others)
        rest = len(people) - SHOWN_PEOPLE
        if rest > 0:
            more = Words(self.tr("and %n more", "", rest), self._people, ink="soft")
            self._people_column.addWidget(more)
        self._fit_names()

    def _add_people(self, title: str, people: list[ContactCard]) -> None:
        if people:
            words = Words(title, self._people, size=Size.SMALL, ink="soft")
            self._people_column.addWidget(words)
        for person in people:
            name = Button(
                f"new_ticket.person_{person.id}",
                looks.on_button(person.name),
                self._people,
                role=Role.LINK,
                act=partial(self.person_chosen.emit, person),
                spoken=self.tr("{name} calls").format(name=person.name),
            )
            phone = Words(person.phone, self._people, size=Size.SMALL, ink="soft")
            self._people_column.addLayout(row_of(name, 1, phone))
            self._names.append((name, person.name, phone.sizeHint().width()))

    def _show_past(self, last: tuple[PastTicket, ...]) -> None:
        _empty(self._past_column)
        self._past.setVisible(bool(last))
        if not last:
            return
        title = Words(self.tr("Last tickets"), self._past, size=Size.SMALL, ink="soft")
        self._past_column.addWidget(title)
        for each in last:
            words = ElidedLabel(f"#{each.number} {looks.subject_words(each.subject, each.state)}")
            day = each.accepted_at.astimezone(self._desk.zone).date()
            when = Words(format_short_date(day), self._past, size=Size.SMALL, ink="soft")
            state = Badge(looks.state_look(each.state))
            line = row_of(words, when, state)
            line.setStretch(0, 1)
            self._past_column.addLayout(line)


def _look(row: ClientRow) -> BadgeLook | None:
    if row.is_blocked:
        return BadgeLook(looks.blocked_word(), Tone.LATE, Shape.SQUARE)
    return looks.agreement() if row.agreement else None


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(4)
    return column


def _empty(layout: QLayout) -> None:
    """Take everything out; what was shown goes with the next turn of the loop."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
            inner.deleteLater()
