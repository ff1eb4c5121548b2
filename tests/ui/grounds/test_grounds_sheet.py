"""Where does this amount come from: every figure of every line, recomputed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from desktop.models.agreement import ServiceAgreement
from desktop.models.client import Client
from desktop.models.protocol import Protocol, ProtocolLine, Rebate
from desktop.models.session import WorkSession
from desktop.services import protocols, tariffs
from desktop.ui.formats import format_money
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.labels import Words
from tests.services.papers import a_session
from tests.services.tampering import let_change
from tests.ui.stored import NOW


def words_of(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Words) if each.text()]


def test_a_session_shows_its_figures(sheet, stored, work):
    sheet.show_session(work.call)
    stored.settle()
    assert sheet.isVisible()
    assert not sheet.isModal()
    first, second = (words_of(card) for card in sheet.cards)
    for words in (
        "16:40:00–17:00:00",
        "20\u00a0min",
        "in opening hours",
        "30\u00a0min, each begun one",
        "each session on its own",
        f"{format_money(18000)}/h",
        "price list of 01.01.2026",
    ):
        assert any(words in each for each in first), words
    assert any("17:00:00–17:20:12" in each for each in second)
    assert "20\u00a0min\u00a012\u00a0s" in second
    assert "+50%" in second
    assert "raised: surcharged work is at least 1\u00a0h" in second
    assert f"Recomputed: 180,00 × 60/60 × 150% = {format_money(27000)}" in second
    assert any("surcharged work together at least 60 min" in each for each in second)


def test_the_foot_adds_up_and_says_that_it_is_the_same(sheet, stored, work):
    sheet.show_session(work.call)
    stored.settle()
    assert sheet.total.text() == f"Net altogether {format_money(36000)}"
    assert sheet.verdict.look.word == "recomputed: the same grosz"


def test_a_visit_shows_its_journey(sheet, stored, work):
    sheet.show_session(work.visit)
    stored.settle()
    words = words_of(sheet.cards[1])
    assert "120 km" in words
    assert "1,15 zł/km, Dz.U. 2023 poz. 5" in words
    least = format_money(10000)
    assert f"Recomputed: 120 km × 1,15 zł, at least {least} = {format_money(13800)}" in words


def test_a_journey_in_town_is_a_flat_sum(sheet, stored, work):
    stored.write(lambda: Client.update(distance_km=None).execute())
    sheet.show_session(work.visit)
    stored.settle()
    assert "within the office's town" in words_of(sheet.cards[1])
    assert f"Recomputed: {format_money(10000)}" in words_of(sheet.cards[1])


def test_a_protocol_and_an_invoice_name_where_a_line_stands(sheet, stored, protocol, invoice):
    sheet.show_protocol(protocol)
    stored.settle()
    told = [words_of(card) for card in sheet.cards]
    assert len(told) == 4
    assert all("Protocol PO/2026/11/0001" in words for words in told)
    total = sheet.total.text()
    sheet.show_invoice(invoice)
    stored.settle()
    assert [words_of(card) for card in sheet.cards] == told
    assert sheet.total.text() == total


def test_a_line_that_differs_is_told(sheet, stored, protocol):
    def tamper() -> None:
        let_change("protocol_line")
        ProtocolLine.update(net=9001).where(ProtocolLine.position == 1).execute()

    stored.write(tamper)
    sheet.show_protocol(protocol)
    stored.settle()
    assert sheet.verdict.look.word.startswith("1 line")
    assert sheet.verdict.look.word.endswith("recomputed otherwise")


def test_included_minutes_cost_nothing_and_say_why(sheet, stored, work):
    stored.write(
        lambda: ServiceAgreement.create(
            client=work.client, number="UM/1", starts_on=NOW.date(), included_minutes=20
        )
    )
    sheet.show_session(work.call)
    stored.settle()
    paid = words_of(sheet.cards[0])
    assert "20\u00a0min paid by the agreement" in paid
    assert "Recomputed: 20\u00a0min within the agreement, nothing to pay" in paid
    assert sheet.verdict.look.word == "recomputed: the same grosz"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"rounding": "nearest"}, "30\u00a0min, to the nearest"),
        ({"tolerance": 5}, "5\u00a0min"),
        ({"scope": "ticket_day"}, "a ticket's sessions of one day together"),
        ({"scope": "day"}, "a client's sessions of one day together"),
        ({"split": "by_start"}, "in opening hours, as at the beginning"),
    ],
)
def test_each_setting_is_said(sheet, stored, work, change, words):
    stored.do(tariffs.save, change)
    sheet.show_session(work.call)
    stored.settle()
    assert words in words_of(sheet.cards[0])


def test_a_call_under_a_minute_counts_as_one(sheet, stored, work):
    short = stored.write(lambda: a_session(work.ticket, 1, NOW, NOW + timedelta(seconds=40)))
    sheet.show_session(short)
    stored.settle()
    assert "40 s, counted as a minute" in words_of(sheet.cards[0])


def test_work_over_midnight_names_both_days(sheet, stored, work):
    start = NOW - timedelta(days=8, hours=-8)
    night = stored.write(lambda: a_session(work.ticket, 1, start, start + timedelta(hours=3)))
    sheet.show_session(night)
    stored.settle()
    words = "\n".join(words_of(sheet.cards[0]))
    assert "Thu 12.11 23:00:00–Fri 13.11 02:00:00" in words
    assert "Thu 12.11 23:00:00–00:00:00\nFri 13.11 00:00:00–02:00:00" in words


def test_another_surcharged_line_is_named(sheet, stored, work):
    start = NOW.replace(hour=22, minute=50)  # Friday 23:50 in Warsaw
    both = stored.write(lambda: a_session(work.ticket, 1, start, start + timedelta(minutes=20)))
    stored.do(tariffs.save, {"units": 15, "minimums": 15})
    sheet.show_session(both)
    stored.settle()
    assert (
        "raised: surcharged work is at least 1\u00a0h, 15\u00a0min of it in another line"
        in words_of(sheet.cards[0])
    )


def test_it_follows_what_changes_meanwhile(sheet, stored, work):
    sheet.show_session(work.call)
    stored.settle()
    stored.do(tariffs.save, {"surcharges": {"after_hours": 80}})
    stored.settle()
    assert sheet.total.text() == f"Net altogether {format_money(41400)}"


def test_what_has_no_ground_says_why(sheet, stored, work):
    sheet.show_session(999)
    stored.settle()
    assert "no longer here" in sheet.findChild(EmptyState).findChild(Words).text()
    assert sheet.total.text() == ""
    assert sheet.verdict.look is None
    stored.write(lambda: WorkSession.update(state="held", ended_at=None).execute())
    sheet.show_session(work.call)
    stored.settle()
    assert sheet.cards == ()


def test_nothing_to_pay_is_said(sheet, stored, work):
    sheet.show_protocol(
        stored.write(lambda: _empty(work.client)),
    )
    stored.settle()
    assert "nothing to pay" in sheet.findChild(EmptyState).findChild(Words).text()


def _empty(client: int) -> int:
    return int(Protocol.create(client=client, created_at=NOW).id)


def test_a_rebate_has_its_reason_and_no_hours(sheet, stored, work):
    protocol = stored.do(protocols.draft, work.ticket).made
    stored.write(lambda: Rebate.create(protocol=protocol, amount=5000, reason="za zwłokę"))
    sheet.show_protocol(protocol)
    stored.settle()
    words = words_of(sheet.cards[-1])
    assert format_money(-5000) in words
    assert "Unit" not in words
    assert any("za zwłokę" in each for each in words)
    assert f"Recomputed: {format_money(-5000)}" in words


def test_it_is_quiet_until_it_is_asked(sheet, stored):
    stored.do(tariffs.save, {"tolerance": 5})
    assert stored.desk.relay.pending == 0
    assert not sheet.isVisible()
