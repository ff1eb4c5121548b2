"""An address read out over the telephone: known words as words, the rest letter by letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["pl", "en"]

_POLISH = (
    "Adam Barbara Celina Danuta Ewa Franciszek Grażyna Henryk Irena Jadwiga Karol Leon Maria"
    " Natalia Olga Paweł Quebec Roman Stanisław Tadeusz Urszula Violetta Wanda Xymena Ypsylon"
    " Zygmunt"
)
_ENGLISH = (
    "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar"
    " Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu"
)
_WORDS: Mapping[Language, Mapping[str, str]] = {
    "pl": {word[0].lower(): word for word in _POLISH.split()},
    "en": {word[0].lower(): word for word in _ENGLISH.split()},
}
_SIGNS: Mapping[Language, Mapping[str, str]] = {
    "pl": {".": "kropka", "/": "ukośnik", "-": "myślnik", "_": "podkreślenie", ":": "dwukropek"},
    "en": {".": "dot", "/": "slash", "-": "dash", "_": "underscore", ":": "colon"},
}
_SAID_WHOLE = frozenset({"get", "www", "teamviewer", "anydesk", "rustdesk", "com", "pl", "eu"})
_SCHEME = "https://"


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sign or word and how it is said; `said` is empty where it is said as it stands."""

    written: str
    said: str = ""


def spoken(address: str, language: Language) -> tuple[Spoken, ...]:
    """A web address as it is read out, without its `https://`, which nobody has to type."""
    bare = address.strip().removeprefix(_SCHEME).rstrip("/")
    found: list[Spoken] = []
    word = ""
    for sign in bare:
        if sign.isalnum():
            word += sign
            continue
        found += [*_word(word, language), Spoken(sign, _SIGNS[language].get(sign, ""))]
        word = ""
    return (*found, *_word(word, language))


def _word(word: str, language: Language) -> list[Spoken]:
    if not word:
        return []
    if word.lower() in _SAID_WHOLE:
        return [Spoken(word)]
    return [Spoken(sign, _WORDS[language].get(sign.lower(), "")) for sign in word]
