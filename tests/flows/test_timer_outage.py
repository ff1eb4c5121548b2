"""The database server is away when the timer is stopped: the end is the press, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from desktop.services import session_cards
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage
from desktop.ui.timer.pane import TimerPane
from tests.flows.conftest import Enter
from tests.flows.watching import is_seen, said, text_of, wait_for

Switch = Callable[[bool], None]


@pytest.fixture
def server(postgres_address: str) -> Switch:
    """Turns the database off (nobody is let in, everybody is thrown out) and on again."""
    name = urlsplit(postgres_address).path.lstrip("/")
    admin = urlunsplit(urlsplit(postgres_address)._replace(path="/postgres"))

    def turn(is_on: bool) -> None:
        with psycopg.connect(admin, autocommit=True) as connection:
            allowed = sql.Literal(is_on)
            connection.execute(
                sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}").format(
                    sql.Identifier(name), allowed
                )
            )
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )

    return turn


def begun(stage: Stage) -> int:
    """A call that is timed on the first ticket; gives its session's id."""
    stage.hand.click(stage.place(QueuePage, "queue").queue.view)
    stage.hand.press(Key.Key_Home, CTRL)
    wait_for(stage, "timer.start")
    stage.settle()
    stage.hand.choose("timer.kind", "phone")
    return stage.made("session", lambda: stage.hand.click("timer.start"))


def test_a_stop_during_an_outage_holds_as_of_the_press(
    postgres_address: str, enter: Enter, server: Switch
) -> None:
    stage = enter(postgres_address, tickets=3)
    made = begun(stage)
    stage.pass_time(12)
    keeper = stage.place(TimerPane, "timer").keeper
    server(False)
    stage.hand.press(Key.Key_F2)
    pressed_at = stage.clock.now()
    wait_until(lambda: not keeper.is_busy, "the stop is not answered")
    stage.settle()
    assert said(stage) != ""
    assert keeper.is_ending
    stage.pass_time(3)
    assert text_of(stage, "timer.elapsed") == "00:12:00"
    assert text_of(stage, "timer.next_unit") == "jeszcze nie zapisano"
    server(True)
    stage.pass_time(1)
    wait_until(lambda: is_seen(stage, "timer.summary"), "the stop is never written down")
    card = stage.ask(session_cards.card, made)
    assert (card.state, card.seconds, card.ended_at) == ("stopped", 720, pressed_at)
    assert card.oddities == ()


def test_a_lost_connection_is_not_noticed_by_anybody(
    postgres_address: str, enter: Enter, server: Switch
) -> None:
    stage: Stage = enter(postgres_address, tickets=3)
    made = begun(stage)
    server(True)  # thrown out, and let in again at once
    stage.pass_time(5)
    stage.hand.press(Key.Key_F2)
    wait_until(lambda: is_seen(stage, "timer.summary"), "it does not stop")
    card = stage.ask(session_cards.card, made)
    assert (card.state, card.seconds) == ("stopped", 300)
    assert card.ended_at == card.started_at + timedelta(minutes=5)
