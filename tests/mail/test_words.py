"""Encoded words and Base64 as they come, not as they should."""

from __future__ import annotations

import base64

import pytest

from desktop.mail.words import base64_bytes, decoded


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b"zwykly", "zwykly"),
        (b"=?utf-8?Q?za=C5=BC=C3=B3=C5=82=C4=87?=", "zażółć"),
        (b"=?UTF-8?b?emHFvMOzxYLEhw==?=", "zażółć"),
        (b"=?utf-8?b?emHFvMOzxYLEhw?=", "zażółć"),  # padding left out
        (b"=?utf-8?q?za=C5?=\t=?utf-8?q?=BC=C3=B3?=", "zażó"),  # a letter cut in two
        (b"=?utf-8?q?a?= =?iso-8859-2?q?=B1?=", "aą"),
        (b"=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"),
        (b"Re: =?utf-8?q?a_b?= [x]", "Re: a b [x]"),
        (b"=?utf-8?q?ile? tyle?=", "ile? tyle"),
        (b"=?utf-8*pl?q?=C5=BC?=", "ż"),  # RFC 2231: with a language
        (b"=?utf-8?q?a", "=?utf-8?q?a"),
        (b"=?utf-8?x?a?=", "=?utf-8?x?a?="),
        (b"=??q?a?=", "=??q?a?="),
        (b"za\xbf\xf3\xb3\xe6", "zażółć"),
        ("zażółć =?utf-8?q?=C5=BC?=".encode(), "zażółć ż"),
    ],
)
def test_words(value: bytes, text: str) -> None:
    assert decoded(value, set()) == text


def test_guesses_are_told() -> None:
    problems: set[str] = set()
    decoded(b"=?x-nic?q?=BF?=", problems)
    assert problems == {"charset_guessed"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", (b"", True)),
        (b"Zm9v\r\nYmFy\r\n", (b"foobar", True)),
        (b"Zm8=\r\n", (b"fo", True)),
        (b"Zm8", (b"fo", False)),
        (b"Zm9vY", (b"foo", False)),
        (b"Zg==\r\nbw==\r\n", (b"fo", False)),  # every line padded
        (b"Zm8=\r\n-- \r\nstopka listy\r\n", (b"fo", False)),
        (b"!Z*m~8=\r\n", (b"fo", True)),
        (b"====", (b"", True)),
    ],
)
def test_base64(data: bytes, expected: tuple[bytes, bool]) -> None:
    assert base64_bytes(data) == expected


def test_base64_of_any_length() -> None:
    for length in range(200):
        data = bytes(range(length))
        assert base64_bytes(base64.encodebytes(data)) == (data, True)
