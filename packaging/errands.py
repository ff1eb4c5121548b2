"""The errands of `dev.py`: each prepares what it needs and starts one thing in `.venv`."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import system
from environment import Environment, SetupFailed

ROOT = Path(__file__).resolve().parents[1]
COMPARED = {"paper"}  # benchmarks that ask for the packages of the lock `bench`
USAGE = """usage: python3 packaging/dev.py COMMAND [arguments]

  run [--demo] [...]  start the program; --demo opens an office to play with
  test [...]          the whole suite, or what the arguments of pytest choose
  check               ruff, mypy, import-linter and translations
  bench [NAME ...]    the benchmarks, each against the raw thing [--quick]
  lock [...]          pin the packages anew with uv (--upgrade takes newer ones)
  translate           collect the window's texts for translation"""


def say(text: str) -> None:
    """Tell the person at the terminal one thing, at once."""
    print(text, file=sys.stderr, flush=True)


def main(arguments: list[str]) -> int:
    """Do the errand that `arguments` name; the exit code."""
    word, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if word in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    if word not in ERRANDS:
        say(f"There is no command “{word}”.\n\n{USAGE}" if word else USAGE)
        return 2
    try:
        return ERRANDS[word](rest)
    except (SetupFailed, system.Lacking) as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def prepared(kind: str, *, on_screen: bool = False) -> Environment:
    """The checkout's environment, whole, on a system that lacks nothing."""
    system.complete(on_screen=on_screen, say=say)
    environment = Environment(ROOT, say)
    environment.prepare(kind)
    return environment


def commands() -> set[str]:
    """The program's headless commands; they need no display."""
    return set(runpy.run_path(str(ROOT / "desktop/commands/arguments.py"))["COMMANDS"])


def run(arguments: list[str]) -> int:
    """Start the program; without a display play its tour and say where the pictures are."""
    headless = bool(commands().intersection(arguments)) or "--help" in arguments
    shown = system.has_display(os.environ)
    python = prepared("run", on_screen=shown and not headless).python
    if shown:
        _become([python, "-m", "desktop", *arguments])
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if headless:
        _become([python, "-m", "desktop", *arguments])
    pictures = ROOT / "build" / "tour"
    say("There is no display here, so the window cannot be shown. Playing the tour instead.")
    code = subprocess.call([python, "-m", "desktop", "tour", pictures], stdin=subprocess.DEVNULL)
    say("The tour failed." if code else f"The pictures and papers of the tour are in {pictures}")
    return code


def test(arguments: list[str]) -> int:
    """Run the suite, the whole of it on every core; the code of pytest."""
    python = prepared("dev").python
    chosen = arguments or ["-n", "auto", "--dist", "loadfile"]
    return subprocess.call([python, "-m", "pytest", *chosen], cwd=ROOT, env=_offscreen())


def check(_arguments: list[str]) -> int:
    """Run every check, all of them even if one fails; 1 if any did."""
    environment = prepared("dev")
    programs, python = environment.programs, environment.python
    checks: dict[str, list[str | Path]] = {
        "ruff check": [programs / "ruff", "check", "--quiet", "."],
        "ruff format": [programs / "ruff", "format", "--check", "--quiet", "."],
        "mypy": [programs / "mypy", "--no-error-summary"],
        "import-linter": [programs / "lint-imports"],
        "translations": [python, ROOT / "packaging/translations.py", "check"],
    }
    failed = [name for name, command in checks.items() if not _passes(name, command)]
    say(f"{len(failed)} of {len(checks)} checks failed: {', '.join(failed)}" if failed else "Clean")
    return 1 if failed else 0


def _passes(name: str, command: list[str | Path]) -> bool:
    started = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=_offscreen(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    verdict = "FAILED" if done.returncode else "ok"
    say(f"{name}: {verdict} ({time.monotonic() - started:.1f} s)")
    if done.returncode:
        say(done.stdout.decode(errors="replace"))
    return not done.returncode


def bench(arguments: list[str]) -> int:
    """Run the benchmarks named, or all: each file under tests/benchmarks is a script."""
    names = [word for word in arguments if not word.startswith("-")]
    options = [word for word in arguments if word.startswith("-")]
    there = {path.stem: path for path in sorted((ROOT / "tests/benchmarks").glob("[a-z]*.py"))}
    unknown = set(names) - set(there)
    if unknown:
        say(f"No such benchmark: {', '.join(sorted(unknown))}. There are: {', '.join(there)}")
        return 2
    environment = prepared("dev")
    python = environment.python
    if COMPARED.intersection(names or there):
        _bring_rivals(environment)
    codes = []
    for name in names or list(there):
        say(f"— {name}")
        codes.append(subprocess.call([python, there[name], *options], cwd=ROOT, env=_offscreen()))
    return 1 if any(codes) else 0


def _bring_rivals(environment: Environment) -> None:
    """Bring what benchmarks compare our papers with; without it they say so and go on."""
    try:
        system.complete(on_screen=False, say=say, more=system.PANGO)
        environment.prepare_beside("bench")
    except (SetupFailed, system.Lacking) as error:
        say(f"{error}\nThe benchmarks run without WeasyPrint.")


def lock(arguments: list[str]) -> int:
    """Pin every package anew, for every Python and system we support, with hashes."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(Environment(ROOT, say).programs))
    if uv is None:
        say("Pinning needs uv, which is not installed; see https://docs.astral.sh/uv")
        return 1
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"]
    # num2words needs docopt, which has no wheel, for its own command line alone.
    options += ["--no-annotate", "--quiet", "--no-emit-package", "docopt"]
    environment = Environment(ROOT, say)
    tools = ["--all-extras", "--group", "dev"]
    for kind in ("run", "dev", "bench"):
        target = environment.lock(kind)
        groups = {"run": ["--extra", "postgres"], "dev": tools}.get(kind)
        if groups is None:
            # Only what comes on top of the tools, at versions that agree with theirs.
            held = environment.lock("dev")
            groups = [*tools, "--group", kind, "--constraint", str(held)]
            groups += [word for name in _names(held) for word in ("--no-emit-package", name)]
        words = ["pip", "compile", "pyproject.toml", *options, *groups, "-o", str(target)]
        if code := subprocess.call([uv, *words, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL):
            return code
        say(f"{target.relative_to(ROOT)} written")
    return 0


def _names(lock_file: Path) -> list[str]:
    """The packages of a lock."""
    lines = lock_file.read_text("utf-8").splitlines()
    return [line.partition("==")[0] for line in lines if "==" in line[:80] and line[0].isalnum()]


def translate(_arguments: list[str]) -> int:
    """Collect the window's texts into the translation files and build what is shown."""
    python = prepared("dev").python
    return subprocess.call([python, ROOT / "packaging/translations.py", "collect"], cwd=ROOT)


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}


def _become(command: list[str | Path]) -> NoReturn:
    """Go on as `command`: no process of ours stays in between where the system allows it."""
    words = [str(word) for word in command]
    if sys.platform == "win32":
        sys.exit(subprocess.call(words))
    os.execv(words[0], words)  # noqa: S606 - our own interpreter, no shell


ERRANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "lock": lock,
    "translate": translate,
}
