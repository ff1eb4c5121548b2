"""Bytes to text: the declared character set where it is true, a guess that suits Poland elsewhere.

Only codecs of the list below are used. Python would also find `punycode` (quadratic),
`unicode_escape` (warns) or `zlib` (no text at all) when a letter asks for them by name.
"""

from __future__ import annotations

import re
from encodings.aliases import aliases

_CODECS = re.compile(
    r"ascii|utf_(?:7|8|(?:16|32)(?:_[bl]e)?)|cp125[0-8]|cp(?:437|850|852|855|866|874|932|949)"
    r"|iso8859_(?:[1-9]|1[0134-6])|latin_1|tis_620|koi8_[rut]|mac_(?:roman|latin2|cyrillic)"
    r"|gb2312|gbk|gb18030|hz|big5|shift_jis|euc_jp|euc_kr|iso2022_(?:jp(?:_[123])?|kr)"
)
# Names that mail programs write and Python does not know.
_NICKNAMES = {
    "ansi": "cp1250",
    "x_cp1250": "cp1250",
    "cp_1250": "cp1250",
    "win_1250": "cp1250",
    "x_cp1252": "cp1252",
    "x_mac_ce": "mac_latin2",
    "x_mac_roman": "mac_roman",
    "utf8mb4": "utf_8",
    "unicode_1_1_utf_7": "utf_7",
    "unicode_1_1_utf_8": "utf_8",
    "iso_8859_8_i": "iso8859_8",
    "x_gbk": "gbk",
    "ks_c_5601_1987": "cp949",
}
# WHATWG Encoding: what is labelled Latin-1 is read as its Windows superset.
_SUPERSETS = {
    "latin_1": "cp1252",
    "iso8859_1": "cp1252",
    "iso8859_9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859_11": "cp874",
    "tis_620": "cp874",
}
_MARKS = (
    (b"\xef\xbb\xbf", "utf_8"),
    (b"\xff\xfe\x00\x00", "utf_32"),
    (b"\x00\x00\xfe\xff", "utf_32"),
    (b"\xff\xfe", "utf_16"),
    (b"\xfe\xff", "utf_16"),
)
# Where the two Polish sets differ: ąśźĄŚŹ (and for cp1250 its quotes and dashes, 0x80–0x9F).
_ISO_ONLY = re.compile(rb"[\xb1\xb6\xbc\xa1\xa6\xac]")
_WINDOWS_ONLY = re.compile(rb"[\xb9\xa5\x80-\x9f]")
_C1 = re.compile(rb"[\x80-\x9f]")
_ONE_BYTE = re.compile(r"cp12\d\d|iso8859_\d+")
_HIGH = re.compile(rb"[\x80-\xff]")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_ONE_LINE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")
_DIRECTIONS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def codec(declared: str) -> str | None:
    """Return Python's name of a declared character set, None for unknown or unsafe ones."""
    key = re.sub(r"[^a-z0-9]+", "_", declared[:60].casefold()).strip("_")
    name = _NICKNAMES.get(key) or aliases.get(key, key)
    return _SUPERSETS.get(name, name) if _CODECS.fullmatch(name) else None


def decode(data: bytes, declared: str | None) -> tuple[str, str | None]:
    """Return the text and `charset_guessed`, `charset_broken` or None.

    Broken means that some characters could not be read and stand as U+FFFD. Never raises.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name) or (data.decode(name, "replace"), "charset_broken")
    if not declared:  # UTF-8 that is whole needs no label (RFC 6532)
        return _strict(data, "utf_8") or _guessed(data, "")
    name = codec(declared) or ""
    if not _is_plausible(data, name):
        return _guessed(data, "")
    if name == "iso8859_2" and _C1.search(data) and not _ISO_ONLY.search(data):
        return data.decode("cp1250", "replace"), "charset_guessed"
    return (_strict(data, name) if name else None) or _guessed(data, name)


def _is_plausible(data: bytes, name: str) -> bool:
    """Whether the bytes may be what they are said to be, though they would decode anyway."""
    if name.startswith(("utf_16", "utf_32")):
        return b"\x00" in data
    if _ONE_BYTE.fullmatch(name) and not data.isascii():
        return _strict(data, "utf_8") is None
    return True


def _strict(data: bytes, name: str) -> tuple[str, None] | None:
    try:
        return data.decode(name).removeprefix("\ufeff"), None
    except (UnicodeError, ValueError):
        return None


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    """Try UTF-8 (also slightly damaged), then what was declared, then the two Polish sets."""
    text = data.decode("utf_8", "replace")
    broken = text.count("\ufffd")
    if not broken:
        return text, "charset_guessed"
    high = len(_HIGH.findall(data))
    if broken * 4 <= high:
        return text, "charset_broken"
    if name not in {"", "ascii", "utf_8", "utf_7"}:
        return data.decode(name, "replace"), "charset_broken"
    iso = len(_ISO_ONLY.findall(data))
    windows = len(_WINDOWS_ONLY.findall(data))
    text = data.decode("iso8859_2" if iso > windows else "cp1250", "replace")
    return text, "charset_broken" if "\ufffd" in text else "charset_guessed"


def clean(text: str) -> str:
    """Return a text with line feeds only, no other control characters, no lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    return _SURROGATES.sub("\ufffd", _NOT_TEXT.sub("", text))


def one_line(text: str, length: int) -> str:
    """Return a single line of at most `length` characters, without control or bidi characters."""
    text = _ONE_LINE.sub(" ", _DIRECTIONS.sub("", text[: length * 8]))
    return _SURROGATES.sub("\ufffd", text).strip()[:length].rstrip()
