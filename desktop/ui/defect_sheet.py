"""The calm sheet that tells of an unexpected failure, with details to copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.defects import Defect
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import row_of


class DefectSheet(QDialog):
    """One sheet for all: a second defect while it is open is added to the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("defect.sheet")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(560)
        title = Words(self.tr("Something went wrong here"), self, size=Size.TITLE, bold=True)
        words = Words(
            self.tr(
                "What was saved is safe, and you can go on working. If it happens again, send "
                "these details to those who look after the program: they name places in the "
                "program only, no clients and no texts."
            ),
            self,
            ink="soft",
            wrap=True,
        )
        self.details = QPlainTextEdit(self)
        named(self.details, "defect.details", self.tr("Details"))
        self.details.setReadOnly(True)
        self.details.setMinimumHeight(160)
        copy = Button(
            "defect.copy", self.tr("Copy details"), self, image="copy", act=self.copy_details
        )
        close = Button("defect.close", self.tr("Close"), self, role=Role.PRIMARY, act=self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(self.details, 1)
        column.addLayout(row_of(copy, 1, close))
        self._told: list[str] = []

    def tell(self, defect: Defect) -> None:
        """Show a defect; the same one again changes nothing."""
        if not self.isVisible():
            self._told = []
        if defect.details not in self._told:
            self._told.append(defect.details)
            self.details.setPlainText("\n\n".join(self._told))
        self.show()
        self.raise_()

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details.toPlainText())
