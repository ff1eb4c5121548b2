"""A small window of its own for when the database cannot be opened and there is no other."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.errors import KnownError, Unavailable
from desktop.ui.icons import program_icon
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.texts import sentence


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
