"""The environment is made once, found whole in no time, and made anew when it does not fit."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import environment
from environment import STAMP, Environment, SetupFailed, pip_environment


class Workshop(Environment):
    """An environment whose steps are noted instead of done; `breaks` is the word that fails."""

    done: list[str]
    breaks: str

    def _step(self, command: list[str | Path]) -> None:
        words = [str(word) for word in command]
        self.done.append("venv" if "venv" in words else words[-1].rpartition("/")[2])
        if self.breaks in words:
            raise SetupFailed("the network fell silent")
        if "venv" in words:
            self.programs.mkdir(parents=True)
            self.python.touch()
        if "--target" in words:
            self.beside("bench").mkdir()

    def _point_here(self) -> None:
        self.done.append("path")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with two locks."""
    locks = tmp_path / "packaging" / "locks"
    locks.mkdir(parents=True)
    (locks / "run.txt").write_text("peewee==4.5.3\n")
    (locks / "dev.txt").write_text("peewee==4.5.3\npytest==9.2.0\n")
    (locks / "bench.txt").write_text("weasyprint==70.0\n")
    return tmp_path


def workshop(root: Path, breaks: str = "") -> Workshop:
    made = Workshop(root, lambda text: None)
    object.__setattr__(made, "done", [])
    object.__setattr__(made, "breaks", breaks)
    return made


def test_the_second_start_does_nothing(checkout: Path) -> None:
    first = workshop(checkout)
    first.prepare("run")
    assert first.done == ["venv", "run.txt", "path"]
    second = workshop(checkout)
    second.prepare("run")
    assert second.done == []


def test_the_tools_come_on_top_of_the_program(checkout: Path) -> None:
    workshop(checkout).prepare("run")
    tools = workshop(checkout)
    tools.prepare("dev")
    assert tools.done == ["dev.txt", "path"]
    assert tools.fits("run")


def test_whoever_has_the_tools_has_the_program(checkout: Path) -> None:
    workshop(checkout).prepare("dev")
    again = workshop(checkout)
    again.prepare("run")
    assert again.done == []


def test_a_changed_lock_makes_it_anew(checkout: Path) -> None:
    workshop(checkout).prepare("run")
    (checkout / "packaging/locks/run.txt").write_text("peewee==4.5.4\n")
    again = workshop(checkout)
    again.prepare("run")
    assert again.done == ["venv", "run.txt", "path"]


def test_line_ends_of_the_checkout_change_nothing(checkout: Path) -> None:
    workshop(checkout).prepare("run")
    (checkout / "packaging/locks/run.txt").write_bytes(b"peewee==4.5.3\r\n")
    assert workshop(checkout).fits("run")


@pytest.mark.parametrize("breaks", ["venv", "install"])
def test_what_was_interrupted_is_done_again(checkout: Path, breaks: str) -> None:
    with pytest.raises(SetupFailed, match="fell silent"):
        workshop(checkout, breaks).prepare("run")
    again = workshop(checkout)
    assert not again.fits("run")
    again.prepare("run")
    assert again.done == ["venv", "run.txt", "path"]


def test_tools_that_were_interrupted_leave_no_stamp(checkout: Path) -> None:
    workshop(checkout).prepare("run")
    with pytest.raises(SetupFailed):
        workshop(checkout, "install").prepare("dev")
    assert not workshop(checkout).fits("run")


def test_what_stands_beside_is_put_there_once_and_changes_nothing_else(checkout: Path) -> None:
    made = workshop(checkout)
    made.prepare("dev")
    made.prepare_beside("bench")
    again = workshop(checkout)
    again.prepare("dev")
    again.prepare_beside("bench")
    assert (made.done[-1], again.done) == ("bench.txt", [])


def test_what_stands_beside_is_made_anew_after_a_changed_lock(checkout: Path) -> None:
    made = workshop(checkout)
    made.prepare("run")
    made.prepare_beside("bench")
    (made.beside("bench") / "old.py").touch()
    (checkout / "packaging/locks/bench.txt").write_text("weasyprint==71.0\n")
    again = workshop(checkout)
    again.prepare_beside("bench")
    assert again.done == ["bench.txt"]
    assert not (made.beside("bench") / "old.py").exists()


def test_what_stands_beside_and_was_interrupted_leaves_the_environment_whole(
    checkout: Path,
) -> None:
    workshop(checkout).prepare("dev")
    with pytest.raises(SetupFailed, match="fell silent"):
        workshop(checkout, "--target").prepare_beside("bench")
    again = workshop(checkout)
    assert again.fits("dev")
    again.prepare_beside("bench")
    assert again.done == ["bench.txt"]


