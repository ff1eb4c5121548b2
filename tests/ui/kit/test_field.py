"""Forms: refusals beside their fields, gone when the value is edited."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from desktop.errors import Refused
from desktop.ui.kit.edits import LineEdit, NipEdit
from desktop.ui.kit.field import Form, refuser
from desktop.ui.texts import sentence

WRONG = Refused("nip_wrong", "nip")


@pytest.fixture
def form(qtbot, theme):
    made = Form()
    qtbot.addWidget(made)
    made.add("name", "Name", LineEdit("client.name"), hint="As on invoices", span=2)
    made.add("nip", "NIP", NipEdit("client.nip"))
    made.show()
    return made


def test_a_refusal_stands_beside_its_field(form):
    field = form.fields["nip"]
    assert form.refuse(WRONG)
    assert field.is_refused
    assert field.error.text() == sentence(WRONG)
    assert field.error.objectName() == "client.nip_error"
    assert field.editor.accessibleDescription() == sentence(WRONG)
    assert field.editor.property("refused") == "true"
    assert not form.fields["name"].is_refused


def test_editing_takes_the_refusal_away(form):
    form.refuse(WRONG)
    edits = []
    form.edited.connect(lambda: edits.append(True))
    form.fields["nip"].editor.textEdited.emit("5")
    assert not form.fields["nip"].is_refused
    assert form.fields["nip"].editor.property("refused") == ""
    assert edits == [True]


def test_the_hint_comes_back_after_the_refusal(form):
    field = form.fields["name"]
    field.refuse("Too long")
    assert field.hint.isHidden()
    form.clear_refusals()
    assert not field.hint.isHidden()
    assert not field.is_refused


def test_what_belongs_to_no_field_goes_elsewhere(form):
    told = []
    tell = refuser(form, told.append)
    tell(WRONG)
    assert told == []
    other = Refused("client_in_use")
    tell(other)
    assert told == [other]


def test_enter_and_the_key_for_saving_submit(form, qtbot):
    submitted = []
    form.submitted.connect(lambda: submitted.append(True))
    qtbot.keyClick(form.fields["name"].editor, Qt.Key.Key_Return)
    form.submit()
    assert submitted == [True, True]


def test_labels_name_their_editors(form):
    assert form.fields["name"].editor.accessibleName() == "Name"
    assert form.fields["name"].label.buddy() is form.fields["name"].editor


def test_a_dialog_grows_for_the_sentence(qtbot, theme):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    form = Form(dialog)
    form.add("nip", "NIP", NipEdit("client.nip"))
    QVBoxLayout(dialog).addWidget(form)
    dialog.show()
    before = dialog.height()
    form.refuse(WRONG)
    assert dialog.height() > before
