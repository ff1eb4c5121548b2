"""What the record of a consent and the printed terms show, as frozen values; see `records`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desktop.documents.records import Language, Party

Channel = Literal["phone", "mail", "paper", "in_person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsPaper:
    """One version of the terms: Markdown text and the SHA-256 of its UTF-8 bytes, in hex."""

    office: Party
    valid_from: date
    text: str
    sha256: str
    language: Language = "pl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """The session that lived on a consent: local moments, the tool by its name."""

    started_at: datetime
    ended_at: datetime | None
    consultant: str
    tool: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentPaper:
    """One consent to remote help: who, when, how, to which wording, and what became of it.

    Moments are in the office's zone. `kept_until` is the last day on which it is kept; `session`
    is None while none has used it. Nothing of the connection itself (ID, password, addresses)
    is ever known here.
    """

    office: Party
    number: int
    client: str
    client_nip: str
    person: str
    is_contact: bool
    channel: Channel
    ticket: str
    given_at: datetime
    written_by: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    kept_until: date
    terms: TermsPaper
    session: Connection | None = None
