"""What happens once in a new office, and at every start of the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.services import (
    consents,
    consultants,
    offices,
    once,
    price_lists,
    ranks,
    remote_terms,
    tariffs,
)
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.consultants import ConsultantRow
from desktop.services.offices import OfficeCard


@dataclass(frozen=True, slots=True)
class Standing:
    """What the window asks before it opens its pages."""

    has_office: bool
    office: str
    consultants: tuple[ConsultantRow, ...]


def standing() -> Standing:
    """Whether the office has said who it is, its name, and who works there now."""
    card = offices.office()
    return Standing(card is not None, card.name if card else "", consultants.active_rows())


def begin(act: Act, card: OfficeCard, person: str = "") -> Changes:
    """Save a new office, its first consultant, a price list and the terms of remote help.

    Without a `person` the consultant bears the office's own name: a timer needs somebody.
    The price list holds from the first of January of the year, so that work of these days has
    a price.

    Raises:
        Refused: whatever is wrong with the office's data, naming the field.
    """
    changes = offices.save(act, card)
    if not consultants.active_rows():
        row = ConsultantRow(name=person.strip() or card.name)
        changes |= consultants.save(act, row)
    return changes | prepare(act)


def prepare(act: Act) -> Changes:
    """Make what must be there at every start, and remove what may not be there any longer.

    A price list, the terms, today's ranks; consents go when their years of keeping are over,
    and with them the keys of acts that nobody tries again.
    """
    today = act.at.astimezone(tariffs.zone()).date()
    once.forget(act.at - once.KEPT)
    return (
        price_lists.make_first(act, date(today.year, 1, 1))
        | remote_terms.ensure_default(act)
        | ranks.turn_day(act, today)
        | consents.remove_expired(act)
    )