def test_a_moved_checkout_gets_a_new_one(checkout: Path, tmp_path: Path) -> None:
    workshop(checkout).prepare("run")
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for name in (".venv", "packaging"):
        (checkout / name).rename(moved / name)
    again = workshop(moved)
    again.prepare("run")
    assert again.done == ["venv", "run.txt", "path"]


def test_another_python_gets_a_new_one(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop(checkout).prepare("run")
    monkeypatch.setattr(sys, "base_prefix", "/opt/another")
    assert not workshop(checkout).fits("run")


def test_a_lost_interpreter_is_noticed(checkout: Path) -> None:
    made = workshop(checkout)
    made.prepare("run")
    made.python.unlink()
    assert not made.fits("run")


@pytest.mark.parametrize("stamp", [b"", b"{", b"[]", b"\xff\xfe", b'{"run": 7}'])
def test_a_spoiled_stamp_is_none(checkout: Path, stamp: bytes) -> None:
    made = workshop(checkout)
    made.prepare("run")
    (made.folder / STAMP).write_bytes(stamp)
    assert not made.fits("run")


def test_a_file_in_its_place_gives_way(checkout: Path) -> None:
    (checkout / ".venv").write_text("gitdir: elsewhere")
    workshop(checkout).prepare("run")
    assert workshop(checkout).fits("run")


def test_two_at_once_wait_for_each_other(checkout: Path) -> None:
    waiting = threading.Event()
    late = Workshop(checkout, lambda text: waiting.set() if "waiting" in text else None)
    object.__setattr__(late, "done", [])
    object.__setattr__(late, "breaks", "")
    second = threading.Thread(target=late.prepare, args=("run",))
    with environment._alone(late.lock("run"), lambda text: None):
        second.start()
        assert waiting.wait(60)
        early = workshop(checkout)
        early._make("run")
    second.join(60)
    assert (early.done, late.done) == (["venv", "run.txt", "path"], [])


def test_a_step_that_outlives_a_killed_set_up_keeps_the_lock(checkout: Path) -> None:
    lock = checkout / "packaging/locks/run.txt"
    with environment._alone(lock, lambda text: None):
        step = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False
        )
    with lock.open("rb") as another:
        kept = not environment._taken(another)
        step.communicate(b"\n")
        assert kept or sys.platform == "win32"  # locks belong to one process there
        assert environment._taken(another)


def test_a_checkout_without_its_lock_is_said(checkout: Path) -> None:
    (checkout / "packaging/locks/run.txt").unlink()
    with pytest.raises(SetupFailed, match="could not use its files"):
        workshop(checkout).prepare("run")


def test_a_failed_step_shows_its_whole_log(checkout: Path) -> None:
    made = Environment(checkout, lambda text: None)
    with pytest.raises(SetupFailed) as failure:
        made._step([sys.executable, "-c", "print('line\\n' * 3); raise SystemExit(4)"])
    assert str(failure.value).count("line") >= 3


def test_a_real_one_imports_the_checkout_from_anywhere(checkout: Path, home: Path) -> None:
    # Empty locks: pip has nothing to fetch, so this needs no network.
    for kind in ("run", "dev"):
        (checkout / f"packaging/locks/{kind}.txt").write_text("\n")
    (checkout / "desktop").mkdir()
    (checkout / "desktop" / "__init__.py").write_text("WORD = 'here'\n")
    home.chmod(0o500)
    told: list[str] = []
    made = Environment(checkout, told.append)
    made.prepare("run")
    home.chmod(0o700)
    said = subprocess.run(
        [made.python, "-c", "import desktop; print(desktop.WORD)"],
        cwd=home,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "here\n"
    assert made.fits("run")
    assert json.loads((made.folder / STAMP).read_text())["place"].startswith(str(checkout))
    assert [line.split()[0] for line in told] == ["Making", "Installing", "Set"]


def test_pip_is_not_led_astray(tmp_path: Path) -> None:
    kept = pip_environment({"PYTHONPATH": "x", "PIP_TARGET": "y", "HOME": str(tmp_path)})
    assert "PYTHONPATH" not in kept
    assert "PIP_TARGET" not in kept
    assert "PIP_NO_CACHE_DIR" not in kept


@pytest.mark.parametrize("home", ["", "/nowhere/at/all"])
def test_pip_keeps_no_cache_without_a_home(home: str) -> None:
    assert pip_environment({"HOME": home})["PIP_NO_CACHE_DIR"] == "1"


def test_the_locks_agree_on_what_the_program_needs() -> None:
    locks = Environment(Path(__file__).parents[2], print)
    pins = {
        kind: {
            line.split()[0] for line in locks.lock(kind).read_text().splitlines() if "==" in line
        }
        for kind in ("run", "dev")
    }
    assert pins["run"] < pins["dev"]
    assert all("--hash" in locks.lock(kind).read_text() for kind in pins)
