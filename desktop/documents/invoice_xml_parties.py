"""Seller and buyer in FA(3)."""

from __future__ import annotations

from typing import Any

from desktop.documents.invoice_xml_text import NAME, put, put_text
from desktop.documents.records import Party
from desktop.rules.eu import vat_prefix


def write_seller(root: Any, seller: Party, *, is_for_the_union: bool = False) -> None:
    """Podmiot1: NIP, name and address of the office; PL where art. 97(10)(3) asks for it."""
    into = put(root, "Podmiot1")
    if is_for_the_union:
        put(into, "PrefiksPodatnika", "PL")
    identity = put(into, "DaneIdentyfikacyjne")
    put(identity, "NIP", seller.nip)
    put_text(identity, "Nazwa", seller.name, NAME)
    _write_address(into, seller)


def write_buyer(root: Any, buyer: Party, *, key: str = "") -> None:
    """Podmiot2; it is neither a unit of a local government nor a member of a VAT group."""
    into = put(root, "Podmiot2")
    write_identity(into, buyer)
    if key:
        put(into, "IDNabywcy", key)
    put(into, "JST", "2")
    put(into, "GV", "2")


def write_identity(into: Any, buyer: Party) -> None:
    """Who the buyer is: a Polish NIP, a number of another country, or nobody with a number."""
    identity = put(into, "DaneIdentyfikacyjne")
    prefix = vat_prefix(buyer.country)
    if buyer.nip:
        put(identity, "NIP", buyer.nip)
    elif buyer.vat_id and prefix:
        put(identity, "KodUE", prefix)
        bare = _bare(buyer.vat_id).removeprefix(buyer.country)
        put(identity, "NrVatUE", bare.removeprefix(prefix))
    elif buyer.vat_id:
        put(identity, "KodKraju", buyer.country)
        put(identity, "NrID", _bare(buyer.vat_id))
    else:
        put(identity, "BrakID", "1")
    put_text(identity, "Nazwa", buyer.name, NAME)
    _write_address(into, buyer)


def _bare(vat_id: str) -> str:
    return vat_id.replace(" ", "").replace("-", "").replace(".", "").upper()


def _write_address(into: Any, party: Party) -> None:
    lines = [line for line in (party.street, f"{party.postcode} {party.city}".strip()) if line]
    if not lines:
        return
    address = put(into, "Adres")
    put(address, "KodKraju", party.country or "PL")
    for name, line in zip(("AdresL1", "AdresL2"), lines, strict=False):
        put_text(address, name, line, NAME)
