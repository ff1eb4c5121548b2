"""No bytes whatsoever make the reader raise, lose a letter or hand out what cannot be stored."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop.mail.parse import ParsedMail, UnreadableMail, read
from desktop.mail.quotes import split
from tests.mail.garbling import SOUND, faults, garbled

COUNT = 2_000


def test_spoilt_letters_all_become_values() -> None:
    outcomes: Counter[str] = Counter()
    wrong = []
    for seed in range(COUNT):
        mail = read(garbled(seed))
        outcomes[mail.code if isinstance(mail, UnreadableMail) else "read"] += 1
        wrong += [(seed, fault) for fault in faults(mail)]
    assert wrong == []
    assert outcomes.total() == COUNT
    assert outcomes["read"] > COUNT * 0.8  # most of them still say something


def test_the_spoiler_spoils() -> None:
    assert sum(garbled(seed) not in SOUND for seed in range(100)) > 90
    assert garbled(3) == garbled(3)


@given(st.binary(max_size=300))
def test_any_bytes(raw: bytes) -> None:
    assert list(faults(read(raw))) == []
    assert list(faults(read(b"From: a@k.example\n\n" + raw))) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "From: a@b.pl",
                "Content-Type: ",
                "multipart/mixed;",
                "boundary=b",
                "--b",
                "--b--",
                "charset=",
                "=?utf-8?q?",
                "\n",
                "\r\n",
                " ",
                '"',
                ";",
                "filename*0*=",
                "x",
            ]
        )
    )
)
def test_any_mixture_of_mail_syntax(pieces: list[str]) -> None:
    raw = "".join(pieces).encode()
    assert list(faults(read(raw))) == []


@given(st.text())
def test_an_answer_is_split_without_loss(text: str) -> None:
    assert "".join(split(text)) == text


def test_every_sound_letter_is_read() -> None:
    assert all(isinstance(read(raw), ParsedMail) for raw in SOUND)
