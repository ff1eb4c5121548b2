"""The clock: elapsed time large, the price so far, the next step, the next change of band."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.rules.rates import Rate, RateOrigin
from desktop.rules.running import RunningPrice
from desktop.rules.tariffs import Band
from desktop.services.session_cards import EndedSession
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.formats import format_clock, format_money, format_since, format_span
from desktop.ui.kinds import band_names
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.labels import ElidedLabel, Size, Words
from desktop.ui.kit.naming import marked

GAP = 12


def until(seconds: int) -> str:
    """Time left as `3:28`, hours only where there are any."""
    minutes, rest = divmod(max(0, seconds), 60)
    if minutes < 60:
        return f"{minutes}:{rest:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def change_of(grosze: int) -> str:
    """A change of price with its sign: `+90,00 zł`, `−30,00 zł`."""
    return f"{'−' if grosze < 0 else '+'}{format_money(abs(grosze))}"


def is_covered(price: RunningPrice) -> bool:
    """Whether included minutes of the agreement pay for all of it."""
    return price.included_minutes > 0 and price.net == 0


def next_step(price: RunningPrice, now: datetime) -> str:
    """When and by how much the price changes, or how long it costs nothing; empty when never."""
    if not is_covered(price):
        return _in_time(price, now)
    words = QCoreApplication.translate("TimerWords", "free for {time}, then {change}")
    return _filled(words, price, now)


def _in_time(price: RunningPrice, now: datetime) -> str:
    return _filled(QCoreApplication.translate("TimerWords", "in {time}: {change}"), price, now)


def _filled(words: str, price: RunningPrice, now: datetime) -> str:
    if price.next_at is None or price.next_net is None:
        return ""
    left = int((price.next_at - now).total_seconds())
    return words.format(time=until(left), change=change_of(price.next_net))


class ClockFace(QFrame):
    """Shows a session as it is at this second; computes nothing itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("surface", "sunken")
        self.badge = Badge(None, self)
        self.elapsed = Words("00:00:00", self, size=Size.HUGE, bold=True, name="timer.elapsed")
        self.elapsed.setAccessibleName(self.tr("Elapsed time"))
        self.price = _narrow("timer.price", self, ink="")
        self.price.setProperty("step", Size.LEAD.value)
        self.price.setProperty("weight", "bold")
        self.next_unit = _narrow("timer.next_unit", self)
        self.included = _narrow("timer.included", self)
        self.band = _narrow("timer.band", self)
        for words in (self.price, self.included, self.next_unit, self.band):
            words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addWidget(self.badge)
        left.addWidget(self.elapsed)
        left.addStretch(1)
        self._is_narrow = False
        self._is_counted = False
        self._right = QVBoxLayout()
        self._right.setSpacing(4)
        self._right.addStretch(1)
        self._right.addWidget(self.price)
        self._right.addWidget(self.next_unit)
        self._right.addStretch(1)
        self.controls = QVBoxLayout()
        self.controls.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(left)
        row.addLayout(self._right, 1)
        row.addLayout(self.controls)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 12, 8)
        self._column.setSpacing(4)
        self._column.addLayout(row)
        # Across the whole face: at 1366 pixels they are wider than what is beside the buttons.
        self._column.addWidget(self.included)
        self._column.addWidget(self.band)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the price does not fit beside the time, it stands below."""
        super().resizeEvent(event)
        self._arrange()

    def show_idle(self, rate: Rate | None = None, *, is_known: bool = False) -> None:
        """Nothing runs; `rate` is that of the chosen work, `is_known` whether there is a ticket."""
        self._look(None, "")
        self.elapsed.setText(format_clock(0))
        self.elapsed.show_ink("faint")
        self._say(self.price, self._hourly(rate) if rate else "")
        self._say(self.included, "")
        missing = self.tr("No rate in the price list") if is_known and rate is None else ""
        self._say(self.next_unit, self._origin(rate) if rate else missing)
        self._say_band("")

    def show_running(self, elapsed: int, price: RunningPrice | None, now: datetime) -> None:
        """It runs: every second anew."""
        words = self.tr("running")
        if price is not None and price.surcharge:
            words = self.tr("running, +{percent} %").format(percent=price.surcharge)
        self._look(BadgeLook(words, Tone.GOOD, Shape.DOT), "accent")
        self._show_time(elapsed)
        self._say_price(price)
        self._say(self.next_unit, self._next_step(price, now))
        band, is_dearer = self._next_band(price, now)
        marked(self.band, "ink", "soon" if is_dearer else "soft")
        self._say_band(band, is_counted=True)

    def show_held(self, elapsed: int, price: RunningPrice | None) -> None:
        """It waits."""
        self._look(BadgeLook(self.tr("on hold"), Tone.SOON, Shape.HALF), "soon")
        self._show_time(elapsed)
        self._say_price(price)
        self._say(self.next_unit, self.tr("nothing is counted"))
        self._say_band("")

    def show_ending(self, elapsed: int, price: RunningPrice | None) -> None:
        """The stop was asked for and stands; the database does not answer yet."""
        self._look(BadgeLook(self.tr("stopped"), Tone.SOON, Shape.HALF), "soon")
        self._show_time(elapsed)
        self._say_price(price)
        self._say(self.next_unit, self.tr("not written down yet"))
        self._say_band("")

    def show_stopped(self, ended: EndedSession) -> None:
        """It has ended; odd times wait for a person."""
        net, is_odd = ended.net, ended.card.waits_for_review
        look = BadgeLook(self.tr("stopped"), Tone.PLAIN, Shape.SQUARE)
        if is_odd:
            look = BadgeLook(self.tr("to be checked"), Tone.SOON, Shape.TRIANGLE)
        self._look(look, "")
        self._show_time(ended.card.seconds)
        self._say(self.included, self._by_agreement(ended.included_minutes, ended.included_left))
        self._say(self.price, "" if net is None else format_money(net))
        self._say(self.next_unit, self.tr("net, by the tariff") if net is not None else "")
        self._say_band("")

    def _say_band(self, text: str, *, is_counted: bool = False) -> None:
        """The last line; `is_counted` says that the next step must be read in full."""
        self._say(self.band, text)
        self._is_counted = is_counted
        self._arrange()

    def _show_time(self, seconds: int) -> None:
        self.elapsed.setText(format_clock(seconds))
        self.elapsed.show_ink("")

    def _say_price(self, price: RunningPrice | None) -> None:
        self._say(self.price, self._so_far(price))
        taken, left = (price.included_minutes, price.included_left) if price else (0, 0)
        self._say(self.included, self._by_agreement(taken, left))

    def _by_agreement(self, taken: int, left: int) -> str:
        """What of it the agreement's included minutes pay for."""
        if taken <= 0:
            return ""
        if left <= 0:
            return self.tr("{taken} by the agreement, none left").format(taken=format_span(taken))
        return self.tr("{taken} by the agreement, {left} left").format(
            taken=format_span(taken), left=format_span(left)
        )

    def _so_far(self, price: RunningPrice | None) -> str:
        if price is None:
            return ""
        return self.tr("{net} for {billed}").format(
            net=format_money(price.net), billed=format_span(price.billed_minutes)
        )

    def _next_step(self, price: RunningPrice | None, now: datetime) -> str:
        if price is None:
            return self.tr("no rate in the price list")
        return _in_time(price, now)

    def _next_band(self, price: RunningPrice | None, now: datetime) -> tuple[str, bool]:
        """The next change of surcharge, and whether it then costs more."""
        if price is None or price.band_ends_at is None or price.next_band is None:
            return self._this_band(price), False
        at = format_since(price.band_ends_at, now, self._desk.zone)
        rise = price.next_surcharge or 0
        if rise == 0:
            words = self.tr("{time}: no surcharge").format(time=at)
        else:
            words = self.tr("{time}: +{percent} % ({band})").format(
                time=at, percent=rise, band=band_names()[price.next_band]
            )
        return words, rise > price.surcharge

    def _this_band(self, price: RunningPrice | None) -> str:
        if price is None or price.band is Band.STANDARD:
            return ""
        return self.tr("+{percent} % ({band})").format(
            percent=price.surcharge, band=band_names()[price.band]
        )

    def _hourly(self, rate: Rate) -> str:
        return self.tr("{net} an hour").format(net=format_money(rate.grosze))

    def _origin(self, rate: Rate) -> str:
        if rate.source.origin is RateOrigin.AGREEMENT:
            return self.tr("by agreement {name}").format(name=rate.source.name)
        return self.tr("by the price list {name}").format(name=rate.source.name).rstrip()

    def _arrange(self) -> None:
        edges = self._column.contentsMargins()
        beside = [self.price, self.next_unit] if self._is_counted else [self.price]
        need = (
            *(edges.left() + edges.right() + 2 * GAP, self.controls.sizeHint().width()),
            max(self.elapsed.sizeHint().width(), self.badge.sizeHint().width()),
            max(each.sizeHint().width() for each in beside),
        )
        is_narrow = self.width() < sum(need)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for at, each in enumerate((self.price, self.next_unit), 1):
            if is_narrow:
                self._right.removeWidget(each)
                self._column.insertWidget(at, each)
            else:
                self._column.removeWidget(each)
                self._right.insertWidget(at, each)

    def _look(self, badge: BadgeLook | None, role: str) -> None:
        self.badge.show_look(badge)
        marked(self, "role", role)

    @staticmethod
    def _say(words: QLabel, text: str) -> None:
        words.setText(text)
        words.setVisible(bool(text))


def _narrow(name: str, parent: QWidget, *, ink: str = "soft") -> ElidedLabel:
    """A line that shows what fits: a price list may have any name."""
    line = ElidedLabel("", parent)
    line.setObjectName(name)
    line.setProperty("ink", ink)
    line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return line
