"""The work acceptance protocol as a PDF."""

from __future__ import annotations

from itertools import groupby

from desktop.documents import figures
from desktop.documents.fonts import wrapped
from desktop.documents.ink import (
    AMOUNT,
    BODY,
    CELL,
    CELL_STRONG,
    FINE,
    HEADING,
    LABEL,
    LINE,
    STRONG,
)
from desktop.documents.parties import Block, draw_parties
from desktop.documents.protocol_wording import ProtocolWords, Taxed, protocol_words
from desktop.documents.records import OrderNote, ProtocolLine, ProtocolPaper, Span
from desktop.documents.sheet import MARGIN, ROOM, Furniture, Sheet
from desktop.documents.table import Column, Row, Text, cell, draw_table, height
from desktop.documents.totals import WIDTH as TOTALS_WIDTH
from desktop.documents.totals import Totals, carried
from desktop.documents.wording import words

_UNTAXED: dict[str, Taxed] = {
    "zw": "exempt",
    "np I": "abroad",
    "np II": "reverse",
    "oo": "reverse",
}
_SIGN_ROOM = 200.0
_TICKET_ROOM = 66.0
_SHORT = 160.0  # points of orders that are not broken
_PEN = 42.0
_SIGNED = HEADING.leading + 4 + _PEN + 3 + 2 * FINE.leading


def render(paper: ProtocolPaper) -> bytes:
    """The PDF of a protocol; the same record gives the same bytes."""
    by = protocol_words(paper.language)
    sheet = Sheet(_furniture(paper, by))
    sheet.facts(_facts(paper, by))
    contact = (by.contact.format(name=paper.contact),) if paper.contact else ()
    draw_parties(sheet, Block(by.contractor, paper.office), Block(by.client, paper.client, contact))
    _tickets(sheet, paper, by)
    sheet.heading(by.work)
    sums = carried([line.net for line in paper.lines], paper.language)
    draw_table(sheet, _columns(by, paper), _rows(paper), carried=sums)
    sheet.space(12)
    _sums(sheet, paper, by)
    _orders(sheet, paper, by)
    _notes(sheet, paper)
    _objection(sheet, paper, by)
    _acceptance(sheet, paper, by)
    return sheet.finish()


def _furniture(paper: ProtocolPaper, by: ProtocolWords) -> Furniture:
    return Furniture(
        office=paper.office,
        title=by.partial_title if paper.is_partial else by.title,
        number=paper.number or "",
        file_title=by.file_title.format(number=paper.number or "").strip(),
        remarks=_remarks(paper, by),
        stamp=words(paper.language).draft if paper.is_draft else "",
        language=paper.language,
    )


def _remarks(paper: ProtocolPaper, by: ProtocolWords) -> tuple[str, ...]:
    found = []
    if paper.replaced_lines:
        one, many = by.replaces_lines
        lines = ", ".join(str(each) for each in paper.replaced_lines)
        words_of = one if len(paper.replaced_lines) == 1 else many
        found.append(words_of.format(number=paper.replaces, lines=lines))
    elif paper.replaces:
        found.append(by.replaces.format(number=paper.replaces))
    if paper.is_partial:
        found.append(by.partial_note)
    return tuple(found)


def _facts(paper: ProtocolPaper, by: ProtocolWords) -> list[tuple[str, str]]:
    shared = words(paper.language)
    return [
        (shared.issued_on, figures.day(paper.issued_on, paper.language)),
        (by.period, figures.period(paper.period_start, paper.period_end, paper.language)),
        (by.agreement, paper.agreement),
        (shared.issued_by, paper.issued_by),
    ]


def _tickets(sheet: Sheet, paper: ProtocolPaper, by: ProtocolWords) -> None:
    if not paper.tickets:
        return
    sheet.heading(by.tickets, keep=2 * BODY.leading)
    for ticket in paper.tickets:
        numbers = wrapped(ticket.number, STRONG, _TICKET_ROOM - 6)
        subject = wrapped(ticket.subject, BODY, ROOM - _TICKET_ROOM)
        height = max(len(numbers), len(subject)) * BODY.leading
        sheet.need(height)
        sheet.page.block(MARGIN, sheet.y, numbers, STRONG)
        sheet.page.block(MARGIN + _TICKET_ROOM, sheet.y, subject, BODY)
        sheet.y += height
    sheet.space(12)


def _columns(by: ProtocolWords, paper: ProtocolPaper) -> list[Column]:
    sign = figures.currency_sign(paper.currency, paper.language)
    return [
        Column(words(paper.language).number_short, 23),
        Column(by.description, 135, is_elastic=True),
        Column(by.when, 84),
        Column(by.measured, 52, "right"),
        Column(by.billed, 52, "right"),
        Column(by.band, 62),
        Column(f"{by.rate} [{sign}]", 44, "right"),
        Column(f"{by.amount} [{sign}]", ROOM - 452, "right"),
    ]


def _rows(paper: ProtocolPaper) -> list[Row]:
    return [_row(at, line, paper) for at, line in enumerate(paper.lines, start=1)]


