"""Unexpected exceptions: what may be told of them, and the doors they come in by.

An exception's own text can hold names, addresses or passwords, so nothing of it is kept: only
the kinds of the exceptions and the places in the code.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

import PySide6
from PySide6.QtCore import qVersion

from desktop.errors import traces

_log = logging.getLogger("dyzurka")


@dataclass(frozen=True, slots=True)
class Defect:
    """Kind and code places of an unexpected exception, with those that caused it."""

    kind: str
    places: tuple[str, ...]

    @property
    def details(self) -> str:
        """Lines to copy into a report; they hold no personal data."""
        system = f"Python {platform.python_version()}, PySide {PySide6.__version__}"
        return "\n".join(
            [
                self.kind,
                *self.places,
                f"{system}, Qt {qVersion()}, {platform.system()} {platform.release()}",
            ]
        )


def describe(error: BaseException) -> Defect:
    """What may be told of an exception."""
    return Defect(type(error).__qualname__, traces(error))


def record(defect: Defect) -> None:
    """Write it to the log."""
    _log.error("defect %s at %s", defect.kind, " < ".join(p.strip() for p in defect.places))


class Doors:
    """Stands at every door an unexpected exception may leave by, until `close`."""

    def __init__(self, report: Callable[[BaseException], object]) -> None:
        self._report = report
        self._main, self._thread = sys.excepthook, threading.excepthook
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread

    def close(self) -> None:
        """Put back what stood there before."""
        sys.excepthook, threading.excepthook = self._main, self._thread

    def _from_main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._main(kind, error, trace)
        else:
            self._report(error)

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._report(args.exc_value)
