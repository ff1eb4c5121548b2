"""Countries of the European Union and the prefixes of their VAT numbers."""

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
