"""A draft letter with a paper in it, for the user's own mail program."""

from __future__ import annotations

from datetime import date, datetime

from desktop.documents.records import Party
from desktop.errors import Refused
from desktop.mail.compose import draft
from desktop.mail.parsed import Attachment, Mailbox
from desktop.rules.ksef import is_confirmed_first
from desktop.services.paper_rows import InvoiceRow
from desktop.services.papers import Paper, PaperKind, paper
from desktop.services.parties import client_party, office_party
from desktop.services.protocols import language_of

_WORDS = {
    "pl": {
        "protocol": (
            "Protokół odbioru prac {number}",
            (
                "Dzień dobry,\n\nw załączniku przesyłamy protokół odbioru prac {number}.\n"
                "Uwagi można zgłosić w ciągu 2 dni roboczych od jego otrzymania; po tym czasie "
                "prace uznajemy za przyjęte.\n\nZ poważaniem\n{office}\n"
            ),
        ),
        "invoice": (
            "Faktura {number}",
            "Dzień dobry,\n\nw załączniku przesyłamy fakturę {number}.\n\nZ poważaniem\n{office}\n",
        ),
        "correction": (
            "Faktura korygująca {number}",
            (
                "Dzień dobry,\n\nw załączniku przesyłamy fakturę korygującą {number}.\n\n"
                "Z poważaniem\n{office}\n"
            ),
        ),
        "confirmation": (
            "Potwierdzenie transakcji {number}",
            (
                "Dzień dobry,\n\nw załączniku przesyłamy potwierdzenie transakcji {number}.\n"
                "Sam dokument otrzymają Państwo w KSeF.\n\nZ poważaniem\n{office}\n"
            ),
        ),
    },
    "en": {
        "protocol": (
            "Work-acceptance protocol {number}",
            (
                "Good morning,\n\nplease find the work-acceptance protocol {number} attached.\n"
                "Remarks can be made within 2 working days of its receipt; after that the work "
                "counts as accepted.\n\nKind regards\n{office}\n"
            ),
        ),
        "invoice": (
            "Invoice {number}",
            "Good morning,\n\nplease find invoice {number} attached.\n\nKind regards\n{office}\n",
        ),
        "correction": (
            "Correction invoice {number}",
            (
                "Good morning,\n\nplease find correction invoice {number} attached.\n\n"
                "Kind regards\n{office}\n"
            ),
        ),
        "confirmation": (
            "Transaction confirmation {number}",
            (
                "Good morning,\n\nplease find the transaction confirmation {number} attached.\n"
                "The document itself reaches you in KSeF.\n\nKind regards\n{office}\n"
            ),
        ),
    },
}


def letter(
    kind: PaperKind, paper_id: int, today: date, now: datetime, message_id: str
) -> tuple[Paper, bytes]:
    """The paper and an unsent letter to the client with exactly its bytes attached.

    Raises:
        Refused: `paper_is_draft` before the paper is issued, `client_has_no_address`,
            `office_has_no_address`.
    """
    ready = paper(kind, paper_id, today)
    if ready.row.number is None:
        raise Refused("paper_is_draft")
    office = office_party()
    client = client_party(ready.row.client_id)
    if not client.email:
        raise Refused("client_has_no_address", client=client.name)
    if not office.email:
        raise Refused("office_has_no_address")
    subject, text = _WORDS[language_of(ready.row.client_id)][_sort(ready, client)]
    facts = {"number": ready.row.number, "office": office.name}
    return ready, draft(
        sender=Mailbox(office.name, office.email),
        to=[Mailbox(client.name, client.email)],
        subject=subject.format(**facts),
        text=text.format(**facts),
        message_id=message_id,
        at=now,
        attachments=[
            Attachment(name=ready.file_name, media_type="application/pdf", data=ready.pdf)
        ],
    )


def _sort(ready: Paper, client: Party) -> str:
    """What the paper is to its reader: before KSeF's number an invoice is only a confirmation."""
    row = ready.row
    if not isinstance(row, InvoiceRow):
        return "protocol"
    if row.ksef and is_confirmed_first(client.nip, row.ksef_number):
        return "confirmation"
    return "correction" if row.kind == "correction" else "invoice"
