"""The errand to KSeF when something breaks down on its way: never stuck, never a kept password."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import Any

import pytest

from desktop.errors import Refused, Unavailable
from desktop.services import ksef_sending
from desktop.services.changes import Changes
from desktop.ui.preview.ksef_errand import KsefErrand, _Way

PASSWORD = "tajne-hasło"


@dataclass(frozen=True, slots=True)
class AnErrand:
    """As much of an errand as the window looks at."""

    invoice_id: int = 1
    attempt: int = 1


class Steps:
    """The four steps; those named in `broken` raise what stands there, once each."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.broken: dict[str, Exception] = {}
        self.done: list[str] = []
        for name, given in (
            ("errand", AnErrand()),
            ("begin", Changes.of(invoice=[1])),
            ("deliver", object()),
            ("settle", Changes.of(invoice=[1])),
            ("give_back", Changes.of(invoice=[1])),
        ):
            monkeypatch.setattr(ksef_sending, name, self.step(name, given))

    def step(self, name: str, given: object) -> Any:
        """A step that does nothing but be done."""

        def take(*words: object) -> object:
            self.done.append(name)
            if name == "deliver":
                assert words[-1] == PASSWORD
            if name in self.broken:
                raise self.broken.pop(name)
            return given

        return take


@pytest.fixture
def steps(monkeypatch) -> Steps:
    return Steps(monkeypatch)


@pytest.fixture
def errand(desk) -> KsefErrand:
    return KsefErrand(desk)


def kept_passwords() -> list[str]:
    """Passwords that any way still holds, wherever it is kept."""
    return [each.password for each in gc.get_objects() if isinstance(each, _Way) and each.password]


def test_all_steps_in_their_order(steps, errand, settle):
    busy: list[bool] = []
    errand.busy_changed.connect(busy.append)
    errand.send(1, PASSWORD)
    assert errand.is_busy
    errand.send(1, PASSWORD)  # one at a time
    settle()
    assert steps.done == ["errand", "begin", "deliver", "settle"]
    assert busy == [True, False]
    assert kept_passwords() == []


@pytest.mark.parametrize("step", ["errand", "begin", "deliver", "settle"])
@pytest.mark.parametrize(
    "error", [Unavailable("database_locked", file="x"), Refused("ksef_state")], ids=lambda e: e.code
)
def test_whatever_breaks_down_the_next_one_can_be_sent(steps, errand, settle, step, error):
    steps.broken[step] = error
    errand.send(1, PASSWORD)
    settle()
    assert not errand.is_busy
    assert kept_passwords() == []
    assert ("give_back" in steps.done) == (step == "deliver")
    steps.done.clear()
    errand.send(1, PASSWORD)
    settle()
    assert steps.done == ["errand", "begin", "deliver", "settle"]


@pytest.mark.parametrize("step", ["errand", "begin", "deliver", "settle"])
def test_a_defect_does_not_block_the_way_either(steps, errand, settle, desk, caplog, step):
    defects: list[object] = []
    desk.notices.broke.connect(defects.append)
    steps.broken[step] = ZeroDivisionError()
    errand.send(1, PASSWORD)
    settle()
    assert not errand.is_busy
    assert kept_passwords() == []
    assert len(defects) == 1
    assert PASSWORD not in caplog.text
    caplog.clear()


def test_a_begin_tried_again_asks_for_the_password_anew(steps, errand, settle, desk):
    retries: list[Any] = []
    desk.notices.raised.connect(retries.append)
    wanted: list[int] = []
    errand.password_wanted.connect(wanted.append)
    steps.broken["begin"] = Unavailable("database_locked", file="x")
    errand.send(1, PASSWORD)
    settle()
    (notice,) = retries
    steps.done.clear()
    notice.act()
    settle()
    assert steps.done == ["begin", "give_back"]
    assert wanted == [1]
    assert not errand.is_busy
