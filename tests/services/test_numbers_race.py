"""The short form of `tests/hard/invoice_numbers.py`: two processes, things that go wrong, both databases."""

from __future__ import annotations

import pytest

from desktop.models.base import database
from tests.hard import invoice_numbers


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_two_desks_leave_no_hole_and_no_double(request, kind):
    address = request.getfixturevalue(f"{kind}_address")
    try:
        invoice_numbers.run(address, 16)
    finally:
        if not database.is_closed():
            database.close()
