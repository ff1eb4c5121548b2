"""Files written into the text."""

from __future__ import annotations

import binascii

import pytest

from desktop.mail.uuencoded import decoded, files


def block(data: bytes, name: str = "a.bin") -> str:
    lines = [
        binascii.b2a_uu(data[at : at + 45]).decode().rstrip("\n") for at in range(0, len(data), 45)
    ]
    return "\n".join([f"begin 644 {name}", *lines, "`", "end"])


@pytest.mark.parametrize("data", [b"x", bytes(range(256)), b"\0" * 100])
def test_there_and_back(data: bytes) -> None:
    assert files(f"przed\n{block(data, 'żółw.bin')}\npo") == ("przed\npo", (("żółw.bin", data),))
    assert decoded(block(data).replace("\n", "\r\n").encode()) == data


def test_several() -> None:
    text, found = files(f"{block(b'a')}\nmiędzy\n{block(b'b')}")
    assert text == "między"
    assert [data for _, data in found] == [b"a", b"b"]


@pytest.mark.parametrize(
    "text",
    [
        "begin 644 a\n#0V%T",
        "begin 644 a\nzwykły tekst\nend",
        "begin 644 a\nend",
        "begin 644 a\nbegin 644 b",
        "we begin 644 a\nend",
        "begin anew\n\nend",
        "begin 644 a\n" + "#" * 500 + "\nend",
    ],
)
def test_what_is_no_file_stays_text(text: str) -> None:
    assert files(text) == (text, ())
    assert decoded(text.encode()) == text.encode()
