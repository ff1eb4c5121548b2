"""The door: it speaks to every Python, knows its errands and passes the rest on."""

from __future__ import annotations

import ast
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import errands
import system
from desktop.commands.arguments import COMMANDS
from environment import Environment, SetupFailed

ROOT = Path(__file__).parents[2]
DOOR = ROOT / "packaging" / "dev.py"
LOCKS = ROOT / "packaging" / "locks"


class Started(Exception):
    """The program would have been started now."""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines that an errand starts, instead of starting them."""
    lines: list[list[str]] = []

    def become(command: list[str | Path]) -> None:
        lines.append([str(word) for word in command])
        raise Started

    def call(command: list[str | Path], **_: object) -> int:
        lines.append([str(word) for word in command])
        return 0

    monkeypatch.setattr(errands, "_become", become)
    monkeypatch.setattr(subprocess, "call", call)
    monkeypatch.setattr(errands, "prepared", lambda *_, **__: Environment(ROOT, print))
    monkeypatch.delenv("QT_QPA_PLATFORM")
    return lines


def test_an_old_python_is_told_which_one_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is Python 3\.9"):
        runpy.run_path(str(DOOR))


def test_the_door_can_be_read_by_old_pythons() -> None:
    tree = ast.parse(DOOR.read_text("utf-8"), feature_version=(3, 4))
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Match, ast.AsyncFunctionDef)
    assert [node for node in ast.walk(tree) if isinstance(node, newer)] == []
    assert "__future__" not in DOOR.read_text("utf-8")
    assert DOOR.read_text("utf-8").isascii()


@pytest.mark.parametrize(("words", "code"), [(["--help"], 0), ([], 2), (["rum"], 2)])
def test_unknown_words_bring_the_usage(
    words: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert errands.main(words) == code
    told = "".join(capsys.readouterr())
    assert "usage: python3 packaging/dev.py COMMAND" in told
    assert all(f"\n  {name} " in told for name in errands.ERRANDS)


@pytest.mark.parametrize(
    ("chosen", "arguments"),
    [([], ["-n", "auto", "--dist", "loadfile"]), (["tests/rules"], ["tests/rules"])],
)
def test_the_whole_suite_runs_on_every_core(
    started: list[list[str]], chosen: list[str], arguments: list[str]
) -> None:
    assert errands.main(["test", *chosen]) == 0
    assert started[0][1:] == ["-m", "pytest", *arguments]


def test_an_unknown_benchmark_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert errands.main(["bench", "warp"]) == 2
    assert "No such benchmark: warp" in capsys.readouterr().err


class Rivals(Environment):
    """An environment that notes what is put beside it, or cannot."""

    asked: list[str]
    is_offline: bool

    def prepare_beside(self, kind: str) -> None:
        self.asked.append(kind)
        if self.is_offline:
            raise SetupFailed("the network fell silent")


def rivals(*, is_offline: bool = False) -> Rivals:
    made = Rivals(ROOT, print)
    object.__setattr__(made, "asked", [])
    object.__setattr__(made, "is_offline", is_offline)
    return made


@pytest.mark.parametrize(("name", "asked"), [("paper", ["bench"]), ("pricing", [])])
def test_only_papers_ask_for_what_they_are_compared_with(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, name: str, asked: list[str]
) -> None:
    made = rivals()
    monkeypatch.setattr(errands, "prepared", lambda *_: made)
    monkeypatch.setattr(system, "complete", lambda **_: None)
    assert errands.main(["bench", name, "--quick"]) == 0
    assert made.asked == asked
    assert started[0][1:] == [str(ROOT / f"tests/benchmarks/{name}.py"), "--quick"]


@pytest.mark.parametrize("is_offline", [True, False])
def test_without_what_papers_are_compared_with_benchmarks_still_run(
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    is_offline: bool,
) -> None:
    def complete(**wish: object) -> None:
        assert wish["more"] == system.PANGO
        if not is_offline:
            raise system.Lacking("The system lacks libpango-1.0.so.0.")

    monkeypatch.setattr(errands, "prepared", lambda *_: rivals(is_offline=is_offline))
    monkeypatch.setattr(system, "complete", complete)
    assert errands.main(["bench", "paper"]) == 0
    assert len(started) == 1
    told = capsys.readouterr().err
    assert "The benchmarks run without WeasyPrint." in told
    assert ("fell silent" if is_offline else "libpango") in told


def test_the_lock_of_the_benchmarks_holds_only_what_nothing_else_has() -> None:
    locks = {kind: set(errands._names(LOCKS / f"{kind}.txt")) for kind in ("run", "dev", "bench")}
    assert "weasyprint" in locks["bench"]
    assert not locks["bench"] & (locks["dev"] | locks["run"])
    assert {"pytest", "reportlab"} <= locks["dev"]


def test_without_a_display_the_tour_is_played(
    started: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert errands.main(["run", "--demo"]) == 0
    ((_, *words),) = started
    assert words == ["-m", "desktop", "tour", str(ROOT / "build" / "tour")]
    told = capsys.readouterr().err
    assert "There is no display here" in told
    assert f"are in {ROOT / 'build' / 'tour'}" in told


def test_arguments_reach_the_program(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    with pytest.raises(Started):
        errands.main(["run", "--demo", "letter.eml"])
    assert started[0][1:] == ["-m", "desktop", "--demo", "letter.eml"]


@pytest.mark.parametrize("command", COMMANDS)
def test_headless_commands_need_no_display(started: list[list[str]], command: str) -> None:
    with pytest.raises(Started):
        errands.main(["run", "--database", "a.db", command, "letter.eml"])
    assert started[0][1:] == ["-m", "desktop", "--database", "a.db", command, "letter.eml"]


def test_arguments_reach_pytest(started: list[list[str]]) -> None:
    assert errands.main(["test", "tests/rules", "-k", "term"]) == 0
    assert started[0][1:] == ["-m", "pytest", "tests/rules", "-k", "term"]


def test_the_door_is_quick_when_the_environment_fits() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", DOOR, "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert not {"PySide6", "pip", "venv", "asyncio", "urllib.request"} & imported
