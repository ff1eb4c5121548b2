"""Files with several letters."""

from __future__ import annotations

import pytest

from desktop.mail.mailbox import holds_several, letters

ONE = b"From jan@k.example Sat Nov 21 09:44:00 2026\nFrom: jan@k.example\n\nraz\n"
TWO = b"From - Sat Nov 21 10:44:00 2026\nFrom: b@k.example\n\n>From tego\n>>From x\n"


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_letters_of_a_mailbox(end: bytes) -> None:
    raw = (ONE + b"\n" + TWO).replace(b"\n", end)
    first, second = letters(raw)
    assert first.replace(end, b"\n") == b"From: jan@k.example\n\nraz\n\n"
    assert second.replace(end, b"\n") == b"From: b@k.example\n\nFrom tego\n>From x\n"
    assert holds_several(raw)


def test_a_mailbox_of_one() -> None:
    assert letters(ONE) == (b"From: jan@k.example\n\nraz\n",)
    assert not holds_several(ONE)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"From: a@k.example\n\nx\n\n" + ONE,
        b"From Jan I heard\n\nthat\n",
        b"From jan 09:44 2026\nno field here\n",
    ],
)
def test_no_mailbox(raw: bytes) -> None:
    assert letters(raw) == (raw,)
    assert not holds_several(raw)


def test_a_sentence_that_begins_like_an_envelope() -> None:
    raw = ONE + b"\nFrom 10:00 on it prints nothing\n\nFrom 10:00\nit is fine\n"
    assert letters(raw) == (raw[raw.index(b"\n") + 1 :],)
