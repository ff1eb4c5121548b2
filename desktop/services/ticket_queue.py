"""The queue: ids first, rows by window, and why each ticket stands where it stands (§7, §8)."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from peewee import JOIN

from desktop.errors import Gone
from desktop.models import search
from desktop.models.base import is_postgres
from desktop.models.client import Client
from desktop.models.ticket import Ticket
from desktop.rules import queue
from desktop.rules.text import fold
from desktop.services import agreements
from desktop.services.statements import fetch, fetch_ids

GROUPS = ("open", "held", "done", "closed", "all")

# The walk along the partial index `ticket_queue`; closed ones come from `ticket_closed`, the
# latest first. SQL is written out: built anew by the mapper each page costs four times as much.
_IN_ORDER = "ORDER BY t.rank, t.accepted_at, t.id"
_LATEST_FIRST = "ORDER BY t.closed_at DESC, t.id DESC"
_PARTS = {
    "open": (("t.closed_at IS NULL AND t.state <> 'done'", _IN_ORDER),),
    "held": (("t.closed_at IS NULL AND t.state = 'held'", _IN_ORDER),),
    "done": (("t.closed_at IS NULL AND t.state = 'done'", _IN_ORDER),),
    "closed": (("t.closed_at IS NOT NULL", _LATEST_FIRST),),
    "all": (
        ("t.closed_at IS NULL", _IN_ORDER),
        ("t.closed_at IS NOT NULL", _LATEST_FIRST),
    ),
}

_ROWS = """
    SELECT t.id, t.number, t.subject, t.client_id, c.name, c.short_name, c.blocked_at, t.rank,
           t.accepted_at, t.state, t.held_reason, t.channel, t.caller, t.is_caller_authorised,
           t.assigned_to_id, k.initials, k.name,
           EXISTS (SELECT 1 FROM attachment a WHERE a.ticket_id = t.id AND NOT a.is_inline)
      FROM ticket t
      LEFT JOIN client c ON c.id = t.client_id
      LEFT JOIN consultant k ON k.id = t.assigned_to_id
     WHERE t.id {among}
"""

_OF_ARRAY = _ROWS.format(among="= ANY(?::int[])")
_OF_LIST = _ROWS.format(among="IN (SELECT value FROM json_each(?))")

_BEFORE = """
    SELECT t.rank, count(*) FROM ticket t
     WHERE t.closed_at IS NULL AND t.state <> 'done'
       AND (t.rank, t.accepted_at, t.id) < (?, ?, ?)
     GROUP BY t.rank
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """What of the queue is shown.

    `group` is one of `GROUPS`: `open` is all that still waits for somebody, `done` what waits
    only for paper. `mine` is a consultant's id, None for everybody's. `text` finds tickets in
    which each of its words (from two letters on) begins some word.
    """

    group: str = "open"
    text: str = ""
    mine: int | None = None
    client_id: int | None = None

    @property
    def is_whole_queue(self) -> bool:
        """Whether the first row listed is the first of the queue, the second the second."""
        narrows = self.text.strip() or self.mine is not None or self.client_id is not None
        return self.group == "open" and not narrows


