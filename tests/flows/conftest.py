"""The whole program in its real window, on both databases, with a hand at mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.config import Config
from desktop.ui.story.stage import House, Stage
from desktop.ui.theme import Scheme, Theme
from tests.flows.kept_offices import KeptOffices

WARSAW = ZoneInfo("Europe/Warsaw")
SIZE = (1600, 760)
Enter = Callable[..., Stage]


@pytest.fixture(params=["sqlite", "postgres"])
def both(request: pytest.FixtureRequest) -> str:
    """The address of an empty database of each kind."""
    return str(request.getfixturevalue(f"{request.param}_address"))


@pytest.fixture(scope="session")
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> KeptOffices:
    """Offices that were made up before, to be had again by copying."""
    folder = tmp_path_factory.mktemp("offices")
    return KeptOffices(folder, lambda: request.getfixturevalue("swept_database"))


@pytest.fixture
def enter(qapp: QApplication, tmp_path: Path, kept: KeptOffices) -> Iterator[Enter]:
    """Opens the program on a database with an office of some clients and tickets in it."""
    spoken = QLocale()
    stages: list[Stage] = []

    def entered(
        address: str,
        *,
        clients: int = 12,
        tickets: int = 20,
        language: str = "pl",
        house: House = app.house,
    ) -> Stage:
        config = Config(
            data_dir=tmp_path / "data", database=address, language=language, is_demo=bool(clients)
        )
        if clients:
            kept.fill(config, clients, tickets)
        stage = Stage(qapp, config, house)
        stages.append(stage)
        stage.come_in()
        stage.window.resize(*SIZE)
        stage.settle()
        return stage

    yield entered
    for stage in stages:
        stage.leave()
    QLocale.setDefault(spoken)
    qapp.clipboard().clear()
    Theme(qapp).apply(Scheme.LIGHT)
