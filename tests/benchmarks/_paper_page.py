"""The same papers as pages of HTML for WeasyPrint: what a person would write there.

WeasyPrint gets its best: style sheet, fonts and pictures are read once and kept.
"""

from __future__ import annotations

import base64
import sys
from functools import cache
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any

from desktop.config import resource
from desktop.documents import figures
from desktop.documents.amount_in_words import amount_in_words
from desktop.documents.invoice_wording import invoice_words
from desktop.documents.protocol_wording import protocol_words
from desktop.documents.records import InvoicePaper, Party, ProtocolLine, ProtocolPaper, VatTotal
from desktop.documents.wording import rate_name, words

BESIDE = Path(sys.prefix) / "bench"
LOOK = """
@page { size: A4; margin: 40pt 46pt 56pt; @bottom-right { content: counter(page) " z " counter(pages);
  font: 7.5pt Lato; color: #52605e } }
body { font: 9pt/12.5pt Lato; color: #15211f; margin: 0 }
header { border-bottom: 1.4pt solid #0f5c5c; padding-bottom: 9pt; margin-bottom: 16pt }
header img { height: 46pt }
h1 { float: right; text-align: right; font: bold 19pt/23pt Lato; margin: 0 }
h1 small { display: block; font: 11pt Lato; color: #0f5c5c }
h2 { font: bold 10pt Lato; color: #0f5c5c; margin: 12pt 0 4pt; break-after: avoid }
dl, .sides { display: flex } dl div, .sides div { flex: 1 }
dt { font-size: 7.5pt; color: #52605e } dd { margin: 0; font-weight: bold }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt }
th { background: #e9f3f2; color: #0f5c5c; font-size: 7.5pt; text-align: left }
th, td { padding: 4.5pt 4pt; border-bottom: .5pt solid #cbd6d5; vertical-align: top }
tr { break-inside: avoid } .n { text-align: right } .note { font-size: 7.5pt; color: #52605e }
.sums { width: 310pt; margin-left: auto }
.due { background: #e9f3f2; border-left: 3pt solid #0f5c5c; padding: 14pt; display: flex }
.due div { flex: 1 } .due strong { font-size: 23pt; color: #0f5c5c }
"""


@cache
def _rival() -> ModuleType | str:
    """WeasyPrint, or a sentence that says why it is not there."""
    if str(BESIDE) not in sys.path:
        sys.path.append(str(BESIDE))
    try:
        import weasyprint  # noqa: PLC0415  only where somebody benches
    except ImportError:
        return "WeasyPrint is not here, so nothing is compared with it: `dev.py bench` brings it."
    except OSError as error:
        return f"WeasyPrint lacks a library of the system, so it is not compared: {error}"
    found: ModuleType = weasyprint
    return found


def lacking() -> str:
    """Why there is no comparison; empty when there is one."""
    found = _rival()
    return found if isinstance(found, str) else ""


@cache
def _fonts() -> tuple[Any, Any]:
    """The style sheet with the faces that our papers use, and what WeasyPrint knows of them."""
    weasyprint: Any = _rival()
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    known = FontConfiguration()
    addresses = {
        weight: resource("fonts", f"Lato-{name}.ttf").as_uri()
        for name, weight in (("Regular", "normal"), ("Bold", "bold"))
    }
    faces = "".join(
        f"@font-face {{ font-family: Lato; font-weight: {weight}; src: url({address}) }}"
        for weight, address in addresses.items()
    )
    return weasyprint.CSS(string=faces + LOOK, font_config=known), known


