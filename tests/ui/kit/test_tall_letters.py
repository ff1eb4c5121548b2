"""Capitals with marks are taller than the font admits; none of them may be cut."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.ui.kit.labels import ElidedLabel, Size, Words


def ink_rows(image: QImage) -> list[int]:
    """Rows that hold dark ink, from the top."""
    return [
        y
        for y in range(image.height())
        if any(QColor(image.pixel(x, y)).lightness() < 128 for x in range(image.width()))
    ]


def letters(label, qtbot) -> QImage:
    qtbot.addWidget(label)
    label.setStyleSheet("QLabel { background: white; color: black; }")
    label.adjustSize()
    label.resize(max(label.width(), 60), label.sizeHint().height())
    return label.grab().toImage()


@pytest.mark.parametrize("size", list(Size))
@pytest.mark.parametrize("bold", [False, True])
def test_the_dot_of_a_capital_stays_on_its_label(theme, qtbot, size, bold):
    tall = ink_rows(letters(Words("Ż", size=size, bold=bold), qtbot))
    plain = ink_rows(letters(Words("Z", size=size, bold=bold), qtbot))
    assert tall[0] <= plain[0] - 2
    assert tall[-1] == plain[-1]


def test_an_elided_line_keeps_it_too(theme, qtbot):
    tall = ink_rows(letters(ElidedLabel("Ż"), qtbot))
    plain = ink_rows(letters(ElidedLabel("Z"), qtbot))
    assert tall[0] <= plain[0] - 2
