"""Invoices and corrections as FA(3), the structure that KSeF takes.

The order of the elements is that of the schema; the same record and instant give the same bytes.
What the elements mean: the ministry's leaflet on FA(3); in short in `_annotations` and below.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from desktop.documents.invoice_xml_lines import write_lines
from desktop.documents.invoice_xml_parties import write_buyer, write_identity, write_seller
from desktop.documents.invoice_xml_sums import check_sums
from desktop.documents.invoice_xml_text import LINE, day, put, put_text
from desktop.documents.records import Annotation, Correction, InvoicePaper, VatTotal
from desktop.rules import money
from desktop.rules.identifiers import checked_ksef_number

NAMESPACE = "http://crd.gov.pl/wzor/2025/06/25/13775/"
SYSTEM = "Dyzurka"
PROTOCOL_KEY = "Protokół odbioru prac"
SAME_BUYER = "0001"
"""Binds the buyer before and after a correction of its data (IDNabywcy)."""

# Fields of the sums by rate; a rate without a second field has no tax on it.
_SUMS: dict[str, tuple[str, str]] = {
    "23": ("P_13_1", "P_14_1"),
    "8": ("P_13_2", "P_14_2"),
    "5": ("P_13_3", "P_14_3"),
    "0": ("P_13_6_1", ""),
    "zw": ("P_13_7", ""),
    "np I": ("P_13_8", ""),
    "np II": ("P_13_9", ""),
    "oo": ("P_13_10", ""),
}
_METHODS = {"cash": "1", "card": "2", "transfer": "6"}


def build(paper: InvoicePaper, made_at: datetime) -> bytes:
    """The FA(3) document of an issued invoice or correction: UTF-8 without a byte-order mark.

    `made_at` is the instant of issue, so that the bytes are the same each time.

    Raises:
        Refused: `sums_wrong` when the figures of the record do not give its sums (KSeF checks
            none), `paper_is_draft` without a number.
    """
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    check_sums(paper)
    root = etree.Element(f"{{{NAMESPACE}}}Faktura", nsmap={None: NAMESPACE})
    head = put(root, "Naglowek")
    code = put(head, "KodFormularza", "FA")
    code.set("kodSystemowy", "FA (3)")
    code.set("wersjaSchemy", "1-0E")
    put(head, "WariantFormularza", "3")
    put(head, "DataWytworzeniaFa", f"{made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
    put(head, "SystemInfo", SYSTEM)
    write_seller(root, paper.seller, is_for_the_union=paper.is_for_the_union)
    changed = paper.correction.buyer_before if paper.correction else None
    write_buyer(root, paper.buyer, key=SAME_BUYER if changed else "")
    _write_invoice(put(root, "Fa"), paper)
    whole: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return whole


def _write_invoice(fa: Any, paper: InvoicePaper) -> None:
    put(fa, "KodWaluty", paper.currency)
    put(fa, "P_1", day(paper.issued_on))
    put_text(fa, "P_2", paper.number or "", LINE)
    _write_supply(fa, paper)
    _write_sums(fa, paper.totals)
    put(fa, "P_15", money.amount(paper.gross))
    _write_annotations(put(fa, "Adnotacje"), paper)
    put(fa, "RodzajFaktury", "KOR" if paper.correction else "VAT")
    if paper.correction:
        _write_correction(fa, paper.correction)
    for number in paper.protocols:
        remark = put(fa, "DodatkowyOpis")
        put_text(remark, "Klucz", PROTOCOL_KEY, LINE)
        put_text(remark, "Wartosc", number, LINE)
    write_lines(fa, paper)
    _write_payment(fa, paper)


def _write_supply(fa: Any, paper: InvoicePaper) -> None:
    """The day of supply where it is not that of issue, or the period of the work."""
    if paper.period_start and paper.period_end:
        period = put(fa, "OkresFa")
        put(period, "P_6_Od", day(paper.period_start))
        put(period, "P_6_Do", day(paper.period_end))
    elif paper.sold_on and paper.sold_on != paper.issued_on:
        put(fa, "P_6", day(paper.sold_on))


def _write_sums(fa: Any, totals: tuple[VatTotal, ...]) -> None:
    by_rate = {total.code.removesuffix(" KR"): total for total in totals}
    for rate, (net, tax) in _SUMS.items():
        if rate in by_rate:
            put(fa, net, money.amount(by_rate[rate].net))
            if tax:
                put(fa, tax, money.amount(by_rate[rate].vat))


def _write_annotations(into: Any, paper: InvoicePaper) -> None:
    """Every mark of art. 106e must be answered, 1 for yes and 2 for no."""

    def answer(annotation: Annotation) -> str:
        return "1" if annotation in paper.annotations else "2"

    put(into, "P_16", answer("cash_accounting"))
    put(into, "P_17", "2")  # the buyer does not issue it
    put(into, "P_18", answer("reverse_charge"))
    put(into, "P_18A", answer("split_payment"))
    exemption = put(into, "Zwolnienie")
    if "exempt" in paper.annotations:
        put(exemption, "P_19", "1")
        put_text(exemption, "P_19A", paper.exemption_ground, LINE)
    else:
        put(exemption, "P_19N", "1")
    put(put(into, "NoweSrodkiTransportu"), "P_22N", "1")
    put(into, "P_23", "2")  # no triangular trade
    put(put(into, "PMarzy"), "P_PMarzyN", "1")


def _write_correction(fa: Any, correction: Correction) -> None:
    put_text(fa, "PrzyczynaKorekty", correction.reason, LINE)
    put(fa, "TypKorekty", str(correction.effect))
    corrected = put(fa, "DaneFaKorygowanej")
    put(corrected, "DataWystFaKorygowanej", day(correction.issued_on))
    put_text(corrected, "NrFaKorygowanej", correction.number, LINE)
    if correction.ksef_number:
        put(corrected, "NrKSeF", "1")
        put(corrected, "NrKSeFFaKorygowanej", checked_ksef_number(correction.ksef_number))
    else:
        put(corrected, "NrKSeFN", "1")
    if correction.buyer_before:
        before = put(fa, "Podmiot2K")
        write_identity(before, correction.buyer_before)
        put(before, "IDNabywcy", SAME_BUYER)


def _write_payment(fa: Any, paper: InvoicePaper) -> None:
    """Term, form and account, where anything is to be paid."""
    if paper.due <= 0:
        return
    payment = put(fa, "Platnosc")
    if paper.due_on:
        put(put(payment, "TerminPlatnosci"), "Termin", day(paper.due_on))
    form = _METHODS.get(paper.payment_method)
    if form:
        put(payment, "FormaPlatnosci", form)
    else:
        put(payment, "PlatnoscInna", "1")
        put_text(payment, "OpisPlatnosci", paper.payment_method, LINE)
    account = paper.seller.bank_account.replace(" ", "")
    if account:
        into = put(payment, "RachunekBankowy")
        put(into, "NrRB", account)
        put_text(into, "NazwaBanku", paper.seller.bank_name, LINE)
