"""Sleep and lock become absences; the buses and the messages of a system are understood."""

from __future__ import annotations

import ctypes
import itertools
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServer
from pytestqt.qtbot import QtBot

from desktop.services import presence, session_cards
from desktop.ui.timer.away_watch import AwayWatch
from desktop.ui.timer.bus_news import LOCKS as SCREEN_LOCKS
from desktop.ui.timer.bus_news import SLEEP, BusNews, has_session_bus
from desktop.ui.timer.message_news import LOCKS, POWER, SESSION, Message, MessageNews
from desktop.ui.timer.news_source import system_news
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.system_news import SystemNews
from desktop.ui.timer.timekeeper import Timekeeper
from desktop.ui.timer.tools_section import ToolsSection
from tests.ui.timer.timer_desk import Clocks, TimerDesk


@pytest.fixture
def news(timer: TimerDesk, pane: TimerPane) -> SystemNews:
    """The news of a system that says everything, heard by this desk's timer, which runs."""
    made = SystemNews(pane.keeper)
    AwayWatch(timer.desk.now, pane.keeper.report_absence, made, pane.keeper)
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=0.5)
    return made


def away(timer: TimerDesk, minutes: float) -> None:
    """Time passes, and the clocks are looked at often enough: nobody slept by them."""
    for _ in range(int(minutes * 60) // 30):
        timer.tick(seconds=30)


@pytest.mark.parametrize(
    ("answer", "seconds", "state"),
    [
        ("keep", 30 + 1200, "running"),
        ("cut", 30, "running"),
        ("hold", 30, "held"),
        ("apart", 30, "running"),
    ],
)
def test_a_lock_is_asked_about_on_return(
    timer: TimerDesk, pane: TimerPane, news: SystemNews, answer: str, seconds: int, state: str
) -> None:
    news.locked.emit(True)
    away(timer, 20)
    assert pane.keeper.absence is None
    news.locked.emit(False)
    assert pane.keeper.absence is not None
    assert pane.keeper.absence.ground == "locked"
    timer.press(f"timer.absence_{answer}")
    assert pane.keeper.elapsed == seconds
    card = timer.read(session_cards.card, 1)
    assert card.state == state
    every = timer.read(session_cards.of_ticket, timer.office.ticket)
    assert len(every) == (2 if answer == "apart" else 1)


def test_a_sleep_that_the_system_told_is_one_absence(
    timer: TimerDesk, pane: TimerPane, news: SystemNews
) -> None:
    began = timer.clocks.wall
    news.locked.emit(True)
    news.slept.emit(True)
    timer.clocks.pass_(minutes=45)
    news.slept.emit(False)
    assert pane.keeper.absence is None, "still locked"
    pane.keeper.tick()
    news.locked.emit(False)
    timer.settle()
    found = pane.keeper.absence
    assert found is not None
    assert (found.since, found.until) == (began - timedelta(seconds=0), timer.clocks.wall)
    assert found.ground == "slept"


def test_a_short_lock_is_nobodys_business(
    timer: TimerDesk, pane: TimerPane, news: SystemNews
) -> None:
    news.locked.emit(True)
    timer.tick(seconds=50)
    news.locked.emit(False)
    assert pane.keeper.absence is None


def test_an_end_without_a_beginning_is_passed_over(
    timer: TimerDesk, pane: TimerPane, news: SystemNews
) -> None:
    news.slept.emit(False)
    news.locked.emit(False)
    assert pane.keeper.absence is None


def test_what_the_system_told_is_not_asked_again_by_idle_time(
    timer: TimerDesk, pane: TimerPane, news: SystemNews, monkeypatch: pytest.MonkeyPatch
) -> None:
    idle = itertools.chain([1200.0], itertools.repeat(2.0))
    monkeypatch.setattr(presence, "idle_seconds", lambda: next(idle))
    news.locked.emit(True)
    away(timer, 20)
    news.locked.emit(False)
    timer.press("timer.absence_cut")
    away(timer, 2)
    assert pane.keeper.absence is None


def test_without_a_running_timer_nothing_is_asked(timer: TimerDesk, pane: TimerPane) -> None:
    news = SystemNews(pane.keeper)
    AwayWatch(timer.desk.now, pane.keeper.report_absence, news, pane.keeper)
    news.slept.emit(True)
    timer.clocks.pass_(minutes=30)
    news.slept.emit(False)
    assert pane.keeper.absence is None


def test_each_reason_is_told_once() -> None:
    clocks = Clocks()
    told: list[object] = []
    news = SystemNews()
    AwayWatch(clocks.now, lambda *facts: told.append(facts), news, news)
    for _ in range(2):
        news.locked.emit(True)
    clocks.pass_(minutes=3)
    news.locked.emit(False)
    news.locked.emit(False)
    assert told == [(clocks.wall - timedelta(minutes=3), clocks.wall, "locked")]


# ---- the systems ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("message", "what", "said"),
    [
        (POWER, 4, ("slept", True)),
        (POWER, 7, ("slept", False)),
        (POWER, 18, ("slept", False)),
        (SESSION, LOCKS, ("locked", True)),
        (SESSION, 8, ("locked", False)),
        (SESSION, 1, None),
        (0x0010, 4, None),
    ],
)
def test_windows_messages_are_understood(
    qtbot: QtBot, message: int, what: int, said: tuple[str, bool] | None
) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    news = MessageNews(application)
    heard: list[tuple[str, bool]] = []
    news.slept.connect(lambda begins: heard.append(("slept", begins)))
    news.locked.connect(lambda begins: heard.append(("locked", begins)))
    told = Message(None, message, what)
    address = ctypes.addressof(told)
    for kind in (b"windows_generic_MSG", b"xcb_generic_event_t"):
        assert news._filter.nativeEventFilter(QByteArray(kind), address) == (False, 0)
    assert heard == ([said] if said else [])
    application.removeNativeEventFilter(news._filter)
    news.deleteLater()


