"""*Ile to będzie kosztować?*: the price of work that is only thought of, with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.errors import Refused
from desktop.models.client import Client
from desktop.rules import eu, travel, vat
from desktop.rules.pricing import Price, PriceLine, price_session
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Band, Kind, Tariff
from desktop.services import clients, month_use, price_words, rates, session_cards, tariffs
from desktop.services.clients import ClientRow
from desktop.services.month_use import MonthUse
from desktop.services.parties import client_party
from desktop.services.price_words import Language
from desktop.services.protocol_lines import vat_rate

LONGEST_NIGHT = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine:
    """One line of a quote: net in grosze and why it is so much, in words.

    `band` is None on travel; `is_included` says that the agreement's minutes pay for it.
    """

    band: Band | None
    net: int
    reason: str
    worked_seconds: int = 0
    billed_minutes: int = 0
    surcharge_percent: int = 0
    rate: Rate | None = None
    is_included: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What work would cost: lines by band, travel last; money in grosze.

    `month` are the agreement's included minutes of the month before this work, None where there
    are none; `vat_code` is `zw` when the office charges no VAT, `np II` and the like when
    the client is a firm abroad.
    """

    kind: Kind
    start: datetime
    end: datetime
    lines: tuple[QuoteLine, ...]
    net: int
    vat_code: str
    vat: int
    gross: int
    month: MonthUse | None = None

    @property
    def included_minutes(self) -> int:
        """Minutes of this work that the agreement pays for."""
        return sum(line.billed_minutes for line in self.lines if line.is_included)


@dataclass(frozen=True, slots=True)
class Beginning:
    """With what a quote begins: the client (None: the price list) and kind of the running work."""

    client: ClientRow | None
    kind: Kind


def quote(
    client_id: int | None,
    kind: Kind,
    start: datetime,
    end: datetime,
    *,
    with_travel: bool = False,
    language: Language = "pl",
) -> Quote:
    """The price of work from `start` to `end`; without a client by the price list of that day.

    The end may lie in the future. Included minutes count as they stand: those on protocols and
    those of finished work that is not on one yet are gone.

    Raises:
        Refused: `quote_empty` (until), `rate_missing` (kind), `mileage_rate_unknown` (day), and
            what makes a segment impossible.
        Gone: `client_missing`.
    """
    if start == end:
        raise Refused("quote_empty", "until")
    tariff = tariffs.current()
    day = start.astimezone(ZoneInfo(tariff.zone)).date()
    rate = _rate(client_id, kind, day)
    price = month_use.settled(client_id, _price(start, end, kind, rate, tariff))
    lines = [_line(line, rate, language) for line in price.lines]
    if with_travel:
        lines.append(_travel_line(client_id, day, tariff, language))
    code = _vat_code(client_id)
    totals = vat.totals((code, line.net) for line in lines)
    return Quote(
        kind=kind,
        start=start,
        end=end,
        lines=tuple(lines),
        net=totals.net,
        vat_code=code,
        vat=totals.tax,
        gross=totals.gross,
        month=month_use.of_client(client_id, day),
    )


def span(day: date, since: time, until: time, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The instants of a day's local times; an `until` before `since` is on the next day.

    Raises:
        Refused: `quote_backwards` (until) when that would last over twelve hours, which is a slip
            and no night's work, `quote_empty` (until) when nothing lies between.
    """
    start = datetime.combine(day, since, zone)
    end = datetime.combine(day, until, zone)
    if since == until:
        raise Refused("quote_empty", "until")
    if until < since:
        end = datetime.combine(day + timedelta(days=1), until, zone)
        if end - start > LONGEST_NIGHT:
            raise Refused("quote_backwards", "until")
    return start, end


def beginning(consultant_id: int | None, today: date) -> Beginning:
    """The client and kind of the work that runs at this desk; else nobody's phone call."""
    running = session_cards.running_of(consultant_id) if consultant_id is not None else None
    if running is None:
        return Beginning(None, Kind.PHONE)
    client_id = running.card.client_id
    found = clients.rows([client_id], today) if client_id is not None else ()
    return Beginning(found[0] if found else None, running.card.kind)


def _rate(client_id: int | None, kind: Kind, day: date) -> Rate:
    try:
        return rates.rate_for(client_id, kind, day).rate
    except Refused as error:
        raise Refused("rate_missing", "kind", kind=kind.value, day=day) from error


def _vat_code(client_id: int | None) -> str:
    """The rate that protocol and invoice will show: a firm abroad is sold to untaxed."""
    if client_id is None:
        return vat_rate()
    client = client_party(client_id)
    return eu.service_rate(vat_rate(), client.country, client.vat_id)


def _price(start: datetime, end: datetime, kind: Kind, rate: Rate, tariff: Tariff) -> Price:
    return price_session((Segment(start, end),), kind, rate, tariff)


def _line(line: PriceLine, rate: Rate, language: Language) -> QuoteLine:
    return QuoteLine(
        band=line.band,
        net=line.net,
        reason=price_words.in_words(line.explanation, language),
        worked_seconds=line.worked_seconds,
        billed_minutes=line.billed_minutes,
        surcharge_percent=line.surcharge_percent,
        rate=rate,
        is_included=line.is_included,
    )


def _travel_line(client_id: int | None, day: date, tariff: Tariff, language: Language) -> QuoteLine:
    row: Any = Client.select(Client.distance_km).where(Client.id == client_id).tuples().first()
    cost = travel.cost(row[0] if row else None, day, tariff)
    reason = price_words.journey_in_words(price_words.journey_record(cost), language)
    return QuoteLine(band=None, net=cost.net, reason=reason)
