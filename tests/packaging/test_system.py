"""What the system lacks is named, and installed only by root on Debian."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import system

BOOKWORM = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n'
MINT = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = "NAME=Fedora\nID=fedora\nVERSION_ID=43\n"


def nothing_but(*present: str) -> Callable[[str], bool]:
    """A linker that finds only `present`."""
    return lambda library: library in present


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a path that fits into a socket's address."""
    with tempfile.TemporaryDirectory(prefix="x") as folder:
        yield Path(folder)


def test_a_window_needs_more_than_the_suite() -> None:
    offscreen = system.wanted({"DISPLAY": ":0"}, on_screen=False)
    x11 = system.wanted({"DISPLAY": ":0"}, on_screen=True)
    wayland = system.wanted({"WAYLAND_DISPLAY": "wayland-0"}, on_screen=True)
    assert "libxcb-cursor.so.0" in x11.keys() - offscreen.keys()
    assert "libwayland-client.so.0" in wayland.keys() - x11.keys()
    assert "libxcb-cursor.so.0" not in wayland


def test_what_is_there_is_not_asked_for() -> None:
    libraries = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"}
    missing = system.lacks(libraries, nothing_but("libGL.so.1"), makes_environments=True)
    assert missing == {"libEGL.so.1": "libegl1"}


def test_a_python_that_makes_no_environments_is_named() -> None:
    missing = system.lacks({}, nothing_but(), makes_environments=False)
    assert next(iter(missing.values())).endswith("-venv")
    assert "ensurepip" in system.advice(missing, debian=True)


def test_the_linker_is_really_asked() -> None:
    assert not system.loads("libdyzurka-that-is-nowhere.so.7")


@pytest.mark.parametrize(("release", "debian"), [(BOOKWORM, True), (MINT, True), (FEDORA, False)])
def test_debian_and_its_children_are_known(release: str, debian: bool) -> None:
    assert system.is_debian(release) is debian


def test_debian_people_get_the_line_to_copy() -> None:
    missing = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1", "libGLX.so.0": "libgl1"}
    told = system.advice(missing, debian=True)
    assert told.splitlines()[-1] == "sudo apt-get install libegl1 libgl1"


def test_others_get_the_names_of_the_libraries() -> None:
    told = system.advice({"libGL.so.1": "libgl1"}, debian=False)
    assert "libGL.so.1" in told
    assert "apt" not in told


def test_other_systems_bring_everything() -> None:
    told: list[str] = []
    system.complete(on_screen=True, say=told.append, platform="darwin")
    assert told == []


def test_a_complete_system_is_left_alone() -> None:
    told: list[str] = []
    system.complete(on_screen=False, say=told.append)
    assert told == []


class Apt:
    """Stands where apt-get is called: notes the calls, fails from the `works`-th on."""

    def __init__(self, works: int) -> None:
        self.works = works
        self.calls: list[list[str]] = []

    def __call__(self, command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
        self.calls.append(command)
        assert options["stdin"] == subprocess.DEVNULL
        code = 0 if len(self.calls) <= self.works else 100
        return subprocess.CompletedProcess(command, code, stdout=b"E: what apt says\n")


def test_the_lists_are_fetched_before_the_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    apt = Apt(works=2)
    monkeypatch.setattr(subprocess, "run", apt)
    system._install(["libegl1", "libgl1"])
    assert [call[1] for call in apt.calls] == ["update", "install"]
    assert apt.calls[1][-2:] == ["libegl1", "libgl1"]


def test_a_failed_installation_shows_its_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", Apt(works=1))
    with pytest.raises(system.Lacking) as failure:
        system._install(["libgl1"])
    assert "E: what apt says" in str(failure.value)
    assert "sudo apt-get install libgl1" in str(failure.value)


@pytest.mark.parametrize("variables", [{}, {"DISPLAY": ""}, {"WAYLAND_DISPLAY": ""}])
def test_no_display_is_named(variables: dict[str, str]) -> None:
    assert not system.has_display(variables, "linux")


@pytest.mark.parametrize("name", [":7651", ":7651.0"])
def test_a_display_where_nobody_answers_is_none(name: str) -> None:
    assert not system.has_display({"DISPLAY": name}, "linux")


def test_a_display_of_another_host_is_believed() -> None:
    assert system.has_display({"DISPLAY": "localhost:10.0"}, "linux")


def test_a_chosen_platform_is_believed() -> None:
    assert system.has_display({"QT_QPA_PLATFORM": "vnc"}, "linux")
    assert system.has_display({}, "win32")


def test_a_display_that_answers_is_used(short_folder: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(short_folder)}
    assert not system.has_display(environment, "linux")
    with socket.socket(socket.AF_UNIX) as display:
        display.bind(os.fspath(short_folder / "wayland-1"))
        display.listen()
        assert system.has_display(environment, "linux")
