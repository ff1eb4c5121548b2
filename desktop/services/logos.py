"""Looks at a logo before it is kept: a whole PNG or JPEG of a sane size, nothing else."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from desktop.errors import Refused

LARGEST = 1024 * 1024
SMALLEST_SIDE, LONGEST_SIDE = 16, 4000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# Start-of-frame markers carry the picture's size; C4, C8 and CC are tables.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA


def checked_logo(data: bytes, field: str = "logo") -> bytes:
    """The same bytes when a paper can show them.

    Raises:
        Refused: `logo_too_large` (most: bytes, or sides in pixels), `logo_wrong`.
    """
    if len(data) > LARGEST:
        raise Refused("logo_too_large", field, most=LARGEST)
    if data.startswith(_PNG):
        width, height = _png_size(data, field)
    elif data.startswith(_JPEG):
        width, height = _jpeg_size(data, field)
    else:
        raise Refused("logo_wrong", field)
    if min(width, height) < SMALLEST_SIDE:
        raise Refused("logo_wrong", field)
    if max(width, height) > LONGEST_SIDE:
        raise Refused("logo_too_large", field, width=width, height=height, sides=LONGEST_SIDE)
    return data


def _png_size(data: bytes, field: str) -> tuple[int, int]:
    """Walk every chunk: a picture that was cut off or damaged is refused here, not on paper."""
    names = []
    for chunk in _png_chunks(data, field):
        names.append(chunk)
        if chunk == b"IEND":
            break
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"] or b"IDAT" not in names:
        raise Refused("logo_wrong", field)
    header = data[len(_PNG) + 8 :][:8]
    return int.from_bytes(header[:4], "big"), int.from_bytes(header[4:], "big")


def _png_chunks(data: bytes, field: str) -> Iterator[bytes]:
    """Names of the chunks, each with its check sum right."""
    at = len(_PNG)
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        named = data[at + 4 : at + 8 + length]
        check = data[at + 8 + length : at + 12 + length]
        if len(check) < 4 or zlib.crc32(named) != int.from_bytes(check, "big"):
            raise Refused("logo_wrong", field)
        yield named[:4]
        at += 12 + length


def _jpeg_size(data: bytes, field: str) -> tuple[int, int]:
    """Walk the markers up to the picture itself; its end must be there too."""
    size = None
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in _FRAMES and at + 9 <= len(data):
            height, width = data[at + 5 : at + 7], data[at + 7 : at + 9]
            size = int.from_bytes(width, "big"), int.from_bytes(height, "big")
        if marker == _SCAN:
            break
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    if size is None or b"\xff\xd9" not in data[at:]:
        raise Refused("logo_wrong", field)
    return size
