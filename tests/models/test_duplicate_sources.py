"""The step that lets duplicates of one day be told apart, on offices that gave some out before."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.models.client import Client
from desktop.models.content import Content
from desktop.models.invoice import Invoice, InvoiceDuplicate
from desktop.models.schema import STEPS, open_database

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 20)


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest) -> str:
    return request.getfixturevalue(f"{request.param}_address")


@pytest.fixture
def steps_before(tmp_path: Path) -> Path:
    folder = tmp_path / "steps"
    folder.mkdir()
    for step in STEPS.glob("000[0-4]_*.py"):
        shutil.copy(step, folder)
    return folder


def a_content(digest: str) -> int:
    return int(Content.create(sha256=digest, data=b"%PDF", size=4, stored_at=NOW).id)


def test_duplicates_given_out_before_stay_and_know_their_picture(address, steps_before):
    database = open_database(address, now=NOW, steps=steps_before)
    with database.connection_context():
        client = Client.create(name="Kowalscy", name_folded="kowalscy", created_at=NOW)
        issued, duplicate = a_content("a" * 64), a_content("b" * 64)
        invoice = Invoice.create(
            number="FV/2026/11/0001",
            client=client,
            state="issued",
            created_at=NOW,
            issued_on=DAY,
            paper=issued,
        ).id
        words = '"invoice_id", "issued_on", "issued_at", "paper_id"'
        database.execute_sql(
            f'INSERT INTO "invoice_duplicate" ({words}) VALUES '
            f"({invoice}, '2026-11-20', '2026-11-20 09:00:00', {duplicate})"
        )
    database = open_database(address, now=NOW)
    with database.connection_context():
        (kept,) = InvoiceDuplicate.select()
        assert (kept.invoice_id, kept.source_id, kept.paper_id) == (invoice, issued, duplicate)
        assert (kept.issued_on, kept.issued_at) == (DAY, NOW)
        later = InvoiceDuplicate.create(
            invoice=invoice, issued_on=DAY, issued_at=NOW, source=duplicate, paper=duplicate
        )
        assert later.id != kept.id
