"""After a crash: what became of the session that ran when the program was last seen."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.services.session_cards import SessionCard
from desktop.ui.desk import Desk
from desktop.ui.formats import format_clock, format_since
from desktop.ui.kit.buttons import Role
from desktop.ui.kit.day_edit import TimeEdit
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import row_of
from desktop.ui.timer.notice_box import NoticeBox

SHORT_GAP = timedelta(minutes=2)


class RecoveryBox(NoticeBox):
    """`answered` carries the end (aware UTC), or None when the work still goes on."""

    answered = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("clock-exclamation", parent)
        self._desk = desk
        self._card: SessionCard | None = None
        self._group = QButtonGroup(self)
        self.last_sign = self._option("timer.ran_until")
        self.still = self._option("timer.still_going")
        self.ended = self._option("timer.ended_at")
        self.end = TimeEdit("timer.end_time", self, spoken=self.tr("End of the work"))
        self.end.edited.connect(lambda: self.ended.setChecked(True))
        self.error = Words("", self, size=Size.SMALL, ink="late", wrap=True)
        self.error.setObjectName("timer.end_time_error")
        self.error.hide()
        self.body.addWidget(self.last_sign)
        self.body.addWidget(self.still)
        self.body.addLayout(row_of(self.ended, self.end, 1))
        self.body.addWidget(self.error)
        self.ended.setText(self.tr("It ended at"))
        self.still.setText(self.tr("It still goes on"))
        self.apply = self.add_answer(
            "timer.recover", self.tr("Take it over"), self._apply, Role.PRIMARY
        )

    def ask(self, card: SessionCard) -> None:
        """Ask about a session; the likeliest answer is chosen."""
        if self._card is not None and self._card.id == card.id and not self.isHidden():
            return
        self._card = card
        now, zone = self._desk.now(), self._desk.zone
        sign = self._sign(card)
        self.say(
            self.tr(
                "The timer was running on #{number} {client} when the program ended. "
                "Its last sign of life: {time}."
            ).format(
                number=card.ticket_number,
                client=card.client or card.subject,
                time=format_since(sign, now, zone),
            )
        )
        counted = card.seconds + self._seconds(card, sign)
        self.last_sign.setText(
            self.tr("It ran until {time} ({length} in all)").format(
                time=format_since(sign, now, zone), length=format_clock(counted)
            )
        )
        self.end.show_value(sign.astimezone(zone).time())
        likely = self.still if now - sign <= SHORT_GAP else self.last_sign
        likely.setChecked(True)
        self.error.hide()

    def take_focus(self) -> None:
        """Go to the answer that is chosen."""
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus()

    def _apply(self) -> None:
        card = self._card
        if card is None:
            return
        if self.still.isChecked():
            self._done(None)
        elif self.last_sign.isChecked():
            self._done(self._sign(card))
        else:
            end = self._typed_end(card)
            if end is None:
                self.error.setText(
                    self.tr("The end lies between the start of the work and this moment.")
                )
                self.error.show()
                self.end.setFocus()
            else:
                self._done(end)

    def _done(self, end: datetime | None) -> None:
        self._card = None
        self.hide()
        self.answered.emit(end)

    def _typed_end(self, card: SessionCard) -> datetime | None:
        """The first moment of that time of day after the start, if it is past."""
        typed = self.end.value()
        since = card.open_since
        if typed is None or since is None:
            return None
        zone = self._desk.zone
        sign = self._sign(card)
        if typed == sign.astimezone(zone).time().replace(second=0):
            return sign
        day = since.astimezone(zone).date()
        # In the autumn an hour comes twice: its second coming is before tomorrow.
        for on, fold in ((day, 0), (day, 1), (day + timedelta(days=1), 0)):
            end = datetime.combine(on, typed, zone).replace(fold=fold).astimezone(since.tzinfo)
            if end >= since:
                return end if end <= self._desk.now() else None
        return None

    def _sign(self, card: SessionCard) -> datetime:
        """The last sign of life, never before the open segment began."""
        since = card.open_since or card.started_at
        return max(since, card.signed_at or since)

    def _seconds(self, card: SessionCard, sign: datetime) -> int:
        return int((sign - (card.open_since or sign)).total_seconds())

    def _option(self, name: str) -> QRadioButton:
        option = QRadioButton(self)
        named(option, name)
        self._group.addButton(option)
        return option
