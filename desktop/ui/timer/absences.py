"""Absences of the running segment that nobody has answered yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.rules.oddities import Oddity
from desktop.services import absences
from desktop.services.changes import Changes


@dataclass(frozen=True, slots=True)
class Absence:
    """Time in which nobody may have worked: the machine slept, or nobody touched it.

    `since` and `until` are what the wall clock showed, `steady` is `since` by the steady clock;
    `key` names it in the session's history.
    """

    since: datetime
    until: datetime
    ground: str
    steady: float
    key: str = ""

    @property
    def seconds(self) -> int:
        """How long it lasted."""
        return int((self.until - self.since).total_seconds())

    @property
    def oddity(self) -> Oddity:
        """As what it waits for review while nobody answers."""
        return Oddity.SLEPT if self.ground == Oddity.SLEPT.value else Oddity.AWAY


class Absences:
    """They wait in order; those that touch are one, work between two is never swallowed."""

    def __init__(self) -> None:
        self._waiting: list[Absence] = []

    @property
    def first(self) -> Absence | None:
        """The one that is asked about now."""
        return self._waiting[0] if self._waiting else None

    def add(self, found: Absence) -> bool:
        """Take one in; False when it belongs to one that waits already."""
        for at, each in enumerate(self._waiting):
            if found.since <= each.until and each.since <= found.until:
                self._waiting[at] = _joined(each, found)
                return False
        self._waiting.append(found)
        return True

    def answered(self, one: Absence) -> None:
        """Ask about it no more."""
        self._waiting = [each for each in self._waiting if each.key != one.key]

    def clear(self) -> None:
        """Ask about nothing."""
        self._waiting.clear()


Settling = tuple[Callable[..., Changes], tuple[object, ...], dict[str, Any]]


def settling(one: Absence, answer: str, session_id: int, since: datetime) -> Settling:
    """The service that an answer calls for, with its arguments after the act.

    `keep` (it was work), `cut` (out, the timer goes on), `hold` (out, the timer waits) or `apart`
    (out, and written down as an entry of its own); `since` as the open segment counts.
    """
    facts: dict[str, Any] = {"key": one.key, "reason": one.ground}
    if answer == "keep":
        return absences.keep, (session_id, one.key), {}
    if answer == "apart":
        whole = (session_id, since, one.until)
        return absences.set_apart, whole, {**facts, "seconds": one.seconds}
    facts |= {"until": one.until, "go_on": answer == "cut"}
    return absences.take_out, (session_id, since), facts


def _joined(each: Absence, found: Absence) -> Absence:
    slept = Oddity.SLEPT.value
    return replace(
        each,
        since=min(each.since, found.since),
        until=max(each.until, found.until),
        steady=min(each.steady, found.steady),
        ground=slept if slept in (each.ground, found.ground) else each.ground,
    )
