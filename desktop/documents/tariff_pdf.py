"""The tariff of an office, or of one client's agreement, on one page."""

from __future__ import annotations

from desktop.documents import figures
from desktop.documents.ink import BODY, CELL, CELL_STRONG, FINE
from desktop.documents.sheet import ROOM, Furniture, Sheet
from desktop.documents.table import Column, Row, Text, cell, draw_table
from desktop.documents.tariff_paper import TariffBand, TariffExample, TariffPaper, TariffRate
from desktop.documents.tariff_wording import TariffWords, tariff_words
from desktop.documents.wording import rate_name, words

_GAP = 13


def render(paper: TariffPaper) -> bytes:
    """The PDF of a tariff; the same record gives the same bytes."""
    by = tariff_words(paper.language)
    sheet = Sheet(_furniture(paper, by))
    sheet.facts(_facts(paper, by))
    sheet.heading(by.rates)
    draw_table(sheet, _rate_columns(paper, by), [_rate(each, paper, by) for each in paper.rates])
    sheet.space(_GAP)
    sheet.heading(by.surcharges)
    draw_table(sheet, _band_columns(paper, by), [_band(each, paper, by) for each in paper.bands])
    sheet.space(_GAP)
    sheet.heading(by.rules, keep=2 * BODY.leading)
    sheet.paragraph(" ".join(_rules(paper, by)), gap=_GAP - 4)
    sheet.heading(by.travel, keep=2 * BODY.leading)
    sheet.paragraph(_travel(paper, by), gap=_GAP - 4)
    sheet.heading(by.examples)
    draw_table(sheet, _example_columns(paper, by), [_worked(e, paper, by) for e in paper.examples])
    sheet.space(8)
    sheet.paragraph(_tax(paper, by), FINE)
    return sheet.finish()


def _furniture(paper: TariffPaper, by: TariffWords) -> Furniture:
    first = figures.day(paper.valid_from, paper.language)
    if paper.valid_until is None:
        valid = by.valid_from.format(day=first)
    else:
        last = figures.day(paper.valid_until, paper.language)
        valid = by.valid.format(first=first, last=last)
    named = (by.for_client.format(name=paper.client),) if paper.client else ()
    return Furniture(
        office=paper.office,
        title=by.title,
        file_title=by.file_title,
        remarks=(valid, *named),
        language=paper.language,
    )


def _facts(paper: TariffPaper, by: TariffWords) -> list[tuple[str, str]]:
    included = figures.minutes(paper.included_minutes) if paper.included_minutes else ""
    return [
        (by.hours, by.on_working_days.format(opens=paper.opens, closes=paper.closes)),
        (by.agreement, paper.agreement),
        (by.included, by.included_month.format(time=included) if included else ""),
        (by.price_list, paper.list_name),
        (words(paper.language).issued_on, figures.day(paper.printed_on, paper.language)),
    ]


def _rate_columns(paper: TariffPaper, by: TariffWords) -> list[Column]:
    sign = figures.currency_sign(paper.currency, paper.language)
    columns = [Column(by.kind, 0, is_elastic=True), Column(by.unit, 136), Column(by.minimum, 70)]
    if paper.agreement:
        columns.append(Column(by.ground, 66))
    columns.append(Column(f"{by.net_hour} [{sign}]", 66, "right"))
    if paper.vat_code != "zw":
        columns.append(Column(f"{by.gross_hour} [{sign}]", 66, "right"))
    room = ROOM - sum(column.width for column in columns)
    return [Column(by.kind, room, is_elastic=True), *columns[1:]]


def _rate(rate: TariffRate, paper: TariffPaper, by: TariffWords) -> Row:
    language = paper.language
    unit = by.nearest if paper.is_nearest else by.each_started
    cells = [
        cell(words(language).kinds[rate.kind]),
        cell(unit.format(time=figures.minutes(rate.unit))),
        cell(figures.minutes(rate.minimum) if rate.minimum else "–"),
    ]
    if paper.agreement:
        cells.append(cell(by.agreed if rate.is_agreed else by.listed))
    cells.append(cell(figures.money(rate.net, language), CELL_STRONG))
    if rate.gross is not None:
        cells.append(cell(figures.money(rate.gross, language)))
    return Row(tuple(cells))


def _band_columns(paper: TariffPaper, by: TariffWords) -> list[Column]:
    kinds = words(paper.language).kinds
    rates = [Column(kinds[rate.kind], 74, "right") for rate in paper.rates]
    room = ROOM - 58 - 74 * len(rates)
    return [Column(by.when, room, is_elastic=True), Column(by.surcharge, 58, "right"), *rates]


def _band(band: TariffBand, paper: TariffPaper, by: TariffWords) -> Row:
    when = by.bands[band.band].format(opens=paper.opens, closes=paper.closes)
    return Row(
        (
            cell(when),
            cell(f"+{band.surcharge}%" if band.surcharge else "–", CELL_STRONG),
            *(cell(figures.money(net, paper.language)) for net in band.nets),
        )
    )


def _rules(paper: TariffPaper, by: TariffWords) -> list[str]:
    least = figures.minutes(paper.surcharged_minimum)
    grace = figures.minutes(paper.tolerance)
    return [
        by.never_add,
        *([by.least_surcharged.format(time=least)] if paper.surcharged_minimum else []),
        by.by_start if paper.is_by_start else by.by_bands,
        by.scope[paper.scope],
        *([by.tolerance.format(time=grace)] if paper.tolerance else []),
        by.dropped,
        by.outcome,
    ]


def _travel(paper: TariffPaper, by: TariffWords) -> str:
    language = paper.language
    rate = paper.km_rate.replace(".", figures.signs(language).point)
    town = f" ({paper.office.city})" if paper.office.city else ""
    in_town = by.in_town.format(town=town, flat=_price(paper.travel_flat, paper))
    return f"{in_town} " + by.elsewhere.format(
        rate=rate, source=paper.km_source, least=_price(paper.travel_minimum, paper)
    )


def _example_columns(paper: TariffPaper, by: TariffWords) -> list[Column]:
    sign = figures.currency_sign(paper.currency, paper.language)
    return [
        Column(by.example, 176),
        Column(by.measured, 70),
        Column(by.billed, ROOM - 316, is_elastic=True),
        Column(f"{by.net} [{sign}]", 70, "right"),
    ]


def _worked(example: TariffExample, paper: TariffPaper, by: TariffWords) -> Row:
    language = paper.language
    kind = words(language).kinds[example.kind]
    work = [
        Text(f"{kind}, {by.days[example.day]}", CELL),
        Text(f"{example.start}–{example.end}", CELL),
    ]
    bands = words(language).bands
    billed = [
        Text(
            f"{figures.minutes(part.billed)} {bands[part.band]}"
            + (f" +{part.surcharge}%" if part.surcharge else "")
            + f": {figures.money(part.net, language)}",
            CELL,
        )
        for part in example.parts
    ]
    if example.travel is not None:
        billed.append(
            Text(by.with_travel.format(flat=figures.money(example.travel, language)), CELL)
        )
    return Row(
        (
            tuple(work),
            tuple(Text(figures.minutes(part.worked), CELL) for part in example.parts),
            tuple(billed),
            cell(figures.money(example.net, language), CELL_STRONG),
        )
    )


def _tax(paper: TariffPaper, by: TariffWords) -> str:
    if paper.vat_code == "zw":
        return by.exempt.format(ground=paper.exemption_ground)
    return by.vat.format(rate=rate_name(paper.vat_code, paper.language))


def _price(grosze: int, paper: TariffPaper) -> str:
    return figures.price(grosze, paper.language, paper.currency)
