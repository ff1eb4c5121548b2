"""Changes one record: shows it in a form, saves it, settles it with another desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import Gone, KnownError
from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date
from desktop.ui.kit.dispute import Dispute, Disputed
from desktop.ui.kit.record_form import RecordForm


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDoor:
    """How a record is read and written.

    `values` takes a record apart by the fields of the form, `record` puts it together again;
    `read` is asked for the record as it is now; `save(act, record)` writes it.
    """

    values: Callable[[Any], Mapping[str, Any]]
    record: Callable[[Any, Mapping[str, Any]], Any]
    read: Callable[[Any], Any]
    save: Callable[..., Changes]


class RecordEditor(QWidget):
    """`saved` carries the `Changes` of a save, `touched` whether anything is unsaved."""

    saved = Signal(object)
    touched = Signal(bool)
    discarded = Signal()

    def __init__(
        self,
        desk: Desk,
        name: str,
        form: RecordForm,
        door: RecordDoor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._door = door
        self._base: Any = None
        self._now: Any = None
        self._is_saving = False
        self.form = form
        self.dispute = Dispute(name, self)
        self.dispute.settled.connect(self._settle)
        self.dispute.dropped.connect(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.dispute)
        column.addWidget(form)
        form.edited.connect(self._tell)
        form.submitted.connect(self.save)

    @property
    def base(self) -> Any:
        """The record as it was read, None while there is none."""
        return self._base

    @property
    def is_touched(self) -> bool:
        """Whether anything is unsaved."""
        return self._base is not None and self.form.is_changed

    def show_record(self, record: Any) -> None:
        """Show a record; what was typed before is forgotten."""
        self._base = record
        self.dispute.hide()
        self.form.show_values(self._door.values(record))
        self._tell()

    def save(self) -> None:
        """Write what stands in the form."""
        if self._is_saving or self._base is None or not self.is_touched:
            return
        if not self.form.refuse_unread():
            self._send(self._door.record(self._base, self.form.values()))

    def discard(self) -> None:
        """Show the record as it was read."""
        if self._base is not None:
            self.show_record(self._base)
        self.discarded.emit()

    def _send(self, record: Any) -> None:
        self._is_saving = True
        base = self._base
        self._desk.relay.do(
            self._door.save,
            record,
            then=partial(self._take_saved, base),
            refused=partial(self._refused, base),
            lastly=self._rest,
            owner=self,
        )

    def _rest(self) -> None:
        self._is_saving = False

    def _take_saved(self, base: Any, changes: Changes) -> None:
        if self._base is base:
            self.dispute.hide()
            self.form.show_values(self.form.values())
            self._tell()
        self.saved.emit(changes)

    def _refused(self, base: Any, error: KnownError) -> None:
        is_here = self._base is base
        if is_here and isinstance(error, Gone) and error.code == "changed_meanwhile":
            self._desk.relay.ask(self._door.read, base, then=self._show_dispute)
        elif not is_here or not self.form.refuse(error):
            self._desk.notices.refuse(error)

    def _show_dispute(self, now: Any) -> None:
        self._now = now
        before, mine, after = (
            self._door.values(self._base),
            self.form.values(),
            self._door.values(now),
        )
        self.dispute.show_fields(
            [
                Disputed(
                    key, self._label(key), *(told(side[key]) for side in (before, mine, after))
                )
                for key in self.form.fields
                if before[key] != mine[key] or before[key] != after[key]
            ]
        )

    def _label(self, key: str) -> str:
        field = self.form.fields[key]
        return field.label.text() or field.editor.accessibleName()

    def _settle(self, mine: frozenset[str]) -> None:
        values = self.form.values()
        chosen = dict(self._door.values(self._now)) | {key: values[key] for key in mine}
        self._base = self._now
        self.form.put_values(chosen)
        self._send(self._door.record(self._now, chosen))

    def _leave(self) -> None:
        self.show_record(self._now)
        self.discarded.emit()

    def _tell(self) -> None:
        self.touched.emit(self.is_touched)


def told(value: Any) -> str:
    """A value in words, for putting two desks' changes side by side."""
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return format_date(value)
    if isinstance(value, bytes):
        return f"{(len(value) + 1023) // 1024} kB"
    return "✓" if value is True else "–" if value is False else str(value)
