"""Lettering: lines are cut where there is no room, and stand where they should."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.ui.fonts import body_font
from desktop.ui.kit.lettering import KEPT, Lettering, lettering

INK = QColor("#000000")
BOX = QRectF(10, 0, 100, 40)


@pytest.fixture
def line(qapp):
    return Lettering(body_font())


def drawn(line, words, *, right=False, box=BOX):
    """What it says it took, and the columns and rows that bear ink."""
    picture = QImage(160, 40, QImage.Format.Format_ARGB32)
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    took = line.draw(painter, box, words, INK, right=right)
    painter.end()
    inked = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).lightness() < 128
    ]
    return took, sorted({x for x, _ in inked}), sorted({y for _, y in inked})


def test_a_line_stands_in_the_middle_at_the_left(line):
    took, columns, rows = drawn(line, "Żółw")
    assert took == line.width("Żółw")
    assert 10 <= columns[0] <= 12
    assert columns[-1] <= 10 + took
    assert abs((rows[0] + rows[-1]) / 2 - 20) <= 3


def test_or_at_the_right(line):
    took, columns, _ = drawn(line, "1 234,00", right=True)
    assert 110 - took - 1 <= columns[0]
    assert 106 <= columns[-1] <= 110


def test_a_line_that_is_too_long_is_cut(line):
    took, columns, _ = drawn(line, "Stowarzyszenie na rzecz Rozwoju Rzemiosła")
    assert took <= BOX.width()
    assert columns[-1] <= BOX.right()


def test_breaks_are_no_lines(line):
    assert drawn(line, "a\nb")[0] == line.width("a b")


def test_however_many_words_there_were_it_draws_the_next(line):
    for number in range(KEPT + 5):
        line._cut(f"{number}", 90)
    assert len(line._cuts) <= KEPT
    assert drawn(line, "koniec")[1]


def test_one_for_all_who_ask_for_the_same_font(qapp):
    font = body_font()
    assert lettering(font, bold=True) is lettering(body_font(), bold=True)
    assert lettering(font, bold=True) is not lettering(font)
    assert lettering(font, 0.9) is not lettering(font)
    assert lettering(body_font(150)) is not lettering(font)
