"""On which days work was done, as papers and terms count them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

A_SECOND = timedelta(seconds=1)


def last_day(began: datetime, ended: datetime, zone: tzinfo) -> date:
    """The local day on which work was finished.

    The day of the service (VAT act, art. 19a(1), on the invoice by art. 106e(1)(6)) is the day on
    which something of it was done: what ends on the stroke of midnight ends with the day before.
    From that day the term of its protocol (§15) runs too.
    """
    last = ended - A_SECOND if ended > began else ended
    return last.astimezone(zone).date()
