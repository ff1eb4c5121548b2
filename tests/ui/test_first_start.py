"""The first start: only the name is needed, refusals stand beside their fields, the demo waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop.errors import Refused, Unavailable
from desktop.ui.first_start import FirstStart


class Saved:
    """What was to be saved, answered when the test says so."""

    def __init__(self):
        self.asked = []

    def __call__(self, office, person, *, then, refused):
        self.asked.append((office, person))
        self.then, self.refused = then, refused


@pytest.fixture
def saved():
    return Saved()


@pytest.fixture
def dialog(saved, qtbot, theme):
    made = FirstStart(saved)
    qtbot.addWidget(made)
    made.show()
    return made


def fill(dialog, **values):
    for key, value in values.items():
        dialog.form.fields[key].editor.setText(value)


def test_only_the_name_is_needed(dialog, saved, qtbot):
    fill(dialog, name="Helpdesk Kowalska", person="Anna Kowalska", nip="526-587-76-35")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    ((office, person),) = saved.asked
    assert (office.name, office.nip, office.city, person) == (
        "Helpdesk Kowalska",
        "5265877635",
        "",
        "Anna Kowalska",
    )
    assert not dialog.save_button.isEnabled()
    saved.then()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_second_press_does_not_save_twice(dialog, saved):
    dialog.submit()
    dialog.submit()
    assert len(saved.asked) == 1


def test_a_refusal_stands_beside_its_field_and_the_form_goes_on(dialog, saved):
    dialog.save()
    saved.refused(Refused("name_missing", "name"))
    assert dialog.form.fields["name"].is_refused
    assert dialog.save_button.isEnabled()
    assert dialog.trouble.isHidden()
    fill(dialog, name="Helpdesk")
    dialog.save()
    assert not dialog.form.fields["name"].is_refused


def test_other_trouble_is_said_below(dialog, saved):
    dialog.save()
    saved.refused(Unavailable("database_locked", file="office.db"))
    assert not dialog.trouble.isHidden()
    assert "office.db" in dialog.trouble.text()


def test_the_demo_can_be_chosen_instead(dialog, saved, qtbot):
    demo = dialog.findChild(object, "first.demo")
    with qtbot.waitSignal(dialog.demo_wanted):
        qtbot.mouseClick(demo, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert saved.asked == []


def test_a_database_that_does_not_answer_leaves_the_sheet_in_use(dialog, saved):
    fill(dialog, name="Helpdesk Kowalska")
    dialog.submit()
    saved.refused(Unavailable("database_locked", file="office.db"))
    assert dialog.save_button.isEnabled()
    assert "office.db" in dialog.trouble.text()
    dialog.submit()
    saved.refused(LookupError())
    assert dialog.save_button.isEnabled()
    assert len(saved.asked) == 2
