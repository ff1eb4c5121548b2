"""QR codes as squares of bits: ReportLab encodes, the mask is chosen here.

ReportLab weighs the eight masks cell by cell (6 ms a code); here a whole square is one integer
and the four penalties of ISO/IEC 18004 are a few shifts of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

Rows = tuple[int, ...]
_MASKS = 8
_NAMED_VERSION = 7


class Matrix(NamedTuple):
    """`rows` from the top, each an integer whose lowest bit is the leftmost square; 1 is dark."""

    size: int
    rows: Rows


@lru_cache(maxsize=64)
def matrix(payload: str) -> Matrix:
    """The code of a UTF-8 payload, error correction L (the Polish payment QR asks for L)."""
    from reportlab.graphics.barcode import qrencoder  # noqa: PLC0415  lazily: 120 ms

    code: Any = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.L)
    code.addData(qrencoder.QR8bitByte(payload.encode()))
    code.version = code.calculate_version()
    code.makeImpl(test=True, maskPattern=0)
    size: int = code.moduleCount
    base = _packed(code.modules)
    plain = base ^ _mask(code, 0)
    best = min(range(_MASKS), key=lambda kind: _penalty(plain ^ _mask(code, kind), size))
    # Only the strips that name the mask and the version are still blank.
    code.setupTypeInfo(test=False, maskPattern=best)
    if code.version >= _NAMED_VERSION:
        code.setupTypeNumber(test=False)
    whole = _packed(code.modules) ^ _mask(code, 0) ^ _mask(code, best)
    return Matrix(size, tuple(whole >> row * size & ((1 << size) - 1) for row in range(size)))


def _packed(rows: list[list[bool]]) -> int:
    bits = "".join("1" if dark else "0" for row in rows for dark in row)
    return int(bits[::-1], 2)


_masks: dict[tuple[int, int], int] = {}


def _mask(code: Any, kind: int) -> int:
    """Squares that a mask turns over: it touches data only, so a size has one pattern a mask."""
    from reportlab.graphics.barcode.qrencoder import QRUtil  # noqa: PLC0415  lazily

    key = (code.moduleCount, kind)
    if key not in _masks:
        size = code.moduleCount
        turns: Any = QRUtil.getMask(kind)  # type: ignore[no-untyped-call]
        _masks[key] = sum(
            1 << (row * size + column)
            for column, row in code.dataPosIterator()
            if turns(row, column)
        )
    return _masks[key]


@lru_cache(maxsize=8)
def _frames(size: int) -> tuple[int, int, int]:
    """Squares with a right neighbour, and starts of patterns with four squares after or before."""
    rows = sum(1 << (row * size) for row in range(size))
    inner = rows * ((1 << (size - 1)) - 1)
    after = rows * ((1 << (size - 10)) - 1)
    before = rows * (((1 << (size - 6)) - 1) & ~0b1111)
    return inner, after, before


def _penalty(square: int, size: int) -> int:
    across = _row_penalty(square, size)
    down = _row_penalty(_turned(square, size), size)
    inner, _, _ = _frames(size)
    alike_across = ~(square ^ square >> 1) & inner
    alike_down = ~(square ^ square >> size) & ((1 << size * (size - 1)) - 1)
    blocks = (alike_across & alike_across >> size & alike_down).bit_count()
    share = 100 * square.bit_count() // (size * size)
    return across + down + 3 * blocks + 10 * (abs(share - 50) // 5)


def _turned(square: int, size: int) -> int:
    bits = f"{square:0{size * size}b}"[::-1]
    return int("".join(bits[column::size] for column in range(size))[::-1], 2)


def _row_penalty(square: int, size: int) -> int:
    inner, after, before = _frames(size)
    alike = ~(square ^ square >> 1) & inner
    fives = alike & alike >> 1 & alike >> 2 & alike >> 3
    runs = fives.bit_count() + 2 * (fives & ~(fives << 1)).bit_count()
    light = ~square & ((1 << size * size) - 1)
    finder = square & light >> 1 & square >> 2 & square >> 3 & square >> 4 & light >> 5
    finder &= square >> 6
    four = light & light >> 1 & light >> 2 & light >> 3
    hits = (finder & four >> 7 & after).bit_count() + (finder & four << 4 & before).bit_count()
    return runs + 40 * hits
