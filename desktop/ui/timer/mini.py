"""The mini timer: 420 × 32 pixels that stay on top of the remote screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.labels import ElidedLabel, Words
from desktop.ui.kit.naming import marked
from desktop.ui.timer.summary import LEAST_NAME, SIGN, scale, summary_of
from desktop.ui.timer.timekeeper import Timekeeper

WIDTH, HEIGHT = 420, 32  # at the usual text size
BUTTON = 26
PLACE = "timer/mini"


class MiniTimer(QFrame):
    """A small window of its own: dragged anywhere, remembered there, closed without harm."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, keeper: Timekeeper | None = None
    ) -> None:
        flags = (
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        super().__init__(parent, flags)
        self._desk = desk
        self._keeper = keeper or Timekeeper.of(desk)
        self._grip: QPoint | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setWindowTitle(self.tr("Timer"))
        self.setProperty("surface", "page")
        self.sign = QLabel(self)
        self.elapsed = Words("", self, bold=True, name="mini.elapsed")
        self.whose = ElidedLabel("", self)
        self.number = Words("", self)
        self.next_step = ElidedLabel("", self)
        self.next_step.setProperty("ink", "soft")
        self.next_step.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hold = IconButton("mini.hold", "player-pause", self.tr("Hold"), self)
        self.stop = IconButton("mini.stop", "player-stop", self.tr("Stop"), self)
        self.put_away = IconButton(
            *("mini.close", "x", self.tr("Put the mini timer away"), self), act=self.hide
        )
        self.hold.clicked.connect(self._toggle_hold)
        self.stop.clicked.connect(lambda: self._keeper.stop())  # noqa: PLW0108 - drops `checked`
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 4, 0)
        row.addWidget(self.sign)
        row.addWidget(self.elapsed)
        row.addWidget(self.whose, 1)
        row.addWidget(self.number)
        row.addWidget(self.next_step)
        row.setSpacing(4)
        for button in (self.hold, self.stop, self.put_away):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self._measure()
        self._keeper.changed.connect(self._show)
        self._keeper.ticked.connect(self._show)
        self._keeper.busy_changed.connect(self._show)
        self._show()

    def appear(self) -> None:
        """Show it where it was left."""
        left = self._desk.state.number(f"{PLACE}/x", -1)
        top = self._desk.state.number(f"{PLACE}/y", -1)
        screen = self.screen().availableGeometry()
        place = QPoint(left, top)
        if not screen.contains(place):
            place = QPoint(screen.right() - self.width() - 24, screen.top() + 24)
        self.move(place)
        self.show()

    def toggle(self) -> None:
        """Show it, or put it away."""
        if self.isVisible():
            self.hide()
        else:
            self.appear()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take it by any free spot."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if self._grip is not None:
            self.move(event.globalPosition().toPoint() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember where it stands."""
        del event
        if self._grip is not None:
            self._grip = None
            self._desk.state.keep(f"{PLACE}/x", self.x())
            self._desk.state.keep(f"{PLACE}/y", self.y())

    def changeEvent(self, event: QEvent) -> None:
        """As large as the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        large = scale()
        self.setFixedSize(int(WIDTH * large), int(HEIGHT * large))
        for button in (self.hold, self.stop, self.put_away):
            button.setFixedSize(int(BUTTON * large), int(BUTTON * large))

    def _toggle_hold(self) -> None:
        if self._keeper.is_running:
            self._keeper.hold()
        else:
            self._keeper.resume()

    def _show(self) -> None:
        summary = summary_of(self._keeper)
        is_open = summary.state in ("running", "held", "ending")
        image, tone, role = {
            "idle": ("clock", "", ""),
            "running": ("player-play", "accent", "accent"),
            "held": ("player-pause", "soon", "soon"),
            "ending": ("hourglass", "soon", "soon"),
            "asked": ("clock-exclamation", "soon", "soon"),
        }[summary.state]
        marked(self, "role", role)
        self.sign.setPixmap(icon(image, tone).pixmap(QSize(SIGN, SIGN)))
        self.elapsed.setText(summary.elapsed)
        idle = "" if summary.number else self.tr("No timer is running")
        self.whose.setText(summary.whose or idle)
        # Whose time it is matters most here; the ticket's number is there where that is unknown.
        self.number.setText(summary.number)
        self.number.setVisible(not summary.whose and bool(summary.number))
        self.next_step.setText(summary.brief if summary.state == "running" else "")
        self.setToolTip(summary.line)
        letters = self.whose.fontMetrics()
        least = min(
            letters.horizontalAdvance(self.whose.text()), LEAST_NAME * letters.averageCharWidth()
        )
        self.whose.setMinimumWidth(least)
        for button in (self.hold, self.stop):
            button.setVisible(is_open)
            button.setEnabled(not self._keeper.is_busy)
        if summary.state == "ending":
            self.hold.hide()
        words = self.tr("Go on") if summary.state == "held" else self.tr("Hold")
        if self.hold.toolTip() != words:
            self.hold.setToolTip(words)
            self.hold.setAccessibleName(words)
            self.hold.setIcon(icon("player-play" if summary.state == "held" else "player-pause"))
