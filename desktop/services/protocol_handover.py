"""How an issued protocol was handed over: printed, or as a letter in the user's mail program.

Handing over is no receipt yet: the client's term runs from the recorded receipt only (§15). An
outbox of the office's own will feed the same service.
"""

from __future__ import annotations

from typing import Literal

from desktop.errors import Refused
from desktop.rules.protocols import ProtocolState
from desktop.services import protocol_standing
from desktop.services.act import Act
from desktop.services.changes import Changes

Way = Literal["mail", "print"]


def hand_over(act: Act, protocol_id: int, way: Way) -> Changes:
    """Note in the protocol's history that it went out, and how; its state stays.

    Raises:
        Refused: `paper_is_draft`.
        Gone: `protocol_missing`.
    """
    row = protocol_standing.held(protocol_id)
    if row.state == ProtocolState.DRAFT:
        raise Refused("paper_is_draft")
    protocol_standing.note(act, protocol_id, "handed_over", how=way)
    return Changes.of(protocol=[protocol_id])
