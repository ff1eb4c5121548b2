"""A dispatcher with one hand on the keyboard: a call, a search, who has it, a filter, a file."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from desktop.services import clients, ticket_cards, ticket_queue
from desktop.services.clients import ClientRow
from desktop.services.ticket_cards import TicketCard
from desktop.services.ticket_queue import QueueFilter
from desktop.ui.palette import Palette
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage
from tests.flows.conftest import Enter

MOST_STOPS = 60


@pytest.fixture
def stage(both: str, enter: Enter) -> Stage:
    entered = enter(both, tickets=12)
    entered.turn_to("queue")
    return entered


def queue(stage: Stage) -> QueuePage:
    return stage.place(QueuePage, "queue")


def go_to(stage: Stage, name: str) -> None:
    """Tab until the focus is there, as somebody without a mouse does."""
    for _ in range(MOST_STOPS):
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == name:
            return
        stage.hand.press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def has_focus(name: str) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.objectName() == name


def a_client(stage: Stage) -> ClientRow:
    ids = stage.ask(clients.page_ids)
    rows = stage.ask(clients.rows, ids, stage.desk.today())
    return next(row for row in rows if row.phone and row.agreement)


def call(stage: Stage, looked_for: str, subject: str) -> int:
    """Write a call down by keys alone; gives the ticket's id."""
    stage.hand.press(Key.Key_N, CTRL)
    wait_until(lambda: has_focus("new_ticket.client"), "the cursor does not stand in the field")
    stage.hand.write(looked_for)
    stage.hand.press(Key.Key_Return)
    wait_until(lambda: has_focus("new_ticket.caller"), "the client is not picked")
    stage.settle()
    stage.hand.press(Key.Key_Return)
    stage.hand.write(subject)
    return stage.made("ticket", lambda: stage.hand.press(Key.Key_Return))


def card(stage: Stage, ticket_id: int) -> TicketCard:
    return stage.ask(ticket_cards.card, ticket_id, stage.desk.now(), stage.desk.today())


def test_a_call_is_written_down_however_its_client_is_looked_for(stage: Stage) -> None:
    client = a_client(stage)
    nip, phone = client.nip, client.phone.replace(" ", "-")
    ways = {
        client.name[:12]: "Brzęczy źle żółty zasilacz",
        nip: "Faktura nie wychodzi",
        f"PL {nip[:3]}-{nip[3:6]}-{nip[6:8]}-{nip[8:]}": "Nowe hasło do poczty",
        client.phone: "Skaner milczy",
        f"+48 {phone}": "Zgubiony pulpit",
    }
    shown = queue(stage)
    for words, subject in ways.items():
        made = card(stage, call(stage, words, subject))
        assert (made.client_id, made.channel, made.subject) == (client.id, "phone", subject)
        wait_until(
            lambda wanted=made.id: shown.ticket.card is not None and shown.ticket.card.id == wanted,
            "the new ticket is not shown",
        )
        assert shown.queue.view.current_id() == made.id
        assert has_focus("queue.table")


def test_what_is_open_already_is_added_to(stage: Stage) -> None:
    client = a_client(stage)
    known = call(stage, client.nip, "Gwiżdże przetwornica")
    stage.hand.press(Key.Key_N, CTRL)
    stage.hand.write(client.nip)
    stage.hand.press(Key.Key_Return)
    wait_until(lambda: has_focus("new_ticket.caller"), "the client is not picked")
    stage.hand.press(Key.Key_Return)
    stage.hand.write("przetwornica znowu gwiżdże")
    wait_until(lambda: stage.hand.sees("new_ticket.append_1") is not None, "nothing is offered")
    go_to(stage, "new_ticket.append_1")
    stage.hand.press(Key.Key_Space)
    stage.settle()
    assert [each.text for each in card(stage, known).messages] == ["przetwornica znowu gwiżdże"]


