"""What drafts of invoices come to now: the buyer, and with it the tax, may have changed since."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.errors import KnownError
from desktop.models.invoice import Invoice
from desktop.rules.invoices import InvoiceState
from desktop.services import carried_lines, tariffs
from desktop.services.correction_papers import work_out_correction
from desktop.services.invoice_papers import InvoiceDraft, work_out
from desktop.services.protocols import language_of


@dataclass(frozen=True, slots=True)
class Sums:
    """Net, tax and gross of a draft, in grosze."""

    net: int
    vat: int
    gross: int


def worked_out(row: Any, number: str | None, today: date) -> InvoiceDraft:
    """An invoice or a correction as it is now, with its number once it takes one.

    Raises:
        Refused: what `invoices.draft` and `corrections.draft` say.
    """
    if row.kind == "correction":
        return work_out_correction(row, number, today)
    draft = work_out(row, number, today, tariffs.zone(), language_of(row.client_id))
    return carried_lines.carried(draft)


def sums_of(invoice_ids: Iterable[int]) -> dict[int, Sums]:
    """Sums of those that are drafts, by their ids.

    One that cannot be worked out is left out: its paper says why.
    """
    wanted = list(invoice_ids)
    if not wanted:
        return {}
    is_draft = Invoice.state == InvoiceState.DRAFT.value
    found: dict[int, Sums] = {}
    for row in Invoice.select().where(Invoice.id.in_(wanted) & is_draft):
        with suppress(KnownError):
            # Days are not asked for: any does.
            paper = worked_out(row, None, row.created_at.date()).paper
            found[row.id] = Sums(paper.net, paper.vat, paper.gross)
    return found
