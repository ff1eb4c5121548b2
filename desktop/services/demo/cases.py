"""What a case of the demo office is: who asks, what for, how it goes on and how it stands now."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """A visit: `days` working days after it was asked for, or from now when it is still ahead.

    `ends` is `planned`, `done`, `missed`, `free` or `late` (called off by the client in time, too
    late), or `office` (called off by the office); `moved_from` the hour it was planned for first.
    """

    days: int
    at: str
    minutes: int
    ends: str = "done"
    moved_from: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One ticket and its story.

    Accepted `days` working days before the last one, at local time `at`; `ends` is the state it
    is in now (`unmatched` for a new one of nobody's, `reopened` for one that an answer brought
    back). The work of `kind` begins `later` working days after, at `work_at` or soon, and takes
    `minutes`, one number a segment; `on` moves it to the next `saturday` or `sunday`. `paper` says
    how far its protocol came: `draft`, `issued`, `received`, `word`, `signature`, `silence`,
    `withdrawn`, with `+invoice` or `+invoice_draft` after it.
    """

    firm: str
    subject: str
    text: str
    ends: str
    days: int
    at: str
    who: int = 0
    person: int = 0
    channel: str = "mail"
    kind: str = ""
    minutes: tuple[int, ...] = ()
    later: int = 0
    work_at: str = ""
    on: str = ""
    by_hand: bool = False
    is_reviewed: bool = False
    done: str = ""
    orders: tuple[str, ...] = ()
    note: str = ""
    reply: str = ""
    robot: str = ""
    files: tuple[str, ...] = ()
    trip: Trip | None = None
    paper: str = ""
