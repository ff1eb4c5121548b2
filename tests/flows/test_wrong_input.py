"""What is wrong is said beside its field; what was typed stays, the database is untouched."""

from __future__ import annotations

import pytest

from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.services import clients, offices
from desktop.ui.clients.page import ClientsPage
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from tests.flows.conftest import Enter
from tests.flows.watching import count, is_seen, text_of, wait_for


@pytest.fixture
def stage(sqlite_address: str, enter: Enter) -> Stage:
    return enter(sqlite_address, tickets=3)


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("client.nip", "123-456-78-90"),
        ("client.nip", "0000000000"),
        ("client.email", "księgowość(at)firma"),
        ("client.name", ""),
    ],
)
def test_a_client_with_something_wrong(stage: Stage, field: str, typed: str) -> None:
    stage.turn_to("clients")
    page = stage.place(ClientsPage, "clients")
    stage.settle()
    client_id = page.card.current
    before = stage.ask(clients.card, client_id)
    stage.hand.write("Nowa ulica 7", "client.street")
    stage.hand.write(typed, field)
    stage.hand.press(Key.Key_Return, CTRL)
    stage.settle()
    assert text_of(stage, f"{field}_error")
    assert text_of(stage, field).replace("-", "") == typed.replace("-", "")
    assert text_of(stage, "client.street") == "Nowa ulica 7"
    assert stage.ask(clients.card, client_id) == before
    good = {"client.nip": "526-025-02-74", "client.email": "biuro@firma.example"}
    stage.hand.write(good.get(field, "Zakład Łąka"), field)
    stage.hand.press(Key.Key_Return, CTRL)
    stage.settle()
    assert not is_seen(stage, f"{field}_error")
    assert stage.ask(clients.card, client_id).street == "Nowa ulica 7"


def test_a_call_without_a_subject(stage: Stage) -> None:
    tickets = count(stage, Ticket)
    stage.hand.press(Key.Key_N, CTRL)
    wait_for(stage, "new_ticket.subject")
    stage.hand.write("Dzwonił pan Świerk, oddzwonić", "new_ticket.text")
    stage.hand.press(Key.Key_Return, CTRL)
    stage.settle()
    assert text_of(stage, "new_ticket.subject_error")
    assert count(stage, Ticket) == tickets
    stage.turn_to("billing")
    stage.turn_to("queue")
    stage.hand.press(Key.Key_N, CTRL)
    text = stage.hand.find("new_ticket.text")
    assert text.value() == "Dzwonił pan Świerk, oddzwonić"  # type: ignore[attr-defined]
    stage.hand.write("Prośba o telefon", "new_ticket.subject")
    stage.made("ticket", lambda: stage.hand.press(Key.Key_Return, CTRL))
    assert count(stage, Ticket) == tickets + 1


def test_a_visit_on_no_day(stage: Stage) -> None:
    visits = count(stage, Visit)
    stage.turn_to("visits")
    stage.hand.click("calendar.new")
    wait_for(stage, "visit.editor")
    stage.settle()
    stage.hand.write("31.02.2027", "visit.day")
    stage.hand.click("visit.save")
    stage.settle()
    assert text_of(stage, "visit.day_error")
    assert text_of(stage, "visit.day") == "31.02.2027"
    assert is_seen(stage, "visit.editor")
    assert count(stage, Visit) == visits


def test_the_first_start_refuses_a_wrong_nip(sqlite_address: str, enter: Enter) -> None:
    stage = enter(sqlite_address, clients=0)
    stage.hand.write("Serwis Źdźbło", "first.name")
    stage.hand.write("526-025-02-75", "first.nip")
    stage.hand.click("first.save")
    stage.settle()
    assert text_of(stage, "first.nip_error")
    assert text_of(stage, "first.name") == "Serwis Źdźbło"
    assert stage.ask(offices.office) is None
    stage.hand.write("526-025-02-74", "first.nip")
    stage.hand.click("first.save")
    stage.settle()
    office = stage.ask(offices.office)
    assert office is not None
    assert (office.name, office.nip) == ("Serwis Źdźbło", "5260250274")
    assert not is_seen(stage, "first.start")
