"""The words of the letters that papers go out with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services import letter_texts
from desktop.services.changes import Changes
from desktop.services.letter_texts import Language, LetterText, Sort
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit, NoteEdit
from desktop.ui.kit.field import Refuser, refuser
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Pane, Scroll, row_of
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.settings.save_tools import SaveTools

WIDTH = 760
Which = tuple[Sort, Language]


class LettersSection(Pane):
    """One letter at a time: which one, in which language, its subject and its text."""

    unsaved_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent, large=True)
        self.show_title(self.tr("Letters"))
        self._desk = desk
        self._drafts: dict[Which, Mapping[str, Any]] = {}
        self._shown: Which | None = None
        self._sort = Choice("letters.sort", self, entries=self._sorts(), spoken=self.tr("Letter"))
        self._language = Choice(
            "letters.language",
            self,
            entries=[("pl", self.tr("Polish")), ("en", self.tr("English"))],
            spoken=self.tr("Language"),
        )
        self.form = RecordForm(self, columns=1)
        self.form.add("subject", self.tr("Subject"), LineEdit("letters.subject", self.form))
        hint = self.tr("{number}, {client} and {office} are filled in for each letter.")
        self.form.add(
            "text", self.tr("Text"), NoteEdit("letters.text", self.form, lines=12), hint=hint
        )
        self._default = Button(
            "letters.default",
            self.tr("Back to the usual words"),
            self,
            role=Role.QUIET,
            act=self._take_default,
        )
        self._tools = SaveTools("letters", self)
        self._tools.save_wanted.connect(self.submit)
        self._tools.discard_wanted.connect(self.discard)
        page = Scroll(self, width=WIDTH)
        page.body.addLayout(row_of(self._sort, self._language, 1))
        page.body.addWidget(self.form)
        page.body.addLayout(row_of(self._default, 1))
        told = self.tr("Drafts open in your own mail program; nothing is sent by itself.")
        page.body.addWidget(Words(told, page, ink="soft", wrap=True))
        page.body.addStretch(1)
        self.body.addWidget(page)
        self.form.edited.connect(self._tell)
        self._sort.edited.connect(self._turn)
        self._language.edited.connect(self._turn)
        desk.hub.watch(self, {"setting"}, self._refresh)
        self._read()

    def submit(self) -> None:
        """Save the words that are shown."""
        if self._shown is not None:
            tell = refuser(self.form, self._desk.notices.refuse)
            self._save(self._shown, self.form.values(), tell)

    def discard(self) -> None:
        """Show the words as they are saved."""
        self.form.show_values({})
        self._read()

    def save_all(self) -> None:
        """Save these words, and those of letters that were left."""
        for which, values in tuple(self._drafts.items()):
            self._save(which, values, self._desk.notices.refuse)
        if self.form.is_changed:
            self.submit()

    def _save(self, which: Which, values: Mapping[str, Any], refused: Refuser) -> None:
        self._desk.relay.do(
            letter_texts.save,
            *which,
            values["subject"],
            values["text"],
            then=partial(self._saved, which),
            refused=refused,
            owner=self,
        )

    def _sorts(self) -> list[tuple[object, str]]:
        return [
            ("protocol", self.tr("with a protocol")),
            ("invoice", self.tr("with an invoice")),
            ("correction", self.tr("with a correction")),
            ("confirmation", self.tr("with a transaction confirmation")),
        ]

    def _which(self) -> tuple[Sort, Language]:
        return cast("Sort", self._sort.value()), cast("Language", self._language.value())

    def _take_default(self) -> None:
        which = self._which()
        self._desk.relay.do(
            letter_texts.take_default, *which, then=partial(self._saved, which), owner=self
        )

    def _saved(self, which: Which, _changes: Changes) -> None:
        self._drafts.pop(which, None)
        self._desk.notices.say(self.tr("The letter's words are saved."))
        if which == self._shown:
            self._read()
        self._tell()

    def _turn(self) -> None:
        """Show another letter; what was typed into this one waits."""
        if self._shown is not None and self.form.is_changed:
            self._drafts[self._shown] = self.form.values()
        self._shown = None
        self._read()

    def _tell(self) -> None:
        self._tools.show_unsaved(is_unsaved=self.form.is_changed)
        self.unsaved_changed.emit(self.form.is_changed or bool(self._drafts))

    def _refresh(self, _changes: Changes) -> None:
        if not self.form.is_changed:
            self._read()

    def _read(self) -> None:
        which = self._which()
        self._desk.relay.ask(
            letter_texts.text_of,
            *which,
            then=partial(self._show, which),
            owner=self,
            latest="letter",
        )

    def _show(self, which: Which, words: LetterText) -> None:
        self._shown = which
        self.form.show_values({"subject": words.subject, "text": words.text.rstrip("\n")})
        draft = self._drafts.pop(which, None)
        if draft is not None:
            self.form.put_values(draft)
        self._default.setVisible(words.is_own)
        self._tell()
