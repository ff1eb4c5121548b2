"""Agreements on a client's card: added, refused, changed, told from one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import agreements, clients
from desktop.services.agreements import AgreementCard
from desktop.services.changes import Changes
from desktop.services.clients import ClientCard
from desktop.ui.clients.agreements import AgreementsSection
from desktop.ui.desk import Desk
from desktop.ui.formats import format_money, format_span
from desktop.ui.kit.badge import Badge
from desktop.ui.kit.labels import ElidedLabel, Words
from desktop.ui.kit.unfinished import unfinished
from desktop.ui.notices import Notice

Write = Callable[..., Changes]
Settle = Callable[[], None]
TODAY = date(2026, 11, 20)


@pytest.fixture
def client(write: Write) -> int:
    return write(clients.save, ClientCard(name="Bis")).made or 0


@pytest.fixture
def section(desk: Desk, qtbot: QtBot, client: int, settle: Settle) -> AgreementsSection:
    shown = AgreementsSection(desk)
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.show_client(client)
    shown.show()
    settle()
    return shown


def click(qtbot: QtBot, section: QWidget, name: str) -> None:
    button = section.findChild(QWidget, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def put(section: QWidget, name: str, text: str) -> None:
    editor = section.findChild(QLineEdit, name)
    assert editor is not None, name
    editor.setText(text)
    editor.textEdited.emit(text)


def badges(section: QWidget) -> list[str]:
    return [badge.accessibleName() for badge in section.findChildren(Badge) if badge.isVisible()]


def words(section: QWidget) -> list[str]:
    return [label.text() for label in section.findChildren(Words) if label.isVisible()]


def test_a_client_that_is_not_saved_has_none_yet(desk: Desk, qtbot: QtBot) -> None:
    shown = AgreementsSection(desk)
    qtbot.addWidget(shown)
    shown.show_client(None)
    shown.show()
    button = shown.findChild(QWidget, "agreement.new")
    assert button is not None
    assert not button.isEnabled()
    assert any("Save the client first" in text for text in words(shown))


def test_an_agreement_is_added(
    section: AgreementsSection,
    client: int,
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    click(qtbot, section, "agreement.new")
    put(section, "agreement.number", "UM/12/2026")
    put(section, "agreement.starts_on", "1.11.2026")
    put(section, "agreement.included_minutes", "120")
    put(section, "agreement.rate_remote", "155,50")
    click(qtbot, section, "agreement.save")
    settle()
    (kept,) = read(agreements.of_client, client)
    assert kept == AgreementCard(
        id=kept.id,
        client_id=client,
        number="UM/12/2026",
        starts_on=date(2026, 11, 1),
        included_minutes=120,
        rates={"remote": 155_50},
        revision=1,
    )
    assert section.editor is None
    qtbot.waitUntil(lambda: badges(section) == ["in force"])  # laid out in a turn of its own
    shown = " ".join(words(section))
    assert format_money(155_50) in shown
    assert format_span(120) in shown


def test_without_its_first_day_nothing_is_sent(
    section: AgreementsSection, client: int, qtbot: QtBot, read: Callable[..., Any], settle: Settle
) -> None:
    click(qtbot, section, "agreement.new")
    put(section, "agreement.number", "UM/1")
    put(section, "agreement.starts_on", "")
    click(qtbot, section, "agreement.save")
    settle()
    error = section.findChild(Words, "agreement.starts_on_error")
    assert error is not None
    assert error.isVisible()
    put(section, "agreement.starts_on", "32.13")
    click(qtbot, section, "agreement.save")
    settle()
    assert error.isVisible()
    assert read(agreements.of_client, client) == ()


def test_an_overlap_is_refused_beside_the_day(
    section: AgreementsSection, client: int, write: Write, qtbot: QtBot, settle: Settle
) -> None:
    write(
        agreements.save,
        AgreementCard(client_id=client, number="UM/1", starts_on=date(2026, 1, 1)),
    )
    click(qtbot, section, "agreement.new")
    put(section, "agreement.number", "UM/2")
    click(qtbot, section, "agreement.save")
    settle()
    error = section.findChild(Words, "agreement.starts_on_error")
    assert error is not None
    assert "UM/1" in error.text()
    click(qtbot, section, "agreement.cancel")
    settle()
    qtbot.waitUntil(lambda: badges(section) == ["in force"])


def test_past_and_coming_agreements_are_told_apart(
    section: AgreementsSection, qtbot: QtBot, client: int, write: Write, settle: Settle
) -> None:
    for number, starts, ends in (
        ("UM/1", date(2025, 1, 1), date(2025, 12, 31)),
        ("UM/2", date(2026, 1, 1), date(2026, 12, 31)),
        ("UM/3", date(2027, 1, 1), None),
    ):
        write(
            agreements.save,
            AgreementCard(client_id=client, number=number, starts_on=starts, ends_on=ends),
        )
    section.reload()
    settle()
    qtbot.waitUntil(lambda: badges(section) == ["to come", "in force", "ended"])


def test_two_desks_that_change_one_agreement_are_settled(
    section: AgreementsSection,
    client: int,
    write: Write,
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    made = write(
        agreements.save,
        AgreementCard(client_id=client, number="UM/1", starts_on=date(2026, 1, 1)),
    ).made
    section.reload()
    settle()
    click(qtbot, section, f"agreement.change_{made}")
    put(section, "agreement.rate_phone", "150")
    theirs = replace(read(agreements.card, made), included_minutes=60)
    write(agreements.save, theirs)
    click(qtbot, section, "agreement.save")
    settle()
    assert section.editor is not None
    assert section.editor.dispute.isVisible()
    click(qtbot, section, "agreement.dispute_settle")
    settle()
    kept = read(agreements.card, made)
    assert (kept.rates, kept.included_minutes, kept.revision) == ({"phone": 150_00}, 60, 3)
    assert section.editor is None


def test_another_client_closes_the_form(
    section: AgreementsSection, write: Write, qtbot: QtBot, settle: Settle
) -> None:
    other = write(clients.save, ClientCard(name="Celt")).made
    click(qtbot, section, "agreement.new")
    assert section.editor is not None
    section.show_client(other)
    settle()
    assert section.editor is None
    assert any("None" in text for text in words(section))


def test_what_was_typed_about_another_client_waits(
    section: AgreementsSection, client: int, write: Write, qtbot: QtBot, settle: Settle
) -> None:
    other = write(clients.save, ClientCard(name="Celt")).made
    click(qtbot, section, "agreement.new")
    put(section, "agreement.number", "UM/1/2027")
    section.show_client(other)
    settle()
    assert section.editor is None
    assert [place.words() for place in unfinished(section)] == [("Agreement UM/1/2027",)]
    section.show_client(client)
    settle()
    assert section.editor is not None
    assert section.findChild(QLineEdit, "agreement.number").text() == "UM/1/2027"
    section.show_client(other)
    unfinished(section)[0].save()
    settle()
    section.show_client(client)
    settle()
    assert section.editor is None
    assert any("UM/1/2027" in each.text() for each in section.findChildren(ElidedLabel))


def test_an_open_form_is_not_replaced_by_another(
    section: AgreementsSection, said: list[Notice], qtbot: QtBot
) -> None:
    click(qtbot, section, "agreement.new")
    put(section, "agreement.number", "UM/1/2027")
    click(qtbot, section, "agreement.new")
    assert section.findChild(QLineEdit, "agreement.number").text() == "UM/1/2027"
    assert "Save the agreement" in said[-1].text
