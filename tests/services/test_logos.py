"""Pictures that a paper can show, and all the others."""

from __future__ import annotations

import struct
import zlib

import pytest

from desktop.errors import Refused
from desktop.services.logos import LARGEST, checked_logo


def chunk(name: bytes, body: bytes) -> bytes:
    check = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)


def png(width: int, height: int, padding: int = 0) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    extra = chunk(b"tEXt", b"a" * padding) if padding else b""
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def jpeg(width: int, height: int, marker: int = 0xC2) -> bytes:
    frame = bytes((0xFF, marker)) + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\x34"
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff" + frame + scan + b"\xff\xd9"


@pytest.mark.parametrize(
    "picture", [png(64, 32), png(4000, 16), jpeg(64, 32), jpeg(640, 320, marker=0xC0)]
)
def test_whole_pictures_pass_unchanged(picture: bytes) -> None:
    assert checked_logo(picture) is picture


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"BM" + b"\0" * 50,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        png(64, 32)[:-12],
        png(64, 32)[:40],
        png(64, 32).replace(b"IDAT", b"IDAX"),
        png(8, 32),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""),
        jpeg(64, 32)[:-2],
        jpeg(64, 32)[:12],
        jpeg(0, 32),
        jpeg(64, 32, marker=0xC4),
    ],
)
def test_anything_else_is_refused(wrong: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        checked_logo(wrong)
    assert (refusal.value.code, refusal.value.field) == ("logo_wrong", "logo")


def test_too_many_bytes_are_refused() -> None:
    with pytest.raises(Refused) as refusal:
        checked_logo(png(64, 32, padding=LARGEST))
    assert refusal.value.code == "logo_too_large"
    assert refusal.value.facts == {"most": LARGEST}


@pytest.mark.parametrize("picture", [png(4001, 20), jpeg(20, 9000)])
def test_too_many_pixels_are_refused(picture: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        checked_logo(picture)
    assert refusal.value.code == "logo_too_large"
    assert refusal.value.facts["sides"] == 4000
