"""The real window over unsaved words: what it names, and where "going on" leaves everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop import app
from desktop.config import Config
from desktop.models.ticket import Ticket
from desktop.services import beginnings, clients, tickets
from desktop.services.act import Act
from desktop.services.clients import ClientCard
from desktop.services.offices import OfficeCard
from desktop.services.tickets import TicketDraft
from desktop.ui.leaving import LeavingSheet
from desktop.ui.program import Program
from tests.ui import settling

WARSAW = ZoneInfo("Europe/Warsaw")


class Room:
    """A program with one office, one client and one ticket, and hands at its window."""

    def __init__(self, program: Program, qtbot: Any, workers: Any) -> None:
        self.program, self.qtbot, self.workers = program, qtbot, workers

    def settle(self) -> None:
        settling.settle(self.program.desk.relay, self.qtbot)

    def find(self, name: str) -> Any:
        found = self.program.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def put(self, name: str, text: str) -> None:
        editor = self.find(name)
        if hasattr(editor, "setPlainText"):
            editor.setPlainText(text)
        else:
            editor.setText(text)
            editor.textEdited.emit(text)

    def sheet(self) -> LeavingSheet | None:
        sheets = self.program.window.findChildren(LeavingSheet)
        return next((each for each in sheets if each.isVisible()), None)

    def lines(self) -> list[str]:
        sheet = self.sheet()
        assert sheet is not None
        found = sheet.findChildren(QWidget, "leaving.line")
        return [each.text().removeprefix("•  ") for each in found]  # type: ignore[attr-defined]

    def answer(self, name: str) -> None:
        sheet = self.sheet()
        assert sheet is not None
        button = sheet.findChild(QPushButton, name)
        assert button is not None
        button.click()
        self.settle()

    def ask(self, service: Any, *args: Any) -> Any:
        return self.workers.read(lambda: service(*args)).result(60)


@pytest.fixture
def first(tmp_path: Path, qapp: Any, qtbot: Any) -> Iterator[Room]:
    """A program that nobody has told its office yet."""
    config = Config(data_dir=tmp_path, database=str(tmp_path / "a.db"), language="en")
    with app.house(config) as workers:
        program = Program(qapp, config, workers, app.utc_now, zone=WARSAW)
        made = Room(program, qtbot, workers)
        program.open()
        qtbot.waitUntil(
            lambda: program.window.findChild(QWidget, "first.start") is not None, timeout=60_000
        )
        yield made
        program.window.furniture.leaving._may = True
        program.window.close()
        made.settle()
        program.close()


@pytest.fixture
def room(tmp_path: Path, qapp: Any, qtbot: Any) -> Iterator[Room]:
    """A program with an office, a client and a ticket."""
    config = Config(data_dir=tmp_path, database=str(tmp_path / "a.db"), language="en")
    now = app.utc_now()
    with app.house(config) as workers:

        def begin() -> None:
            beginnings.begin(Act(now), OfficeCard(name="Biuro"), "Ola")
            made = clients.save(Act(now, 1), ClientCard(name="Kowalscy")).made
            draft = TicketDraft(subject="Drukarka", client_id=made)
            tickets.create(Act(now, 1), draft, WARSAW)

        workers.write(begin).result(60)
        program = Program(qapp, config, workers, app.utc_now, zone=WARSAW)
        made = Room(program, qtbot, workers)
        with qtbot.waitSignal(program.ready, timeout=60_000):
            program.open()
        made.settle()
        yield made
        program.window.furniture.leaving._may = True
        program.window.close()
        made.settle()
        program.close()


def type_everywhere(room: Room) -> None:
    places = room.program.places
    places.go("queue", "show_ticket", 1)
    room.settle()
    room.put("ticket.note", "Klucz u portiera")
    places.ask("queue", "new_ticket")
    room.settle()
    room.put("new_ticket.subject", "Skaner")
    places.open("clients")
    room.settle()
    room.put("client.phone", "22 500 60 70")
    places.open("settings")
    room.settle()
    room.put("office.city", "Grójec")


EVERYTHING = [
    "Note: Klucz u portiera",
    "New ticket: Skaner",
    "Client Kowalscy",
    "Settings: Office",
]


def test_everything_typed_is_named_and_saved_on_the_way_out(room: Room) -> None:
    type_everywhere(room)
    room.program.window.close()
    assert sorted(room.lines()) == sorted(EVERYTHING)
    room.answer("leaving.save")
    assert not room.program.window.isVisible()
    assert room.ask(clients.card, 1).phone == "22 500 60 70"
    assert room.ask(lambda: Ticket.select().count()) == 2


def test_going_on_leaves_everything_where_it_was(room: Room) -> None:
    type_everywhere(room)
    room.program.leave_for("demo")
    room.answer("leaving.stay")
    assert room.program.window.isVisible()
    assert room.program.next_sitting == ""
    assert room.find("new_ticket.subject").text() == "Skaner"
    assert room.find("office.city").text() == "Grójec"
    room.program.window.close()
    assert sorted(room.lines()) == sorted(EVERYTHING)
    room.answer("leaving.throw_away")
    assert not room.program.window.isVisible()
    assert room.ask(clients.card, 1).phone == ""


def test_what_is_refused_comes_into_sight(room: Room) -> None:
    room.program.places.open("clients")
    room.settle()
    room.put("client.nip", "123")
    room.program.places.open("queue")
    room.program.window.close()
    room.answer("leaving.save")
    assert room.program.window.isVisible()
    assert room.program.places.current == "clients"
    assert room.find("client.nip_error").text()
    assert room.find("client.nip").text() == "123"


def test_a_running_timer_is_no_reason_to_ask(room: Room) -> None:
    """It runs on, and the next start asks about it (window.md)."""
    room.program.places.ask("timer", "show_ticket", 1)
    room.settle()
    room.program.places.ask("timer", "toggle_timer")
    room.settle()
    room.program.window.close()
    assert room.sheet() is None
    assert not room.program.window.isVisible()


def test_the_first_question_that_is_put_away_is_found_again(first: Room) -> None:
    first.put("first.name", "Helpdesk Żółw")
    first.find("first.start").reject()
    button = first.find("notices.act")
    assert button.isVisible()
    button.click()
    assert first.find("first.start").isVisible()
    assert first.find("first.name").text() == "Helpdesk Żółw"
    first.find("first.save").click()
    first.settle()
    first.qtbot.waitUntil(lambda: "Helpdesk Żółw" in first.program.window.windowTitle())


def test_the_demo_office_is_not_opened_over_what_was_typed(first: Room) -> None:
    first.put("first.name", "Helpdesk Żółw")
    first.find("first.demo").click()
    assert first.lines() == ["Your office"]
    first.answer("leaving.stay")
    assert first.program.next_sitting == ""
    assert first.find("first.name").text() == "Helpdesk Żółw"
    first.find("first.demo").click()
    first.answer("leaving.throw_away")
    assert first.program.next_sitting == "demo"
    assert not first.program.window.isVisible()
    assert not first.find("first.start").isVisible()
