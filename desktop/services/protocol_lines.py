"""Turns recorded sessions, late visits and rebates into the priced lines of a protocol."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal
from zoneinfo import ZoneInfo

from desktop.models.client import Client
from desktop.models.office import Office
from desktop.rules import explanation, travel
from desktop.rules.pricing import Price, PriceLine, began
from desktop.rules.tariffs import Kind, Tariff
from desktop.services import charged_visits, price_words
from desktop.services.charged_visits import ChargedVisit
from desktop.services.included_minutes import NOBODY, Others, settle
from desktop.services.rates import Terms
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
        "called_off": "Wizyta odwołana po terminie",
        "missed": "Wizyta: nikogo nie zastano",
        "rebate": "Rabat",
    },
    "en": {
        "phone": "Telephone consultation",
        "remote": "Remote help",
        "office": "Work at the office",
        "visit": "Visit at the client's seat",
        "travel_city": "Travel within the city",
        "travel_km": "Travel {km} km there and back",
        "called_off": "Visit called off too late",
        "missed": "Visit: nobody was there",
        "rebate": "Rebate",
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
    sessions rounded together into the line, `why` the explanation of the price (None on travel
    and on a rebate, whose `net` is below nothing).
    """

    kind: str
    what: str
    description: str
    net: int
    vat: str
    ticket_id: int | None
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
        return price_words.record_in_words(self.basis(), language)

    def basis(self) -> dict[str, Any]:
        """The ground of the price as plain data; recomputing from it gives `net`."""
        if self.why is not None:
            return explanation.to_record(self.why)
        if self.journey is not None:
            return price_words.journey_record(self.journey)
        return {"rebate": -self.net, "reason": self.what}


@dataclass(frozen=True, slots=True)
class Work:
    """What one protocol bills: sessions, late visits, and rebates as (amount, reason)."""

    sessions: tuple[RecordedSession, ...] = ()
    visits: tuple[ChargedVisit, ...] = ()
    rebates: tuple[tuple[int, str], ...] = ()

    @property
    def client_id(self) -> int:
        """Whose it is; 0 when there is nothing."""
        if self.sessions:
            return self.sessions[0].client_id
        return self.visits[0].client_id if self.visits else 0

    def tickets(self) -> dict[str, str]:
        """Subjects of the tickets, by their numbers."""
        found = {each.ticket_number: each.ticket_subject for each in self.sessions}
        found |= {each.ticket_number: each.ticket_subject for each in self.visits}
        return {number: found[number] for number in sorted(found) if number}


def draft_lines(
    work: Work,
    tariff: Tariff,
    language: Language,
    others: Others = NOBODY,
    terms: Terms | None = None,
) -> tuple[LineDraft, ...]:
    """Priced lines of one client's work, oldest first, each visit followed by its travel.

    `others` is what stands beside it and waits for the same included minutes; `terms` are read
    anew where none are handed in.

    Raises:
        Refused: `rate_missing`, or what makes a segment impossible.
    """
    by_id = {session.id: session for session in work.sessions}
    words = Wording(vat_rate(), language)
    lines: list[LineDraft] = []
    for price, visit in _settled(work, tariff, others, terms or Terms()):
        if visit is not None:
            lines += [_visit_line(visit, line, words) for line in price.lines]
            continue
        lines += [_work_line(price, line, by_id, words) for line in price.lines]
        lines += [
            _travel_line(by_id[work], tariff, words)
            for work in price.works
            if by_id[work].kind is Kind.VISIT
        ]
    return (*lines, *(_rebate_line(amount, reason, words) for amount, reason in work.rebates))


def _settled(
    work: Work, tariff: Tariff, others: Others, terms: Terms
) -> list[tuple[Price, ChargedVisit | None]]:
    """Prices by time, after the included minutes of the client's agreement."""
    found: list[tuple[Price, ChargedVisit | None]] = [
        (price, None) for price in priced(work.sessions, tariff, terms)
    ]
    found += [(charged_visits.priced(visit, tariff, terms), visit) for visit in work.visits]
    found.sort(key=lambda each: began(each[0]))
    own, zone = [price for price, _ in found], ZoneInfo(tariff.zone)
    prices = settle(work.client_id, own, zone, others, terms)
    return [(price, visit) for price, (_, visit) in zip(prices, found, strict=True)]


def stored(protocol_id: int, lines: Sequence[LineDraft]) -> list[dict[str, Any]]:
    """The lines as rows to keep of an issued protocol."""
    return [
        {
            "protocol": protocol_id,
            "position": position,
            "kind": line.kind,
            "ticket": line.ticket_id,
            "session": line.sessions[0] if line.sessions else None,
            "sessions": list(line.sessions),
            "visit": line.visit_id,
            "description": line.description,
            "band": line.band,
            "raw_minutes": line.worked_seconds // 60,
            "billed_minutes": line.billed_minutes,
            "surcharge_percent": line.surcharge_percent,
            "rate": line.rate,
            "net": line.net,
            "vat": line.vat,
            "basis": line.basis(),
        }
        for position, line in enumerate(lines, 1)
    ]


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


def _visit_line(visit: ChargedVisit, line: PriceLine, words: Wording) -> LineDraft:
    what = words["missed" if visit.is_missed else "called_off"]
    if visit.ticket_subject:
        what = f"{what} ({visit.ticket_subject})"
    return LineDraft(
        kind="included" if line.is_included else Kind.VISIT.value,
        what=what,
        description=what,
        net=line.net,
        vat=words.vat,
        ticket_id=visit.ticket_id,
        ticket_number=visit.ticket_number,
        sessions=(),
        consultant=visit.consultant,
        visit_id=visit.id,
        band=line.band.value,
        billed_minutes=line.billed_minutes,
        surcharge_percent=line.surcharge_percent,
        rate=line.explanation.rate,
        why=line.explanation,
    )


def _rebate_line(amount: int, reason: str, words: Wording) -> LineDraft:
    return LineDraft(
        kind="rebate",
        what=reason,
        description=f"{words['rebate']}: {reason}",
        net=-amount,
        vat=words.vat,
        ticket_id=None,
        ticket_number="",
        sessions=(),
        consultant="",
    )
