"""Opens a window on a database, and another one when the person goes to the demo office or back.

The window is painted first; then a thread loads what the first page needs and opens the database
while the window answers, and only then is it furnished. The panes beside the page come after it.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
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
QUIET = "desktop.ui.quiet"
TARIFFS = "desktop.services.tariffs"
IN_SIGHT_FIRST = ("desktop.ui.tickets.page",)
IN_SIGHT_NEXT = (
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
    with suppress(OSError):  # the window's memory only: the database says for itself what it lacks
        config.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    at_home = config
    if config.is_demo:
        at_home = replace(config, database=str(config.data_dir / DATABASE_FILE), is_demo=False)
    sitting: Config | None = config
    waiting = tuple(path.resolve() for path in files)
    untold: KnownError | None = None
    code = 0
    while sitting is not None:
        instance = SingleInstance(meeting_place(sitting.database))
        if not instance.claim([str(path) for path in waiting]):
            return 0
        try:
            place = Sitting(application, sitting, waiting, means, untold)
            instance.called.connect(place.take_in)
            code, wish = place.sit()
        finally:
            instance.close()
        waiting = place.files
        untold = _forgotten(sitting, means) if wish == "remove_demo" else None
        sitting = _next(sitting, at_home, wish)
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
    completed = Signal()

    def __init__(
        self,
        application: QApplication,
        config: Config,
        files: Sequence[Path],
        means: Means,
        untold: KnownError | None = None,
    ) -> None:
        """`untold` is what went wrong before there was a window to say it in."""
        super().__init__(application)
        self._application = application
        self._config = config
        self._files = list(files)
        self._means = means
        self._untold = untold
        self._failure: BaseException | None = None
        self._open = ExitStack()
        self._workers: Workers | None = None
        self._zone: ZoneInfo | None = None
        self._program: Program | None = None
        self._wish: Next = ""
        self._code = 0
        self._loader = threading.Thread(target=self._load, name="loader")
        self._window = MainWindow(SessionState(config.window_state, self), "Dyżurka")
        self._window.first_painted.connect(self._loader.start)
        self.loaded.connect(self._furnish, Qt.ConnectionType.QueuedConnection)
        self.completed.connect(self._complete, Qt.ConnectionType.QueuedConnection)

    @property
    def files(self) -> tuple[Path, ...]:
        """What was handed over and not taken in yet."""
        return tuple(self._files)

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
        self.deleteLater()
        # Now, not in the next sitting: answers on their way to this window would wake it there.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._failure is not None and not isinstance(self._failure, KnownError):
            # It came after the window was closed: nobody has seen it.
            self._record(self._failure)
        return code or self._code, self._wish

    def take_in(self, files: Sequence[str]) -> None:
        """Take in what another start was given."""
        paths = [Path(file) for file in files]
        if self._program is not None:
            self._program.take_in(paths)
        else:
            self._files += paths
            self._window.come_to_front()

    def _load(self) -> None:
        """On the loader's thread: import the program, open the database."""
        try:
            program = importlib.import_module(PROGRAM)
            for name in IN_SIGHT_FIRST:
                importlib.import_module(name)
            self._workers = self._open.enter_context(self._means.house(self._config))
            zone = importlib.import_module(TARIFFS).zone
            self._zone = self._workers.read(zone).result()
        except BaseException as error:  # noqa: BLE001  told on the window's thread
            self._failure = error
            self.loaded.emit(None)
        else:
            self.loaded.emit(program)

    def _begin_next(self) -> None:
        self._loader.join()
        self._loader = threading.Thread(target=self._load_next, name="loader")
        self._loader.start()

    def _load_next(self) -> None:
        """On the loader's thread again: import the panes while the page is looked at."""
        try:
            for name in IN_SIGHT_NEXT:
                importlib.import_module(name)
        except BaseException as error:  # noqa: BLE001  told on the window's thread
            self._failure = error
        self.completed.emit()

    def _furnish(self, loaded: Any) -> None:
        if not self._window.isVisible():
            return  # closed meanwhile
        failure, self._failure = self._failure, None
        if isinstance(failure, KnownError):
            self._tell(failure)
        elif failure is not None:
            self._break(failure)
        elif self._workers is not None and self._zone is not None:
            try:
                self._open_program(loaded, self._workers, self._zone)
            except Exception as error:  # noqa: BLE001  told, and the program ends
                self._break(error)

    def _complete(self) -> None:
        failure, self._failure = self._failure, None
        if failure is not None:
            self._break(failure)
        elif self._program is not None:
            self._window.complete()

    def _open_program(self, module: Any, workers: Workers, zone: ZoneInfo) -> None:
        program: Program = module.Program(
            self._application,
            self._config,
            workers,
            self._means.clock,
            zone=zone,
            window=self._window,
        )
        self._program = program
        quiet = importlib.import_module(QUIET)
        quiet.Quiet(program.desk.relay, self._begin_next, self)
        program.ready.connect(self._files.clear)
        program.open(self.files)
        if self._untold is not None:
            program.desk.notices.refuse(self._untold)

    def _tell(self, error: KnownError) -> None:
        """Say why the database could not be opened; the person may try again."""
        trouble = importlib.import_module("desktop.ui.trouble")
        self._wish = "again" if trouble.tell(self._application, self._config, error) else ""
        self._code = 0 if self._wish else 1
        self._window.close()

    def _break(self, error: BaseException) -> None:
        """Show a defect that leaves no window to work in."""
        self._record(error)
        try:
            trouble = importlib.import_module("desktop.ui.trouble")
            trouble.tell_defect(self._application, self._config, error)
        finally:
            self._window.close()

    def _record(self, error: BaseException) -> None:
        self._code = 1
        defects = importlib.import_module("desktop.ui.defects")
        defects.record(defects.describe(error))


def _forgotten(config: Config, means: Means) -> KnownError | None:
    """Remove the demo office; what went wrong is said in the next window."""
    try:
        means.forget(config.demo_database)
    except KnownError as error:
        return error
    return None


def _next(config: Config, at_home: Config, wish: Next) -> Config | None:
    """The database that is opened after this one; `at_home` is the office's own."""
    if wish == "again":
        return config
    if wish == "demo":
        return replace(config, database=config.demo_database, is_demo=True)
    if wish in ("office", "remove_demo"):
        return at_home
    return None
