"""The story of the tour, played by the same code on both databases, and checked scene by scene."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.services import consents, messages, papers, session_cards, ticket_queue, visit_cards
from desktop.services.paper_rows import InvoiceRow, ProtocolRow
from desktop.ui.formats import format_clock, format_money
from desktop.ui.story.letters import SUBJECT, TEXT
from desktop.ui.story.scenes import story
from desktop.ui.story.stage import Stage
from desktop.ui.story.timer_scenes import ORDERS, SUMMARY
from desktop.ui.story.told import PASSWORD, SESSION_ID, Told
from tests.documents.reading import solid, text
from tests.flows.conftest import WARSAW, Enter
from tests.flows.watching import is_seen, text_of, ticket

HELD, WHOLE = 21 * 60 + 30, 36 * 60 + 5


@dataclass
class Playing:
    """The story while it is played."""

    stage: Stage
    told: Told
    folder: Path


def the_letters_are_tickets(now: Playing) -> None:
    stage, told = now.stage, now.told
    assert [each.kind for each in told.taken_in] == ["ticket"] * 3
    card = ticket(stage, told.ticket_id)
    assert told.cast is not None
    assert (card.client_id, card.subject) == (told.cast.favoured.client.id, SUBJECT)
    assert card.is_caller_authorised
    assert TEXT.replace(" ", "") in card.messages[0].text.replace("\n", "").replace(" ", "")
    assert [each.name for each in card.attachments if not each.is_inline] == [
        "drukarka etykiet.png"
    ]
    raw = (now.folder / "wiadomość 3.eml").read_bytes()
    assert stage.ask(messages.original, card.messages[0].id) == raw
    assert ticket(stage, told.other_ticket_id).client_id == told.cast.other.client.id
    assert ticket(stage, told.unmatched_ticket_id).client_id is None


def the_agreement_client_stands_first_and_says_why(now: Playing) -> None:
    stage, told = now.stage, now.told
    assert [each.kind for each in told.taken_in_later] == ["ticket"]
    place = told.order.index
    assert place(told.ticket_id) < place(told.other_ticket_id)
    assert place(told.ticket_id) < place(told.unmatched_ticket_id)
    reason = stage.ask(ticket_queue.why, told.ticket_id, stage.desk.today())
    assert told.cast is not None
    assert reason is not None
    assert told.cast.favoured.agreement is not None
    assert reason.position == place(told.ticket_id) + 1
    assert reason.agreement == told.cast.favoured.agreement.number
    assert told.why.startswith(f"{reason.position}.")
    assert reason.agreement in told.why
    rows = stage.ask(ticket_queue.rows, told.order)
    ranks = [row.has_agreement for row in rows]
    assert ranks == sorted(ranks, reverse=True)


def nothing_is_launched_without_consent(now: Playing) -> None:
    stage, told = now.stage, now.told
    assert not told.could_launch_without_consent
    assert not stage.launcher.seen
    assert told.cast is not None
    card = stage.ask(consents.card, told.consent_id)
    assert (card.person, card.channel) == (told.cast.favoured.person.name, "phone")
    assert card.given_at == stage.desk.now()
    assert card.ticket_id == told.ticket_id
    assert len(card.terms_sha256) == 64
    assert stage.hand.find("remote.launch").isEnabled()


def the_tool_runs_and_nobody_saw_the_password(now: Playing) -> None:
    stage, told = now.stage, now.told
    assert told.was_running
    assert SESSION_ID.replace(" ", "") in told.seen_by_others
    assert PASSWORD not in told.seen_by_others
    card = stage.ask(session_cards.card, told.session_id)
    assert (card.state, card.kind, card.consent_id) == ("running", "remote", told.consent_id)
    assert card.tool == "TeamViewer"
    _no_secret_is_kept(stage)


def the_clock_shows_what_was_measured(now: Playing) -> None:
    assert text_of(now.stage, "timer.elapsed") == format_clock(HELD)
    assert now.stage.hand.find("timer.hold").isEnabled()


def the_mini_timer_shows_the_same(now: Playing) -> None:
    assert text_of(now.stage, "mini.elapsed") == format_clock(HELD)


def time_stands_while_it_is_held(now: Playing) -> None:
    assert now.told.elapsed["held"] == now.told.elapsed["after the pause"] == HELD
    card = now.stage.ask(session_cards.card, now.told.session_id)
    assert (card.state, card.seconds) == ("held", HELD)


def the_end_forgets_what_is_volatile(now: Playing) -> None:
    stage, told = now.stage, now.told
    assert told.elapsed["stopped"] == WHOLE
    card = stage.ask(session_cards.card, told.session_id)
    assert (card.state, card.seconds, card.oddities) == ("stopped", WHOLE, ())
    assert len(card.segments) == 2
    _no_secret_is_kept(stage)
    words = QApplication.clipboard().text()
    assert PASSWORD not in words
    assert SESSION_ID not in words
    typed = [each.text() for each in _fields(stage) if hasattr(each, "text")]
    assert not {PASSWORD, SESSION_ID} & set(typed)


def one_line_is_kept(now: Playing) -> None:
    card = now.stage.ask(session_cards.card, now.told.session_id)
    assert card.summary == SUMMARY
    assert [each.text for each in ticket(now.stage, now.told.ticket_id).orders] == list(ORDERS)
    assert not is_seen(now.stage, "timer.summary")


def the_visit_is_where_it_was_drawn(now: Playing) -> None:
    told = now.told
    row = now.stage.ask(visit_cards.card, told.visit_id)
    assert told.visit_day is not None
    start = datetime.combine(told.visit_day, datetime.min.time(), WARSAW)
    start += timedelta(hours=told.visit_hour)
    assert (row.starts_at, row.ends_at) == (start, start + timedelta(hours=2))
    assert (row.ticket_id, row.state) == (told.ticket_id, "planned")
    assert not row.is_short_notice
    assert not row.double_booked


def a_draft_has_no_number(now: Playing) -> None:
    row, pdf = _protocol(now)
    assert (row.state, row.number) == ("draft", None)
    assert "SZKIC" in text(pdf)


def what_is_issued_is_what_is_shown(now: Playing) -> None:
    row, pdf = _protocol(now)
    assert row.state == "issued"
    assert pdf == now.told.papers["protocol"]
    words = solid(text(pdf))
    for each in (row.number, SUMMARY, *ORDERS, format_money(row.net, unit=False)):
        assert solid(str(each)) in words
    assert "SZKIC" not in words


def acceptance_is_written_down(now: Playing) -> None:
    row, pdf = _protocol(now)
    assert now.told.cast is not None
    assert (row.state, row.accepted_how) == ("accepted", "word")
    assert row.accepted_by == now.told.cast.favoured.person.name
    assert pdf == now.told.papers["protocol"]


def an_invoice_takes_its_number_at_issue(now: Playing) -> None:
    row, _ = _invoice(now)
    assert (row.number, row.issued_on) == (None, None)


def the_invoice_is_what_is_shown(now: Playing) -> None:
    row, pdf = _invoice(now)
    assert row.number is not None
    assert row.issued_on == now.stage.desk.today()
    assert row.protocol_ids == (now.told.protocol_id,)
    assert pdf == now.told.papers["invoice"]
    words = solid(text(pdf))
    assert solid(row.number) in words
    assert solid(format_money(row.gross)) in words
    assert _protocol(now)[1] == now.told.papers["protocol"]


def everything_is_there_again(now: Playing) -> None:
    left, found = now.told.left, now.told.found
    assert left is not None
    assert found is not None
    assert found == left
    assert left.page == "queue"
    assert left.panes == {"timer", "preview"}
    assert len(left.tickets) > 10
    for kind in ("protocol", "invoice"):
        paper_id = {"protocol": now.told.protocol_id, "invoice": now.told.invoice_id}[kind]
        shown = now.stage.ask(papers.paper, kind, paper_id, now.stage.desk.today())
        assert shown.pdf == now.told.papers[kind]


CHECKS: dict[str, Callable[[Playing], None]] = {
    "letters": the_letters_are_tickets,
    "ticket": the_agreement_client_stands_first_and_says_why,
    "consent": nothing_is_launched_without_consent,
    "connected": the_tool_runs_and_nobody_saw_the_password,
    "running": the_clock_shows_what_was_measured,
    "mini timer": the_mini_timer_shows_the_same,
    "held": time_stands_while_it_is_held,
    "stopped": the_end_forgets_what_is_volatile,
    "summarised": one_line_is_kept,
    "visit": the_visit_is_where_it_was_drawn,
    "protocol draft": a_draft_has_no_number,
    "protocol issued": what_is_issued_is_what_is_shown,
    "protocol accepted": acceptance_is_written_down,
    "invoice draft": an_invoice_takes_its_number_at_issue,
    "invoice issued": the_invoice_is_what_is_shown,
    "again": everything_is_there_again,
}


def test_the_story(both: str, enter: Enter, tmp_path: Path) -> None:
    stage = enter(both)
    now = Playing(stage, Told(), tmp_path)
    seen = []
    for moment in story(stage, now.told, tmp_path):
        seen.append(moment)
        if moment in CHECKS:
            CHECKS[moment](now)
    assert set(CHECKS) <= set(seen)


def _protocol(now: Playing) -> tuple[ProtocolRow, bytes]:
    today = now.stage.desk.today()
    shown = now.stage.ask(papers.paper, "protocol", now.told.protocol_id, today)
    assert isinstance(shown.row, ProtocolRow)
    return shown.row, shown.pdf


def _invoice(now: Playing) -> tuple[InvoiceRow, bytes]:
    today = now.stage.desk.today()
    shown = now.stage.ask(papers.paper, "invoice", now.told.invoice_id, today)
    assert isinstance(shown.row, InvoiceRow)
    return shown.row, shown.pdf


def _fields(stage: Stage) -> list[object]:
    return [stage.hand.sees(name) for name in ("remote.partner_id", "remote.password")]


def _no_secret_is_kept(stage: Stage) -> None:
    """Neither in the database, its log and copies, nor beside them."""
    folder = stage.config.data_dir
    files = [each for each in folder.parent.rglob("*") if each.is_file()]
    secrets = (PASSWORD.encode(), SESSION_ID.encode(), SESSION_ID.replace(" ", "").encode())
    for file in files:
        data = file.read_bytes()
        assert not [secret for secret in secrets if secret in data], file.name
