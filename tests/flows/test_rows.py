"""Lists with many rows, and with none."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desktop.ui.kit.cells import DISPLAY
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.id_view import IdView
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage
from desktop.ui.tickets.table import SUBJECT
from tests.flows.conftest import Enter


def test_two_hundred_rows(sqlite_address: str, enter: Enter) -> None:
    stage = enter(sqlite_address, tickets=260)
    page = stage.place(QueuePage, "queue")
    view = page.queue.view
    stage.hand.choose("queue.group", "all")
    wait_until(lambda: len(page.queue.table.ids) == 260, "not every ticket is listed")
    stage.settle()
    stage.hand.click(view)
    stage.hand.press(Key.Key_End, CTRL)
    stage.settle()
    last = page.queue.table.ids[-1]
    assert view.current_id() == last
    index = page.queue.table.index(259, SUBJECT)
    wait_until(lambda: bool(index.data(DISPLAY)), "the last row is not read")
    wait_until(
        lambda: page.ticket.card is not None and page.ticket.card.id == last,
        "the last ticket is not shown",
    )
    stage.hand.write("drukarka", "queue.search")
    wait_until(lambda: 0 < len(page.queue.table.ids) < 100, "the search finds nothing")
    stage.hand.press(Key.Key_Escape)
    wait_until(lambda: len(page.queue.table.ids) == 260, "the search is not put away")


def test_no_rows_say_what_to_do(sqlite_address: str, enter: Enter) -> None:
    stage = enter(sqlite_address, clients=0)
    stage.hand.write("Serwis Próżnia", "first.name")
    stage.hand.click("first.save")
    wait_until(lambda: stage.hand.sees("first.start") is None, "the office is not saved")
    for page in ("queue", "visits", "billing", "clients", "today"):
        stage.turn_to(page)
        stage.calm()
        place = stage.program.places.widget(page)
        empties = [each for each in place.findChildren(EmptyState) if each.isVisible()]
        words = [label.text() for each in empties for label in each.findChildren(QLabel)]
        if page != "visits":  # its words are painted on the wall
            assert any(len(each) > 20 for each in words), page
        for view in place.findChildren(IdView):
            assert view.table.rowCount() == 0
