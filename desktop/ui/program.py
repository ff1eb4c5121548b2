"""The window's half of the program: dresses the application, builds the desk, keeps its day."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.config import Config, resource
from desktop.services import beginnings, once, presence, tariffs
from desktop.services.beginnings import Standing
from desktop.services.changes import Changes
from desktop.services.offices import OfficeCard
from desktop.ui import texts, translation
from desktop.ui.belongings import (
    LANGUAGE,
    SCHEME,
    TEXT_PERCENT,
    USUAL_SCHEME,
    Looks,
    Next,
    OfficeData,
)
from desktop.ui.day_watch import DayWatch
from desktop.ui.defects import Doors
from desktop.ui.desk import Desk
from desktop.ui.first_start import FirstStart
from desktop.ui.hub import Hub
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notices
from desktop.ui.pages import Builders, registry
from desktop.ui.relay import Relay, Workers
from desktop.ui.seat import Seat
from desktop.ui.session_state import SessionState
from desktop.ui.sweeper import Sweeper
from desktop.ui.theme import Theme
from desktop.ui.timer.tray import TimerTray

# A reader thread that is busy lets the window's thread go on after a tenth of a millisecond, not
# five: a refresh asks for it some twenty times.
SWITCH_SECONDS = 0.0001


class Program(QObject):
    """One sitting at one database: from the first paint until the window closes.

    `next_sitting` says what shall be opened after this one: nothing, the same, the demo office, the
    office's own database, or the latter with the demo removed.
    """

    ready = Signal()

    def __init__(
        self,
        application: QApplication,
        config: Config,
        workers: Workers,
        clock: Callable[[], datetime],
        *,
        zone: ZoneInfo,
        window: MainWindow | None = None,
        steady: Callable[[], float] | None = None,
        launcher: object = None,
    ) -> None:
        """`zone` is the office's own; `steady` and `launcher` see `Desk`.

        `window` is one that was painted already.
        """
        super().__init__(application)
        presence.forbid_core_dumps()
        sys.setswitchinterval(SWITCH_SECONDS)
        self._application = application
        self._config = config
        self.next_sitting: Next = ""
        self.state = SessionState(config.window_state, self)
        self._language = config.language or self.state.text(LANGUAGE, "pl")
        folder = resource("translations")
        self._spoken = translation.install(application, self._language, folder)
        self.theme = Theme(application, self)
        self.theme.apply(
            self.state.text(SCHEME, USUAL_SCHEME), self.state.number(TEXT_PERCENT, 100)
        )
        self.desk = self._lay_desk(workers, clock, zone)
        self.desk.steady, self.desk.launcher = steady, launcher
        self._doors = Doors(self.desk.notices.defect)
        self._tray: TimerTray | None = None
        self.window = window or MainWindow(self.state, self._title(""))
        self.window.furnish(self.desk, registry(Builders(self._settings)), self.theme)
        self.places = self.window.furniture.places
        self._seat = Seat(self.desk, self.window)
        self._connect()
        self._sweeper = Sweeper(self)
        self._sweeper.begin()
        self._day = DayWatch(self.desk.today, self)
        self._day.turned.connect(self._turn_day)
        if window is None:
            self.window.first_painted.connect(self._begin)
        else:
            QTimer.singleShot(0, self, self._begin)

    def _connect(self) -> None:
        furniture = self.window.furniture
        furniture.status.addPermanentWidget(self._seat)
        furniture.leaving.stayed.connect(self._stay)
        self._application.commitDataRequest.connect(furniture.leaving.end_session)

    def _lay_desk(self, workers: Workers, clock: Callable[[], datetime], zone: ZoneInfo) -> Desk:
        hub, notices = Hub(self), Notices(self)
        texts.stand_in(zone)
        hub.changed.connect(self._ask_zone)
        return Desk(
            relay=Relay(
                workers,
                hub,
                notices,
                now=clock,
                me=lambda: self.desk.me,
                once=once.do,
                parent=self,
            ),
            hub=hub,
            notices=notices,
            state=self.state,
            clock=clock,
            zone=zone,
        )

    def open(self, files: Sequence[Path] = ()) -> None:
        """Show the window; messages given on the command line are taken in once it stands."""
        if files:
            self.ready.connect(lambda: self.take_in(files))
        self.window.show()

    def take_in(self, files: Sequence[Path]) -> None:
        """Take in messages that another start was given."""
        self.window.come_to_front()
        if files:
            self.places.go("queue", "take_in", list(files))

    def leave_for(self, sitting: Next) -> None:
        """Close this window and open another database."""
        self.next_sitting = sitting
        self.window.close()

    def _stay(self) -> None:
        self.next_sitting = ""

    def close(self) -> None:
        """Give everything back once the window is closed."""
        self._day.stop()
        self._sweeper.close()
        self._wipe_connection()
        if self._tray is not None:
            self._tray.close()
        self._doors.close()
        self.window.deleteLater()
        for translator in self._spoken:
            self._application.removeTranslator(translator)
        self.deleteLater()

    def _wipe_connection(self) -> None:
        """Session ID and password do not outlive the window."""
        if self.places.is_built("timer"):
            self.places.ask("timer", "wipe")

    def _settings(self, desk: Desk, parent: QWidget) -> QWidget:
        from desktop.ui.settings.page import SettingsPage  # noqa: PLC0415  lazily: on first use
        from desktop.ui.settings.sections import SectionEntry  # noqa: PLC0415  lazily
        from desktop.ui.timer.terms_section import TermsSection  # noqa: PLC0415  lazily
        from desktop.ui.timer.tools_section import ToolsSection  # noqa: PLC0415  lazily

        looks = Looks(self.state, self.theme, self._language)
        data = OfficeData(self._config, self.leave_for)
        extra = (
            SectionEntry(
                name="tools",
                title=self.tr("Remote tools"),
                icon="screen-share",
                build=ToolsSection,
            ),
            SectionEntry(
                name="terms",
                title=self.tr("Terms of remote help"),
                icon="contract",
                build=TermsSection,
                by_hand=True,
            ),
        )
        return SettingsPage(desk, parent, appearance=looks, place=data, extra=extra)

    def _begin(self) -> None:
        self._put_in_tray()
        self.desk.relay.ask(beginnings.standing, then=self._take_standing)

    def _take_standing(self, standing: Standing) -> None:
        self._seat.offer(standing.consultants)
        if standing.has_office:
            self.window.setWindowTitle(self._title(standing.office))
            self.desk.relay.do(beginnings.prepare, then=self._stand, owner=self)
        elif self._config.is_demo:
            self._make_up()
        else:
            self._welcome()

    def _make_up(self) -> None:
        """A demo office is made up where there is none yet."""
        from desktop.services.demo import office  # noqa: PLC0415  lazily: for the demo alone

        self.desk.notices.say(self.tr("The demo office is being made up…"))
        self.desk.relay.do(
            office.fill, zone=self.desk.zone, then=lambda _: self._begin(), owner=self
        )

    def _put_in_tray(self) -> None:
        if self._tray is None:
            self._tray = TimerTray(self.desk, self)
            self._tray.window_wanted.connect(self.window.come_to_front)

    def _welcome(self) -> None:
        dialog = FirstStart(self._save_office, self.window)
        dialog.demo_wanted.connect(partial(self.leave_for, "demo"))
        dialog.accepted.connect(self._begin)
        dialog.accepted.connect(dialog.deleteLater)
        dialog.rejected.connect(partial(self._offer_welcome, dialog))
        self.window.closed.connect(dialog.hide)
        dialog.open()

    def _offer_welcome(self, dialog: FirstStart) -> None:
        """Whoever puts the question away finds it again, with all that was typed."""
        self.desk.notices.offer(
            self.tr("This office has no name yet; papers need one."),
            self.tr("Your office…"),
            dialog.open,
        )

    def _save_office(
        self,
        office: OfficeCard,
        person: str,
        *,
        then: Callable[[], object],
        refused: Callable[[Exception], object],
    ) -> None:
        # Told in the sheet itself, which lies over the strip of the notices.
        self.desk.relay.do(
            beginnings.begin,
            office,
            person,
            then=lambda _: then(),
            refused=refused,
            failed=refused,
            owner=self,
        )

    def _stand(self, _changes: Changes) -> None:
        self._day.begin()
        self.ready.emit()

    def _turn_day(self, today: date) -> None:
        self.desk.hub.day_turned.emit(today)
        self.desk.relay.do(beginnings.prepare, owner=self)

    def _ask_zone(self, changes: Changes) -> None:
        if changes.touches("setting"):
            self.desk.relay.ask(tariffs.zone, then=self._compare_zone, owner=self)

    def _compare_zone(self, zone: ZoneInfo) -> None:
        """Papers follow the office's new zone at once; the window shows it from its next start."""
        if zone.key != self.desk.zone.key:
            self.desk.notices.offer(
                self.tr(
                    "The office's time zone is {zone} now; this window still shows {shown}."
                ).format(zone=zone.key, shown=self.desk.zone.key),
                self.tr("Open it anew"),
                partial(self.leave_for, "again"),
            )

    def _title(self, office: str) -> str:
        words = f"{office} – Dyżurka" if office else "Dyżurka"
        if self._config.is_demo:
            return self.tr("{title} (demo office)").format(title=words)
        return words
