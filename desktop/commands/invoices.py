"""`invoices` lists what was issued; `invoice NUMBER` writes its exact files."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TextIO

from desktop.commands.hands import Hands
from desktop.rules import money
from desktop.services import invoices as papers
from desktop.services import ksef
from desktop.services.paper_rows import InvoiceRow, invoice_of_number, issued_invoices
from desktop.services.papers import write_file


def invoices(hands: Hands, out: TextIO) -> int:
    """Write every issued invoice and correction, in the order of issue, as one line of JSON.

    `gross` is an amount as text; `ksef` the state of its document for KSeF (`to_send`, `sent`,
    `accepted`, `refused`), null where there is none.
    """
    rows = hands.ask(issued_invoices)
    out.write(json.dumps({"invoices": [_record(row) for row in rows]}, ensure_ascii=False) + "\n")
    return 0


def invoice(hands: Hands, number: str, pdf: Path | None, xml: Path | None, out: TextIO) -> int:
    """Write the picture and the FA(3) document of an issued invoice, byte for byte as kept.

    Raises:
        Gone: `invoice_missing`.
        Refused: `ksef_not_used` when it has no document, `xml_not_valid`.
        Unavailable: `content_damaged`, `file_not_written`.
    """
    row = hands.ask(invoice_of_number, number)
    today = hands.now().astimezone(hands.zone).date()
    files: list[tuple[Path, bytes]] = []
    if pdf is not None:
        files.append((pdf, hands.ask(papers.pdf, row.id, today)))
    if xml is not None:
        files.append((xml, hands.ask(ksef.export, row.id)[1]))
    hands.work([partial(write_file, path, data) for path, data in files])
    out.write(json.dumps(_record(row), ensure_ascii=False) + "\n")
    return 0


def _record(row: InvoiceRow) -> dict[str, str | None]:
    return {
        "number": row.number,
        "kind": row.kind,
        "client": row.client,
        "issued_on": row.issued_on.isoformat() if row.issued_on else None,
        "net": money.amount(row.net),
        "vat": money.amount(row.vat),
        "gross": money.amount(row.gross),
        "corrects": row.corrects or None,
        "ksef": row.ksef or None,
        "ksef_number": row.ksef_number or None,
    }
