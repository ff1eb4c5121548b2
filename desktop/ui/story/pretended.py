"""Stands in for the remote tools of the machine: nothing is launched, everything is noted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class PretendedLauncher:
    """Says yes to everything and remembers what it was asked to open or start."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.programs: list[tuple[str, ...]] = []

    def open_address(self, address: str) -> bool:
        """Note an address."""
        self.addresses.append(address)
        return True

    def start(
        self, program: Path, arguments: Sequence[str], stdin: memoryview | None = None
    ) -> bool:
        """Note a command line; what goes in on standard input is nobody's to see."""
        del stdin
        self.programs.append((str(program), *arguments))
        return True

    @property
    def seen(self) -> str:
        """Everything that any other program of this machine could have read."""
        return "\n".join([*self.addresses, *(" ".join(words) for words in self.programs)])
