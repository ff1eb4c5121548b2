"""Opens a window on a database, and another one when the person goes to the demo office or back.

The window is painted first; then a thread loads the rest of the program and opens the database
while the window answers, and only then is it furnished.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.config import DATABASE_FILE, Config
from desktop.errors import KnownError
from desktop.ui.main_window import MainWindow
from desktop.ui.session_state import SessionState
from desktop.ui.single_instance import SingleInstance, meeting_place

if TYPE_CHECKING:  # loaded after the first paint
    from desktop.ui.belongings import Next
    from desktop.ui.program import Program
    from desktop.ui.relay import Workers

PROGRAM = "desktop.ui.program"
IN_SIGHT_FIRST = (
    "desktop.ui.tickets.page",
    "desktop.ui.timer.pane",
    "desktop.ui.visits.pane",
    "desktop.ui.preview.page",
)


@dataclass(frozen=True, slots=True)
class Means:
    """What the composition root hands the window.

    `house` opens a database and closes it again, `forget` removes the database of the demo
    office, `clock` gives aware UTC instants in whole seconds.
    """

    house: Callable[[Config], AbstractContextManager[Workers]]
    forget: Callable[[str], None]
    clock: Callable[[], datetime]


def open_window(config: Config, files: Sequence[Path], means: Means) -> int:
    """Sit down at a database until the window is closed for good; gives the exit code.

    Where the same user's window on the same database is open already, it takes the files and
    comes to the front instead.
    """
    application = make_application()
    config.data_dir.mkdir(parents=True, exist_ok=True)
    sitting: Config | None = config
    code = 0
    while sitting is not None:
        instance = SingleInstance(meeting_place(sitting.database))
        if not instance.claim([str(path.resolve()) for path in files]):
            return 0
        try:
            place = Sitting(application, sitting, files, means)
            instance.called.connect(place.take_in)
            code, wish = place.sit()
        finally:
            instance.close()
        files = ()
        sitting = _next(sitting, wish, means)
    return code


def make_application() -> QApplication:
    """The one application object of the process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Dyżurka")
    application.setDesktopFileName("dyzurka")
    return application


class Sitting(QObject):
    """One window at one database, from the first paint to the last."""

    loaded = Signal(object)

    def __init__(
        self, application: QApplication, config: Config, files: Sequence[Path], means: Means
    ) -> None:
        super().__init__(application)
        self._application = application
        self._config = config
        self._files = list(files)
        self._means = means
        self._open = ExitStack()
        self._workers: Workers | None = None
        self._program: Program | None = None
        self._wish: Next = ""
        self._code = 0
        self._loader = threading.Thread(target=self._load, name="loader")
        self._window = MainWindow(SessionState(config.window_state, self), "Dyżurka")
        self._window.first_painted.connect(self._loader.start)
        self.loaded.connect(self._furnish, Qt.ConnectionType.QueuedConnection)

    def sit(self) -> tuple[int, Next]:
        """Stay until the window is closed; gives the exit code and what shall be opened next."""
        self._window.show()
        code = self._application.exec()
        if self._loader.is_alive():
            self._loader.join()
        if self._program is not None:
            self._wish = self._program.next_sitting
            self._program.close()
        else:
            self._window.deleteLater()
        self._open.close()
        return code or self._code, self._wish

    def take_in(self, files: Sequence[str]) -> None:
        """Take in what another start was given."""
        paths = [Path(file) for file in files]
        if self._program is not None:
            self._program.take_in(paths)
        else:
            self._files += paths

    def _load(self) -> None:
        """On the loader's thread: import the program, open the database."""
        try:
            program = importlib.import_module(PROGRAM)
            for name in IN_SIGHT_FIRST:
                importlib.import_module(name)
            self._workers = self._open.enter_context(self._means.house(self._config))
        except BaseException as error:  # noqa: BLE001  raised again on the window's thread
            self.loaded.emit(error)
        else:
            self.loaded.emit(program)

    def _furnish(self, loaded: Any) -> None:
        if isinstance(loaded, KnownError):
            self._tell(loaded)
            return
        if isinstance(loaded, BaseException):
            self._window.close()
            raise loaded
        if not self._window.isVisible() or self._workers is None:
            return
        self._program = loaded.Program(
            self._application, self._config, self._workers, self._means.clock, window=self._window
        )
        self._program.open(self._files)

    def _tell(self, error: KnownError) -> None:
        """Say why the database could not be opened; the person may try again."""
        trouble = importlib.import_module("desktop.ui.trouble")
        self._wish = "again" if trouble.tell(self._application, self._config, error) else ""
        self._code = 0 if self._wish else 1
        self._window.close()


def _next(config: Config, wish: Next, means: Means) -> Config | None:
    """The database that is opened after this one."""
    if wish == "again":
        return config
    if wish == "demo":
        return replace(config, database=config.demo_database, is_demo=True)
    if wish == "remove_demo":
        means.forget(config.demo_database)
    if wish in ("office", "remove_demo"):
        return replace(config, database=str(config.data_dir / DATABASE_FILE), is_demo=False)
    return None
