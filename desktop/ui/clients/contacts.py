"""People of a client: one line each, added and taken away in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.clients import ContactCard
from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.edits import CheckBox, LineEdit
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import marked


class ContactLine(QWidget):
    """One person: name, address, telephone, and whether they may order (§19)."""

    edited = Signal()
    removed = Signal()

    def __init__(self, place: int, person: ContactCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = person.id
        self.name = LineEdit(f"contact.name_{place}", self, hint=self.tr("Name"))
        self.email = LineEdit(f"contact.email_{place}", self, hint=self.tr("E-mail"))
        self.phone = LineEdit(f"contact.phone_{place}", self, hint=self.tr("Phone"))
        self.may_order = CheckBox(f"contact.may_order_{place}", self.tr("may order"), self)
        remove = IconButton(
            f"contact.remove_{place}",
            "trash",
            self.tr("Take this person away"),
            self,
            act=self.removed.emit,
        )
        self.error = Words("", self, size=Size.SMALL, ink="late", wrap=True)
        self.error.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        for editor, share in ((self.name, 5), (self.email, 6), (self.phone, 4)):
            line.addWidget(editor, share)
        line.addWidget(self.may_order)
        line.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.error)
        self.name.show_value(person.name)
        self.email.show_value(person.email)
        self.phone.show_value(person.phone)
        self.may_order.show_value(person.is_authorised)
        for changed in (self.name, self.email, self.phone, self.may_order):
            changed.edited.connect(self._told)

    def value(self) -> ContactCard:
        """The person as it stands there."""
        return ContactCard(
            id=self._id,
            name=self.name.value(),
            email=self.email.value(),
            phone=self.phone.value(),
            is_authorised=self.may_order.value(),
        )

    def refuse(self, field: str, text: str) -> None:
        """Say what is wrong with one of the fields."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        for name, editor in (("name", self.name), ("email", self.email), ("phone", self.phone)):
            is_it = bool(text) and name == field
            marked(editor, "refused", "true" if is_it else "")
            if is_it:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self) -> None:
        self.refuse("", "")
        self.edited.emit()


class ContactsEdit(QWidget):
    """All people of a client; lines left wholly empty do not count."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.lines: list[ContactLine] = []
        self._made = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._nobody = Words(
            self.tr("Nobody yet. Who may order on the client's behalf?"), self, ink="faint"
        )
        self._column.addWidget(self._nobody)

    def value(self) -> tuple[ContactCard, ...]:
        """The people as they stand there."""
        return tuple(line.value() for line in self._filled())

    def show_value(self, value: tuple[ContactCard, ...] | None) -> None:
        """Show these people."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []
        self._made = 0
        for person in value or ():
            self._append(person)
        self._nobody.setVisible(not self.lines)

    def add(self) -> None:
        """Add an empty line and go there; nothing is said to have changed until it is filled."""
        self._append(ContactCard(name="", is_authorised=True))
        self._nobody.hide()
        self.lines[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, place: int, field: str, text: str) -> bool:
        """Say what is wrong with the person at `place` of `value`; False when there is none."""
        filled = self._filled()
        if not 0 <= place < len(filled):
            return False
        filled[place].refuse(field, text)
        return True

    def _filled(self) -> list[ContactLine]:
        return [
            line
            for line in self.lines
            if any((line.name.value(), line.email.value(), line.phone.value()))
        ]

    def _append(self, person: ContactCard) -> None:
        line = ContactLine(self._made, person, self)
        self._made += 1
        self.lines.append(line)
        self._column.addWidget(line)
        line.edited.connect(self.edited)
        line.removed.connect(lambda: self._remove(line))

    def _remove(self, line: ContactLine) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self._nobody.setVisible(not self.lines)
        self.edited.emit()
