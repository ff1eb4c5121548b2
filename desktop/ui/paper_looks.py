"""How the state of a paper looks: a word and a shape."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.paper_rows import InvoiceRow, ProtocolRow
from desktop.ui.colours import Tone
from desktop.ui.kit.badge import BadgeLook, Shape


def look_of(row: ProtocolRow | InvoiceRow) -> BadgeLook:
    """The badge of a protocol or invoice."""
    translate = QCoreApplication.translate
    if isinstance(row, InvoiceRow):
        if row.number is None:
            return BadgeLook(translate("InvoiceState", "draft"), Tone.PLAIN, Shape.RING)
        return {
            "to_send": BadgeLook(translate("InvoiceState", "for KSeF"), Tone.SOON, Shape.HALF),
            "sent": BadgeLook(translate("InvoiceState", "sent"), Tone.ACCENT, Shape.HALF),
            "refused": BadgeLook(translate("InvoiceState", "refused"), Tone.LATE, Shape.TRIANGLE),
            "accepted": BadgeLook(translate("InvoiceState", "in KSeF"), Tone.GOOD, Shape.TICK),
        }.get(row.ksef, BadgeLook(translate("InvoiceState", "issued"), Tone.GOOD, Shape.TICK))
    if row.invoice_id is not None and row.to_invoice:
        return BadgeLook(translate("PaperState", "partly invoiced"), Tone.ACCENT, Shape.HALF)
    if row.state == "objected" and not row.is_disputed and row.invoice_id is None:
        return BadgeLook(translate("PaperState", "objection answered"), Tone.PLAIN, Shape.DOT)
    if row.invoice_id is not None and not row.is_disputed:
        return BadgeLook(translate("PaperState", "invoiced"), Tone.GOOD, Shape.TICK)
    return {
        "draft": BadgeLook(translate("PaperState", "draft"), Tone.PLAIN, Shape.RING),
        "issued": BadgeLook(translate("PaperState", "issued"), Tone.ACCENT, Shape.HALF),
        "received": BadgeLook(translate("PaperState", "handed over"), Tone.ACCENT, Shape.HALF),
        "objected": BadgeLook(translate("PaperState", "objection"), Tone.SOON, Shape.TRIANGLE),
        "accepted": BadgeLook(translate("PaperState", "accepted"), Tone.GOOD, Shape.DOT),
        "rejected": BadgeLook(translate("PaperState", "rejected"), Tone.PLAIN, Shape.SQUARE),
        "withdrawn": BadgeLook(translate("PaperState", "withdrawn"), Tone.PLAIN, Shape.SQUARE),
    }[row.state]
