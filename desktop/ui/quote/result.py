"""What a quote comes to: a row for each line, its reason below it, the totals at the foot."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.rules.rates import Rate, RateOrigin
from desktop.services.quotes import Quote, QuoteLine
from desktop.ui.formats import format_day, format_money, format_month, format_span, format_time
from desktop.ui.kinds import band_names
from desktop.ui.kit.labels import Hairline, Size, Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import Card, row_of

_LEAST = 64
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class QuoteResult(Card):
    """Shows one quote, or one sentence where there is none."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__("", parent, sunken=True)
        named(self, "quote.result", self.tr("What it will cost"))
        self._zone = zone
        self.when = Words("", self, size=Size.SMALL, ink="soft")
        self.trouble = Words("", self, ink="late", wrap=True, name="quote.trouble")
        self._empty = Words(self.tr("The price will stand here."), self, ink="faint")
        self._place = QWidget()
        self._holder = QWidget()
        holding = QVBoxLayout(self._holder)
        holding.setContentsMargins(0, 0, 0, 0)
        holding.addWidget(self._place)
        self._lines = QScrollArea(self)
        self._lines.setFrameShape(QFrame.Shape.NoFrame)
        named(self._lines, "quote.lines", self.tr("Lines and reasons"))
        self._lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines.setWidgetResizable(True)
        self._lines.setWidget(self._holder)
        self._holder.setAutoFillBackground(False)
        self._lines.viewport().setAutoFillBackground(False)
        self.month = Words("", self, size=Size.SMALL, ink="accent", wrap=True, name="quote.month")
        self.net = Words("", self, ink="soft", name="quote.net")
        self.vat = Words("", self, ink="soft", name="quote.vat")
        self.gross = Words("", self, size=Size.TITLE, bold=True, name="quote.gross")
        self.body.addWidget(self.when)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._lines)
        self.body.addWidget(self.month)
        self._line = Hairline(self)
        self.body.addWidget(self._line)
        self.body.addLayout(row_of(self.net, self.vat, 1, self.gross, gap=16))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no price: something above is wrong, or nothing is priced yet."""
        self._clear()
        for words in (self.when, self.trouble, self.month, self.net, self.vat, self.gross):
            words.setText("")
            words.hide()
        self._line.hide()
        self._lines.hide()
        self._empty.show()
        self.setAccessibleDescription("")

    def show_trouble(self, words: str) -> None:
        """Say why there is no price."""
        self.show_nothing()
        self.trouble.setText(words)
        self.trouble.show()
        self._empty.hide()
        self.setAccessibleDescription(words)

    def show_quote(self, quote: Quote) -> None:
        """Show every line with its reason, the month's included minutes, and the totals."""
        self.show_nothing()
        self._show_lines(quote)
        start = quote.start.astimezone(self._zone)
        self.when.setText(
            self.tr("{day}, {start}–{end}").format(
                day=format_day(start.date()),
                start=format_time(quote.start, self._zone),
                end=format_time(quote.end, self._zone),
            )
        )
        self.month.setText(self._month(quote))
        self.net.setText(self.tr("Net {amount}").format(amount=format_money(quote.net)))
        self.vat.setText(self._vat(quote))
        self.gross.setText(format_money(quote.gross))
        for words in (self.when, self.net, self.vat, self.gross):
            words.show()
        self.month.setVisible(bool(self.month.text()))
        self._line.show()
        self._empty.hide()
        self.setAccessibleDescription(
            self.tr("Altogether {amount}").format(amount=format_money(quote.gross))
        )

    def fit(self, room: int | None = None) -> int:
        """Give the lines their height, at most `room`; gives the height they want."""
        inner = self._holder.layout()
        if inner is None:
            return 0
        inner.activate()
        bar = self._lines.verticalScrollBar().sizeHint().width()
        self._lines.setMinimumWidth(inner.totalMinimumSize().width() + bar)
        wanted = inner.totalHeightForWidth(self._lines.viewport().width())
        self._lines.setFixedHeight(wanted if room is None else max(_LEAST, min(wanted, room)))
        return wanted

    def _show_lines(self, quote: Quote) -> None:
        self._clear()
        column = QVBoxLayout(self._place)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        rows = [self._row(line) for line in quote.lines]
        widths = [
            max(cell.sizeHint().width() for cell in cells) for cells in zip(*rows, strict=True)
        ]
        for line, cells in zip(quote.lines, rows, strict=True):
            for cell, width in zip(cells[1:], widths[1:], strict=True):
                cell.setMinimumWidth(width)
                cell.setAlignment(_RIGHT)
            told = row_of(*cells, gap=16)
            told.setStretch(0, 1)
            column.addLayout(told)
            reason = Words(
                line.reason, self._place, size=Size.SMALL, ink="soft", wrap=True, selectable=True
            )
            reason.setContentsMargins(0, 0, 0, 8)
            column.addWidget(reason)
        self._lines.show()
        self._place.show()  # at once, so that the sheet can measure it

    def _clear(self) -> None:
        before, self._place = self._place, QWidget(self._holder)
        holding = self._holder.layout()
        if holding is not None:
            holding.replaceWidget(before, self._place)
        before.hide()
        before.deleteLater()

    def _row(self, line: QuoteLine) -> tuple[Words, ...]:
        """Band, time, rate and net of one line."""
        place = self._place
        rate = line.rate
        return (
            Words(self._what(line), place, bold=True),
            Words(self._time(line) if rate else "", place),
            Words(self._rate(rate) if rate else "", place, ink="soft"),
            Words(format_money(line.net), place, bold=True),
        )

    def _what(self, line: QuoteLine) -> str:
        if line.band is None:
            return self.tr("Travel")
        if line.is_included:
            return self.tr("Included in the agreement")
        name = band_names()[line.band]
        if not line.surcharge_percent:
            return name
        return self.tr("{band}, +{percent}%").format(band=name, percent=line.surcharge_percent)

    def _time(self, line: QuoteLine) -> str:
        if not line.worked_seconds:
            return format_span(line.billed_minutes)
        return self.tr("{worked} → {billed}").format(
            worked=format_span(line.worked_seconds // 60), billed=format_span(line.billed_minutes)
        )

    def _rate(self, rate: Rate) -> str:
        amount = format_money(rate.grosze)
        source = rate.source
        if source.origin is RateOrigin.AGREEMENT:
            return self.tr("{rate}/h, {agreement}").format(rate=amount, agreement=source.name)
        return self.tr("{rate}/h, price list").format(rate=amount)

    def _month(self, quote: Quote) -> str:
        month = quote.month
        if month is None:
            return ""
        return self.tr(
            "Agreement {number}, {month}: {included} included, used {used}, left {left}; this work"
            " takes {taken}."
        ).format(
            month=format_month(month.month),
            number=month.agreement,
            included=format_span(month.included),
            used=format_span(month.used),
            left=format_span(month.left),
            taken=format_span(quote.included_minutes),
        )

    def _vat(self, quote: Quote) -> str:
        if quote.vat_code == "zw":
            return self.tr("exempt from VAT")
        if not quote.vat_code.isdigit():
            return self.tr("no Polish VAT: the client is a firm abroad")
        return self.tr("VAT {rate}% {amount}").format(
            rate=quote.vat_code, amount=format_money(quote.vat)
        )
