"""Lines that are invoiced anew come to what the corrections of their first invoice had left.

The buyer was wrong, so an invoice went down to nothing and its work is free again. What had been
agreed meanwhile (a reduction, a refund) holds for the right buyer too: the protocol says what was
worked, the corrections say what of it is owed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop.documents import records
from desktop.errors import Refused
from desktop.models.invoice import Invoice, InvoiceLine
from desktop.rules import vat
from desktop.rules.corrections import CorrectionSort
from desktop.services import invoice_data
from desktop.services.invoice_papers import InvoiceDraft, transfer_code
from desktop.services.price_words import Language, spoken_money
from desktop.services.protocol_papers import vat_totals

_AFTER = {
    "pl": "po korektach faktury {number}: {before}\u00a0→\u00a0{after}",
    "en": "after the corrections of invoice {number}: {before}\u00a0→\u00a0{after}",
}


@dataclass(frozen=True, slots=True)
class Left:
    """What the corrections of invoice `number` had left of a line when its buyer was corrected."""

    line: records.InvoiceLine
    number: str


def of_lines(line_ids: Iterable[int | None]) -> dict[int, Left]:
    """By protocol line: what was left of it on the last invoice that a wrong buyer had got."""
    wanted = [each for each in line_ids if each is not None]
    rows: Any = (
        InvoiceLine.select(InvoiceLine.protocol_line, InvoiceLine.invoice, InvoiceLine.position)
        .join(Invoice, on=(InvoiceLine.invoice == Invoice.id))
        .where(InvoiceLine.protocol_line.in_(wanted) & (Invoice.kind == "invoice"))
        .order_by(Invoice.id)
        .tuples()
    )
    stood = {line_id: (invoice_id, position) for line_id, invoice_id, position in rows}
    before = {each: _before_the_end(each) for each in {invoice for invoice, _ in stood.values()}}
    return {
        line_id: before[invoice_id][position - 1]
        for line_id, (invoice_id, position) in stood.items()
        if before[invoice_id]
    }


def carried(draft: InvoiceDraft) -> InvoiceDraft:
    """The invoice with what is left of lines that another buyer had been billed for.

    Raises:
        Refused: `nothing_to_invoice` when nothing is left, `less_than_nothing_left`
            when a rebate is more than what is.
    """
    paper = draft.paper
    left = of_lines(draft.line_ids)
    stays = [
        (line, line_id, annex)
        for line, line_id, annex in zip(paper.lines, draft.line_ids, paper.annex, strict=True)
        if line_id not in left or left[line_id].line.net
    ]
    if not stays:
        raise Refused("nothing_to_invoice")
    lines, annex = [], []
    for line, line_id, ground in stays:
        found = left.get(line_id) if line_id is not None else None
        lines.append(line if found is None else _as_left(line, found))
        annex.append(ground if found is None else _told(ground, line, found, paper.language))
    totals = vat.totals((line.code, line.net) for line in lines)
    if totals.net < 0:
        raise Refused("less_than_nothing_left")
    code = paper.payment_qr and transfer_code(paper.seller, totals.gross, paper.number)
    return replace(
        draft,
        paper=replace(
            paper,
            lines=tuple(lines),
            annex=tuple(annex),
            totals=vat_totals(totals),
            net=totals.net,
            vat=totals.tax,
            gross=totals.gross,
            payment_qr=code,
        ),
        line_ids=tuple(line_id for _, line_id, _ in stays),
    )


def _before_the_end(invoice_id: int) -> Sequence[Left]:
    """Each line of an invoice as it stood before its buyer was corrected; none while it stands."""
    issued: Any = Invoice.select().where(
        (Invoice.corrects == invoice_id) & (Invoice.state == "issued")
    )
    for row in issued:
        if row.correction["sort"] == CorrectionSort.BUYER:
            record = invoice_data.record_of(row).correction
            return [Left(line, record.number) for line in record.lines_before] if record else []
    return []


def _as_left(line: records.InvoiceLine, left: Left) -> records.InvoiceLine:
    """The name and the rate are those of today, for they may hang on the buyer."""
    was = left.line
    return replace(line, quantity=was.quantity, unit_net=was.unit_net, net=was.net)


def _told(
    ground: records.AnnexLine, line: records.InvoiceLine, left: Left, language: Language
) -> records.AnnexLine:
    """The ground of a line whose amount is no longer the protocol's says why."""
    if line.net == left.line.net:
        return ground
    words = _AFTER[language].format(
        number=left.number,
        before=spoken_money(line.net, language),
        after=spoken_money(left.line.net, language),
    )
    because = ground.explanation.removesuffix(".")
    explained = f"{because}; {words}." if because else f"{words}."
    return replace(ground, net=left.line.net, explanation=explained)
