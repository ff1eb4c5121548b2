"""Files are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import Unavailable
from desktop.services.papers import write_file


def refused(path: Path, data: bytes) -> str:
    with pytest.raises(Unavailable) as caught:
        write_file(path, data)
    assert caught.value.facts == {"file": path.name}
    return caught.value.code


def test_a_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    place = tmp_path / f"{'a' * 251}.pdf"  # as long as names may be
    for data in (b"older and longer", b"newer"):
        write_file(place, data)
        assert place.read_bytes() == data
    assert list(tmp_path.iterdir()) == [place]


def test_what_stood_there_stays_when_the_new_one_cannot_be_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, folder = tmp_path / "a.pdf", tmp_path / "b.pdf"
    folder.mkdir()
    write_file(place, b"older")
    assert refused(folder, b"newer") == "file_not_written"
    assert refused(tmp_path / "none" / "a.pdf", b"newer") == "file_not_written"

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert refused(place, b"newer") == "file_not_written"
    assert place.read_bytes() == b"older"
    assert sorted(tmp_path.iterdir()) == [place, folder]
