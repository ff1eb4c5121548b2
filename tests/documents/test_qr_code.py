"""QR codes: readable, and masked as ISO/IEC 18004 asks."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.barcode import qrencoder

from desktop.documents.qr_code import Matrix, matrix
from tests.documents.reading import decoded
from tests.documents.sample_papers import KSEF_URL, PAYMENT_QR

OFFICIAL = "1234567890|PL|92124012340001567890123456|001200|Odbiorca 1|FV 1234/34/2012|||"


def rows_of(code: Matrix) -> list[list[bool]]:
    return [[bool(row >> column & 1) for column in range(code.size)] for row in code.rows]


@pytest.mark.parametrize("payload", [OFFICIAL, PAYMENT_QR, KSEF_URL, "Żółć", "a" * 200])
def test_a_telephone_reads_the_payload(payload: str) -> None:
    assert decoded(rows_of(matrix(payload))) == payload


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_any_text_is_read_back(payload: str) -> None:
    assert decoded(rows_of(matrix(payload))) == payload


def test_the_payment_code_of_the_recommendation_is_small() -> None:
    # Version 4 holds 78 octets at level L; a larger code would be harder to read on paper.
    assert matrix(OFFICIAL).size == 33


def naive_penalty(rows: list[list[bool]]) -> int:
    """The four penalties, square by square."""
    size = len(rows)
    total = 0
    for lines in (rows, [list(column) for column in zip(*rows, strict=True)]):
        for line in lines:
            for _, run in itertools.groupby(line):
                length = len(list(run))
                total += length - 2 if length >= 5 else 0
            word = "".join("#" if dark else "." for dark in line)
            for at in range(size - 10):
                total += 40 * (word[at : at + 11] == "#.###.#....")
                total += 40 * (word[at : at + 11] == "....#.###.#")
    for row, column in itertools.product(range(size - 1), repeat=2):
        block = {rows[row + down][column + right] for down in (0, 1) for right in (0, 1)}
        total += 3 * (len(block) == 1)
    share = 100 * sum(map(sum, rows)) // (size * size)
    return total + 10 * (abs(share - 50) // 5)


@pytest.mark.parametrize("payload", [OFFICIAL, "krótko", KSEF_URL])
def test_the_mask_with_the_lowest_penalty_is_taken(payload: str) -> None:
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.L)
    code.addData(qrencoder.QR8bitByte(payload.encode()))
    code.version = code.calculate_version()
    penalties, finished = [], []
    for kind in range(8):
        code.makeImpl(True, kind)
        penalties.append(naive_penalty(code.modules))
        code.makeImpl(False, kind)
        finished.append([list(row) for row in code.modules])
    assert rows_of(matrix(payload)) == finished[penalties.index(min(penalties))]
