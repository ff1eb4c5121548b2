"""Files with letters: found, put in order, read in batches."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

from desktop.mail.parsed import ParsedMail
from desktop.services import mail_files
from desktop.services.mail_files import MailFile, Trouble, batches, listed
from tests.services.letters import letter


def names(folder: Path) -> list[str]:
    return [Path(each.path).name for each in listed([folder]).files]


def test_folders_are_looked_through_and_junk_is_left(tmp_path: Path) -> None:
    for path, data in {
        "a.eml": letter("a"),
        "deep/er/b.EML": letter("b"),
        "broken.eml": b"\x00\x01",
        "empty.eml": b"",
        "outlook.msg": b"\xd0\xcf",
        "maildir/cur/17.x:2,S": letter("c"),
        "notes.txt": b"buy milk",
        "saved.txt": letter("d"),
        "photo.jpg": b"\xff\xd8\xff",
        ".hidden/e.eml": letter("e"),
        ".e.eml": letter("e"),
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    assert set(names(tmp_path)) == {
        *("a.eml", "b.EML", "broken.eml", "empty.eml", "outlook.msg", "17.x:2,S", "saved.txt"),
    }


def test_a_named_file_is_always_taken_and_only_once(tmp_path: Path) -> None:
    note = tmp_path / "notes.txt"
    note.write_bytes(b"buy milk")
    found = listed([note, tmp_path, str(note)])
    assert found == mail_files.Listed((MailFile(str(note), 8),), ())


def test_what_is_not_there_is_named_and_the_rest_found(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(letter())
    found = listed([tmp_path / "none.eml", tmp_path])
    assert found.troubles == (Trouble(str(tmp_path / "none.eml"), "file_missing"),)
    assert len(found.files) == 1


def test_the_beginning_of_too_large_ones_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail_files, "LARGEST_FILE", mail_files.DEFAULT.mail_bytes + 10)
    path = tmp_path / "a.eml"
    path.write_bytes(letter())
    os.truncate(path, mail_files.DEFAULT.mail_bytes + 11)
    (came,) = [mail_files.read(listed([tmp_path]).files)]
    assert came.troubles == (Trouble(str(path), "file_too_large"),)
    (held,) = came.letters
    assert held.mail.code == "mail_too_large"  # type: ignore[union-attr]
    assert held.raw.startswith(letter())


def test_a_letter_larger_than_any_should_be_is_held_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(letter())
    os.truncate(path, mail_files.DEFAULT.mail_bytes + 1)
    came = mail_files.read(listed([tmp_path]).files)
    assert came.troubles == ()
    assert [len(each.raw) for each in came.letters] == [mail_files.DEFAULT.mail_bytes + 1]


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe would wait for ever."""
    (tmp_path / "a.eml").write_bytes(letter())
    given = [os.devnull]
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe.eml")
        os.mkfifo(tmp_path / "pipe")
        given += [str(tmp_path / "pipe.eml")]
    found = listed([*given, tmp_path])
    assert {each.path for each in found.troubles} == set(given)
    assert {each.code for each in found.troubles} == {"file_unreadable"}
    assert names(tmp_path) == ["a.eml"]


def test_links_are_followed_but_nothing_is_found_twice(tmp_path: Path) -> None:
    folder, other = tmp_path / "mail", tmp_path / "other"
    (folder / "d").mkdir(parents=True)
    other.mkdir()
    (folder / "b.eml").write_bytes(letter("b"))
    (other / "c.eml").write_bytes(letter("c"))
    (folder / "again.eml").symlink_to(folder / "b.eml")
    (folder / "d" / "ring").symlink_to(folder, target_is_directory=True)
    (folder / "there").symlink_to(other, target_is_directory=True)
    (folder / "self.eml").symlink_to(folder / "self.eml")
    (folder / "gone.eml").symlink_to(folder / "nowhere.eml")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    found = listed([folder, folder / "b.eml", other, folder / "d"])
    assert sorted(Path(os.path.realpath(each.path)).name for each in found.files) == [
        "b.eml",
        "c.eml",
    ]
    assert {(Path(each.path).name, each.code) for each in found.troubles} == {
        ("self.eml", "file_unreadable"),
        ("gone.eml", "file_missing"),
    }


def test_a_folder_that_refuses_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "a.eml").write_bytes(letter())
    scan = os.scandir

    def refusing(path: str) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "denied", path)
        return scan(path)

    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", refusing)
        found = listed([tmp_path])
    assert found.troubles == (Trouble(str(tmp_path / "shut"), "file_unreadable"),)
    assert len(found.files) == 1


def test_names_that_are_no_names(tmp_path: Path) -> None:
    odd = str(tmp_path / "a\0b.eml")
    assert listed([odd]).troubles == (Trouble(odd, "file_unreadable"),)
    bent = os.fsdecode(bytes(tmp_path / "z") + b"\xb3\xff.eml")
    if sys.platform == "linux":
        Path(bent).write_bytes(letter())
        assert [each.path for each in listed([tmp_path]).files] == [bent]
    else:
        assert [each.code for each in listed([bent]).troubles] != []


def test_questions_come_before_answers_whatever_their_names(tmp_path: Path) -> None:
    day = "Fri, 20 Nov 2026 {}:00:00 +0100"
    raws = {
        "1.eml": letter(message_id="d", answers="c", sent=day.format("07")),  # a wrong clock
        "2.eml": letter(message_id="c", refers=("a", "b")),  # no date at all
        "3.eml": letter(message_id="a", sent=day.format("09")),
        "4.eml": letter(message_id="b", answers="a", sent=day.format("10")),
        "5.eml": letter("new", sent=day.format("08")),
        "6.eml": letter("circle", message_id="x", answers="y", sent=day.format("11")),
        "7.eml": letter("circle", message_id="y", answers="x", sent=day.format("12")),
    }
    for name, raw in raws.items():
        (tmp_path / name).write_bytes(raw)
    found = names(tmp_path)
    assert sorted(found) == sorted(raws)
    place = {name: found.index(name) for name in raws}
    assert place["3.eml"] < place["4.eml"] < place["2.eml"] < place["1.eml"]
    assert place["5.eml"] > place["1.eml"]


def test_a_long_chain_is_put_in_order(tmp_path: Path) -> None:
    steps = list(range(300))
    random.Random(7).shuffle(steps)
    for at in steps:
        raw = letter(message_id=f"m{at}", answers=f"m{at - 1}" if at else None)
        (tmp_path / f"{steps.index(at):03}.eml").write_bytes(raw)
    found = mail_files.read(listed([tmp_path]).files).letters
    mails = [each.mail for each in found if isinstance(each.mail, ParsedMail)]
    assert [each.message_id for each in mails] == [f"m{at}" for at in range(300)]


def test_batches_are_few_and_small() -> None:
    small = [MailFile(str(at), 10) for at in range(150)]
    large = [MailFile("x", mail_files.BATCH_BYTES), MailFile("y", 1), MailFile("z", 1)]
    assert [len(each) for each in batches(small)] == [64, 64, 22]
    assert [len(each) for each in batches(large)] == [1, 2]
    assert list(batches(())) == []


def test_a_file_that_vanished_meanwhile_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(letter())
    files = (*listed([tmp_path]).files, MailFile(str(tmp_path / "gone.eml"), 1))
    came = mail_files.read((*files, MailFile(str(tmp_path), 1)))
    assert len(came.letters) == 1
    assert [each.code for each in came.troubles] == ["file_missing", "file_unreadable"]
