"""Words of the tariff sheet, Polish and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.documents.records import Band, Language, RoundingScope


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffWords:
    """The words of one language that only the tariff sheet uses."""

    title: str
    file_title: str
    for_client: str
    valid_from: str
    valid: str
    hours: str
    on_working_days: str
    price_list: str
    agreement: str
    included: str
    included_month: str
    rates: str
    kind: str
    net_hour: str
    gross_hour: str
    unit: str
    minimum: str
    each_started: str
    nearest: str
    ground: str
    agreed: str
    listed: str
    surcharges: str
    when: str
    surcharge: str
    bands: Mapping[Band, str]
    rules: str
    never_add: str
    least_surcharged: str
    dropped: str
    tolerance: str
    by_bands: str
    by_start: str
    scope: Mapping[RoundingScope, str]
    outcome: str
    travel: str
    in_town: str
    elsewhere: str
    examples: str
    example: str
    measured: str
    billed: str
    net: str
    days: Mapping[str, str]
    with_travel: str
    vat: str
    exempt: str


POLISH = TariffWords(
    title="Cennik usług",
    file_title="Cennik usług",
    for_client="dla: {name}",
    valid_from="obowiązuje od {day}",
    valid="obowiązuje {first} – {last}",
    hours="Godziny pracy biura",
    on_working_days="dni robocze {opens}–{closes}",
    price_list="Cennik",
    agreement="Umowa serwisowa",
    included="W cenie umowy",
    included_month="{time} w miesiącu",
    rates="Stawki za godzinę",
    kind="Rodzaj pracy",
    net_hour="Netto",
    gross_hour="Brutto",
    unit="Rozliczamy",
    minimum="Najmniej",
    each_started="każde rozpoczęte {time}",
    nearest="do najbliższych {time}",
    ground="Podstawa",
    agreed="umowa",
    listed="cennik",
    surcharges="Pora pracy i dopłaty (stawki netto za godzinę)",
    when="Kiedy",
    surcharge="Dopłata",
    bands={
        "standard": "dni robocze {opens}–{closes}",
        "after_hours": "dni robocze, pozostałe godziny",
        "weekend": "sobota i niedziela",
        "holiday": "święta ustawowo wolne od pracy",
    },
    rules="Jak liczymy czas",
    never_add="Dopłaty nie sumują się: o dopłacie decyduje jedna pora.",
    least_surcharged="Praca z dopłatą jest rozliczana łącznie za nie mniej niż {time}.",
    dropped="Liczymy pełne minuty; rozpoczętej, niepełnej minuty nie doliczamy.",
    tolerance="Przekroczenie jednostki o nie więcej niż {time} jest bezpłatne.",
    by_bands="Praca, która przechodzi z jednej pory w drugą, jest dzielona między nie.",
    by_start="O dopłacie za całą pracę decyduje pora jej rozpoczęcia.",
    scope={
        "session": "Każda praca jest zaokrąglana osobno.",
        "ticket_day": "Prace jednego dnia w tym samym zgłoszeniu są zaokrąglane razem.",
        "day": "Prace tego samego rodzaju z jednego dnia są zaokrąglane razem.",
    },
    outcome="Diagnoza jest rozliczana tak samo jak naprawa.",
    travel="Dojazd do klienta",
    in_town="W naszej miejscowości{town}: {flat} netto za wizytę.",
    elsewhere=(
        "Dalej: liczba kilometrów w obie strony × {rate} zł (stawka urzędowa, {source}), "
        "nie mniej niż {least} netto za wizytę."
    ),
    examples="Przykłady",
    example="Praca",
    measured="Zmierzono",
    billed="Rozliczamy",
    net="Netto",
    days={"working": "dzień roboczy", "weekend": "sobota", "holiday": "święto"},
    with_travel="dojazd w naszej miejscowości: {flat}",
    vat="Do kwot netto doliczamy VAT {rate}.",
    exempt="Podane kwoty są ostateczne: zwolnienie z VAT ({ground}).",
)

ENGLISH = TariffWords(
    title="Price list of services",
    file_title="Price list of services",
    for_client="for: {name}",
    valid_from="valid from {day}",
    valid="valid {first} – {last}",
    hours="Office hours",
    on_working_days="working days {opens}–{closes}",
    price_list="Price list",
    agreement="Service agreement",
    included="Included",
    included_month="{time} a month",
    rates="Rates by the hour",
    kind="Kind of work",
    net_hour="Net",
    gross_hour="Gross",
    unit="Billed by",
    minimum="At least",
    each_started="every started {time}",
    nearest="to the nearest {time}",
    ground="Ground",
    agreed="agreement",
    listed="price list",
    surcharges="Time of work and surcharges (net rates by the hour)",
    when="When",
    surcharge="Surcharge",
    bands={
        "standard": "working days {opens}–{closes}",
        "after_hours": "working days, at other hours",
        "weekend": "Saturday and Sunday",
        "holiday": "public holidays in Poland",
    },
    rules="How time is counted",
    never_add="Surcharges never add up: only one applies at a time.",
    least_surcharged="Surcharged work is billed for {time} at least, taken together.",
    dropped="Full minutes count; a minute that is not full is dropped.",
    tolerance="Up to {time} past a unit cost nothing.",
    by_bands="Work that runs from one time into another is divided between them.",
    by_start="The time at which work begins decides on the surcharge of all of it.",
    scope={
        "session": "Each piece of work is rounded on its own.",
        "ticket_day": "Work of one day on the same ticket is rounded together.",
        "day": "Work of the same kind on one day is rounded together.",
    },
    outcome="Finding the fault is billed as mending it is.",
    travel="Travel to the client",
    in_town="Within our town{town}: {flat} net a visit.",
    elsewhere=(
        "Elsewhere: kilometres there and back × {rate} PLN (official rate, {source}), "
        "at least {least} net a visit."
    ),
    examples="Examples",
    example="Work",
    measured="Measured",
    billed="Billed",
    net="Net",
    days={"working": "a working day", "weekend": "a Saturday", "holiday": "a public holiday"},
    with_travel="travel within our town: {flat}",
    vat="VAT of {rate} is added to net amounts.",
    exempt="These amounts are final: exempt from VAT ({ground}).",
)


def tariff_words(language: Language) -> TariffWords:
    """The words of the tariff sheet in a language."""
    return POLISH if language == "pl" else ENGLISH
