"""Standard input and output as a command needs them, whatever the system made of them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Streams:
    """Where a command's answer goes, and where it says what is wrong."""

    out: TextIO
    err: TextIO

    @classmethod
    def of_process(cls) -> Streams:
        """Standard output and standard error."""
        return cls(output(sys.stdout), output(sys.stderr))


def output(given: TextIO | None) -> TextIO:
    """A stream that takes JSON: UTF-8 on every system, each line sent off at once.

    What is no text (a file name in odd bytes) is written as JSON writes it. Nothing listens where
    the stream is closed.
    """
    if given is None:
        return io.StringIO()
    if isinstance(given, io.TextIOWrapper):
        given.reconfigure(
            encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=True
        )
    return given


def lines(given: TextIO | None) -> Iterable[str]:
    """The lines of an input in UTF-8; what is none becomes a replacement character."""
    if given is None:
        return ()
    if isinstance(given, io.TextIOWrapper):
        given.reconfigure(encoding="utf-8", errors="replace")
    return given


def give_up_output() -> None:
    """Nobody reads any more: let the interpreter end without trying to write the rest."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
