"""Papers to print: an office, its clients, and records of every kind."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw

from desktop.documents.records import (
    AnnexLine,
    Correction,
    InvoiceLine,
    InvoicePaper,
    OrderNote,
    Party,
    ProtocolLine,
    ProtocolPaper,
    Span,
    TicketRef,
    VatTotal,
)

WARSAW = ZoneInfo("Europe/Warsaw")
LETTERS = "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ"
LONG_NAME = (
    "Przedsiębiorstwo Wielobranżowe „Źródło Jaśminu i Żółci” Grzegorz Brzęczyszczykiewicz, "
    "Wspólnicy i Następcy Prawni sp.k."
)
LONG_TEXT = (
    "Po aktualizacji systemu drukarki sieciowe w księgowości i w magazynie przestały przyjmować "
    "zadania; odtworzono kolejki, zainstalowano sterowniki z podpisem producenta, sprawdzono "
    "uprawnienia użytkowników, wydrukowano strony próbne z każdego stanowiska i zapisano ustawienia "
    "w karcie wyposażenia."
)
KSEF_NUMBER = "5265877635-20250826-0100001AF629-AF"
KSEF_URL = (
    "https://qr.ksef.mf.gov.pl/invoice/5260250274/21-11-2026/"
    "UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE"
)
PAYMENT_QR = "5260250274|PL|61109010140000071219812874|051660|Serwis Zolw|FV/7/11/2026|||"


def a_logo(kind: str = "JPEG", size: tuple[int, int] = (520, 150)) -> bytes:
    """A plain logo in the kind of file asked for."""
    mode = "RGBA" if kind == "PNG" else "RGB"
    image = Image.new(mode, size, (255, 255, 255, 0) if kind == "PNG" else (255, 255, 255))
    draw = ImageDraw.Draw(image)
    high = size[1]
    draw.ellipse((8, 8, high - 8, high - 8), fill=(15, 92, 92))
    draw.rectangle((high + 20, high // 3, size[0] - 10, high // 3 * 2), fill=(21, 33, 31))
    target = BytesIO()
    image.save(target, kind)
    return target.getvalue()


OFFICE = Party(
    name="Serwis Żółw sp. z o.o.",
    street="ul. Długa 1 lok. 14",
    postcode="00-238",
    city="Warszawa",
    nip="5260250274",
    regon="012345675",
    email="biuro@serwis-zolw.example",
    phone="22 555 01 23",
    bank_account="61109010140000071219812874",
    bank_name="Bank Śląsko-Łódzki S.A.",
)
CLIENT = Party(
    name="Kowalscy sp.j.",
    street="Rynek Główny 5",
    postcode="31-042",
    city="Kraków",
    nip="1132191233",
    email="faktury@kowalscy.example",
)
ABROAD = Party(
    name="Müller & Söhne GmbH",
    street="Große Straße 12",
    postcode="10115",
    city="Berlin",
    country="DE",
    vat_id="DE136695976",
)


def local(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """A moment of 2026 in Warsaw."""
    return datetime(2026, month, day, hour, minute, tzinfo=WARSAW)


def a_session_line(at: int = 0, **own: Any) -> ProtocolLine:
    """One billed line of remote help."""
    start = local(2, 9) + timedelta(days=at % 20, minutes=at * 7)
    data: dict[str, Any] = {
        "description": "Usunięcie usterki drukarki sieciowej w księgowości",
        "kind": "remote",
        "net": 9000,
        "spans": (Span(start=start, end=start + timedelta(minutes=20)),),
        "worked_seconds": 1200,
        "billed_minutes": 30,
        "band": "standard",
        "rate": 18000,
        "ticket": "2026/0412",
        "consultant": "Łucja Żak",
        "explanation": (
            "Zmierzono 20 min w godzinach pracy; rozpoczęte pół godziny: 30 min; "
            "180,00 zł/godz. według umowy UM/12/2025: 180,00 × 30/60 = 90,00."
        ),
    }
    return ProtocolLine(**(data | own))


def worked_example() -> tuple[ProtocolLine, ...]:
    """Fri 2026-11-20 16:40-17:20 over closing time, a visit with travel, included minutes."""
    return (
        a_session_line(
            spans=(Span(start=local(20, 16, 40), end=local(20, 17)),),
        ),
        a_session_line(
            spans=(Span(start=local(20, 17), end=local(20, 17, 20)),),
            billed_minutes=60,
            band="after_hours",
            surcharge_percent=50,
            net=27000,
            explanation=(
                "Zmierzono 20 min po godzinach; rozpoczęte pół godziny: 30 min; najmniej 60 min "
                "ze stawką podwyższoną; 180,00 zł/godz. × 60/60 × 1,50 = 270,00."
            ),
        ),
        *a_visit_with_travel(),
        a_session_line(
            description="Minuty z umowy UM/12/2025 za listopad",
            kind="included",
            spans=(),
            worked_seconds=0,
            billed_minutes=-30,
            band="standard",
            net=-9000,
            explanation="",
        ),
    )


def a_visit_with_travel() -> tuple[ProtocolLine, ...]:
    """A weekend visit in two parts, and the way there in the city."""
    return (
        a_session_line(
            description="Wymiana dysku w serwerze, odtworzenie kopii zapasowej",
            kind="visit",
            spans=(
                Span(start=local(21, 10), end=local(21, 11, 15)),
                Span(start=local(21, 12), end=local(21, 12, 40)),
            ),
            worked_seconds=6912,
            billed_minutes=120,
            band="weekend",
            surcharge_percent=100,
            rate=21000,
            net=84000,
            ticket="2026/0418",
        ),
        a_session_line(
            description="Dojazd do siedziby klienta",
            kind="travel",
            spans=(),
            worked_seconds=0,
            billed_minutes=0,
            band=None,
            rate=None,
            net=10000,
            explanation="W granicach miasta: 100,00 zł za wizytę.",
        ),
    )


def totals_of(net: int, code: str = "23") -> tuple[VatTotal, ...]:
    """Totals of one rate."""
    percent = int(code) if code.isdigit() else 0
    vat = (net * percent + 50) // 100
    return (VatTotal(code=code, net=net, vat=vat, gross=net + vat),)


def a_protocol(**own: Any) -> ProtocolPaper:
    """A protocol of the worked example."""
    lines: tuple[ProtocolLine, ...] = own.pop("lines", worked_example())
    net = sum(line.net for line in lines)
    totals = totals_of(net)
    data: dict[str, Any] = {
        "number": "PO/14/11/2026",
        "issued_on": date(2026, 11, 23),
        "period_start": date(2026, 11, 20),
        "period_end": date(2026, 11, 21),
        "office": OFFICE,
        "client": CLIENT,
        "lines": lines,
        "totals": totals,
        "net": net,
        "vat": totals[0].vat,
        "gross": totals[0].gross,
        "contact": "Zdzisław Źrebięć",
        "agreement": "UM/12/2025",
        "issued_by": "Łucja Żak",
        "tickets": (
            TicketRef(number="2026/0412", subject="Drukarka nie drukuje faktur"),
            TicketRef(number="2026/0418", subject="Serwer: hałas dysku i powolna praca"),
        ),
        "orders": (
            OrderNote(
                at=local(20, 16, 44),
                ordered="Proszę usunąć starą kolejkę wydruku",
                done="Usunięta, zadania przeniesione",
            ),
            OrderNote(at=local(21, 10, 5), ordered="Kopia przed wymianą dysku", done="Wykonana"),
        ),
    }
    return ProtocolPaper(**(data | own))


def an_invoice_line(at: int = 0, **own: Any) -> InvoiceLine:
    """One line of an invoice: an hour and a half at 180.00."""
    data: dict[str, Any] = {
        "name": "Zdalna pomoc techniczna, stawka podstawowa",
        "unit": "h",
        "quantity": Decimal("1.5"),
        "unit_net": 18000,
        "net": 27000,
        "code": "23",
    }
    return InvoiceLine(**(data | own))


def an_invoice(**own: Any) -> InvoicePaper:
    """An invoice over 420.00 net, 516.60 gross."""
    lines: tuple[InvoiceLine, ...] = own.pop(
        "lines",
        (
            an_invoice_line(),
            an_invoice_line(
                name="Wizyta w siedzibie klienta", quantity=Decimal(1), unit_net=15000, net=15000
            ),
        ),
    )
    net = sum(line.net for line in lines)
    totals: tuple[VatTotal, ...] = own.pop("totals", totals_of(net))
    data: dict[str, Any] = {
        "number": "FV/7/11/2026",
        "issued_on": date(2026, 11, 21),
        "due_on": date(2026, 11, 30),
        "seller": OFFICE,
        "buyer": CLIENT,
        "lines": lines,
        "totals": totals,
        "net": sum(total.net for total in totals),
        "vat": sum(total.vat for total in totals),
        "gross": sum(total.gross for total in totals),
        "place": "Warszawa",
        "period_start": date(2026, 11, 1),
        "period_end": date(2026, 11, 30),
        "payment_qr": PAYMENT_QR,
        "protocols": ("PO/14/11/2026", "PO/15/11/2026"),
        "issued_by": "Łucja Żak",
    }
    return InvoicePaper(**(data | own))


def an_annex(count: int) -> tuple[AnnexLine, ...]:
    """Lines that show where the amounts come from."""
    return tuple(
        AnnexLine(
            protocol=f"PO/{14 + at // 3}/11/2026",
            description="Usunięcie usterki drukarki sieciowej",
            explanation="20.11.2026 16:40–17:00: 20 min → 30 min × 180,00 zł/godz. = 90,00",
            net=9000,
        )
        for at in range(count)
    )


def a_correction(**own: Any) -> InvoicePaper:
    """One hour less: 180.00 net goes back."""
    before = (an_invoice_line(quantity=Decimal("2.5"), net=45000),)
    after = (an_invoice_line(),)
    change = (VatTotal(code="23", net=-18000, vat=-4140, gross=-22140),)
    data: dict[str, Any] = {
        "number": "FK/1/11/2026",
        "kind": "correction",
        "lines": after,
        "totals": change,
        "payment_qr": None,
        "protocols": (),
        "due_on": None,
        "correction": Correction(
            number="FV/3/11/2026",
            issued_on=date(2026, 11, 5),
            reason="Zawyżona liczba godzin: uwzględniona niezgodność do protokołu PO/9/11/2026",
            ksef_number=KSEF_NUMBER,
            lines_before=before,
            totals_before=totals_of(45000),
            totals_after=totals_of(27000),
            gross_before=55350,
            gross_after=33210,
        ),
    }
    return an_invoice(**(data | own))
