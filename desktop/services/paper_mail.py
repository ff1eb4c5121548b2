"""A draft letter with a paper in it, for the user's own mail program."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from desktop.documents.records import Party
from desktop.errors import Refused
from desktop.mail.compose import draft
from desktop.mail.parsed import Attachment, Mailbox
from desktop.models.client import Client
from desktop.rules.ksef import is_confirmed_first
from desktop.services import letter_texts
from desktop.services.letter_texts import Sort
from desktop.services.paper_rows import InvoiceRow
from desktop.services.papers import Paper, PaperKind, paper
from desktop.services.parties import client_party, office_party
from desktop.services.protocols import language_of


def letter(
    kind: PaperKind, paper_id: int, today: date, now: datetime, message_id: str
) -> tuple[Paper, bytes]:
    """The paper and an unsent letter to the client with exactly its bytes attached.

    An invoice goes to the address for invoices, a protocol to the client's own.

    Raises:
        Refused: `paper_is_draft` before the paper is issued, `client_has_no_address`,
            `office_has_no_address`.
    """
    ready = paper(kind, paper_id, today)
    if ready.row.number is None:
        raise Refused("paper_is_draft")
    office = office_party()
    client = client_party(ready.row.client_id)
    address = client.email if kind == "invoice" else _address(ready.row.client_id) or client.email
    if not address:
        raise Refused("client_has_no_address", client=client.name)
    if not office.email:
        raise Refused("office_has_no_address")
    words = letter_texts.text_of(_sort(ready, client), language_of(ready.row.client_id))
    facts = {"number": ready.row.number, "office": office.name, "client": client.name}
    return ready, draft(
        sender=Mailbox(office.name, office.email),
        to=[Mailbox(client.name, address)],
        subject=words.subject.format(**facts),
        text=words.text.format(**facts),
        message_id=message_id,
        at=now,
        attachments=[
            Attachment(name=ready.file_name, media_type="application/pdf", data=ready.pdf)
        ],
    )


def _address(client_id: int) -> str:
    """Where the client itself is written to; its invoices may go elsewhere (§18)."""
    row: Any = Client.select(Client.email).where(Client.id == client_id).tuples().first()
    return row[0] if row else ""


def _sort(ready: Paper, client: Party) -> Sort:
    """What the paper is to its reader: before KSeF's number an invoice is only a confirmation."""
    row = ready.row
    if not isinstance(row, InvoiceRow):
        return "protocol"
    if row.ksef and is_confirmed_first(client.nip, row.ksef_number):
        return "confirmation"
    return "correction" if row.kind == "correction" else "invoice"
