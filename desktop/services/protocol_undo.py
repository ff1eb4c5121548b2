"""Takes the last step of a protocol's life back."""

from __future__ import annotations

from desktop.errors import Gone, Refused
from desktop.models.invoice import InvoicedProtocol
from desktop.models.protocol import Objection
from desktop.rules.protocols import ObjectionState
from desktop.services import protocol_standing
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.protocol_standing import Stepped


def undo(act: Act, step: Stepped) -> Changes:
    """Take a receipt, an acceptance, an objection or its answer back: it was written by mistake.

    Raises:
        Refused: `protocol_invoiced` (number) when an invoice rises from it already.
        Gone: `protocol_missing`, `changed_meanwhile` when something else happened since.
    """
    row = protocol_standing.held(step.protocol_id)
    if row.revision != step.revision:
        raise Gone("changed_meanwhile", now=protocol_standing.values_of(row))
    if InvoicedProtocol.select().where(InvoicedProtocol.protocol == row.id).exists():
        raise Refused("protocol_invoiced", number=row.number)
    if step.objection_id is not None:
        which = Objection.id == step.objection_id
        if step.was_answer:
            Objection.update(state=ObjectionState.OPEN.value, answered_at=None, answer="").where(
                which
            ).execute()
        else:
            Objection.delete().where(which).execute()
    for name, value in step.before.items():
        setattr(row, name, value)
    protocol_standing.note(act, row.id, "undone")
    return protocol_standing.save(row, {})
