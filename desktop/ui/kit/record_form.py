"""A form that shows one frozen record and gives back what a person made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.formats import format_count, format_money
from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.field import Form
from desktop.ui.kit.money_edit import MoneyEdit


class RecordForm(Form):
    """Fields by the names of a record's values.

    What was shown and what stands there now are compared value by value, so typing something
    and taking it back leaves nothing to save.
    """

    def __init__(self, parent: QWidget | None = None, *, columns: int = 2) -> None:
        super().__init__(parent, columns=columns)
        self._shown: dict[str, Any] = {}
        self._required: dict[str, str] = {}

    def require(self, key: str, words: str) -> None:
        """Say `words` beside a field that is left empty when it is to be saved."""
        self._required[key] = words

    @property
    def is_changed(self) -> bool:
        """Whether a person changed anything since `show_values`, or typed what cannot be read."""
        return bool(self.changed_keys()) or any(
            getattr(field.editor, "is_wrong", False) for field in self.fields.values()
        )

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show these values; fields that are not named stay as they are."""
        for key, field in self.fields.items():
            if key in values:
                field.editor.show_value(values[key])  # type: ignore[attr-defined]
        self.clear_refusals()
        self._shown = self.values()

    def put_values(self, values: Mapping[str, Any]) -> None:
        """Show values as if a person had typed them: what was shown before still counts."""
        shown = dict(self._shown)
        self.show_values(values)
        self._shown = shown

    def unread(self) -> dict[str, str]:
        """What is typed into fields and cannot be read, as it is typed."""
        return {
            key: field.editor.text()  # type: ignore[attr-defined]
            for key, field in self.fields.items()
            if getattr(field.editor, "is_wrong", False)
        }

    def put_unread(self, texts: Mapping[str, str]) -> None:
        """Show again what could not be read."""
        for key, text in texts.items():
            self.fields[key].editor.setText(text)  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """What stands in the fields now."""
        return {
            key: field.editor.value()  # type: ignore[attr-defined]
            for key, field in self.fields.items()
        }

    def changed_keys(self) -> frozenset[str]:
        """Names of the fields that differ from what was shown."""
        now = self.values()
        return frozenset(key for key in now if now[key] != self._shown.get(key))

    def refuse_unread(self) -> bool:
        """Say beside each field whose words cannot be read what it wants; True if there is any."""
        wrong = {
            key: self._wanted(field.editor)
            for key, field in self.fields.items()
            if getattr(field.editor, "is_wrong", False)
        }
        values = self.values()
        missing = {key: words for key, words in self._required.items() if values[key] is None}
        found = missing | wrong
        for key, words in found.items():
            self.fields[key].refuse(words)
        if found:
            self.fields[next(iter(found))].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(found)

    def _wanted(self, editor: QWidget) -> str:
        if isinstance(editor, MoneyEdit):
            example = format_money(1_234_50, unit=False)
            return self.tr("An amount looks like {example}.").format(example=example)
        if isinstance(editor, DayEdit):
            return self.tr("A day looks like 21.11.2026.")
        if isinstance(editor, TimeEdit):
            return self.tr("A time looks like 9:00.")
        bounds = getattr(editor, "bounds", None)
        if bounds is not None:
            words = self.tr("A whole number from {least} to {most} is needed.")
            return words.format(least=format_count(bounds[0]), most=format_count(bounds[1]))
        return self.tr("This cannot be read.")
