"""A section of the settings that is one record, saved as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.kit.pane import Pane, Scroll
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.settings.record_editor import RecordDoor, RecordEditor
from desktop.ui.settings.save_tools import SaveTools


class RecordSection(Pane):
    """*Save* and *Discard* beside the title, the form below; subclasses call `build` once."""

    unsaved_changed = Signal(bool)

    def __init__(
        self, desk: Desk, name: str, title: str, said: str, parent: QWidget | None = None
    ) -> None:
        """`name` is the pane's part of object names, `said` what is told after a save."""
        super().__init__("", parent, large=True)
        self.show_title(title)
        self._desk = desk
        self._name = name
        self._said = said
        self._tools = SaveTools(name, self)

    def build(
        self, form: RecordForm, door: RecordDoor, kinds: Iterable[str], *, width: int
    ) -> Scroll:
        """Lay the form out in a page of at most `width` pixels, which is given back.

        `kinds` are those of `Changes` that the record hangs on.
        """
        self.form = form
        self._door = door
        self.editor = RecordEditor(self._desk, self._name, form, door, self)
        page = Scroll(self, width=width)
        page.body.addWidget(self.editor)
        self._tools.save_wanted.connect(self.editor.save)
        self._tools.discard_wanted.connect(self.editor.discard)
        self.editor.touched.connect(self.tell)
        self.editor.saved.connect(self._take_saved)
        self._desk.hub.watch(self, kinds, self.refresh)
        return page

    def submit(self) -> None:
        """Ctrl+Enter saves."""
        self.editor.save()

    def ask(self) -> None:
        """Read the record again."""
        self._desk.relay.ask(
            self._door.read, None, then=self.show_record, owner=self, latest="record"
        )

    def show_record(self, record: object) -> None:
        """Show the record as it was read."""
        self.editor.show_record(record)

    def refresh(self, _changes: Changes) -> None:
        """Follow another desk where nothing is typed."""
        if not self.editor.is_touched:
            self.ask()

    def tell(self, is_touched: bool) -> None:  # noqa: FBT001 - a slot
        """Say whether something waits to be saved."""
        self._tools.show_unsaved(is_unsaved=is_touched)
        self.unsaved_changed.emit(is_touched)

    def _take_saved(self, _changes: Changes) -> None:
        self._desk.notices.say(self._said)
        self.ask()
