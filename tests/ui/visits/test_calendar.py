"""The calendar by mouse and keys: planned, moved, stretched, walked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from desktop.services import visits
from desktop.services.act import Act
from desktop.ui.visits.editor import VisitEditor
from desktop.ui.visits.pane import CalendarPane
from tests.ui.visits.hands import point

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
FRIDAY = date(2026, 11, 20)
WEDNESDAY, THURSDAY = date(2026, 11, 25), date(2026, 11, 26)
KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_drawing_over_empty_hours_plans_a_visit(week, page, house, drag, settle, said):
    view = week()
    drag(
        view.viewport(),
        point(view, WEDNESDAY, 10, 2),
        *(point(view, WEDNESDAY, h, 5) for h in (11, 12)),
    )
    editor = page.board.pop
    assert isinstance(editor, VisitEditor)
    settle()
    editor.findChild(QWidget, "visit.client").show_value(house.client)
    editor.submit()
    settle()
    (row,) = house.rows()
    assert (row.starts_at, row.ends_at) == (house.at(WEDNESDAY, 10), house.at(WEDNESDAY, 12, 15))
    assert (row.client_id, row.consultant_id) == (house.client, house.anna)
    assert page.board.pop is None
    assert [each.id for each in view.shown.visits] == [row.id]
    said[0].act()
    settle()
    assert house.rows() == ()


def test_drawing_upwards_is_the_same(week, page, drag, house):
    view = week()
    drag(view.viewport(), point(view, WEDNESDAY, 12, 5), point(view, WEDNESDAY, 10, 5))
    times = page.board.pop.findChild(QWidget, "visit.from").text()
    assert times == "10:00"
    assert page.board.pop.findChild(QWidget, "visit.to").text() == "12:15"


def test_a_click_on_empty_hours_plans_nothing(week, page, drag):
    view = week()
    drag(view.viewport(), point(view, WEDNESDAY, 10))
    assert page.board.pop is None


def test_a_visit_is_carried_to_another_day_and_hour(week, house, drag, settle, said):
    made = house.plan(WEDNESDAY, 10, 90)
    view = week()
    start = point(view, WEDNESDAY, 10, 20)
    drag(view.viewport(), start, point(view, WEDNESDAY, 11), point(view, THURSDAY, 12, 50))
    settle()
    row = house.row(made)
    assert row.starts_at == house.at(THURSDAY, 12, 30)
    assert row.ends_at - row.starts_at == timedelta(minutes=90)
    assert len(said) == 1
    said[0].act()
    settle()
    assert house.row(made).starts_at == house.at(WEDNESDAY, 10)


def test_its_lower_edge_stretches_it_by_quarters(week, house, drag, settle):
    made = house.plan(WEDNESDAY, 10, 60)
    view = week()
    edge = view.place_of(made).bottom() - 3
    start = QPoint(point(view, WEDNESDAY, 10).x(), round(edge))
    drag(view.viewport(), start, start + QPoint(0, 20), point(view, WEDNESDAY, 12, 28))
    settle()
    row = house.row(made)
    assert (row.starts_at, row.ends_at) == (house.at(WEDNESDAY, 10), house.at(WEDNESDAY, 12, 30))
    edge = view.place_of(made).bottom() - 3
    start = QPoint(start.x(), round(edge))
    drag(view.viewport(), start, start - QPoint(0, 20), point(view, WEDNESDAY, 8))
    settle()
    assert house.row(made).ends_at == house.at(WEDNESDAY, 10, 15)


def test_a_drag_is_given_up_with_escape(week, house, key, qtbot):
    made = house.plan(WEDNESDAY, 10)
    view = week()
    viewport, start = view.viewport(), point(view, WEDNESDAY, 10, 20)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(0, 100))
    key(view, KEY.Key_Escape)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 100))
    assert house.row(made).revision == 1


def test_what_is_over_stays_where_it_is(week, house, drag, settle):
    made = house.plan(WEDNESDAY, 10)
    house.write(lambda: visits.call_off(Act(NOW), made))
    view = week()
    drag(view.viewport(), point(view, WEDNESDAY, 10, 20), point(view, THURSDAY, 12))
    settle()
    assert house.row(made).starts_at == house.at(WEDNESDAY, 10)


def test_a_refused_move_brings_the_visit_back(week, house, drag, settle, said):
    made = house.plan(WEDNESDAY, 10)
    view = week()
    house.write(lambda: visits.move(Act(NOW), made, house.at(WEDNESDAY, 8), house.at(WEDNESDAY, 9)))
    drag(view.viewport(), point(view, WEDNESDAY, 10, 20), point(view, THURSDAY, 12))
    settle()
    assert len(said) == 1
    assert [row.starts_at for row in view.shown.visits] == [house.at(WEDNESDAY, 8)]


def test_overlapping_visits_stand_side_by_side(week, house):
    one, two = house.plan(WEDNESDAY, 10), house.plan(WEDNESDAY, 10)
    three = house.plan(WEDNESDAY, 11)
    view = week()
    first, second, alone = (view.place_of(each) for each in (one, two, three))
    assert first.right() <= second.left()
    assert alone.width() > 2 * first.width()
    assert not first.intersects(alone)


def test_arrows_go_from_visit_to_visit_and_on_to_the_next_week(week, page, house, key, settle):
    early, late = house.plan(WEDNESDAY, 9), house.plan(WEDNESDAY, 14)
    next_day = house.plan(THURSDAY, 13)
    view = week()
    for pressed, expected in (
        (KEY.Key_Down, early),
        (KEY.Key_Down, late),
        (KEY.Key_Right, next_day),
        (KEY.Key_Left, late),
        (KEY.Key_Up, early),
        (KEY.Key_Up, early),
    ):
        key(view, pressed)
        assert view.current().id == expected
    assert "Kowalscy" in view.accessibleDescription()
    key(view, KEY.Key_Left)
    settle()
    assert page.board.days.first == date(2026, 11, 16)
    assert view.current() is None
    key(view, KEY.Key_PageDown)
    key(view, KEY.Key_Right)
    assert page.board.days.first == date(2026, 11, 30)
    key(view, KEY.Key_Home)
    assert page.board.days.first == date(2026, 11, 16)
    settle()


def test_keys_move_and_stretch_the_chosen_visit(week, house, key, settle):
    made = house.plan(WEDNESDAY, 10)
    view = week()
    key(view, KEY.Key_Down)
    for pressed, held, start, end in (
        (KEY.Key_Down, CTRL, (25, 10, 15), (25, 11, 15)),
        (KEY.Key_Right, CTRL, (26, 10, 15), (26, 11, 15)),
        (KEY.Key_Down, SHIFT, (26, 10, 15), (26, 11, 30)),
    ):
        key(view, pressed, held)
        settle()
        row = house.row(made)
        assert row.starts_at == house.at(date(2026, 11, start[0]), *start[1:])
        assert row.ends_at == house.at(date(2026, 11, end[0]), *end[1:])


def test_a_month_moves_visits_by_days(page, house, drag, settle):
    made = house.plan(WEDNESDAY, 10)
    page.board.go(WEDNESDAY, "month")
    settle()
    view = page.board.month
    start = view.place_of(made).center().toPoint()
    end = view.cell(date(2026, 12, 3)).center().toPoint()
    drag(view, start, start + QPoint(30, 10), end)
    settle()
    assert house.row(made).starts_at == house.at(date(2026, 12, 3), 10)


def test_a_day_of_the_month_opens(page, settle, double_click):
    page.board.go(WEDNESDAY, "month")
    settle()
    double_click(page.board.month, page.board.month.cell(THURSDAY).center().toPoint())
    settle()
    assert (page.board.mode, page.board.days.first) == ("day", THURSDAY)
    assert "26 November 2026" in page.note.text()


def test_holidays_are_named_and_their_hours_closed(page, settle):
    page.board.go(date(2026, 11, 11))
    settle()
    shown = page.board.hours.shown
    assert list(shown.holidays) == [date(2026, 11, 11)]
    assert page.note.text() == "09–15.11.2026"


def test_a_low_pane_begins_with_working_hours(qtbot, theme, desk, house, settle):
    pane = CalendarPane(desk)
    qtbot.addWidget(pane)
    pane.resize(490, 260)
    pane.show()
    settle()
    view = pane.board.hours
    assert view.wall.hour >= 2 * view.fontMetrics().lineSpacing()
    assert 0 <= view.wall.y_of(9 * 60) - view.wall.top < view.wall.hour
    assert pane.head.minimumSizeHint().width() <= 490


def test_a_summer_night_keeps_the_length_of_a_visit(page, house, drag, settle):
    saturday, sunday = date(2026, 10, 24), date(2026, 10, 25)
    made = house.plan(saturday, 9, 60)
    page.board.go(saturday)
    settle()
    view = page.board.hours
    drag(view.viewport(), point(view, saturday, 9, 30), point(view, sunday, 9, 30))
    settle()
    row = house.row(made)
    assert row.starts_at == house.at(sunday, 9)
    assert row.ends_at - row.starts_at == timedelta(hours=1)
