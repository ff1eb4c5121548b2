"""`demo --clients N --tickets N` on a real database."""

from __future__ import annotations

import io
import json

import pytest

from desktop.commands.demo import demo
from desktop.errors import Refused
from tests.commands.hands import Hand


@pytest.mark.parametrize(("clients", "tickets"), [(0, 0), (0, 5), (6, 17)])
def test_what_was_asked_for_is_made_and_counted(hands: Hand, clients: int, tickets: int) -> None:
    out = io.StringIO()
    assert demo(hands, clients, tickets, out) == 0
    assert out.getvalue().count("\n") == 1
    told = json.loads(out.getvalue())
    assert list(told) == ["clients", "tickets", "sessions", "visits", "protocols", "invoices"]
    assert (told["clients"], told["tickets"]) == (clients, tickets)
    assert (min(told.values()) > 0) is (clients > 0)


def test_a_second_office_is_refused(hands: Hand) -> None:
    demo(hands, 1, 1, io.StringIO())
    out = io.StringIO()
    with pytest.raises(Refused, match="database_not_empty"):
        demo(hands, 1, 1, out)
    assert out.getvalue() == ""
