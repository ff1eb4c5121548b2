"""The queue: ids first, rows by window, and why each ticket stands where it stands (§7, §8)."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from peewee import JOIN

from desktop.errors import Gone
from desktop.models import search
from desktop.models.client import Client
from desktop.models.ticket import Ticket
from desktop.rules import queue
from desktop.rules.text import fold
from desktop.services import agreements
from desktop.services.statements import fetch, fetch_ids, is_postgres

_MINUTE = timedelta(minutes=1)
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
    """One row of the queue; its place is that of its id in the list.

    A named tuple: a page of them is made five times faster than one of frozen dataclasses.

    `client` is the short name, else the name, empty while unmatched; `waiting_minutes` are those
    since acceptance; `who` are the initials of the one who has it, `who_name` the name.
    """

    id: int
    number: str
    subject: str
    client_id: int | None
    client: str
    has_agreement: bool
    is_blocked: bool
    accepted_at: datetime
    state: str
    held_reason: str
    channel: str
    caller: str
    is_caller_authorised: bool | None
    assigned_to: int | None
    who: str
    who_name: str
    waiting_minutes: int
    has_attachments: bool

    @property
    def is_unmatched(self) -> bool:
        """Whether nobody knows yet whose it is."""
        return self.client_id is None


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


def rows(ids: Sequence[int], now: datetime) -> tuple[TicketRow, ...]:
    """Rows of these ids, in their order; those that are gone are left out."""
    wanted = list(ids)
    if not wanted:
        return ()
    # One text parameter for the whole list: the statement stays the same however many there are.
    listed_ids = ",".join(map(str, wanted))
    if is_postgres():
        came = fetch(_ROWS.format(among="= ANY(?::int[])"), f"{{{listed_ids}}}")
    else:
        among = "IN (SELECT value FROM json_each(?))"
        came = fetch(_ROWS.format(among=among), f"[{listed_ids}]")
    known = {row[0]: _row(row, now) for row in came}
    return tuple(known[each] for each in wanted if each in known)


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


def _row(row: Any, now: datetime) -> TicketRow:
    accepted_at = _instant(row[8])
    may_order = row[13]
    return TicketRow(
        row[0],
        row[1],
        row[2],
        row[3],
        row[5] or row[4] or "",
        row[7] == queue.AGREEMENT_RANK,
        row[6] is not None,
        accepted_at,
        row[9],
        row[10],
        row[11],
        row[12],
        None if may_order is None else bool(may_order),
        row[14],
        row[15] or "",
        row[16] or "",
        max(0, (now - accepted_at) // _MINUTE),
        bool(row[17]),
    )


def _instant(stored: str | datetime) -> datetime:
    """As the field's `python_value`, without its questions."""
    if isinstance(stored, str):
        return datetime.fromisoformat(f"{stored}+00:00")
    return stored.replace(tzinfo=UTC)
