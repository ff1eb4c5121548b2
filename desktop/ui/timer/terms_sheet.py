"""The terms of remote help as they are read to a client: one version, to read, copy or print."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from desktop.services import consent_papers, remote_terms
from desktop.services.remote_terms import TermsVersion
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import row_of
from desktop.ui.timer.paper_file import PaperFile

SHOWN_OF_HASH = 16


class TermsSheet(QDialog):
    """Shows one version; its hash is what consents keep."""

    def __init__(self, desk: Desk, terms_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Terms of remote help"))
        self.resize(640, 620)
        self.text = QTextBrowser(self)
        named(self.text, "terms.text", self.tr("Text of the terms"))
        self.text.setOpenLinks(False)
        self.version = Words("", self, size=Size.SMALL, ink="soft", selectable=True)
        self.copy = Button("terms.copy", self.tr("Copy the text"), self, image="copy")
        self.copy.clicked.connect(self._copy)
        self.paper = PaperFile(desk, self)
        self.open_paper = Button(
            *("terms.open_pdf", self.tr("Open as PDF"), self),
            image="file-type-pdf",
            act=lambda: self.paper.open(consent_papers.terms_of, terms_id),
        )
        self.save_paper = Button(
            *("terms.save_pdf", self.tr("Save…"), self), image="download", act=self._save
        )
        self._terms_id = terms_id
        close = Button("terms.close", self.tr("Close"), self, act=self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.text, 1)
        column.addWidget(self.version)
        column.addLayout(row_of(self.copy, self.open_paper, self.save_paper, 1, close))
        desk.relay.ask(remote_terms.version, terms_id, then=self._show)

    def _show(self, terms: TermsVersion) -> None:
        self.text.setMarkdown(terms.text)
        self.version.setText(
            self.tr("In force from {day} · SHA-256 {sha}…").format(
                day=format_date(terms.valid_from), sha=terms.sha256[:SHOWN_OF_HASH]
            )
        )

    def _save(self) -> None:
        self.paper.save(consent_papers.terms_of, self._terms_id, self.tr("terms") + ".pdf")

    def _copy(self) -> None:
        self.text.selectAll()
        self.text.copy()
        cursor = self.text.textCursor()
        cursor.clearSelection()
        self.text.setTextCursor(cursor)
