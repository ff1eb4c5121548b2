"""The page *Terms of remote help* of the settings: the version in force, and the next one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from desktop.config import LANGUAGES
from desktop.errors import KnownError
from desktop.services import consent_papers, remote_terms
from desktop.services.changes import Changes
from desktop.services.remote_terms import TermsVersion
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.day_edit import DayEdit
from desktop.ui.kit.edits import NoteEdit
from desktop.ui.kit.field import Field
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import MARGIN, Pane, row_of
from desktop.ui.texts import sentence
from desktop.ui.timer.paper_file import PaperFile

LEAST_HEIGHT, MOST_HEIGHT = 240, 4000
HINT_WIDTH = 360
SHOWN_OF_HASH = 16


class TermsSection(Pane):
    """Shows versions; a changed text becomes a new version with a day from which it holds."""

    unsaved_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Terms of remote help"), parent, large=True, margins=True)
        self._desk = desk
        self._versions: tuple[TermsVersion, ...] = ()
        self.language = Choice(
            "terms.language",
            self,
            spoken=self.tr("Language"),
            entries=[(each, self._spoken(each)) for each in LANGUAGES],
        )
        self.versions = Choice("terms.version", self, spoken=self.tr("Version"))
        self.change = Button(
            "terms.change", self.tr("Write a new version"), self, image="pencil", act=self._change
        )
        self.paper = PaperFile(desk, self)
        self.open_paper = Button(
            *("terms.open_pdf", self.tr("Open as PDF"), self),
            image="file-type-pdf",
            act=self._open_paper,
        )
        self.text = QTextBrowser(self)
        named(self.text, "terms.shown", self.tr("Text of the terms"))
        self.text.setOpenLinks(False)
        self.sha = Words("", self, size=Size.SMALL, ink="faint", selectable=True)
        self.edit = NoteEdit("terms.edit", self, spoken=self.tr("New text"))
        self.edit.setMinimumHeight(LEAST_HEIGHT)
        self.edit.setMaximumHeight(MOST_HEIGHT)
        self.edit_field = _tall_field(self.edit, self)
        self.day = DayEdit("terms.valid_from", desk.today, self)
        self.day_field = Field(
            self.tr("Holds from"),
            self.day,
            self,
            hint=self.tr("From that day each session needs a consent to this version."),
        )
        self.day_field.setMinimumWidth(HINT_WIDTH)
        self.keep = Button(
            "terms.keep", self.tr("Put in force"), self, role=Role.PRIMARY, act=self.submit
        )
        self.discard = Button(
            "terms.discard", self.tr("Discard"), self, role=Role.QUIET, act=self._stop_writing
        )
        self._lay_out()
        self.language.edited.connect(self._ask)
        self.versions.edited.connect(self._show_version)
        desk.hub.watch(self, {"terms"}, self._refresh)
        self._show_writing(is_writing=False)
        self._ask()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(MARGIN + 8, 0, MARGIN + 8, MARGIN + 8)
        self.body.addLayout(row_of(self.language, self.versions, 1, self.open_paper, self.change))
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.sha)
        self.body.addWidget(self.edit_field, 1)
        self.body.addLayout(row_of(self.day_field, 1, self.discard, self.keep))

    def submit(self) -> None:
        """Put the new version in force (Ctrl+Enter)."""
        if self.edit_field.isHidden():
            return
        valid_from = self.day.value()
        if valid_from is None:
            self.day_field.refuse(self.tr("Type a day."))
            return
        self._desk.relay.do(
            *(remote_terms.add_version, str(self.language.value()), self.edit.value(), valid_from),
            then=self._kept,
            refused=self._refused,
            owner=self,
        )

    def _ask(self) -> None:
        language = str(self.language.value())
        self._desk.relay.ask(remote_terms.of_language, language, then=self._show, latest="versions")

    def _refresh(self, _: Changes) -> None:
        self._ask()

    def _show(self, versions: tuple[TermsVersion, ...]) -> None:
        self._versions = versions
        self.versions.offer(
            [
                (each.id, self.tr("from {day}").format(day=format_date(each.valid_from)))
                for each in versions
            ]
        )
        self.change.setEnabled(bool(versions))
        self.open_paper.setEnabled(bool(versions))
        self._show_version()

    def _show_version(self) -> None:
        shown = self._chosen()
        self.text.setMarkdown(shown.text if shown else "")
        self.sha.setText(f"SHA-256 {shown.sha256[:SHOWN_OF_HASH]}…" if shown else "")

    def _chosen(self) -> TermsVersion | None:
        chosen = self.versions.chosen_id()
        return next((each for each in self._versions if each.id == chosen), None)

    def _open_paper(self) -> None:
        shown = self._chosen()
        if shown is not None:
            self.paper.open(consent_papers.terms_of, shown.id)

    def _change(self) -> None:
        shown = self._chosen()
        self.edit.show_value(shown.text if shown else "")
        self.day.show_value(self._desk.today())
        self._show_writing(is_writing=True)
        self.edit.setFocus()

    def _stop_writing(self) -> None:
        self._show_writing(is_writing=False)

    def _show_writing(self, *, is_writing: bool) -> None:
        written: tuple[QWidget, ...] = (self.edit_field, self.day_field, self.keep, self.discard)
        read: tuple[QWidget, ...] = (self.text, self.sha)
        chosen: tuple[QWidget, ...] = (
            *(self.language, self.versions, self.open_paper, self.change),
        )
        for widget in written:
            widget.setVisible(is_writing)
        for widget in read:
            widget.setVisible(not is_writing)
        for widget in chosen:
            widget.setEnabled(not is_writing)
        self.unsaved_changed.emit(is_writing)

    def _kept(self, _: Changes) -> None:
        self._show_writing(is_writing=False)
        self._desk.notices.say(self.tr("The new terms are kept."))

    def _refused(self, error: KnownError) -> None:
        field = {"text": self.edit_field, "valid_from": self.day_field}.get(error.field)
        if field is None:
            self._desk.notices.refuse(error)
        else:
            field.refuse(sentence(error, self._desk.zone))

    def _spoken(self, language: str) -> str:
        return {"pl": self.tr("in Polish"), "en": self.tr("in English")}[language]


def _tall_field(edit: NoteEdit, parent: QWidget) -> Field:
    """A field whose editor takes all the height there is."""
    field = Field("", edit, parent)
    filled = field.layout()
    if isinstance(filled, QVBoxLayout):
        filled.setStretchFactor(edit, 100)
    return field
