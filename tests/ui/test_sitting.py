"""From the first paint to the exit code: opening, failing, trying again, going to the demo and back."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop import app
from desktop.config import Config
from desktop.errors import Refused, Unavailable
from desktop.rules.tariffs import DEFAULT
from desktop.services import beginnings, tariffs
from desktop.services.act import Act
from desktop.services.demo import office
from desktop.services.offices import OfficeCard
from desktop.ui import texts
from desktop.ui.single_instance import SingleInstance
from desktop.ui.sitting import Means, Sitting, open_window
from desktop.ui.texts import sentence
from tests.services.letters import letter

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
GAVE_UP = 99


def clock() -> datetime:
    return NOW


def house(config: Config) -> AbstractContextManager[Any]:
    return app.house(config, clock)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A database in which an office has begun, and a data folder that is not there yet."""
    made = Config(
        data_dir=tmp_path / "data", database=str(tmp_path / "my office.db"), language="en"
    )
    with house(made) as workers:
        workers.write(lambda: beginnings.begin(Act(NOW), OfficeCard(name="Biuro"), "Ola")).result()
    return made


def tickets(config: Config) -> int:
    """Counted beside the program: a second house would take its handle away."""
    with closing(sqlite3.connect(config.database)) as connection:
        return int(connection.execute("SELECT count(*) FROM ticket").fetchone()[0])


class Person:
    """Waits until something can be seen, does something, and waits for the next."""

    def __init__(self) -> None:
        self.steps: list[tuple[Callable[[], object], Callable[[Any], object]]] = []
        self._beat = QTimer(interval=5)
        self._beat.timeout.connect(self._look)
        self._patience = QTimer(singleShot=True, interval=90_000)
        self._patience.timeout.connect(self._give_up)

    def then(self, seen: Callable[[], object], do: Callable[[Any], object]) -> None:
        self.steps.append((seen, do))

    def sits(self, config: Config, means: Means, files: tuple[Path, ...] = ()) -> int:
        self._beat.start()
        self._patience.start()
        try:
            code = open_window(config, files, means)
        finally:
            self._beat.stop()
            self._patience.stop()
        assert self.steps == []
        return code

    def _look(self) -> None:
        if self.steps and (found := self.steps[0][0]()):
            _, do = self.steps.pop(0)
            do(found)

    def _give_up(self) -> None:
        for window in QApplication.topLevelWidgets():
            window.close()
        QApplication.exit(GAVE_UP)


@pytest.fixture
def person(qapp: QApplication) -> Iterator[Person]:
    yield Person()
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()


def seen(name: str) -> Callable[[], QWidget | None]:
    """A widget that stands in a visible window."""

    def look() -> QWidget | None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                for widget in (window, *window.findChildren(QWidget, name)):
                    if widget.objectName() == name and widget.isVisible():
                        return widget
        return None

    return look


def close(widget: QWidget) -> None:
    widget.window().close()


def press(name: str) -> Callable[[QWidget], None]:
    def pressing(widget: QWidget) -> None:
        button = widget.window().findChild(QPushButton, name)
        assert button is not None
        button.click()

    return pressing


def means(opening: Callable[[Config], AbstractContextManager[Any]] = house) -> Means:
    return Means(opening, app.forget, clock)


def failing_once(error: BaseException) -> Callable[[Config], AbstractContextManager[Any]]:
    errors = [error]

    def opening(config: Config) -> AbstractContextManager[Any]:
        if errors:
            raise errors.pop()
        return house(config)

    return opening


def test_a_window_opens_and_closes(config, person):
    person.then(seen("queue.table"), close)
    assert person.sits(config, means()) == 0
    assert (config.data_dir / "window.ini").exists()


def test_trying_again_works_and_what_was_given_is_taken_in(config, person, tmp_path):
    path = tmp_path / "a.eml"
    path.write_bytes(letter())
    error = Unavailable("database_locked", file="my office.db")
    person.then(seen("trouble.window"), press("trouble.again"))
    person.then(seen("queue.table"), lambda _: None)
    person.then(lambda: tickets(config) and seen("queue.table")(), close)
    assert person.sits(config, means(failing_once(error)), (path,)) == 0


