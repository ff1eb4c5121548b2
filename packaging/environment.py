"""The `.venv` of a checkout: made from a lock, stamped when whole, made anew when it does not fit.

The stamp is written last and removed first, so a set-up that was interrupted is done again.
Nothing is looked up anywhere when the stamp fits.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import locale
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

KINDS = ("run", "dev")  # what the program needs; that and the tools of the suite
STAMP = "dyzurka.json"
AS_LOCKED = (
    *("--no-deps", "--require-hashes", "--only-binary", ":all:"),
    *("--no-input", "--progress-bar", "off", "--disable-pip-version-check"),
)
PAUSE = 0.2
FAR = 1 << 30  # a byte no lock file has: locking it keeps nobody from reading


class SetupFailed(Exception):
    """A step of the set-up failed; the text is its whole log and what it was."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment of the checkout at `root`; `say` speaks to the person who waits."""

    root: Path
    say: Callable[[str], None]

    @property
    def folder(self) -> Path:
        """Where the environment is."""
        return self.root / ".venv"

    @property
    def programs(self) -> Path:
        """The folder of its programs."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.programs / ("python.exe" if sys.platform == "win32" else "python")

    def lock(self, kind: str) -> Path:
        """The file that pins every package of `kind`, with hashes."""
        return self.root / "packaging" / "locks" / f"{kind}.txt"

    def prepare(self, kind: str) -> None:
        """Make the environment hold what `kind` needs.

        Raises:
            SetupFailed: a step failed, or the folder could not be written.
        """
        if self.fits(kind):
            return
        try:
            with _alone(self.lock("run"), self.say):
                if not self.fits(kind):
                    self._make(kind)
        except OSError as error:
            raise SetupFailed(f"The set-up could not use its files: {error}") from error

    def beside(self, kind: str) -> Path:
        """A folder for packages that neither the program nor its tools ever import."""
        return self.folder / kind

    def prepare_beside(self, kind: str) -> None:
        """Put the packages of a lock into a folder of their own; the environment must be whole.

        Raises:
            SetupFailed: a step failed, or the folder could not be written.
        """
        target = self.beside(kind)
        stamp, wanted = target / STAMP, json.dumps([self._place(), self._digest(kind)])
        try:
            with _alone(self.lock("run"), self.say):
                if stamp.exists() and stamp.read_text("utf-8") == wanted:
                    return
                shutil.rmtree(target, ignore_errors=True)
                self.say(f"Putting what only benchmarks compare with into {target}")
                into: list[str | Path] = ["--target", target, "-r", self.lock(kind)]
                self._step([self.python, "-I", "-m", "pip", "install", *AS_LOCKED, *into])
                _write_whole(stamp, wanted)
        except OSError as error:
            raise SetupFailed(f"The set-up could not use its files: {error}") from error

    def fits(self, kind: str) -> bool:
        """Whether the environment is whole, of this Python, in its place and as locked."""
        held = self._stamp()
        place = held.get("place") == self._place() and self.python.exists()
        return place and held.get(kind) == self._digest(kind)

    def _make(self, kind: str) -> None:
        held = self._stamp()
        extends = held.get("place") == self._place() and held.get("run") == self._digest("run")
        if self.folder.is_dir():
            (self.folder / STAMP).unlink(missing_ok=True)
        started = time.monotonic()
        if not (extends and self.python.exists()):
            self._create()
        lock = self.lock(kind)
        count = sum("==" in line for line in lock.read_text("utf-8").splitlines())
        self.say(f"Installing {count} locked packages; the first time this takes a minute or more")
        self._step([self.python, "-I", "-m", "pip", "install", *AS_LOCKED, "-r", lock])
        self._point_here()
        stamp = {"place": self._place()}
        stamp |= {each: self._digest(each) for each in KINDS[: KINDS.index(kind) + 1]}
        _write_whole(self.folder / STAMP, json.dumps(stamp, indent=1))
        self.say(f"Set up in {time.monotonic() - started:.0f} s")

    def _create(self) -> None:
        """Make an empty environment of this Python where nothing or a broken one was."""
        version = ".".join(str(part) for part in sys.version_info[:3])
        again = " anew" if self.folder.exists() else ""
        self.say(f"Making .venv{again} with Python {version}")
        if self.folder.is_symlink() or self.folder.is_file():
            self.folder.unlink()
        elif self.folder.exists():
            shutil.rmtree(self.folder)
        base = getattr(sys, "_base_executable", None) or sys.executable
        self._step([base, "-I", "-m", "venv", self.folder])

    def _point_here(self) -> None:
        """Let the environment import the checkout itself, from whatever folder it is started."""
        names = {"base": str(self.folder), "platbase": str(self.folder)}
        packages = Path(sysconfig.get_path("purelib", "venv", names))
        # Read as UTF-8 from 3.13 on, before that in the system's encoding.
        encoding = "utf-8" if sys.version_info >= (3, 13) else locale.getencoding()
        (packages / "dyzurka.pth").write_text(f"{self.root}\n", encoding=encoding)

    def _step(self, command: list[str | Path]) -> None:
        done = subprocess.run(
            command,
            env=pip_environment(dict(os.environ)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            close_fds=False,  # a step that outlives us keeps the lock
            check=False,
        )
        if done.returncode:
            told = done.stdout.decode(errors="replace")
            words = " ".join(str(word) for word in command)
            raise SetupFailed(f"{told}\nThis step of the set-up failed: {words}")

    def _stamp(self) -> dict[str, str]:
        try:
            held = json.loads((self.folder / STAMP).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return held if isinstance(held, dict) else {}

    def _place(self) -> str:
        """The checkout and the Python the environment belongs to."""
        tag = sys.implementation.cache_tag
        return f"{self.root} {tag} {sysconfig.get_platform()} {Path(sys.base_prefix).resolve()}"

    def _digest(self, kind: str) -> str:
        text = self.lock(kind).read_text("utf-8")
        return hashlib.sha256(text.encode()).hexdigest()


def pip_environment(variables: dict[str, str]) -> dict[str, str]:
    """`variables` without what would lead pip elsewhere, and without a cache it cannot write."""
    led_astray = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER")
    kept = {name: value for name, value in variables.items() if name not in led_astray}
    kept |= {"PIP_REQUIRE_VIRTUALENV": "0", "PIP_USER": "0", "PYTHONUTF8": "1"}
    home = Path(variables.get("HOME") or variables.get("LOCALAPPDATA") or "/nonexistent")
    if not (home.is_dir() and os.access(home, os.W_OK)) and "PIP_CACHE_DIR" not in kept:
        kept["PIP_NO_CACHE_DIR"] = "1"
    return kept


def _write_whole(path: Path, text: str) -> None:
    """Write `path` so that it is there entirely or not at all."""
    draft = path.with_suffix(".new")
    draft.write_text(text, "utf-8")
    draft.replace(path)


@contextlib.contextmanager
def _alone(path: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the only set-up of this checkout; wait for another one to end."""
    with path.open("rb") as file:
        told = False
        while not _taken(file):
            if not told:
                say("Another set-up of this checkout is at work; waiting for it")
                told = True
            time.sleep(PAUSE)
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003
        yield  # closing the file lets the next one in


def _taken(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            file.seek(FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
