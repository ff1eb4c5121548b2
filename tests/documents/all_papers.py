"""Every paper of the program by its name, each printed by a call: to weigh, to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.documents import consent_pdf, invoice_pdf, protocol_pdf, tariff_pdf, terms_pdf
from desktop.documents.records import (
    Acceptance,
    Correction,
    InvoiceLine,
    InvoicePaper,
    OrderNote,
    ProtocolLine,
    ProtocolPaper,
    VatTotal,
)
from desktop.rules import vat
from tests.documents.sample_papers import (
    ABROAD,
    CLIENT,
    KSEF_NUMBER,
    KSEF_URL,
    LONG_NAME,
    LONG_TEXT,
    OFFICE,
    a_correction,
    a_logo,
    a_protocol,
    a_session_line,
    a_visit_with_travel,
    an_annex,
    an_invoice,
    an_invoice_line,
    local,
    totals_of,
)
from tests.documents.sample_tariffs import AGREED, PAPER
from tests.documents.sample_terms import consent, terms

PANGRAM = "Pchnąć w tę łódź jeża lub ośm skrzyń fig; JFQVXYZ jfqvx? ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ"
UNBREAKABLE = "Konstantynopolitańczykowianeczkówna" * 3
WITH_LOGO = replace(OFFICE, logo=a_logo("PNG", (1200, 340)))
LONG_PARTY = replace(
    CLIENT,
    name=LONG_NAME,
    street="al. Świętego Maksymiliana Marii Kolbego-Żarnowieckiego 148 bud. C, wejście od podwórza, lok. 1207",
    city="Wola Kopcowa-Świętokrzyska koło Nowej Słupi, poczta Ostrowiec Świętokrzyski",
)
CONSUMER = replace(CLIENT, name="Grażyna Łęcka", street="ul. Żurawia 3 m. 7", nip="")
IN_KSEF = {"ksef_url": KSEF_URL, "ksef_caption": KSEF_NUMBER}
OFFLINE = {"ksef_url": KSEF_URL, "ksef_caption": "OFFLINE"}
FORTY = tuple(
    an_invoice_line(
        name=f"Pomoc zdalna: {subject} ({at + 1})",
        quantity=Decimal(f"{0.5 + at % 4 * 0.5:g}"),
        net=9000 * (1 + at % 4),
    )
    for at, subject in enumerate(
        ("odblokowanie konta", "kopia zapasowa serwera", "skaner w magazynie", "poczta") * 10
    )
)


def of_lines(*lines: InvoiceLine, **own: Any) -> InvoicePaper:
    """An invoice whose sums are those of its lines."""
    found = vat.totals((line.code.removesuffix(" KR"), line.net) for line in lines)
    totals = tuple(
        VatTotal(code=each.rate, net=each.net, vat=each.tax, gross=each.gross)
        for each in found.rates
    )
    return an_invoice(lines=lines, totals=totals, **own)


def a_rebate() -> ProtocolLine:
    """A line that gives something back."""
    return ProtocolLine(description="za trzy zgłoszenia w tygodniu", kind="rebate", net=-4500)


def a_protocol_of(*lines: ProtocolLine, **own: Any) -> ProtocolPaper:
    """A protocol whose sums are those of its lines."""
    net = sum(line.net for line in lines)
    totals = totals_of(net)
    sums = {"totals": totals, "net": net, "vat": totals[0].vat, "gross": totals[0].gross}
    return a_protocol(lines=lines, **sums, **own)


def wrong_buyer() -> InvoicePaper:
    """Everything of an invoice that went to another firm goes back."""
    before = (an_invoice_line(), an_invoice_line(name="Dojazd", quantity=Decimal(1), net=18000))
    after = tuple(replace(line, quantity=Decimal(0), net=0) for line in before)
    return a_correction(
        lines=after,
        totals=(VatTotal(code="23", net=-45000, vat=-10350, gross=-55350),),
        correction=Correction(
            number="FV/3/11/2026",
            issued_on=date(2026, 11, 5),
            reason="Fakturę wystawiono na niewłaściwego nabywcę",
            ksef_number=KSEF_NUMBER,
            lines_before=before,
            totals_before=totals_of(45000),
            totals_after=totals_of(0),
            gross_before=55350,
        ),
        **IN_KSEF,
    )


def wrong_data() -> InvoicePaper:
    """The buyer's street was wrong; no amount changes."""
    return a_correction(
        lines=(),
        totals=(),
        correction=Correction(
            number="FV/3/11/2026",
            issued_on=date(2026, 11, 5),
            reason="Błędny adres nabywcy",
            ksef_number=KSEF_NUMBER,
            gross_before=55350,
            gross_after=55350,
            buyer_before=replace(CLIENT, street="Rynek Dębnicki 5", postcode="30-319"),
        ),
        **IN_KSEF,
    )