def test_giving_up_is_exit_code_1(config, person):
    error = Unavailable("database_locked", file="my office.db")
    person.then(seen("trouble.window"), press("trouble.quit"))
    assert person.sits(config, means(failing_once(error))) == 1


def test_a_defect_while_loading_is_shown_and_recorded(config, person, caplog):
    person.then(seen("defect.details"), close)
    assert person.sits(config, means(failing_once(ZeroDivisionError("secret")))) == 1
    (record,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert "ZeroDivisionError" in record.getMessage()
    assert "secret" not in record.getMessage()
    caplog.clear()


def test_a_defect_while_furnishing_is_shown_and_recorded(config, person, caplog, monkeypatch):
    monkeypatch.setattr(Sitting, "_open_program", lambda *_: 1 // 0)
    person.then(seen("defect.details"), close)
    assert person.sits(config, means()) == 1
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("error", [None, Unavailable("database_locked"), ZeroDivisionError()])
def test_a_window_closed_while_it_loads(config, person, caplog, error):
    """A known error needs no answer any more; a defect is recorded all the same."""
    go_on, closed = threading.Event(), []

    @contextmanager
    def slow(config: Config) -> Iterator[Any]:
        go_on.wait(60)
        if error is not None:
            raise error
        with house(config) as workers:
            yield workers
        closed.append(True)

    def leave(window: QWidget) -> None:
        window.close()
        go_on.set()

    loading = threading.active_count()
    person.then(lambda: threading.active_count() > loading and seen("window")(), leave)
    assert person.sits(config, means(slow)) == (1 if isinstance(error, ZeroDivisionError) else 0)
    assert closed == ([True] if error is None else [])
    assert ("ZeroDivisionError" in caplog.text) is isinstance(error, ZeroDivisionError)
    caplog.clear()


def test_files_of_a_second_start_wait_until_the_window_is_furnished(config, qapp, person, tmp_path):
    path = tmp_path / "b.eml"
    path.write_bytes(letter())
    place = Sitting(qapp, config, (), means())
    place.take_in([str(path)])
    assert place.files == (path,)
    person.then(lambda: tickets(config) and seen("queue.table")(), close)
    person._beat.start()
    person._patience.start()
    assert place.sit() == (0, "")
    person._beat.stop()
    person._patience.stop()
    assert place.files == ()


def test_a_data_folder_that_cannot_be_made_costs_the_memory_only(config, person, tmp_path):
    (tmp_path / "data").write_bytes(b"a file where the folder should be")
    person.then(seen("queue.table"), close)
    assert person.sits(config, means()) == 0


@pytest.mark.parametrize(
    "left",
    [
        b"\x00\xff\xfe" * 400,
        b"[General]\nversion=1\n[geometry]\nwindow=nonsense\n[window]\nlanguage=xx\nscheme=@Invalid()\ntext_percent=-7\n",
        b"[General]\nversion=1\n[geometry]\nwindow=@ByteArray(\\x1\\xd9)\n[window]\ntext_percent=99999999999\n",
    ],
)
def test_a_broken_memory_of_the_window_is_forgotten(config, person, left):
    config.data_dir.mkdir()
    config.window_state.write_bytes(left)
    person.then(seen("queue.table"), close)
    assert person.sits(config, means()) == 0


@pytest.fixture
def back_home() -> Iterator[None]:
    """Sentences are told in the usual zone again afterwards."""
    yield
    texts.stand_in(ZoneInfo(DEFAULT.zone))


def live_at(zone: str, config: Config) -> None:
    with house(config) as workers:
        workers.write(lambda: tariffs.save(Act(NOW), {"zone": zone})).result()


def program_of(widget: QWidget) -> Any:
    """The program whose window it is."""
    sittings = [each for each in QApplication.instance().children() if isinstance(each, Sitting)]  # type: ignore[union-attr]
    programs = [each._program for each in sittings if each._program is not None]
    return next(each for each in programs if each.window is widget.window())


@pytest.mark.usefixtures("back_home")
def test_the_window_judges_days_where_the_office_is(config, person):
    live_at("Asia/Tokyo", config)
    zones: list[str] = []

    def look(widget: QWidget) -> None:
        desk = program_of(widget).desk
        zones.append(desk.zone.key)
        assert desk.today().isoformat() == "2026-11-20"
        told = sentence(Refused("client_blocked", number=datetime(2026, 11, 20, 14, tzinfo=UTC)))
        assert "23:00" in told
        widget.window().close()

    person.then(seen("queue.table"), look)
    assert person.sits(config, means()) == 0
    assert zones == ["Asia/Tokyo"]


@pytest.mark.usefixtures("back_home")
def test_an_office_that_moves_opens_its_window_anew(config, person):
    zones: list[str] = []

    def move(widget: QWidget) -> None:
        desk = program_of(widget).desk
        zones.append(desk.zone.key)
        desk.relay.do(tariffs.save, {"zone": "Europe/London"})

    def offered() -> QWidget | None:
        button = seen("notices.act")()
        return button if isinstance(button, QPushButton) and button.text() else None

    def leave(widget: QWidget) -> None:
        zones.append(program_of(widget).desk.zone.key)
        widget.window().close()

    person.then(seen("queue.table"), move)
    person.then(offered, lambda button: button.click())  # type: ignore[attr-defined]
    person.then(lambda: (table := seen("queue.table")()) and zone_is("London", table), leave)
    assert person.sits(config, means()) == 0
    assert zones == ["Europe/Warsaw", "Europe/London"]


def zone_is(part: str, widget: QWidget) -> QWidget | None:
    return widget if part in program_of(widget).desk.zone.key else None


def wish(going: str) -> Callable[[QWidget], None]:
    """What the settings page asks of the program."""

    def ask(widget: QWidget) -> None:
        program_of(widget).leave_for(going)

    return ask


def test_to_the_demo_office_and_back_to_the_same_database(config, person, monkeypatch):
    """Once it stays and is opened again as it is, once it is removed."""
    monkeypatch.setattr(office, "fill", partial(office.fill, clients=1, tickets=3))
    opened: list[str] = []

    def opening(config: Config) -> AbstractContextManager[Any]:
        opened.append(config.database)
        return house(config)

    def titled(words: str) -> Callable[[], QWidget | None]:
        def look() -> QWidget | None:
            window = seen("window")()
            return window if window and words in window.windowTitle() else None

        return look

    kept: list[bool] = []

    def look_and_return(window: QWidget) -> None:
        kept.append(Path(config.demo_database).exists())
        wish("demo")(window)

    person.then(titled("Biuro – "), wish("demo"))
    person.then(titled("(demo"), wish("office"))
    person.then(titled("Biuro – "), look_and_return)
    person.then(titled("(demo"), wish("remove_demo"))
    person.then(titled("Biuro – "), close)
    assert person.sits(config, means(opening)) == 0
    assert opened == [config.database, config.demo_database] * 2 + [config.database]
    assert kept == [True]
    assert not Path(config.demo_database).exists()


def test_a_demo_office_that_stays_is_told_of(config, person):
    def held(_: str) -> None:
        raise Unavailable("database_not_removed", file="demo.db")

    person.then(seen("queue.table"), wish("remove_demo"))
    person.then(
        lambda: (strip := seen("notices.strip")()) and strip.findChild(QWidget) and strip, close
    )
    assert person.sits(config, Means(house, held, clock)) == 0


def test_where_a_window_stands_already_no_second_one_opens(config, monkeypatch, qapp):
    handed: list[object] = []

    def taken(_: SingleInstance, files: list[str]) -> bool:
        handed.append(files)
        return False

    monkeypatch.setattr(SingleInstance, "claim", taken)
    monkeypatch.chdir(config.data_dir.parent)
    assert open_window(config, (Path("a.eml"),), means(failing_once(AssertionError()))) == 0
    assert handed == [[str(config.data_dir.parent / "a.eml")]]
