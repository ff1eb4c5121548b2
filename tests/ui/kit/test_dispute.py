"""Mine or theirs, field by field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kit.dispute import LONGEST, Dispute, Disputed

FIELDS = (
    Disputed("phone", "Phone", "1", "22", "333"),
    Disputed("city", "Town", "", "Łódź", ""),
    Disputed("note", "Notes", "a", "a", "b " * 60),
)


@pytest.fixture
def dispute(qtbot: QtBot) -> Dispute:
    made = Dispute("client")
    qtbot.addWidget(made)
    assert made.isHidden()
    made.show_fields(FIELDS)
    return made


def radio(dispute: Dispute, name: str) -> QRadioButton:
    found = dispute.findChild(QRadioButton, name)
    assert found is not None
    return found


def press(qtbot: QtBot, dispute: Dispute, name: str) -> None:
    button = dispute.findChild(QWidget, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_mine_is_chosen_where_i_changed_something(dispute: Dispute, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dispute.settled) as settled:
        press(qtbot, dispute, "client.dispute_settle")
    assert settled.args == [frozenset({"phone", "city"})]


def test_a_person_decides(dispute: Dispute, qtbot: QtBot) -> None:
    radio(dispute, "client.now_phone").setChecked(True)
    radio(dispute, "client.mine_note").setChecked(True)
    with qtbot.waitSignal(dispute.settled) as settled:
        press(qtbot, dispute, "client.dispute_settle")
    assert settled.args == [frozenset({"city", "note"})]


def test_all_can_be_left_as_it_is(dispute: Dispute, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dispute.dropped):
        press(qtbot, dispute, "client.dispute_drop")


def test_long_words_are_cut_and_nothing_is_a_dash(dispute: Dispute) -> None:
    now = radio(dispute, "client.now_note")
    assert len(now.text()) == LONGEST + 1
    assert now.toolTip() == "b " * 60
    assert radio(dispute, "client.now_city").text() == "–"
    assert radio(dispute, "client.mine_city").accessibleName() == "Town: Łódź"


def test_a_second_dispute_replaces_the_first(dispute: Dispute, qtbot: QtBot) -> None:
    dispute.show_fields(FIELDS[:1])
    with qtbot.waitSignal(dispute.settled) as settled:
        press(qtbot, dispute, "client.dispute_settle")
    assert settled.args == [frozenset({"phone"})]
