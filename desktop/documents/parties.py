"""Two parties side by side: who sells and who buys, who works and who orders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop.documents.figures import country
from desktop.documents.fonts import wrapped
from desktop.documents.ink import BODY, HEADED, STRONG, Style
from desktop.documents.invoice_wording import invoice_words
from desktop.documents.records import InvoicePaper, Language, Party
from desktop.documents.sheet import MARGIN, ROOM, Sheet
from desktop.documents.wording import words

_GAP = 24.0
_COLUMN = (ROOM - _GAP) / 2


class Block(NamedTuple):
    """A party under its heading, with lines of its own at the end."""

    heading: str
    party: Party
    extra: tuple[str, ...] = ()


def draw_parties(sheet: Sheet, *parties: Block) -> None:
    """Put one block, or two another, at the cursor and move below the taller."""
    language = sheet.furniture.language
    blocks = [_lines(block, language) for block in parties]
    height = max(sum(style.leading for _, style in lines) for lines in blocks)
    sheet.need(height)
    for place, lines in enumerate(blocks):
        y = sheet.y
        for text, style in lines:
            sheet.page.write(MARGIN + place * (_COLUMN + _GAP), y, text, style)
            y += style.leading
    sheet.y += height + 16


def seller_block(paper: InvoicePaper) -> Block:
    """The seller of an invoice, with the name of the person who issued it.

    Beside its NIP stands its number of the Union where the law asks for it.
    """
    by = invoice_words(paper.language)
    seller = paper.seller
    union = words(paper.language).vat_number.format(number=f"PL{seller.nip}")
    issued_by = by.issued_by.format(name=paper.issued_by) if paper.issued_by else ""
    is_named = paper.is_for_the_union and seller.nip
    return Block(by.seller, seller, (union if is_named else "", issued_by))


def _lines(block: Block, language: Language) -> list[tuple[str, Style]]:
    party = block.party
    texts: list[tuple[str, Style]] = [(block.heading, HEADED), (party.name, STRONG)]
    texts += [(text, BODY) for text in (*address(party, language), *_numbers(party, language))]
    texts += [(text, BODY) for text in block.extra]
    return [
        (line, style) for text, style in texts if text for line in wrapped(text, style, _COLUMN)
    ]


def address(party: Party, language: Language) -> Sequence[str]:
    """Street, town and, for a foreign party, its country."""
    abroad = country(party.country, language) if party.country not in {"", "PL"} else ""
    town = f"{party.postcode} {party.city}".strip()
    return tuple(filter(None, (party.street, town, abroad)))


def _numbers(party: Party, language: Language) -> Sequence[str]:
    by = words(language)
    return tuple(
        filter(
            None,
            (
                by.tax_number.format(number=party.nip) if party.nip else "",
                by.vat_number.format(number=party.vat_id) if party.vat_id else "",
                f"REGON: {party.regon}" if party.regon else "",
            ),
        )
    )
