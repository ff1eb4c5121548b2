"""The consultants of the office: those who do the work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from desktop.errors import Gone, Refused
from desktop.models.consultant import Consultant
from desktop.models.session import WorkSession
from desktop.rules.text import collation_key
from desktop.services import entries
from desktop.services.act import Act
from desktop.services.changes import Changes

LONGEST_INITIALS = 4
AT_WORK = ("running", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultantRow:
    """One consultant; `id` None and `revision` 0 for a new one.

    Initials are made of the name where they are left empty.
    """

    id: int | None = None
    name: str
    initials: str = ""
    email: str = ""
    phone: str = ""
    is_active: bool = True
    revision: int = 0


def all_rows() -> tuple[ConsultantRow, ...]:
    """Everybody, active ones first, each part by name."""
    rows: Any = Consultant.select(
        Consultant.id,
        Consultant.name,
        Consultant.initials,
        Consultant.email,
        Consultant.phone,
        Consultant.is_active,
        Consultant.revision,
    ).tuples()
    found = [
        ConsultantRow(
            id=row[0],
            name=row[1],
            initials=row[2],
            email=row[3],
            phone=row[4],
            is_active=bool(row[5]),
            revision=row[6],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: (not each.is_active, collation_key(each.name))))


def active_rows() -> tuple[ConsultantRow, ...]:
    """Those who work here now, by name: what a pick list offers."""
    return tuple(each for each in all_rows() if each.is_active)


def page_ids() -> tuple[int, ...]:
    """Ids of everybody, in the order of `all_rows`."""
    return tuple(each.id for each in all_rows() if each.id is not None)


def rows(ids: Sequence[int]) -> tuple[ConsultantRow, ...]:
    """These consultants, in the order of `ids`."""
    known = {each.id: each for each in all_rows()}
    return tuple(known[each] for each in ids if each in known)


def card(consultant_id: int) -> ConsultantRow:
    """One consultant.

    Raises:
        Gone: `consultant_missing`.
    """
    for each in all_rows():
        if each.id == consultant_id:
            return each
    raise Gone("consultant_missing")


def save(_act: Act, given: ConsultantRow) -> Changes:
    """Add, change, deactivate or bring back a consultant.

    Raises:
        Refused: `name_missing`, `initials_too_long`, `initials_taken` (name), `email_wrong`,
            `consultant_is_working` when a timer of theirs runs or is held, `last_consultant`.
        Gone: `consultant_missing`, `changed_meanwhile` (now).
    """
    values = _checked(given)
    if given.id is None:
        made = int(Consultant.insert(**values).execute())
        return Changes.of(made=made, consultant=[made])
    if not given.is_active:
        _check_leaving(given.id)
    written = (
        Consultant.update(revision=Consultant.revision + 1, **values)
        .where(Consultant.id == given.id, Consultant.revision == given.revision)
        .execute()
    )
    if not written:
        raise Gone("changed_meanwhile", now=asdict(card(given.id)))
    return Changes.of(consultant=[given.id])


def _checked(given: ConsultantRow) -> dict[str, Any]:
    name = entries.name(given.name)
    initials = entries.line(given.initials, "initials").upper() or _initials(name)
    if len(initials) > LONGEST_INITIALS:
        raise Refused("initials_too_long", "initials", most=LONGEST_INITIALS)
    taken: Any = (
        Consultant.select(Consultant.name)
        .where(
            Consultant.initials == initials,
            Consultant.is_active,
            Consultant.id != (given.id or 0),
        )
        .tuples()
        .first()
    )
    if taken and given.is_active and given.initials.strip():
        raise Refused("initials_taken", "initials", initials=initials, name=taken[0])
    return {
        "name": name,
        "initials": initials,
        "email": entries.email(given.email),
        "phone": entries.line(given.phone, "phone"),
        "is_active": given.is_active,
    }


def _initials(name: str) -> str:
    """First letters of a name's words: `Anna Nowak-Lis` is `ANL`."""
    words = re.findall(r"\w+", name)
    return "".join(word[0] for word in words)[:LONGEST_INITIALS].upper()


def _check_leaving(consultant_id: int) -> None:
    """Nobody leaves while their timer runs, and somebody stays."""
    working = WorkSession.select().where(
        WorkSession.consultant == consultant_id, WorkSession.state.in_(AT_WORK)
    )
    if working.exists():
        raise Refused("consultant_is_working", "is_active")
    others = Consultant.select().where(Consultant.is_active, Consultant.id != consultant_id)
    if not others.exists():
        raise Refused("last_consultant", "is_active")
