"""KSeF has taken the demo office's older invoices; the newest still wait to be sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from desktop.models.invoice import Invoice
from desktop.models.office import Office
from desktop.rules.identifiers import ksef_check
from desktop.services import ksef
from desktop.services.act import Act
from desktop.services.demo.diary import Diary

UNSENT_DAYS = 4


def settle(act: Act, diary: Diary) -> None:
    """Write down KSeF's numbers of all invoices but those of the last days."""
    office: Any = Office.select(Office.nip).tuples().get()
    rows: Any = (
        Invoice.select(Invoice.id, Invoice.issued_on)
        .where(Invoice.issued_on < diary.today - timedelta(days=UNSENT_DAYS))
        .order_by(Invoice.id)
        .tuples()
    )
    for invoice_id, issued_on in rows:
        head = f"{office[0]}-{issued_on:%Y%m%d}-{invoice_id * 7919 % 16**12:012X}"
        ksef.write_number(act, invoice_id, f"{head}-{ksef_check(head)}")
