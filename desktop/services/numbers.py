"""Takes numbers from series without gaps."""

from __future__ import annotations

from desktop.models.series import NumberSeries


def take(key: str) -> int:
    """Take the next number of a series, inside the transaction that issues what bears it.

    The row is locked until that transaction ends, so two desks never get the same number and a
    transaction that fails gives its number back.
    """
    NumberSeries.insert(key=key, last=0).on_conflict_ignore().execute()
    NumberSeries.update(last=NumberSeries.last + 1).where(NumberSeries.key == key).execute()
    return int(NumberSeries.get(NumberSeries.key == key).last)


def take_many(key: str, count: int) -> range:
    """Take `count` numbers at once, for imports in bulk."""
    NumberSeries.insert(key=key, last=0).on_conflict_ignore().execute()
    NumberSeries.update(last=NumberSeries.last + count).where(NumberSeries.key == key).execute()
    last = int(NumberSeries.get(NumberSeries.key == key).last)
    return range(last - count + 1, last + 1)
