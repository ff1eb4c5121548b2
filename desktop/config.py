"""Where things live and how the program speaks: one frozen value, read once at the door."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("pl", "en")
DATABASE_FILE = "dyzurka.db"
DEMO_FILE = "demo.db"
SCHEME = re.compile(r":memory:|file:|[A-Za-z][A-Za-z0-9+.-]+://", re.ASCII)
"""How an address begins that is no path of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Folders, the database's address and the language of this start.

    `database` is a file path or a `postgresql://` address; `language` is `pl` or `en`, None to
    take what the settings say.
    """

    data_dir: Path
    database: str
    language: str | None = None
    is_demo: bool = False

    @property
    def demo_database(self) -> str:
        """Address of the demo office, always a file of its own beside the real one."""
        return str(self.data_dir / DEMO_FILE)

    @property
    def window_state(self) -> Path:
        """File that remembers the window (geometry, columns, last page)."""
        return self.data_dir / "window.ini"


def user_data_dir(platform: str = sys.platform, env: Mapping[str, str] = os.environ) -> Path:
    """Folder for this user's data, by the platform's custom; `DYZURKA_DATA` overrides it."""
    if chosen := env.get("DYZURKA_DATA"):
        return Path(chosen).absolute()
    if platform == "win32":
        return Path(env.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Dyzurka"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Dyzurka"
    # A relative path there is to be ignored, says the specification.
    given = Path(env.get("XDG_DATA_HOME", ""))
    return (given if given.is_absolute() else Path.home() / ".local" / "share") / "dyzurka"


def configure(
    *, database: str | None = None, demo: bool = False, language: str | None = None
) -> Config:
    """Build the configuration of this start from the command line's words."""
    data_dir = user_data_dir()
    chosen = str(data_dir / (DEMO_FILE if demo else DATABASE_FILE))
    if database is not None:
        is_path = bool(database) and not SCHEME.match(database)
        chosen = str(Path(database).absolute()) if is_path else database
    return Config(data_dir=data_dir, database=chosen, language=language, is_demo=demo)


def resource(*parts: str) -> Path:
    """Path of a file of `resources/`, from a checkout, an installed or a frozen program alike.

    Raises:
        FileNotFoundError: the program was packed without it.
    """
    here = Path(__file__).resolve().parent
    for root in (here / "resources", here.parent / "resources"):
        if root.is_dir():
            found = root.joinpath(*parts)
            if found.exists():
                return found
    raise FileNotFoundError("/".join(parts))
