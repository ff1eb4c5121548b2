"""People and identifiers."""

from __future__ import annotations

import pytest

from desktop.mail.addresses import identifiers, mailboxes
from desktop.mail.parsed import Limits, Mailbox


def boxes(value: bytes | str, limits: Limits = Limits()) -> list[tuple[str, str]]:  # noqa: B008 - frozen
    raw = value.encode() if isinstance(value, str) else value
    return [(box.name, box.address) for box in mailboxes(raw, limits, set())]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", []),
        ("jan@k.example", [("", "jan@k.example")]),
        ("<jan@k.example>", [("", "jan@k.example")]),
        ("Jan Nowak <Jan.Nowak@K.Example>", [("Jan Nowak", "Jan.Nowak@k.example")]),
        ('"Nowak, Jan" <j@k.example>', [("Nowak, Jan", "j@k.example")]),
        ('"Jan \\"Żuk\\" N" <j@k.example>', [('Jan "Żuk" N', "j@k.example")]),
        ("j@k.example (Jan Nowak)", [("Jan Nowak", "j@k.example")]),
        ("a@k.example, b@k.example;c@k.example", [("", "a@k.example"), ("", "b@k.example"), ("", "c@k.example")]),
        ("Biuro: a@k.example, b@k.example;", [("", "a@k.example"), ("", "b@k.example")]),
        ("undisclosed-recipients:;", []),
        ("Jan Nowak", []),
        ("a@k.example, A <a@k.example>", [("", "a@k.example")]),
        ('"szef@firma.example <szef@firma.example>" <zly@x.example>', [("szef@firma.example <szef@firma.example>", "zly@x.example")]),
        ("=?utf-8?q?Jan=2C_=C5=BBuk?= <j@k.example>", [("Jan, Żuk", "j@k.example")]),
        ("=?utf-8?q?Jan_=3Cj=40k.example=3E?=", [("", "j@k.example")]),
        ("Jan <j@k.example", [("Jan", "j@k.example")]),
        ('"Jan <j@k.example>', [("Jan", "j@k.example")]),
        ("j@k.example.", [("", "j@k.example")]),
        ("j@żółw.example", [("", "j@żółw.example")]),
        ("mailto:j@k.example", [("", "j@k.example")]),
        ("a@b@c", [("", "a@b")]),
        ("'Jan' <j@k.example>", [("Jan", "j@k.example")]),
        ("\"'Jan'\" <j@k.example>", [("Jan", "j@k.example")]),
        ('"\\"" <j@k.example>', [('"', "j@k.example")]),
        ("O'Hara' <j@k.example>", [("O'Hara'", "j@k.example")]),
        ("@", []),
        ("Jan <> <j@k.example> <x>", [("Jan <>", "j@k.example")]),
    ],
)  # fmt: skip
def test_mailboxes(value: str, expected: list[tuple[str, str]]) -> None:
    assert boxes(value) == expected


def test_raw_polish_name() -> None:
    assert boxes("Łukasz Żak <l@k.example>".encode("cp1250")) == [("Łukasz Żak", "l@k.example")]


def test_no_line_break_and_no_direction_mark_in_a_name() -> None:
    assert boxes("=?utf-8?q?a=0D=0Ab=E2=80=AEc?= <j@k.example>") == [("a bc", "j@k.example")]


def test_only_so_many() -> None:
    many = ", ".join(f"a{number}@k.example" for number in range(50))
    problems: set[str] = set()
    assert len(mailboxes(many.encode(), Limits(addresses=10), problems)) == 10
    assert problems == {"header_cut"}


@pytest.mark.parametrize("nasty", ['\\"', '"', "(", "<", ",", "a@", "=?q?", '"<', "(<", ": "])
def test_nothing_makes_it_slow_or_raise(nasty: str) -> None:
    found = mailboxes((nasty * 8_000)[:16_000].encode() + b" x@k.example", Limits(), set())
    assert all(isinstance(box, Mailbox) for box in found)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"<a@b>", ["a@b"]),
        (b"<a@b> <c@d>\t<e@f>", ["a@b", "c@d", "e@f"]),
        (b"<a @ b>", ["a@b"]),
        (b"a@b", ["a@b"]),
        (b"a@b other words", ["a@b"]),
        (b"", []),
        (b"<>", []),
        (b"< >", []),
        (b"<[a@b]>", ["[a@b]"]),
        (b"Your message <a@b> of today", ["a@b"]),
    ],
)
def test_identifiers(value: bytes, expected: list[str]) -> None:
    assert list(identifiers(value)) == expected
