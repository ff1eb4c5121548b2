"""The amount due and how to pay it; the code that leads to the invoice in KSeF."""

from __future__ import annotations

from typing import NamedTuple

from desktop.documents import figures
from desktop.documents.amount_in_words import amount_in_words
from desktop.documents.fonts import width, wrapped
from desktop.documents.ink import (
    AMOUNT,
    BODY,
    FINE,
    LABEL,
    PALE,
    STRONG,
    TEAL,
    WHITE,
    Style,
)
from desktop.documents.invoice_wording import InvoiceWords, invoice_words
from desktop.documents.page import Code
from desktop.documents.qr_code import matrix
from desktop.documents.records import InvoicePaper
from desktop.documents.sheet import MARGIN, ROOM, Sheet

_PAD = 14.0
_CODE = 74.0
_FRAME = 11.0
_CARD = _CODE + 2 * _FRAME
_KSEF_ROOM = 154.0

Lines = list[tuple[str, Style]]
GAP = ("", Style(FINE.face, FINE.size, 5))


def draw_payment(sheet: Sheet, paper: InvoicePaper) -> None:
    """The panel: amount due large and in words, the account, a code to scan.

    The code is that of the payment; where nothing is to be paid, that of KSeF takes its place.
    """
    by = invoice_words(paper.language)
    code = _panel_code(paper, by)
    inner = ROOM - 2 * _PAD - (code.room + _PAD if code else 0.0)
    left_room = inner * 0.56
    left = _amount(paper, by, left_room - 12)
    right = _account(paper, by, inner - left_room)
    if _ksef_in_panel(paper):
        right = _broken([(by.ksef_code, STRONG), (by.ksef_hint, FINE)], inner - left_room)
    height = max(_tall(left), _tall(right), code.height if code else 0.0) + 2 * _PAD
    sheet.need(height)
    page = sheet.page
    page.fill(MARGIN, sheet.y, ROOM, height, PALE)
    page.fill(MARGIN, sheet.y, 3, height, TEAL)
    _put(sheet, MARGIN + _PAD, left, sheet.y + _PAD)
    _put(sheet, MARGIN + _PAD + left_room, right, sheet.y + _PAD)
    if code:
        _draw_code(sheet, MARGIN + ROOM - _PAD - code.room, sheet.y + _PAD, code)
    sheet.y += height + 16


class _Scanned(NamedTuple):
    """A code on a white card with its caption below."""

    payload: str
    caption: tuple[str, ...]
    room: float

    @property
    def height(self) -> float:
        return _CARD + 4 + len(self.caption) * FINE.leading


def _panel_code(paper: InvoicePaper, by: InvoiceWords) -> _Scanned | None:
    if _ksef_in_panel(paper):
        return _ksef(paper)
    if paper.payment_qr:
        return _Scanned(paper.payment_qr, wrapped(by.payment_code, FINE, _CARD), _CARD)
    return None


def _ksef(paper: InvoicePaper) -> _Scanned:
    caption = wrapped(paper.ksef_caption, FINE, _KSEF_ROOM)
    return _Scanned(paper.ksef_url or "", caption, _KSEF_ROOM)


def _ksef_in_panel(paper: InvoicePaper) -> bool:
    return bool(paper.ksef_url) and paper.due <= 0


def _draw_code(sheet: Sheet, x: float, y: float, code: _Scanned) -> None:
    page = sheet.page
    middle = x + (code.room - _CARD) / 2
    page.fill(middle, y, _CARD, _CARD, WHITE)
    page.codes.append(Code(middle + _FRAME, y + _FRAME, _CODE, matrix(code.payload)))
    page.block(x, y + _CARD + 4, code.caption, FINE, align="centre", room=code.room)


def _amount(paper: InvoicePaper, by: InvoiceWords, room: float) -> Lines:
    shown = abs(paper.due) if paper.due < 0 else paper.due
    amount = figures.price(shown, paper.language, paper.currency)
    style = AMOUNT
    if width(amount, style) > room:
        size = style.size * room / width(amount, style)
        style = Style(style.face, size, style.leading, style.colour)
    in_words = amount_in_words(shown, paper.language, paper.currency)
    texts = [
        (by.back if paper.due < 0 else by.due, STRONG),
        (amount, style),
        GAP,
        (by.in_words.format(words=_tied(in_words)), BODY),
    ]
    if paper.paid:
        paid = figures.price(paper.paid, paper.language, paper.currency)
        texts.append((f"{by.paid}: {paid}", BODY))
    if paper.correction:
        for label, value in (
            (by.gross_before, paper.correction.gross_before),
            (by.gross_after, paper.correction.gross_after),
        ):
            gross = figures.price(value, paper.language, paper.currency)
            texts.append((f"{label}: {gross}", BODY))
    return _broken(texts, room)


def _tied(in_words: str) -> str:
    """The fraction at the end never stands alone on a line."""
    return figures.NBSP.join(in_words.rsplit(" ", 1))


def _account(paper: InvoicePaper, by: InvoiceWords, room: float) -> Lines:
    texts: Lines = []
    if paper.due_on and paper.due > 0:
        texts += [(by.due_on, LABEL), (figures.day(paper.due_on, paper.language), STRONG)]
    if paper.seller.bank_account and paper.due > 0:
        texts += [
            GAP,
            (by.account, LABEL),
            (
                figures.account(paper.seller.bank_account, is_international=_is_abroad(paper)),
                STRONG,
            ),
            (paper.seller.bank_name, BODY),
        ]
        if paper.number:
            texts += [GAP, (by.transfer_title, LABEL), (paper.number, STRONG)]
    return _broken(texts, room)


def _is_abroad(paper: InvoicePaper) -> bool:
    """Whether the money probably comes from abroad."""
    return paper.buyer.country not in {"", "PL"} or paper.currency != "PLN"


def draw_ksef(sheet: Sheet, paper: InvoicePaper) -> None:
    """KOD I with the KSeF number (or OFFLINE) under it, and its address in letters beside it."""
    if not paper.ksef_url or _ksef_in_panel(paper):
        return
    by = invoice_words(paper.language)
    caption = wrapped(paper.ksef_caption, FINE, _KSEF_ROOM)
    x = MARGIN + _KSEF_ROOM + 16
    texts = [(by.ksef_code, STRONG), (by.ksef_hint, BODY), (paper.ksef_url, FINE)]
    told = _broken(texts, ROOM + MARGIN - x)
    height = max(_CODE + 5 + len(caption) * FINE.leading, _tall(told))
    sheet.need(height)
    # White paper is its quiet zone: the code stands on the margin as the text above does.
    sheet.page.codes.append(Code(MARGIN, sheet.y, _CODE, matrix(paper.ksef_url)))
    sheet.page.block(MARGIN, sheet.y + _CODE + 5, caption, FINE)
    _put(sheet, x, told, sheet.y - 2)
    sheet.y += height + 16


def _broken(texts: Lines, room: float) -> Lines:
    return [
        (line, style)
        for text, style in texts
        if text or style is GAP[1]
        for line in wrapped(text, style, room)
    ]


def _tall(lines: Lines) -> float:
    return sum(style.leading for _, style in lines)


def _put(sheet: Sheet, x: float, lines: Lines, y: float) -> None:
    for text, style in lines:
        sheet.page.write(x, y, text, style)
        y += style.leading