def test_search_assign_take_back_and_attach(stage: Stage) -> None:
    client = a_client(stage)
    made = call(stage, client.nip, "Łódź: zażółcona gęś")
    stage.hand.press(Key.Key_F, CTRL)
    assert has_focus("queue.search")
    stage.hand.write("zazolcona ges lodz")
    stage.hand.press(Key.Key_Return)
    wait_until(lambda: list(queue(stage).queue.table.ids) == [made], "it is not found")
    stage.hand.press(Key.Key_Down)
    assert has_focus("queue.table")
    stage.hand.press(Key.Key_Return)
    assert has_focus("ticket.conversation")
    go_to(stage, "ticket.assign")
    stage.hand.press(Key.Key_Down)
    stage.settle()
    assert card(stage, made).state == "assigned"
    stage.hand.press(Key.Key_Z, CTRL)
    stage.settle()
    assert (card(stage, made).state, card(stage, made).assigned_to) == ("new", None)
    image = QImage(6, 6, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    go_to(stage, "ticket.conversation")
    stage.hand.press(Key.Key_V, CTRL)
    wait_until(lambda: bool(card(stage, made).attachments), "the picture is not attached")
    stage.settle()
    names = [each.name for each in card(stage, made).attachments]
    assert names == ["zrzut-2026-11-20-11-00-00.png"]


def test_three_steps_are_taken_back_one_by_one(stage: Stage) -> None:
    made = call(stage, a_client(stage).nip, "Iskrzy listwa")
    before = card(stage, made)
    stage.hand.press(Key.Key_Return)
    go_to(stage, "ticket.state")
    stage.hand.press(Key.Key_Down)
    stage.settle()
    assert (begun := card(stage, made)).state == "in_progress"
    go_to(stage, "ticket.assign")
    stage.hand.press(Key.Key_Down)
    stage.hand.press(Key.Key_Down)
    stage.settle()
    assert card(stage, made).assigned_to not in (None, begun.assigned_to)
    for _ in range(3):
        stage.hand.press(Key.Key_Z, CTRL)
    stage.settle()
    after = card(stage, made)
    assert (after.state, after.assigned_to) == (before.state, before.assigned_to)
    whats = [each.what for each in after.history]
    assert whats.count("undone") == 3


def test_a_call_that_was_put_away_is_taken_up_again(stage: Stage) -> None:
    client = a_client(stage)
    stage.hand.press(Key.Key_N, CTRL)
    stage.hand.write(client.nip)
    stage.hand.press(Key.Key_Return)
    wait_until(lambda: has_focus("new_ticket.caller"), "the client is not picked")
    stage.hand.press(Key.Key_Return)
    stage.hand.write("Bzyczy żarówka")
    editor = queue(stage).editor
    go_to(stage, "new_ticket.save")
    go_to(stage, "new_ticket.leave")
    for leave in (Key.Key_Space, Key.Key_Escape):
        stage.hand.press(leave)
        assert not editor.has_draft
        assert has_focus("queue.table")
        stage.hand.press(Key.Key_Z, CTRL)
        stage.settle()
        assert (editor.draft().client_id, editor.draft().subject) == (client.id, "Bzyczy żarówka")
        assert editor.isVisible()


def test_tab_goes_round_the_whole_window(stage: Stage) -> None:
    stage.hand.press(Key.Key_N, CTRL)
    wait_until(lambda: has_focus("new_ticket.client"), "the cursor does not stand in the field")
    stops = []
    for _ in range(MOST_STOPS):
        stage.hand.press(Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        stops.append(focus.objectName())
        if has_focus("new_ticket.client"):
            break
    assert len(stops) == len(set(stops)), "a part of the window goes round by itself"
    assert {"new_ticket.save", "queue.search", "queue.table", "timer.start", "rail.today"} < set(
        stops
    )


def test_a_filter_is_kept_under_a_name(stage: Stage) -> None:
    client = a_client(stage)
    made = call(stage, client.nip, "Trzaska przekaźnik")
    pane = queue(stage).queue
    whole = len(stage.ask(ticket_queue.page_ids, QueueFilter()))
    stage.hand.press(Key.Key_F, CTRL)
    stage.hand.write("przekaznik")
    stage.hand.press(Key.Key_Return)
    wait_until(lambda: list(pane.table.ids) == [made], "it is not found")
    go_to(stage, "queue.save_filter")
    stage.hand.press(Key.Key_Space)
    assert has_focus("queue.filter_name")
    stage.hand.write("trzaski")
    stage.hand.press(Key.Key_Return)
    stage.hand.press(Key.Key_F, CTRL)
    stage.hand.press(Key.Key_Escape)
    wait_until(lambda: len(pane.table.ids) == whole, "the search is not put away")
    go_to(stage, "queue.group")
    stage.hand.press(Key.Key_End)
    wait_until(lambda: list(pane.table.ids) == [made], "the filter is not shown")
    assert pane.filter_name() == "trzaski"


def test_anything_is_found_from_anywhere(stage: Stage) -> None:
    made = call(stage, a_client(stage).nip, "Dźwięczy spółdzielczy głośnik")
    number, shown = card(stage, made).number, queue(stage)
    for words in ("dzwieczy glosnik", f"#{number}", number.rpartition("/")[2]):
        stage.turn_to("billing")
        stage.hand.press(Key.Key_K, CTRL)
        palette = stage.window.findChild(Palette, "palette")
        assert palette is not None
        stage.hand.write(words)
        wait_until(lambda of=palette: any(each.hit for each in of.entries), "nothing is found")
        stage.settle()
        assert palette.entries[0].hit is not None, words
        assert palette.entries[0].hit.id == made, words
        stage.hand.press(Key.Key_Return)
        wait_until(
            lambda: (
                stage.program.places.current == "queue"
                and shown.ticket.card is not None
                and shown.ticket.card.id == made
            ),
            "it is not shown",
        )
        stage.settle()
