"""`demo --clients N --tickets N`: an empty database becomes a plausible office."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TextIO

from desktop.commands.hands import Hands
from desktop.services.demo import office


def demo(hands: Hands, clients: int, tickets: int, out: TextIO) -> int:
    """Fill the database and write what is in it now as one line of JSON to `out`.

    Raises:
        Refused: `database_not_empty`.
    """
    hands.do(office.fill, clients, tickets, zone=hands.zone)
    out.write(json.dumps(asdict(hands.ask(office.counts))) + "\n")
    return 0
