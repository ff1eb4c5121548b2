"""Words of the consent's record and of the printed terms, Polish and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.documents.consent_paper import Channel
from desktop.documents.records import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentWords:
    """The words of one language."""

    title: str
    file_title: str
    number: str
    terms_title: str
    terms_file_title: str
    in_force: str
    client: str
    person: str
    contact: str
    channel: str
    channels: Mapping[Channel, str]
    given_at: str
    written_by: str
    ticket: str
    version: str
    version_of: str
    session: str
    session_none: str
    session_open: str
    session_ended: str
    tool: str
    purpose: str
    purpose_said: str
    right: str
    right_said: str
    withdrawal: str
    not_withdrawn: str
    withdrawn: str
    by_whom: str
    kept: str
    kept_said: str
    wording: str
    hash_said: str
    end_of_wording: str


POLISH = ConsentWords(
    title="Zgoda na pomoc zdalną",
    file_title="Zgoda na pomoc zdalną",
    number="nr {number}",
    terms_title="Warunki pomocy zdalnej",
    terms_file_title="Warunki pomocy zdalnej",
    in_force="obowiązują od {day}",
    client="Klient",
    person="Kto wyraził zgodę",
    contact="{name} (osoba z kartoteki klienta)",
    channel="W jaki sposób",
    channels={
        "phone": "ustnie, przez telefon",
        "mail": "e-mailem",
        "paper": "na piśmie",
        "in_person": "ustnie, osobiście",
    },
    given_at="Kiedy",
    written_by="Zapisał(a)",
    ticket="Zgłoszenie",
    version="Wersja warunków",
    version_of="z {day}",
    session="Połączenie",
    session_none="jeszcze go nie było",
    session_open="od {start}, trwa",
    session_ended="{start}\u00a0–\u00a0{end}",
    tool="Program",
    purpose="Cel",
    purpose_said=(
        "Zgoda dotyczy jednego zdalnego połączenia z komputerem klienta, po to, aby rozwiązać"
        " zgłoszenie {ticket}, oraz przetwarzania danych potrzebnych do tego połączenia (art. 6"
        " ust. 1 lit. a RODO)."
    ),
    right="Prawo do cofnięcia",
    right_said=(
        "Osobę wyrażającą zgodę poinformowano, że może ją cofnąć w każdej chwili, równie łatwo, jak"
        " ją wyraziła: wystarczy słowo albo zamknięcie programu. Cofnięcie kończy połączenie i nie"
        " podważa tego, co zrobiono wcześniej."
    ),
    withdrawal="Cofnięcie",
    not_withdrawn="Zgody nie cofnięto.",
    withdrawn="Zgodę cofnięto {moment}{by}.",
    by_whom=", zapisał(a) {name}",
    kept="Przechowywanie",
    kept_said=(
        "Ten zapis jest przechowywany do {day}, potem usuwany. Identyfikatora, hasła ani adresów"
        " połączenia nie zapisano."
    ),
    wording="Treść, na którą wyrażono zgodę",
    hash_said="Wersja z {day}. SHA-256 treści (UTF-8): {sha}",
    end_of_wording="Koniec treści.",
)

ENGLISH = ConsentWords(
    title="Consent to remote help",
    file_title="Consent to remote help",
    number="no. {number}",
    terms_title="Terms of remote help",
    terms_file_title="Terms of remote help",
    in_force="in force from {day}",
    client="Client",
    person="Who consented",
    contact="{name} (a contact on the client's record)",
    channel="How",
    channels={
        "phone": "by word, on the telephone",
        "mail": "by e-mail",
        "paper": "in writing",
        "in_person": "by word, in person",
    },
    given_at="When",
    written_by="Written down by",
    ticket="Ticket",
    version="Version of the terms",
    version_of="of {day}",
    session="Connection",
    session_none="none so far",
    session_open="since {start}, still on",
    session_ended="{start}\u00a0–\u00a0{end}",
    tool="Program",
    purpose="Purpose",
    purpose_said=(
        "This consent is to one remote connection to the client's computer, made to solve ticket"
        " {ticket}, and to the processing of the data needed for that connection (GDPR 6(1)(a))."
    ),
    right="Right to withdraw",
    right_said=(
        "The person was told that this consent can be withdrawn at any time, as easily as it was"
        " given: a word or closing the program is enough. Withdrawing ends the connection and does"
        " not touch what was done before."
    ),
    withdrawal="Withdrawal",
    not_withdrawn="Not withdrawn.",
    withdrawn="Withdrawn {moment}{by}.",
    by_whom=", written down by {name}",
    kept="Keeping",
    kept_said=(
        "This record is kept until {day} and then removed. The connection's ID, password and"
        " addresses were not recorded."
    ),
    wording="The wording that was accepted",
    hash_said="Version of {day}. SHA-256 of the text (UTF-8): {sha}",
    end_of_wording="End of the wording.",
)


def consent_words(language: Language) -> ConsentWords:
    """The words of a language."""
    return POLISH if language == "pl" else ENGLISH
