"""What happened in the story: filled in by its scenes, looked at by whoever plays it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.services.mail_import import Imported
from desktop.ui.story.letters import Cast

SESSION_ID = "412 903 775"
PASSWORD = "Żółw-7fQ2"  # noqa: S105 - made up, and looked for where it must not be


@dataclass(frozen=True, slots=True)
class AsLeft:
    """How a window stands: its size, page, panes in sight, widths of columns, tickets listed."""

    size: tuple[int, int]
    page: str
    panes: frozenset[str]
    columns: tuple[int, ...]
    tickets: tuple[int, ...]


@dataclass(slots=True)
class Told:
    """Ids and words as they came; a field is empty until its scene was played."""

    cast: Cast | None = None
    taken_in: tuple[Imported, ...] = ()
    taken_in_later: tuple[Imported, ...] = ()
    order: tuple[int, ...] = ()
    why: str = ""
    ticket_id: int = 0
    other_ticket_id: int = 0
    unmatched_ticket_id: int = 0
    could_launch_without_consent: bool = True
    consent_id: int = 0
    session_id: int = 0
    seen_by_others: str = ""
    was_running: bool = False
    elapsed: dict[str, int] = field(default_factory=dict)
    visit_id: int = 0
    visit_day: date | None = None
    visit_hour: int = 0
    protocol_id: int = 0
    invoice_id: int = 0
    papers: dict[str, bytes] = field(default_factory=dict)
    left: AsLeft | None = None
    found: AsLeft | None = None
