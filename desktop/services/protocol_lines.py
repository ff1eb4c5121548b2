"""Turns recorded sessions into the priced lines of a protocol."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal
from zoneinfo import ZoneInfo

from desktop.models.client import Client
from desktop.models.office import Office
from desktop.rules import explanation, travel
from desktop.rules.pricing import Price, PriceLine
from desktop.rules.tariffs import Kind, Tariff
from desktop.services import price_words
from desktop.services.included_minutes import settle
from desktop.services.session_prices import RecordedSession, priced

Language = Literal["pl", "en"]

_KIND_WORDS: dict[Language, dict[str, str]] = {
    "pl": {
        "phone": "Konsultacja telefoniczna",
        "remote": "Pomoc zdalna",
        "office": "Praca w biurze",
        "visit": "Wizyta u klienta",
        "travel_city": "Dojazd w obrębie miasta",
        "travel_km": "Dojazd {km} km w obie strony",
    },
    "en": {
        "phone": "Telephone consultation",
        "remote": "Remote help",
        "office": "Work at the office",
        "visit": "Visit at the client's seat",
        "travel_city": "Travel within the city",
        "travel_km": "Travel {km} km there and back",
    },
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What every line of one paper shares: the VAT rate and the language."""

    vat: str
    language: Language

    def __getitem__(self, key: str) -> str:
        """The words behind a key, in the paper's language."""
        return _KIND_WORDS[self.language][key]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft:
    """One priced line before it is stored; money in grosze, minutes whole.

    `what` was done, `description` says the kind of work before it. `sessions` are the ids of all
    sessions rounded together into the line, `why` the explanation of the price (None on travel).
    """

    kind: str
    what: str
    description: str
    net: int
    vat: str
    ticket_id: int
    ticket_number: str
    sessions: tuple[int, ...]
    consultant: str
    visit_id: int | None = None
    band: str = ""
    worked_seconds: int = 0
    billed_minutes: int = 0
    surcharge_percent: int = 0
    rate: int = 0
    why: explanation.Explanation | None = None
    journey: travel.TravelCost | None = None

    def ground(self, language: Language) -> str:
        """The ground of the price in words."""
        if self.why is not None:
            return price_words.in_words(self.why, language)
        return price_words.journey_in_words(self.basis(), language)

    def basis(self) -> dict[str, Any]:
        """The ground of the price as plain data; recomputing from it gives `net`."""
        if self.why is not None:
            return explanation.to_record(self.why)
        if self.journey is None:
            raise AssertionError("a line is work or a journey")
        return price_words.journey_record(self.journey)


def draft_lines(
    sessions: Sequence[RecordedSession], tariff: Tariff, language: Language
) -> tuple[LineDraft, ...]:
    """Priced lines of one client's sessions, oldest first, each visit followed by its travel.

    Raises:
        Refused: `rate_missing`, or what makes a segment impossible.
    """
    if not sessions:
        return ()
    by_id = {session.id: session for session in sessions}
    words = Wording(vat_rate(), language)
    lines: list[LineDraft] = []
    prices = settle(sessions[0].client_id, priced(sessions, tariff), ZoneInfo(tariff.zone))
    for price in prices:
        lines += [_work_line(price, line, by_id, words) for line in price.lines]
        lines += [
            _travel_line(by_id[work], tariff, words)
            for work in price.works
            if by_id[work].kind is Kind.VISIT
        ]
    return tuple(lines)


def vat_rate() -> str:
    """The rate of the office's services: 23 %, or exempt when it is no VAT payer (art. 113)."""
    row: Any = Office.select(Office.is_vat_payer).tuples().first()
    return "23" if row is None or row[0] else "zw"


def _work_line(
    price: Price,
    line: PriceLine,
    by_id: dict[int, RecordedSession],
    words: Wording,
) -> LineDraft:
    first = by_id[price.works[0]]
    said = [by_id[work].summary.strip() for work in price.works]
    what = "; ".join(dict.fromkeys(text for text in said if text)) or first.ticket_subject
    people = dict.fromkeys(by_id[work].consultant for work in price.works)
    return LineDraft(
        kind="included" if line.is_included else price.kind.value,
        what=what,
        description=f"{words[price.kind.value]}: {what}",
        net=line.net,
        vat=words.vat,
        ticket_id=first.ticket_id,
        ticket_number=first.ticket_number,
        sessions=price.works,
        consultant=", ".join(people),
        visit_id=first.visit_id,
        band=line.band.value,
        worked_seconds=line.worked_seconds,
        billed_minutes=line.billed_minutes,
        surcharge_percent=line.surcharge_percent,
        rate=line.explanation.rate,
        why=line.explanation,
    )


def _travel_line(session: RecordedSession, tariff: Tariff, words: Wording) -> LineDraft:
    row: Any = (
        Client.select(Client.distance_km).where(Client.id == session.client_id).tuples().first()
    )
    day = session.started_at.astimezone(ZoneInfo(tariff.zone)).date()
    cost = travel.cost(row[0], day, tariff)
    what = words["travel_km"].format(km=row[0] * 2) if row[0] else words["travel_city"]
    return LineDraft(
        kind="travel",
        what=what,
        description=what,
        net=cost.net,
        vat=words.vat,
        ticket_id=session.ticket_id,
        ticket_number=session.ticket_number,
        sessions=(session.id,),
        consultant=session.consultant,
        visit_id=session.visit_id,
        journey=cost,
    )
