"""A section that lists records at the left and changes the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.cells import Column
from desktop.ui.kit.empty import EmptyState, broken_state
from desktop.ui.kit.id_table import IdTable
from desktop.ui.kit.id_view import IdView
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import Pane, row_of
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.settings.record_editor import RecordDoor, RecordEditor

NEW = 0
EDITOR_WIDTH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDoor:
    """How the list is read, what a new record begins with, and what each is called.

    `fetch` asks for one record by id; `kind` is its kind in `Changes`.
    """

    kind: str
    fetch_ids: Callable[..., Sequence[int]]
    fetch_rows: Callable[[tuple[int, ...]], Sequence[Any]]
    fetch: Callable[[int], Any]
    blank: Callable[[], Any]
    called: Callable[[Any], str]
    record: RecordDoor


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed about a record and not saved: its base, the values, what cannot be read."""

    base: Any
    values: Mapping[str, Any]
    unread: Mapping[str, str]


class ListSection(Pane):
    """The list, the form, and unsaved changes kept for every record until they are saved."""

    unsaved_changed = Signal(bool)

    def __init__(self, desk: Desk, name: str, title: str, parent: QWidget | None = None) -> None:
        """`name` is the pane's part of object names: `consultant` makes `consultant.save`."""
        super().__init__(title, parent, large=True)
        self._desk = desk
        self._name = name
        self._wanted: int | None = None
        self._drafts: dict[int, Draft] = {}

    def build(
        self,
        door: ListDoor,
        columns: Sequence[Column[Any]],
        form: RecordForm,
        *,
        new: str,
        empty: str,
    ) -> None:
        """Lay the section out; subclasses call it once.

        `new` are the words of the button for a new record, `empty` what an empty list says.
        """
        self._door = door
        self.table: IdTable[Any] = IdTable(
            self._desk.relay.ask, door.fetch_ids, door.fetch_rows, columns, self
        )
        self.view = IdView(
            f"{self._name}.table", self.table, self.title.text(), self, state=self._desk.state
        )
        self.view.show_when_empty(EmptyState(empty, self, image="list"))
        self.add_tool(
            Button(f"{self._name}.new", new, self, role=Role.PRIMARY, image="plus", act=self.add)
        )
        self.form = form
        self.editor = RecordEditor(self._desk, self._name, form, door.record, self)
        self.broken = broken_state(
            f"{self._name}.again",
            self.tr("This list could not be read."),
            self.tr("Try again"),
            self.table.reload,
            self,
        )
        self._lay_out()
        self._connect()
        self.table.load()

    def add(self) -> None:
        """Show the form of a new record, or the one that was begun."""
        self.view.setCurrentIndex(QModelIndex())
        self._turn_to(NEW, self._door.blank())
        first = next(iter(self.form.fields.values()))
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Ctrl+Enter saves."""
        self.editor.save()

    def save_all(self) -> None:
        """Save the record in sight and those that were left; what cannot be read stays."""
        for draft in tuple(self._drafts.values()):
            if not draft.unread:
                self._desk.relay.do(
                    self._door.record.save,
                    self._door.record.record(draft.base, draft.values),
                    then=self._take_saved,
                    owner=self,
                )
        self.editor.save()

    def show_record(self, record: Any) -> None:
        """A subclass may show more about the record that comes in."""

    def add_action(self, button: Button) -> None:
        """Put a button at the left of *Save*."""
        self._actions.insertWidget(0, button)

    def _lay_out(self) -> None:
        side = QFrame(self)
        side.setProperty("surface", "card")
        side.setFixedWidth(EDITOR_WIDTH)
        self._heading = Words("", side, size=Size.LEAD, bold=True, wrap=True)
        self._save = Button(f"{self._name}.save", self.tr("Save"), side, act=self.editor.save)
        self._discard = Button(
            f"{self._name}.discard",
            self.tr("Discard"),
            side,
            role=Role.QUIET,
            act=self._throw_away,
        )
        self._actions = row_of(1, self._discard, self._save)
        inner = QVBoxLayout(side)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(16)
        inner.addWidget(self._heading)
        inner.addWidget(self.editor)
        inner.addLayout(self._actions)
        column = QVBoxLayout()
        column.addWidget(side)
        column.addStretch(1)
        self.side = side
        side.hide()
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 24, 24)
        whole.setSpacing(24)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.broken, 1)
        whole.addLayout(column)
        self.broken.hide()
        self.body.addLayout(whole, 1)

    def _connect(self) -> None:
        self.view.chosen.connect(self._choose)
        self.table.loaded.connect(self._arrived)
        self.table.failed.connect(self._fail)
        self.editor.touched.connect(self._tell)
        self.editor.saved.connect(self._take_saved)
        self._desk.hub.watch(self, {self._door.kind}, self._refresh)
        self._desk.hub.day_turned.connect(self._turn_day)

    def _choose(self, record_id: int | None) -> None:
        if record_id is not None and record_id != self._wanted:
            self._desk.relay.ask(
                self._door.fetch,
                record_id,
                then=partial(self._turn_to, record_id),
                owner=self,
                latest="record",
            )

    def _turn_to(self, record_id: int, record: Any) -> None:
        """Show another record; what was typed into the last one is kept."""
        self._stash()
        self._wanted = record_id
        draft = self._drafts.pop(record_id, None)
        self.side.show()
        self._show(draft.base if draft else record)
        if draft:
            self.form.put_values(draft.values)
            self.form.put_unread(draft.unread)
            self._tell(is_touched=True)

    def _show(self, record: Any) -> None:
        self._heading.setText(self._door.called(record))
        self.editor.show_record(record)
        self.show_record(record)

    def _stash(self) -> None:
        if self._wanted is None:
            return
        if self.editor.is_touched:
            form = self.form
            self._drafts[self._wanted] = Draft(self.editor.base, form.values(), form.unread())
        else:
            self._drafts.pop(self._wanted, None)

    def _throw_away(self) -> None:
        if self._wanted == NEW:
            self._wanted = None
            self.side.hide()
            self.form.show_values(self.form.values())
            self._tell(is_touched=False)
            self._arrived()
        elif self._wanted is not None:
            self._read_again()

    def _read_again(self) -> None:
        if self._wanted:
            self._desk.relay.ask(
                self._door.fetch, self._wanted, then=self._show, owner=self, latest="record"
            )

    def _arrived(self) -> None:
        self.broken.hide()
        self.view.show()
        if self._wanted is None and self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, 0))
        elif self._wanted:
            self.view.choose(self._wanted)

    def _fail(self, _error: Exception) -> None:
        self.view.hide()
        self.broken.show()

    def _take_saved(self, changes: Changes) -> None:
        (saved,) = changes.touched[self._door.kind]
        sent = NEW if changes.made else saved
        self._drafts.pop(sent, None)
        if self._wanted == sent:
            self._wanted = saved
            self._read_again()
        else:
            self._tell(is_touched=self.editor.is_touched)
        self._desk.notices.say(self.tr("Saved."))

    def _refresh(self, _changes: Changes) -> None:
        self.table.reload()
        if not self.editor.is_touched:
            self._read_again()

    def _turn_day(self, _day: object) -> None:
        self.table.reload()

    def _tell(self, is_touched: bool) -> None:  # noqa: FBT001 - a slot
        self._save.setEnabled(is_touched)
        self._discard.setVisible(is_touched or self._wanted == NEW)
        self.unsaved_changed.emit(is_touched or bool(self._drafts))

    @property
    def unsaved(self) -> Collection[int]:
        """Ids of records with unsaved changes, 0 for a new one."""
        here = {self._wanted} if self._wanted is not None and self.editor.is_touched else set()
        return frozenset(self._drafts) | here
