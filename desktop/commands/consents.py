"""`consents --client NAME|NIP|ID`: who agreed to remote help, as JSON."""

from __future__ import annotations

import json
from typing import TextIO

from desktop.commands.hands import Hands
from desktop.services import client_names
from desktop.services import consents as kept
from desktop.services.consents import ConsentCard


def consents(hands: Hands, client: str | None, out: TextIO) -> int:
    """Write `{"consents": […]}`, the newest first; of every client where none is named.

    Raises:
        Refused: `client_unknown`, `client_ambiguous`.
    """
    if client is None:
        found = hands.ask(kept.of_everyone)
    else:
        found = hands.ask(kept.of_client, hands.ask(client_names.meant, client))
    told = {"consents": [_told(each, hands) for each in found]}
    out.write(json.dumps(told, ensure_ascii=False) + "\n")
    return 0


def _told(card: ConsentCard, hands: Hands) -> dict[str, object]:
    withdrawn = card.withdrawn_at.astimezone(hands.zone) if card.withdrawn_at else None
    return {
        "client": card.client,
        "person": card.person,
        "channel": card.channel,
        "version": card.terms_from.isoformat(),
        "language": card.language,
        "hash": card.terms_sha256,
        "ticket": card.ticket,
        "given": card.given_at.astimezone(hands.zone).isoformat(),
        "withdrawn": withdrawn.isoformat() if withdrawn else None,
        "written_by": card.written_by or None,
    }
