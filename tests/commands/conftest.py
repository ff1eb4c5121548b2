"""A real database for commands, once on SQLite and once on PostgreSQL, and hands over it."""

from __future__ import annotations

import pytest

from tests.commands.hands import Hand
from tests.services.conftest import Store, store  # noqa: F401 - a fixture


@pytest.fixture
def hands(store: Store) -> Hand:  # noqa: F811
    """The hands of a command."""
    return Hand(store)