def _row(at: int, line: ProtocolLine, paper: ProtocolPaper) -> Row:
    language = paper.language
    kind = words(language).kinds[line.kind]
    details = " · ".join(filter(None, (kind, line.ticket, line.consultant)))
    has_time = bool(line.billed_minutes or line.worked_seconds)
    return Row(
        (
            cell(str(at)),
            cell(line.description),
            _when(line.spans, paper),
            cell(figures.seconds(line.worked_seconds) if line.worked_seconds else ""),
            cell(figures.minutes(line.billed_minutes) if has_time else ""),
            _band(line, paper),
            cell(figures.money(line.rate, language) if line.rate is not None else ""),
            cell(figures.money(line.net, language), CELL_STRONG),
        ),
        note=f"{details}\n{line.explanation}".rstrip(),
    )


def _when(spans: tuple[Span, ...], paper: ProtocolPaper) -> tuple[Text, ...]:
    found: list[Text] = []
    for on, same_day in groupby(spans, key=lambda span: span.start.date()):
        found.append(Text(figures.day(on, paper.language), CELL))
        found += [Text(figures.span(span), CELL) for span in same_day]
    return tuple(found)


def _band(line: ProtocolLine, paper: ProtocolPaper) -> tuple[Text, ...]:
    if line.band is None:
        return ()
    name = Text(words(paper.language).bands[line.band], CELL)
    if not line.surcharge_percent:
        return (name,)
    return (name, Text(f"+{line.surcharge_percent}%", CELL_STRONG))


def _sums(sheet: Sheet, paper: ProtocolPaper, by: ProtocolWords) -> None:
    """The net value large on the left, the totals per rate on the right, for information."""
    totals = Totals(sheet, paper.totals, (paper.net, paper.vat, paper.gross))
    room = ROOM - TOTALS_WIDTH - 20
    amount = figures.price(paper.net, paper.language, paper.currency)
    texts = [
        (by.net_total, LABEL),
        (amount, AMOUNT),
        (by.rounding[paper.rounding_scope], FINE),
        (by.information[_taxed(paper)], FINE),
    ]
    lines = [(line, style) for text, style in texts for line in wrapped(text, style, room)]
    sheet.need(max(totals.height, sum(style.leading for _, style in lines)))
    start = sheet.y
    y = start
    for line, style in lines:
        sheet.page.write(MARGIN, y, line, style)
        y += style.leading
    totals.draw()
    sheet.y = max(sheet.y, y) + 16


def _taxed(paper: ProtocolPaper) -> Taxed:
    """What the invoice will do about tax; the first of several reasons not to charge it."""
    codes = [total.code for total in paper.totals]
    if not codes or not all(code in _UNTAXED for code in codes):
        return "taxed"
    return _UNTAXED[codes[0]]


def _orders(sheet: Sheet, paper: ProtocolPaper, by: ProtocolWords) -> None:
    if not paper.orders:
        return
    has_answers = any(order.done for order in paper.orders)
    room = (ROOM - 92) / (2 if has_answers else 1)
    columns = [Column(by.order_time, 92), Column(by.ordered, room)]
    if has_answers:
        columns.append(Column(by.done, room))
    rows = [Row(_order(order, paper)[: len(columns)]) for order in paper.orders]
    sheet.heading(by.orders, keep=min(height(columns, rows), _SHORT))
    draw_table(sheet, columns, rows)
    sheet.space(14)


def _order(order: OrderNote, paper: ProtocolPaper) -> tuple[tuple[Text, ...], ...]:
    return cell(figures.moment(order.at, paper.language)), cell(order.ordered), cell(order.done)


def _notes(sheet: Sheet, paper: ProtocolPaper) -> None:
    if not paper.notes:
        return
    sheet.heading(words(paper.language).notes, keep=BODY.leading)
    for note in paper.notes:
        sheet.paragraph(note)
    sheet.space(8)


def _objection(sheet: Sheet, paper: ProtocolPaper, by: ProtocolWords) -> None:
    if paper.acceptance:
        return
    # The signatures stand on the page of the sentence that they follow.
    said = f"{_term(paper, by)} {by.objection_effect}"
    lines = len(wrapped(said, BODY, ROOM))
    sheet.heading(by.objection_title, keep=4 + lines * BODY.leading + 14 + _SIGNED)
    sheet.paragraph(said, gap=14)


def _term(paper: ProtocolPaper, by: ProtocolWords) -> str:
    if paper.objection_until:
        return by.objection_until.format(day=figures.day(paper.objection_until, paper.language))
    one, many = by.objection_term
    count = paper.objection_working_days
    return (one if count == 1 else many).format(count=count)


def _acceptance(sheet: Sheet, paper: ProtocolPaper, by: ProtocolWords) -> None:
    if paper.acceptance:
        how = paper.acceptance
        text = by.acceptance[how.manner].format(day=figures.day(how.on, paper.language))
        who = by.accepted_by.format(name=how.by) if how.by else ""
        sheet.heading(by.acceptance_title, keep=2 * BODY.leading)
        sheet.paragraph(f"{text} {who}".strip())
        return
    sheet.heading(by.acceptance_title, keep=_SIGNED - HEADING.leading)
    y = sheet.y + _PEN
    for place, name in enumerate((by.for_contractor, by.for_client)):
        x = MARGIN + place * (ROOM - _SIGN_ROOM)
        sheet.page.rule(x, y, _SIGN_ROOM, 0.7, LINE)
        sheet.page.block(x, y + 3, (name, by.sign_here), FINE)
    sheet.y = y + 3 + 2 * FINE.leading
