"""Where the story is played: the real program on a database, with a hand at its window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from desktop.config import Config
from desktop.services import tariffs
from desktop.services.changes import Changes
from desktop.ui.defects import Defect
from desktop.ui.desk import Desk
from desktop.ui.main_window import USUAL_SIZE, MainWindow
from desktop.ui.program import Program
from desktop.ui.relay import Workers
from desktop.ui.story.broken import StoryBroken
from desktop.ui.story.clock import StoryClock
from desktop.ui.story.hand import CTRL, Hand, Key
from desktop.ui.story.pretended import PretendedLauncher
from desktop.ui.story.waiting import breathe, wait_until
from desktop.ui.timer.timekeeper import Timekeeper

T = TypeVar("T")
P = TypeVar("P", bound=QWidget)
House = Callable[[Config], AbstractContextManager[Workers]]

PAUSE_MS = 400  # what lasts longer is a notice or a clock, not a pause
TICK = 50  # seconds: longer than that without a look, and the timer takes it for sleep
PAGES = {
    "today": Key.Key_1,
    "queue": Key.Key_2,
    "visits": Key.Key_3,
    "billing": Key.Key_4,
    "clients": Key.Key_5,
    "settings": Key.Key_9,
}


class Stage:
    """The program as a person has it before them; it can be left and come back to.

    `house` opens a database and closes it again, as in `sitting.Means`.
    """

    def __init__(
        self,
        application: QApplication,
        config: Config,
        house: House,
        clock: StoryClock | None = None,
        launcher: PretendedLauncher | None = None,
    ) -> None:
        self.application = application
        self.config = config
        self.clock = clock or StoryClock()
        self.launcher = launcher or PretendedLauncher()
        self._house = house
        self._open: ExitStack | None = None
        self._program: Program | None = None
        self._workers: Workers | None = None
        self._stands = False
        self._defect = ""

    @property
    def program(self) -> Program:
        """What runs.

        Raises:
            StoryBroken: nobody has come in.
        """
        if self._program is None:
            raise StoryBroken("the program is not open")
        return self._program

    @property
    def window(self) -> MainWindow:
        """Its window."""
        return self.program.window

    @property
    def desk(self) -> Desk:
        """Its desk."""
        return self.program.desk

    @property
    def is_screen_small(self) -> bool:
        """Whether the window would not fit its screen at its usual size."""
        room = self.window.screen().availableGeometry()
        return room.width() < USUAL_SIZE[0] or room.height() < USUAL_SIZE[1]

    @property
    def hand(self) -> Hand:
        """A hand at its window."""
        return Hand(self.window)

    def come_in(self) -> None:
        """Start the program, and wait until it stands."""
        self._open = ExitStack()
        self._workers = self._open.enter_context(self._house(self.config))
        self._program = Program(
            self.application,
            self.config,
            self._workers,
            self.clock.now,
            zone=self._workers.read(tariffs.zone).result(),
            steady=self.clock.steady,
            launcher=self.launcher,
        )
        self._stands = False
        self._program.ready.connect(self._stand)
        self.desk.notices.broke.connect(self._break)
        self._program.open()
        self.window.activateWindow()
        wait_until(self._is_open, "the window does not stand")
        self.settle()

    def leave(self) -> None:
        """Close the window, and everything behind it."""
        if self._open is None:
            return
        self._be_quiet()
        self.window.close()
        self._be_quiet()
        self.program.close()
        self._program = None
        breathe()
        self._open.close()
        self._open = None

    def settle(self) -> None:
        """Wait until nothing that was asked for is on its way.

        Raises:
            StoryBroken: an answer does not come, or the program met a defect.
        """
        self._be_quiet()
        if self._defect:
            raise StoryBroken(self._defect)

    def place(self, kind: type[P], name: str) -> P:
        """A page or pane by its name.

        Raises:
            StoryBroken: it is of another kind.
        """
        found = self.program.places.widget(name)
        if not isinstance(found, kind):
            raise StoryBroken(f"{name} is no {kind.__name__}")
        return found

    def made(self, kind: str, act: Callable[[], object]) -> int:
        """Do something by hand, and wait for what it makes; gives its id."""
        heard: list[int] = []

        def hear(changes: Changes) -> None:
            if changes.touches(kind) and changes.made is not None:
                heard.append(changes.made)

        hub = self.desk.hub
        hub.changed.connect(hear)
        act()
        wait_until(lambda: bool(heard), f"no new {kind} is written down")
        hub.changed.disconnect(hear)
        self.settle()
        return heard[-1]

    def calm(self) -> None:
        """Wait also for what waits for a pause in typing, and for what it asks then."""
        self.settle()
        wait_until(lambda: not self._has_pause(), "the window does not come to rest")
        self.settle()

    def _has_pause(self) -> bool:
        return any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= PAUSE_MS
            for top in QApplication.topLevelWidgets()
            for timer in top.findChildren(QTimer)
        )

    def _be_quiet(self) -> None:
        """What is drawn may ask for its rows: rest is when breathing twice asks nothing."""
        calm = 0
        while calm < 2:
            breathe()
            calm = 0 if self.desk.relay.pending else calm + 1
            wait_until(lambda: self.desk.relay.pending == 0, "an answer does not come")

    def ask(self, service: Callable[..., T], *args: Any, **kw: Any) -> T:
        """Read what the database says."""
        if self._workers is None:
            raise StoryBroken("no database is open")
        return self._workers.read(lambda: service(*args, **kw)).result()

    def pass_time(self, minutes: int, seconds: int = 0) -> None:
        """Let time pass as it does: the timer hears every part of it."""
        keeper = Timekeeper.of(self.desk)
        left = minutes * 60 + seconds
        while left > 0:
            step = min(TICK, left)
            self.clock.go_on(step)
            keeper.tick()
            left -= step
        self.settle()

    def turn_to(self, page: str) -> None:
        """Turn to a page by its key."""
        self.hand.press(PAGES[page], CTRL)
        wait_until(lambda: self.program.places.current == page, f"the page {page} does not open")
        self.settle()

    def scheme(self, name: str) -> None:
        """Turn the lights on or off, as the View menu does."""
        action = self.window.findChild(QAction, f"view.{name}")
        if action is None:
            raise StoryBroken(f"the menu offers no {name}")
        action.trigger()
        self.settle()

    def _is_open(self) -> bool:
        """Whether everything is built, and the office or its first form stands in it."""
        if self._defect:
            raise StoryBroken(self._defect)
        is_asked = self.hand.sees("first.start") is not None
        return self.program.places.is_built("preview") and (self._stands or is_asked)

    def _stand(self) -> None:
        self._stands = True

    def _break(self, defect: Defect) -> None:
        self._defect = defect.details
