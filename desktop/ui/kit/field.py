"""Fields of forms: a label above, an editor, and the line that says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QDialog, QGridLayout, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import marked
from desktop.ui.kit.pane import section
from desktop.ui.texts import sentence

WIDEST = 16_777_215  # Qt's own bound, which is none


class Field(QWidget):
    """One editor with its label; `refuse` says what is wrong until the value is edited."""

    edited = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget,
        parent: QWidget | None = None,
        *,
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        self.label = Words(label, self, size=Size.SMALL, ink="soft")
        self.label.setBuddy(editor)
        self.label.setVisible(bool(label))
        self.hint = Words(hint, self, size=Size.SMALL, ink="faint", wrap=True)
        self.hint.setVisible(bool(hint))
        self.error = Words("", self, size=Size.SMALL, ink="late", wrap=True)
        self.error.setObjectName(f"{editor.objectName()}_error")
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self.error)
        column.addWidget(self.hint)
        column.addStretch(1)
        changed = getattr(editor, "edited", None)
        if changed is not None:
            changed.connect(self._told)

    @property
    def is_refused(self) -> bool:
        """Whether it says that something is wrong."""
        return not self.error.isHidden()

    def refuse(self, text: str) -> None:
        """Say beside the field what is wrong; an empty text clears it."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.hint.setVisible(bool(self.hint.text()) and not text)
        self.editor.setAccessibleDescription(text)
        marked(self.editor, "refused", "true" if text else "")
        if text:
            grow_to_fit(self.window())

    def _told(self) -> None:
        if self.is_refused:
            self.refuse("")
        self.edited.emit()


class Form(QWidget):
    """Fields in columns, found by the names the services use for them.

    `submitted` fires on Ctrl+Enter (and Enter in a single-line field); `edited` on any change.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None, *, columns: int = 2) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._columns = columns
        self._at = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(self, key: str, label: str, editor: QWidget, *, hint: str = "", span: int = 1) -> Field:
        """Add a field under the name `Refused.field` uses; `span` columns wide.

        Beside others it is as wide as its column, so that the edges stand in line.
        """
        if self._columns > 1:
            editor.setMaximumWidth(WIDEST)
        field = Field(label, editor, self, hint=hint)
        self.fields[key] = field
        field.edited.connect(self.edited)
        self._place(field, span)
        entered = getattr(editor, "returnPressed", None)
        if entered is not None:
            entered.connect(self.submitted)
        return field

    def add_section(self, title: str) -> None:
        """Begin a group on a line of its own."""
        words = section(title, self)
        words.setContentsMargins(0, 8 if self._at else 0, 0, 0)
        self._place(words, self._columns)

    def add_wide(self, widget: QWidget) -> None:
        """Add any widget on a line of its own."""
        self._place(widget, self._columns)

    def refuse(self, error: KnownError) -> bool:
        """Show a refusal beside its field and go there; False when it belongs to none."""
        field = self.fields.get(error.field)
        if field is None:
            return False
        field.refuse(sentence(error))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear_refusals(self) -> None:
        """Say no more that anything is wrong."""
        for field in self.fields.values():
            field.refuse("")

    def submit(self) -> None:
        """What Ctrl+Enter does in here."""
        self.submitted.emit()

    def _place(self, widget: QWidget, span: int) -> None:
        row, column = divmod(self._at, self._columns)
        if column + span > self._columns:
            row, column = row + 1, 0
        where = Qt.AlignmentFlag.AlignTop
        if isinstance(widget, QAbstractButton):
            where |= Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(widget, row, column, 1, span, where)
        self._at = row * self._columns + column + span


def grow_to_fit(window: QWidget) -> None:
    """Make room in a dialog for a line that was not there when it was laid out."""
    layout = window.layout()
    if isinstance(window, QDialog) and layout is not None:
        layout.activate()
        needed = layout.totalHeightForWidth(window.width())
        window.resize(window.width(), max(window.height(), needed))


Refuser = Callable[[KnownError], object]


def refuser(form: Form, otherwise: Refuser) -> Refuser:
    """A `refused=` for the relay: beside the field when it has one, else to `otherwise`."""

    def tell(error: KnownError) -> None:
        if not form.refuse(error):
            otherwise(error)

    return tell
