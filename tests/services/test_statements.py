"""Statements whose text is written out."""

from __future__ import annotations

from typing import Any

from desktop.models.base import is_postgres
from desktop.services.statements import fetch


def test_rows_are_fetched_by_parameters(store: Any) -> None:
    assert fetch("SELECT 1 WHERE 'a' = ?", "a") == [(1,)]
    assert fetch("SELECT 1 WHERE 'a' = ?", "b") == []
    assert is_postgres() == store.address.startswith("postgres")
