"""The worked examples beside the tariff, as they come out by what stands in the form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.services import price_lists
from desktop.services.price_lists import STARTING_RATES
from desktop.ui.desk import Desk
from desktop.ui.formats import format_money, format_span
from desktop.ui.kinds import band_names, kind_names
from desktop.ui.kit.labels import Hairline, Size, Words
from desktop.ui.kit.pane import Card
from desktop.ui.settings.examples import Example, ExampleLine, priced

PAUSE_MS = 150


class ExampleCard(Card):
    """Prices the examples again shortly after each change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent, sunken=True)
        self.setObjectName("tariff.examples")
        self._desk = desk
        self._record: Mapping[str, Any] = {}
        self._rates: Mapping[str, int] = STARTING_RATES
        self.body.addWidget(Words(self.tr("What it comes to"), self, bold=True))
        self.body.addWidget(
            Words(
                self.tr("Net, at the price list in force, by what stands in the form."),
                self,
                size=Size.SMALL,
                ink="soft",
                wrap=True,
            )
        )
        self._grid_place = QWidget(self)
        self.body.addWidget(self._grid_place)
        self.body.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._price)

    def read_rates(self) -> None:
        """Read the price list in force, then price."""
        self._desk.relay.ask(price_lists.in_force, self._desk.today(), then=self._take_rates)

    def show_tariff(self, record: Mapping[str, Any]) -> None:
        """Price by this tariff, after a pause in typing."""
        self._record = record
        self._wait_a_little()

    def _take_rates(self, found: price_lists.PriceListCard | None) -> None:
        self._rates = found.rates if found else STARTING_RATES
        self._wait_a_little()

    def showEvent(self, event: QShowEvent) -> None:
        """Price what changed while nobody looked."""
        super().showEvent(event)
        self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more; the window may be closing."""
        super().hideEvent(event)
        self._pause.stop()

    def _wait_a_little(self) -> None:
        if self.isVisible():
            self._pause.start()

    def _price(self) -> None:
        if self._record:
            self._desk.relay.work(
                priced,
                self._record,
                self._rates,
                then=self._show,
                failed=self._wait,
                latest="examples",
            )

    def _wait(self, _error: Exception) -> None:
        """What cannot be priced yet is refused beside its field when it is saved."""

    def _show(self, examples: tuple[Example, ...]) -> None:
        self._grid_place.hide()
        self._grid_place.deleteLater()
        self._grid_place = QWidget(self)
        grid = QGridLayout(self._grid_place)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        row = 0
        for example in examples:
            row = self._add(grid, row, example)
        self.body.insertWidget(2, self._grid_place)

    def _add(self, grid: QGridLayout, row: int, example: Example) -> int:
        right = Qt.AlignmentFlag.AlignRight
        if row:
            grid.addWidget(Hairline(self._grid_place), row, 0, 1, 2)
            row += 1
        grid.addWidget(Words(self._title(example), self._grid_place, wrap=True), row, 0)
        grid.addWidget(Words(format_money(example.net), self._grid_place, bold=True), row, 1, right)
        for line in example.lines:
            row += 1
            words = Words(
                self._line(line), self._grid_place, size=Size.SMALL, ink="soft", wrap=True
            )
            grid.addWidget(words, row, 0)
            net = Words(format_money(line.net), self._grid_place, size=Size.SMALL, ink="soft")
            grid.addWidget(net, row, 1, right)
        return row + 1

    def _small(self, words: str) -> Words:
        return Words(words, self._grid_place, size=Size.SMALL, ink="soft", wrap=True)

    def _title(self, example: Example) -> str:
        return {
            "call": self.tr("A call of 7 minutes, Friday 10:00"),
            "closing": self.tr("Remote help, Friday 16:40–17:20"),
            "three": self.tr("Remote help three times on one day, on one ticket: 45, 45, 5 min"),
            "weekend": self.tr("A visit, Saturday 10:00–11:10 (without travel)"),
            "holiday": self.tr("Remote help, 11 November 20:00–20:20"),
        }.get(example.job.name, kind_names()[example.job.kind])

    def _line(self, line: ExampleLine) -> str:
        words = self.tr("{band}: {worked} → {billed}").format(
            band=band_names()[line.band],
            worked=format_span(line.worked),
            billed=format_span(line.billed),
        )
        if not line.surcharge:
            return words
        return self.tr("{line}, +{percent}%").format(line=words, percent=line.surcharge)
