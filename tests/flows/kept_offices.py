"""Offices for the flows: each made up once, as of the beginning of the story, and then copied."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop import app
from desktop.config import Config
from desktop.services.act import Act
from desktop.services.demo import office
from desktop.ui.story.clock import BEGINS
from tests.swept_database import Contents, SweptDatabase


class KeptOffices:
    """Fills databases; one kind and size after the first time by copying."""

    def __init__(self, folder: Path, swept: Callable[[], SweptDatabase]) -> None:
        self._folder = folder
        self._swept = swept
        self._contents: dict[str, Contents] = {}

    def fill(self, config: Config, clients: int, tickets: int) -> None:
        """Put an office of so many clients and tickets where `config` points.

        On a server that is the swept database.
        """
        size = f"{clients}-{tickets}"
        if "://" in config.database:
            database = self._swept()
            assert config.database == database.address
            if size in self._contents:
                database.lay(self._contents[size])
            else:
                _make_up(config, clients, tickets)
                self._contents[size] = database.contents()
            return
        kept = self._folder / f"{size}.db"
        if not kept.exists():
            _make_up(config, clients, tickets)
            shutil.copy(config.database, kept)
        shutil.copy(kept, config.database)


def _make_up(config: Config, clients: int, tickets: int) -> None:
    with app.house(config) as workers:
        job = partial(office.fill, Act(BEGINS), clients, tickets, zone=ZoneInfo("Europe/Warsaw"))
        workers.write(job).result()
