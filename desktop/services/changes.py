"""What a write has touched: the value that tells views what to read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids touched by one write, by kind (`ticket`, `session`, `client`, …).

    An empty set of ids under a kind means "any of them": a bulk write that did not count.
    `made` is the id of what was created, where one thing was.
    """

    touched: Mapping[str, frozenset[int]] = field(default_factory=dict)
    made: int | None = None

    @classmethod
    def of(cls, *, made: int | None = None, **ids: Iterable[int]) -> Changes:
        """Name the kinds and their ids: `Changes.of(ticket=[7], made=7)`."""
        return cls({kind: frozenset(some) for kind, some in ids.items()}, made)

    def touches(self, kind: str, some: int | None = None) -> bool:
        """Whether a view that shows `some` of this kind (or any of it) must read again."""
        ids = self.touched.get(kind)
        if ids is None:
            return False
        return some is None or not ids or some in ids

    def __or__(self, other: Changes) -> Changes:
        """Join two; what was made last wins, and "any of them" swallows ids."""
        joined = dict(self.touched)
        for kind, ids in other.touched.items():
            mine = joined.get(kind)
            joined[kind] = ids if mine is None else (mine | ids if mine and ids else frozenset())
        return Changes(joined, other.made if other.made is not None else self.made)
