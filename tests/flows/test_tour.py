"""`dyzurka tour DIR` as a person runs it: pictures of every page, and both papers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from tests.documents.reading import solid, text

ROOT = Path(__file__).resolve().parents[2]
NARROW = (1366, 768)
USUAL = (1600, 900)


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "tour", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def test_it_leaves_pictures_and_papers(tmp_path: Path, home: Path) -> None:
    folder = tmp_path / "obejrzane" / "dziś"
    done = run(folder)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    left = sorted(each.name for each in folder.iterdir())
    assert left == sorted(told["pictures"] + told["papers"])
    assert told["papers"] == ["protocol.pdf", "invoice.pdf"]
    for page in ("first-start", "today", "ticket", "visits", "client", "palette", "help"):
        assert any(page in name for name in told["pictures"])
    sizes = {}
    for name in told["pictures"]:
        image = QImage(str(folder / name))
        sizes[name] = (image.width(), image.height())
        corner = image.pixelColor(4, 4).lightness()
        assert (corner < 60) == ("dark" in name), name
    assert sorted(set(sizes.values())) == [NARROW, USUAL]
    assert list(sizes.values()).count(NARROW) == 1
    assert sum("dark" in name for name in told["pictures"]) == 2
    protocol, invoice = (text((folder / name).read_bytes()) for name in told["papers"])
    assert solid("Drukarka etykiet gubi polskie litery") in solid(protocol)
    assert solid("Do zapłaty") in solid(invoice)
    assert not [each for each in home.rglob("*.db") if each.is_file()]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    taken = tmp_path / "zajęte"
    taken.write_text("a file stands here", encoding="utf-8")
    done = run(taken)
    assert done.returncode == 1
    assert json.loads(done.stderr)["error"] == "file_not_written"
    assert not done.stdout
    assert taken.read_text(encoding="utf-8") == "a file stands here"