INVOICES: dict[str, InvoicePaper] = {
    "one line": of_lines(an_invoice_line(), seller=WITH_LOGO, **IN_KSEF),
    "every letter": an_invoice(seller=WITH_LOGO, notes=(PANGRAM,), **IN_KSEF),
    "forty lines": of_lines(*FORTY, annex=an_annex(40), seller=WITH_LOGO, **IN_KSEF),
    "long names": of_lines(
        an_invoice_line(name=LONG_TEXT, unit="komplet narzędzi"),
        an_invoice_line(name=UNBREAKABLE),
        seller=replace(WITH_LOGO, name=LONG_NAME),
        buyer=LONG_PARTY,
        issued_by="Zdzisława Brzęczyszczykiewicz-Źdźbłowska",
        **IN_KSEF,
    ),
    "English": of_lines(
        an_invoice_line(name="Remote help: mailbox migration", code="np II"),
        language="en",
        buyer=ABROAD,
        seller=WITH_LOGO,
        currency="EUR",
        annotations=("reverse_charge",),
        payment_qr=None,
        **IN_KSEF,
    ),
    "English with tax": an_invoice(language="en", seller=WITH_LOGO, **IN_KSEF),
    "buyer outside the Union": of_lines(
        an_invoice_line(code="np I"),
        buyer=replace(ABROAD, name="Alpen AG", country="CH", vat_id="CHE-116.281.710"),
        payment_qr=None,
        **IN_KSEF,
    ),
    "reverse charge": of_lines(
        an_invoice_line(code="oo"), annotations=("reverse_charge",), **IN_KSEF
    ),
    "exempt": of_lines(
        an_invoice_line(code="zw"),
        title="Faktura",
        annotations=("exempt",),
        exemption_ground="art. 113 ust. 1 ustawy z dnia 11 marca 2004 r. o podatku od towarów i usług",
    ),
    "split payment": of_lines(
        an_invoice_line(name="Serwer", unit="piece", quantity=Decimal(1), net=1620000),
        an_invoice_line(name="Szkolenie", code="zw", net=27000),
        an_invoice_line(name="Podręcznik", unit="piece", code="5", net=27000),
        annotations=("split_payment", "exempt"),
        exemption_ground="art. 43 ust. 1 pkt 26 ustawy o VAT",
        payment_qr=None,
        **IN_KSEF,
    ),
    "consumer": of_lines(an_invoice_line(), buyer=CONSUMER, **IN_KSEF),
    "duplicate": an_invoice(duplicate_on=date(2026, 12, 4), **IN_KSEF),
    "draft": of_lines(*FORTY[:12], number=None, payment_qr=None),
    "confirmation": an_invoice(kind="confirmation", seller=WITH_LOGO, **OFFLINE),
    "partly paid": an_invoice(paid=20000, **IN_KSEF),
    "paid": an_invoice(paid=51660, payment_qr=None, **IN_KSEF),
    "correction of value": a_correction(seller=WITH_LOGO, **IN_KSEF),
    "correction upwards": a_correction(
        totals=totals_of(18000),
        due_on=date(2026, 12, 1),
        **OFFLINE,
        title="Potwierdzenie transakcji (korekta)",
    ),
    "correction of data": wrong_data(),
    "correction of the buyer": wrong_buyer(),
    "English correction": a_correction(language="en", **IN_KSEF),
    "draft of a correction": a_correction(number=None),
}

PROTOCOLS: dict[str, ProtocolPaper] = {
    "issued": a_protocol(office=WITH_LOGO),
    "one line": a_protocol_of(a_session_line(), orders=(), office=WITH_LOGO),
    "forty lines": a_protocol_of(*(a_session_line(at) for at in range(40)), office=WITH_LOGO),
    "draft": a_protocol(number=None, notes=(LONG_TEXT, PANGRAM)),
    "partial": a_protocol(is_partial=True),
    "replacing": a_protocol(replaces="PO/9/11/2026", replaced_lines=(2, 3)),
    "rebate": a_protocol_of(a_session_line(), *a_visit_with_travel(), a_rebate()),
    "accepted by silence": a_protocol(
        acceptance=Acceptance(manner="silence", on=date(2026, 11, 26))
    ),
    "accepted by signature": a_protocol(
        acceptance=Acceptance(manner="signature", on=date(2026, 11, 25), by="Zdzisław Źrebięć")
    ),
    "with its last day": a_protocol(objection_until=date(2026, 11, 25)),
    "long names": a_protocol_of(
        a_session_line(description=LONG_TEXT),
        a_session_line(description=UNBREAKABLE, consultant="Zdzisława Brzęczyszczykiewicz"),
        client=LONG_PARTY,
        office=replace(WITH_LOGO, name=LONG_NAME),
        orders=(OrderNote(at=local(20, 16, 44), ordered=LONG_TEXT, done=UNBREAKABLE),),
    ),
    "English": a_protocol(language="en", client=ABROAD, is_partial=True),
    "bare": a_protocol_of(
        a_session_line(), tickets=(), orders=(), agreement="", contact="", issued_by=""
    ),
}

PAPERS: dict[str, Callable[[], bytes]] = {
    **{
        f"invoice, {name}": lambda paper=paper: invoice_pdf.render(paper)  # type: ignore[misc]
        for name, paper in INVOICES.items()
    },
    **{
        f"protocol, {name}": lambda paper=paper: protocol_pdf.render(paper)  # type: ignore[misc]
        for name, paper in PROTOCOLS.items()
    },
    "consent": lambda: consent_pdf.render(replace(consent(), office=WITH_LOGO)),
    "consent, English": lambda: consent_pdf.render(consent("en")),
    "terms": lambda: terms_pdf.render(replace(terms(), office=WITH_LOGO)),
    "terms, English": lambda: terms_pdf.render(terms("en")),
    "tariff": lambda: tariff_pdf.render(replace(PAPER, office=WITH_LOGO)),
    "tariff, agreed": lambda: tariff_pdf.render(AGREED),
    "tariff, English": lambda: tariff_pdf.render(replace(PAPER, language="en")),
}
