"""TeamViewer's list against the sessions in the database."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.services import connection_lists, session_cards, sessions
from tests.services.timer_office import Office, make_office

WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


def worked(office: Office, start: int, minutes: int, *, by: int | None = None) -> int:
    """Remote work that began so many minutes after ten."""
    store = office.store
    at = store.now + timedelta(minutes=start)
    me, store.me = store.me, by or store.me
    made = store.do(sessions.start, office.ticket, "remote", office.consent(at=at), at=at).made
    store.do(sessions.stop, made, at=at + timedelta(minutes=minutes))
    store.me = me
    return int(made)


def line(office: Office, start: int, minutes: int, zone: Any = UTC) -> str:
    began = office.store.now + timedelta(minutes=start)
    stamps = [
        f"{moment.astimezone(zone):%d-%m-%Y %H:%M:%S}"
        for moment in (began, began + timedelta(minutes=minutes))
    ]
    return "\t".join(["987654321", *stamps, "anna", "RemoteControl", "{x}"]) + "\r\n"


def planted(office: Office, zone: Any = UTC) -> tuple[bytes, int, int]:
    """Five sessions and five connections with one difference of each kind."""
    for start in (0, 60, 120):
        worked(office, start, 20)
    longer = worked(office, 180, 40)
    alone = worked(office, 240, 15)
    lines = [line(office, start, 20, zone) for start in (0, 60, 120)]
    lines += [line(office, 180, 28, zone), line(office, 400, 10, zone)]
    return "".join(lines).encode(), longer, alone


def test_three_planted_differences_are_exactly_three(office: Office) -> None:
    data, longer, alone = planted(office)
    found = connection_lists.compare(data, office.anna)
    (without,) = found.without_timer
    assert without.start == office.store.now + timedelta(minutes=400)
    assert [each.id for each in found.without_connection] == [alone]
    assert [(each.card.id, each.connected) for each in found.unlike] == [(longer, 28 * 60)]
    assert (found.listed, found.unread) == (5, 0)
    assert found.agreed == 3


def test_local_times_are_known_by_what_they_meet(office: Office) -> None:
    data, *_ = planted(office, WARSAW)
    found = connection_lists.compare(data, office.anna)
    assert not found.is_utc
    assert len(found.unlike) == len(found.without_timer) == len(found.without_connection) == 1
    told = connection_lists.compare(data, office.anna, is_utc=True)
    assert told.is_utc
    assert told.first == found.first + timedelta(hours=1)


def test_own_lists_are_held_against_own_timers_reports_against_all(office: Office) -> None:
    other = worked(office, 10, 10, by=office.piotr)
    worked(office, 0, 30)
    own = connection_lists.compare(line(office, 0, 30).encode(), office.anna)
    assert (own.agreed, own.without_connection) == (1, ())
    start = office.store.now.replace(tzinfo=None)
    report = f"User,Start,End\nAnna,{start},{start + timedelta(minutes=30)}\n"
    everyone = connection_lists.compare(report.encode(), office.anna)
    assert [each.id for each in everyone.without_connection] == [other]


def test_other_days_and_what_still_runs_are_nobodys_business(office: Office) -> None:
    worked(office, 3 * 24 * 60, 20)
    store = office.store
    running = store.do(sessions.start, office.ticket, "remote", office.consent()).made
    found = connection_lists.compare(line(office, 0, 30).encode(), office.anna)
    assert found.without_connection == ()
    assert session_cards.card(int(running or 0)).state == "running"
