"""The client that somebody means: by its number here, its NIP, or its name."""

from __future__ import annotations

from typing import Any

from desktop.errors import Refused
from desktop.models.client import Client
from desktop.rules.text import fold

_NIP_DIGITS = 10


def meant(said: str) -> int:
    """The id of the client that is named; archived ones too, their papers are kept.

    A NIP wins, then an exact name (long or short, without marks and case), then the number, then
    the beginning of a name, then a part of one.

    Raises:
        Refused: `client_unknown`; `client_ambiguous` (`count`) where several would do.
    """
    bare = "".join(each for each in said.upper().removeprefix("PL") if each.isdigit())
    folded = fold(" ".join(said.split()))
    ways = [Client.nip == bare] if len(bare) == _NIP_DIGITS else []
    if folded:
        ways += [(Client.name_folded == folded) | (Client.short_folded == folded)]
    if said.strip().isdecimal() and len(said.strip()) < _NIP_DIGITS:
        ways += [Client.id == int(said)]
    if folded:
        ways += [Client.name_folded.startswith(folded) | Client.short_folded.startswith(folded)]
        ways += [Client.name_folded.contains(folded) | Client.short_folded.contains(folded)]
    for way in ways:
        rows: Any = Client.select(Client.id).where(way).limit(20)
        found = [row.id for row in rows]
        if len(found) > 1:
            raise Refused("client_ambiguous", "client", count=len(found))
        if found:
            return int(found[0])
    raise Refused("client_unknown", "client")
