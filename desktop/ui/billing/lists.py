"""The columns of the three lists: work to bill, protocols, invoices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.services.billable import BillableClient
from desktop.services.paper_rows import InvoiceRow, ProtocolRow
from desktop.ui.colours import Tone
from desktop.ui.formats import format_date, format_money, format_short_date
from desktop.ui.kit.badge import BadgeLook, Shape
from desktop.ui.kit.cells import Cell, Column
from desktop.ui.paper_looks import look_of


def work_columns(zone: ZoneInfo, today: Callable[[], date]) -> tuple[Column[BillableClient], ...]:
    """Clients with finished work on no protocol, and by when one is due."""
    translate = QCoreApplication.translate
    return (
        Column(
            name="client",
            title=translate("BillingLists", "Client"),
            show=lambda row: Cell(row.client, bold=True),
            width=0,
        ),
        Column(
            name="due",
            title=translate("BillingLists", "Protocol due"),
            show=lambda row: _due(row.due_on, today()),
            width=18,
        ),
        Column(
            name="sessions",
            title=translate("BillingLists", "Sessions"),
            show=lambda row: str(row.sessions),
            width=8,
            right=True,
        ),
        Column(
            name="waits",
            title=translate("BillingLists", "To review"),
            show=lambda row: Cell(str(row.waits), tone=Tone.SOON) if row.waits else "",
            width=13,
            right=True,
        ),
        Column(
            name="since",
            title=translate("BillingLists", "Since"),
            show=lambda row: format_date(row.first_at.astimezone(zone).date()),
            width=12,
            right=True,
        ),
    )


def _due(day: date, today: date) -> Cell:
    """By when; a word and a shape where it is near or over."""
    translate = QCoreApplication.translate
    if day < today:
        words = translate("BillingLists", "{day}, late").format(day=format_short_date(day))
        return Cell(badge=BadgeLook(words, Tone.LATE, Shape.TRIANGLE))
    if day == today:
        return Cell(badge=BadgeLook(translate("BillingLists", "by today"), Tone.SOON, Shape.HALF))
    words = translate("BillingLists", "by {day}").format(day=format_short_date(day))
    return Cell(badge=BadgeLook(words, Tone.PLAIN, Shape.NONE))


def protocol_columns(zone: ZoneInfo) -> tuple[Column[ProtocolRow], ...]:
    """Protocols with their state and net."""
    translate = QCoreApplication.translate
    return (
        Column(
            name="number",
            title=translate("BillingLists", "Number"),
            show=lambda row: Cell(row.number or "–", bold=True),
            width=17,
        ),
        Column(
            name="client",
            title=translate("BillingLists", "Client"),
            show=lambda row: row.client,
            width=0,
        ),
        Column(
            name="state",
            title=translate("BillingLists", "State"),
            show=lambda row: Cell(badge=look_of(row)),
            width=13,
        ),
        Column(
            name="issued",
            title=translate("BillingLists", "Issued"),
            show=lambda row: (
                format_date(row.issued_at.astimezone(zone).date()) if row.issued_at else ""
            ),
            width=11,
            right=True,
        ),
        Column(
            name="net",
            title=translate("BillingLists", "Net"),
            show=lambda row: format_money(row.net),
            width=12,
            right=True,
        ),
    )


def invoice_columns() -> tuple[Column[InvoiceRow], ...]:
    """Invoices with their term and gross."""
    translate = QCoreApplication.translate
    return (
        Column(
            name="number",
            title=translate("BillingLists", "Number"),
            show=lambda row: Cell(row.number or "–", bold=True),
            width=15,
        ),
        Column(
            name="client",
            title=translate("BillingLists", "Client"),
            show=lambda row: row.client,
            width=0,
        ),
        Column(
            name="state",
            title=translate("BillingLists", "State"),
            show=lambda row: Cell(badge=look_of(row)),
            width=12,
        ),
        Column(
            name="issued",
            title=translate("BillingLists", "Dated"),
            show=lambda row: format_short_date(row.issued_on) if row.issued_on else "",
            width=7,
            right=True,
        ),
        Column(
            name="due",
            title=translate("BillingLists", "Due"),
            show=lambda row: format_date(row.due_on) if row.due_on else "",
            width=10,
            right=True,
        ),
        Column(
            name="gross",
            title=translate("BillingLists", "Gross"),
            show=lambda row: format_money(row.gross),
            width=11,
            right=True,
        ),
    )
