"""What can go wrong on purpose: codes and facts, never sentences.

The window turns a code into a sentence in the user's language (`ui/texts.py`), a headless
command into one line of JSON. Anything that is not one of these three is a defect.
"""

from __future__ import annotations

import traceback
from pathlib import PurePath


class KnownError(Exception):
    """An expected failure with a stable `code` and the `facts` its sentence needs.

    `field` names the field of the form the failure belongs to, empty when it belongs to none.
    Facts must never hold a password, a session ID or the text of a message.
    """

    def __init__(self, code: str, field: str = "", **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way between processes (facts are keyword-only)."""
        return _rebuilt, (type(self), self.code, self.field, self.facts)


def _rebuilt(kind: type[KnownError], code: str, field: str, facts: dict[str, object]) -> KnownError:
    return kind(code, field, **facts)


class Refused(KnownError):
    """A rule says no: the input is wrong or the act is not allowed. Nothing was written."""


class Unavailable(KnownError):
    """Something outside did not answer (database, disk, network); trying again may help."""


class Gone(KnownError):
    """What was to be changed has changed or vanished meanwhile; `facts` say what it is now."""


def traces(error: BaseException) -> tuple[str, ...]:
    """Where an unexpected exception came from: places in the code, and the kinds that caused it.

    Its own text may hold names, addresses or passwords, and so may the folder of the
    installation: nothing of them is told.
    """
    places: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        if seen is not error:
            places.append(type(seen).__qualname__)
        for frame in traceback.extract_tb(seen.__traceback__):
            places.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")  # noqa: PERF401
        seen = seen.__cause__ or seen.__context__
    return tuple(places)


def _short(filename: str) -> str:
    parts = PurePath(filename).parts
    for root in ("desktop", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) + (root == "site-packages") :])
    return parts[-1] if parts else ""
