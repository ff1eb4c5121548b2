"""The two sides of a paper: the office and the client, as they stand now."""

from __future__ import annotations

from typing import Any

from desktop.documents.records import Party
from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.office import Office
from desktop.services import contents


def office_party() -> Party:
    """The office as the issuer of papers.

    Raises:
        Refused: `office_missing` while the office's data were never filled in.
    """
    row: Any = Office.get_or_none(Office.id == 1)
    if row is None:
        raise Refused("office_missing")
    return Party(
        name=row.name,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        country=row.country,
        nip=row.nip,
        regon=row.regon,
        email=row.email,
        phone=row.phone,
        bank_account=row.bank_account,
        bank_name=row.bank_name,
        logo=contents.read(row.logo_id) if row.logo_id else None,
    )


def client_party(client_id: int) -> Party:
    """A client as the receiver of papers: with a Polish NIP, a foreign VAT number, or none.

    Raises:
        Gone: `client_missing`.
    """
    row: Any = Client.get_or_none(Client.id == client_id)
    if row is None:
        raise Gone("client_missing")
    tax_number = "" if row.is_consumer else row.nip
    is_polish = row.country == "PL"
    return Party(
        name=row.name,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        country=row.country,
        nip=tax_number if is_polish else "",
        vat_id="" if is_polish else tax_number,
        regon=row.regon,
        email=row.invoice_email or row.email,
        phone=row.phone,
    )


def consultant_name(consultant_id: int | None) -> str:
    """Who issued a paper, or drew its draft up; empty when nobody did."""
    row: Any = (
        Consultant.select(Consultant.name).where(Consultant.id == consultant_id).tuples().first()
    )
    return row[0] if row else ""
