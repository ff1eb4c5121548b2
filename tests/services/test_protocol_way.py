"""From finished work to acceptance: what is chosen, when it is due, how it is handed over."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pypdf
import pytest

from desktop.errors import Gone, Refused
from desktop.models.protocol import ProtocolLine
from desktop.models.session import WorkSession
from desktop.rules.segments import Segment
from desktop.services import protocol_undo, protocols, session_corrections, visits
from desktop.services.billable import billable, client_ids, clients_of_ids
from desktop.services.paper_rows import protocol_row, protocol_rows
from desktop.services.protocol_cards import card
from desktop.services.protocol_work import session_ids
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

FRIDAY = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
TODAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Desk:
    client: int
    consultant: int
    ticket: int


@pytest.fixture
def desk(store) -> Desk:
    an_office()
    client = a_client()
    store.now = FRIDAY + 8 * HOUR
    return Desk(client, a_consultant(), a_ticket(client))


def worked(desk: Desk, start: datetime, **own) -> int:
    return a_session(desk.ticket, desk.consultant, start, start + HOUR, **own)


def refusal(store, service, *args, **kw) -> Refused:
    with pytest.raises(Refused) as found:
        store.do(service, *args, **kw)
    return found.value


def text_of(protocol: int) -> str:
    pdf = pypdf.PdfReader(io.BytesIO(protocols.pdf(protocol, TODAY)))
    return " ".join("\n".join(page.extract_text() for page in pdf.pages).split())


def lines(protocol: int) -> list[tuple[str, str, int, int]]:
    rows = ProtocolLine.select().where(ProtocolLine.protocol == protocol)
    return [
        (row.kind, row.band, row.billed_minutes, row.net)
        for row in rows.order_by(ProtocolLine.position)
    ]


# ---- visits that did not take place (§13) ----------------------------------------------------


def planned(store, desk, start=FRIDAY + 7 * HOUR, hours=2, ticket=True):
    return store.do(
        visits.plan,
        desk.client,
        start,
        start + hours * HOUR,
        ticket_id=desk.ticket if ticket else None,
        at=FRIDAY - 9 * 24 * HOUR,
    ).made


def test_a_visit_called_off_late_is_billed_at_the_bands_of_its_planned_time(store, desk):
    visit = planned(store, desk)  # 16:00 to 18:00 in Warsaw
    store.do(visits.call_off, visit, "client", "Awaria prądu", at=FRIDAY)
    (row,) = billable(client_id=desk.client)
    assert (row.session_id, row.visit_id, row.visit_state) == (None, visit, "called_off")
    protocol = store.do(protocols.draft, desk.ticket).made
    store.do(protocols.issue, protocol)
    assert lines(protocol) == [
        ("visit", "standard", 60, 21000),
        ("visit", "after_hours", 60, 31500),
    ]
    text = text_of(protocol)
    assert "Wizyta odwołana po terminie (Drukarka nie działa)" in text
    assert "czas planowany wizyty, która się nie odbyła" in text
    assert "zmierzono" not in text
    assert billable(client_id=desk.client) == ()
    assert [each.id for each in protocol_rows(ticket_id=desk.ticket)] == [protocol]


def test_a_missed_visit_without_a_ticket_is_billed_to_its_client(store, desk):
    visit = planned(store, desk, FRIDAY, ticket=False)
    store.do(visits.missed, visit)
    protocol = store.do(protocols.draft_of_client, desk.client).made
    store.do(protocols.issue, protocol)
    assert lines(protocol) == [("visit", "standard", 120, 42000)]
    assert "Wizyta: nikogo nie zastano" in text_of(protocol)


@pytest.mark.parametrize(
    ("by", "at"), [("office", FRIDAY), ("client", datetime(2026, 11, 19, 22, 59, tzinfo=UTC))]
)
def test_what_is_called_off_in_time_or_by_the_office_costs_nothing(store, desk, by, at):
    store.do(visits.call_off, planned(store, desk), by, at=at)
    assert billable(client_id=desk.client) == ()


def test_a_late_visit_stands_on_one_protocol_and_cannot_be_taken_back_under_it(store, desk):
    visit = planned(store, desk)
    off = store.do(visits.call_off, visit, at=FRIDAY)
    draft = store.do(protocols.draft, desk.ticket).made
    assert refusal(store, protocols.draft, desk.ticket).code == "nothing_to_bill"
    assert refusal(store, visits.undo, off).code == "visit_billed"
    store.do(protocols.discard, draft)
    store.do(visits.undo, off)
    assert billable(client_id=desk.client) == ()


def test_a_late_visit_stands_among_the_sessions_by_its_planned_time(store, desk):
    worked(desk, FRIDAY)
    store.do(visits.call_off, planned(store, desk, FRIDAY + 2 * HOUR, 1), at=FRIDAY)
    worked(desk, FRIDAY + 4 * HOUR)
    protocol = store.do(protocols.draft, desk.ticket).made
    store.do(protocols.issue, protocol)
    assert [line[0] for line in lines(protocol)] == ["phone", "visit", "phone"]


# ---- what goes on it -------------------------------------------------------------------------


def test_chosen_work_only(store, desk):
    first, second = worked(desk, FRIDAY), worked(desk, FRIDAY + 2 * HOUR)
    draft = store.do(protocols.draft_of, desk.client, [second]).made
    assert protocol_row(draft).net == 18000
    assert [row.session_id for row in billable(client_id=desk.client)] == [first]


def test_what_cannot_be_billed_is_refused_not_left_out(store, desk):
    first = worked(desk, FRIDAY)
    odd = worked(desk, FRIDAY + 2 * HOUR, oddities=["slept"])
    other = a_client("Aptekarz", nip="7010416384")
    assert refusal(store, protocols.draft_of, other, [first]).code == "work_not_billable"
    assert refusal(store, protocols.draft_of, desk.client, []).code == "nothing_to_bill"
    found = refusal(store, protocols.draft_of, desk.client, [first, odd])
    assert found.code == "work_waits_for_review"
    store.do(protocols.draft_of, desk.client, [first])
    assert refusal(store, protocols.draft_of, desk.client, [first]).code == "work_not_billable"


def running(desk: Desk) -> None:
    WorkSession.create(
        ticket=desk.ticket,
        consultant=desk.consultant,
        kind="phone",
        state="running",
        started_at=FRIDAY + 7 * HOUR,
    )


def test_work_that_goes_on_gets_a_part_protocol(store, desk):
    worked(desk, FRIDAY)
    running(desk)
    draft = store.do(protocols.draft_of_client, desk.client).made
    assert protocol_row(draft).is_partial
    assert "częściowy" in text_of(draft)
    store.do(protocols.mark_partial, draft, False)
    assert "częściowy" not in text_of(draft)
    store.do(protocols.mark_partial, draft, True)
    store.do(protocols.issue, draft)
    assert "Prace trwają" in text_of(draft)
    assert refusal(store, protocols.mark_partial, draft, False).code == "protocol_is_issued"


# ---- when it is due (§15) --------------------------------------------------------------------


def test_the_oldest_term_of_a_client_counts_and_the_nearest_comes_first(store, desk):
    worked(desk, FRIDAY)
    worked(desk, FRIDAY - 24 * HOUR)
    other = a_client("Aptekarz", nip="7010416384")
    before = FRIDAY - 48 * HOUR
    a_session(a_ticket(other, "2026/0002"), desk.consultant, before, before + HOUR)
    assert client_ids() == (other, desk.client)
    (row,) = clients_of_ids([desk.client])
    assert (row.sessions, row.due_on) == (2, TODAY)


def test_finished_work_is_due_on_the_next_working_day_and_running_work_at_the_months_end(
    store, desk
):
    worked(desk, FRIDAY)
    assert [row.due_on for row in clients_of_ids([desk.client])] == [date(2026, 11, 23)]
    running(desk)
    assert [row.due_on for row in clients_of_ids([desk.client])] == [date(2026, 11, 30)]


# ---- handing over ----------------------------------------------------------------------------


@pytest.fixture
def issued(store, desk) -> int:
    worked(desk, FRIDAY)
    protocol = store.do(protocols.draft, desk.ticket).made
    store.do(protocols.issue, protocol)
    return protocol


def test_the_term_runs_from_the_receipt_and_says_how_it_was_counted(store, issued):
    thursday = datetime(2026, 12, 23, 22, 59, tzinfo=UTC)
    store.now = thursday + 100 * HOUR
    store.do(protocols.receive, issued, "hand", thursday, "Jan Kowalski")
    row = protocol_row(issued)
    assert (row.received_at, row.received_how, row.received_by) == (
        thursday,
        "hand",
        "Jan Kowalski",
    )
    assert row.objection_ends_on == date(2026, 12, 29)
    assert card(issued).term.startswith(
        "śr. 23.12 + 2 dni robocze: 24–25.12 święto, 26–27.12 weekend"
    )
    assert card(issued, "en").term.startswith("Wed 23.12 + 2 working days")


@pytest.mark.parametrize(
    ("how", "shift", "by", "code"),
    [
        ("mail", HOUR, "", "received_in_future"),
        ("mail", -HOUR, "", "received_before_issued"),
        ("hand", -HOUR / 120, "", "receipt_by_missing"),
        ("signature", -HOUR / 120, " ", "receipt_by_missing"),
    ],
)
def test_receipts_that_cannot_be(store, issued, how, shift, by, code):
    store.now += HOUR / 60
    found = refusal(store, protocols.receive, issued, how, store.now + shift, by)
    assert found.code == code
    assert protocol_row(issued).state == "issued"


def test_a_bounce_stops_the_count(store, issued):
    store.do(protocols.receive, issued, "mail")
    assert refusal(store, protocols.returned, issued, " ").code == "reason_missing"
    store.do(protocols.returned, issued, "Skrzynka pełna")
    row = protocol_row(issued)
    assert (row.state, row.received_at, row.objection_ends_on) == ("issued", None, None)
    store.now += timedelta(days=30)
    assert refusal(store, protocols.accept, issued, "silence").code == "receipt_missing"
    assert refusal(store, protocols.returned, issued, "znowu").code == "protocol_state"
    store.do(protocols.receive, issued, "mail")
    assert protocol_row(issued).objection_ends_on == date(2026, 12, 22)


def test_a_receipt_is_written_once(store, issued):
    store.do(protocols.receive, issued, "mail")
    assert refusal(store, protocols.receive, issued, "mail").code == "protocol_state"


def test_acceptance_is_written_down_as_what_it_was(store, issued):
    when = store.now + HOUR
    store.now += 5 * HOUR
    store.do(protocols.accept, issued, "signature", " Anna Kowalska ", when)
    row = protocol_row(issued)
    assert (row.accepted_how, row.accepted_by, row.accepted_at) == (
        "signature",
        "Anna Kowalska",
        when,
    )
    facts = {"how": "signature", "by": "Anna Kowalska", "at": when.isoformat()}
    assert card(issued).history[-1].facts == facts


def test_nobody_accepts_before_it_is_issued_or_after_now(store, issued):
    def accept(shift):
        return refusal(store, protocols.accept, issued, "word", "Anna", store.now + shift).code

    assert accept(-HOUR) == "accepted_before_issued"
    assert accept(HOUR) == "accepted_in_future"


def test_steps_are_taken_back_one_by_one(store, issued):
    received = store.do(protocols.receive, issued, "mail")
    accepted = store.do(protocols.accept, issued, "word", "Anna")
    with pytest.raises(Gone):
        store.do(protocol_undo.undo, received)
    store.do(protocol_undo.undo, accepted)
    row = protocol_row(issued)
    assert (row.state, row.accepted_at, row.accepted_how) == ("received", None, "")
    bounced = store.do(protocols.returned, issued, "pomyłka")
    store.do(protocol_undo.undo, bounced)
    assert protocol_row(issued).received_how == "mail"


def test_a_draft_has_nothing_to_receive_or_accept(store, desk):
    worked(desk, FRIDAY)
    draft = store.do(protocols.draft, desk.ticket).made
    for service, args in (
        (protocols.receive, ("mail",)),
        (protocols.returned, ("a",)),
        (protocols.accept, ("word", "Anna")),
        (protocols.withdraw, ("a",)),
    ):
        assert refusal(store, service, draft, *args).code == "protocol_state"


# ---- what people type, and work taken out as a mistake ---------------------------------------


@pytest.mark.parametrize("odd", ["Jan\x00", "Jan\ud800", " Jan\u202e "])
def test_names_are_kept_as_every_database_takes_them(store, issued, odd):
    store.do(protocols.receive, issued, "hand", None, odd)
    store.do(protocols.returned, issued, f"{odd}: pomyłka")
    store.do(protocols.accept, issued, "word", odd)
    store.do(protocols.withdraw, issued, f"{odd}: zły klient")
    row = protocol_row(issued)
    assert (row.received_by, row.accepted_by) == ("", "Jan")
    assert [each.facts.get("by", "") for each in card(issued).history[1:]] == ["Jan", "", "Jan", ""]


def test_names_and_reasons_too_long_are_refused(store, issued):
    def refused(service, *args):
        found = refusal(store, service, issued, *args)
        return found.code, found.field, found.facts["most"]

    assert refused(protocols.receive, "hand", None, "J" * 256) == ("text_too_long", "by", 255)
    assert refused(protocols.accept, "word", "J" * 256) == ("text_too_long", "by", 255)
    assert refused(protocols.withdraw, "x" * 2001) == ("text_too_long", "reason", 2000)
    store.do(protocols.receive, issued, "mail")
    assert refused(protocols.returned, "x" * 2001) == ("text_too_long", "reason", 2000)
    assert refusal(store, protocols.accept, issued, "word", "\x00").code == "acceptance_by_missing"


def test_work_taken_out_of_a_draft_may_be_put_right_after_its_issue(store, desk):
    wrong, right = worked(desk, FRIDAY), worked(desk, FRIDAY + HOUR)
    draft = store.do(protocols.draft, desk.ticket).made
    store.do(session_corrections.discard, wrong, "pomyłka")
    store.do(protocols.issue, draft)
    assert protocol_row(draft).net == 18000
    assert session_ids(draft) == [right]
    assert billable(ticket_id=desk.ticket) == ()
    again = {"revision": WorkSession.get_by_id(wrong).revision, "reason": "jednak praca"}
    store.do(session_corrections.change, wrong, **again, worked=[Segment(FRIDAY, FRIDAY + HOUR)])
    assert [row.session_id for row in billable(ticket_id=desk.ticket)] == [wrong]
