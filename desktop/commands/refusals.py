"""How a headless command says no: one line of JSON with the code and what belongs to it."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from desktop.errors import KnownError, traces

DEFECT = 70
"""Exit code by custom (EX_SOFTWARE) of what nobody foresaw."""


def record(error: KnownError) -> dict[str, Any]:
    """`{"error": code, "message": …}`, with the field it belongs to where there is one.

    The message is plain English made of the code and its facts: machines read the code.
    """
    said = error.code.replace("_", " ")
    facts = ", ".join(f"{name} {_plain(fact)}" for name, fact in error.facts.items())
    told = {"error": error.code, "message": f"{said}: {facts}" if facts else said}
    if error.field:
        told["field"] = error.field
    return told


def line(error: KnownError) -> str:
    """The record as a line of JSON."""
    return json.dumps(record(error), ensure_ascii=False) + "\n"


def defect(error: BaseException) -> str:
    """The line for what nobody foresaw: its kind and the places in the code, never its text."""
    kind = type(error).__qualname__
    places = [place.strip() for place in traces(error)]
    told = {"error": "defect", "message": f"defect: {kind}", "places": places}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _plain(fact: object) -> str:
    return fact.isoformat() if isinstance(fact, date | datetime) else str(fact)
