"""Days of the demo office, counted from the moment it is made up."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.rules.working_days import (
    add_working_days,
    is_working_day,
    on_or_after,
    subtract_working_days,
)

_DAWN = 7 * 60 + 30
_DUSK = 16 * 60 + 50
_SHORTEST = 3 * 60  # minutes of a day that must have passed for it to count as the last one


class Diary:
    """Working days before and after `now`, in the office's zone.

    The last working day is today once three hours of it have passed; what is told of its later
    hours is then drawn together, so that nothing happens in the future.
    """

    def __init__(self, now: datetime, zone: ZoneInfo) -> None:
        self.now = now
        self.zone = zone
        local = now.astimezone(zone)
        self.today = local.date()
        minute = local.hour * 60 + local.minute
        if is_working_day(self.today) and minute >= _DAWN + _SHORTEST:
            self.last, until = self.today, min(minute - 5, _DUSK)
        else:
            self.last, until = subtract_working_days(self.today, 1).day, _DUSK
        self._pace = (until - _DAWN) / (_DUSK - _DAWN)

    def before(self, days: int, at: str) -> datetime:
        """Local time `at` of the working day `days` before the last one."""
        if not days:
            minute = _DAWN + int((_minute(at) - _DAWN) * self._pace)
            return self.at(self.last, minute)
        return self.at(subtract_working_days(self.last, days).day, _minute(at))

    def ahead(self, days: int, at: str) -> datetime:
        """Local time `at` of the `days`-th working day after today."""
        return self.at(add_working_days(self.today, days).day, _minute(at))

    def after(self, moment: datetime, days: int, at: str) -> datetime:
        """Local time `at` of the `days`-th working day after a moment's day (0: that day)."""
        day = moment.astimezone(self.zone).date()
        return self.at(add_working_days(day, days).day if days else day, _minute(at))

    def weekday_after(self, moment: datetime, weekday: int, at: str) -> datetime:
        """Local time `at` of the next such day of the week (0 is Monday)."""
        day = moment.astimezone(self.zone).date()
        return self.at(day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1), _minute(at))

    def at_work(self, moment: datetime) -> datetime:
        """The moment itself within office hours, else the next morning somebody is there."""
        local = moment.astimezone(self.zone)
        day, minute = local.date(), local.hour * 60 + local.minute
        if is_working_day(day) and minute < _DUSK:
            return moment if minute >= _DAWN else self.at(day, _DAWN)
        following = on_or_after(day + timedelta(days=1)) if minute >= _DUSK else on_or_after(day)
        return self.at(following.day, _DAWN)

    def at(self, day: date, minute: int) -> datetime:
        """A minute of a local day as a UTC instant."""
        clock = datetime.combine(day, time(minute // 60, minute % 60), self.zone)
        return clock.astimezone(UTC)


def _minute(at: str) -> int:
    hours, _, minutes = at.partition(":")
    return int(hours) * 60 + int(minutes)