@cache
def _picture(data: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(data).decode()


_pictures: dict[str, Any] = {}


def _printed(body: str) -> bytes:
    weasyprint: Any = _rival()
    look, known = _fonts()
    page = weasyprint.HTML(string=f"<html lang=pl><body>{body}</body></html>")
    made: bytes = page.write_pdf(stylesheets=[look], font_config=known, cache=_pictures)
    return made


def weasy_invoice(paper: InvoicePaper, logo: bytes) -> bytes:
    """An invoice by WeasyPrint."""
    by, shared, language = invoice_words(paper.language), words(paper.language), paper.language
    rows = [
        (
            str(at),
            line.name,
            figures.quantity(line.quantity, language),
            shared.units.get(line.unit, line.unit),
            figures.money(line.unit_net, language),
            rate_name(line.code, language),
            figures.money(line.net, language),
        )
        for at, line in enumerate(paper.lines, 1)
    ]
    heads = (shared.number_short, by.name, by.quantity, by.unit, by.unit_net, shared.vat_rate)
    in_words = amount_in_words(paper.due, language, paper.currency)
    return _printed(
        _head(paper.seller, by.titles[paper.kind], paper.number or "", logo)
        + _facts(
            (by.place_and_day, f"{paper.place}, {figures.day(paper.issued_on, language)}"),
            (by.period, _period(paper)),
            (by.due_on, figures.day(paper.due_on, language) if paper.due_on else ""),
            (by.method, by.methods[paper.payment_method]),
        )
        + _sides((by.seller, paper.seller), (by.buyer, paper.buyer))
        + _table((*heads, by.line_net), rows, first_figure=2)
        + _sums(paper.totals, paper.net, paper.vat, paper.gross, paper)
        + f"<div class=due><div>{by.due}<br><strong>{_price(paper.due, paper)}</strong><br>"
        + escape(by.in_words.format(words=in_words))
        + f"</div><div>{by.account}<br><b>{figures.account(paper.seller.bank_account)}</b><br>"
        + f"{escape(paper.seller.bank_name)}<br>{by.transfer_title}<br><b>{paper.number}</b></div></div>"
        + f"<h2>{shared.notes}</h2><p>{by.protocols[1].format(numbers=', '.join(paper.protocols))}</p>"
    )


def weasy_protocol(paper: ProtocolPaper, logo: bytes) -> bytes:
    """A protocol by WeasyPrint."""
    by, shared, language = protocol_words(paper.language), words(paper.language), paper.language
    heads = (shared.number_short, by.description, by.when, by.measured, by.billed, by.band)
    orders = [
        (figures.moment(order.at, language), order.ordered, order.done) for order in paper.orders
    ]
    tickets = "<br>".join(f"<b>{each.number}</b> {escape(each.subject)}" for each in paper.tickets)
    return _printed(
        _head(paper.office, by.title, paper.number or "", logo)
        + _facts(
            (shared.issued_on, figures.day(paper.issued_on, language)),
            (by.period, _period(paper)),
            (by.agreement, paper.agreement),
            (shared.issued_by, paper.issued_by),
        )
        + _sides((by.contractor, paper.office), (by.client, paper.client))
        + f"<h2>{by.tickets}</h2><p>{tickets}</p><h2>{by.work}</h2>"
        + _table(
            (*heads, by.rate, by.amount),
            [_worked(at, line, paper) for at, line in enumerate(paper.lines, 1)],
            first_figure=6,
        )
        + f"<p>{by.net_total} <b>{_price(paper.net, paper)}</b><br>"
        + f"{by.rounding[paper.rounding_scope]} {by.information}</p>"
        + _sums(paper.totals, paper.net, paper.vat, paper.gross, paper)
        + f"<h2>{by.orders}</h2>"
        + _table((by.order_time, by.ordered, by.done), orders, first_figure=9)
        + f"<h2>{by.objection_title}</h2><p>{by.objection_term[1].format(count=2)} "
        + f"{by.objection_effect}</p><h2>{by.acceptance_title}</h2>"
        + _sides((by.for_contractor, Party(name="")), (by.for_client, Party(name="")))
    )


def _worked(at: int, line: ProtocolLine, paper: ProtocolPaper) -> tuple[str, ...]:
    language = paper.language
    spans = [figures.day(line.spans[0].start.date(), language)] if line.spans else []
    return (
        str(at),
        f"{line.description}\0{line.ticket} · {line.consultant}\0{line.explanation}",
        "\0".join(spans + [figures.span(each) for each in line.spans]),
        figures.seconds(line.worked_seconds),
        figures.minutes(line.billed_minutes),
        words(language).bands[line.band] if line.band else "",
        figures.money(line.rate, language) if line.rate is not None else "",
        figures.money(line.net, language),
    )


def _head(office: Party, title: str, number: str, logo: bytes) -> str:
    return (
        f"<header><h1><small>{title}</small>{number}</h1><img src='{_picture(logo)}'>"
        f"<div><b>{escape(office.name)}</b></div><div class=note>{escape(office.street)}, "
        f"{office.postcode} {escape(office.city)}<br>{office.phone} · {office.email}</div></header>"
    )


def _facts(*facts: tuple[str, str]) -> str:
    told = "".join(f"<div><dt>{label}<dd>{escape(value)}</div>" for label, value in facts)
    return f"<dl>{told}</dl>"


def _sides(*sides: tuple[str, Party]) -> str:
    told = "".join(
        f"<div><h2>{label}</h2><b>{escape(party.name)}</b><br>{escape(party.street)}<br>"
        f"{party.postcode} {escape(party.city)}<br>NIP: {party.nip}</div>"
        for label, party in sides
    )
    return f"<div class=sides>{told}</div>"


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]], *, first_figure: int) -> str:
    def mark(at: int) -> str:
        return " class=n" if at >= first_figure else ""

    head = "".join(f"<th{mark(at)}>{text}" for at, text in enumerate(heads))
    body = "".join(
        "<tr>" + "".join(f"<td{mark(at)}>{_cell(text)}" for at, text in enumerate(row))
        for row in rows
    )
    return f"<table><thead><tr>{head}</thead><tbody>{body}</tbody></table>"


def _cell(text: str) -> str:
    first, *notes = (escape(part) for part in text.split("\0"))
    return first + "".join(f"<div class=note>{note}</div>" for note in notes)


def _sums(
    totals: tuple[VatTotal, ...],
    net: int,
    vat: int,
    gross: int,
    paper: ProtocolPaper | InvoicePaper,
) -> str:
    shared, language = words(paper.language), paper.language
    rows = [(rate_name(each.code, language), each.net, each.vat, each.gross) for each in totals] + [
        (shared.total, net, vat, gross)
    ]
    told = [(name, *(figures.money(sum_, language) for sum_ in sums)) for name, *sums in rows]
    heads = (shared.vat_rate, shared.net, shared.vat, shared.gross)
    return f"<div class=sums>{_table(heads, told, first_figure=1)}</div>"


def _period(paper: ProtocolPaper | InvoicePaper) -> str:
    if not (paper.period_start and paper.period_end):
        return ""
    return figures.period(paper.period_start, paper.period_end, paper.language)


def _price(grosze: int, paper: ProtocolPaper | InvoicePaper) -> str:
    return figures.price(grosze, paper.language, paper.currency)
