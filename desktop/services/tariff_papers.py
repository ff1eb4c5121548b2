"""The tariff as a paper to send: rates in force, surcharges, rules, examples by the engine."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from desktop.documents import tariff_pdf
from desktop.documents.tariff_paper import (
    TariffBand,
    TariffExample,
    TariffPaper,
    TariffPart,
    TariffRate,
)
from desktop.models.office import Office
from desktop.rules import travel, vat
from desktop.rules.billing import line_net
from desktop.rules.pricing import price_session
from desktop.rules.rates import Rate, RateOrigin
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Band, Kind, Rounding, Split, Tariff
from desktop.services import agreements, price_lists, rates, tariffs
from desktop.services.agreements import AgreementCard
from desktop.services.parties import client_party, office_party
from desktop.services.price_words import Language
from desktop.services.protocol_lines import vat_rate
from desktop.services.tariff_examples import SPECIAL_DAYS, WORKING_DAY

Rates = Mapping[Kind, Rate]


def pdf(today: date, language: Language = "pl", client_id: int | None = None) -> bytes:
    """The tariff in force on `today`, or what a client pays that day, on one page.

    Raises:
        Refused: `office_missing`, `rate_missing` (kind, day).
        Gone: `client_missing`.
    """
    return tariff_pdf.render(paper(today, language, client_id))


def paper(today: date, language: Language = "pl", client_id: int | None = None) -> TariffPaper:
    """The record that `pdf` prints."""
    tariff = tariffs.current()
    found = {kind: rates.rate_for(client_id, kind, today).rate for kind in Kind}
    agreement = agreements.active(client_id, today)
    listed = price_lists.in_force(today)
    code = vat_rate()
    km = travel.mileage_rate(today)
    return TariffPaper(
        office=office_party(),
        valid_from=_since(found, agreement, today),
        valid_until=agreement.ends_on if agreement else None,
        printed_on=today,
        rates=tuple(_rate(kind, rate, tariff, code) for kind, rate in found.items()),
        bands=tuple(_band(band, found, tariff) for band in Band),
        opens=_clock(tariff.opens),
        closes=_clock(tariff.closes),
        surcharged_minimum=tariff.surcharged_minimum,
        tolerance=tariff.tolerance,
        is_nearest=tariff.rounding is Rounding.NEAREST,
        is_by_start=tariff.split is Split.BY_START,
        scope=tariff.scope.value,
        travel_flat=tariff.travel_flat,
        travel_minimum=tariff.travel_minimum,
        km_rate=km.zloty,
        km_source=km.source,
        vat_code=code,
        examples=_examples(found, tariff),
        language=language,
        list_name=listed.name if listed else "",
        client=client_party(client_id).name if client_id is not None else "",
        agreement=agreement.number if agreement else "",
        included_minutes=agreement.included_minutes if agreement else 0,
        exemption_ground=_exemption(),
    )


def _since(found: Rates, agreement: AgreementCard | None, today: date) -> date:
    """The day from which all of these rates hold."""
    days = [rate.source.since for rate in found.values() if rate.source.since]
    if agreement:
        days.append(agreement.starts_on)
    return max(days, default=today)


def _rate(kind: Kind, rate: Rate, tariff: Tariff, code: str) -> TariffRate:
    gross = None if code in vat.UNTAXED else rate.grosze + vat.tax(rate.grosze, code)
    return TariffRate(
        kind=kind.value,
        net=rate.grosze,
        gross=gross,
        unit=tariff.units.of(kind),
        minimum=tariff.minimums.of(kind),
        is_agreed=rate.source.origin is RateOrigin.AGREEMENT,
    )


def _band(band: Band, found: Rates, tariff: Tariff) -> TariffBand:
    surcharge = tariff.surcharges.of(band)
    nets = tuple(line_net(rate.grosze, 60, surcharge) for rate in found.values())
    return TariffBand(band=band.value, surcharge=surcharge, nets=nets)


def _examples(found: Rates, tariff: Tariff) -> tuple[TariffExample, ...]:
    """A short call, help over closing time, and a visit on a Saturday with its journey."""
    zone = ZoneInfo(tariff.zone)

    def worked(
        kind: Kind, on: Literal["working", "weekend"], start: int, minutes: int
    ) -> TariffExample:
        day = WORKING_DAY if on == "working" else SPECIAL_DAYS[Band.WEEKEND]
        began = datetime.combine(day, time(), zone) + timedelta(minutes=start)
        ended = began + timedelta(minutes=minutes)
        price = price_session((Segment(began, ended),), kind, found[kind], tariff)
        journey = travel.cost(None, day, tariff).net if kind is Kind.VISIT else None
        return TariffExample(
            kind=kind.value,
            day=on,
            start=f"{began:%H:%M}",
            end=f"{ended:%H:%M}",
            parts=tuple(
                TariffPart(
                    band=line.band.value,
                    surcharge=line.surcharge_percent,
                    worked=line.worked_seconds // 60,
                    billed=line.billed_minutes,
                    net=line.net,
                )
                for line in price.lines
            ),
            net=price.net + (journey or 0),
            travel=journey,
        )

    return (
        worked(Kind.PHONE, "working", tariff.opens + 60, 5),
        worked(Kind.REMOTE, "working", tariff.closes - 20, 40),
        worked(Kind.VISIT, "weekend", 10 * 60, 70),
    )


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}"


def _exemption() -> str:
    row: Any = Office.select(Office.exemption_basis).tuples().first()
    return row[0] if row else ""
