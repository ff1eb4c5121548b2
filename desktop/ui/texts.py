"""Sentences for people: one for every code of `desktop.errors`, filled with its facts."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.errors import Gone, KnownError, Unavailable
from desktop.rules.tariffs import DEFAULT
from desktop.ui.formats import format_count, format_date, format_moment, format_money
from desktop.ui.sentences import SENTENCES

MONEY_FACTS = frozenset({"amount", "net", "gross", "tax", "grosze"})
_here = {"zone": ZoneInfo(DEFAULT.zone)}


def stand_in(zone: ZoneInfo) -> None:
    """Tell instants in the office's zone from now on, as `QLocale` is told the language."""
    _here["zone"] = zone


def sentence(error: KnownError, zone: ZoneInfo | None = None) -> str:
    """What to tell a person about an expected failure, in the window's language.

    Instants are told in `zone`, the office's own when it is left out.
    """
    literal = SENTENCES.get(error.code)
    if literal is None:
        return _unnamed(error)
    told = QCoreApplication.translate("Sentences", str(literal))
    facts = {name: _shown(name, fact, zone or _here["zone"]) for name, fact in error.facts.items()}
    # A name may end with a full stop of its own, as “sp. z o.o.” does.
    return re.sub(r"(?<!\.)\.\.$", ".", told.format_map(_Facts(facts)))


class _Facts(dict[str, str]):
    """Facts by name; one that was not given leaves a dash, never an exception."""

    def __missing__(self, name: str) -> str:
        return "–"


def _shown(name: str, fact: object, zone: ZoneInfo) -> str:
    if isinstance(fact, datetime):
        return format_moment(fact, zone) if fact.tzinfo else str(fact)
    if isinstance(fact, date):
        return format_date(fact)
    if isinstance(fact, bool) or not isinstance(fact, int):
        return str(fact)
    return format_money(fact) if name in MONEY_FACTS else format_count(fact)


def _unnamed(error: KnownError) -> str:
    # A test demands a sentence for every code; this is for codes of a newer database server.
    if isinstance(error, Gone):
        told = QCoreApplication.translate(
            "Texts", "This has changed meanwhile; it is shown as it is now. ({code})"
        )
    elif isinstance(error, Unavailable):
        told = QCoreApplication.translate("Texts", "This did not work just now. ({code})")
    else:
        told = QCoreApplication.translate("Texts", "This is not possible. ({code})")
    return told.format(code=error.code)
