"""The words of letters, by mouse, on a real database."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import letter_texts
from desktop.ui.settings.letters import LettersSection
from tests.ui.stored import StoredDesk


@pytest.fixture
def letters(stored: StoredDesk, qtbot: QtBot) -> LettersSection:
    made = LettersSection(stored.desk)
    qtbot.addWidget(made)
    made.show()
    stored.settle()
    return made


def press(stored: StoredDesk, letters: QWidget, name: str) -> None:
    QTest.mouseClick(letters.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    stored.settle()


def type_over(letters, name, text):
    editor = letters.findChild(QWidget, name)
    editor.show_value(text)
    editor.edited.emit()


def test_own_words_are_saved_and_given_up(stored, letters):
    assert "{number}" in letters.findChild(QWidget, "letters.subject").value()
    type_over(letters, "letters.subject", "Papiery {number}")
    press(stored, letters, "letters.save")
    assert stored.ask(letter_texts.text_of, "protocol", "pl").subject == "Papiery {number}"
    press(stored, letters, "letters.default")
    assert not stored.ask(letter_texts.text_of, "protocol", "pl").is_own
    assert not letters.findChild(QWidget, "letters.default").isVisible()


def test_another_letter_in_another_language(stored, letters):
    letters.findChild(QWidget, "letters.sort").show_value("invoice")
    letters.findChild(QWidget, "letters.language").show_value("en")
    letters.findChild(QWidget, "letters.language").edited.emit()
    stored.settle()
    assert letters.findChild(QWidget, "letters.subject").value() == "Invoice {number}"


def test_an_unknown_placeholder_is_said_beside_the_text(stored, letters):
    type_over(letters, "letters.text", "Suma: {sum}")
    press(stored, letters, "letters.save")
    assert letters.findChild(QWidget, "letters.text_error").text()
    assert letters.findChild(QWidget, "letters.text").value() == "Suma: {sum}"


def turn_to(stored, letters, sort):
    letters.findChild(QWidget, "letters.sort").show_value(sort)
    letters.findChild(QWidget, "letters.sort").edited.emit()
    stored.settle()


def test_what_was_typed_into_another_letter_waits_and_is_saved_with_the_rest(stored, letters):
    told: list[bool] = []
    letters.unsaved_changed.connect(told.append)
    type_over(letters, "letters.subject", "Papiery {number}")
    turn_to(stored, letters, "invoice")
    assert letters.findChild(QWidget, "letters.subject").value() != "Papiery {number}"
    assert told[-1] is True
    turn_to(stored, letters, "protocol")
    assert letters.findChild(QWidget, "letters.subject").value() == "Papiery {number}"
    turn_to(stored, letters, "invoice")
    type_over(letters, "letters.subject", "Rachunek {number}")
    letters.save_all()
    stored.settle()
    assert told[-1] is False
    kept = [
        stored.ask(letter_texts.text_of, each, "pl").subject for each in ("protocol", "invoice")
    ]
    assert kept == ["Papiery {number}", "Rachunek {number}"]


def test_discarding_shows_what_is_saved(stored, letters):
    before = letters.findChild(QWidget, "letters.subject").value()
    type_over(letters, "letters.subject", "Papiery {number}")
    press(stored, letters, "letters.discard")
    assert letters.findChild(QWidget, "letters.subject").value() == before
    assert not letters.findChild(QWidget, "letters.save").isEnabled()
