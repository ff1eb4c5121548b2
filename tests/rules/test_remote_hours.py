"""When remote help is offered."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.rules.remote_hours import is_offered

WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.mark.parametrize(
    ("moment", "offered"),
    [
        ("2026-11-20T07:59:59", False),
        ("2026-11-20T08:00:00", True),
        ("2026-11-20T15:59:59", True),
        ("2026-11-20T16:00:00", False),
        ("2026-11-21T10:00:00", False),
        ("2026-11-11T10:00:00", False),
        ("2026-12-24T10:00:00", False),
        ("2024-12-24T10:00:00", True),
    ],
)
def test_on_working_days_between_eight_and_four(moment: str, offered: bool) -> None:
    now = datetime.fromisoformat(moment).replace(tzinfo=WARSAW)
    assert is_offered(now, WARSAW, 8 * 60, 16 * 60) is offered
