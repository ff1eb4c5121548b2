"""One version of the terms of remote help, to print or send."""

from __future__ import annotations

from desktop.documents import figures
from desktop.documents.consent_paper import TermsPaper
from desktop.documents.consent_wording import ConsentWords, consent_words
from desktop.documents.ink import FINE
from desktop.documents.prose import draw_prose, title_of
from desktop.documents.sheet import Furniture, Sheet


def render(paper: TermsPaper) -> bytes:
    """The PDF of the terms; the same record gives the same bytes."""
    by = consent_words(paper.language)
    title = title_of(paper.text)
    sheet = Sheet(
        Furniture(
            office=paper.office,
            title=title or by.terms_title,
            file_title=by.terms_file_title,
            remarks=(by.in_force.format(day=figures.day(paper.valid_from, paper.language)),),
            language=paper.language,
        )
    )
    # The heading that stands as the paper's title is not said twice.
    draw_prose(sheet, paper.text.split("\n", 1)[-1] if title else paper.text)
    sheet.space(6)
    sheet.paragraph(said_of_version(paper, by), FINE)
    return sheet.finish()


def said_of_version(paper: TermsPaper, by: ConsentWords) -> str:
    """Which version this is, and its hash: what a consent keeps."""
    day = figures.day(paper.valid_from, paper.language)
    return by.hash_said.format(day=day, sha=paper.sha256)
