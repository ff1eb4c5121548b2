"""Rebates: an amount taken off a draft protocol, with its reason."""

from __future__ import annotations

from typing import Any

from desktop.errors import Gone, Refused
from desktop.models.protocol import Rebate
from desktop.services import entries
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.protocols import drafted, weigh

LONGEST = 300


def give(_act: Act, protocol_id: int, amount: int, reason: str) -> Changes:
    """Take `amount` grosze off a draft; `made` is the rebate's id.

    Raises:
        Refused: `protocol_is_issued`, `rebate_amount_wrong`, `reason_missing`, `text_too_long`,
            `rebate_too_large` (net) when more is taken off than there is.
        Gone: `protocol_missing`.
    """
    drafted(protocol_id)
    if amount <= 0:
        raise Refused("rebate_amount_wrong", "amount")
    why = entries.line(reason, "reason", LONGEST)
    if not why:
        raise Refused("reason_missing", "reason")
    made = Rebate.insert(protocol=protocol_id, amount=amount, reason=why).execute()
    net = weigh(protocol_id)
    if net < 0:
        raise Refused("rebate_too_large", "amount", net=net + amount)
    return Changes.of(made=int(made), protocol=[protocol_id])


def take_back(_act: Act, rebate_id: int) -> Changes:
    """Drop a rebate from a draft.

    Raises:
        Refused: `protocol_is_issued`.
        Gone: `rebate_missing`.
    """
    row: Any = Rebate.get_or_none(Rebate.id == rebate_id)
    if row is None:
        raise Gone("rebate_missing")
    protocol_id = row.protocol_id
    drafted(protocol_id)
    row.delete_instance()
    weigh(protocol_id)
    return Changes.of(protocol=[protocol_id])
