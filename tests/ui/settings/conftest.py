"""The desk of the other window tests, with a real SQLite office behind it."""

from __future__ import annotations

from tests.ui import weather as sky

read, weather, workers, write = sky.read, sky.weather, sky.workers, sky.write
