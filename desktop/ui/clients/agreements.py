"""The agreements of a client: one card each, and the form that adds or changes one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services import agreements, month_use
from desktop.services.agreements import AgreementCard
from desktop.services.month_use import MonthUse
from desktop.ui.clients.agreement_editor import AgreementEditor
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date, format_money, format_span
from desktop.ui.kinds import kind_names
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.labels import ElidedLabel, Words
from desktop.ui.kit.pane import Card, row_of, section


@dataclass(frozen=True, slots=True)
class Agreed:
    """A client's agreements, and what this month's included minutes have become."""

    cards: tuple[AgreementCard, ...]
    month: MonthUse | None


def agreed(client_id: int, today: date) -> Agreed:
    """Read both at once, on a reader's thread."""
    return Agreed(agreements.of_client(client_id), month_use.of_client(client_id, today))


class AgreementsSection(QWidget):
    """Agreements of the client that is shown; a new client has to be saved first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._client: int | None = None
        self.editor: AgreementEditor | None = None
        self._begun: dict[int, AgreementEditor] = {}
        self._new = Button(
            "agreement.new",
            self.tr("New agreement"),
            self,
            role=Role.QUIET,
            image="contract",
            act=self.add,
        )
        self._words = Words("", self, ink="faint", wrap=True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(row_of(section(self.tr("Service agreements"), self), 1, self._new))
        column.addWidget(self._words)
        column.addLayout(self._cards)

    def show_client(self, client_id: int | None) -> None:
        """Show the agreements of a client, None while it is not saved yet."""
        if client_id != self._client:
            self._put_aside()
            self._clear()
            self._take_up(client_id)
        self._client = client_id
        self._new.setEnabled(client_id is not None)
        if client_id is None:
            self._words.setText(self.tr("Save the client first, then add its agreement."))
            self._words.show()
        else:
            self.reload()

    def reload(self) -> None:
        """Read them again."""
        if self._client is not None:
            self._desk.relay.ask(
                agreed, self._client, self._desk.today(), then=self._show, latest="agreements"
            )

    def add(self) -> None:
        """Open the form of a new agreement."""
        if self._client is not None:
            today = self._desk.today()
            self._edit(AgreementCard(client_id=self._client, number="", starts_on=today))

    def _edit(self, card: AgreementCard) -> None:
        if self.editor is not None and self.editor.is_edited:
            words = self.tr("Save the agreement that is open, or cancel it, then open another.")
            self._desk.notices.say(words)
            self.editor.go_on()
            return
        self._close()
        self.editor = AgreementEditor(self._desk, card, self)
        self.editor.closed.connect(self._done)
        self._cards.insertWidget(0, self.editor)
        self.editor.show()
        self._words.hide()
        self.editor.go_on()

    def _put_aside(self) -> None:
        """What was typed about another client waits until it is shown again."""
        if self.editor is not None and self.editor.is_edited and self._client is not None:
            self._cards.removeWidget(self.editor)
            self.editor.hide()
            self._begun[self._client], self.editor = self.editor, None
        else:
            self._close()

    def _take_up(self, client_id: int | None) -> None:
        self.editor = self._begun.pop(client_id, None) if client_id is not None else None
        if self.editor is not None:
            self._cards.insertWidget(0, self.editor)
            self.editor.show()

    def _done(self) -> None:
        editor = self.sender()
        aside = [client for client, each in self._begun.items() if each is editor]
        for client in aside:
            self._begun.pop(client).deleteLater()
        if not aside:
            self._close()
        self.reload()

    def _close(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _clear(self) -> None:
        first = 1 if self.editor is not None else 0
        while self._cards.count() > first:
            item = self._cards.takeAt(first)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show(self, found: Agreed) -> None:
        self._clear()
        self._words.setText(
            self.tr("None: this client waits in the order of its tickets, at the price list.")
        )
        self._words.setVisible(not found.cards and self.editor is None)
        today = self._desk.today()
        for card in found.cards:
            self._cards.addWidget(self._box(card, today, found.month))

    def _box(self, card: AgreementCard, today: date, month: MonthUse | None) -> Card:
        box = Card("", self, sunken=True)
        box.body.setContentsMargins(16, 8, 8, 8)
        box.body.setSpacing(4)
        change = IconButton(
            f"agreement.change_{card.id}",
            "pencil",
            self.tr("Change the agreement {number}").format(number=card.number),
            box,
            act=lambda: self._edit(card),
        )
        number = ElidedLabel(card.number, box)
        number.setProperty("weight", "bold")
        line = row_of(number, Words(self._term(card), box, ink="soft"), self._badge(card, today))
        line.setStretch(0, 1)
        line.addWidget(change)
        box.body.addLayout(line)
        box.body.addWidget(Words(self._rates(card), box, ink="soft", wrap=True))
        if card.included_minutes and month is not None and month.agreement == card.number:
            box.body.addWidget(Words(self._month(month), box, ink="soft", wrap=True))
        return box

    def _term(self, card: AgreementCard) -> str:
        if card.ends_on is None:
            return self.tr("since {day}").format(day=format_date(card.starts_on))
        return self.tr("{first} – {last}").format(
            first=format_date(card.starts_on), last=format_date(card.ends_on)
        )

    def _badge(self, card: AgreementCard, today: date) -> Badge:
        if card.is_active(today):
            look = BadgeLook(self.tr("in force"), Tone.ACCENT, Shape.DOT)
        elif card.starts_on > today:
            look = BadgeLook(self.tr("to come"), Tone.PLAIN, Shape.RING)
        else:
            look = BadgeLook(self.tr("ended"), Tone.PLAIN, Shape.NONE)
        return Badge(look, self)

    def _rates(self, card: AgreementCard) -> str:
        if not card.rates:
            return self.tr("At the price list")
        return " · ".join(
            self.tr("{kind} {rate}/h").format(kind=name, rate=format_money(card.rates[kind]))
            for kind, name in kind_names().items()
            if kind in card.rates
        )

    def _month(self, month: MonthUse) -> str:
        return self.tr("Included this month: {included}, used {used}, left {left}").format(
            included=format_span(month.included),
            used=format_span(month.used),
            left=format_span(month.left),
        )
