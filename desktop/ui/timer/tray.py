"""The timer in the system's tray, where there is one; it never takes the window's place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.ui.colours import LIGHT, Tone, qcolour
from desktop.ui.desk import Desk
from desktop.ui.icons import program_icon
from desktop.ui.timer.summary import RunningSummary, summary_of
from desktop.ui.timer.timekeeper import Timekeeper

SIDE = 64
DOT = 26
TONES = {"running": Tone.GOOD, "held": Tone.SOON, "ending": Tone.SOON, "asked": Tone.LATE}


class TimerTray(QObject):
    """An icon with the timer's state and a short menu; absent without a word where no tray is.

    `window_wanted` when the icon is pressed. `icon` is None where there is no tray.
    """

    window_wanted = Signal()

    def __init__(
        self, desk: Desk, parent: QObject | None = None, *, keeper: Timekeeper | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper or Timekeeper.of(desk)
        self._state = ""
        self.icon: QSystemTrayIcon | None = None
        self.menu = QMenu()
        self.hold = self._offer("tray.hold", self.tr("Hold"), self._toggle_hold)
        self.stop = self._offer("tray.stop", self.tr("Stop"), self._stop)
        self.menu.addSeparator()
        self.show_window = self._offer(
            "tray.window", self.tr("Show the window"), self.window_wanted.emit
        )
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = QSystemTrayIcon(self)
            self.icon.setContextMenu(self.menu)
            self.icon.activated.connect(self._pressed)
        self._keeper.changed.connect(self.show_state)
        self._keeper.ticked.connect(self.show_state)
        self._keeper.busy_changed.connect(self.show_state)
        self._keeper.reminded.connect(self._remind)
        self.show_state()
        if self.icon is not None:
            self.icon.show()

    def show_state(self) -> None:
        """Draw and say what the timer is doing."""
        summary = summary_of(self._keeper)
        is_open = summary.state in ("running", "held")
        self.hold.setEnabled(is_open)
        self.stop.setEnabled(is_open or summary.state == "ending")
        self.hold.setText(self.tr("Go on") if summary.state == "held" else self.tr("Hold"))
        if self.icon is None:
            return
        self.icon.setToolTip(summary.line or self.tr("Dyżurka: no timer is running"))
        if summary.state != self._state:
            self._state = summary.state
            self.icon.setIcon(state_icon(summary))

    def close(self) -> None:
        """Take the icon away."""
        if self.icon is not None:
            self.icon.hide()
        self.menu.deleteLater()

    def _remind(self, hours: int) -> None:
        """In a remote session the window lies behind: the system says it as well."""
        if self.icon is not None:
            words = self.tr("The timer has been running for %n hour(s).", "", hours)
            summary = summary_of(self._keeper)
            self.icon.showMessage(f"{summary.whose} {summary.number}", words, self.icon.icon())

    def _toggle_hold(self) -> None:
        if self._keeper.is_running:
            self._keeper.hold()
        else:
            self._keeper.resume()

    def _stop(self) -> None:
        self._keeper.stop()

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.window_wanted.emit()

    def _offer(self, name: str, text: str, act: object) -> QAction:
        action = self.menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(act)
        return action


def state_icon(summary: RunningSummary) -> QIcon:
    """The program's sign with a dot in the colour of the state, none while nothing runs."""
    picture = program_icon().pixmap(QSize(SIDE, SIDE))
    tone = TONES.get(summary.state)
    if tone is None:
        return QIcon(picture)
    whole = QPixmap(picture)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    side = whole.width() * DOT // SIDE
    painter.setBrush(qcolour(LIGHT.surface))
    painter.drawEllipse(whole.width() - side, whole.height() - side, side, side)
    painter.setBrush(qcolour(LIGHT.tone(tone).solid))
    edge = side // 6
    painter.drawEllipse(
        *(whole.width() - side + edge, whole.height() - side + edge),
        *(side - 2 * edge, side - 2 * edge),
    )
    painter.end()
    return QIcon(whole)
