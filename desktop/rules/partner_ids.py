"""What a client reads out over the telephone, made into what a remote tool takes.

The ID is a fact of the running session only: it never stands in a refusal.
"""

from __future__ import annotations

import re

from desktop.errors import Refused

_SEPARATORS = re.compile(r"[\s\u00a0\u202f\u2009.\-\u2010-\u2015\u2212]+")
_SESSION_CODE = re.compile(r"[sS]([0-9]{2})([0-9]{3})([0-9]{3})", re.ASCII)
_LONGEST = 64


def normalised(text: str, pattern: str, field: str = "partner_id") -> str:
    """The ID as the tool takes it: digits without spaces and dashes, codes as `s12-345-678`.

    `pattern` is the tool's own, matched whole and in ASCII. What starts with a dash is refused
    whatever the pattern says: a program would take it for an option.

    Raises:
        Refused: `partner_id_missing`, `partner_id_wrong`.
    """
    typed = text.strip()
    if not typed:
        raise Refused("partner_id_missing", field)
    if len(typed) > _LONGEST or typed.startswith(("-", "\u2010", "\u2011", "\u2012", "\u2013")):
        raise Refused("partner_id_wrong", field)
    bare = _SEPARATORS.sub("", typed)
    code = _SESSION_CODE.fullmatch(bare)
    if code:
        shape = f"s{code[1]}-{code[2]}-{code[3]}"
    elif bare.isascii() and bare.isdecimal():
        shape = bare
    else:
        shape = typed
    if not shape.isascii() or not re.fullmatch(pattern, shape, re.ASCII):
        raise Refused("partner_id_wrong", field)
    return shape


def spaced(partner_id: str) -> str:
    """The ID in groups of three for reading aloud; anything but digits as it is."""
    if not partner_id.isdecimal():
        return partner_id
    first = len(partner_id) % 3
    groups = [partner_id[:first]] if first else []
    groups += [partner_id[at : at + 3] for at in range(first, len(partner_id), 3)]
    return " ".join(groups)
