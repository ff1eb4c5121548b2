"""The record of one consent to remote help: what shows that it was given (GDPR 7(1))."""

from __future__ import annotations

from desktop.documents import figures
from desktop.documents.consent_paper import ConsentPaper
from desktop.documents.consent_wording import ConsentWords, consent_words
from desktop.documents.ink import BODY, FINE
from desktop.documents.parties import Block, draw_parties
from desktop.documents.prose import draw_prose
from desktop.documents.records import Party
from desktop.documents.sheet import Furniture, Sheet
from desktop.documents.terms_pdf import said_of_version

_GAP = 8.0


def render(paper: ConsentPaper) -> bytes:
    """The PDF of a consent, in the language of the accepted terms."""
    language = paper.terms.language
    by = consent_words(language)
    sheet = Sheet(
        Furniture(
            office=paper.office,
            title=by.title,
            file_title=by.file_title,
            number=by.number.format(number=paper.number),
            language=language,
        )
    )
    client = Party(name=paper.client, nip=paper.client_nip)
    person = by.contact.format(name=paper.person) if paper.is_contact else paper.person
    draw_parties(sheet, Block(by.client, client), Block(by.person, Party(name=person)))
    sheet.facts(_facts(paper, by))
    for heading, said in _clauses(paper, by):
        sheet.heading(heading, keep=2 * BODY.leading)
        sheet.paragraph(said, gap=_GAP)
    sheet.heading(by.wording)
    sheet.paragraph(said_of_version(paper.terms, by), FINE, gap=2)
    draw_prose(sheet, paper.terms.text)
    sheet.paragraph(by.end_of_wording, FINE)
    return sheet.finish()


def _facts(paper: ConsentPaper, by: ConsentWords) -> list[tuple[str, str]]:
    language = paper.terms.language
    day = figures.day(paper.terms.valid_from, language)
    tool = paper.session.tool if paper.session else ""
    return [
        (by.given_at, figures.moment(paper.given_at, language)),
        (by.channel, by.channels[paper.channel]),
        (by.written_by, paper.written_by),
        (by.ticket, paper.ticket),
        (by.version, by.version_of.format(day=day)),
        (by.session, _session(paper, by)),
        (by.tool, tool),
    ]


def _session(paper: ConsentPaper, by: ConsentWords) -> str:
    used, language = paper.session, paper.terms.language
    if used is None:
        return by.session_none
    start = figures.moment(used.started_at, language)
    if used.ended_at is None:
        return by.session_open.format(start=start)
    is_same_day = used.ended_at.date() == used.started_at.date()
    end = figures.clock(used.ended_at) if is_same_day else figures.moment(used.ended_at, language)
    return by.session_ended.format(start=start, end=end)


def _clauses(paper: ConsentPaper, by: ConsentWords) -> list[tuple[str, str]]:
    language = paper.terms.language
    withdrawn = by.not_withdrawn
    if paper.withdrawn_at is not None:
        whom = by.by_whom.format(name=paper.withdrawn_by) if paper.withdrawn_by else ""
        moment = figures.moment(paper.withdrawn_at, language)
        withdrawn = by.withdrawn.format(moment=moment, by=whom)
    return [
        (by.purpose, by.purpose_said.format(ticket=paper.ticket)),
        (by.right, by.right_said),
        (by.withdrawal, withdrawn),
        (by.kept, by.kept_said.format(day=figures.day(paper.kept_until, language))),
    ]
