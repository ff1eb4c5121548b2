"""Files written into the text itself, the way before MIME (uuencode)."""

from __future__ import annotations

import binascii
import re

_BEGIN = re.compile(r"begin [0-7]{3,4} +(\S.{0,254})", re.ASCII)
_FULL_LINE = 45  # bytes in a line of the encoding, at most


def files(text: str) -> tuple[str, tuple[tuple[str, bytes], ...]]:
    """Take the uuencoded files out of a text; return the text without them, and (name, data).

    A block that does not end, or holds a line of something else, stays in the text.
    """
    if "begin " not in text:
        return text, ()
    kept: list[str] = []
    found: list[tuple[str, bytes]] = []
    block: list[str] = []
    data: list[bytes] = []
    for line in text.split("\n"):
        if _BEGIN.fullmatch(line):
            kept += block
            block, data = [line], []
        elif not block:
            kept.append(line)
        elif line.strip() == "end" and data:
            name = _BEGIN.fullmatch(block[0])
            found.append((name[1] if name else "", b"".join(data)))
            block, data = [], []
        else:
            block.append(line)
            piece = _line(line)
            if piece is None:
                kept += block
                block = []
            else:
                data.append(piece)
    return "\n".join(kept + block), tuple(found)


def decoded(data: bytes) -> bytes:
    """Return the file of a part in this encoding; its bytes as they are when it holds none."""
    found = files(data.decode("latin-1").replace("\r\n", "\n"))[1]
    return found[0][1] if found else data


def _line(line: str) -> bytes | None:
    """Return the bytes of one line, None for what is no line of the encoding."""
    length = (ord(line[0]) - 32) & 63 if line else 0
    if not line.isascii() or length > _FULL_LINE:
        return None
    if len(line.rstrip()) > (length + 2) // 3 * 4 + 3:
        return None
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        return None