class TicketRow(NamedTuple):
    """One row of the queue as it was read; its place is that of its id in the list.

    What a person sees of it is worked out when it is looked at: a page is read eight times for
    each time it is shown. `stored_at` is the moment of acceptance as the database keeps it,
    `may_order` whether the caller is authorised (None while there is no client).
    """

    id: int
    number: str
    subject: str
    client_id: int | None
    client_name: str | None
    short_name: str | None
    blocked_at: Any
    rank: int
    stored_at: str | datetime
    state: str
    held_reason: str
    channel: str
    caller: str
    may_order: int | None
    assigned_to: int | None
    initials: str | None
    consultant: str | None
    files: int

    @property
    def client(self) -> str:
        """The client's short name, else its name, empty while unmatched."""
        return self.short_name or self.client_name or ""

    @property
    def has_agreement(self) -> bool:
        """Whether an agreement puts it first (§8)."""
        return self.rank == queue.AGREEMENT_RANK

    @property
    def is_blocked(self) -> bool:
        """Whether new work for the client needs a reason."""
        return self.blocked_at is not None

    @property
    def is_unmatched(self) -> bool:
        """Whether nobody knows yet whose it is."""
        return self.client_id is None

    @property
    def is_caller_authorised(self) -> bool | None:
        """Whether who asks may order (§19), None while there is no client."""
        return None if self.may_order is None else bool(self.may_order)

    @property
    def has_attachments(self) -> bool:
        """Whether files hang on it, those within letters aside."""
        return bool(self.files)

    @property
    def who(self) -> str:
        """Initials of the one who has it, empty without."""
        return self.initials or ""

    @property
    def who_name(self) -> str:
        """The name of the one who has it, empty without."""
        return self.consultant or ""

    @property
    def accepted_at(self) -> datetime:
        """The moment of acceptance (§7)."""
        if isinstance(self.stored_at, str):
            return datetime.fromisoformat(f"{self.stored_at}+00:00")
        return self.stored_at.replace(tzinfo=UTC)


_made = TicketRow._make


def page_ids(shown: QueueFilter, limit: int | None = None) -> tuple[int, ...]:
    """Ids in the order of the queue: rank, acceptance, id; closed ones after, the latest first."""
    return tuple(listed(shown, limit))


def listed(shown: QueueFilter, limit: int | None = None) -> array[int]:
    """The same, compact: a million of them take 8 MB."""
    found = array("q")
    for where, order in _PARTS[shown.group]:
        sql, params = _narrowed(shown, where)
        rest = "" if limit is None else f"LIMIT {int(limit) - len(found)}"
        found.extend(fetch_ids(f"{sql} {order} {rest}", *params))
        if limit is not None and len(found) >= limit:
            break
    return found


def _narrowed(shown: QueueFilter, where: str) -> tuple[str, tuple[Any, ...]]:
    sql = f"SELECT t.id FROM ticket t WHERE {where}"  # noqa: S608 - our own words
    params: list[Any] = []
    if shown.mine is not None:
        sql += " AND t.assigned_to_id = ?"
        params.append(shown.mine)
    if shown.client_id is not None:
        sql += " AND t.client_id = ?"
        params.append(shown.client_id)
    matching = search.matching(fold(shown.text)) if shown.text.strip() else None
    if matching is not None:
        sql += f" AND t.id IN {matching.sql}"
        params.extend(matching.params)
    return sql, tuple(params)


def rows(ids: Sequence[int]) -> tuple[TicketRow, ...]:
    """Rows of these ids, in their order; those that are gone are left out."""
    if not ids:
        return ()
    # One text parameter for the whole list: the statement stays the same however many there are.
    listed_ids = ",".join(map(str, ids))
    if is_postgres():
        came = fetch(_OF_ARRAY, f"{{{listed_ids}}}")
    else:
        came = fetch(_OF_LIST, f"[{listed_ids}]")
    known = {row[0]: _made(row) for row in came}
    return tuple(known[each] for each in ids if each in known)


def why(ticket_id: int, today: date) -> queue.Reason | None:
    """Why a ticket stands where it stands; None when it does not stand in the queue (any more).

    Raises:
        Gone: `ticket_missing`.
    """
    row: Any = (
        Ticket.select(
            Ticket.rank, Ticket.accepted_at, Ticket.state, Ticket.client, Client.blocked_at
        )
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where(Ticket.id == ticket_id)
        .tuples()
        .first()
    )
    if row is None:
        raise Gone("ticket_missing")
    rank, accepted_at, state, client_id, blocked_at = row
    if state in ("done", "closed"):
        return None
    at = Ticket.accepted_at.db_value(accepted_at)
    before: dict[int, int] = dict(fetch(_BEFORE, rank, at, ticket_id))
    agreement = agreements.active(client_id, today)
    return queue.why_here(
        agreement=agreement.number if agreement else None,
        accepted_at=accepted_at,
        agreements_before=before.get(queue.AGREEMENT_RANK, 0),
        others_before=before.get(queue.OTHER_RANK, 0),
        is_blocked=blocked_at is not None,
        is_unmatched=client_id is None,
    )
