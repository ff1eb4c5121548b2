"""How much room a widget has for its words: with large letters a wide pane is a narrow one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

USUAL_LETTER = 8  # pixels of a digit at the usual size of the text


def room_of(widget: QWidget, width: int) -> int:
    """The width, in pixels, that would hold as many words at the usual size of the text."""
    letter = widget.fontMetrics().horizontalAdvance("0") or USUAL_LETTER
    return width * USUAL_LETTER // max(letter, USUAL_LETTER)
