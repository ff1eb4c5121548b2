"""Letters on the disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.mail.files import Unreachable, load, mail_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.eml", "a.EML", "c.txt", "d/e.eml", "d/f.msg", "d/g/h.mbox", "z.eml.bak"):
        path = tmp_path / "mail" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"From: a@k.example\n\nx")
    return tmp_path / "mail"


def names(folder: Path, *given: Path) -> list[str]:
    """What is found, relative to the folder; troubles with their code."""
    return [
        f"{each.path.relative_to(folder)}: {each.code}"
        if isinstance(each, Unreachable)
        else each.relative_to(folder).as_posix()
        for each in mail_files(given)
    ]


def test_folders_are_searched_in_order(folder: Path) -> None:
    assert names(folder, folder) == ["a.EML", "b.eml", "d/e.eml", "d/f.msg", "d/g/h.mbox"]


def test_a_named_file_is_taken_whatever_its_ending(folder: Path) -> None:
    assert names(folder, folder / "c.txt", folder / "a.EML") == ["c.txt", "a.EML"]


def test_no_file_twice(folder: Path) -> None:
    (folder / "k.eml").symlink_to(folder / "b.eml")
    found = names(folder, folder / "b.eml", folder, folder / "d")
    assert found == ["b.eml", "a.EML", "d/e.eml", "d/f.msg", "d/g/h.mbox"]


def test_links_in_a_ring_end(folder: Path) -> None:
    (folder / "d" / "ring").symlink_to(folder, target_is_directory=True)
    (folder / "self.eml").symlink_to(folder / "self.eml")
    (folder / "gone.eml").symlink_to(folder / "nowhere.eml")
    found = names(folder, folder)
    assert found[:4] == ["a.EML", "b.eml", "gone.eml: file_missing", "self.eml: file_unusable"]
    assert found[4:] == ["d/e.eml", "d/f.msg", "d/g/h.mbox"]


def test_what_is_not_there_is_told(folder: Path) -> None:
    assert names(folder, folder / "x.eml", folder / "b.eml") == ["x.eml: file_missing", "b.eml"]
    assert names(folder, folder / "a\0b") == ["a\0b: file_unusable"]


def test_what_is_no_file_is_not_opened() -> None:
    device = Path(os.devnull)
    assert list(mail_files([device])) == [Unreachable(device, "file_unusable")]


def test_a_folder_that_refuses(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = Path.iterdir

    def refusing(path: Path) -> object:
        if path.name == "d":
            raise PermissionError(13, "denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refusing)
    assert names(folder, folder) == ["a.EML", "b.eml", "d: file_denied"]


def test_load(folder: Path) -> None:
    path = folder / "a.EML"
    size = path.stat().st_size
    assert load(path, 1_000) == path.read_bytes()
    assert load(path, 3) == b"From"
    assert load(path, size) == path.read_bytes()
    assert load(folder / "x", 3) == Unreachable(folder / "x", "file_missing")
    assert load(folder, 3) == Unreachable(folder, "file_unusable")
