"""The cards of the calendar: to plan, to change, to call off, to write down."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.unfinished import unfinished
from desktop.ui.visits.editor import VisitEditor
from desktop.ui.visits.outcome import CallOff, Facts, Finish
from desktop.ui.visits.pane import CalendarPane
from tests.ui.visits.hands import point, press_button

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
FRIDAY = date(2026, 11, 20)
WEDNESDAY, THURSDAY = date(2026, 11, 25), date(2026, 11, 26)
KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_without_a_client_the_card_says_what_it_wants(week, page, drag, settle, house):
    view = week()
    drag(view.viewport(), point(view, WEDNESDAY, 10), point(view, WEDNESDAY, 11))
    settle()
    page.board.pop.submit()
    error = page.board.pop.findChild(QWidget, "visit.client_error")
    assert not error.isHidden()
    assert house.rows() == ()


def test_delete_asks_and_says_whether_it_is_free(week, page, house, key, settle, said):
    made = house.plan(WEDNESDAY, 10)
    view = week()
    key(view, KEY.Key_Down)
    key(view, KEY.Key_Delete)
    asked = page.board.pop
    assert isinstance(asked, CallOff)
    assert asked.free.text().startswith("Free")
    assert "24.11.2026" in asked.free.text()
    press_button(asked, "visit.off_by_client")
    settle()
    assert house.row(made).state == "called_off"
    assert "free" in said[0].text
    said[0].act()
    settle()
    assert house.row(made).state == "planned"


def test_calling_off_today_is_late(page, house, key, settle, said, desk):
    made = house.plan(FRIDAY, 16)
    page.board.reload()
    settle()
    key(page.board.hours, KEY.Key_Down)
    key(page.board.hours, KEY.Key_Delete)
    assert page.board.pop.free.text().startswith("Late")
    press_button(page.board.pop, "visit.off_by_client")
    settle()
    assert house.row(made).is_charged
    assert "late" in said[0].text


def test_enter_opens_and_ctrl_enter_saves(week, page, house, key, settle):
    made = house.plan(WEDNESDAY, 10, ticket_id=house.ticket, consultant_id=house.anna)
    view = week()
    key(view, KEY.Key_Down)
    key(view, KEY.Key_Return)
    settle()
    editor = page.board.pop
    assert isinstance(editor, VisitEditor)
    assert not editor.is_edited
    editor.findChild(QWidget, "visit.consultant").show_value(house.jan)
    editor.findChild(QWidget, "visit.to").show_value(None)
    editor.findChild(QWidget, "visit.to").setText("1230")
    editor.submit()
    settle()
    row = house.row(made)
    assert (row.consultant_id, row.ticket_id) == (house.jan, house.ticket)
    assert row.ends_at == house.at(WEDNESDAY, 12, 30)


def test_an_end_before_the_start_is_refused_at_its_field(week, page, house, key, settle):
    house.plan(WEDNESDAY, 10)
    view = week()
    key(view, KEY.Key_Down)
    key(view, KEY.Key_Return)
    settle()
    page.board.pop.findChild(QWidget, "visit.to").setText("9:00")
    page.board.pop.submit()
    settle()
    assert not page.board.pop.findChild(QWidget, "visit.to_error").isHidden()


def test_a_visit_that_took_place_becomes_work(page, house, key, settle, said):
    made = house.plan(FRIDAY, 10, ticket_id=house.ticket, consultant_id=house.anna)
    page.board.reload()
    settle()
    key(page.board.hours, KEY.Key_Down)
    key(page.board.hours, KEY.Key_Return)
    press_button(page.board.pop, "visit.done")
    finish = page.board.pop
    assert isinstance(finish, Finish)
    finish.findChild(QWidget, "visit.left").setText("11:20")
    finish.submit()
    settle()
    row = house.row(made)
    assert (row.state, row.left_at) == ("done", house.at(FRIDAY, 11, 20))
    key(page.board.hours, KEY.Key_Return)
    assert isinstance(page.board.pop, Facts)


def test_nobody_was_there(page, house, key, settle):
    made = house.plan(FRIDAY, 10)
    page.board.reload()
    settle()
    key(page.board.hours, KEY.Key_Down)
    key(page.board.hours, KEY.Key_Return)
    press_button(page.board.pop, "visit.missed")
    settle()
    assert house.row(made).state == "missed"


def test_a_ticket_waits_for_its_hours_to_be_chosen(week, page, house, drag, settle):
    view = week()
    page.plan_for(house.ticket)
    settle()
    hint = page.findChild(QWidget, "calendar.hint")
    assert hint.isVisible()
    drag(view.viewport(), point(view, WEDNESDAY, 13, 1))
    settle()
    page.board.pop.submit()
    settle()
    (row,) = house.rows()
    assert (row.ticket_id, row.client_id) == (house.ticket, house.client)
    assert (row.starts_at, row.ends_at) == (house.at(WEDNESDAY, 13), house.at(WEDNESDAY, 14))
    assert not hint.isVisible()


def test_choosing_can_be_given_up(page, house, settle, drag, week):
    view = week()
    page.plan_for(house.ticket)
    settle()
    press_button(page, "calendar.stop_choosing")
    drag(view.viewport(), point(view, WEDNESDAY, 13))
    assert page.board.pop is None


def test_the_button_plans_at_the_next_full_hour(page, settle):
    press_button(page, "calendar.new")
    settle()
    editor = page.board.pop
    assert editor.findChild(QWidget, "visit.from").text() == "16:00"
    assert editor.findChild(QWidget, "visit.day").text() == "20.11.2026"


def test_links_lead_to_the_ticket_and_the_client(week, page, house, key, settle, qtbot):
    house.plan(WEDNESDAY, 10, ticket_id=house.ticket)
    view = week()
    for name, wish, expected in (
        ("visit.to_ticket", page.ticket_wanted, house.ticket),
        ("visit.to_client", page.client_wanted, house.client),
    ):
        key(view, KEY.Key_Down)
        key(view, KEY.Key_Return)
        settle()
        with qtbot.waitSignal(wish) as wished:
            press_button(page.board.pop, name)
        assert wished.args == [expected]
        assert page.board.pop is None


def test_a_card_put_away_by_a_click_is_gone(week, page, drag, settle):
    view = week()
    drag(view.viewport(), point(view, WEDNESDAY, 10), point(view, WEDNESDAY, 11))
    settle()
    drag(view.viewport(), QPointF(5, 5).toPoint())
    assert page.board.pop is None


def test_a_card_goes_out_of_sight_with_its_calendar(week, page, drag, settle):
    view = week()
    drag(view.viewport(), point(view, WEDNESDAY, 10), point(view, WEDNESDAY, 11))
    settle()
    editor = page.board.pop
    editor.findChild(QWidget, "visit.place").setText("Serwerownia")
    page.board.hide()
    assert editor.isHidden()
    page.board.show()
    assert editor.isVisible()
    assert editor.findChild(QWidget, "visit.place").text() == "Serwerownia"


def test_a_low_window_gets_a_popup_of_its_own(qtbot, theme, desk, house, settle):
    pane = CalendarPane(desk)
    qtbot.addWidget(pane)
    pane.resize(600, 260)
    pane.show()
    settle()
    pane.plan_new()
    settle()
    editor = pane.board.pop
    assert editor.isWindow()
    assert editor.height() > pane.height()
    editor.close()
    assert pane.board.pop is None


def test_a_card_with_something_typed_is_not_replaced(page, house, settle, said, key, week):
    house.plan(WEDNESDAY, 10)
    view = week()
    page.plan_new()
    settle()
    editor = page.board.pop
    note = editor.findChild(QWidget, "visit.note")
    note.setPlainText("klucz u portiera")
    assert [place.words() for place in unfinished(page.window())] == [("Visit: New visit",)]
    key(editor, KEY.Key_Escape)
    key(view, KEY.Key_Down)
    key(view, KEY.Key_Return)
    settle()
    assert page.board.pop is editor
    assert editor.isVisible()
    assert "Save or cancel" in said[-1].text
    press_button(editor, "visit.cancel")
    assert unfinished(page.window()) == []


def test_from_a_changed_card_its_own_visit_can_still_be_called_off(page, house, settle, week, key):
    house.plan(WEDNESDAY, 10)
    view = week()
    key(view, KEY.Key_Down)
    key(view, KEY.Key_Return)
    settle()
    page.board.pop.findChild(QWidget, "visit.note").setPlainText("klucz u portiera")
    press_button(page.board.pop, "visit.call_off")
    assert page.board.pop.objectName() == "visit.calling_off"
