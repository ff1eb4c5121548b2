"""What people type into a field: tidied, checked, in the form that is stored.

Empty text is fine everywhere here; who needs a value says so.
"""

from __future__ import annotations

import re

from desktop.errors import Refused
from desktop.rules.identifiers import (
    checked_account,
    checked_email,
    checked_iban,
    checked_nip,
    checked_postcode,
    checked_regon,
)

LONGEST_LINE = 255
LONGEST_TEXT = 20_000
HOME = "PL"
# Signs that no paper can show, halves of signs that no database takes, and signs that would turn
# the order of the letters after them.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_COUNTRY = re.compile(r"[A-Z]{2}")
_DOMAIN = re.compile(r"(?=.{4,253}\Z)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]")


def line(text: str, field: str, longest: int = LONGEST_LINE) -> str:
    """One line without doubled spaces; `text_too_long` (most) beyond `longest` characters."""
    return _within(" ".join(_CONTROLS.sub(" ", text).split()), field, longest)


def name(text: str, field: str = "name") -> str:
    """One line that may not be empty; `name_missing` else."""
    found = line(text, field)
    if not found:
        raise Refused("name_missing", field)
    return found


def paragraphs(text: str, field: str, longest: int = LONGEST_TEXT) -> str:
    """Text of several lines, without what no paper can show."""
    plain = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _within(plain.strip(), field, longest)


def email(text: str, field: str = "email") -> str:
    """An address in small letters; `email_wrong` else."""
    return checked_email(text, field).lower() if text.strip() else ""


def country(text: str, field: str = "country") -> str:
    """A country's two capitals, Poland's when empty; `country_wrong` else."""
    code = text.strip().upper() or HOME
    if not _COUNTRY.fullmatch(code):
        raise Refused("country_wrong", field)
    return code


def nip(text: str, of_country: str = HOME, field: str = "nip") -> str:
    """A NIP's ten digits (`nip_wrong` else); a foreign number is kept as it is, in capitals."""
    if not text.strip():
        return ""
    if of_country == HOME:
        return checked_nip(text, field)
    return line(re.sub(r"[\s.-]", "", text).upper(), field, 32)


def regon(text: str, of_country: str = HOME, field: str = "regon") -> str:
    """A REGON's digits, `regon_wrong` else; a foreign register's number is kept as it is."""
    if not text.strip():
        return ""
    return checked_regon(text, field) if of_country == HOME else line(text, field, 32)


def postcode(text: str, of_country: str = HOME, field: str = "postcode") -> str:
    """A Polish postcode as `00-950`, `postcode_wrong` else; a foreign one is kept as it is."""
    if not text.strip():
        return ""
    return checked_postcode(text, field) if of_country == HOME else line(text, field, 16)


def account(text: str, field: str = "bank_account") -> str:
    """Twenty-six digits of a Polish account or a foreign IBAN; `account_wrong` else."""
    bare = re.sub(r"[\s\u00a0-]", "", text).upper()
    if not bare:
        return ""
    if bare[:2].isalpha() and not bare.startswith(HOME):
        try:
            return checked_iban(bare, field)
        except Refused as error:
            raise Refused("account_wrong", field) from error
    return checked_account(bare, field)


def domain(text: str, field: str = "domains") -> str:
    """A mail domain in small letters, `@` before it allowed; `domain_wrong` else."""
    found = text.strip().removeprefix("@").rstrip(".").lower()
    if not _DOMAIN.fullmatch(found):
        raise Refused("domain_wrong", field)
    return found


def _within(text: str, field: str, longest: int) -> str:
    if len(text) > longest:
        raise Refused("text_too_long", field, most=longest)
    return text
