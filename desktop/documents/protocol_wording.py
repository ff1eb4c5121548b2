"""Words of the protocol, Polish and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from desktop.documents.records import AcceptanceManner, Language, RoundingScope

Taxed = Literal["taxed", "exempt", "reverse", "abroad"]
"""What the invoice will do about tax: charge it, or why it does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolWords:
    """The words of a protocol."""

    title: str
    partial_title: str
    file_title: str
    replaces: str
    replaces_lines: tuple[str, str]
    partial_note: str
    period: str
    agreement: str
    tickets: str
    contact: str
    contractor: str
    client: str
    work: str
    description: str
    when: str
    measured: str
    billed: str
    band: str
    rate: str
    amount: str
    orders: str
    order_time: str
    ordered: str
    done: str
    information: Mapping[Taxed, str]
    net_total: str
    rounding: Mapping[RoundingScope, str]
    objection_title: str
    objection_until: str
    objection_term: tuple[str, str]
    objection_effect: str
    acceptance_title: str
    acceptance: Mapping[AcceptanceManner, str]
    accepted_by: str
    for_contractor: str
    for_client: str
    sign_here: str


PROTOCOL_POLISH = ProtocolWords(
    title="Protokół odbioru prac",
    partial_title="Protokół odbioru prac – częściowy",
    file_title="Protokół odbioru prac {number}",
    replaces="Zastępuje protokół {number}",
    replaces_lines=(
        "Zastępuje protokół {number} w pozycji {lines}",
        "Zastępuje protokół {number} w pozycjach {lines}",
    ),
    partial_note="Prace trwają; dalsze obejmie kolejny protokół.",
    period="Okres prac",
    agreement="Umowa serwisowa",
    tickets="Zgłoszenia",
    contact="Osoba kontaktowa: {name}",
    contractor="Wykonawca",
    client="Klient",
    work="Wykonane prace",
    description="Opis",
    when="Kiedy",
    measured="Czas zmierzony",
    billed="Czas rozliczony",
    band="Pora i dopłata",
    rate="Stawka netto za godz.",
    amount="Wartość netto",
    orders="Polecenia klienta",
    order_time="Czas",
    ordered="Polecenie",
    done="Co zrobiono",
    information={
        "taxed": "Kwoty z VAT podano dla informacji. Podatek nalicza się na fakturze.",
        "exempt": "Usługi są zwolnione z VAT.",
        "reverse": "VAT rozlicza nabywca (odwrotne obciążenie).",
        "abroad": "Usługi nie podlegają polskiemu VAT.",
    },
    net_total="Wartość prac netto",
    rounding={
        "session": "Czas zaokrąglono osobno dla każdej sesji.",
        "ticket_day": "Czas zaokrąglono łącznie dla każdego zgłoszenia w danym dniu.",
        "day": "Czas zaokrąglono łącznie dla każdego dnia.",
    },
    objection_title="Niezgodności",
    objection_until="Niezgodności można zgłosić do dnia {day} włącznie.",
    objection_term=(
        "Niezgodności można zgłosić w ciągu {count} dnia roboczego od otrzymania protokołu.",
        "Niezgodności można zgłosić w ciągu {count} dni roboczych od otrzymania protokołu.",
    ),
    objection_effect=(
        "Jeżeli w tym terminie nikt ich nie zgłosi, prace uznaje się za przyjęte, "
        "a protokół staje się podstawą faktury."
    ),
    acceptance_title="Przyjęcie prac",
    acceptance={
        "word": "Klient przyjął prace dnia {day}, potwierdzając to słownie lub wiadomością.",
        "signature": "Klient przyjął prace podpisem dnia {day}.",
        "silence": "Prace przyjęto dnia {day}: w terminie nie zgłoszono niezgodności.",
    },
    accepted_by="Przyjął(a): {name}.",
    for_contractor="W imieniu wykonawcy",
    for_client="W imieniu klienta",
    sign_here="data i czytelny podpis",
)

PROTOCOL_ENGLISH = ProtocolWords(
    title="Work acceptance protocol",
    partial_title="Work acceptance protocol – partial",
    file_title="Work acceptance protocol {number}",
    replaces="Replaces protocol {number}",
    replaces_lines=(
        "Replaces line {lines} of protocol {number}",
        "Replaces lines {lines} of protocol {number}",
    ),
    partial_note="The work goes on; another protocol will cover the rest.",
    period="Period of work",
    agreement="Service agreement",
    tickets="Tickets",
    contact="Contact: {name}",
    contractor="Contractor",
    client="Client",
    work="Work done",
    description="Description",
    when="When",
    measured="Time measured",
    billed="Time billed",
    band="Hours and surcharge",
    rate="Net rate per hour",
    amount="Net amount",
    orders="What the client asked for",
    order_time="Time",
    ordered="Order",
    done="What was done",
    information={
        "taxed": "Amounts with VAT are given for information. Tax is charged on the invoice.",
        "exempt": "The services are exempt from VAT.",
        "reverse": "The buyer accounts for VAT (reverse charge).",
        "abroad": "The services are outside the scope of Polish VAT.",
    },
    net_total="Net value of the work",
    rounding={
        "session": "Time was rounded for each session on its own.",
        "ticket_day": "Time was rounded for each ticket and day together.",
        "day": "Time was rounded for each day together.",
    },
    objection_title="Objections",
    objection_until="Objections can be made until {day}, that day included.",
    objection_term=(
        "Objections can be made within {count} working day of receiving this protocol.",
        "Objections can be made within {count} working days of receiving this protocol.",
    ),
    objection_effect=(
        "If none arrives by then, the work counts as accepted "
        "and this protocol becomes the basis of the invoice."
    ),
    acceptance_title="Acceptance",
    acceptance={
        "word": "The client accepted the work on {day}, by word or message.",
        "signature": "The client accepted the work by signature on {day}.",
        "silence": "Accepted on {day}: no objection was made within the term.",
    },
    accepted_by="Accepted by {name}.",
    for_contractor="For the contractor",
    for_client="For the client",
    sign_here="date and legible signature",
)


def protocol_words(language: Language) -> ProtocolWords:
    """The words of a protocol."""
    return PROTOCOL_POLISH if language == "pl" else PROTOCOL_ENGLISH
