"""Numbers and addresses that the law or a bank gave: read, checked, brought into one form.

Each `checked_…` returns the normal form or raises `Refused(code, field)`; the wrong text itself is
never a fact of the refusal, for it may be personal data.
"""

from __future__ import annotations

import re
from typing import Any

from desktop.errors import Refused

_SEPARATORS = re.compile(r"[\s\u00a0\u202f.\-‐‑–—/]")
_EMAIL = re.compile(
    r"(?=.{3,254}\Z)(?=[^@]{1,64}@)"
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?P<domain>(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]*[^\W_])"
)
_POSTCODE = re.compile(r"([0-9]{2})\s?[-–]?\s?([0-9]{3})")
_PHONE = re.compile(r"\+?[0-9]{7,15}")
_KSEF = re.compile(r"([0-9]{10})-([0-9]{8})-([0-9A-F]{12})-([0-9A-F]{2})")
_POLISH_DIGITS = 9


def checked_nip(text: str, field: str = "nip") -> str:
    """Ten digits of a NIP, with or without `PL` and dashes; `nip_wrong` else."""
    from stdnum.pl import nip  # noqa: PLC0415 lazily: 15 ms

    digits = _bare(text).upper().removeprefix("PL")
    return _checked(nip, digits, "nip_wrong", field)


def checked_regon(text: str, field: str = "regon") -> str:
    """Nine or fourteen digits of a REGON; `regon_wrong` else."""
    from stdnum.pl import regon  # noqa: PLC0415 lazily: 15 ms

    return _checked(regon, _bare(text), "regon_wrong", field)


def checked_pesel(text: str, field: str = "pesel") -> str:
    """Eleven digits of a PESEL; `pesel_wrong` else."""
    from stdnum.pl import pesel  # noqa: PLC0415 lazily: 15 ms

    return _checked(pesel, _bare(text), "pesel_wrong", field)


def checked_account(text: str, field: str = "account") -> str:
    """Twenty-six digits of a Polish account (NRB), with or without `PL`; `account_wrong` else."""
    from stdnum import iban  # noqa: PLC0415 lazily: 15 ms

    digits = _bare(text).upper().removeprefix("PL")
    if not re.fullmatch(r"[0-9]{26}", digits) or not int(digits):
        raise Refused("account_wrong", field)
    _validated(iban, f"PL{digits}", "account_wrong", field)
    return digits


def checked_iban(text: str, field: str = "iban") -> str:
    """An IBAN of any country, capitals without spaces; `iban_wrong` else."""
    from stdnum import iban  # noqa: PLC0415 lazily: 15 ms

    return _validated(iban, _bare(text).upper(), "iban_wrong", field)


def account_in_groups(nrb: str) -> str:
    """An account as people read it: `12 3456 7890 …`."""
    return " ".join([nrb[:2], *(nrb[at : at + 4] for at in range(2, len(nrb), 4))])


def checked_email(text: str, field: str = "email") -> str:
    """An e-mail address, its domain in small letters; `email_wrong` else."""
    address = text.strip()
    found = _EMAIL.fullmatch(address)
    if not found:
        raise Refused("email_wrong", field)
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.lower()}"


def checked_postcode(text: str, field: str = "postcode") -> str:
    """A Polish postcode as `00-950`; `postcode_wrong` else."""
    found = _POSTCODE.fullmatch(text.strip())
    if not found:
        raise Refused("postcode_wrong", field)
    return f"{found[1]}-{found[2]}"


def checked_phone(text: str, field: str = "phone") -> str:
    """A telephone number as `+48123456789`; nine digits are a Polish one; `phone_wrong` else."""
    digits = re.sub(r"[\s\u00a0().\-–/]", "", text)
    digits = f"+{digits[2:]}" if digits.startswith("00") else digits
    if not _PHONE.fullmatch(digits) or not int(digits):
        raise Refused("phone_wrong", field)
    if digits.startswith("+"):
        return digits
    if len(digits) == _POLISH_DIGITS:
        return f"+48{digits}"
    if len(digits) == _POLISH_DIGITS + 2 and digits.startswith("48"):
        return f"+{digits}"
    raise Refused("phone_wrong", field)


def checked_ksef_number(text: str, field: str = "ksef_number") -> str:
    """The number that KSeF gave to an invoice, its check digits right; `ksef_number_wrong` else."""
    number = text.strip().upper()
    found = _KSEF.fullmatch(number)
    if not found or ksef_check(number[:32]) != found[4]:
        raise Refused("ksef_number_wrong", field)
    return number


def ksef_check(head: str) -> str:
    """The two check digits that end a KSeF number which begins with these 32 characters."""
    return f"{_crc8(head.encode('ascii')):02X}"


def _crc8(octets: bytes) -> int:
    """CRC-8, polynomial 0x07, beginning with 0, as KSeF numbers end."""
    crc = 0
    for octet in octets:
        crc ^= octet
        for _ in range(8):
            crc = (crc << 1) ^ 0x107 if crc & 0x80 else crc << 1
    return crc


def _bare(text: str) -> str:
    return _SEPARATORS.sub("", text)


def _checked(form: Any, digits: str, code: str, field: str) -> str:
    # stdnum finds the check digits of 0000000000 right, and takes digits of any script.
    if not re.fullmatch(r"[0-9]+", digits) or not int(digits):
        raise Refused(code, field)
    return _validated(form, digits, code, field)


def _validated(form: Any, number: str, code: str, field: str) -> str:
    from stdnum.exceptions import ValidationError  # noqa: PLC0415 lazily: with the form itself

    try:
        return str(form.validate(number))
    except ValidationError as error:
        raise Refused(code, field) from error
