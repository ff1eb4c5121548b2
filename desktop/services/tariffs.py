"""The office's tariff and its hours of remote help, kept as settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from desktop.errors import Gone, Refused
from desktop.rules.tariff_records import clock, from_record, parse_clock, to_record
from desktop.rules.tariffs import Tariff
from desktop.services import settings
from desktop.services.act import Act
from desktop.services.changes import Changes

TARIFF = "tariff"
REMOTE_HOURS = "remote_hours"


@dataclass(frozen=True, slots=True)
class RemoteHours:
    """When remote help is offered on working days: minutes since the local midnight."""

    opens: int = 8 * 60
    closes: int = 16 * 60


def current() -> Tariff:
    """The tariff in force: the office's own, else that of the regulations (§10, §11)."""
    return from_record(settings.value_of(TARIFF, {}))


def record() -> dict[str, Any]:
    """Every setting of the tariff in force as a plain record (see `rules.tariff_records`)."""
    return to_record(current())


def zone() -> ZoneInfo:
    """The zone in which the office judges days and hours."""
    return ZoneInfo(current().zone)


def save(act: Act, changed: Mapping[str, Any], was: Mapping[str, Any] | None = None) -> Changes:
    """Write the settings named in `changed`; the others stay.

    `was` is the record the form was filled from.

    Raises:
        Refused: `tariff_wrong`, `tariff_unknown_key`, `clock_wrong`, `money_wrong`, each with the
            field's name (`units.phone`, `opening_hours`, …).
        Gone: `changed_meanwhile`, with the record in force as `now`, when that is not `was`.
    """
    tariff = current()
    now = to_record(tariff)
    if was is not None and dict(was) != now:
        raise Gone("changed_meanwhile", now=now)
    return settings.write(act, TARIFF, to_record(from_record(changed, tariff)))


def remote_hours() -> RemoteHours:
    """The hours of remote help, 8:00–16:00 unless the office says otherwise."""
    kept = settings.value_of(REMOTE_HOURS)
    if kept is None:
        return RemoteHours()
    opens, closes = (parse_clock(end, REMOTE_HOURS) for end in kept)
    return RemoteHours(opens, closes)


def save_remote_hours(act: Act, opens: str, closes: str) -> Changes:
    """Write the hours of remote help, typed as `8:00` and `16:00`.

    Raises:
        Refused: `clock_wrong`, or `hours_backwards` when they do not end after they begin.
    """
    since = parse_clock(opens, "remote_opens")
    until = parse_clock(closes, "remote_closes")
    if until <= since:
        raise Refused("hours_backwards", "remote_closes", opens=clock(since), closes=clock(until))
    return settings.write(act, REMOTE_HOURS, [clock(since), clock(until)])
