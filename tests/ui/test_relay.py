"""The relay: results, refusals, defects, owners that are gone, order, obsolete answers."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.errors import Gone, Refused, Unavailable
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.ui.hub import Hub
from desktop.ui.notices import Notices
from desktop.ui.relay import Relay

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


class HandWorkers:
    """Threads whose answers come when the test says so."""

    def __init__(self):
        self.asked = []

    def read(self, work):
        future = Future()
        self.asked.append((work, future))
        return future

    write = work = read

    def answer(self, which):
        work, future = self.asked[which]
        try:
            future.set_result(work())
        except Exception as error:  # noqa: BLE001 - the future carries whatever it was
            future.set_exception(error)


@pytest.fixture
def by_hand(desk, monkeypatch):
    hand = HandWorkers()
    monkeypatch.setattr(desk.relay, "_workers", hand)
    return hand


def test_a_read_comes_back_on_the_windows_thread(desk, settle):
    came = []

    def read(number, *, times):
        return number * times, threading.current_thread()

    desk.relay.ask(
        read, 21, times=2, then=lambda answer: came.append((answer, threading.current_thread()))
    )
    assert came == []
    settle()
    (number, worked_on), delivered_on = came[0]
    assert number == 42
    assert worked_on is not threading.main_thread()
    assert delivered_on is threading.main_thread()


def test_a_write_gets_who_and_when_and_tells_the_hub_before_then(desk, settle):
    news = []
    desk.hub.changed.connect(lambda changes: news.append(("hub", changes)))

    def close(act, ticket):
        assert act == Act(desk.now(), 1)
        return Changes.of(ticket=[ticket])

    desk.relay.do(close, 7, then=lambda changes: news.append(("then", changes)))
    settle()
    assert news == [("hub", Changes.of(ticket=[7])), ("then", Changes.of(ticket=[7]))]


def test_a_refusal_goes_to_who_asked(desk, settle):
    told, notices, ended = [], [], []
    desk.notices.raised.connect(notices.append)

    def refuse(act):
        raise Refused("nip_wrong", "nip")

    desk.relay.do(
        refuse, refused=lambda error: told.append(error.code), lastly=lambda: ended.append(True)
    )
    settle()
    assert told == ["nip_wrong"]
    assert notices == []
    assert ended == [True]


@pytest.mark.parametrize("error", [Refused("nip_wrong"), Gone("ticket_missing")])
def test_a_refusal_nobody_waits_for_goes_to_the_strip(desk, settle, error):
    notices = []
    desk.notices.raised.connect(notices.append)

    def refuse(act):
        raise error

    desk.relay.do(refuse)
    settle()
    assert len(notices) == 1
    assert notices[0].act is None


def test_what_was_unavailable_can_be_tried_again(desk, settle):
    notices, done = [], []
    desk.notices.raised.connect(notices.append)

    def save(act):
        if not notices:
            raise Unavailable("database_locked", file="office.db")
        return Changes.of(ticket=[1])

    desk.relay.do(save, then=done.append)
    settle()
    assert done == []
    notices[0].act()
    settle()
    assert done == [Changes.of(ticket=[1])]


@pytest.mark.parametrize("as_pressed", [True, False])
def test_an_act_may_be_dated_as_of_the_press(qtbot, workers, as_pressed):
    moments, notices = [NOW], []
    hub, told = Hub(), Notices()
    relay = Relay(workers, hub, told, now=lambda: moments[-1], me=lambda: 1)
    told.raised.connect(notices.append)
    acts = []

    def start(act):
        acts.append(act.at)
        if len(acts) == 1:
            raise Unavailable("database_locked", file="office.db")
        return Changes()

    relay.do(start, as_pressed=as_pressed)
    qtbot.waitUntil(lambda: relay.pending == 0)
    moments.append(NOW + timedelta(minutes=3))
    notices[-1].act()
    qtbot.waitUntil(lambda: relay.pending == 0)
    assert acts == [NOW, NOW if as_pressed else moments[-1]]


def test_who_asks_for_failures_gets_them_instead_of_the_notices(desk, settle, caplog):
    notices, failed = [], []
    desk.notices.raised.connect(notices.append)

    def save(act, error):
        raise error

    for error in (Unavailable("database_locked", file="office.db"), LookupError()):
        desk.relay.do(save, error, failed=failed.append)
        settle()
    assert [type(each) for each in failed] == [Unavailable, LookupError]
    assert [each.text for each in notices if "office.db" in each.text] == []
    assert "LookupError" in caplog.text
    caplog.clear()


def test_trying_again_brings_the_key_of_the_first_try(qtbot, workers):
    brought, notices = [], []

    def remember(key, at, work, /, *, is_again):
        brought.append((key, is_again))
        return work()

    hub, told = Hub(), Notices()
    relay = Relay(workers, hub, told, now=lambda: NOW, me=lambda: 1, once=remember)
    told.raised.connect(notices.append)

    def save(act, name, *, loud):
        if len(brought) < 3:
            raise Unavailable("database_disk_failing", file=name)
        return Changes()

    relay.do(save, "office.db", loud=True)
    for _ in range(2):
        qtbot.waitUntil(lambda: relay.pending == 0)
        notices[-1].act()
    relay.do(lambda act: Changes())
    qtbot.waitUntil(lambda: relay.pending == 0)
    keys = [key for key, _ in brought]
    assert keys[:3] == keys[:1] * 3
    assert keys[3] not in keys[:3]
    assert [again for _, again in brought] == [False, True, True, False]


def test_a_defect_is_reported_and_the_reader_told(desk, settle, caplog):
    broke, failed = [], []
    desk.notices.broke.connect(broke.append)

    def read():
        return {}["Kowalska"]

    desk.relay.ask(read, then=lambda _: None, failed=failed.append)
    settle()
    assert broke[0].kind == "KeyError"
    assert "Kowalska" not in broke[0].details
    assert isinstance(failed[0], KeyError)
    assert "Kowalska" not in caplog.text
    assert "KeyError" in caplog.text
    caplog.clear()


def test_an_answer_for_a_deleted_widget_is_dropped(desk, by_hand, qtbot):
    class Pane(QWidget):
        def show_it(self, answer):
            raise AssertionError("a deleted pane was told")

    pane = Pane()
    desk.relay.ask(lambda: 1, then=pane.show_it)
    owner, came = QObject(), []
    desk.relay.ask(lambda: 2, then=came.append, lastly=lambda: came.append("end"), owner=owner)
    with qtbot.waitSignal(pane.destroyed):
        pane.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    with qtbot.waitSignal(desk.relay.settled):
        by_hand.answer(0)
        by_hand.answer(1)
    assert came == []


def test_a_write_for_a_deleted_widget_still_tells_the_hub(desk, by_hand, qtbot):
    news, owner = [], QObject()
    desk.hub.changed.connect(news.append)
    desk.relay.do(lambda act: Changes.of(ticket=[3]), then=news.append, owner=owner)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    with qtbot.waitSignal(desk.relay.settled):
        by_hand.answer(0)
    assert news == [Changes.of(ticket=[3])]


def test_writes_come_back_in_the_order_they_were_asked(desk, settle):
    came = []
    for number in range(50):
        desk.relay.do(
            lambda act, number: Changes.of(ticket=[number]),
            number,
            then=lambda changes: came.append(*changes.touched["ticket"]),
        )
    settle()
    assert came == list(range(50))


def test_the_latest_question_makes_earlier_ones_obsolete(desk, by_hand, qtbot):
    came, owner = [], QObject()
    for word in ("ko", "kow"):
        desk.relay.ask(lambda word: word, word, then=came.append, owner=owner, latest="find")
    desk.relay.ask(lambda: "other", then=came.append, owner=owner, latest="card")
    with qtbot.waitSignal(desk.relay.settled):
        for which in (1, 0, 2):
            by_hand.answer(which)
    assert came == ["kow", "other"]


def test_an_obsolete_failure_is_not_told(desk, by_hand, qtbot):
    told, owner = [], QObject()

    def refuse():
        raise Unavailable("database_locked", file="office.db")

    desk.relay.ask(refuse, then=told.append, failed=told.append, owner=owner, latest="find")
    desk.relay.ask(lambda: "new", then=told.append, owner=owner, latest="find")
    with qtbot.waitSignal(desk.relay.settled):
        by_hand.answer(0)
        by_hand.answer(1)
    assert told == ["new"]


def test_busy_counts_what_is_on_its_way(desk, by_hand, qtbot):
    counts = []
    desk.relay.busy_changed.connect(counts.append)
    desk.relay.ask(lambda: 1, then=lambda _: None)
    desk.relay.work(lambda: 2, then=lambda _: None)
    with qtbot.waitSignal(desk.relay.settled):
        by_hand.answer(0)
        by_hand.answer(1)
    assert counts == [1, 2, 1, 0]


def test_a_defect_in_the_window_does_not_lose_the_count(desk, by_hand, qtbot):
    def stumble(answer):
        raise ZeroDivisionError

    desk.relay.ask(lambda: 1, then=stumble)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(desk.relay.settled):
        by_hand.answer(0)
    assert caught[0][0] is ZeroDivisionError
    assert desk.relay.pending == 0
