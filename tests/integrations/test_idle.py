"""How long nobody touched the computer, and that no crash writes memory down."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.integrations import idle
from desktop.services import presence


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    idle._sensor.cache_clear()
    yield
    idle._sensor.cache_clear()


def gnome(folder: Path, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "gdbus"
    program.write_text(f"#!/bin/sh\necho '{says}'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_gnome_tells_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gnome(tmp_path, "(uint64 754321,)", monkeypatch)
    assert presence.idle_seconds() == pytest.approx(754.321)


@pytest.mark.parametrize("says", ["", "Error: no such name", "(uint64 ,)"])
def test_a_system_that_does_not_tell(
    says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gnome(tmp_path, says, monkeypatch)
    assert presence.idle_seconds() is None


def test_no_desktop_tells_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert presence.idle_seconds() is None


def test_a_display_nobody_answers_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":4711")
    assert presence.idle_seconds() is None


def test_a_crash_leaves_no_core(tmp_path: Path) -> None:
    program = (
        "import resource\n"
        "from desktop.services import presence\n"
        "assert presence.forbid_core_dumps()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True)\n"
        "import os\n"
        "os.abort()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        cwd=tmp_path,
    )
    assert int(done.stdout) <= 1, done.stderr
    assert done.returncode < 0
    assert not list(tmp_path.iterdir())
