"""A form that knows what a person changed."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.kit.day_edit import DayEdit, TimeEdit
from desktop.ui.kit.edits import LineEdit, NumberEdit
from desktop.ui.kit.money_edit import MoneyEdit
from desktop.ui.kit.record_form import RecordForm

TODAY = date(2026, 11, 20)
SHOWN = {"name": "Bis", "rate": 180_00, "day": TODAY, "at": None, "count": 7}


@pytest.fixture
def form(qtbot: QtBot) -> RecordForm:
    made = RecordForm()
    qtbot.addWidget(made)
    made.add("name", "Name", LineEdit("form.name", made))
    made.add("rate", "Rate", MoneyEdit("form.rate", made))
    made.add("day", "Day", DayEdit("form.day", lambda: TODAY, made))
    made.add("at", "At", TimeEdit("form.at", made))
    made.add("count", "Count", NumberEdit("form.count", made, most=9))
    made.show_values(SHOWN)
    made.show()
    return made


def put(form: RecordForm, key: str, text: str) -> None:
    editor = form.fields[key].editor
    assert hasattr(editor, "setText")
    editor.setText(text)


def test_what_was_shown_is_what_stands_there(form: RecordForm) -> None:
    assert form.values() == SHOWN
    assert not form.is_changed
    assert form.changed_keys() == frozenset()


def test_only_a_real_change_counts(form: RecordForm) -> None:
    put(form, "name", "Bis ")
    put(form, "rate", "180")
    put(form, "day", "+0")
    assert not form.is_changed
    put(form, "rate", "181")
    assert form.changed_keys() == {"rate"}
    put(form, "rate", "180,00 zł")
    assert not form.is_changed


def test_words_that_cannot_be_read_are_a_change_too(form: RecordForm) -> None:
    put(form, "at", "rano")
    assert form.values()["at"] is None
    assert form.is_changed


def test_a_draft_put_back_still_differs_from_what_was_shown(form: RecordForm) -> None:
    form.put_values({"name": "Celt"})
    assert form.values()["name"] == "Celt"
    assert form.changed_keys() == {"name"}


@pytest.mark.parametrize(
    ("key", "typed"), [("rate", "sto"), ("day", "32.13"), ("at", "25:00"), ("count", "10")]
)
def test_what_cannot_be_read_is_said_beside_its_field(
    form: RecordForm, key: str, typed: str
) -> None:
    assert not form.refuse_unread()
    put(form, key, typed)
    assert form.refuse_unread()
    assert [name for name, field in form.fields.items() if field.is_refused] == [key]
    assert form.fields[key].error.text()


def test_a_required_field_left_empty_is_said_with_its_own_words(form: RecordForm) -> None:
    form.require("rate", "A rate, please.")
    put(form, "rate", "")
    assert form.refuse_unread()
    assert form.fields["rate"].error.text() == "A rate, please."
    put(form, "rate", "sto")
    assert form.refuse_unread()
    assert form.fields["rate"].error.text() != "A rate, please."
