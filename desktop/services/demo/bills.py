"""Protocols and invoices of the demo office, each as far as its case says."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime, timedelta

from desktop.services import invoices, protocols, session_corrections
from desktop.services.billable import billable
from desktop.services.demo.tale import Moments, Tale
from desktop.services.paper_rows import protocol_row
from desktop.services.protocol_acceptance import Acceptance

MISTAKE = "Zły opis prac na protokole, wystawiony ponownie"
_MINUTE = timedelta(minutes=1)
Papers = Generator[datetime, None, tuple[int, datetime]]
_ACCEPTED: dict[str, Acceptance] = {"word": "word", "signature": "signature", "silence": "silence"}


def billed(tale: Tale, at: datetime) -> Moments:
    """The protocol on the next working day, then its receipt, acceptance and invoice."""
    paper, _, invoice = tale.case.paper.partition("+")
    at = tale.world.diary.after(at, 1, "9:20") + tale.serial % 25 * _MINUTE
    protocol_id, at = yield from _issued(tale, at, paper)
    if paper == "withdrawn":
        at = tale.world.diary.after(at, 1, "11:15")
        yield at
        protocols.withdraw(tale.mine(at), protocol_id, MISTAKE)
        protocol_id, at = yield from _issued(tale, at + 6 * _MINUTE, paper)
        paper = "word"
    if paper not in _ACCEPTED:
        return at
    at = _answered_at(tale, at, paper)
    yield at
    by = "" if paper == "silence" else tale.sender.name
    protocols.accept(tale.desk(at), protocol_id, _ACCEPTED[paper], by)
    if invoice and protocol_row(protocol_id).net:
        at = yield from _invoiced(tale, at, protocol_id, invoice)
    return at


def _issued(tale: Tale, at: datetime, paper: str) -> Papers:
    """Draw it up, issue it, note its receipt; gives its id and the moment."""
    yield at
    for row in billable(ticket_id=tale.ticket_id):
        if row.waits and row.session_id is not None:  # times that look odd are right as they are
            session_corrections.review(tale.desk(at), row.session_id)
    protocol_id = protocols.draft(tale.mine(at), tale.ticket_id).made or 0
    if paper == "draft":
        return protocol_id, at
    at += 4 * _MINUTE
    yield at
    protocols.issue(tale.mine(at), protocol_id)
    if paper != "issued":
        at += _MINUTE
        yield at
        protocols.receive(
            tale.mine(at),
            protocol_id,
            "signature" if paper == "signature" else "mail",
            by=tale.sender.name,
        )
    return protocol_id, at


def _answered_at(tale: Tale, at: datetime, paper: str) -> datetime:
    """Silence takes the whole term to object (§15), a signature a few minutes."""
    if paper == "signature":
        return at + 2 * _MINUTE
    if paper == "silence":
        return tale.world.diary.after(at, 3, "8:40")
    return tale.world.diary.after(at, 1, "13:05")


def _invoiced(tale: Tale, at: datetime, protocol_id: int, how: str) -> Moments:
    """Two working days later, together with whatever else of the client's was accepted by then."""
    waiting = tale.world.accepted
    waiting.setdefault(tale.client_id, []).append(protocol_id)
    at = tale.world.diary.after(at, 2, "14:00")
    yield at
    together = waiting.pop(tale.client_id, [])
    if not together:
        return at
    invoice_id = invoices.draft(tale.desk(at), together).made or 0
    if how == "invoice":
        at += 6 * _MINUTE
        yield at
        invoices.issue(tale.desk(at), invoice_id)
    return at
