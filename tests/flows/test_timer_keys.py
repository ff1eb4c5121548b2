"""F2 and F3 from anywhere in the program: pages, fields, dialogs, lists that are open, the palette."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox

from desktop.services import session_cards
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage
from desktop.ui.timer.pane import TimerPane
from tests.flows.conftest import Enter
from tests.flows.watching import wait_for


@pytest.fixture
def stage(sqlite_address: str, enter: Enter) -> Stage:
    stage = enter(sqlite_address, tickets=3)
    queue = stage.place(QueuePage, "queue")
    stage.hand.click(queue.queue.view)
    stage.hand.press(Key.Key_Home, CTRL)
    wait_for(stage, "timer.start")
    stage.settle()
    return stage


def in_a_field(stage: Stage) -> str:
    stage.hand.write("Notatka w połowie", "ticket.note")
    return "ticket.note"


def in_the_settings(stage: Stage) -> str:
    stage.turn_to("settings")
    return ""


def on_another_page(stage: Stage) -> str:
    stage.turn_to("clients")
    return ""


def in_a_form_that_must_be_answered(stage: Stage) -> str:
    stage.hand.click("timer.enter_by_hand")
    stage.hand.write("Rozmowa", "entry.summary")
    return "entry.summary"


def in_the_list_to_be_checked(stage: Stage) -> str:
    stage.place(TimerPane, "timer").open_review()
    stage.settle()
    stage.hand.find("review.close").setFocus()
    return "review.close"


def in_the_help(stage: Stage) -> str:
    stage.hand.press(Key.Key_F1)
    return ""


def in_the_palette(stage: Stage) -> str:
    stage.hand.press(Key.Key_K, CTRL)
    stage.hand.write("drukarka", "palette.input")
    return "palette.input"


def in_an_open_list(stage: Stage) -> str:
    stage.hand.click("timer.enter_by_hand")
    kind = stage.hand.find("entry.kind")
    assert isinstance(kind, QComboBox)
    kind.showPopup()
    return "entry.kind"


PLACES = (
    in_a_field,
    in_the_settings,
    on_another_page,
    in_a_form_that_must_be_answered,
    in_the_list_to_be_checked,
    in_the_help,
    in_the_palette,
    in_an_open_list,
)


@pytest.mark.parametrize("place", PLACES, ids=lambda each: each.__name__)
def test_the_timer_starts_holds_and_stops_from_there(
    stage: Stage, place: Callable[[Stage], str]
) -> None:
    keeper = stage.place(TimerPane, "timer").keeper
    name = place(stage)
    stage.settle()
    before = stage.hand.find(name) if name else None
    text = before.text() if hasattr(before, "text") else ""
    made = stage.made("session", lambda: stage.hand.press(Key.Key_F2))
    stage.pass_time(3)
    if before is not None:
        before.setFocus()
    stage.hand.press(Key.Key_F3)
    wait_until(lambda: not keeper.is_running, "F3 does not hold it")
    stage.settle()
    stage.hand.press(Key.Key_F3)
    wait_until(lambda: keeper.is_running, "F3 does not go on with it")
    stage.pass_time(1)
    if before is not None:
        before.setFocus()
    stage.hand.press(Key.Key_F2)
    wait_until(lambda: keeper.session is None, "F2 does not stop it")
    stage.settle()
    card = stage.ask(session_cards.card, made)
    assert (card.state, card.seconds, len(card.segments)) == ("stopped", 240, 2)
    if before is not None and hasattr(before, "text"):
        assert before.isVisible()
        assert before.text() == text, "what was typed there stays"
