"""The office's own data: what stands at the top of its papers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from peewee import JOIN

from desktop.errors import Gone, Refused
from desktop.models.content import Content
from desktop.models.office import Office
from desktop.services import contents, entries
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.logos import checked_logo

THE_OFFICE = 1
LONGEST_PAYMENT_DAYS = 365
LONGEST_FOOTER = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCard:
    """The office as it stands on papers; everything but the name may be empty.

    `bank_account` is 26 digits or a foreign IBAN, `logo` the bytes of a PNG or JPEG,
    `payment_days` the term of its invoices. `revision` is 0 before the first save.
    """

    name: str
    nip: str = ""
    regon: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = entries.HOME
    email: str = ""
    phone: str = ""
    bank_account: str = ""
    bank_name: str = ""
    footer: str = ""
    logo: bytes | None = None
    is_vat_payer: bool = True
    exemption_basis: str = ""
    payment_days: int = 7
    revision: int = 0


def office() -> OfficeCard | None:
    """The office's data, None before the first start has asked for them."""
    row = (
        Office.select(Office, Content.data)
        .join(Content, JOIN.LEFT_OUTER, on=(Office.logo == Content.id), attr="picture")
        .first()
    )
    if row is None:
        return None
    picture = getattr(row, "picture", None)
    return OfficeCard(
        name=row.name,
        nip=row.nip,
        regon=row.regon,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        country=row.country,
        email=row.email,
        phone=row.phone,
        bank_account=row.bank_account,
        bank_name=row.bank_name,
        footer=row.footer,
        logo=bytes(picture.data) if picture is not None and picture.data is not None else None,
        is_vat_payer=bool(row.is_vat_payer),
        exemption_basis=row.exemption_basis,
        payment_days=row.payment_days,
        revision=row.revision,
    )


def save(act: Act, card: OfficeCard) -> Changes:
    """Write the office's data, for the first time or anew.

    The ground of an exemption is never emptied: work of the exempt time may still be invoiced.

    Raises:
        Refused: `name_missing`, `nip_wrong`, `regon_wrong`, `postcode_wrong`, `country_wrong`,
            `email_wrong`, `account_wrong`, `payment_days_wrong` (most), `exemption_missing`,
            `text_too_long` (most), `logo_wrong`, `logo_too_large`; each names its field.
        Gone: `changed_meanwhile` (now).
    """
    values = _checked(card) | {"changed_at": act.at}
    values["logo"] = None if card.logo is None else contents.keep(checked_logo(card.logo), act.at)
    if card.revision == 0 and office() is None:
        Office.insert(id=THE_OFFICE, **values).execute()
        return Changes.of(office=[THE_OFFICE])
    if not values["exemption_basis"]:
        del values["exemption_basis"]
    written = (
        Office.update(revision=Office.revision + 1, **values)
        .where(Office.id == THE_OFFICE, Office.revision == card.revision)
        .execute()
    )
    if not written:
        now = office()
        raise Gone("changed_meanwhile", now=asdict(now) if now else {})
    return Changes.of(office=[THE_OFFICE])


def _checked(card: OfficeCard) -> dict[str, Any]:
    """The values as they are stored."""
    country = entries.country(card.country)
    if not 0 <= card.payment_days <= LONGEST_PAYMENT_DAYS:
        raise Refused("payment_days_wrong", "payment_days", most=LONGEST_PAYMENT_DAYS)
    exemption = entries.line(card.exemption_basis, "exemption_basis")
    if not card.is_vat_payer and not exemption:
        # Art. 106e 1 (19) of the VAT act: an exempt invoice names the ground of the exemption.
        raise Refused("exemption_missing", "exemption_basis")
    return {
        "name": entries.name(card.name),
        "nip": entries.nip(card.nip, country),
        "regon": entries.regon(card.regon, country),
        "street": entries.line(card.street, "street"),
        "postcode": entries.postcode(card.postcode, country),
        "city": entries.line(card.city, "city"),
        "country": country,
        "email": entries.email(card.email),
        "phone": entries.line(card.phone, "phone"),
        "bank_account": entries.account(card.bank_account),
        "bank_name": entries.line(card.bank_name, "bank_name"),
        "footer": entries.paragraphs(card.footer, "footer", LONGEST_FOOTER),
        "is_vat_payer": int(card.is_vat_payer),
        "exemption_basis": exemption,
        "payment_days": card.payment_days,
    }
