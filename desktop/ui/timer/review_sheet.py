"""Sessions to be checked: what is odd, where they may have ended, one press each."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.services import session_cards, session_corrections
from desktop.services.changes import Changes
from desktop.services.session_cards import Review
from desktop.ui.desk import Desk
from desktop.ui.formats import format_clock, format_moment, format_since
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Card, Scroll, row_of
from desktop.ui.timer.flow import Flow
from desktop.ui.timer.words import ground_words, oddity_words

NAMED = 4


class ReviewSheet(QDialog):
    """Lists what waits in the office, one's own first; billing goes on for each that is answered.

    `correction_wanted` carries the id of a session whose times shall be typed.
    """

    correction_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cards: list[QWidget] = []
        self.setWindowTitle(self.tr("Sessions to be checked"))
        self.resize(720, 520)
        self._empty = EmptyState(self.tr("No session has odd times."), self, image="circle-check")
        page = Scroll(self, width=720)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        page.body.addLayout(self._list)
        page.body.addStretch(1)
        self._page = page
        self.close_button = Button("review.close", self.tr("Close"), self, act=self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.addWidget(self._empty, 1)
        column.addWidget(page, 1)
        foot = row_of(1, self.close_button)
        foot.setContentsMargins(24, 0, 24, 0)
        column.addLayout(foot)
        self._empty.hide()
        desk.hub.watch(self, {"session"}, self._refresh)
        self._ask()

    def _ask(self) -> None:
        self._desk.relay.ask(
            session_cards.reviews, self._desk.me, then=self._show, latest="reviews"
        )

    def _refresh(self, _: Changes) -> None:
        self._ask()

    def _show(self, reviews: tuple[Review, ...]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [self._card(each) for each in reviews]
        for card in self._cards:
            self._list.addWidget(card)
        self._empty.setVisible(not reviews)
        self._page.setVisible(bool(reviews))

    def _card(self, review: Review) -> QWidget:
        shown, zone, now = review.card, self._desk.zone, self._desk.now()
        card = Card("", self)
        whose = f"#{shown.ticket_number} {shown.client or shown.subject}"
        card.body.addWidget(Words(whose, card, bold=True, wrap=True))
        end = shown.ended_at or shown.started_at
        times = self.tr("{start} – {end}, {length}").format(
            start=format_moment(shown.started_at, zone),
            end=format_since(end, shown.started_at, zone),
            length=format_clock(shown.seconds),
        )
        card.body.addWidget(Words(times, card))
        if shown.consultant_id != self._desk.me:
            card.body.addWidget(Words(shown.consultant, card, ink="soft"))
        why = ", ".join(oddity_words(code) for code in shown.oddities)
        card.body.addWidget(Words(why, card, ink="soon", wrap=True))
        self._name_others(card, review)
        if shown.summary:
            card.body.addWidget(Words(shown.summary, card, ink="soft", wrap=True))
        answers = []
        for at, each in enumerate(review.ends):
            words = self.tr("End at {time} ({why})").format(
                time=format_since(each.at, now, zone), why=ground_words(each.ground)
            )
            reason = ground_words(each.ground)
            act = partial(self._end, shown.id, each.at, reason)
            answers.append(Button(f"review.end_{shown.id}_{at}", words, card, act=act))
        right = Button(
            *(f"review.keep_{shown.id}", self.tr("The times are right"), card),
            image="check",
            act=partial(self._keep, shown.id),
        )
        other = Button(
            *(f"review.correct_{shown.id}", self.tr("Correct…"), card),
            image="pencil",
            act=partial(self.correction_wanted.emit, shown.id),
        )
        if answers:
            card.body.addLayout(Flow(*answers))
        card.body.addLayout(Flow(right, other))
        return card

    def _name_others(self, card: Card, review: Review) -> None:
        """What the same consultant did at the same time."""
        zone, now = self._desk.zone, self._desk.now()
        for work in review.beside[:NAMED]:
            words = self.tr("Other work: #{number}, {start} – {end}").format(
                number=work.number,
                start=format_since(work.start, now, zone),
                end=format_since(work.end, work.start, zone),
            )
            card.body.addWidget(Words(words, card, ink="soft", wrap=True))

    def _keep(self, session_id: int) -> None:
        self._desk.relay.do(session_corrections.review, session_id, owner=self)

    def _end(self, session_id: int, end: datetime, reason: str) -> None:
        self._desk.relay.do(session_corrections.end_at, session_id, end, reason, owner=self)
