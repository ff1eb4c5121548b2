"""Words of the protocol, Polish and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.documents.records import AcceptanceManner, Language, RoundingScope


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
    information: str
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
    information="Kwoty z VAT podano dla informacji. Podatek nalicza się na fakturze.",
    net_total="Wartość prac netto",
    rounding={
        "session": "Czas zaokrąglono osobno dla każdej sesji.",
        "ticket_day": "Czas zaokrąglono łącznie dla każdego zgłoszenia w danym dniu.",
        "day": "Czas zaokrąglono łącznie dla każdego dnia.",
    },
    objection_title="Uwagi do protokołu",
    objection_until="Niezgodności można zgłosić do dnia {day} włącznie.",
    objection_term=(
        "Niezgodności można zgłosić w ciągu {count} dnia roboczego od otrzymania protokołu.",
        "Niezgodności można zgłosić w ciągu {count} dni roboczych od otrzymania protokołu.",
    ),
    objection_effect=(
        "Jeżeli w tym terminie nie wpłyną żadne uwagi, prace uznaje się za przyjęte, "
        "a protokół staje się podstawą faktury."
    ),
    acceptance_title="Przyjęcie prac",
    acceptance={
        "word": "Klient przyjął prace dnia {day}, potwierdzając to słownie lub wiadomością.",
        "signature": "Klient przyjął prace podpisem dnia {day}.",
        "silence": "Prace przyjęte dnia {day}: w terminie na uwagi nie zgłoszono niezgodności.",
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
    information="Amounts with VAT are given for information. Tax is charged on the invoice.",
    net_total="Net value of the work",
    rounding={
        "session": "Time was rounded for each session on its own.",
        "ticket_day": "Time was rounded for each ticket and day together.",
        "day": "Time was rounded for each day together.",
    },
    objection_title="Remarks on this protocol",
    objection_until="Remarks can be made until {day}, that day included.",
    objection_term=(
        "Remarks can be made within {count} working day of receiving this protocol.",
        "Remarks can be made within {count} working days of receiving this protocol.",
    ),
    objection_effect=(
        "If none arrives by then, the work counts as accepted "
        "and this protocol becomes the ground for the invoice."
    ),
    acceptance_title="Acceptance",
    acceptance={
        "word": "The client accepted the work on {day}, by word or message.",
        "signature": "The client accepted the work by signature on {day}.",
        "silence": "Accepted on {day}: no remark was made within the term.",
    },
    accepted_by="Accepted by {name}.",
    for_contractor="For the contractor",
    for_client="For the client",
    sign_here="date and legible signature",
)


def protocol_words(language: Language) -> ProtocolWords:
    """The words of a protocol."""
    return PROTOCOL_POLISH if language == "pl" else PROTOCOL_ENGLISH
