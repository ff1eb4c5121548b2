"""After the stop: one line about what was done - a wish, never a condition."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services import session_corrections, sessions
from desktop.services.changes import Changes
from desktop.services.session_cards import SessionCard
from desktop.ui.desk import Desk
from desktop.ui.formats import format_clock
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import ElidedLabel, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.timer.words import oddity_words


class EndingBox(QWidget):
    """`done` when the line was kept or put away; `review_wanted` for odd times."""

    done = Signal()
    review_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session_id: int | None = None
        self.title = ElidedLabel("", self)
        self.title.setProperty("ink", "soft")
        self.line = LineEdit(
            "timer.summary",
            self,
            hint=self.tr("What was done, in one line"),
            longest=sessions.LONGEST_SUMMARY,
        )
        self.line.returnPressed.connect(self._keep)
        self.keep = Button(
            *("timer.keep", self.tr("Keep"), self), role=Role.PRIMARY, image="check", act=self._keep
        )
        Unfinished(self, self._unsaved_words, self._keep)
        self.mistake = Button(
            *("timer.mistake", self.tr("Started by mistake"), self),
            role=Role.LINK,
            act=self._discard,
        )
        self.odd = Words("", self, ink="soon", wrap=True, name="timer.odd")
        self.look = Button(
            *("timer.look", self.tr("Check the times"), self),
            role=Role.LINK,
            act=self.review_wanted.emit,
        )
        row = row_of(self.line, self.keep)
        row.setStretch(0, 1)
        odd = row_of(self.odd, self.look)
        odd.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addLayout(odd)
        column.addLayout(row_of(self.mistake, 1))

    def ask(self, card: SessionCard) -> None:
        """Ask about a session that has just ended; words typed for one before it are kept."""
        if card.id != self._session_id and self._unsaved_words():
            self._summarise(then=None)
        self.title.setText(
            self.tr("Ended: {length}, #{number} {client}").format(
                length=format_clock(card.seconds),
                number=card.ticket_number,
                client=card.client or card.subject,
            )
        )
        if card.id != self._session_id:
            self._session_id = card.id
            self.line.show_value(card.summary)
            self.line.setFocus()
        reasons = ", ".join(oddity_words(code) for code in card.oddities)
        self.odd.setText(self.tr("To be checked before billing: {why}").format(why=reasons))
        for each in (self.odd, self.look):
            each.setVisible(card.waits_for_review)
        self.mistake.setVisible(not card.is_billed)

    def _unsaved_words(self) -> list[str]:
        said = self.line.value() if self._session_id is not None else ""
        is_typed = bool(said) and self.line.isModified()
        return [self.tr("What was done: {text}").format(text=said[:60])] if is_typed else []

    def name_it(self, *, is_apart: bool) -> None:
        """Say which session is meant where the pane stands before another one."""
        self.title.setVisible(is_apart)

    def submit(self) -> None:
        """Ctrl+Enter."""
        self._keep()

    def _keep(self) -> None:
        if self._session_id is None:
            return
        if not self.line.value():
            self._done()
            return
        self._summarise(then=self._kept)

    def _summarise(self, then: Callable[[Changes], object] | None) -> None:
        self._desk.relay.do(
            *(sessions.summarise, self._session_id, self.line.value()), then=then, owner=self
        )

    def _discard(self) -> None:
        session_id = self._session_id
        if session_id is None:
            return

        def discarded(changes: Changes) -> None:
            self._desk.notices.say(
                self.tr("No time of this session counts."), undo=partial(self._restore, session_id)
            )
            self._kept(changes)

        self._desk.relay.do(
            *(session_corrections.discard, session_id, self.tr("Started by mistake")),
            then=discarded,
            owner=self,
        )

    def _restore(self, session_id: int) -> None:
        self._desk.relay.do(
            *(session_corrections.restore, session_id, self.tr("Undone")), owner=self
        )

    def _kept(self, _: Changes) -> None:
        self._done()

    def _done(self) -> None:
        self._session_id = None
        self.done.emit()
