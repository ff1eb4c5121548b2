"""*Ile to będzie kosztować?*: a light window over the main one; the price follows the typing."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import KnownError, Refused
from desktop.rules.tariffs import Kind
from desktop.services import clients, quotes
from desktop.services.clients import ClientRow
from desktop.services.quotes import Beginning, Quote
from desktop.ui.desk import Desk
from desktop.ui.formats import NBSP, format_short_day, format_span, words_locale
from desktop.ui.kinds import kind_names
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.client_field import ClientField
from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.edits import CheckBox
from desktop.ui.kit.field import Form
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.quote.result import QuoteResult
from desktop.ui.texts import sentence

PAUSE_MS = 120
USUAL = timedelta(minutes=30)
LENGTHS = (15, 30, 60, 120)
WIDTH, HEIGHT = 640, 440
SHARE_OF_SCREEN = 0.9


class QuoteSheet(QDialog):
    """Asks who, what and when, and says at once how much and why.

    It stays beside the work: nothing else is blocked, and a running timer runs on. `begin` opens
    it anew, `begin_for` with a client.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quote.sheet")
        self.setWindowTitle(self.tr("How much will it cost?"))
        self.setModal(False)
        self.resize(WIDTH, HEIGHT)
        self._desk = desk
        self._serial = 0
        self._build_fields()
        self.result_card = QuoteResult(desk.zone, self)
        close = Button("quote.close", self.tr("Close"), self, act=self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addLayout(self._lengths())
        column.addWidget(self.travel)
        column.addWidget(self.result_card)
        column.addStretch(1)
        note = Words(
            self.tr("A quote binds nobody: what is billed is the time that is measured."),
            self,
            size=Size.SMALL,
            ink="faint",
            wrap=True,
        )
        line = row_of(note, close)
        line.setStretch(0, 1)
        column.addLayout(line)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.recompute)
        self.form.edited.connect(self._soon)
        self.client.textEdited.connect(lambda _: self._soon())
        self.client.editingFinished.connect(self._soon)
        self.form.submitted.connect(self.recompute)
        self.travel.edited.connect(self.recompute)
        desk.hub.watch(
            self,
            {"setting", "price_list", "agreement", "client", "session", "protocol", "office"},
            lambda _changes: self.recompute(),
        )

    def begin(self) -> None:
        """Show the sheet with the client of the work that runs here, from now for half an hour."""
        self._show_times(self._desk.now())
        self._come()
        self._desk.relay.ask(
            quotes.beginning,
            self._desk.me,
            self._desk.today(),
            then=self._begin,
            latest="begin",
        )

    def begin_for(self, client_id: int) -> None:
        """Show the sheet for one client."""
        self._show_times(self._desk.now())
        self._come()
        self._desk.relay.ask(
            clients.rows, (client_id,), self._desk.today(), then=self._begin_with, latest="begin"
        )

    def recompute(self) -> None:
        """Price what stands in the fields, or say beside a field what is wrong with it."""
        self._pause.stop()
        self._serial += 1
        self.form.clear_refusals()
        self.travel.setVisible(self._kind() is Kind.VISIT)
        span = self._span()
        if span is None:
            self.result_card.show_nothing()
            return
        self._desk.relay.ask(
            quotes.quote,
            self.client.client_id(),
            self._kind(),
            *span,
            with_travel=self._kind() is Kind.VISIT and self.travel.value(),
            language="pl" if words_locale() == "pl" else "en",
            then=partial(self._show, self._serial),
            failed=partial(self._refuse, self._serial),
            owner=self,
            latest="quote",
        )

    def submit(self) -> None:
        """Ctrl+Enter: at once."""
        self.recompute()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for a price any more."""
        super().hideEvent(event)
        self._pause.stop()

    def _soon(self) -> None:
        if self.isVisible():
            self._pause.start()

    def _build_fields(self) -> None:
        self.form = Form(self, columns=6)
        form = self.form
        self.client = ClientField(
            "quote.client", self._desk, form, hint=self.tr("None: at the price list")
        )
        kinds = [(kind, name) for kind, name in kind_names().items()]
        self.kind = Choice("quote.kind", form, spoken=self.tr("Kind of work"), entries=kinds)
        self.day = DayEdit("quote.day", self._desk.today, form)
        self.since = TimeEdit("quote.from", form)
        self.until = TimeEdit("quote.to", form)
        form.add("client", self.tr("Client"), self.client, span=4)
        form.add("kind", self.tr("Kind of work"), self.kind, span=2)
        form.add("day", self.tr("Day"), self.day, span=2)
        form.add("since", self.tr("From"), self.since, span=2)
        form.add("until", self.tr("To"), self.until, span=2)
        self.travel = CheckBox("quote.travel", self.tr("With travel to the client"), self)
        self.travel.setChecked(True)
        self.travel.hide()

    def _lengths(self) -> QHBoxLayout:
        self.lasting = Words("", self, size=Size.SMALL, ink="soft", name="quote.length")
        buttons = [
            Button(
                f"quote.length_{minutes}",
                format_span(minutes),
                self,
                role=Role.QUIET,
                act=partial(self.last, minutes),
                spoken=self.tr("Let it last {time}").format(time=format_span(minutes)),
            )
            for minutes in LENGTHS
        ]
        label = Words(self.tr("It will last"), self, size=Size.SMALL, ink="soft")
        return row_of(label, *buttons, 1, self.lasting)

    def last(self, minutes: int) -> None:
        """Let the work last so many minutes from its beginning."""
        since = self.since.value()
        if since is None:
            return
        day = self.day.value() or self._desk.today()
        end = datetime.combine(day, since) + timedelta(minutes=minutes)
        self.until.show_value(end.time())
        self.recompute()

    def _show_times(self, now: datetime) -> None:
        start = now.astimezone(self._desk.zone)
        end = (now + USUAL).astimezone(self._desk.zone)
        self.day.show_value(start.date())
        self.since.show_value(start.time())
        self.until.show_value(end.time())

    def _come(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()
        self.client.setFocus(Qt.FocusReason.OtherFocusReason)
        self.client.selectAll()

    def _begin(self, found: Beginning) -> None:
        self.client.show_client(found.client)
        self.kind.show_value(found.kind)
        self.recompute()

    def _begin_with(self, found: tuple[ClientRow, ...]) -> None:
        self.client.show_client(found[0] if found else None)
        self.recompute()

    def _kind(self) -> Kind:
        return Kind(str(self.kind.value() or Kind.PHONE))

    def _span(self) -> tuple[datetime, datetime] | None:
        """The instants between which the work lies; None when a field had to be refused."""
        wrong = self._unread()
        day, since, until = self.day.value(), self.since.value(), self.until.value()
        self.lasting.setText("")
        if wrong or day is None or since is None or until is None:
            return None
        try:
            start, end = quotes.span(day, since, until, self._desk.zone)
        except Refused as error:
            self.form.fields[error.field].refuse(sentence(error))
            return None
        minutes = int((end - start).total_seconds()) // 60
        lasting = format_span(minutes)
        if end.date() != day:
            lasting = self.tr("{time}, until {day}").format(
                time=lasting, day=format_short_day(end.date()).replace(" ", NBSP)
            )
        self.lasting.setText(lasting)
        return start, end

    def _unread(self) -> bool:
        """Say beside each field whose words cannot be read what it wants."""
        wanted = {
            "client": self.tr("Choose a client from the list, or leave it empty."),
            "day": self.tr("A day looks like 21.11.2026."),
            "since": self.tr("A time looks like 9:00."),
            "until": self.tr("A time looks like 9:00."),
        }
        wrong = {
            "client": self.client.is_wrong,
            "day": self.day.value() is None,
            "since": self.since.value() is None,
            "until": self.until.value() is None,
        }
        is_typing = self.client.hasFocus()
        for key, is_wrong in wrong.items():
            if is_wrong and not (key == "client" and is_typing):
                self.form.fields[key].refuse(wanted[key])
        return any(wrong.values())

    def _show(self, serial: int, found: Quote) -> None:
        if serial == self._serial:
            self.result_card.show_quote(found)
            self._make_room()

    def _make_room(self) -> None:
        """Be as large as what is shown; lines the screen has no room for are scrolled."""
        layout = self.layout()
        if layout is None:
            return
        self._fit()
        self.resize(max(self.width(), layout.totalMinimumSize().width()), self.height())
        wanted = self._fit()
        needed = layout.totalHeightForWidth(self.width())
        room = int(self.screen().availableGeometry().height() * SHARE_OF_SCREEN)
        if needed > room:
            self._fit(wanted - (needed - room))
        self.resize(self.width(), max(HEIGHT, min(needed, room)))

    def _fit(self, room: int | None = None) -> int:
        """Let the lines take their height, and the layouts around them know at once."""
        wanted = self.result_card.fit(room)
        for widget in (self.result_card, self):
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        return wanted

    def _refuse(self, serial: int, error: Exception) -> None:
        if serial != self._serial:
            return
        self.result_card.show_nothing()
        if not isinstance(error, KnownError):
            return
        field = self.form.fields.get(error.field)
        if field is not None:
            field.refuse(sentence(error))
        else:
            self.result_card.show_trouble(sentence(error))
