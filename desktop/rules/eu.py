"""Buyers abroad: prefixes of VAT numbers in the European Union, and the rate of a service."""

from __future__ import annotations

_SAME = {
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "HR", "HU", "IE", "IT"),
    *("LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI"),
}


def vat_prefix(country: str) -> str:
    """The prefix of a country's VAT numbers, empty outside the Union; Greece writes `EL`.

    `XI` is Northern Ireland, whose numbers stay those of the Union.
    """
    code = country.upper()
    if code in {"GR", "EL"}:
        return "EL"
    return code if code in _SAME else ""


def service_rate(rate: str, country: str, vat_id: str) -> str:
    """The rate of a taxed service sold to that buyer (VAT act, art. 28b and 28c).

    To a taxpayer of another country the service is supplied there: `np II` within the Union,
    where the buyer settles the tax, `np I` elsewhere. A consumer pays the rate as it is.
    """
    if not vat_id or country == "PL" or rate not in _TAXED:
        return rate
    return "np II" if vat_prefix(country) else "np I"


_TAXED = frozenset({"23", "8", "5", "0"})
