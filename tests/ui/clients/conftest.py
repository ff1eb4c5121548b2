"""The desk of the other window tests, with a real SQLite office behind it, and the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.services import clients
from desktop.services.changes import Changes
from desktop.services.clients import ClientCard
from desktop.ui.clients.page import ClientsPage
from desktop.ui.desk import Desk
from tests.ui import weather as sky

read, weather, workers, write = sky.read, sky.weather, sky.workers, sky.write


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settle: Callable[[], None]) -> Callable[[], ClientsPage]:
    """Opens the page once the office is as a test wants it."""

    def opened() -> ClientsPage:
        shown = ClientsPage(desk)
        qtbot.addWidget(shown)
        shown.resize(1500, 820)
        shown.show()
        settle()
        return shown

    return opened


@pytest.fixture
def add(write: Callable[..., Changes]) -> Callable[..., int]:
    """Add a client at another desk."""

    def made(name: str, **values: Any) -> int:
        return write(clients.save, ClientCard(name=name, **values)).made or 0

    return made
