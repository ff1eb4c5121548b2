"""Words of invoices and corrections, Polish and English.

What the law prescribes (`mechanizm podzielonej płatności`, `odwrotne obciążenie`) stays Polish on
English papers too, with a translation beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.documents.records import Annotation, InvoiceKind, Language

ANNOTATIONS: Mapping[Language, Mapping[Annotation, str]] = {
    "pl": {
        "split_payment": "mechanizm podzielonej płatności",
        "reverse_charge": "odwrotne obciążenie",
        "exempt": "Podstawa zwolnienia z VAT: {ground}",
        "cash_accounting": "metoda kasowa",
    },
    "en": {
        "split_payment": "mechanizm podzielonej płatności (split payment)",
        "reverse_charge": "odwrotne obciążenie (reverse charge)",
        "exempt": "Exempt from VAT under: {ground}",
        "cash_accounting": "metoda kasowa (cash accounting)",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceWords:
    """The words of an invoice."""

    titles: Mapping[InvoiceKind, str]
    duplicate: str
    corrects: str
    corrects_ksef: str
    reason: str
    place_and_day: str
    issued_by: str
    sold_on: str
    period: str
    due_on: str
    method: str
    methods: Mapping[str, str]
    seller: str
    buyer: str
    buyer_before: str
    buyer_after: str
    name: str
    unit: str
    quantity: str
    unit_net: str
    line_net: str
    before: str
    after: str
    totals_before: str
    totals_after: str
    difference: str
    difference_total: str
    gross_before: str
    gross_after: str
    due: str
    back: str
    paid: str
    in_words: str
    account: str
    transfer_title: str
    payment_code: str
    ksef_code: str
    ksef_hint: str
    protocols: tuple[str, str]
    annex: str
    annex_hint: str
    protocol: str
    work: str


INVOICE_POLISH = InvoiceWords(
    titles={
        "invoice": "Faktura VAT",
        "correction": "Faktura korygująca",
        "confirmation": "Potwierdzenie transakcji",
    },
    duplicate="Duplikat z dnia {day}",
    corrects="do faktury {number} z dnia {day}",
    corrects_ksef="numer KSeF: {number}",
    reason="Przyczyna korekty",
    place_and_day="Miejsce i data wystawienia",
    issued_by="Wystawił(a): {name}",
    sold_on="Data sprzedaży",
    period="Okres świadczenia usług",
    due_on="Termin płatności",
    method="Sposób płatności",
    methods={"transfer": "przelew", "cash": "gotówka", "card": "karta"},
    seller="Sprzedawca",
    buyer="Nabywca",
    buyer_before="Nabywca przed korektą",
    buyer_after="Nabywca po korekcie",
    name="Nazwa towaru lub usługi",
    unit="Jedn.",
    quantity="Ilość",
    unit_net="Cena netto",
    line_net="Wartość netto",
    before="Przed korektą",
    after="Po korekcie",
    totals_before="Przed korektą, {rate}",
    totals_after="Po korekcie, {rate}",
    difference="Różnica, {rate}",
    difference_total="Różnica razem",
    gross_before="Brutto przed korektą",
    gross_after="Brutto po korekcie",
    due="Do zapłaty",
    back="Do zwrotu",
    paid="Zapłacono",
    in_words="Słownie: {words}",
    account="Rachunek bankowy",
    transfer_title="Tytuł przelewu",
    payment_code="Zapłać w aplikacji banku",
    ksef_code="Faktura w KSeF",
    ksef_hint="Zeskanuj kod, aby sprawdzić fakturę w Krajowym Systemie e-Faktur.",
    protocols=("Na podstawie protokołu {numbers}", "Na podstawie protokołów: {numbers}"),
    annex="Skąd te kwoty",
    annex_hint="Jak z protokołów powstały wartości netto na tej fakturze.",
    protocol="Protokół",
    work="Praca i podstawa ceny",
)

INVOICE_ENGLISH = InvoiceWords(
    titles={
        "invoice": "VAT invoice",
        "correction": "Correction invoice",
        "confirmation": "Transaction confirmation",
    },
    duplicate="Duplicate of {day}",
    corrects="to invoice {number} of {day}",
    corrects_ksef="KSeF number: {number}",
    reason="Reason for the correction",
    place_and_day="Place and date of issue",
    issued_by="Issued by {name}",
    sold_on="Date of supply",
    period="Period of supply",
    due_on="Due date",
    method="Payment by",
    methods={"transfer": "bank transfer", "cash": "cash", "card": "card"},
    seller="Seller",
    buyer="Buyer",
    buyer_before="Buyer before the correction",
    buyer_after="Buyer after the correction",
    name="Goods or service",
    unit="Unit",
    quantity="Quantity",
    unit_net="Unit net price",
    line_net="Net amount",
    before="Before the correction",
    after="After the correction",
    totals_before="Before, {rate}",
    totals_after="After, {rate}",
    difference="Difference, {rate}",
    difference_total="Difference, total",
    gross_before="Gross before the correction",
    gross_after="Gross after the correction",
    due="Amount due",
    back="To be refunded",
    paid="Paid",
    in_words="In words: {words}",
    account="Bank account",
    transfer_title="Transfer title",
    payment_code="Pay in a Polish bank app",
    ksef_code="Invoice in KSeF",
    ksef_hint="Scan the code to check this invoice in the Polish e-invoicing system.",
    protocols=("Based on protocol {numbers}", "Based on protocols: {numbers}"),
    annex="Where these amounts come from",
    annex_hint="How the net amounts on this invoice follow from the protocols.",
    protocol="Protocol",
    work="Work and how it was priced",
)


def invoice_words(language: Language) -> InvoiceWords:
    """The words of an invoice."""
    return INVOICE_POLISH if language == "pl" else INVOICE_ENGLISH
