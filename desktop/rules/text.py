"""Polish text: folded for finding, keyed for sorting."""

from __future__ import annotations

import re
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


SHORTEST_NUMBER = 3
_LABEL = re.compile(r"^(?:nip|tel)?[ .:]*(?:pl)?[ .:-]*(?=[+(\d])")
_BETWEEN = re.compile(r"[\s()./\u2010-\u2015-]+")
_CODE = re.compile(r"^(?:\+|00)48(?=\d)|^48(?=\d{9}$)|^\+|^00(?=[1-9]\d{6})")


class _Folded(dict[int, str]):
    """What becomes of each letter, learnt when it is first met: letters fold one by one."""

    def __missing__(self, code: int) -> str:
        folded = _without_marks(chr(code).casefold()).casefold().translate(_STROKES)
        self[code] = folded
        return folded


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Text for finding: small letters without marks, `Łódź` is `lodz`."""
    return text.translate(_FOLDED)


def number_in(text: str) -> str:
    """A NIP or phone number as it is looked for: its digits, without the code of this country.

    Empty when the text is anything else than one number of three digits or more. `+48 22
    555-10-03`, `0048225551003`, `tel. 22 555 10 03` are one; so are `PL 525-234-40-78` and
    `5252344078`.
    """
    bare = _BETWEEN.sub("", _LABEL.sub("", text.casefold().strip()))
    digits = bare.removeprefix("+")
    if len(digits) < SHORTEST_NUMBER or not (digits.isascii() and digits.isdigit()):
        return ""
    return _CODE.sub("", bare)


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
