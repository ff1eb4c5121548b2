"""Letters come in, the queue orders them, one is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.services import ticket_queue
from desktop.services.mail_import import Imported
from desktop.ui.story import letters
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from desktop.ui.story.told import Told
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage


def letters_come(stage: Stage, told: Told, folder: Path) -> Iterator[str]:
    """Three letters fall on the queue, one more is opened through the menu."""
    stage.turn_to("queue")
    told.cast = stage.ask(letters.cast, stage.desk.today())
    now, zone = stage.desk.now(), stage.desk.zone
    paths = letters.write_out(told.cast, folder, now, zone)
    told.taken_in = _taken_in(stage, lambda: stage.hand.drop("queue.table", paths))
    ids = [each.ticket_id for each in told.taken_in]
    rows = stage.ask(ticket_queue.rows, ids)
    found = {row.client_id: row.id for row in rows}
    told.ticket_id = found.get(told.cast.favoured.client.id, 0)
    told.other_ticket_id = found.get(told.cast.other.client.id, 0)
    told.unmatched_ticket_id = found.get(None, 0)
    yield "letters"
    stage.pass_time(1)
    late = letters.late_letter(told.cast, folder, now, zone)
    queue = stage.place(QueuePage, "queue")
    told.taken_in_later = _taken_in(stage, lambda: queue.take_in([late]))


def ticket_is_chosen(stage: Stage, told: Told) -> Iterator[str]:
    """The agreement client's ticket is found by the keys alone; it says why it stands there."""
    queue = stage.place(QueuePage, "queue")
    view = queue.queue.view
    told.order = tuple(queue.queue.table.ids)
    stage.hand.click(view)
    stage.hand.press(Key.Key_Home, CTRL)
    stage.hand.press(Key.Key_J, times=told.order.index(told.ticket_id))
    wait_until(
        lambda: queue.ticket.card is not None and queue.ticket.card.id == told.ticket_id,
        "the chosen ticket is not shown",
    )
    stage.settle()
    told.why = queue.ticket.head.why.text()
    yield "ticket"


def _taken_in(stage: Stage, act: Callable[[], object]) -> tuple[Imported, ...]:
    intake = stage.place(QueuePage, "queue").intake
    outcomes: list[tuple[Imported, ...]] = []
    intake.finished.connect(outcomes.append)
    act()
    wait_until(lambda: bool(outcomes), "the letters are not taken in")
    intake.finished.disconnect(outcomes.append)
    stage.settle()
    return outcomes[-1]
