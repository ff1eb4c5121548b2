"""A real database for commands, once on SQLite and once on PostgreSQL, and hands over it."""

from __future__ import annotations

import pytest

from tests.commands.hands import Hand
from tests.services import conftest as services
from tests.services.conftest import Store

store = services.store


@pytest.fixture
def hands(store: Store) -> Hand:
    """The hands of a command."""
    return Hand(store)
