"""What the tariff sheet of an office shows, as frozen values; see `records` for the house rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop.documents.records import Band, Language, Party, RoundingScope

WorkKind = Literal["phone", "remote", "office", "visit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffRate:
    """One kind of work: net grosze an hour, the unit and the least that is billed, in minutes.

    `gross` is None where the office charges no VAT; `is_agreed` says that the rate stands in the
    client's agreement.
    """

    kind: WorkKind
    net: int
    gross: int | None
    unit: int
    minimum: int
    is_agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffBand:
    """One part of the week: its surcharge in per cent, and what an hour of each kind then costs.

    `nets` are in grosze, in the order of the paper's rates.
    """

    band: Band
    surcharge: int
    nets: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffPart:
    """A part of a worked example: minutes measured and billed in one band, net in grosze."""

    band: Band
    surcharge: int
    worked: int
    billed: int
    net: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffExample:
    """Work of one kind from `start` to `end` (local clock, `16:40`) on a kind of day.

    `travel` is the net of the journey within the town, None where there is none; `net` is all.
    """

    kind: WorkKind
    day: Literal["working", "weekend", "holiday"]
    start: str
    end: str
    parts: tuple[TariffPart, ...]
    net: int
    travel: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffPaper:
    """The tariff on one page: the price list, or what one client's agreement makes of it.

    `valid_until` is None until further notice. `opens` and `closes` are clocks of a working day,
    minutes are whole, money is grosze; `km_rate` is the official rate as `1.15`, `km_source` the
    act it stands in. `exemption_ground` is given where the office charges no VAT (`vat_code` zw).
    """

    office: Party
    valid_from: date
    printed_on: date
    rates: tuple[TariffRate, ...]
    bands: tuple[TariffBand, ...]
    opens: str
    closes: str
    surcharged_minimum: int
    tolerance: int
    is_nearest: bool
    is_by_start: bool
    scope: RoundingScope
    travel_flat: int
    travel_minimum: int
    km_rate: str
    km_source: str
    vat_code: str
    examples: tuple[TariffExample, ...]
    language: Language = "pl"
    valid_until: date | None = None
    list_name: str = ""
    client: str = ""
    agreement: str = ""
    included_minutes: int = 0
    exemption_ground: str = ""
    currency: str = "PLN"
