"""TeamViewer's list of connections against the timers: three groups of what does not agree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from desktop.errors import KnownError, Unavailable
from desktop.services import connection_lists
from desktop.services.connection_lists import ListReport
from desktop.services.session_cards import SessionCard
from desktop.ui.desk import Desk
from desktop.ui.formats import format_clock, format_date, format_moment
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import Card, Scroll, row_of
from desktop.ui.texts import sentence


class ConnectionsSheet(QDialog):
    """Nothing of the list is kept; `ticket_wanted` leads to the ticket of a session."""

    ticket_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._data = b""
        self._cards: list[QWidget] = []
        self.setWindowTitle(self.tr("Compare with the list of connections"))
        self.resize(760, 560)
        self._empty = EmptyState(
            self.tr("Choose TeamViewer's Connections.txt or its connection report (CSV)."),
            self,
            image="file-text",
        )
        self.choose = Button(
            *("connections.choose", self.tr("Choose a file…"), self),
            role=Role.PRIMARY,
            image="folder-open",
            act=self._choose,
        )
        self.times = Choice(
            "connections.times",
            self,
            spoken=self.tr("Times in the file"),
            entries=[
                ("", self.tr("times as they fit")),
                ("utc", self.tr("times in UTC")),
                ("local", self.tr("local times")),
            ],
        )
        self.times.edited.connect(self._compare)
        self.said = Words("", self, size=Size.SMALL, ink="soft", wrap=True, name="connections.said")
        page = Scroll(self, width=712)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        page.body.addLayout(self._list)
        page.body.addStretch(1)
        self._page = page
        self._lay_out()
        for later in (page, self.times, self.said):
            later.hide()

    def _lay_out(self) -> None:
        close = Button("connections.close", self.tr("Close"), self, act=self.accept)
        head = row_of(self.choose, self.times, 1)
        head.setContentsMargins(24, 0, 24, 0)
        told = row_of(self.said)
        told.setContentsMargins(24, 0, 24, 0)
        foot = row_of(1, close)
        foot.setContentsMargins(24, 0, 24, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(told)
        column.addWidget(self._empty, 1)
        column.addWidget(self._page, 1)
        column.addLayout(foot)

    def read(self, path: str) -> None:
        """Read a list and compare it."""
        self._desk.relay.work(
            *(read_list, Path(path)), then=self._take, failed=self._refused, owner=self
        )

    def _choose(self) -> None:
        dialog = QFileDialog(
            *(self, self.tr("List of connections"), ""), self.tr("Lists (*.txt *.csv);;All (*)")
        )
        dialog.setObjectName("connections.dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, data: bytes) -> None:
        self._data = data
        self._compare()

    def _compare(self) -> None:
        is_utc = {"utc": True, "local": False}.get(str(self.times.value()))
        self._desk.relay.ask(
            *(connection_lists.compare, self._data, self._desk.me),
            is_utc=is_utc,
            then=self._show,
            failed=self._refused,
            owner=self,
            latest="list",
        )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.said.setText(sentence(error, self._desk.zone))
            self.said.show()
            self.said.show_ink("late")

    def _show(self, report: ListReport) -> None:
        self._empty.hide()
        self._page.show()
        self.times.show()
        self.said.show()
        self.said.show_ink("soft")
        self.said.setText(self._summary(report))
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [
            self._group(
                "without_timer",
                self.tr("Connections without a timer"),
                [
                    (self._line(each.start, each.end, each.where), None)
                    for each in report.without_timer
                ],
            ),
            self._group(
                "without_connection",
                self.tr("Timers without a connection"),
                [(self._session(each), each) for each in report.without_connection],
            ),
            self._group(
                "unlike",
                self.tr("Lengths that differ by more than 5 minutes"),
                [
                    (
                        self.tr("{session}: connected {connected}").format(
                            session=self._session(each.card),
                            connected=format_clock(each.connected),
                        ),
                        each.card,
                    )
                    for each in report.unlike
                ],
            ),
        ]
        for card in self._cards:
            self._list.addWidget(card)

    def _summary(self, report: ListReport) -> str:
        zone = self._desk.zone
        words = [
            self.tr("%n connection(s)", "", report.listed)
            + " "
            + self.tr("from {first} to {last}.").format(
                first=format_date(report.first.astimezone(zone).date()),
                last=format_date(report.last.astimezone(zone).date()),
            ),
            self.tr("%n timer(s) agree.", "", report.agreed),
        ]
        words.append(
            self.tr("Times were taken as UTC.")
            if report.is_utc
            else self.tr("Times were taken as local.")
        )
        if report.unread:
            words.append(self.tr("%n line(s) could not be read.", "", report.unread))
        return " ".join(words)

    def _group(
        self, name: str, title: str, lines: Sequence[tuple[str, SessionCard | None]]
    ) -> QWidget:
        card = Card(f"{title}: {len(lines)}", self)
        card.setObjectName(f"connections.{name}")
        if not lines:
            card.body.addWidget(Words(self.tr("none"), card, ink="faint"))
        for number, (text, session) in enumerate(lines):
            words = Words(text, card, wrap=True, name=f"connections.{name}_{number}")
            if session is None:
                card.body.addWidget(words)
                continue
            lead = Button(
                *(f"connections.show_{name}_{number}", self.tr("Show the ticket"), card),
                role=Role.LINK,
                act=partial(self._lead, session.ticket_id),
            )
            row = row_of(words, lead)
            row.setStretch(0, 1)
            card.body.addLayout(row)
        return card

    def _lead(self, ticket_id: int) -> None:
        self.accept()
        self.ticket_wanted.emit(ticket_id)

    def _session(self, card: SessionCard) -> str:
        end = card.ended_at or card.started_at
        name = f"#{card.ticket_number} {card.client or card.subject}"
        return self.tr("{times}, timer {length}").format(
            times=self._line(card.started_at, end, name), length=format_clock(card.seconds)
        )

    def _line(self, start: datetime, end: datetime, name: str) -> str:
        zone = self._desk.zone
        is_same_day = start.astimezone(zone).date() == end.astimezone(zone).date()
        until = f"{end.astimezone(zone):%H:%M}" if is_same_day else format_moment(end, zone)
        return f"{format_moment(start, zone)} – {until}" + (f" {name}" if name else "")


def read_list(path: Path) -> bytes:
    """The bytes of a list.

    Raises:
        Unavailable: `connection_list_not_read`.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("connection_list_not_read") from error
