"""One ticket: what is shown of it, what can be done with it, and the way back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.base import database
from desktop.models.client import Client
from desktop.models.session import ClientOrder, Segment, WorkSession
from desktop.models.ticket import Ticket
from desktop.services import messages, ticket_states
from desktop.services.changes import Changes
from desktop.services.ticket_standing import Standing, standing
from desktop.ui.formats import format_span
from desktop.ui.kit.cells import SPOKEN
from desktop.ui.tickets.page import QueuePage
from tests.services.letters import letter
from tests.ui.stored import StoredDesk


@pytest.fixture
def show(page: QueuePage, stored: StoredDesk) -> Any:
    def shown(ticket_id: int) -> Any:
        page.show_ticket(ticket_id)
        stored.settle()
        return page.ticket

    return shown


def now(stored: StoredDesk, ticket_id: int) -> Standing:
    found: Standing = stored.ask(standing, ticket_id)
    return found


def lines(table: Any) -> list[list[str]]:
    """The words of a short list."""
    return [
        [str(table.data(table.index(row, column), SPOKEN)) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_the_head_tells_whose_since_when_and_why(office: Any, show: Any, page: QueuePage) -> None:
    ticket = office.call("Raport VAT", office.agreed, caller="Anna Nowak")
    head = show(ticket).head
    assert head.title.text() == "#2026/0001 · Raport VAT"
    assert head.badge.look.word == "agreement UM/12/2025"
    page.resize(760, 790)
    assert head.badge.look.word == "agreement"
    assert head.client.text() == "Aptekarz sp. z o.o."
    assert head.caller.text() == "Anna Nowak · by phone"
    assert head.caller_badge.isHidden()
    assert head.why.text() == (
        "1st in the queue: agreement UM/12/2025 active, waiting since 15:01, nobody before it."
        f" Waits {format_span(0)}."
    )


def test_a_caller_who_may_not_order_is_marked(office: Any, show: Any) -> None:
    ticket = office.call("x", office.agreed, caller="Żaneta Ćwik")
    assert show(ticket).head.caller_badge.look.word == "may not order"


def test_what_is_as_it_was_is_left_alone(office: Any, show: Any, stored: StoredDesk) -> None:
    ticket = office.call("x", office.plain)
    pane = show(ticket)
    shown: list[int] = []
    pane.shown.connect(shown.append)
    stored.desk.hub.changed.emit(Changes.of(ticket=()))
    stored.settle()
    assert shown == []
    stored.do(messages.add_note, ticket, "Oddzwonić")
    stored.settle()
    stored.desk.hub.changed.emit(Changes.of(ticket=()))
    stored.settle()
    assert shown == [ticket]


def test_assigning_says_so_and_can_be_taken_back(
    office: Any, show: Any, stored: StoredDesk
) -> None:
    ticket = office.call("x", office.plain)
    head = show(ticket).head
    assert [head.assign.itemText(at) for at in range(head.assign.count())] == [
        "nobody yet",
        "Jan Lis",
        "Ola Kot",
    ]
    head.assign.show_value(2)
    head.assign.edited.emit()
    stored.settle()
    assert (now(stored, ticket).assigned_to, now(stored, ticket).state) == (2, "assigned")
    assert stored.said[-1].text == "#2026/0001 assigned: Jan Lis."
    assert head.state.currentText() == "assigned"
    assert stored.desk.notices.undo()
    stored.settle()
    assert (now(stored, ticket).assigned_to, now(stored, ticket).state) == (None, "new")
    assert head.assign.value() is None


def test_states_are_offered_as_far_as_they_are_legal(
    office: Any, show: Any, stored: StoredDesk
) -> None:
    ticket = office.call("x", office.plain)
    head = show(ticket).head
    words = [head.state.itemText(at) for at in range(head.state.count())]
    assert words == ["new", "in progress", "waiting for client", "visit planned", "done"]
    head.state.show_value("waiting")
    head.state.edited.emit()
    stored.settle()
    assert now(stored, ticket).state == "waiting"
    head.state.show_value("done")
    head.state.edited.emit()
    stored.settle()
    assert "waits for its protocol" in head.why.text()


def test_closing_keeps_it_in_sight_and_reopening_brings_it_back(
    office: Any, show: Any, page: QueuePage, stored: StoredDesk
) -> None:
    ticket = office.call("x", office.plain)
    head = show(ticket).head
    head.finish.click()
    stored.settle()
    assert now(stored, ticket).state == "closed"
    assert page.queue.table.rowCount() == 0
    assert head.title.text() == "#2026/0001 · x"
    assert (head.finish.text(), head.why.text()) == ("Reopen", "Closed 15:01.")
    assert not head.assign.isEnabled()
    assert not head.work.main.isEnabled()
    head.finish.click()
    stored.settle()
    assert now(stored, ticket).state == "new"
    assert page.queue.table.rowCount() == 1
    assert head.finish.text() == "Close"


def test_a_ticket_that_changed_meanwhile_is_shown_as_it_is_now(
    office: Any, show: Any, page: QueuePage, stored: StoredDesk
) -> None:
    ticket = office.call("x", office.plain)
    pane = show(ticket)
    page.hide()  # another desk changes it, and nobody here is told yet
    stored.workers.write(lambda: Ticket.update(revision=9, assigned_to=1).execute()).result()
    page.show()
    pane.head.finish.click()
    stored.settle()
    assert now(stored, ticket).state == "new"
    assert "changed" in stored.said[-1].text
    assert pane.head.assign.currentText() == "Ola Kot"


def test_an_unmatched_ticket_asks_whose_it_is(
    office: Any, show: Any, stored: StoredDesk, qtbot: QtBot
) -> None:
    ticket = office.mail(letter(sender="Ktoś <kto@obcy.example>"))
    pane = show(ticket)
    strip = pane.strips.match
    assert strip.isVisible()
    assert pane.head.badge.look.word == "client unknown"
    strip.client.setFocus()
    strip.client.setText("zrodlo")
    strip.client.textEdited.emit("zrodlo")
    qtbot.waitUntil(strip.client.list.isVisible)
    QTest.keyClick(strip.client, Qt.Key.Key_Return)
    stored.settle()
    assert now(stored, ticket).client_id == office.plain
    assert not strip.isVisible()
    assert pane.head.client.text() == "Zakład Źródło"
    stored.desk.notices.undo()
    stored.settle()
    assert now(stored, ticket).client_id is None
    assert strip.isVisible()


def test_the_client_can_be_changed_or_left(office: Any, show: Any, stored: StoredDesk) -> None:
    ticket = office.call("x", office.plain)
    pane = show(ticket)
    assert pane.strips.isHidden()
    pane.head.matching_wanted.emit()
    assert pane.strips.match.client.hasFocus()
    pane.strips.match.cancel.click()
    assert pane.strips.match.isHidden()
    pane.head.matching_wanted.emit()
    pane.strips.match.matched.emit(office.agreed, "Aptekarz")
    stored.settle()
    assert now(stored, ticket).client_id == office.agreed
    assert pane.strips.match.isHidden()


def test_a_held_message_is_accepted_under_a_subject(
    office: Any, show: Any, page: QueuePage, stored: StoredDesk
) -> None:
    ticket = office.mail(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    pane = show(ticket)
    held = pane.strips.held
    assert held.isVisible()
    assert ".msg" in held.words.text()
    assert not pane.head.work.main.isEnabled()
    held.accept.click()
    stored.settle()
    assert stored.said[-1].text == "Write in a few words what it is about."
    held.subject.setText("Oferta z załącznika")
    held.accept.click()
    stored.settle()
    assert (now(stored, ticket).state, now(stored, ticket).subject) == (
        "new",
        "Oferta z załącznika",
    )
    assert held.isHidden()
    assert pane.strips.match.isVisible()


def test_an_automatic_letter_can_be_closed_at_once(
    office: Any, show: Any, stored: StoredDesk
) -> None:
    ticket = office.mail(letter("urlop", automatic=True, sender="a@b.example"))
    pane = show(ticket)
    assert pane.strips.held.subject.isHidden()
    pane.head.finish.click()
    stored.settle()
    assert now(stored, ticket).state == "closed"


def test_a_blocked_client_is_said_with_its_reason(
    office: Any, show: Any, stored: StoredDesk
) -> None:
    stored.write(
        lambda: (
            Client.update(blocked_at=stored.now, blocked_reason="FV/9 po terminie")
            .where(Client.id == office.plain)
            .execute()
        )
    )
    pane = show(office.call("x", office.plain))
    assert pane.strips.blocked.isVisible()
    assert pane.strips.blocked.words.text().endswith("FV/9 po terminie")
    assert "blocked" in pane.head.why.text()


def test_work_orders_and_history_have_their_lists(
    office: Any, show: Any, stored: StoredDesk
) -> None:
    ticket = office.call("x", office.plain)

    def work() -> None:
        session = WorkSession.insert(
            ticket=ticket,
            consultant=2,
            kind="phone",
            state="stopped",
            started_at=stored.now,
            ended_at=stored.now.replace(hour=15),
            summary="Nowy sterownik",
        ).execute()
        Segment.insert(
            session=session,
            position=1,
            started_at=stored.now,
            ended_at=stored.now.replace(minute=31),
        ).execute()
        ClientOrder.insert(session=session, at=stored.now, text="Usunąć HP").execute()

    stored.write(work)
    stored.do(ticket_states.assign, ticket, 1)
    pane = show(ticket)
    assert [pane.tabs.tabText(at) for at in range(5)] == [
        "Conversation",
        "Files",
        "Work 1",
        "Orders 1",
        "History",
    ]
    assert lines(pane.sessions.table) == [
        ["15:01–16:01", "Phone", "30\u00a0min", "ended", "Nowy sterownik Jan Lis"]
    ]
    assert lines(pane.orders.table) == [["15:01", "Usunąć HP"]]
    past = lines(pane.history.table)
    assert [row[1] for row in past] == ["Assigned to Ola Kot", "Accepted by phone"]
    assert past[0][2] == "Ola Kot"


def test_a_note_is_added_by_the_line_below(office: Any, show: Any, stored: StoredDesk) -> None:
    ticket = office.call("x", office.plain)
    view = show(ticket).conversation
    assert not view.add.isEnabled()
    view.note.setPlainText("Dzwonić po 14.")
    assert view.add.isEnabled()
    view.submit()
    stored.settle()
    assert view.note.value() == ""
    assert "Dzwonić po 14." in view.browser.toPlainText()
    assert show(ticket).tabs.tabText(0) == "Conversation 1"


def test_a_note_that_is_written_waits_at_its_ticket(
    office: Any, show: Any, stored: StoredDesk
) -> None:
    first, second = office.call("a", office.plain), office.call("b", office.plain)
    view = show(first).conversation
    view.note.setPlainText("zaczęta")
    stored.do(ticket_states.assign, first, 2)
    stored.settle()
    assert view.note.value() == "zaczęta"
    show(second)
    assert view.note.value() == ""
    view.note.setPlainText("druga")
    show(first)
    assert view.note.value() == "zaczęta"
    assert view.add.isEnabled()
    view.submit()
    view.note.setPlainText("pisana, gdy tamta się zapisuje")
    stored.settle()
    assert view.note.value() == "pisana, gdy tamta się zapisuje"
    show(second)
    assert view.note.value() == "druga"
    view.submit()
    stored.settle()
    show(first)
    show(second)
    assert view.note.value() == ""


def test_wishes_carry_ids(office: Any, show: Any, page: QueuePage, qtbot: QtBot) -> None:
    ticket = office.call("x", office.plain)
    pane = show(ticket)
    for click, signal, carried in (
        (pane.head.work.main.click, page.timer_wanted, ticket),
        (pane.head.visit.click, page.visit_wanted, ticket),
        (pane.head.protocol.click, page.ticket_protocol_wanted, ticket),
        (pane.head.client.click, page.client_wanted, office.plain),
        (pane.sessions.timer_wanted.emit, page.timer_wanted, ticket),
    ):
        with qtbot.waitSignal(signal) as wish:
            click()
        assert wish.args == [carried]


def test_the_one_that_is_shown_is_told(
    office: Any, show: Any, page: QueuePage, stored: StoredDesk
) -> None:
    told: list[int] = []
    page.chosen.connect(told.append)
    first, second = office.call("a", office.plain), office.call("b", office.plain)
    stored.settle()
    show(second)
    assert told[0] == first
    assert told[-1] == second


def test_a_ticket_that_is_gone_leaves_words(
    office: Any, show: Any, page: QueuePage, stored: StoredDesk
) -> None:
    show(office.call("x", office.plain))
    show(999)
    assert page.ticket.empty.isVisible()
    assert stored.said[-1].text == "This ticket is no longer here."


def test_a_ticket_that_cannot_be_read_says_so(
    office: Any,
    show: Any,
    page: QueuePage,
    stored: StoredDesk,
    caplog: pytest.LogCaptureFixture,
) -> None:
    ticket = office.call("x", office.plain)
    show(ticket)
    stored.write(lambda: database.execute_sql("ALTER TABLE visit RENAME TO elsewhere"))
    show(ticket)
    assert page.ticket.broken.isVisible()
    stored.write(lambda: database.execute_sql("ALTER TABLE elsewhere RENAME TO visit"))
    assert page.ticket.broken.button is not None
    page.ticket.broken.button.click()
    stored.settle()
    assert page.ticket.whole.isVisible()
    caplog.clear()


def test_every_widget_has_a_name_for_tests_and_for_people(office: Any, show: Any) -> None:
    pane = show(office.call("x", office.plain))
    named = [each for each in pane.findChildren(object) if "." in each.objectName()]
    names = {each.objectName() for each in named}
    assert {
        *("ticket.title", "ticket.work", "ticket.close", "ticket.assign", "ticket.state"),
        *("ticket.client", "ticket.conversation", "ticket.note", "ticket.files", "ticket.tabs"),
    } <= names
    focusable = [each for each in named if getattr(each, "focusPolicy", None)]
    silent = [
        each.objectName()
        for each in focusable
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and not each.accessibleName()
    ]
    assert silent == []