def test_the_bus_is_heard(qtbot: QtBot) -> None:
    parent = QObject()
    news = BusNews(parent)
    heard: list[tuple[str, bool]] = []
    news.slept.connect(lambda begins: heard.append(("slept", begins)))
    news.locked.connect(lambda begins: heard.append(("locked", begins)))
    news.hear_sleep(True)
    news.hear_lock(True)
    news.hear_lock(False)
    assert heard == [("slept", True), ("locked", True), ("locked", False)]


def test_a_signal_on_a_real_bus_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    server = QDBusServer(f"unix:path={tmp_path / 'peer'}")
    server.setAnonymousAuthenticationAllowed(True)
    ends: list[QDBusConnection] = []
    server.newConnection.connect(ends.append)
    bus = QDBusConnection.connectToPeer(server.address(), "peer")
    qtbot.waitUntil(lambda: bool(ends) and bus.isConnected(), timeout=10_000)
    parent = QObject()
    news = BusNews(parent)
    # Between two programs without a bus a signal has no service.
    sources = [each._replace(service="") for each in (SLEEP, SCREEN_LOCKS[0])]
    assert news.listen(bus, sources) == 2
    heard: list[tuple[str, bool]] = []
    news.slept.connect(lambda begins: heard.append(("slept", begins)))
    news.locked.connect(lambda begins: heard.append(("locked", begins)))
    for source in sources:
        for begins in (True, False):
            said = QDBusMessage.createSignal(source.path, source.interface, source.signal)
            said.setArguments([begins])
            assert ends[0].send(said)
    qtbot.waitUntil(lambda: len(heard) == 4, timeout=10_000)
    expected = [("slept", True), ("slept", False), ("locked", True), ("locked", False)]
    assert heard == expected
    QDBusConnection.disconnectFromPeer("peer")


def test_a_bus_is_asked_only_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not has_session_bus()
    (tmp_path / "bus").touch()
    assert has_session_bus()
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert not has_session_bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert has_session_bus()


@pytest.mark.parametrize(
    ("platform", "kind"),
    [("linux", "BusNews"), ("win32", "MessageNews"), ("darwin", "SystemNews")],
)
def test_each_system_has_its_news(qtbot: QtBot, platform: str, kind: str) -> None:
    parent = QObject()
    news = system_news(parent, platform)
    assert type(news).__name__ == kind


def test_only_windows_is_asked_for_lock_messages() -> None:
    assert presence.ask_for_lock_messages(0) is (sys.platform == "win32")


def test_the_desks_own_timer_hears_the_system(timer: TimerDesk) -> None:
    keeper = Timekeeper.of(timer.desk)
    timer.settle()
    assert keeper.findChild(SystemNews) is not None
    assert Timekeeper.of(timer.desk) is keeper


@pytest.mark.parametrize(("seconds", "is_said"), [(None, True), (3.0, False)])
def test_the_settings_say_where_the_system_is_silent(
    timer: TimerDesk, monkeypatch: pytest.MonkeyPatch, seconds: float | None, is_said: bool
) -> None:
    monkeypatch.setattr(presence, "idle_seconds", lambda: seconds)
    section = ToolsSection(timer.desk)
    timer.qtbot.addWidget(section)
    section.show()
    timer.settle()
    assert section.silent.isVisible() is is_said
