"""The amount due and how to pay it; the code that leads to the invoice in KSeF."""

from __future__ import annotations

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
_CODE = 76.0
_FRAME = 12.0
_CODE_ROOM = _CODE + 2 * _FRAME
_KSEF_CODE = 84.0
_KSEF_ROOM = 150.0

Lines = list[tuple[str, Style]]


def draw_payment(sheet: Sheet, paper: InvoicePaper) -> None:
    """The panel: amount due large and in words, the account, the payment code."""
    by = invoice_words(paper.language)
    code_room = _CODE_ROOM + _PAD if paper.payment_qr else 0.0
    inner = ROOM - 2 * _PAD - code_room
    left_room = inner * 0.56
    left = _amount(paper, by, left_room - 12)
    right = _account(paper, by, inner - left_room)
    caption = wrapped(by.payment_code, FINE, _CODE_ROOM) if paper.payment_qr else ()
    code_height = _CODE_ROOM + 4 + len(caption) * FINE.leading if paper.payment_qr else 0.0
    height = max(_tall(left), _tall(right), code_height) + 2 * _PAD
    sheet.need(height)
    page = sheet.page
    page.fill(MARGIN, sheet.y, ROOM, height, PALE)
    page.fill(MARGIN, sheet.y, 3, height, TEAL)
    _put(sheet, MARGIN + _PAD, left)
    _put(sheet, MARGIN + _PAD + left_room, right)
    if paper.payment_qr:
        x = MARGIN + ROOM - _PAD - _CODE_ROOM
        y = sheet.y + _PAD
        page.fill(x, y, _CODE_ROOM, _CODE_ROOM, WHITE)
        page.codes.append(Code(x + _FRAME, y + _FRAME, _CODE, matrix(paper.payment_qr)))
        page.block(x, y + _CODE_ROOM + 4, caption, FINE, align="centre", room=_CODE_ROOM)
    sheet.y += height + 16


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
        (by.in_words.format(words=in_words), BODY),
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


def _account(paper: InvoicePaper, by: InvoiceWords, room: float) -> Lines:
    texts: Lines = []
    if paper.due_on and paper.due > 0:
        texts += [(by.due_on, LABEL), (figures.day(paper.due_on, paper.language), STRONG)]
    if paper.seller.bank_account and paper.due > 0:
        texts += [
            (by.account, LABEL),
            (figures.account(paper.seller.bank_account), STRONG),
            (paper.seller.bank_name, BODY),
        ]
        if paper.number:
            texts += [(by.transfer_title, LABEL), (paper.number, STRONG)]
    return _broken(texts, room)


def draw_ksef(sheet: Sheet, paper: InvoicePaper) -> None:
    """KOD I with the KSeF number (or OFFLINE) under it, and its address in letters beside it."""
    if not paper.ksef_url:
        return
    by = invoice_words(paper.language)
    caption = wrapped(paper.ksef_caption, FINE, _KSEF_ROOM)
    room = ROOM - _KSEF_ROOM - 16
    told = _broken([(by.ksef_code, STRONG), (by.ksef_hint, BODY), (paper.ksef_url, FINE)], room)
    height = max(_KSEF_CODE + 14 + len(caption) * FINE.leading, _tall(told))
    sheet.need(height)
    x = MARGIN + (_KSEF_ROOM - _KSEF_CODE) / 2
    sheet.page.codes.append(Code(x, sheet.y + 4, _KSEF_CODE, matrix(paper.ksef_url)))
    below = sheet.y + _KSEF_CODE + 14
    sheet.page.block(MARGIN, below, caption, FINE, align="centre", room=_KSEF_ROOM)
    _put(sheet, MARGIN + _KSEF_ROOM + 16, told, start=sheet.y + 4)
    sheet.y += height + 16


def _broken(texts: Lines, room: float) -> Lines:
    return [(line, style) for text, style in texts if text for line in wrapped(text, style, room)]


def _tall(lines: Lines) -> float:
    return sum(style.leading for _, style in lines)


def _put(sheet: Sheet, x: float, lines: Lines, *, start: float | None = None) -> None:
    y = sheet.y + _PAD if start is None else start
    for text, style in lines:
        sheet.page.write(x, y, text, style)
        y += style.leading
