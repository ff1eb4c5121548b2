"""A database that does not answer for a while: said at once, tried again, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from PySide6.QtWidgets import QPushButton

from desktop import app
from desktop.config import Config
from desktop.errors import Unavailable
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage
from tests.flows.conftest import Enter
from tests.flows.watching import said, ticket

T = TypeVar("T")
NOTE = "Oddzwonić po południu, pani Żaneta zna hasło do routera"


class Moody:
    """Working threads that refuse while `is_sulking`, and keep but deny it while `is_lying`."""

    def __init__(self, workers: Any) -> None:
        self._workers = workers
        self.is_sulking = False
        self.is_lying = False

    def read(self, work: Callable[[], T]) -> Future[T]:
        return self._workers.read(self._moody(work))

    def write(self, work: Callable[[], T]) -> Future[T]:
        written = self._workers.write(self._moody(work))
        return self._workers.work(partial(_denied, written)) if self.is_lying else written

    def work(self, job: Callable[[], T]) -> Future[T]:
        return self._workers.work(job)

    def _moody(self, work: Callable[[], T]) -> Callable[[], T]:
        def done() -> T:
            if self.is_sulking:
                raise Unavailable("database_locked", file="office.db")
            return work()

        return done


def _denied(written: Future[T]) -> T:
    """As a disk that fails after the log was written: the commit is there all the same."""
    written.result()
    raise Unavailable("database_disk_failing", file="office.db")


def opened(address: str, enter: Enter) -> tuple[Stage, Moody]:
    moods: list[Moody] = []

    @contextmanager
    def house(config: Config) -> Iterator[Any]:
        with app.house(config) as workers:
            moods.append(Moody(workers))
            yield moods[-1]

    return enter(address, tickets=6, house=house), moods[-1]


def noting(stage: Stage) -> tuple[QueuePage, int]:
    """Write a note to the ticket on show; gives the page and the ticket's id."""
    page = stage.place(QueuePage, "queue")
    wait_until(lambda: page.ticket.card is not None, "no ticket is shown")
    assert page.ticket.card is not None
    stage.hand.write(NOTE, "ticket.note")
    return page, page.ticket.card.id


def test_a_note_is_kept_until_it_can_be_written(sqlite_address: str, enter: Enter) -> None:
    stage, mood = opened(sqlite_address, enter)
    page, ticket_id = noting(stage)
    mood.is_sulking = True
    stage.hand.click("ticket.add_note")
    wait_until(lambda: bool(said(stage)), "nobody says what is wrong")
    assert page.ticket.conversation.note.value() == NOTE
    button = stage.hand.find("notices.act")
    assert isinstance(button, QPushButton)
    mood.is_sulking = False
    stage.hand.click(button)
    stage.settle()
    assert [each.text for each in ticket(stage, ticket_id).messages][-1] == NOTE
    assert not page.ticket.conversation.note.value()


def test_what_was_kept_though_the_disk_complained_is_not_done_twice(
    both: str, enter: Enter
) -> None:
    stage, mood = opened(both, enter)
    page, ticket_id = noting(stage)
    mood.is_lying = True
    stage.hand.click("ticket.add_note")
    wait_until(lambda: bool(said(stage)), "nobody says what is wrong")
    mood.is_lying = False
    stage.hand.click("notices.act")
    stage.settle()
    assert [each.text for each in ticket(stage, ticket_id).messages].count(NOTE) == 1
    assert not page.ticket.conversation.note.value()


def test_a_list_that_cannot_be_read_can_be_asked_again(sqlite_address: str, enter: Enter) -> None:
    stage, mood = opened(sqlite_address, enter)
    page = stage.place(QueuePage, "queue")
    listed = page.queue.table.ids
    mood.is_sulking = True
    page.queue.reload()
    stage.hand.find("queue.again")
    stage.settle()
    mood.is_sulking = False
    stage.hand.click("queue.again")
    wait_until(page.queue.view.isVisible, "the queue does not come back")
    stage.settle()
    assert page.queue.table.ids == listed
