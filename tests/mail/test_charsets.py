"""Bytes to text: declared, mislabelled, undeclared."""

from __future__ import annotations

import random
import warnings

import pytest

from desktop.mail.charsets import clean, codec, decode, one_line
from tests.mail.letters import parsed

SENTENCE = "Zażółć gęślą jaźń – „Łódź”"
PLAIN = "zażółć gęślą jaźń ŁÓDŹ"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"), ("UTF8", "utf-8"), ('"utf-8"', "utf-8"), ("utf-7", "utf-7"),
        ("unicode-1-1-utf-7", "utf-7"), ("utf-16", "utf-16"), ("utf-16le", "utf-16-le"),
        ("utf-32", "utf-32"), ("windows-1250", "cp1250"), ("cp1250", "cp1250"),
        ("CP-1250", "cp1250"), ("x-cp1250", "cp1250"), ("iso-8859-2", "iso8859-2"),
        ("ISO_8859-2:1987", "iso8859-2"), ("latin2", "iso8859-2"), ("iso-8859-16", "iso8859-16"),
        ("ibm852", "cp852"), ("x-mac-ce", "mac-latin2"),
    ],
)  # fmt: skip
def test_declared(declared: str, encoding: str) -> None:
    assert decode(PLAIN.encode(encoding), declared) == (PLAIN, None)


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("koi8-r", "Привет"), ("windows-1251", "Привет"), ("shift_jis", "こんにちは"),
        ("iso-2022-jp", "こんにちは"), ("gb2312", "你好"), ("big5", "你好"), ("euc-kr", "안녕"),
    ],
)  # fmt: skip
def test_other_alphabets(declared: str, text: str) -> None:
    assert decode(text.encode(declared), declared) == (text, None)


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (SENTENCE.encode("cp1250"), None, SENTENCE),
        (PLAIN.encode("iso8859-2"), None, PLAIN),
        (SENTENCE.encode("cp1250"), "x-unknown", SENTENCE),
        (SENTENCE.encode("cp1250"), "us-ascii", SENTENCE),
        (SENTENCE.encode("cp1250"), "utf-8", SENTENCE),
        ("zaśmiecony".encode("cp1250"), "iso-8859-2", "zaśmiecony"),  # labelled so by old Outlook
        (SENTENCE.encode(), "windows-1250", SENTENCE),
        (SENTENCE.encode(), "x-unknown", SENTENCE),
        (b"zwykle", "utf-16", "zwykle"),
        (b"zwykle", "x-unknown", "zwykle"),
        (PLAIN.encode("utf-16-le"), "iso-8859-2\0", None),
    ],
)
def test_guessed(data: bytes, declared: str | None, text: str | None) -> None:
    found, problem = decode(data, declared)
    assert text is None or found == text
    assert problem == "charset_guessed" or text is None


def test_utf8_needs_no_label() -> None:
    assert decode(SENTENCE.encode(), None) == (SENTENCE, None)
    assert decode(b"\xef\xbb\xbf" + SENTENCE.encode(), "iso-8859-2") == (SENTENCE, None)
    assert decode(SENTENCE.encode("utf-16"), None) == (SENTENCE, None)


def test_damaged_utf8_stays_utf8() -> None:
    data = (SENTENCE * 3).encode()
    assert decode(data[:-1], "utf-8") == ((SENTENCE * 3)[:-1] + "\ufffd", "charset_broken")
    assert decode(b"a\xff\xfeb", "koi8-r")[0] == "aЪЧb"
    assert decode(b"\xff\xfea", "utf-16")[1] == "charset_broken"
    assert decode(b"\x81\x30", "cp1252")[1] == "charset_broken"


@pytest.mark.parametrize(
    "declared",
    ["punycode", "idna", "unicode_escape", "raw_unicode_escape", "zlib", "base64", "rot13", "hex",
     "undefined", "mbcs", "oem", "../../x", "\0", "ż", "", "u" * 10_000, "iso8859-12", "utf-8'"],
)  # fmt: skip
def test_codecs_that_are_never_asked(declared: str) -> None:
    with warnings.catch_warnings(record=True) as heard:
        text, _ = decode(b"za\\x62 -a", declared)
    assert text == "za\\x62 -a"
    assert heard == []
    if declared != "utf-8'":
        assert codec(declared) is None


SETS = [
    "ascii",
    "utf-8",
    "utf-16",
    "utf-16le",
    "utf-16be",
    "utf-32",
    "utf-32le",
    "utf-32be",
    "utf-7",
    "cp1250",
    "cp1258",
    "cp437",
    "iso-8859-1",
    "iso-8859-11",
    "iso-8859-16",
    "koi8-r",
    "koi8-t",
    "tis-620",
    "mac-cyrillic",
    "gb2312",
    "gbk",
    "gb18030",
    "hz",
    "big5",
    "shift_jis",
    "cp932",
    "cp949",
    "euc-jp",
    "euc-kr",
    "iso-2022-jp",
    "iso-2022-jp-3",
    "iso-2022-kr",
]


@pytest.mark.parametrize("declared", SETS)
def test_no_bytes_break_a_set_that_is_used(declared: str) -> None:
    chance = random.Random(declared)
    assert codec(declared)
    for length in range(200):
        text, problem = decode(chance.randbytes(length), declared)
        assert isinstance(text, str)
        assert problem in {None, "charset_guessed", "charset_broken"}
        assert isinstance(decode(b"\x1b$B~{+A" + chance.randbytes(length), declared)[0], str)


def test_unknown_sets_in_a_letter() -> None:
    head = b"From: a@k.example\nSubject: =?x-unknown?Q?za=BF=F3=B3=E6?=\n"
    mail = parsed(head + b"Content-Type: text/plain; charset=x-nic\n\nza\xbf\xf3\xb3\xe6 \x9c\n")
    assert (mail.subject, mail.text) == ("zażółć", "zażółć ś")
    assert "charset_guessed" in mail.problems


def test_lone_surrogates_never_come_through() -> None:
    mail = parsed("From: a@k.example\nContent-Type: text/plain; charset=utf-7\n\na+2AA-b")
    assert mail.text == "a\ufffdb"
    mail = parsed("From: a@k.example\nContent-Type: text/html\n\na&#xD800;b&#0;c")
    mail.text.encode()


def test_clean() -> None:
    assert clean("a\r\nb\rc\x0cd\0e\x1bf\x85g\x9fh\t\ud800") == "a\nb\nc\ndef\x85gh\t\ufffd"


def test_one_line() -> None:
    assert one_line("  a\n\tb\u2028c\xa0d\u202ee\ufeff ", 50) == "a b c de"
    assert one_line("ż" * 50, 10) == "ż" * 10
    assert one_line("abc def", 4) == "abc"
