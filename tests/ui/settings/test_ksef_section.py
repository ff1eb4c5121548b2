"""Which KSeF and where the certificate lies, on stored data."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop.services import ksef_settings
from desktop.services.ksef_settings import KsefSettings
from desktop.ui.settings.ksef import KsefSection


@pytest.fixture
def section(desk, settle, qtbot) -> KsefSection:
    made = KsefSection(desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    settle()
    return made


def press(section: QWidget, name: str) -> None:
    QTest.mouseClick(section.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def edit(section: QWidget, name: str) -> Any:
    return section.findChild(QWidget, name)


def test_a_new_office_means_the_real_one_and_has_no_certificate(section):
    assert edit(section, "ksef_settings.environment").value() == "prod"
    assert edit(section, "ksef_settings.certificate").value() == ""
    assert not section.findChild(QPushButton, "ksef_settings.save").isEnabled()


def test_a_chosen_file_is_saved(section, settle, read, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/klucze/biuro.p12", ""))
    press(section, "ksef_settings.choose")
    assert edit(section, "ksef_settings.certificate").value() == "/klucze/biuro.p12"
    press(section, "ksef_settings.save")
    settle()
    assert read(ksef_settings.current) == KsefSettings("prod", "/klucze/biuro.p12")
    assert not section.findChild(QPushButton, "ksef_settings.save").isEnabled()


def test_thinking_better_of_it_changes_nothing(section, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    press(section, "ksef_settings.choose")
    assert edit(section, "ksef_settings.certificate").value() == ""


def test_what_another_desk_saved_is_shown(section, desk, settle, write):
    changes = write(ksef_settings.save, KsefSettings("test", "/inny.p12"))
    desk.hub.changed.emit(changes)
    settle()
    assert edit(section, "ksef_settings.environment").value() == "test"
    section.submit()
    assert edit(section, "ksef_settings.certificate").value() == "/inny.p12"
