"""Reads KSeF's receipt (UPO): which documents it took, under which numbers."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from desktop.errors import Refused

LARGEST = 5_000_000
"""Bytes; a receipt of a whole session with its signature stays far below."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One document that KSeF took: its number there, and the SHA-256 of its bytes."""

    number: str
    sha256: bytes


def taken(upo: bytes) -> tuple[Taken, ...]:
    """The documents that a receipt names; one receipt may stand for a whole session.

    Elements are found by their names alone: the ministry's versions differ in the namespace.

    Raises:
        Refused: `upo_unreadable` when it is no receipt.
    """
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(upo[:LARGEST], parser)
        found = tuple(
            Taken(
                number=(each.findtext("{*}NumerKSeFDokumentu") or "").strip(),
                sha256=base64.b64decode(each.findtext("{*}SkrotDokumentu") or "", validate=True),
            )
            for each in root.iter("{*}Dokument")
        )
    except (etree.XMLSyntaxError, binascii.Error, ValueError) as error:
        raise Refused("upo_unreadable", "upo") from error
    if not found:
        raise Refused("upo_unreadable", "upo")
    return found
