"""File names that every system takes and nobody is misled by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.mail.names import ending, safe_name, unique_name


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("Zażółć gęślą jaźń.pdf", "Zażółć gęślą jaźń.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\system32\\a.dll", "a.dll"),
        ("C:\\Users\\jan\\faktura.pdf", "faktura.pdf"),
        ("C:faktura.pdf", "C_faktura.pdf"),
        ("/etc/", "etc"),
        ("..", ""), (".", ""), ("", ""), (" . ", ""), ("\0\n\x7f", ""), ("\u202e", ""),
        ("faktura\u202efdp.exe", "fakturafdp.exe"),
        ("a\u200b\u2066b\ufeff.txt", "ab.txt"),
        ("a\r\nb\tc\0d.txt", "a b cd.txt"),
        ('a<b>c:d"e|f?g*h.txt', "a_b_c_d_e_f_g_h.txt"),
        ("CON", "_CON"), ("con.txt", "_con.txt"), ("Nul.tar.gz", "_Nul.tar.gz"),
        ("COM1.pdf", "_COM1.pdf"), ("lpt¹.pdf", "_lpt¹.pdf"), ("aux .txt", "_aux.txt"),
        ("conto.pdf", "conto.pdf"), ("com10.pdf", "com10.pdf"),
        (".htaccess", "htaccess"), ("plik.", "plik"), ("plik. . .", "plik"),
        ("z\u0307o\u0301łw.png", "żółw.png"),
        ("a\ud800b.txt", "ab.txt"),
        ("raport.tar.gz", "raport.tar.gz"),
    ],
)  # fmt: skip
def test_safe_names(given_name: str, expected: str) -> None:
    assert safe_name(given_name, 120) == expected


def test_long_names_keep_their_ending() -> None:
    assert safe_name("a" * 500 + ".pdf", 120) == "a" * 116 + ".pdf"
    assert safe_name("ż" * 500 + ".pdf", 120) == "ż" * 98 + ".pdf"
    assert safe_name("a" * 500 + "." + "b" * 50, 120) == "a" * 120


@given(st.text(max_size=300))
def test_whatever_comes_in(name: str) -> None:
    safe = safe_name(name, 120)
    assert safe == safe_name(safe, 120)
    assert len(safe) <= 120
    assert len(safe.encode()) <= 220
    assert not set(safe) & set('/\\:*?"<>|\0\n\r')
    assert safe == safe.strip(" .")


def test_names_within_a_letter_differ() -> None:
    taken: set[str] = set()
    names = [unique_name(name, taken) for name in ("A.pdf", "a.pdf", "a.PDF", "a (2).pdf", "b")]
    assert names == ["A.pdf", "a (2).pdf", "a (3).PDF", "a (2) (2).pdf", "b"]


def test_endings() -> None:
    assert (ending("application/pdf"), ending("x-nic/nic")) == (".pdf", ".bin")
