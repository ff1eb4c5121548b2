"""Opens a window on a database, and another one when the person goes to the demo office or back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.config import DATABASE_FILE, Config, resource
from desktop.errors import KnownError
from desktop.ui import translation
from desktop.ui.belongings import LANGUAGE, SCHEME, USUAL_SCHEME, Next
from desktop.ui.program import Program
from desktop.ui.relay import Workers
from desktop.ui.session_state import SessionState
from desktop.ui.single_instance import SingleInstance, meeting_place
from desktop.ui.theme import Theme
from desktop.ui.trouble import Trouble


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
    sitting: Config | None = config
    code = 0
    while sitting is not None:
        instance = SingleInstance(meeting_place(sitting.database))
        if not instance.claim([str(path.resolve()) for path in files]):
            return 0
        try:
            code, wish = _sit(application, sitting, files, means, instance)
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


def _sit(
    application: QApplication,
    config: Config,
    files: Sequence[Path],
    means: Means,
    instance: SingleInstance,
) -> tuple[int, Next]:
    try:
        with means.house(config) as workers:
            program = Program(application, config, workers, means.clock)
            instance.called.connect(lambda came: program.take_in([Path(file) for file in came]))
            program.open(files)
            code = application.exec()
            wish = program.next_sitting
            program.close()
            return code, wish
    except KnownError as error:
        return 1, _tell(application, config, error)


def _tell(application: QApplication, config: Config, error: KnownError) -> Next:
    """Say why the database could not be opened; the person may try again."""
    state = SessionState(config.window_state)
    language = config.language or state.text(LANGUAGE, "pl")
    spoken = translation.install(application, language, resource("translations"))
    Theme(application).apply(state.text(SCHEME, USUAL_SCHEME))
    trouble = Trouble(error)
    trouble.exec()
    for translator in spoken:
        application.removeTranslator(translator)
    return "again" if trouble.wants_again else ""


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
