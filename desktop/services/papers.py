"""A paper ready to be shown, printed, saved or mailed: one set of bytes for all of them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal
from uuid import uuid4

from desktop.errors import Unavailable
from desktop.services import invoices, protocols
from desktop.services.invoice_history import history
from desktop.services.paper_rows import InvoiceRow, ProtocolRow, invoice_row
from desktop.services.price_words import Language
from desktop.services.protocol_cards import ProtocolCard, card
from desktop.services.protocol_standing import EventLine

PaperKind = Literal["protocol", "invoice"]


@dataclass(frozen=True, slots=True)
class Paper:
    """The bytes of one paper and what may be done with it.

    `row` says in which state it is, `card` (protocols only) everything else of it, `history` what
    happened to it; `file_name` holds the number only, never a client's name.
    """

    kind: PaperKind
    id: int
    pdf: bytes
    row: ProtocolRow | InvoiceRow
    card: ProtocolCard | None = None
    history: tuple[EventLine, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether the paper has no number yet."""
        return self.row.number is None

    @property
    def file_name(self) -> str:
        """A name for the saved file: `PO-2026-11-0001.pdf`, `szkic-protocol-7.pdf`."""
        name = self.row.number or f"szkic-{self.kind}-{self.id}"
        return name.replace("/", "-") + ".pdf"


def paper(kind: PaperKind, paper_id: int, today: date, language: Language = "pl") -> Paper:
    """The paper as it stands: stored bytes once issued, a draft printed as of `today`.

    `language` is that of the words beside it, not of the paper.

    Raises:
        Gone: `protocol_missing`, `invoice_missing`.
        Unavailable: `content_damaged`.
        Refused: what keeps a draft from being worked out (`rate_missing`, `office_missing`, …).
    """
    if kind == "protocol":
        found = card(paper_id, language)
        pdf = protocols.pdf(paper_id, today)
        return Paper(kind, paper_id, pdf, found.row, found, found.history)
    pdf = invoices.pdf(paper_id, today)
    return Paper(kind, paper_id, pdf, invoice_row(paper_id), history=history(paper_id))


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then into it.

    What stood there before stays until the new one is complete, and stays when it never is.

    Raises:
        Unavailable: `file_not_written`.
    """
    beside = path.parent / f".{uuid4().hex}.part"  # a name that is nobody's, and never too long
    try:
        with beside.open("xb") as file:
            file.write(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise Unavailable("file_not_written", file=path.name) from error
