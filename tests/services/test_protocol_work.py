"""What drafts come to, read together, is what each comes to alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desktop.models.agreement import AgreementRate, ServiceAgreement
from desktop.models.protocol import BilledSession, BilledVisit, Protocol, Rebate
from desktop.models.visit import Visit
from desktop.services import protocol_work
from tests.services.papers import SINCE, a_client, a_consultant, a_session, a_ticket, an_office

MONDAY = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def a_draft(client: int, *sessions: int) -> int:
    row: Any = Protocol.create(client=client, created_at=SINCE, is_partial=0)
    for session in sessions:
        BilledSession.create(protocol=row, session=session)
    return int(row.id)


@pytest.fixture
def drafts(store: Any) -> list[int]:
    """Of two clients, one with agreements; the last one has no rate."""
    an_office()
    who, lasting, other = a_consultant(), a_client(), a_client("Inni", nip="", distance_km=40)
    for start, end, minutes in (
        (date(2026, 1, 1), date(2026, 11, 2), 30),
        (date(2026, 11, 3), None, 90),
    ):
        agreement = ServiceAgreement.create(
            client=lasting,
            number=f"U/{minutes}",
            starts_on=start,
            ends_on=end,
            included_minutes=minutes,
        )
        AgreementRate.create(agreement=agreement, kind="phone", net_per_hour=16000 + minutes)
    first, second = a_ticket(lasting), a_ticket(other, "2026/0002")

    def worked(ticket: int, hours: int, kind: str = "phone") -> int:
        start = MONDAY + hours * HOUR
        return a_session(ticket, who, start, start + timedelta(minutes=50), kind)

    found = [
        a_draft(lasting, worked(first, 26), worked(first, 1)),
        a_draft(lasting, worked(first, 25), worked(first, 28, "visit")),
        a_draft(other, worked(second, 2), worked(second, 4, "visit")),
        a_draft(other),
        a_draft(other, worked(second, -24 * 400)),
    ]
    Rebate.create(protocol=found[2], amount=1500, reason="Przestój")
    visit = Visit.create(
        client=other,
        starts_at=MONDAY,
        ends_at=MONDAY + HOUR,
        state="missed",
        is_charged=1,
        consultant=who,
        requested_at=SINCE,
    )
    BilledVisit.create(protocol=found[3], visit=visit)
    return found


@pytest.mark.parametrize("at_once", [2, 50])
def test_together_they_come_to_what_each_comes_to_alone(
    drafts: list[int], monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(protocol_work, "AT_ONCE", at_once)
    alone = {}
    for each in drafts[:-1]:
        worked: Any = protocol_work.worked_out(Protocol.get_by_id(each), "pl")
        alone[each] = sum(line.net for line in worked.lines)
    assert protocol_work.nets_of_drafts(drafts) == alone
    assert list(alone.values()) == [24105, 31000, 47500, 21000]
    assert protocol_work.nets_of_drafts(drafts[3:]) == {drafts[3]: alone[drafts[3]]}
    assert protocol_work.nets_of_drafts([]) == {}
