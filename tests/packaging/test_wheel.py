"""The wheel carries the program, its files and its doors, and works away from the checkout."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASKED = """
from desktop import config
from desktop.__main__ import main, window
import desktop, pathlib, sys
home = pathlib.Path(desktop.__file__).parent
assert home.parent == pathlib.Path(sys.argv[1]), home
for name in ("fonts/Lato-Regular.ttf", "translations/pl.qm", "icons/LICENSE"):
    found = config.resource(name)
    assert found.is_file() and found.is_relative_to(home), found
print("whole")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of this checkout, opened."""
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode()
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_it_holds_the_house_and_its_files_only(wheel: zipfile.ZipFile) -> None:
    held = set(wheel.namelist())
    files = {
        path.relative_to(ROOT).as_posix()
        for top in ("desktop", "resources")
        for path in (ROOT / top).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    wanted = {f"desktop/{name}" if name.startswith("resources/") else name for name in files}
    rest = {name for name in held if ".dist-info/" not in name}
    assert rest == wanted


def test_it_carries_the_licences(wheel: zipfile.ZipFile) -> None:
    names = [name for name in wheel.namelist() if "/licenses/" in name]
    ends = {name.partition("/licenses/")[2] for name in names}
    assert ends == {"LICENSE", "resources/fonts/OFL.txt", "resources/icons/LICENSE"}


def test_its_doors_lead_to_the_house(wheel: zipfile.ZipFile) -> None:
    (doors,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    told = configparser.ConfigParser()
    told.read_string(wheel.read(doors).decode())
    assert told["console_scripts"]["dyzurka"] == "desktop.__main__:main"
    assert told["gui_scripts"]["dyzurka-window"] == "desktop.__main__:window"


def test_it_finds_its_files_away_from_the_checkout(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    inner = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", ASKED, tmp_path],
        cwd=tmp_path,
        env=inner,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("whole\n", "")
