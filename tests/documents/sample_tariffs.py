"""Tariffs to print: the office's list, and what an agreement makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.documents.tariff_paper import (
    TariffBand,
    TariffExample,
    TariffPaper,
    TariffPart,
    TariffRate,
)
from tests.documents.sample_papers import OFFICE

PAPER = TariffPaper(
    office=OFFICE,
    valid_from=date(2026, 1, 1),
    printed_on=date(2026, 11, 20),
    rates=(
        TariffRate(kind="phone", net=18000, gross=22140, unit=30, minimum=30),
        TariffRate(kind="remote", net=18000, gross=22140, unit=30, minimum=30),
        TariffRate(kind="office", net=15000, gross=18450, unit=30, minimum=0),
        TariffRate(kind="visit", net=21000, gross=25830, unit=60, minimum=60),
    ),
    bands=(
        TariffBand(band="standard", surcharge=0, nets=(18000, 18000, 15000, 21000)),
        TariffBand(band="after_hours", surcharge=50, nets=(27000, 27000, 22500, 31500)),
        TariffBand(band="weekend", surcharge=100, nets=(36000, 36000, 30000, 42000)),
        TariffBand(band="holiday", surcharge=200, nets=(54000, 54000, 45000, 63000)),
    ),
    opens="9:00",
    closes="17:00",
    surcharged_minimum=60,
    tolerance=0,
    is_nearest=False,
    is_by_start=False,
    scope="session",
    travel_flat=10000,
    travel_minimum=10000,
    km_rate="1.15",
    km_source="Dz.U. 2023 poz. 5",
    vat_code="23",
    examples=(
        TariffExample(
            kind="remote",
            day="working",
            start="16:40",
            end="17:20",
            parts=(
                TariffPart(band="standard", surcharge=0, worked=20, billed=30, net=9000),
                TariffPart(band="after_hours", surcharge=50, worked=20, billed=60, net=27000),
            ),
            net=36000,
        ),
        TariffExample(
            kind="visit",
            day="weekend",
            start="10:00",
            end="11:10",
            parts=(TariffPart(band="weekend", surcharge=100, worked=70, billed=120, net=84000),),
            net=94000,
            travel=10000,
        ),
    ),
    list_name="Cennik 2026",
)
AGREED = replace(
    PAPER,
    client="Kowalscy sp.j.",
    agreement="UM/12/2025",
    included_minutes=600,
    valid_until=date(2026, 12, 31),
    rates=(replace(PAPER.rates[0], net=15000, gross=18450, is_agreed=True), *PAPER.rates[1:]),
)
