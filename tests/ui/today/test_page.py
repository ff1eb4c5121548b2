"""The page of today: cards, reasons in words, and where each line leads."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication

from desktop.errors import Unavailable
from desktop.services import today
from desktop.services.agenda import Agenda, AgendaGroup, AgendaLine, Group, Urgency, What
from desktop.services.changes import Changes
from desktop.ui.formats import format_money
from desktop.ui.kit.buttons import Button
from desktop.ui.today.line_button import LineButton
from desktop.ui.today.page import TodayPage

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def line(what, number=7, **own):
    facts = {"client": "Kowalscy", "number": "N/1", "day": TODAY, "at": NOW, "until": NOW + HOUR}
    return AgendaLine(what=what, id=number, **(facts | own))


@pytest.fixture
def office(monkeypatch):
    """What the service answers; a test puts groups in."""
    groups = []

    def answer(day, now):
        assert (day, now) == (TODAY, NOW)
        if groups and isinstance(groups[0], Exception):
            raise groups[0]
        return Agenda(day, tuple(groups))

    monkeypatch.setattr(today, "agenda", answer)
    return groups


@pytest.fixture
def page(qtbot, theme, desk, office, settle):
    def build(*groups):
        office[:] = groups
        shown = TodayPage(desk)
        qtbot.addWidget(shown)
        shown.resize(1400, 800)
        shown.show()
        settle()
        return shown

    return build


def lines(page):
    return page.findChildren(LineButton)


def test_an_empty_day_says_so(page):
    shown = page()
    assert shown._states.currentWidget() is shown._empty
    assert "Nothing waits" in shown._empty.words.text()
    assert "20 November 2026" in shown.note.text()


LEADS = [
    (What.VISIT, "visit_day_wanted", TODAY),
    (What.VISIT_UNTOLD, "visit_day_wanted", TODAY),
    (What.PROTOCOL_DUE, "client_protocol_wanted", 7),
    (What.MONTH_WORK, "client_protocol_wanted", 7),
    (What.PROTOCOL_DRAFT, "protocol_wanted", 7),
    (What.RECEIPT_MISSING, "protocol_wanted", 7),
    (What.OBJECTION_OPEN, "protocol_wanted", 7),
    (What.OBJECTION_ENDS, "protocol_wanted", 7),
    (What.SILENCE, "protocol_wanted", 7),
    (What.TO_INVOICE, "protocol_wanted", 7),
    (What.INVOICE_DRAFT, "invoice_wanted", 7),
    (What.PAYMENT_FALLS, "invoice_wanted", 7),
    (What.KSEF_WAITS, "invoice_wanted", 7),
    (What.KSEF_REFUSED, "invoice_wanted", 7),
    (What.PAYMENT_PASSED, "invoice_wanted", 7),
    (What.SESSION_OPEN, "ticket_wanted", 7),
    (What.SESSION_ODD, "ticket_wanted", 7),
    (What.TICKET_UNMATCHED, "ticket_wanted", 7),
    (What.TICKET_HELD, "ticket_wanted", 7),
    (What.TICKET_NEW, "ticket_wanted", 7),
]


def test_every_kind_of_line_is_tried():
    assert {what for what, _, _ in LEADS} == set(What)


@pytest.mark.parametrize(("what", "wish", "expected"), LEADS)
def test_each_line_has_a_reason_and_leads_on(page, qtbot, what, wish, expected):
    shown = page(AgendaGroup(Group.PROTOCOLS, (line(what, who="Anna", count=1),)))
    (button,) = lines(shown)
    assert button.reason
    assert "{" not in button.reason
    assert button.reason in button.accessibleName()
    with qtbot.waitSignal(getattr(shown, wish)) as wished:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert wished.args == [expected]


def test_enter_follows_a_line(page, qtbot):
    shown = page(AgendaGroup(Group.TICKETS, (line(What.TICKET_NEW),)))
    with qtbot.waitSignal(shown.ticket_wanted):
        qtbot.keyClick(lines(shown)[0], Qt.Key.Key_Return)


def test_reasons_speak_in_words(page):
    late = line(What.PROTOCOL_DUE, day=TODAY - timedelta(days=3), urgency=Urgency.LATE, count=2)
    silent = line(What.SILENCE, amount=36000, urgency=Urgency.TODAY, day=date(2026, 11, 19))
    shown = page(AgendaGroup(Group.PROTOCOLS, (late, silent)))
    first, second = lines(shown)
    assert "protocol by 17.11.2026" in first.reason
    assert "3" in first.accessibleName()
    assert first._look is not None
    assert "no objection until 19.11" in second.reason
    assert format_money(36000) in second.reason
    assert second._look is None


def test_a_long_card_opens_in_place_and_stays_open(page, desk, office, settle):
    many = AgendaGroup(Group.TICKETS, tuple(line(What.TICKET_NEW, at) for at in range(9)))
    shown = page(many)
    assert len(lines(shown)) == 5
    shown.findChild(Button, "today.tickets_more").click()
    assert len(lines(shown)) == 9
    office[:] = [AgendaGroup(Group.TICKETS, many.lines[:8])]
    desk.hub.changed.emit(Changes.of(ticket=[1]))
    settle()
    assert len(shown.cards[Group.TICKETS].findChildren(LineButton)) == 8


def test_one_line_more_than_fits_is_simply_shown(page):
    shown = page(AgendaGroup(Group.WORK, tuple(line(What.SESSION_ODD, at) for at in range(6))))
    assert len(lines(shown)) == 6


def test_changes_of_the_office_are_read_again(page, desk, office, settle):
    shown = page()
    office[:] = [AgendaGroup(Group.INVOICES, (line(What.INVOICE_DRAFT),))]
    desk.hub.changed.emit(Changes.of(invoice=[7]))
    settle()
    assert list(shown.cards) == [Group.INVOICES]
    office[:] = []
    shown.shown()
    settle()
    assert shown._states.currentWidget() is shown._empty


def test_what_cannot_be_read_can_be_tried_again(page, office, settle):
    shown = page(Unavailable("database_locked", file="office.db"))
    assert shown._states.currentWidget() is shown._broken
    assert "office.db" in shown._broken.words.text()
    office[:] = [AgendaGroup(Group.WORK, (line(What.SESSION_ODD),))]
    shown._broken.button.click()
    settle()
    assert shown._states.currentWidget() is shown._scroll


def test_a_narrow_page_has_one_column(page):
    shown = page(
        AgendaGroup(Group.TICKETS, (line(What.TICKET_NEW),)),
        AgendaGroup(Group.INVOICES, (line(What.INVOICE_DRAFT),)),
    )
    QGuiApplication.processEvents()
    left, right = (shown.cards[group] for group in (Group.TICKETS, Group.INVOICES))
    assert left.x() < right.x()
    shown.resize(QSize(700, 800))
    QGuiApplication.processEvents()
    assert left.x() == right.x()
    assert left.y() < right.y()


def test_a_wide_page_has_three_columns(page):
    shown = page(
        AgendaGroup(Group.TICKETS, (line(What.TICKET_NEW),)),
        AgendaGroup(Group.PROTOCOLS, (line(What.PROTOCOL_DRAFT),)),
        AgendaGroup(Group.INVOICES, (line(What.INVOICE_DRAFT),)),
    )
    groups = (Group.TICKETS, Group.PROTOCOLS, Group.INVOICES)
    for width, columns in ((1900, 3), (1300, 2), (700, 1), (1900, 3)):
        shown.resize(QSize(width, 800))
        QGuiApplication.processEvents()
        assert len({shown.cards[group].x() for group in groups}) == columns


def test_columns_without_cards_take_no_room(page):
    shown = page(
        AgendaGroup(Group.PROTOCOLS, (line(What.PROTOCOL_DRAFT),)),
        AgendaGroup(Group.INVOICES, (line(What.INVOICE_DRAFT),)),
    )
    shown.resize(QSize(1900, 800))
    QGuiApplication.processEvents()
    left, right = (shown.cards[group] for group in (Group.PROTOCOLS, Group.INVOICES))
    assert left.x() < 40
    assert abs(left.width() - right.width()) <= 1
