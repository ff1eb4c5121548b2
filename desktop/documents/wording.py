"""Words on papers of every kind, Polish and English; the client's record chooses the language.

What only one paper says stands in `protocol_wording` and `invoice_wording`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.documents.records import Band, Language, LineKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language that papers of every kind share."""

    page_of: str
    draft: str
    issued_on: str
    issued_by: str
    phone: str
    number_short: str
    vat_rate: str
    net: str
    vat: str
    gross: str
    total: str
    onward: str
    forward: str
    notes: str
    tax_number: str
    vat_number: str
    kinds: Mapping[LineKind, str]
    bands: Mapping[Band, str]
    units: Mapping[str, str]
    rates: Mapping[str, str]


POLISH = Words(
    page_of="strona {page} z {pages}",
    draft="SZKIC",
    issued_on="Data wystawienia",
    issued_by="Wystawił(a)",
    phone="tel.",
    number_short="Lp.",
    vat_rate="Stawka VAT",
    net="Netto",
    vat="VAT",
    gross="Brutto",
    total="Razem",
    onward="Do przeniesienia",
    forward="Z przeniesienia",
    notes="Uwagi",
    tax_number="NIP: {number}",
    vat_number="Nr VAT: {number}",
    kinds={
        "phone": "pomoc telefoniczna",
        "remote": "pomoc zdalna",
        "office": "praca w biurze",
        "visit": "wizyta u klienta",
        "travel": "dojazd",
        "included": "minuty z umowy",
        "rebate": "rabat",
    },
    bands={
        "standard": "w godzinach pracy",
        "after_hours": "po godzinach",
        "weekend": "sobota i niedziela",
        "holiday": "święto",
    },
    units={
        "h": "godz.",
        "min": "min",
        "piece": "szt.",
        "km": "km",
        "service": "usł.",
        "visit": "wizyta",
        "month": "mies.",
    },
    rates={"zw": "zw.", "np I": "np.", "np II": "np.", "oo": "o.o."},
)

ENGLISH = Words(
    page_of="page {page} of {pages}",
    draft="DRAFT",
    issued_on="Issued on",
    issued_by="Issued by",
    phone="tel.",
    number_short="No.",
    vat_rate="VAT rate",
    net="Net",
    vat="VAT",
    gross="Gross",
    total="Total",
    onward="Carried forward",
    forward="Brought forward",
    notes="Notes",
    tax_number="NIP (Polish tax ID): {number}",
    vat_number="VAT ID: {number}",
    kinds={
        "phone": "help by phone",
        "remote": "remote help",
        "office": "work at our office",
        "visit": "visit at the client",
        "travel": "travel",
        "included": "minutes in the agreement",
        "rebate": "rebate",
    },
    bands={
        "standard": "working hours",
        "after_hours": "after hours",
        "weekend": "weekend",
        "holiday": "public holiday",
    },
    units={
        "godz.": "h",
        "usł.": "service",
        "h": "h",
        "min": "min",
        "piece": "pcs",
        "km": "km",
        "service": "service",
        "visit": "visit",
        "month": "month",
    },
    rates={"zw": "exempt", "np I": "n/a", "np II": "n/a", "oo": "reverse"},
)


def words(language: Language) -> Words:
    """The words that papers of every kind share."""
    return POLISH if language == "pl" else ENGLISH


def rate_name(code: str, language: Language) -> str:
    """A VAT rate as it is printed: `23%`, `0%`, `zw.`."""
    head = code.split(maxsplit=1)[0] if code else ""
    return f"{head}%" if head.isdigit() else words(language).rates.get(code, code)
