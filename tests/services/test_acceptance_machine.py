"""There is no way round acceptance: whatever is tried, in whatever order (§15)."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from desktop.errors import KnownError
from desktop.models.invoice import Invoice, InvoicedLine, InvoiceLine
from desktop.models.protocol import (
    BilledSession,
    ObjectedLine,
    Objection,
    Protocol,
    ProtocolLine,
)
from desktop.models.schema import open_database
from desktop.services import (
    corrections,
    invoices,
    ksef,
    objections,
    protocol_undo,
    protocols,
    rebates,
)
from desktop.services.act import Act
from desktop.services.corrections import CorrectionWish
from desktop.services.line_standing import of_protocols, to_invoice
from desktop.services.protocol_standing import Stepped
from desktop.services.tariffs import zone
from tests.services.ksef_office import ksef_number
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SOME = st.integers(0, 5)


class Office(RuleBasedStateMachine):
    """An office that tries everything with protocols and invoices of one client."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.now = START
        self.steps: list[Stepped] = []
        self.database: Any = open_database(str(self.folder / "office.db"), now=START)
        self.database.connect()
        an_office()
        self.client, self.who = a_client(), a_consultant()
        self.ticket = a_ticket(self.client)

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.folder)

    def do(self, service: Any, *args: Any, **kw: Any) -> None:
        """Try it; a refusal leaves everything as it was. No two steps share a second."""
        self.now += timedelta(seconds=1)
        try:
            with self.database.atomic():
                done = service(Act(self.now), *args, **kw)
        except KnownError:
            return
        if isinstance(done, Stepped):
            self.steps.append(done)

    def one_of(self, table: Any, at: int) -> int:
        ids = [row.id for row in table.select().order_by(table.id.desc())]
        return ids[at % len(ids)] if ids else 999

    @rule(bands=st.booleans())
    def work(self, bands: bool) -> None:
        start = self.now.replace(hour=15, minute=30) if bands else self.now - timedelta(hours=1)
        a_session(self.ticket, self.who, start, start + timedelta(hours=1))

    @rule(hours=st.sampled_from((1, 30, 120)))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule()
    def draw_up(self) -> None:
        self.do(protocols.draft, self.ticket)

    @rule(at=SOME)
    def issue(self, at: int) -> None:
        self.do(protocols.issue, self.one_of(Protocol, at))

    @rule(at=SOME)
    def draw_up_and_issue(self, at: int) -> None:
        self.work(bands=at % 2 == 0)
        self.work(bands=False)
        self.draw_up()
        self.issue(0)

    @rule(at=SOME, how=st.sampled_from(("mail", "hand", "signature")))
    def receive(self, at: int, how: Any) -> None:
        self.do(protocols.receive, self.one_of(Protocol, at), how, by="Anna")

    @rule(at=SOME)
    def bounce(self, at: int) -> None:
        self.do(protocols.returned, self.one_of(Protocol, at), "Nie doszło")

    @rule(
        at=SOME,
        how=st.sampled_from(("word", "signature", "silence")),
        by=st.sampled_from(("", "A")),
    )
    def accept(self, at: int, how: Any, by: str) -> None:
        self.do(protocols.accept, self.one_of(Protocol, at), how, by)

    @rule(at=SOME, both=st.booleans(), rest=st.sampled_from((None, "word", "silence")))
    def object_to(self, at: int, both: bool, rest: Any) -> None:
        line = ProtocolLine.get_or_none(ProtocolLine.id == self.one_of(ProtocolLine, at))
        if line is not None:
            chosen = ProtocolLine.protocol == line.protocol_id
            if not both:
                chosen &= ProtocolLine.id == line.id
            ids = [each.id for each in ProtocolLine.select().where(chosen)]
            said = {"by": "Anna", "rest": rest}
            self.do(objections.raise_to, line.protocol_id, ids, "Nie tak było", **said)

    @rule(at=SOME, how=st.sampled_from((objections.reject, objections.withdraw)))
    def answer(self, at: int, how: Any) -> None:
        self.do(how, self.one_of(Objection, at), "Anna")

    @rule(at=SOME)
    def correct(self, at: int) -> None:
        self.do(objections.correct, self.one_of(Objection, at))

    @rule(at=SOME, amount=st.sampled_from((1, 9000, 20000)))
    def rebate(self, at: int, amount: int) -> None:
        self.do(rebates.give, self.one_of(Protocol, at), amount, "Przestój")

    @rule(at=SOME)
    def correct_to_nothing(self, at: int) -> None:
        wish = CorrectionWish(sort="buyer", reason="zły nabywca")
        self.do(corrections.draft, self.one_of(Invoice, at), wish)

    @rule(at=SOME)
    def take_into_ksef(self, at: int) -> None:
        invoice = self.one_of(Invoice, at)
        day = f"{self.now.astimezone(zone()):%Y%m%d}"
        number = ksef_number(day, technical=f"0100001A{invoice:04X}")
        self.do(ksef.write_number, invoice, number)

    @rule(at=SOME)
    def discard(self, at: int) -> None:
        self.do(protocols.discard, self.one_of(Protocol, at))

    @rule(at=SOME)
    def withdraw(self, at: int) -> None:
        self.do(protocols.withdraw, self.one_of(Protocol, at), "Pomyłka")

    @rule(at=SOME, more=st.sampled_from((0, 0, 1)))
    def invoice(self, at: int, more: int) -> None:
        both = {self.one_of(Protocol, at), self.one_of(Protocol, at + more)}
        self.do(invoices.draft, list(both))

    @rule()
    def object_and_invoice(self) -> None:
        """The shortest way round acceptance there could be."""
        self.object_to(0, both=False, rest=None)
        self.invoice(0, more=0)

    @rule(at=SOME, service=st.sampled_from((invoices.issue, invoices.discard)))
    def go_on_with_invoice(self, at: int, service: Any) -> None:
        self.do(service, self.one_of(Invoice, at))

    @rule()
    def undo(self) -> None:
        if self.steps:
            self.do(protocol_undo.undo, self.steps.pop())

    @invariant()
    def whatever_is_invoiced_was_accepted(self) -> None:
        for taken in InvoicedLine.select():
            line = ProtocolLine.get_by_id(taken.line_id)
            protocol = Protocol.get_by_id(line.protocol_id)
            disputes = list(
                Objection.select()
                .join(ObjectedLine, on=(ObjectedLine.objection == Objection.id))
                .where(ObjectedLine.line == line.id)
            )
            assert line.replaced_by_id is None
            assert not [each for each in disputes if each.state in ("open", "corrected")]
            # By word, signature or silence: of the whole, or of what nobody objects to.
            assert protocol.state in ("accepted", "objected")
            self.check_acceptance(protocol)
            taken_back = [each.answered_at for each in disputes if each.state == "withdrawn"]
            if protocol.state == "objected":
                assert all(each < protocol.accepted_at for each in taken_back)

    def check_acceptance(self, protocol: Any) -> None:
        assert protocol.accepted_at is not None
        assert protocol.accepted_how in ("word", "signature", "silence")
        if protocol.accepted_how != "silence":
            assert protocol.accepted_by
            return
        assert protocol.received_at is not None
        day = protocol.accepted_at.astimezone(zone()).date()
        assert day > protocol.objection_ends_on

    @invariant()
    def work_is_billed_once(self) -> None:
        living = list(
            ProtocolLine.select()
            .join(Protocol, on=(ProtocolLine.protocol == Protocol.id))
            .where((Protocol.state != "withdrawn") & ProtocolLine.replaced_by.is_null())
        )
        on: dict[int, set[int]] = {}
        for line in living:
            for session in line.sessions or ():
                on.setdefault(session, set()).add(line.protocol_id)
        assert all(len(each) == 1 for each in on.values())
        for billed in BilledSession.select():
            assert on.get(billed.session_id, {billed.protocol_id}) == {billed.protocol_id}

    @invariant()
    def invoices_are_sums_of_their_lines(self) -> None:
        for invoice in Invoice.select().where(Invoice.state == "issued"):
            if invoice.kind == "invoice":
                own = InvoiceLine.select().where(InvoiceLine.invoice == invoice.id)
                assert invoice.net == sum(line.net for line in own)
            lines = ProtocolLine.select().join(
                InvoicedLine, on=(InvoicedLine.line == ProtocolLine.id)
            )
            ground = lines.where(InvoicedLine.invoice == invoice.id)
            if invoice.kind == "correction":
                assert not ground
                continue
            assert invoice.net >= 0
            is_zeroed = Invoice.select().where(
                (Invoice.corrects == invoice.id) & (Invoice.state == "issued")
            )
            assert invoice.net == sum(line.net for line in ground) or (is_zeroed and not ground)

    @invariant()
    def lists_judge_as_the_rule_does(self) -> None:
        every = [row.id for row in Protocol.select()]
        free = {line.protocol_id for line in of_protocols(every) if line.is_free and line.net}
        assert free == {row[0] for row in to_invoice().tuples()}

    @invariant()
    def what_is_invoiced_is_never_taken_back(self) -> None:
        for taken in InvoicedLine.select():
            line = ProtocolLine.get_by_id(taken.line_id)
            assert Protocol.get_by_id(line.protocol_id).state in ("accepted", "objected")

    @invariant()
    def numbers_have_no_gaps(self) -> None:
        for table in (Protocol, Invoice):
            by_month: dict[str, list[int]] = {}
            for row in table.select().where(table.number.is_null(is_null=False)):
                month, _, running = row.number.rpartition("/")
                by_month.setdefault(month, []).append(int(running))
            for found in by_month.values():
                assert sorted(found) == list(range(1, len(found) + 1))


Office.TestCase.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
TestNoWayRoundAcceptance = Office.TestCase
