"""The clients of the demo office: made-up firms, in real-looking streets in and around Warsaw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a firm; `local` is what stands before the firm's domain."""

    name: str
    local: str
    phone: str = ""
    is_authorised: bool = True


@dataclass(frozen=True, slots=True)
class Pact:
    """A service agreement; days are counted from today, `until` None is until further notice.

    `rates` are net grosze an hour by kind of work; `included` minutes a month.
    """

    since: int
    until: int | None = None
    included: int = 0
    rates: Mapping[str, int] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """A client as it is made up; `km` one way, None within the city."""

    key: str
    name: str
    short: str
    street: str
    postcode: str
    city: str
    domain: str
    people: tuple[Person, ...]
    km: int | None = None
    pact: Pact | None = None
    language: str = "pl"
    is_consumer: bool = False
    payment_days: int | None = None
    note: str = ""
    is_blocked: bool = False

    @property
    def invoice_email(self) -> str:
        """Where invoices go: the first person's own address at a consumer's."""
        local = self.people[0].local if self.is_consumer else "faktury"
        return f"{local}@{self.domain}"


FIRMS = (
    Firm(
        key="notary",
        name="Kancelaria Notarialna Halina Brzęczyszewska",
        short="Notariat Brzęczyszewska",
        street="ul. Filtrowa 162 lok. 9",
        postcode="02-057",
        city="Warszawa",
        domain="notariat-brzeczyszewska.example",
        people=(
            Person("Halina Brzęczyszewska", "halina", "22 555 01 20"),
            Person("Dominika Kłos", "sekretariat", "22 555 01 21"),
        ),
        pact=Pact(
            -412,
            included=120,
            rates={"phone": 160_00, "remote": 160_00, "office": 140_00, "visit": 190_00},
            note="Reakcja w ciągu dwóch godzin w dni czynności notarialnych.",
        ),
        note="Nie łączyć się w czasie aktów (zwykle 10:00–12:00) bez telefonu do sekretariatu.",
    ),
    Firm(
        key="pharmacy",
        name="Apteka „Pod Żurawiem” Wąsowska i Wspólnicy sp.j.",
        short="Apteka Pod Żurawiem",
        street="ul. Grochowska 414",
        postcode="04-357",
        city="Warszawa",
        domain="podzurawiem.example",
        people=(
            Person("Bożena Wąsowska", "bozena.wasowska", "22 555 02 14"),
            Person("Patryk Jóźwiak", "recepta", "22 555 02 15"),
            Person("Kinga Świątek", "kinga.swiatek", is_authorised=False),
        ),
        pact=Pact(-157, 208, rates={"phone": 165_00, "remote": 165_00, "visit": 195_00}),
        payment_days=14,
    ),
    Firm(
        key="workshop",
        name="Zakład Mechaniczny ŁOŻYSKO sp. z o.o.",
        short="Łożysko",
        street="ul. Ołówkowa 111",
        postcode="05-800",
        city="Pruszków",
        domain="lozysko.example",
        people=(
            Person("Ryszard Dębiński", "r.debinski", "22 555 03 40"),
            Person("Żaneta Kołacz", "biuro", "22 555 03 41"),
        ),
        km=17,
        pact=Pact(-390, -26, rates={"phone": 170_00, "remote": 170_00}),
        note="Umowa wygasła, rozmowy o nowej w toku. Przepustka na bramie u ochrony.",
    ),
    Firm(
        key="school",
        name="Niepubliczna Szkoła Podstawowa „Pod Dębami” w Piasecznie",
        short="Szkoła Pod Dębami",
        street="ul. Żeglarska 84",
        postcode="05-500",
        city="Piaseczno",
        domain="szkolapoddebami.example",
        people=(
            Person("Iwona Ćwiertniewska", "dyrekcja", "22 555 04 00"),
            Person("Marek Tłuczek", "informatyka", "22 555 04 07"),
            Person("Agata Źrebiec", "sekretariat", is_authorised=False),
        ),
        km=19,
        pact=Pact(-83, included=60, rates={"remote": 150_00, "phone": 150_00, "visit": 180_00}),
    ),
    Firm(
        key="transport",
        name="Trans-Gąska Spedycja Międzynarodowa sp. z o.o.",
        short="Trans-Gąska",
        street="ul. Szkolna 232",
        postcode="05-600",
        city="Grójec",
        domain="trans-gaska.example",
        people=(
            Person("Zbigniew Gąska", "z.gaska", "48 555 05 10"),
            Person("Oksana Melnyk", "spedycja", "48 555 05 12"),
        ),
        km=46,
        payment_days=21,
    ),
    Firm(
        key="dentist",
        name="Stomatologia Biały Trzonowiec Ewa Śliż, Jan Ćwik s.c.",
        short="Biały Trzonowiec",
        street="al. Komisji Edukacji Narodowej 398",
        postcode="02-797",
        city="Warszawa",
        domain="bialytrzonowiec.example",
        people=(
            Person("Ewa Śliż", "ewa", "22 555 06 31"),
            Person("Paulina Rękawek", "rejestracja", "22 555 06 30"),
        ),
        pact=Pact(1, included=30, rates={"phone": 160_00, "remote": 160_00, "visit": 200_00}),
    ),
    Firm(
        key="accountant",
        name="Biuro Rachunkowe SALDO Jędrzejczyk i Partnerzy sp.k.",
        short="Saldo",
        street="ul. Wałbrzyska 211",
        postcode="02-739",
        city="Warszawa",
        domain="saldo-jedrzejczyk.example",
        people=(
            Person("Małgorzata Jędrzejczyk", "malgorzata", "22 555 07 77"),
            Person("Tomasz Pąk", "tomasz.pak", "22 555 07 78"),
        ),
        pact=Pact(-230, rates={"phone": 155_00, "remote": 155_00, "office": 140_00}),
    ),
    Firm(
        key="society",
        name="Stowarzyszenie na rzecz Rozwoju Kultury, Dziedzictwa i Rzemiosła Ziemi "
        "Nadświdrzańskiej „Wspólny Próg” – Organizacja Pożytku Publicznego",
        short="Wspólny Próg",
        street="ul. Kolejowa 119A",
        postcode="05-400",
        city="Otwock",
        domain="wspolnyprog.example",
        people=(
            Person("Apolonia Niedźwiedzka-Szczęśniak", "zarzad", "22 555 08 18"),
            Person("Wit Gżyl", "swietlica"),
        ),
        km=27,
    ),
    Firm(
        key="north",
        name="Northbridge Analytics Poland sp. z o.o.",
        short="Northbridge",
        street="ul. Prosta 251",
        postcode="00-838",
        city="Warszawa",
        domain="northbridge.example",
        people=(
            Person("Fiona MacAllister", "fiona.macallister", "22 555 09 60"),
            Person("Oliver Penrose", "oliver.penrose", "22 555 09 61"),
        ),
        language="en",
        payment_days=30,
        note="English only. Papers in English.",
    ),
    Firm(
        key="consumer",
        name="Zdzisława Pięknoduska",
        short="",
        street="ul. Czapelska 148 m. 12",
        postcode="04-081",
        city="Warszawa",
        domain="poczta.example",
        people=(Person("Zdzisława Pięknoduska", "zdzislawa.pieknoduska", "605 555 010"),),
        is_consumer=True,
    ),
    Firm(
        key="builder",
        name="Bis-Bud Usługi Remontowe Krzysztof Gżegżółka",
        short="Bis-Bud",
        street="ul. Jagiellońska 326",
        postcode="05-120",
        city="Legionowo",
        domain="bis-bud.example",
        people=(Person("Krzysztof Gżegżółka", "biuro", "601 555 011"),),
        km=24,
        is_blocked=True,
    ),
    Firm(
        key="flowers",
        name="Hurtownia Kwiatów PIWONIA sp. z o.o.",
        short="Piwonia",
        street="ul. Poznańska 598",
        postcode="05-850",
        city="Ożarów Mazowiecki",
        domain="piwonia.example",
        people=(
            Person("Sławomir Lisiecki", "s.lisiecki", "22 555 12 12"),
            Person("Jagna Wróbel", "zamowienia", "22 555 12 13"),
        ),
        km=14,
    ),
)
