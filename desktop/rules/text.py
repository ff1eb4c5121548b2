"""Polish text: folded for finding, keyed for sorting."""

from __future__ import annotations

import unicodedata

# Letters that keep their stroke or ligature when marks are stripped.
_STROKES = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"}
)

# Above every ASCII letter, so that ą stands after az and before b, as Polish order wants.
_AFTER, _LAST = "{", "|"
_LETTERS = str.maketrans(
    {
        "ą": f"a{_AFTER}",
        "ć": f"c{_AFTER}",
        "ę": f"e{_AFTER}",
        "ł": f"l{_AFTER}",
        "ń": f"n{_AFTER}",
        "ó": f"o{_AFTER}",
        "ś": f"s{_AFTER}",
        "ź": f"z{_AFTER}",
        "ż": f"z{_LAST}",
    }
)


def fold(text: str) -> str:
    """Text for finding: small letters without marks, `Łódź` is `lodz`."""
    return _without_marks(text.casefold()).casefold().translate(_STROKES)


def collation_key(text: str) -> str:
    """A key whose plain order is the Polish one: a ą b c ć … z ź ż, capitals beside small ones.

    Letters of other languages stand with their plain letter. Keys are made of the text alone, so
    they can be stored and compared byte by byte.
    """
    composed = unicodedata.normalize("NFC", text.casefold())
    return _without_marks(composed.translate(_LETTERS)).translate(_STROKES)


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
