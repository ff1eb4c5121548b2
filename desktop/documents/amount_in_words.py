"""Amounts in words, the way accountants write them: `jeden tysiąc … złote 56/100`."""

from __future__ import annotations

from desktop.documents.records import Language

# Singular, two to four, five and more, as Polish grammar asks.
_POLISH = {
    "PLN": ("złoty", "złote", "złotych"),
    "EUR": ("euro", "euro", "euro"),
    "USD": ("dolar amerykański", "dolary amerykańskie", "dolarów amerykańskich"),
    "GBP": ("funt szterling", "funty szterlingi", "funtów szterlingów"),
    "CZK": ("korona czeska", "korony czeskie", "koron czeskich"),
}
_ENGLISH = {
    "PLN": ("zloty", "zlotys"),
    "EUR": ("euro", "euros"),
    "USD": ("US dollar", "US dollars"),
    "GBP": ("pound sterling", "pounds sterling"),
    "CZK": ("Czech koruna", "Czech korunas"),
}
_FEMININE = {"CZK"}
_LONE = {"tysiąc", "milion", "miliard"}


def amount_in_words(grosze: int, language: Language, currency: str = "PLN") -> str:
    """The amount in words with its hundredths as a fraction; a negative one begins with minus.

    1 234.56 is `jeden tysiąc dwieście trzydzieści cztery złote 56/100`. A currency without words
    here stands as its code.
    """
    whole, part = divmod(abs(grosze), 100)
    if language == "pl":
        text = f"{_polish(whole, currency)} {_polish_unit(whole, currency)}"
    else:
        text = f"{_english(whole)} {_english_unit(whole, currency)}"
    return f"{'minus ' if grosze < 0 else ''}{text} {part:02}/100"


def _polish(whole: int, currency: str) -> str:
    from num2words import num2words  # noqa: PLC0415  lazily: 60 ms

    words = str(num2words(whole, lang="pl")).split()
    # A lone thousand gets its "one": nothing can be written in front of it afterwards.
    text = " ".join(f"jeden {word}" if word in _LONE else word for word in words)
    if currency in _FEMININE:
        text = "jedna" if whole == 1 else _feminine_two(text)
    return text


def _feminine_two(text: str) -> str:
    return f"{text[: -len('dwa')]}dwie" if text.rsplit(maxsplit=1)[-1] == "dwa" else text


def _polish_unit(whole: int, currency: str) -> str:
    one, few, many = _POLISH.get(currency, (currency,) * 3)
    if whole == 1:
        return one
    is_few = whole % 10 in {2, 3, 4} and whole % 100 not in {12, 13, 14}
    return few if is_few else many


def _english(whole: int) -> str:
    from num2words import num2words  # noqa: PLC0415  lazily: 60 ms

    return str(num2words(whole, lang="en")).replace(",", "")


def _english_unit(whole: int, currency: str) -> str:
    one, many = _ENGLISH.get(currency, (currency,) * 2)
    return one if whole == 1 else many
