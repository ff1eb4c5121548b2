"""Who calls: recognised by a name, an address, a number; listed by ↓; anybody else by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.services.clients import ContactCard
from desktop.ui.tickets.caller_edit import CallerEdit

PEOPLE = (
    ContactCard(
        id=1,
        name="Łucja Śpiewak-Żak",
        phone="+48 601 700 800",
        email="lucja@x.example",
        is_authorised=True,
    ),
    ContactCard(id=2, name="Jan Śpiewak", phone="22 555 10 03"),
    ContactCard(id=3, name="Janina O'Neill"),
)


@pytest.fixture
def edit(qtbot: QtBot) -> CallerEdit:
    made = CallerEdit("x.caller", longest=200)
    qtbot.addWidget(made)
    made.show()
    made.offer(PEOPLE)
    return made


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("łucja", "Łucja Śpiewak-Żak"),
        ("LUCJA SPIEW", "Łucja Śpiewak-Żak"),
        ("601700800", "Łucja Śpiewak-Żak"),
        ("601-700-800", "Łucja Śpiewak-Żak"),
        ("+48 601 700 800", "Łucja Śpiewak-Żak"),
        ("lucja@x", "Łucja Śpiewak-Żak"),
        ("22 555 10 03", "Jan Śpiewak"),
        ("+48 22 555 10 03", "Jan Śpiewak"),
        ("0048225551003", "Jan Śpiewak"),
        ("o'neill", "Janina O'Neill"),
        ("śpiewak", ""),
        ("jan", ""),
        ("22", ""),
        ("", ""),
        ("@", ""),
        ("pak", ""),
    ],
)
def test_what_was_typed_for_the_client_names_one_person_or_nobody(
    edit: CallerEdit, typed: str, name: str
) -> None:
    edit.recognise(typed)
    assert edit.value() == name


def test_a_name_that_stands_there_is_never_overwritten(edit: CallerEdit) -> None:
    edit.show_value("Ktoś")
    edit.recognise("601700800")
    assert edit.value() == "Ktoś"


@pytest.mark.parametrize(
    ("name", "found"),
    [("lucja spiewak-zak", 1), ("Jan Śpiewak", 2), ("Jan", None), ("", None), ("Nikt", None)],
)
def test_a_whole_name_is_a_person(edit: CallerEdit, name: str, found: int | None) -> None:
    edit.show_value(name)
    person = edit.person()
    assert (person.id if person else None) == found


def test_down_lists_whom_the_letters_fit(edit: CallerEdit) -> None:
    edit.show_value("piewak")
    QTest.keyClick(edit, Qt.Key.Key_Down)
    completer = edit.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    assert completer.completionCount() == 2
    popup.hide()
    edit.offer(())
    QTest.keyClick(edit, Qt.Key.Key_Down)
    again = edit.completer()
    assert again is not None
    assert again.completionCount() == 0
