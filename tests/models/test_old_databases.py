"""Databases of every released step of the schema: opened, brought up to date, worked in.

`tests/data/databases` holds one small office a step, written by the program of that time: two
tickets, one of them worked on, invoiced and accepted, an agreement and a planned visit.
"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.background import Workers
from desktop.commands.face import PatientHands
from desktop.commands.invoices import invoices
from desktop.models.migrations import __path__ as steps
from desktop.models.store import Store
from desktop.services import (
    beginnings,
    clients,
    finding,
    ticket_queue,
    tickets,
    today,
    visit_choices,
)
from desktop.services.ticket_queue import QueueFilter
from desktop.services.tickets import TicketDraft

KEPT = Path(__file__).parents[1] / "data" / "databases"
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.fixture(params=sorted(KEPT.glob("*.db.gz")), ids=lambda path: path.name.split(".")[0])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PatientHands]:
    """An office as it was left, opened by the program of today."""
    file = tmp_path / "office.db"
    file.write_bytes(gzip.decompress(request.param.read_bytes()))
    store = Store.open(str(file), now=NOW)
    workers = Workers(
        connect=store.connect,
        disconnect=store.disconnect,
        reading=store.reading,
        writing=store.writing,
    )
    yield PatientHands(workers, lambda: NOW)
    workers.close()


def test_every_step_but_the_newest_has_its_office() -> None:
    names = sorted(path.stem for path in Path(next(iter(steps))).glob("0*.py"))
    kept = {path.name.split(".")[0] for path in KEPT.glob("*.db.gz")}
    assert names[0] in kept
    assert kept <= set(names)


def test_what_was_there_is_there(office: PatientHands) -> None:
    card = office.ask(clients.card, 1)
    assert (card.name, card.domains) == ("Kowalscy sp.j.", ("kowalscy.example",))
    (row,) = office.ask(clients.rows, (1,), NOW.date())
    assert row.agreement == "UM/1/2026"
    assert [hit.title for hit in office.ask(finding.anything, "drukarka")] == ["Drukarka nie łączy"]
    assert len(office.ask(ticket_queue.page_ids, QueueFilter())) == 2
    assert office.ask(visit_choices.days_of, 1).days
    assert not office.ask(today.agenda, NOW.date(), NOW).is_empty


def test_its_papers_can_be_told_and_read(office: PatientHands) -> None:
    out = io.StringIO()
    assert invoices(office, out) == 0
    (invoice,) = json.loads(out.getvalue())["invoices"]
    assert (invoice["client"], invoice["net"]) == ("Kowalscy sp.j.", "150.00")


def test_work_goes_on_in_it(office: PatientHands) -> None:
    office.do(beginnings.prepare)
    card = office.ask(clients.card, 1)
    office.do(clients.save, replace(card, phone="22 500 60 70"))
    made = office.do(tickets.create, TicketDraft(subject="Skaner", client_id=1), WARSAW).made
    assert made in office.ask(ticket_queue.page_ids, QueueFilter())
    assert office.ask(clients.card, 1).phone == "22 500 60 70"


def test_a_copy_of_it_lies_beside_it(office: PatientHands, tmp_path: Path) -> None:
    del office  # opening it was enough
    copies = list((tmp_path / "backups").glob("office-*.db"))
    assert len(copies) == 1
