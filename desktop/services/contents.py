"""Keeps bytes whole and gives them back only when they are still the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from desktop.errors import Gone, Unavailable
from desktop.models.content import Content


def keep(data: bytes, at: datetime) -> int:
    """Store bytes once, under their hash; gives the id of the row that holds them."""
    sha256 = hashlib.sha256(data).hexdigest()
    found = Content.select(Content.id).where(Content.sha256 == sha256).tuples().first()
    if found is not None:
        return int(found[0])
    made = Content.insert(sha256=sha256, size=len(data), data=data, stored_at=at)
    # Another desk may store the same bytes in the same moment.
    made.on_conflict_ignore().execute()
    return int(Content.get(Content.sha256 == sha256).id)


def read(content_id: int) -> bytes:
    """Give back the bytes of one row.

    Raises:
        Gone: `content_missing`.
        Unavailable: `content_damaged`, when their hash is no longer the one they were kept under.
    """
    row = Content.get_or_none(Content.id == content_id)
    if row is None:
        raise Gone("content_missing")
    data = bytes(row.data)
    if hashlib.sha256(data).hexdigest() != row.sha256:
        raise Unavailable("content_damaged", sha256=row.sha256)
    return data


def forget(content_ids: Iterable[int], since: datetime) -> None:
    """Drop bytes that were first stored after `since` and that nothing points at (any more).

    Older ones stay in any case: papers may name them by their hash alone.
    """
    backrefs: Any = Content._meta.backrefs  # noqa: SLF001
    for each in set(content_ids):
        pointed_at = any(
            table.select().where(column == each).exists() for column, table in backrefs.items()
        )
        if not pointed_at:
            Content.delete().where(Content.id == each, Content.stored_at > since).execute()


def read_by_hash(sha256: str) -> bytes | None:
    """The bytes kept under a hash, None when they are no longer kept."""
    row: Any = Content.select(Content.id).where(Content.sha256 == sha256).tuples().first()
    return read(row[0]) if row else None
