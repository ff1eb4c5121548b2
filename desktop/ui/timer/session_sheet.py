"""One session put right: another ticket, kind or times, always with a reason; and its history."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.errors import Gone, KnownError
from desktop.rules.tariffs import Kind
from desktop.services import session_corrections, session_records
from desktop.services.changes import Changes
from desktop.services.session_cards import SessionCard, SessionLine
from desktop.services.session_records import Record, Target
from desktop.ui.desk import Desk
from desktop.ui.formats import format_moment
from desktop.ui.kinds import kind_names
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.field import Form
from desktop.ui.kit.labels import Hairline, Size, Words
from desktop.ui.kit.pane import Scroll, row_of, section
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.timer.record_words import line_words, reason_words
from desktop.ui.timer.segments_edit import SegmentsEdit

LONGEST_REASON = 300
ENDED = ("stopped", "reviewed")


class SessionSheet(QDialog):
    """What is not touched stays; the original, who, when and why are listed below."""

    def __init__(self, desk: Desk, session_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session_id = session_id
        self._card: SessionCard | None = None
        self._past: list[QWidget] = []
        self.setWindowTitle(self.tr("Correct a session"))
        self.resize(640, 640)
        self.title = Words("", self, bold=True, wrap=True, name="session.title")
        self.form = Form(self)
        self.ticket = Choice("session.ticket", self.form, searchable=True)
        self.kind = Choice("session.kind", self.form)
        self.times = SegmentsEdit(desk, self.form)
        self.reason = LineEdit(
            *("session.reason", self.form),
            hint=self.tr("Why it is corrected"),
            longest=LONGEST_REASON,
        )
        self.form.add("ticket", self.tr("Ticket"), self.ticket, span=2)
        self.form.add("kind", self.tr("Kind of work"), self.kind)
        self.form.add("segments", self.tr("Connected"), self.times, span=2)
        self.form.add("reason", self.tr("Reason"), self.reason, span=2)
        self.form.submitted.connect(self.submit)
        self._is_typed = False
        self.form.edited.connect(self._typed)
        self.finished.connect(self._over)
        Unfinished(self, self._unsaved_words, self.submit)
        self.keep = Button(
            *("session.save", self.tr("Save the correction"), self),
            role=Role.PRIMARY,
            act=self.submit,
        )
        cancel = Button("session.cancel", self.tr("Cancel"), self, act=self.reject)
        self._history = QVBoxLayout()
        self._history.setSpacing(8)
        page = Scroll(self, width=640)
        page.body.addWidget(self.title)
        page.body.addWidget(self.form)
        page.body.addLayout(row_of(1, cancel, self.keep))
        page.body.addWidget(Hairline(self))
        page.body.addWidget(section(self.tr("History of the session"), self))
        page.body.addLayout(self._history)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 8)
        column.addWidget(page)
        self.keep.setEnabled(False)
        self._ask()

    def submit(self) -> None:
        """Save (Ctrl+Enter)."""
        card = self._card
        if card is None:
            return
        self.form.clear_refusals()
        if self.times.isEnabled() and self.times.wrong():
            self.form.fields["segments"].refuse(self.times.wrong())
            return
        worked = self.times.value() if card.state in ENDED else card.segments
        self._desk.relay.do(
            *(session_corrections.change, card.id, card.revision),
            reason=self.reason.value(),
            ticket_id=self.ticket.chosen_id(),
            kind=str(self.kind.value()),
            worked=worked if worked != card.segments else None,
            then=self._kept,
            refused=self._refused,
            owner=self,
        )

    def _ask(self) -> None:
        self._desk.relay.ask(
            session_records.record, self._session_id, then=self._show, owner=self, latest="record"
        )

    def _show(self, record: Record) -> None:
        card = self._card = record.card
        self.title.setText(
            f"#{card.ticket_number} {card.client or card.subject}, {card.consultant}"
        )
        self.ticket.offer((each.id, _words(each)) for each in record.targets)
        self.ticket.show_value(card.ticket_id)
        # Remote work stands on its consent: it neither becomes another kind nor the other way.
        is_remote = card.kind is Kind.REMOTE
        kinds = [(kind.value, name) for kind, name in kind_names().items()]
        self.kind.offer(each for each in kinds if (each[0] == Kind.REMOTE.value) == is_remote)
        self.kind.show_value(card.kind.value)
        self.kind.setEnabled(not is_remote)
        self.times.show_value(card.segments)
        is_ended = card.state in ENDED
        self.times.setEnabled(is_ended)
        hint = "" if is_ended else self.tr("Times can be corrected once it is stopped.")
        self.form.fields["segments"].hint.setText(hint)
        self.form.fields["segments"].hint.setVisible(bool(hint))
        self._show_history(record)
        self.keep.setEnabled(True)

    def _show_history(self, record: Record) -> None:
        for each in self._past:
            each.hide()
            each.deleteLater()
        self._past = [self._line(line, record) for line in record.lines]
        for each in self._past:
            self._history.addWidget(each)

    def _line(self, line: SessionLine, record: Record) -> QWidget:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        who = line.who or self.tr("program")
        head = f"{format_moment(line.at, self._desk.zone)} · {who}"
        column.addWidget(Words(head, whole, size=Size.SMALL, ink="soft"))
        column.addWidget(Words(line_words(line, record, self._desk.zone), whole, wrap=True))
        if line.note:
            why = self.tr("Reason: {why}").format(why=reason_words(line))
            column.addWidget(Words(why, whole, ink="soft", wrap=True))
        return whole

    def _typed(self) -> None:
        self._is_typed = True

    def _over(self) -> None:
        self._is_typed = False

    def _unsaved_words(self) -> list[str]:
        if self._card is None or not self._is_typed:
            return []
        number = self._card.ticket_number
        return [self.tr("Correction of work on #{number}").format(number=number)]

    def _kept(self, changes: Changes) -> None:
        if changes.touched:
            self._desk.notices.say(self.tr("The session is corrected."))
        self.accept()

    def _refused(self, error: KnownError) -> None:
        if isinstance(error, Gone):
            self._ask()
        if not self.form.refuse(error):
            self._desk.notices.refuse(error)


def _words(target: Target) -> str:
    return " · ".join(part for part in (f"#{target.number}", target.client, target.subject) if part)
