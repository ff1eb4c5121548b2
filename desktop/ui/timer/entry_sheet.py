"""Work written down afterwards: a call at 10:05 for 12 minutes."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.errors import Refused
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind
from desktop.services import session_corrections, sessions
from desktop.services.changes import Changes
from desktop.services.session_offers import StartOffer
from desktop.ui.desk import Desk
from desktop.ui.kinds import kind_names
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.edits import LineEdit, NumberEdit
from desktop.ui.kit.field import Form, refuser
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.texts import sentence

LONGEST = 24 * 60


class EntrySheet(QDialog):
    """A small form for one stretch of work; remote work needs the timer and its consent."""

    def __init__(self, desk: Desk, offer: StartOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offer = offer
        self.setWindowTitle(self.tr("Write down work"))
        self.setMinimumWidth(480)
        self.form = Form(self)
        kinds = [(each.value, words) for each, words in kind_names().items()]
        self.kind = Choice(
            "entry.kind", self.form, entries=[k for k in kinds if k[0] != Kind.REMOTE.value]
        )
        self.day = DayEdit("entry.day", desk.today, self.form)
        self.start = TimeEdit("entry.start", self.form)
        self.minutes = NumberEdit(
            *("entry.minutes", self.form), least=1, most=LONGEST, unit="min", needed=True
        )
        self.summary = LineEdit("entry.summary", self.form, longest=sessions.LONGEST_SUMMARY)
        self.form.add("kind", self.tr("Kind of work"), self.kind)
        self.form.add("day", self.tr("Day"), self.day)
        self.form.add("segments", self.tr("Began at"), self.start)
        self.form.add("minutes", self.tr("Lasted"), self.minutes)
        self.form.add("summary", self.tr("What was done"), self.summary, span=2)
        self.reason = LineEdit("entry.reason", self.form, longest=sessions.LONGEST_REASON)
        if offer.is_blocked:
            words = self.tr("Why, although the client is blocked")
            self.form.add("reason", words, self.reason, span=2)
        else:
            self.reason.hide()
        self.form.submitted.connect(self.submit)
        self._is_typed = False
        self.form.edited.connect(self._typed)
        self.finished.connect(self._over)
        Unfinished(self, self._unsaved_words, self.submit)
        self.day.show_value(desk.today())
        self.minutes.show_value(10)
        self.keep = Button(
            "entry.keep", self.tr("Write it down"), self, role=Role.PRIMARY, act=self.submit
        )
        cancel = Button("entry.cancel", self.tr("Cancel"), self, act=self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        title = f"#{offer.number} {offer.client or offer.subject}"
        column.addWidget(Words(title, self, bold=True, wrap=True))
        column.addWidget(self.form)
        column.addLayout(row_of(1, cancel, self.keep))
        self.start.setFocus()

    def submit(self) -> None:
        """Keep it (Ctrl+Enter)."""
        self.form.clear_refusals()
        began = self._began()
        if began is None:
            return
        worked = (Segment(began, began + timedelta(minutes=self.minutes.value())),)
        self._desk.relay.do(
            session_corrections.enter_by_hand,
            *(self._offer.ticket_id, str(self.kind.value()), worked, self.summary.value()),
            reason=self.reason.value() if self._offer.is_blocked else None,
            then=self._kept,
            refused=refuser(self.form, self._desk.notices.refuse),
            owner=self,
        )

    def _began(self) -> datetime | None:
        day, start = self.day.value(), self.start.value()
        if day is None:
            self.form.fields["day"].refuse(self.tr("Type a day."))
            return None
        if start is None:
            self.form.fields["segments"].refuse(sentence(Refused("clock_wrong")))
            return None
        if self.minutes.is_wrong:
            words = self.tr("Type how many minutes it lasted, at most {most}.")
            self.form.fields["minutes"].refuse(words.format(most=LONGEST))
            return None
        # Stored in UTC: lengths are added there, whatever the clocks do that night.
        local = datetime.combine(day, start, self._desk.zone)
        return datetime.fromtimestamp(local.timestamp(), self._desk.now().tzinfo)

    def _typed(self) -> None:
        self._is_typed = True

    def _over(self) -> None:
        self._is_typed = False

    def _unsaved_words(self) -> list[str]:
        if not self._is_typed:
            return []
        ticket = self._offer.number
        return [self.tr("Work on #{number}, not written down").format(number=ticket)]

    def _kept(self, changes: Changes) -> None:
        desk, why = self._desk, self.tr("Undone")

        def take_back() -> None:
            desk.relay.do(session_corrections.discard, changes.made, why, owner=desk.hub)

        desk.notices.say(self.tr("The work is written down."), undo=take_back)
        self.accept()
