"""Further clients, as many as are asked for: names put together, each of its own."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from desktop.rules.text import fold
from desktop.services.demo.firms import Firm, Pact, Person

_TRADES = (
    "Apteka",
    "Biuro Projektów",
    "Cukiernia",
    "Drukarnia",
    "Gabinet Weterynaryjny",
    "Hurtownia",
    "Kancelaria Radcy Prawnego",
    "Księgarnia",
    "Kwiaciarnia",
    "Pensjonat",
    "Piekarnia",
    "Pracownia Architektury",
    "Przedszkole",
    "Przychodnia",
    "Salon Optyczny",
    "Serwis Opon",
    "Stolarnia",
    "Szkoła Języków",
    "Tapicernia",
    "Zakład Krawiecki",
)
_WORDS = (
    "Bocian",
    "Brzezina",
    "Czajka",
    "Dąbrowa",
    "Dzięcioł",
    "Gwiazda",
    "Iskra",
    "Jarzębina",
    "Jutrzenka",
    "Kłos",
    "Kręg",
    "Łabędź",
    "Łąka",
    "Miód",
    "Mgiełka",
    "Ołów",
    "Pąk",
    "Pięć Stawów",
    "Rosa",
    "Rzęsa",
    "Skałka",
    "Słonecznik",
    "Świerk",
    "Świt",
    "Tęcza",
    "Wierzba",
    "Wiąz",
    "Zorza",
    "Źródło",
    "Żagiel",
)
_FORMS = ("sp. z o.o.", "sp.j.", "s.c.", "sp.k.", "S.A.")
_STREETS = (
    "ul. Łąkowa",
    "ul. Ogrodowa",
    "ul. Spółdzielcza",
    "ul. Mickiewicza",
    "al. Lipowa",
    "ul. Żwirowa",
    "ul. Źródlana",
    "pl. Kościuszki",
)
_PLACES = (
    ("Warszawa", "03-{:03}", None),
    ("Marki", "05-{:03}", 15),
    ("Wołomin", "05-{:03}", 25),
    ("Błonie", "05-{:03}", 29),
    ("Góra Kalwaria", "05-{:03}", 36),
    ("Żyrardów", "96-{:03}", 48),
)
_FIRST = ("Anna", "Błażej", "Czesława", "Grzegorz", "Józefina", "Łukasz", "Róża", "Wiesław")
_LAST = ("Bąk", "Gołąb", "Jeleń", "Kość", "Mróz", "Puchacz", "Sęk", "Żuraw")


def more(count: int, since: int, chance: Random) -> Iterator[Firm]:
    """`count` firms, numbered from `since` on: the number makes names and domains their own."""
    for number in range(since, since + count):
        yield _firm(number, chance)


def _firm(number: int, chance: Random) -> Firm:
    trade, word = chance.choice(_TRADES), chance.choice(_WORDS)
    city, postcode, km = chance.choice(_PLACES)
    person = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    has_pact = chance.random() < 0.2
    return Firm(
        key=f"firm-{number}",
        name=f"{trade} „{word}” nr {number} {chance.choice(_FORMS)}",
        short=f"{word} {number}",
        street=f"{chance.choice(_STREETS)} {chance.randint(1, 160)}",
        postcode=postcode.format(chance.randint(1, 999)),
        city=city,
        domain=f"{fold(word).replace(' ', '-')}-{number}.example",
        people=(Person(person, "biuro", f"22 556 {number // 100 % 100:02} {number % 100:02}"),),
        km=km,
        pact=Pact(-chance.randint(30, 400)) if has_pact else None,
    )
