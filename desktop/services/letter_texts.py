"""The words of the letters that papers go out with; the office may write its own."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Formatter
from typing import Any, Literal

from desktop.config import resource
from desktop.errors import Refused
from desktop.services import entries, settings
from desktop.services.act import Act
from desktop.services.changes import Changes

Sort = Literal["protocol", "invoice", "correction", "confirmation"]
Language = Literal["pl", "en"]

SETTING = "letters"
PLACEHOLDERS = ("number", "client", "office")
"""What may stand in braces: the paper's number, the client's name, the office's name."""
LONGEST_SUBJECT = 200
LONGEST_TEXT = 10_000


@dataclass(frozen=True, slots=True)
class LetterText:
    """Subject and text of one letter; `is_own` when the office wrote it itself."""

    subject: str
    text: str
    is_own: bool = False


def text_of(sort: Sort, language: Language) -> LetterText:
    """The words in force: the office's own, else those that come with the program."""
    own = _own().get(f"{sort}.{language}")
    if own is not None:
        return LetterText(own["subject"], own["text"], is_own=True)
    subject, _, text = (
        resource("templates", f"letter_{sort}.{language}.txt").read_text("utf-8").partition("\n")
    )
    return LetterText(subject, text.lstrip("\n"))


def save(act: Act, sort: Sort, language: Language, subject: str, text: str) -> Changes:
    """Write the office's own words.

    Raises:
        Refused: `letter_subject_missing`, `letter_text_missing`, `text_too_long`,
            `placeholder_unknown` (name, known).
    """
    words = LetterText(
        entries.line(subject, "subject", LONGEST_SUBJECT),
        entries.paragraphs(text, "text", LONGEST_TEXT),
    )
    if not words.subject:
        raise Refused("letter_subject_missing", "subject")
    if not words.text:
        raise Refused("letter_text_missing", "text")
    _check(words.subject, "subject")
    _check(words.text, "text")
    kept = asdict(words)
    del kept["is_own"]
    return settings.write(act, SETTING, _own() | {f"{sort}.{language}": kept})


def take_default(act: Act, sort: Sort, language: Language) -> Changes:
    """Go back to the words that come with the program."""
    left = {key: value for key, value in _own().items() if key != f"{sort}.{language}"}
    return settings.write(act, SETTING, left)


def _own() -> dict[str, Any]:
    return dict(settings.value_of(SETTING, {}))


def _check(words: str, field: str) -> None:
    """Refuse anything in braces that is no known placeholder."""
    known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
    try:
        parts = list(Formatter().parse(words))
    except ValueError as error:
        raise Refused("placeholder_unknown", field, name="…", known=known) from error
    for _, name, spec, conversion in parts:
        if name is not None and (name not in PLACEHOLDERS or spec or conversion):
            raise Refused("placeholder_unknown", field, name=name, known=known)
