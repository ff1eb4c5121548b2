"""`import-mail PATH…` on a real database: what it counts, what it says, what it never loses."""

from __future__ import annotations

import io
import json
from pathlib import Path

from desktop.commands.import_mail import import_mail
from desktop.models.message import Message
from tests.commands.hands import Hand
from tests.services.letters import SAMPLES, letter


def run(hands: Hand, *paths: Path) -> tuple[int, dict[str, int], list[dict[str, str]]]:
    out, err = io.StringIO(), io.StringIO()
    code = import_mail(hands, paths, out, err)
    assert out.getvalue().count("\n") == 1
    return (
        code,
        json.loads(out.getvalue()),
        [json.loads(line) for line in err.getvalue().splitlines()],
    )


def test_the_samples_once_and_twice(hands: Hand) -> None:
    told = {"read": 10, "tickets": 9, "replies": 0, "duplicates": 0, "held": 1}
    assert run(hands, SAMPLES) == (0, told, [])
    told = {"read": 10, "tickets": 0, "replies": 0, "duplicates": 10, "held": 0}
    assert run(hands, SAMPLES) == (0, told, [])


def test_what_is_missing_is_said_and_the_rest_taken(hands: Hand, tmp_path: Path) -> None:
    (tmp_path / "2-question.eml").write_bytes(letter(message_id="q@a"))
    (tmp_path / "1-answer.eml").write_bytes(letter("tak", answers="q@a"))
    (tmp_path / "broken.eml").write_bytes(b"\xff" * 50)
    code, told, said = run(hands, tmp_path / "none", tmp_path)
    missing = str(tmp_path / "none")
    message = f"file missing: {missing}"
    assert (code, said) == (1, [{"error": "file_missing", "message": message, "path": missing}])
    assert told == {"read": 3, "tickets": 1, "replies": 1, "duplicates": 0, "held": 1}


def test_nothing_to_read_is_no_error(hands: Hand, tmp_path: Path) -> None:
    assert run(hands, tmp_path) == (
        0,
        {"read": 0, "tickets": 0, "replies": 0, "duplicates": 0, "held": 0},
        [],
    )


def test_many_letters_are_all_there(hands: Hand, tmp_path: Path) -> None:
    for at in range(150):
        raw = letter(f"numer {at}", message_id=f"{at}@a") if at % 3 else b"\x00" * (at + 1)
        (tmp_path / f"{at:03}.eml").write_bytes(raw)
    code, told, _ = run(hands, tmp_path)
    assert code == 0
    assert told == {"read": 150, "tickets": 100, "replies": 0, "duplicates": 0, "held": 50}
    assert Message.select().count() == 150
