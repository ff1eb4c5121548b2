"""Who acts, and when: the first argument of every writing service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Act:
    """One act of one person.

    `at` is an aware UTC instant in whole seconds; `by` is the acting consultant's id, None for
    the program itself (an import, the demo office).
    """

    at: datetime
    by: int | None = None

    def __post_init__(self) -> None:
        """Refuse a naive instant at the door: everything stored is UTC."""
        if self.at.tzinfo is None:
            raise ValueError("an act needs an instant with a zone")
