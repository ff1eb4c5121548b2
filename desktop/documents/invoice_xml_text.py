"""Elements of FA(3) and what may stand in them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

LINE, NAME = 256, 512
"""Longest texts of the schema: most fields, and names with addresses."""

# What XML 1.0 cannot hold at all, and what KSeF refuses besides (art. 106nda, its leaflet).
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(text: str) -> str:
    """The text on one line, single spaces, without the characters that KSeF refuses."""
    return " ".join(_FORBIDDEN.sub("", text).split())


def put(parent: Any, name: str, text: str | None = None) -> Any:
    """Add an element of the parent's namespace; `text` is a value the program made itself."""
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    namespace = parent.tag.partition("}")[0]
    child = etree.SubElement(parent, f"{namespace}}}{name}")
    child.text = text
    return child


def put_text(parent: Any, name: str, text: str, longest: int) -> None:
    """Add an element with a text that people wrote, cut where the schema ends; none when empty."""
    whole = clean(text)
    if len(whole) > longest:
        whole = whole[: longest - 1].rstrip() + "…"
    if whole:
        put(parent, name, whole)


def day(value: date) -> str:
    """A day as the schema writes it."""
    return value.isoformat()
