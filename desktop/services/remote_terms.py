"""Versions of the terms of remote help: added, never changed once somebody has accepted them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.config import LANGUAGES, resource
from desktop.errors import Gone, Refused
from desktop.models.consent import Consent, RemoteTerms
from desktop.services import tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes

LONGEST = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsVersion:
    """One version in one language: Markdown text, and the SHA-256 of its UTF-8 bytes."""

    id: int
    language: str
    valid_from: date
    text: str
    sha256: str
    created_at: datetime


def current(language: str, day: date) -> TermsVersion | None:
    """The version in force on a day; None when there is none in that language."""
    row = (
        RemoteTerms.select()
        .where((RemoteTerms.language == language) & (RemoteTerms.valid_from <= day))
        .order_by(RemoteTerms.valid_from.desc())
        .first()
    )
    return None if row is None else _version(row)


def of_language(language: str) -> tuple[TermsVersion, ...]:
    """Every version in a language, the newest first."""
    rows = (
        RemoteTerms.select()
        .where(RemoteTerms.language == language)
        .order_by(RemoteTerms.valid_from.desc())
    )
    return tuple(_version(row) for row in rows)


def version(terms_id: int) -> TermsVersion:
    """One version by its id.

    Raises:
        Gone: `terms_missing`.
    """
    row = RemoteTerms.get_or_none(RemoteTerms.id == terms_id)
    if row is None:
        raise Gone("terms_missing")
    return _version(row)


def default_text(language: str) -> str:
    """The terms and the information clause that come with the program."""
    parts = (f"remote_terms.{language}.md", f"information_clause.{language}.md")
    return clean("\n\n".join(resource("templates", part).read_text("utf-8") for part in parts))


def clean(text: str) -> str:
    """The text as it is kept and hashed: one kind of line end, none of it dangling."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"


def ensure_default(act: Act) -> Changes:
    """Put the bundled terms in force where a language has none at all (the first start)."""
    day = act.at.astimezone(tariffs.zone()).date()
    made = Changes()
    for language in LANGUAGES:
        if not RemoteTerms.select().where(RemoteTerms.language == language).exists():
            made = made | _add(act, language, default_text(language), day)
    return made


def add_version(act: Act, language: str, text: str, valid_from: date) -> Changes:
    """Add a version that holds from a day on; consents to older ones are good no more from then.

    A version of the same day that nobody has accepted is replaced.

    Raises:
        Refused: `language_wrong`, `terms_empty`, `terms_too_long`, `terms_same`,
            `terms_earlier` (`latest`: the day of the newest version).
    """
    if language not in LANGUAGES:
        raise Refused("language_wrong", "language")
    kept = clean(text)
    if not kept.strip():
        raise Refused("terms_empty", "text")
    if len(kept) > LONGEST:
        raise Refused("terms_too_long", "text", longest=LONGEST)
    latest = next(iter(of_language(language)), None)
    if latest is not None:
        if latest.sha256 == _hash(kept):
            raise Refused("terms_same", "text")
        if valid_from < latest.valid_from or _is_taken(latest, valid_from):
            raise Refused("terms_earlier", "valid_from", latest=latest.valid_from)
        if valid_from == latest.valid_from:
            RemoteTerms.delete().where(RemoteTerms.id == latest.id).execute()
    return _add(act, language, kept, valid_from)


def _is_taken(latest: TermsVersion, valid_from: date) -> bool:
    """Whether that day has a version that somebody accepted."""
    accepted = Consent.select().where(Consent.terms == latest.id).exists()
    return valid_from == latest.valid_from and accepted


def _add(act: Act, language: str, text: str, valid_from: date) -> Changes:
    made = RemoteTerms.insert(
        language=language,
        valid_from=valid_from,
        text=text,
        sha256=_hash(text),
        created_at=act.at,
        created_by=act.by,
    ).execute()
    return Changes.of(terms=[int(made)], made=int(made))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _version(row: Any) -> TermsVersion:
    return TermsVersion(
        id=row.id,
        language=row.language,
        valid_from=row.valid_from,
        text=row.text,
        sha256=row.sha256,
        created_at=row.created_at,
    )
