"""Fills the record that an invoice is printed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from desktop.documents import records
from desktop.errors import Refused
from desktop.models.client import Client
from desktop.models.invoice import InvoicedLine, InvoicedProtocol
from desktop.models.office import Office
from desktop.models.protocol import Protocol, ProtocolLine
from desktop.rules import eu, vat
from desktop.rules.days_of_work import last_day
from desktop.rules.invoices import shown
from desktop.rules.payment_qr import payload
from desktop.services.parties import client_party, consultant_name, office_party
from desktop.services.price_words import Language, record_in_words
from desktop.services.protocol_papers import vat_totals


@dataclass(frozen=True, slots=True)
class InvoiceDraft:
    """An invoice worked out of its protocols' lines, before it is printed or stored."""

    paper: records.InvoicePaper
    line_ids: tuple[int | None, ...]
    sold_from: date
    sold_on: date


def work_out(
    invoice: Any, number: str | None, today: date, zone: ZoneInfo, language: Language
) -> InvoiceDraft:
    """Work an invoice out of its accepted protocols as of `today`.

    Raises:
        Refused: `nothing_to_invoice` when no line costs anything, `office_missing`.
    """
    protocols = _protocols(invoice.id)
    rows = [row for row in _lines(invoice.id) if row.net]
    if not rows:
        raise Refused("nothing_to_invoice")
    sold_from, sold_on = _sold(rows, protocols, zone)
    due_on = today + timedelta(days=payment_days(invoice.client_id))
    seller, buyer = office_party(), client_party(invoice.client_id)
    lines = tuple(_line(row, buyer) for row in rows)
    totals = vat.totals((line.code, line.net) for line in lines)
    paper = records.InvoicePaper(
        number=number,
        issued_on=today,
        due_on=due_on,
        title=_title(language),
        issued_by=consultant_name(invoice.issued_by_id or invoice.created_by_id),
        seller=seller,
        buyer=buyer,
        lines=lines,
        totals=vat_totals(totals),
        net=totals.net,
        vat=totals.tax,
        gross=totals.gross,
        language=language,
        place=seller.city,
        sold_on=sold_on if sold_from == sold_on else None,
        period_start=None if sold_from == sold_on else sold_from,
        period_end=None if sold_from == sold_on else sold_on,
        payment_qr=transfer_code(seller, totals.gross, number),
        annotations=_annotations(lines, is_split_payment=bool(invoice.is_split_payment)),
        exemption_ground=_exemption(lines),
        protocols=tuple(each.number for each in protocols if each.number),
        annex=tuple(_annex(row, protocols, language) for row in rows),
    )
    return InvoiceDraft(paper, tuple(row.id for row in rows), sold_from, sold_on)


def _protocols(invoice_id: int) -> list[Protocol]:
    return list(
        Protocol.select()
        .join(InvoicedProtocol, on=(InvoicedProtocol.protocol == Protocol.id))
        .where(InvoicedProtocol.invoice == invoice_id)
        .order_by(Protocol.issued_at, Protocol.id)
    )


def _lines(invoice_id: int) -> list[ProtocolLine]:
    return list(
        ProtocolLine.select()
        .join(InvoicedLine, on=(InvoicedLine.line == ProtocolLine.id))
        .where(InvoicedLine.invoice == invoice_id)
        .order_by(ProtocolLine.protocol, ProtocolLine.position)
    )


def _annotations(
    lines: Sequence[records.InvoiceLine], *, is_split_payment: bool
) -> tuple[records.Annotation, ...]:
    """The words that the law wants on this invoice (art. 106e(1)(16-19))."""
    rates = {line.code for line in lines}
    found: list[records.Annotation] = []
    if is_split_payment:
        found.append("split_payment")
    if rates & {"np II", "oo"}:
        found.append("reverse_charge")
    if "zw" in rates:
        found.append("exempt")
    return tuple(found)


def _line(row: ProtocolLine, buyer: records.Party) -> records.InvoiceLine:
    as_shown = shown(row.net, row.billed_minutes, row.rate, row.surcharge_percent)
    return records.InvoiceLine(
        name=row.description,
        unit=as_shown.unit,
        quantity=Decimal(as_shown.quantity) / 1000,
        unit_net=as_shown.unit_net,
        net=row.net,
        code=eu.service_rate(row.vat, buyer.country, buyer.vat_id),
    )


def _annex(row: Any, protocols: Sequence[Protocol], language: Language) -> records.AnnexLine:
    number = next((each.number for each in protocols if each.id == row.protocol_id), None)
    return records.AnnexLine(
        protocol=number or "",
        description=row.description,
        # The reason of a rebate is its description.
        explanation="" if row.kind == "rebate" else record_in_words(row.basis, language),
        net=row.net,
    )


def _sold(
    rows: Sequence[ProtocolLine], protocols: Sequence[Protocol], zone: ZoneInfo
) -> tuple[date, date]:
    """First and last day of the work, in the office's zone."""
    bases: list[Any] = [row.basis for row in rows]
    spans = [
        (datetime.fromisoformat(basis["began"]), datetime.fromisoformat(basis["ended"]))
        for basis in bases
        if "began" in basis
    ]
    if not spans:
        spans = [(each.issued_at,) * 2 for each in protocols if each.issued_at is not None]
    first = min(began for began, _ in spans).astimezone(zone).date()
    return first, max(last_day(*span, zone) for span in spans)


def payment_days(client_id: int) -> int:
    """Days to pay: the client's own term, else the office's."""
    client: Any = Client.select(Client.payment_days).where(Client.id == client_id).tuples().first()
    if client and client[0] is not None:
        return int(client[0])
    office: Any = Office.select(Office.payment_days).tuples().first()
    return int(office[0]) if office else 7


def _title(language: Language) -> str:
    """An office that is no VAT payer writes no VAT invoices; empty for the usual title."""
    office: Any = Office.select(Office.is_vat_payer).tuples().first()
    if office is None or office[0]:
        return ""
    return "Faktura" if language == "pl" else "Invoice"


def _exemption(lines: Sequence[records.InvoiceLine]) -> str:
    """The ground of exempt lines: the office's, which stays known when it begins to pay VAT."""
    if all(line.code != "zw" for line in lines):
        return ""
    office: Any = Office.select(Office.exemption_basis).tuples().first()
    return office[0] if office else ""


def transfer_code(seller: records.Party, gross: int, number: str | None) -> str | None:
    """The payment code, where there is an account and the amount fits one."""
    if number is None or not seller.bank_account:
        return None
    return payload(
        nip=seller.nip,
        account=seller.bank_account,
        grosze=gross,
        recipient=seller.name,
        title=number,
    )
