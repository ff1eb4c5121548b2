"""Whether somebody is at this computer, and that no crash of it writes memory to a file."""

from __future__ import annotations

from desktop.integrations import core_dumps, idle, session_lock


def idle_seconds() -> float | None:
    """Seconds since the last key or pointer, None where the system does not tell."""
    return idle.idle_seconds()


def forbid_core_dumps() -> bool:
    """Called once at the start of the window; False where the system would not listen."""
    return core_dumps.forbid()


def ask_for_lock_messages(window: int) -> bool:
    """Have the system tell that window when it is locked; False where it tells otherwise."""
    return session_lock.ask_for_lock_messages(window)
