"""Reads papers back: text, pages, and the payload of the QR codes drawn on them."""

from __future__ import annotations

import re
from io import BytesIO

from pypdf import PdfReader
from reportlab.graphics.barcode import qrencoder

QUIET = 4


def pages(data: bytes) -> list[str]:
    """Text of each page, every run of white space (also no-break) one space."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


def text(data: bytes) -> str:
    """Text of the whole paper."""
    return " ".join(pages(data))


def solid(words: str) -> str:
    """The text without any white space, to look for what may stand on two lines."""
    return "".join(words.split())


def payloads(data: bytes) -> list[str]:
    """What a telephone would read from the codes on all pages."""
    found = []
    for page in PdfReader(BytesIO(data)).pages:
        drawing = page.get_contents().get_data().decode("latin-1")
        found += [decoded(squares(code)) for code in _codes(drawing)]
    return found


def _codes(drawing: str) -> list[str]:
    """The parts of a page that draw a code: a white card four squares wider on each side."""
    card = rf"-{QUIET} -{QUIET} \d+ \d+ re f\b.*?\bQ\b"
    return [re.sub(r"\s+", " ", found) for found in re.findall(card, drawing, re.DOTALL)]


def squares(code: str) -> list[list[bool]]:
    """The dark squares of a drawn code, row by row from the top."""
    card, *runs = (
        tuple(int(part) for part in found)
        for found in re.findall(r"(-?\d+) (-?\d+) (\d+) (\d+) re", code)
    )
    size = card[2] - 2 * QUIET
    rows = [[False] * size for _ in range(size)]
    for column, row, wide, high in runs:
        assert high == 1
        for at in range(column, column + wide):
            rows[size - 1 - row][at] = True
    return rows


def decoded(rows: list[list[bool]]) -> str:
    """The UTF-8 text of a code with error correction L and bytes, from its squares alone."""
    size = len(rows)
    version = (size - 17) // 4
    code = qrencoder.QRCode(version, qrencoder.QRErrorCorrectLevel.L)
    code.moduleCount = size
    written = sum(rows[8][size - 1 - at] << at for at in range(8))
    formats = {
        kind: qrencoder.QRUtil.getBCHTypeInfo(qrencoder.QRErrorCorrectLevel.L << 3 | kind)
        for kind in range(8)
    }
    (kind,) = [kind for kind, bits in formats.items() if bits & 0xFF == written]
    mask = qrencoder.QRUtil.getMask(kind)
    bits = [rows[row][column] ^ mask(row, column) for column, row in code.dataPosIterator()]
    octets = [
        sum(bit << (7 - at) for at, bit in enumerate(bits[start : start + 8]))
        for start in range(0, len(bits) // 8 * 8, 8)
    ]
    stream = "".join(f"{octet:08b}" for octet in _in_order(octets, version))
    assert stream[:4] == "0100", "bytes"
    count = int(stream[4:12], 2)
    return bytes(int(stream[12 + 8 * at : 20 + 8 * at], 2) for at in range(count)).decode()


def _in_order(octets: list[int], version: int) -> list[int]:
    """Data octets of the blocks one after another (they are interleaved on paper)."""
    blocks = qrencoder.QRRSBlock.getRSBlocks(version, qrencoder.QRErrorCorrectLevel.L)
    parts: list[list[int]] = [[] for _ in blocks]
    at = 0
    for place in range(max(block.dataCount for block in blocks)):
        for part, block in zip(parts, blocks, strict=True):
            if place < block.dataCount:
                part.append(octets[at])
                at += 1
    return [octet for part in parts for octet in part]
