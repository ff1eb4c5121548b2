"""A remote tool that only writes down how it was called, and a launcher that starts nothing."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SCRIPT = """#!{python}
import json, os, sys
said = sys.stdin.buffer.read().decode() if not sys.stdin.isatty() else ""
told = {{"arguments": sys.argv[1:], "stdin": said, "environment": dict(os.environ)}}
with open({report!r} + ".part", "w", encoding="utf-8") as out:
    json.dump(told, out)
os.replace({report!r} + ".part", {report!r})
"""


class FakeTool:
    """A real executable; `called` waits until it has written down its call."""

    def __init__(self, folder: Path, name: str = "remote-tool") -> None:
        self.path = folder / name
        self.report = folder / f"{name}.json"
        self.path.write_text(
            SCRIPT.format(python=sys.executable, report=str(self.report)), encoding="utf-8"
        )
        self.path.chmod(0o755)

    def called(self, within: float = 20.0) -> dict[str, Any]:
        """How it was called: arguments, standard input, environment."""
        end = time.monotonic() + within
        while not self.report.exists():
            if time.monotonic() > end:
                raise AssertionError("the tool was not started")
            time.sleep(0.01)
        told: dict[str, Any] = json.loads(self.report.read_text("utf-8"))
        return told


class CaughtLauncher:
    """Catches addresses and programs instead of opening them."""

    def __init__(self, *, opens: bool = True, starts: bool = True) -> None:
        self.opens, self.starts = opens, starts
        self.addresses: list[str] = []
        self.programs: list[tuple[Path, list[str], bytes | None]] = []

    @property
    def is_untouched(self) -> bool:
        return not self.addresses and not self.programs

    def open_address(self, address: str) -> bool:
        self.addresses.append(address)
        return self.opens

    def start(
        self, program: Path, arguments: Sequence[str], stdin: memoryview | None = None
    ) -> bool:
        said = None if stdin is None else bytes(stdin)
        self.programs.append((program, list(arguments), said))
        return self.starts
