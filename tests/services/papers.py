"""An office with a client and finished work, ready for papers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.office import Office
from desktop.models.price_list import PriceList, Rate
from desktop.models.session import Segment, WorkSession
from desktop.models.ticket import Ticket

SINCE = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)


def an_office(**own: Any) -> None:
    """The office and its price list: 180.00 for phone and remote, 150.00 office, 210.00 visits."""
    data = {
        "id": 1,
        "name": "Serwis Żółw sp. z o.o.",
        "nip": "5260250274",
        "street": "ul. Długa 1",
        "postcode": "00-238",
        "city": "Warszawa",
        "bank_account": "61109010140000071219812874",
        "changed_at": SINCE,
    }
    Office.insert(data | own).execute()
    prices = PriceList.create(valid_from=date(2026, 1, 1), name="Cennik 2026")
    for kind, rate in (("phone", 18000), ("remote", 18000), ("office", 15000), ("visit", 21000)):
        Rate.create(price_list=prices, kind=kind, net_per_hour=rate)


def a_client(name: str = "Kowalscy sp.j.", **own: Any) -> int:
    """A client; gives its id."""
    data = {
        "name": name,
        "name_folded": name.casefold(),
        "nip": "1132191233",
        "street": "Rynek 5",
        "postcode": "31-042",
        "city": "Kraków",
        "created_at": SINCE,
    }
    return int(Client.create(**(data | own)).id)


def a_consultant(name: str = "Łucja Żak") -> int:
    """A consultant; gives the id."""
    return int(Consultant.create(name=name, initials="ŁŻ").id)


def a_ticket(client_id: int | None, number: str = "2026/0001", **own: Any) -> int:
    """An open ticket; gives its id."""
    data = {"subject": "Drukarka nie działa", "channel": "mail", "accepted_at": SINCE}
    return int(Ticket.create(number=number, client=client_id, **(data | own)).id)


def a_session(
    ticket_id: int,
    consultant_id: int,
    start: datetime,
    end: datetime,
    kind: str = "phone",
    **own: Any,
) -> int:
    """A stopped session of one segment; gives its id."""
    data = {"state": "stopped", "started_at": start, "ended_at": end, "kind": kind}
    row = WorkSession.create(ticket=ticket_id, consultant=consultant_id, **(data | own))
    Segment.create(session=row, position=1, started_at=start, ended_at=end)
    return int(row.id)
