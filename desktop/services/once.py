"""Once: an act that is tried again after a fault is not done a second time.

A fault may come after the commit was kept: from a disk that fails while SQLite copies its log,
from a server that goes away before it answers. Whoever asks again brings the same key.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.models.done_act import DoneAct
from desktop.services.changes import Changes
from desktop.services.statements import fetch

KEPT = timedelta(days=7)

_WRITE = "INSERT INTO done_act (id, at, touched, made) VALUES (?, ?, ?, ?) RETURNING id"


def do(
    key: str, at: datetime, work: Callable[[], Changes], /, *, is_again: bool = False
) -> Changes:
    """Run `work` unless the act with this key is done; gives what the act has changed.

    To be called within a write. `at` is the act's instant; `is_again` says that the key may be
    known. An act that changed nothing leaves no trace.
    """
    if is_again and (done := _done(key)) is not None:
        return done
    changes = work()
    if changes.touched:
        _write(key, at, changes)
    return changes


def forget(before: datetime) -> None:
    """Let go of the keys of acts before this instant: nobody tries those again."""
    DoneAct.delete().where(DoneAct.at < before).execute()


def _done(key: str) -> Changes | None:
    row = DoneAct.get_or_none(DoneAct.id == key)
    if row is None:
        return None
    return Changes.of(made=row.made, **row.touched)


def _write(key: str, at: datetime, changes: Changes) -> None:
    touched = {kind: sorted(ids) for kind, ids in changes.touched.items()}
    fields = DoneAct.at.db_value(at), DoneAct.touched.db_value(touched)
    fetch(_WRITE, key, *fields, changes.made)
