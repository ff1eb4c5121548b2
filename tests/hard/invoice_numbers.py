"""Two desks issue invoices at once while things go wrong: numbers have no hole and no double.

    python tests/hard/invoice_numbers.py [ISSUES] [POSTGRES_ADDRESS]

The long form, run by hand: on an SQLite file, and on PostgreSQL where an empty database is named.
The suite runs the same in short (`tests/services/test_numbers_race.py`). Each desk is a process of
its own; both work through the same drafts in an order of their own. What goes wrong, by chance:
an error within the transaction, after the number was taken; an error reported though the
transaction was kept; the process dies within the transaction.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop.errors import KnownError, Refused, Unavailable
from desktop.models.content import Content
from desktop.models.invoice import (
    Invoice,
    InvoicedLine,
    InvoicedProtocol,
)
from desktop.models.protocol import Protocol, ProtocolLine
from desktop.models.series import NumberSeries
from desktop.models.store import Store
from desktop.services import invoices
from desktop.services.act import Act
from tests.services.papers import a_client, an_office

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)
DIED = 77


def prepare(address: str, count: int) -> None:
    """An office and `count` drafts of invoices, each from an accepted protocol."""
    store = Store.open(address, now=NOW)
    store.connect()
    with store.writing():
        an_office()
        client = a_client()
        paper = Content.create(sha256="0" * 64, size=1, data=b"x", stored_at=NOW)
        for at in range(count):
            _draft(at, client, int(paper.id))
    store.disconnect()


def _draft(at: int, client: int, paper: int) -> None:
    state = {"state": "accepted", "accepted_at": NOW, "accepted_how": "word", "accepted_by": "A"}
    protocol = Protocol.create(
        number=f"PO/2026/11/{at:04}",
        client=client,
        created_at=NOW,
        issued_at=NOW,
        net=100 + at,
        paper=paper,
        **state,
    )
    line = ProtocolLine.create(
        protocol=protocol,
        position=1,
        kind="phone",
        description="Pomoc",
        net=100 + at,
        basis={"rebate": True, "reason": "próba"},
    )
    invoice = Invoice.create(client=client, created_at=NOW)
    InvoicedProtocol.create(protocol=protocol, invoice=invoice)
    InvoicedLine.create(line=line, invoice=invoice)


def desk(address: str, seed: int) -> None:
    """Issue every draft there is, tried again until it is issued, by whichever desk."""
    chance = random.Random(seed)
    store = Store.open(address, now=NOW)
    store.connect()
    drafts = [row[0] for row in Invoice.select(Invoice.id).where(Invoice.state == "draft").tuples()]
    chance.shuffle(drafts)
    for invoice_id in drafts:
        while not _tried(store, invoice_id, chance):
            continue
    store.disconnect()


def _tried(store: Store, invoice_id: int, chance: random.Random) -> bool:
    """One try; whether the invoice is issued now as far as this desk is told."""
    fate = chance.random()
    try:
        with store.writing():
            invoices.issue(Act(NOW), invoice_id)
            if fate < 0.15:
                raise Unavailable("database_full")
            if fate < 0.18:
                os._exit(DIED)
        if fate < 0.30:
            raise Unavailable("database_io")  # kept, but the desk is told otherwise
    except Refused as error:
        if error.code != "invoice_state":
            raise
        return True
    except KnownError:
        return False
    return True


def run(address: str, count: int, desks: int = 2) -> int:
    """Let the desks work until all is issued, and check what they left.

    Gives how often a desk died within a transaction; raises AssertionError for what is wrong.
    """
    prepare(address, count)
    running = [_start(address, seed) for seed in range(desks)]
    codes: list[int] = []
    while running:
        codes.append(running.pop(0).wait())
        if codes[-1] == DIED:  # its desk is started again
            running.append(_start(address, desks + len(codes)))
    if set(codes) - {0, DIED}:
        raise AssertionError(f"desks ended with {codes}")
    check(address, count)
    return codes.count(DIED)


def _start(address: str, seed: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, __file__, "--desk", address, str(seed)])


def check(address: str, count: int) -> None:
    """Numbers 1 to `count`, each once; the series stands at the last; each paper is its own."""
    store = Store.open(address, now=NOW + timedelta(minutes=1))
    store.connect()
    try:
        rows = list(Invoice.select().order_by(Invoice.number))
        numbers = [row.number for row in rows]
        wanted = [f"FV/2026/11/{at:04}" for at in range(1, count + 1)]
        if numbers != wanted:
            raise AssertionError(f"holes or doubles: {sorted(set(wanted) ^ set(numbers))[:5]}")
        last = NumberSeries.get(NumberSeries.key == "FV/2026/11/#").last
        if last != count:
            raise AssertionError(f"the series stands at {last}")
        papers = {row.paper_id for row in rows}
        if len(papers) != count:
            raise AssertionError("two invoices share a paper")
        for row in rows:
            invoices.pdf(row.id, TODAY)
    finally:
        store.disconnect()


def main(words: list[str]) -> None:
    """The long form, or one desk of it."""
    if words[:1] == ["--desk"]:
        desk(words[1], int(words[2]))
        return
    count = int(words[0]) if words else 200
    with tempfile.TemporaryDirectory() as folder:
        _tell("SQLite", count, run(str(Path(folder) / "office.db"), count))
    if len(words) > 1:
        _tell("PostgreSQL", count, run(words[1], count))


def _tell(kind: str, count: int, deaths: int) -> None:
    sys.stdout.write(
        f"{kind}: {count} issues by two desks that died {deaths} times, no hole, no double\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
