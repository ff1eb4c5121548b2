"""Keeps bytes whole and gives them back only when they are still the same."""

from __future__ import annotations

import hashlib
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
    return int(Content.insert(sha256=sha256, size=len(data), data=data, stored_at=at).execute())


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


def read_by_hash(sha256: str) -> bytes | None:
    """The bytes kept under a hash, None when they are no longer kept."""
    row: Any = Content.select(Content.id).where(Content.sha256 == sha256).tuples().first()
    return read(row[0]) if row else None
