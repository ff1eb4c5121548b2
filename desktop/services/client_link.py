"""The client's link to the remote tool: to copy, to read out, as a QR code, as a letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, cast
from urllib.parse import quote

from peewee import JOIN

from desktop.documents import qr_code
from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.message import Message
from desktop.models.office import Office
from desktop.models.ticket import Ticket
from desktop.rules.spelling import Spoken, spoken
from desktop.services import tool_settings

_LETTERS = {
    "pl": (
        "Pomoc zdalna – zgłoszenie {ticket}",
        (
            "Dzień dobry,\n\nprogram do pomocy zdalnej jest pod adresem:\n\n{link}\n\n"
            "Po uruchomieniu pokaże identyfikator i hasło sesji. Prosimy podać je przez telefon,"
            " nie w odpowiedzi na tę wiadomość.\n\nZ poważaniem\n{office}\n"
        ),
    ),
    "en": (
        "Remote help – ticket {ticket}",
        (
            "Good morning,\n\nthe program for remote help is here:\n\n{link}\n\n"
            "Once started it shows a session ID and a password. Please read them out on the"
            " telephone, do not send them in reply to this message.\n\nKind regards\n{office}\n"
        ),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientLink:
    """The link in every form in which it is given.

    `spoken` is how it is read out in the client's language; `code` are the rows of its QR code
    from the top, each an integer whose lowest bit is the leftmost of `code_size` squares;
    `letter` is a `mailto:` address with the whole letter in it.
    """

    link: str
    language: str
    spoken: tuple[Spoken, ...]
    code_size: int
    code: tuple[int, ...]
    letter: str


def of_ticket(ticket_id: int) -> ClientLink:
    """The office's link as it is given to the client of a ticket.

    Raises:
        Refused: `client_link_missing` while the settings have none.
        Gone: `ticket_missing`.
    """
    link = tool_settings.current().client_link
    if not link:
        raise Refused("client_link_missing")
    row: Any = (
        Ticket.select(Ticket.number, Client.language, Client.email)
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where(Ticket.id == ticket_id)
        .tuples()
        .first()
    )
    if row is None:
        raise Gone("ticket_missing")
    language = cast("Literal['pl', 'en']", row[1] or "pl")
    matrix = qr_code.matrix(link)
    office: Any = Office.select(Office.name).tuples().first()
    subject, text = _LETTERS[language]
    facts = {"ticket": row[0], "link": link, "office": office[0] if office else ""}
    return ClientLink(
        link=link,
        language=language,
        spoken=spoken(link, language),
        code_size=matrix.size,
        code=matrix.rows,
        letter=_mailto(
            _asker(ticket_id) or row[2] or "", subject.format(**facts), text.format(**facts)
        ),
    )


def _asker(ticket_id: int) -> str:
    """The address from which the ticket came by mail, empty where it did not."""
    row: Any = (
        Message.select(Message.sender_address)
        .where((Message.ticket == ticket_id) & (Message.kind == "mail_in"))
        .order_by(Message.id)
        .tuples()
        .first()
    )
    return (row[0] or "") if row else ""


def _mailto(address: str, subject: str, text: str) -> str:
    """A `mailto:` address (RFC 6068); line ends are CRLF there."""
    body = quote(text.replace("\n", "\r\n"), safe="")
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body={body}"
