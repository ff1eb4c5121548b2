"""A small window of its own for when the database cannot be opened and there is no other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from desktop.config import Config, resource
from desktop.errors import KnownError, Unavailable
from desktop.ui import translation
from desktop.ui.belongings import LANGUAGE, SCHEME, USUAL_SCHEME
from desktop.ui.defect_sheet import DefectSheet
from desktop.ui.defects import describe
from desktop.ui.icons import program_icon
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.session_state import SessionState
from desktop.ui.texts import sentence
from desktop.ui.theme import Theme


def tell(application: QApplication, config: Config, error: KnownError) -> bool:
    """Say what is wrong and wait for an answer; whether the person tries again."""
    with _dressed(application, config):
        trouble = Trouble(error)
        trouble.exec()
        return trouble.wants_again


def tell_defect(application: QApplication, config: Config, error: BaseException) -> None:
    """Show the calm sheet of a defect until it is closed."""
    with _dressed(application, config):
        sheet = DefectSheet()
        sheet.setWindowIcon(program_icon())
        sheet.setModal(True)
        sheet.tell(describe(error))
        sheet.exec()


@contextmanager
def _dressed(application: QApplication, config: Config) -> Iterator[None]:
    """The language and the looks of the window that could not be furnished."""
    state = SessionState(config.window_state)
    language = config.language or state.text(LANGUAGE, "pl")
    spoken = translation.install(application, language, resource("translations"))
    Theme(application).apply(state.text(SCHEME, USUAL_SCHEME))
    try:
        yield
    finally:
        for translator in spoken:
            application.removeTranslator(translator)


class Trouble(QDialog):
    """Says what is wrong in one sentence; `wants_again` once the person tries again."""

    def __init__(self, error: KnownError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble.window")
        self.setWindowTitle(self.tr("Dyżurka cannot open its database"))
        self.setWindowIcon(program_icon())
        self.setMinimumWidth(480)
        self.wants_again = False
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 20)
        column.setSpacing(12)
        column.addWidget(
            Words(self.tr("The database cannot be opened"), self, size=Size.TITLE, bold=True)
        )
        column.addWidget(Words(sentence(error), self, wrap=True, name="trouble.sentence"))
        column.addWidget(Words(self.tr("Nothing in it was changed."), self, ink="soft", wrap=True))
        quit_button = Button("trouble.quit", self.tr("Quit"), self, act=self.reject)
        again = Button(
            "trouble.again", self.tr("Try again"), self, role=Role.PRIMARY, act=self._try_again
        )
        again.setVisible(isinstance(error, Unavailable))
        column.addLayout(row_of(1, quit_button, again))

    def _try_again(self) -> None:
        self.wants_again = True
        self.accept()
