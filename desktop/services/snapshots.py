"""The record behind an issued paper as plain data, kept beside its bytes, and read back."""

from __future__ import annotations

import hashlib
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Blob = Callable[[str], bytes | None]


def plain(value: Any) -> Any:
    """A record as JSON-able data: days and instants as ISO text, bytes as their SHA-256."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):  # a datetime is one, too
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return value


def restored(kind: type[T], value: Any, blob: Blob) -> T:
    """The record of that kind from what `plain` made of it; `blob` finds bytes by their SHA-256.

    A field that the snapshot does not know yet has its default.
    """
    hints = _hints(cast("Any", kind))
    found = {name: _read(hints[name], value[name], blob) for name in hints if name in value}
    return kind(**found)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(hint: Any, value: Any, blob: Blob) -> Any:
    if isinstance(hint, types.UnionType):  # X | None is the only union of the records
        (hint,) = (each for each in get_args(hint) if each is not types.NoneType)
        return None if value is None else _read(hint, value, blob)
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return tuple(_read(inner, each, blob) for each in value)
    if is_dataclass(hint):
        return restored(cast("type[Any]", hint), value, blob)
    reader = _READERS.get(hint)
    return reader(value) if reader else blob(value) if hint is bytes else value


_READERS: dict[Any, Callable[[Any], Any]] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    Decimal: Decimal,
}
