"""Encoded words of headers (RFC 2047) and headers that skip them and send raw bytes."""

from __future__ import annotations

import binascii
import re

from desktop.mail import charsets

_WORD = re.compile(rb"=\?([^?\s]{1,75})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)\?=")
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64))
_MOST_PIECES = 100_000
_BASE64_LINES = re.compile(rb"[A-Za-z0-9+/\r\n]*")
_PADDING = re.compile(rb"=+")


def decoded(value: bytes, problems: set[str]) -> str:
    """Return the text of a header's value; what had to be guessed goes to `problems`.

    Neighbouring words of one character set are joined before they are decoded, for some
    programs cut a letter in two. Never raises.
    """
    texts: list[str] = []
    joined, charset, end = b"", "", 0
    for word in _WORD.finditer(value):
        between = value[end : word.start()]
        name = word[1].decode("ascii", "replace").split("*")[0].casefold()
        is_next = end > 0 and not between.strip()
        if joined and not (is_next and name == charset):
            texts.append(in_charset(joined, charset, problems))
            joined = b""
        if not is_next:
            texts.append(in_charset(between, "", problems))
        joined += _bytes(word[2], word[3])
        charset, end = name, word.end()
    if joined:
        texts.append(in_charset(joined, charset, problems))
    texts.append(in_charset(value[end:], "", problems))
    return "".join(texts)


def in_charset(data: bytes, charset: str, problems: set[str]) -> str:
    """Return the text of bytes in a declared character set (empty: not declared)."""
    text, problem = charsets.decode(data, charset or None)
    if problem:
        problems.add(problem)
    return text


def _bytes(encoding: bytes, data: bytes) -> bytes:
    if encoding in b"bB":
        return base64_bytes(data)[0]
    return binascii.a2b_qp(data, header=True)


def base64_bytes(data: bytes) -> tuple[bytes, bool]:
    """Return decoded Base64 and whether it was whole (alphabet, padding, no loose end).

    Padding in the middle starts a new piece: some programs pad every line.
    """
    near_end = max(len(data) - 80, 0)
    if data.find(b"=", 0, near_end) < 0 and b"=" not in data[near_end:].rstrip(b"=\r\n \t"):
        try:
            return binascii.a2b_base64(data), True
        except binascii.Error:
            pass
    first, *more = _PADDING.split(data, _MOST_PIECES)
    pieces = [_piece(first.translate(None, _NOT_BASE64))]
    for piece in more:
        if not _BASE64_LINES.fullmatch(piece):
            break  # a footer that someone appended, not a further piece
        pieces.append(_piece(piece.translate(None, b"\r\n")))
    return b"".join(pieces), False


def _piece(data: bytes) -> bytes:
    loose = len(data) % 4
    if loose == 1:
        data = data[:-1]
    return binascii.a2b_base64(data + b"=" * (-len(data) % 4))
