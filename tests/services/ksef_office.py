"""An office with issued invoices, and numbers as KSeF gives them."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import Any

from lxml import etree

from desktop.documents.invoice_xml import NAMESPACE
from desktop.models.office import Office
from desktop.services import invoices, protocols
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

FRIDAY = datetime(2026, 11, 20, 15, 40, tzinfo=UTC)  # 16:40 in Warsaw
TODAY = date(2026, 11, 20)
NIP = "5260250274"


def ksef_number(day: date | str = TODAY, nip: str = NIP, technical: str = "0100001AF629") -> str:
    """A number with its check digits, built apart from the rule that checks them."""
    taken_on = day if isinstance(day, str) else f"{day:%Y%m%d}"
    head = f"{nip}-{taken_on}-{technical}"
    register = 0
    for octet in head.encode("ascii"):
        for bit in range(7, -1, -1):
            top = register >> 7
            register = ((register << 1) & 0xFF) ^ (0x07 if top ^ (octet >> bit & 1) else 0)
    return f"{head}-{register:02X}"


def receipt(xml: bytes, number: str = "") -> bytes:
    """A receipt (UPO) as KSeF gives it, with another document in it."""
    sha256 = base64.b64encode(hashlib.sha256(xml).digest()).decode()
    taken = [(ksef_number(technical="0100001AF62A"), "AAAA"), (number or ksef_number(), sha256)]
    documents = "".join(
        f"<Dokument><NumerKSeFDokumentu>{each}</NumerKSeFDokumentu>"
        f"<SkrotDokumentu>{digest}</SkrotDokumentu></Dokument>"
        for each, digest in taken
    )
    space = "http://upo.schematy.mf.gov.pl/KSeF/v4-3"
    return f'<Potwierdzenie xmlns="{space}">{documents}</Potwierdzenie>'.encode()


def an_accepted_protocol(store: Any, minutes: int = 40, **client: Any) -> int:
    """Forty minutes across closing time (360.00 net) at a client of its own, accepted."""
    client_id = a_client(**client)
    number = f"2026/{client_id:04}"
    ticket = a_ticket(client_id, number)
    a_session(ticket, consultant_of(store), FRIDAY, FRIDAY + timedelta(minutes=minutes))
    store.now = FRIDAY + timedelta(hours=1)
    protocol = store.do(protocols.draft, ticket).made
    store.do(protocols.issue, protocol)
    store.do(protocols.accept, protocol, "word", "Anna Kowalska")
    return int(protocol)


def consultant_of(store: Any) -> int:
    """One consultant for the whole test."""
    if store.me is None:
        store.me = a_consultant()
    return int(store.me)


def an_invoice(store: Any, office: dict[str, Any] | None = None, **client: Any) -> int:
    """An issued invoice over 442.80 gross; the office is made when there is none."""
    if not Office.select().exists():
        an_office(**(office or {}))
    invoice = store.do(invoices.draft, [an_accepted_protocol(store, **client)]).made
    store.do(invoices.issue, invoice)
    return int(invoice)


def texts(xml: bytes, path: str) -> list[str]:
    """Texts of the elements under a path of local names."""
    steps = "/".join(f"{{{NAMESPACE}}}{name}" for name in path.split("/"))
    return [found.text for found in etree.fromstring(xml).iterfind(f".//{steps}")]
