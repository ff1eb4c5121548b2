"""How alike two subjects are: whether a new call may be about what is open already."""

from __future__ import annotations

import re

from desktop.rules.text import fold

# What calls begin with, folded, cut as words are cut below: it says nothing of the matter.
_EMPTY = """
    nie dzial proble awari prosze prosb pomoc blad bledy pilne brak ponow znowu jest sie
    kompu firma klient zglos dla przy pod nad oraz ale czy jak gdy tak juz moze
    the not work does help error please urgen issue again with for and
"""
_SAYS_NOTHING = frozenset(_EMPTY.split())
_WORD = re.compile(r"[^\W_]+")
SHORTEST, STEM = 3, 5
ALIKE = 0.5


def stems(subject: str) -> frozenset[str]:
    """The words of a subject that say something, folded, without their endings.

    Polish words change at their end (drukarka, drukarki, drukarce): five letters tell them apart
    well enough to ask a person.
    """
    words = (word[:STEM] for word in _WORD.findall(fold(subject)) if len(word) >= SHORTEST)
    return frozenset(words) - _SAYS_NOTHING


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter of two sets of stems is in the longer: 0 none, 1 all of it."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
