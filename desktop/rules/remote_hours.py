"""When remote help is offered: on working days between two hours of the office's zone."""

from __future__ import annotations

from datetime import datetime, tzinfo

from desktop.rules.working_days import is_working_day


def is_offered(now: datetime, zone: tzinfo, opens: int, closes: int) -> bool:
    """Whether remote help is offered at `now`; hours are minutes since the local midnight."""
    local = now.astimezone(zone)
    minute = local.hour * 60 + local.minute
    return opens <= minute < closes and is_working_day(local.date())
