"""Filters of the queue that this desk keeps under names of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from desktop.services.ticket_queue import GROUPS
from desktop.ui.session_state import SessionState

KEY = "queue/filters"
NAME_LENGTH = 40
MOST = 30


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A group, words, whether only one's own, and a client's id; as in `QueueFilter`."""

    group: str = "open"
    text: str = ""
    is_mine: bool = False
    client_id: int | None = None


class SavedFilters:
    """Filters by name, in the order of their names' first saving."""

    def __init__(self, state: SessionState) -> None:
        self._state = state

    def all(self) -> dict[str, SavedFilter]:
        """Every filter; what cannot be read any more is left out."""
        try:
            kept = json.loads(self._state.text(KEY, "{}"))
        except ValueError:
            return {}
        if not isinstance(kept, dict):
            return {}
        found = {str(name): _read(values) for name, values in kept.items()}
        return {name: each for name, each in found.items() if each is not None}

    def save(self, name: str, wanted: SavedFilter) -> None:
        """Keep a filter, in place of one of the same name."""
        self.restore(dict(list({**self.all(), name: wanted}.items())[-MOST:]))

    def rename(self, name: str, wanted: str) -> None:
        """Keep it under another name, at its place; one that had that name goes."""
        rest = {each: kept for each, kept in self.all().items() if each == name or each != wanted}
        self.restore({wanted if each == name else each: kept for each, kept in rest.items()})

    def forget(self, name: str) -> None:
        """Keep it no longer."""
        self.restore({each: kept for each, kept in self.all().items() if each != name})

    def restore(self, filters: Mapping[str, SavedFilter]) -> None:
        """Keep these and no others, as `all` gave them."""
        plain = {name: asdict(each) for name, each in filters.items()}
        self._state.keep(KEY, json.dumps(plain, ensure_ascii=True))


def _read(values: object) -> SavedFilter | None:
    """A filter as it was written by this program or an older one."""
    if not isinstance(values, dict):
        return None
    group, client_id = values.get("group"), values.get("client_id")
    if group not in GROUPS or not (client_id is None or isinstance(client_id, int)):
        return None
    is_mine = values.get("is_mine") is True
    return SavedFilter(str(group), str(values.get("text", "")), is_mine, client_id)
