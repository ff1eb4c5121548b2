"""The running timer in one line, always in sight: time, client, ticket, the next step.

`RunningSummary` is the state; the command bar, the mini timer and the tray show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.rules.running import RunningPrice
from desktop.ui.desk import Desk
from desktop.ui.fonts import body_font
from desktop.ui.formats import format_clock
from desktop.ui.icons import icon
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.labels import ElidedLabel, Words
from desktop.ui.kit.naming import marked
from desktop.ui.timer.clock_face import is_covered, next_step, until
from desktop.ui.timer.timekeeper import Timekeeper

NARROWEST, WIDEST = 240, 760  # at the usual text size
LEAST_NAME = 9
SIGN, GAP = 16, 8


def scale() -> float:
    """How large the text of the settings is, 1 at the usual size, never less."""
    return max(1.0, QApplication.font().pointSizeF() / body_font().pointSizeF())


@dataclass(frozen=True, slots=True)
class RunningSummary:
    """What a line about the timer says.

    `state` is `idle`, `running`, `held`, `ending` (stopped, the database has yet to answer) or
    `asked` (a crash left it running); `whose` the client,
    `number` the ticket's, `next_step` when and by how much the price changes, in words; `brief`
    the same where there is little room.
    """

    state: str
    elapsed: str = ""
    whose: str = ""
    number: str = ""
    next_step: str = ""
    brief: str = ""

    @property
    def line(self) -> str:
        """All of it in one line."""
        whose = " · ".join(part for part in (self.whose, self.number) if part)
        return "  ·  ".join(part for part in (self.elapsed, whose, self.next_step) if part)


def summary_of(keeper: Timekeeper) -> RunningSummary:
    """What the timer of this desk is doing at this second."""
    if keeper.unfinished is not None:
        card = keeper.unfinished
        words = QCoreApplication.translate("TimerWords", "A timer was left running. Is it over?")
        if keeper.elsewhere.is_alive:
            words = QCoreApplication.translate("TimerWords", "runs at another desk")
        return RunningSummary("asked", "", card.client, f"#{card.ticket_number}", words)
    session = keeper.session
    if session is None:
        return RunningSummary("idle")
    card = session.card
    whose = card.client, f"#{card.ticket_number}"
    elapsed = format_clock(keeper.elapsed)
    if keeper.is_unwritten:
        words = QCoreApplication.translate("TimerWords", "stopped, not written down yet")
        return RunningSummary("ending", elapsed, *whose, words)
    if not keeper.is_running:
        words = QCoreApplication.translate("TimerWords", "on hold")
        return RunningSummary("held", elapsed, *whose, words)
    price = keeper.price()
    if price is None:
        return RunningSummary("running", elapsed, *whose)
    return RunningSummary(
        "running", elapsed, *whose, next_step(price, keeper.moment), _brief(price, keeper.moment)
    )


def _brief(price: RunningPrice, now: datetime) -> str:
    """The next step for the mini timer, which has little room."""
    if price.next_at is None or not is_covered(price):
        return next_step(price, now)
    left = int((price.next_at - now).total_seconds())
    words = QCoreApplication.translate("TimerWords", "free for {time}")
    return words.format(time=until(left))


class TimerSummary(QFrame):
    """The timer's place in the command bar; `timer_wanted` asks for its pane."""

    timer_wanted = Signal()

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, keeper: Timekeeper | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper or Timekeeper.of(desk)
        self._summary = RunningSummary("idle")
        self.sign = QLabel(self)
        self.elapsed = Words("", self, bold=True, name="bar.elapsed")
        self.whose = ElidedLabel("", self)
        self.number = Words("", self)
        self.next_step = ElidedLabel("", self)
        self.next_step.setProperty("ink", "soft")
        self.next_step.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.open = Button("bar.timer", "", self, role=Role.QUIET, act=self.timer_wanted.emit)
        inside = QHBoxLayout(self.open)
        inside.setContentsMargins(GAP, 0, GAP, 0)
        inside.setSpacing(GAP)
        for part in (self.sign, self.elapsed):
            inside.addWidget(part)
        self.whose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        inside.addWidget(self.whose, 100)
        inside.addWidget(self.number)
        inside.addStretch(1)
        inside.addWidget(self.next_step)
        for part in (self.sign, self.elapsed, self.whose, self.number, self.next_step):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hold = IconButton("bar.hold", "player-pause", self.tr("Hold"), self)
        self.stop = IconButton("bar.stop", "player-stop", self.tr("Stop"), self)
        self.hold.clicked.connect(self._toggle_hold)
        self.stop.clicked.connect(lambda: self._keeper.stop())  # noqa: PLW0108 - drops `checked`
        self._measure()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(4)
        row.addWidget(self.open, 1)
        row.addWidget(self.hold)
        row.addWidget(self.stop)
        self._keeper.changed.connect(self._show)
        self._keeper.ticked.connect(self._show)
        self._keeper.busy_changed.connect(self._show)
        self._show()

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(int(WIDEST * scale()), int(28 + 8 * scale()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits is another thing now."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """As large as the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _toggle_hold(self) -> None:
        if self._keeper.is_running:
            self._keeper.hold()
        else:
            self._keeper.resume()

    def _measure(self) -> None:
        large = scale()
        self.setMaximumWidth(int(WIDEST * large))
        self.open.setMinimumWidth(int(NARROWEST * large))
        for each in (self.open, self.hold, self.stop):
            each.setFixedHeight(int(24 + 8 * large))
        for button in (self.hold, self.stop):
            button.setFixedWidth(int(24 + 8 * large))

    def _fit(self) -> None:
        """The client's name gives way first, down to a few letters; then the next step is short."""
        letters = self.whose.fontMetrics()
        name = letters.horizontalAdvance(self._summary.whose)
        parts = [each for each in (self.sign, self.elapsed, self.number) if not each.isHidden()]
        taken = sum(each.sizeHint().width() + GAP for each in parts) + 4 * GAP
        room = self.open.width() - taken - min(name, LEAST_NAME * letters.averageCharWidth())
        words = self._summary.next_step
        if letters.horizontalAdvance(words) > room:
            words = self._summary.brief or words
        self.next_step.setText(words)
        self.next_step.setMinimumWidth(max(0, min(room, letters.horizontalAdvance(words))))

    def _show(self) -> None:
        summary = summary_of(self._keeper)
        self.setVisible(summary.state != "idle")
        if summary.state == "idle":
            return
        image, tone, role = {
            "running": ("player-play", "accent", "accent"),
            "held": ("player-pause", "soon", "soon"),
            "ending": ("hourglass", "soon", "soon"),
            "asked": ("clock-exclamation", "soon", "soon"),
        }[summary.state]
        marked(self, "role", role)
        self.sign.setPixmap(icon(image, tone).pixmap(QSize(SIGN, SIGN)))
        self.elapsed.setText(summary.elapsed)
        self.elapsed.setVisible(bool(summary.elapsed))
        self.whose.setText(summary.whose)
        self.whose.setVisible(bool(summary.whose))
        self.number.setText(summary.number)
        self._summary = summary
        self._fit()
        self.open.setAccessibleName(summary.line)
        self.open.setToolTip(summary.line)
        is_open = summary.state in ("running", "held", "ending")
        self.stop.setVisible(is_open)
        self.hold.setVisible(is_open and summary.state != "ending")
        is_free = is_open and not self._keeper.is_busy
        self.hold.setEnabled(is_free)
        self.stop.setEnabled(is_free)
        words = self.tr("Go on") if summary.state == "held" else self.tr("Hold")
        if self.hold.toolTip() != words or self.hold.icon().isNull():
            self.hold.setToolTip(words)
            self.hold.setAccessibleName(words)
            self.hold.setIcon(icon("player-play" if summary.state == "held" else "player-pause"))
