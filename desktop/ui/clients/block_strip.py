"""A client who is blocked, and the two questions that block it: why, and since which day (§17)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.services import blocks
from desktop.services.changes import Changes
from desktop.services.clients import ClientCard
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.day_edit import DayEdit
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.field import refuser
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import marked
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.kit.unfinished import Unfinished

COLUMNS = 4


class BlockStrip(QFrame):
    """Hidden while a client is neither blocked nor about to be."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._client: ClientCard | None = None
        self._is_asking = False
        self.setObjectName("client.block_strip")
        Unfinished(self, self._unsaved_words, self.submit)
        self._told = self._make_told()
        self._asked = self._make_asked()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._told)
        column.addWidget(self._asked)
        self.hide()

    @property
    def is_edited(self) -> bool:
        """Whether something typed would be lost."""
        return self._is_asking and self.form.is_changed

    def show_client(self, card: ClientCard | None) -> None:
        """Say how this client stands; what is typed about it is kept, about another one is not."""
        before, self._client = self._client, card
        if card is None or before is None or card.id != before.id:
            self._is_asking = False
        self._show()

    def ask(self) -> None:
        """Ask for reason and day."""
        card = self._client
        if card is None or card.id is None:
            return
        since = self._day(card.blocked_at) if card.blocked_at else self._desk.today()
        self.form.show_values({"reason": card.blocked_reason, "since": since})
        self._is_asking = True
        self._show()
        self.form.fields["reason"].editor.setFocus()

    def submit(self) -> None:
        """Block the client with what is typed."""
        card = self._client
        if card is None or card.id is None or not self._is_asking or self.form.refuse_unread():
            return
        values = self.form.values()
        self._block.setEnabled(False)
        self._desk.relay.do(
            blocks.block,
            card.id,
            values["reason"],
            self._instant(values["since"]),
            then=partial(self._blocked, card),
            refused=refuser(self.form, self._desk.notices.refuse),
            lastly=lambda: self._block.setEnabled(True),
            owner=self,
        )

    def unblock(self) -> None:
        """Let the client be served again; that can be taken back."""
        card = self._client
        if card is None or card.id is None:
            return
        again = partial(
            self._desk.relay.do, blocks.block, card.id, card.blocked_reason, card.blocked_at
        )
        words = self.tr("{name} is blocked no longer.").format(name=card.name)
        self._desk.relay.do(
            blocks.unblock,
            card.id,
            then=lambda _: self._desk.notices.say(words, undo=again),
            owner=self,
        )

    def _unsaved_words(self) -> list[str]:
        if not self.is_edited or self._client is None:
            return []
        return [self.tr("Blocking {name}").format(name=self._client.name)]

    def _make_told(self) -> QWidget:
        told = QWidget(self)
        self.words = Words("", told, bold=True, name="client.blocked_words")
        self.reason = Words("", told, wrap=True, name="client.blocked_reason")
        change = Button(
            "client.block_change", self.tr("Change…"), told, role=Role.QUIET, act=self.ask
        )
        unblock = Button("client.unblock", self.tr("Unblock"), told, act=self.unblock)
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row_of(self.words, 1, change, unblock))
        column.addWidget(self.reason)
        return told

    def _make_asked(self) -> QWidget:
        asked = QWidget(self)
        column = QVBoxLayout(asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            Words(
                self.tr(
                    "Tickets of a blocked client are accepted and marked; new work on them needs "
                    "a reason. Finished work can still be invoiced."
                ),
                asked,
                size=Size.SMALL,
                ink="soft",
                wrap=True,
            )
        )
        self.form = RecordForm(asked, columns=COLUMNS)
        self.form.add(
            "reason",
            self.tr("Why it is blocked"),
            LineEdit(
                "client.block_reason", self.form, hint=self.tr("unpaid invoices, …"), longest=255
            ),
            span=COLUMNS - 1,
        )
        self.form.add(
            "since", self.tr("Since"), DayEdit("client.block_since", self._desk.today, self.form)
        )
        self.form.require("since", self.tr("A day is needed here."))
        self.form.submitted.connect(self.submit)
        column.addWidget(self.form)
        self._block = Button(
            "client.block_save",
            self.tr("Block this client"),
            asked,
            role=Role.DANGER,
            image="ban",
            act=self.submit,
        )
        cancel = Button(
            "client.block_cancel", self.tr("Cancel"), asked, role=Role.QUIET, act=self._leave
        )
        column.addLayout(row_of(self._block, cancel, 1))
        return asked

    def _show(self) -> None:
        card = self._client
        blocked_at = card.blocked_at if card else None
        if card is not None and blocked_at is not None:
            day = format_date(self._day(blocked_at))
            self.words.setText(self.tr("Blocked since {day}").format(day=day))
            self.reason.setText(card.blocked_reason)
        self._told.setVisible(blocked_at is not None and not self._is_asking)
        self._asked.setVisible(self._is_asking)
        marked(self, "role", "late" if blocked_at is not None else "soon")
        self.setVisible(card is not None and (blocked_at is not None or self._is_asking))

    def _leave(self) -> None:
        self._is_asking = False
        self._show()

    def _blocked(self, card: ClientCard, _changes: Changes) -> None:
        if self._client is not None and self._client.id == card.id:
            self._leave()
        undo = partial(self._desk.relay.do, blocks.unblock, card.id)
        if card.blocked_at is not None:
            before = (card.id, card.blocked_reason, card.blocked_at)
            undo = partial(self._desk.relay.do, blocks.block, *before)
        words = self.tr("{name} is blocked.").format(name=card.name)
        self._desk.notices.say(words, undo=undo)

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._desk.zone).date()

    def _instant(self, day: date) -> datetime | None:
        """The beginning of a day in the office; None for now."""
        if day == self._desk.today():
            return None
        return datetime.combine(day, time(), self._desk.zone).astimezone(UTC)
