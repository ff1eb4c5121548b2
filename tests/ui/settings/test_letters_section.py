"""The words of letters, by mouse, on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import letter_texts
from desktop.ui.settings.letters import LettersSection
from tests.ui.stored import StoredDesk, stored_desk


@pytest.fixture
def house(sqlite_address: str, tmp_path: Path, qtbot: QtBot) -> Iterator[StoredDesk]:
    with stored_desk(sqlite_address, tmp_path, qtbot) as whole:
        yield whole


@pytest.fixture
def letters(house: StoredDesk, qtbot: QtBot) -> LettersSection:
    made = LettersSection(house.desk)
    qtbot.addWidget(made)
    made.show()
    house.settle()
    return made


def press(house: StoredDesk, letters: QWidget, name: str) -> None:
    QTest.mouseClick(letters.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    house.settle()


def type_over(letters, name, text):
    editor = letters.findChild(QWidget, name)
    editor.show_value(text)
    editor.edited.emit()


def test_own_words_are_saved_and_given_up(house, letters):
    assert "{number}" in letters.findChild(QWidget, "letters.subject").value()
    type_over(letters, "letters.subject", "Papiery {number}")
    press(house, letters, "letters.save")
    assert house.ask(letter_texts.text_of, "protocol", "pl").subject == "Papiery {number}"
    press(house, letters, "letters.default")
    assert not house.ask(letter_texts.text_of, "protocol", "pl").is_own
    assert not letters.findChild(QWidget, "letters.default").isVisible()


def test_another_letter_in_another_language(house, letters):
    letters.findChild(QWidget, "letters.sort").show_value("invoice")
    letters.findChild(QWidget, "letters.language").show_value("en")
    letters.findChild(QWidget, "letters.language").edited.emit()
    house.settle()
    assert letters.findChild(QWidget, "letters.subject").value() == "Invoice {number}"


def test_an_unknown_placeholder_is_said_beside_the_text(house, letters):
    type_over(letters, "letters.text", "Suma: {sum}")
    press(house, letters, "letters.save")
    assert letters.findChild(QWidget, "letters.text_error").text()
    assert letters.findChild(QWidget, "letters.text").value() == "Suma: {sum}"


def turn_to(house, letters, sort):
    letters.findChild(QWidget, "letters.sort").show_value(sort)
    letters.findChild(QWidget, "letters.sort").edited.emit()
    house.settle()


def test_what_was_typed_into_another_letter_waits_and_is_saved_with_the_rest(house, letters):
    told: list[bool] = []
    letters.unsaved_changed.connect(told.append)
    type_over(letters, "letters.subject", "Papiery {number}")
    turn_to(house, letters, "invoice")
    assert letters.findChild(QWidget, "letters.subject").value() != "Papiery {number}"
    assert told[-1] is True
    turn_to(house, letters, "protocol")
    assert letters.findChild(QWidget, "letters.subject").value() == "Papiery {number}"
    turn_to(house, letters, "invoice")
    type_over(letters, "letters.subject", "Rachunek {number}")
    letters.save_all()
    house.settle()
    assert told[-1] is False
    kept = [house.ask(letter_texts.text_of, each, "pl").subject for each in ("protocol", "invoice")]
    assert kept == ["Papiery {number}", "Rachunek {number}"]


def test_discarding_shows_what_is_saved(house, letters):
    before = letters.findChild(QWidget, "letters.subject").value()
    type_over(letters, "letters.subject", "Papiery {number}")
    press(house, letters, "letters.discard")
    assert letters.findChild(QWidget, "letters.subject").value() == before
    assert not letters.findChild(QWidget, "letters.save").isEnabled()
