"""The first start: the office's data (all but the name may wait), or the demo office."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services.offices import OfficeCard
from desktop.ui.icons import program_icon
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.edits import LineEdit, NipEdit
from desktop.ui.kit.field import Form, grow_to_fit
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.texts import sentence


class Save(Protocol):
    """Saves the office on another thread and tells how it went."""

    def __call__(
        self,
        office: OfficeCard,
        person: str,
        /,
        *,
        then: Callable[[], object],
        refused: Callable[[Exception], object],
    ) -> None:
        """Save the office and who sits here.

        `then()` follows when it is saved, `refused(error)` when it is not, for whatever reason.
        """
        ...


class FirstStart(QDialog):
    """Accepted once the office is saved; `demo_wanted` when a person would rather look around."""

    demo_wanted = Signal()

    def __init__(self, save: Save, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first.start")
        self.setWindowTitle(self.tr("Welcome to Dyżurka"))
        self.setWindowIcon(program_icon())
        self.setMinimumWidth(640)
        self._save = save
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 20)
        column.setSpacing(16)
        column.addLayout(self._heading())
        self.form = Form(self)
        self._add_fields()
        column.addWidget(self.form)
        self.trouble = Words("", self, ink="late", wrap=True, name="first.trouble")
        self.trouble.hide()
        column.addWidget(self.trouble)
        column.addWidget(self._demo_box())
        self.save_button = Button(
            "first.save", self.tr("Start working"), self, role=Role.PRIMARY, act=self.save
        )
        later = Words(self.tr("Everything can be changed in Settings."), self, ink="faint")
        column.addLayout(row_of(later, 1, self.save_button))
        self.form.submitted.connect(self.save)
        self.form.fields["name"].editor.setFocus()
        Unfinished(self, self._unsaved_words, self.save)

    def office(self) -> OfficeCard:
        """What is typed."""
        typed = {key: editor.value() for key, editor in self._editors.items()}
        return OfficeCard(
            name=typed["name"],
            nip=typed["nip"],
            regon=typed["regon"],
            street=typed["street"],
            postcode=typed["postcode"],
            city=typed["city"],
            email=typed["email"],
            phone=typed["phone"],
            bank_account=typed["bank_account"],
        )

    def person(self) -> str:
        """Who sits here; may be empty."""
        return self._editors["person"].value()

    def save(self) -> None:
        """Save what is typed; the form waits until it is done."""
        if not self.save_button.isEnabled():
            return
        self.form.clear_refusals()
        self.trouble.hide()
        self.save_button.setEnabled(False)
        self._save(self.office(), self.person(), then=self.accept, refused=self._refuse)

    def submit(self) -> None:
        """Ctrl+Enter."""
        self.save()

    def showEvent(self, event: QShowEvent) -> None:
        """Grow to the fields: Qt itself stops at two thirds of the screen."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: grow_to_fit(self))

    def _unsaved_words(self) -> list[str]:
        is_typed = any(editor.value() for editor in self._editors.values())
        return [self.tr("Your office")] if is_typed else []

    def _refuse(self, error: Exception) -> None:
        """Say why; of a defect the program tells by itself."""
        self.save_button.setEnabled(True)
        if isinstance(error, KnownError) and not self.form.refuse(error):
            self.trouble.setText(sentence(error))
            self.trouble.show()

    def _heading(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Words(self.tr("Your office"), self, size=Size.TITLE, bold=True))
        words.addWidget(
            Words(
                self.tr(
                    "This stands at the top of your protocols and invoices. Only the name is "
                    "needed now; the rest can wait until the first invoice."
                ),
                self,
                ink="soft",
                wrap=True,
            )
        )
        return words

    def _add_fields(self) -> None:
        self._editors: dict[str, LineEdit] = {}
        table = (
            ("name", self.tr("Name of the office"), 2),
            ("nip", self.tr("NIP"), 1),
            ("regon", self.tr("REGON"), 1),
            ("street", self.tr("Street and number"), 2),
            ("postcode", self.tr("Postcode"), 1),
            ("city", self.tr("City"), 1),
            ("email", self.tr("E-mail"), 1),
            ("phone", self.tr("Phone"), 1),
            ("bank_account", self.tr("Bank account"), 2),
            ("person", self.tr("Your first and last name"), 2),
        )
        for key, label, span in table:
            name = f"first.{key}"
            editor = NipEdit(name, self) if key == "nip" else LineEdit(name, self, spoken=label)
            self._editors[key] = editor
            self.form.add(key, label, editor, span=span)

    def _demo_box(self) -> QFrame:
        box = QFrame(self)
        box.setProperty("surface", "sunken")
        inner = QVBoxLayout(box)
        inner.setContentsMargins(16, 12, 16, 12)
        words = Words(
            self.tr(
                "Just looking? The demo office is full of made-up clients and work. It lives in "
                "a database of its own and can be removed at any time."
            ),
            box,
            ink="soft",
            wrap=True,
        )
        demo = Button("first.demo", self.tr("Open the demo office"), box, act=self._choose_demo)
        inner.addLayout(row_of(words, demo, gap=24))
        return box

    def _choose_demo(self) -> None:
        self.demo_wanted.emit()
