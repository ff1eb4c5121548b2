"""The office's hours beside its data: one form, one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.errors import Refused
from desktop.rules.tariff_records import clock, parse_clock
from desktop.services import offices, tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.offices import OfficeCard


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHours:
    """Opening hours (§4) and hours of remote help, as `9:00`, both on working days."""

    opens: str
    closes: str
    remote_opens: str
    remote_closes: str


def hours() -> OfficeHours:
    """The hours that hold now."""
    tariff, remote = tariffs.current(), tariffs.remote_hours()
    return OfficeHours(
        opens=clock(tariff.opens),
        closes=clock(tariff.closes),
        remote_opens=clock(remote.opens),
        remote_closes=clock(remote.closes),
    )


def save(act: Act, card: OfficeCard, given: OfficeHours) -> Changes:
    """Write the office's data and hours together.

    Raises:
        Refused: what `offices.save` refuses; `clock_wrong` and `hours_backwards` (opens) with
            the field's name.
        Gone: `changed_meanwhile` (now), when the office's data were saved meanwhile.
    """
    changes = offices.save(act, card)
    opens = parse_clock(given.opens, "opens")
    closes = parse_clock(given.closes, "closes")
    if closes <= opens:
        raise Refused("hours_backwards", "closes", opens=clock(opens))
    changes |= tariffs.save(act, {"opening_hours": [clock(opens), clock(closes)]})
    return changes | tariffs.save_remote_hours(act, given.remote_opens, given.remote_closes)
