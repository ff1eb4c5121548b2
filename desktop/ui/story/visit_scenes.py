"""A visit is planned by drawing over free hours of the next week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QPointF

from desktop.ui.story.broken import StoryBroken
from desktop.ui.story.stage import Stage
from desktop.ui.story.told import Told
from desktop.ui.story.waiting import wait_until
from desktop.ui.visits.hours_view import HoursView
from desktop.ui.visits.pane import CalendarPane

MORNING, EVENING = 9, 16
LENGTH = 120  # minutes
NOTE = "Wymiana kabla drukarki etykiet i druga rolka, wejście od zaplecza"


def visit_is_planned(stage: Stage, told: Told) -> Iterator[str]:
    """From the ticket to the calendar; the hand draws two hours, the card says whose."""
    hand, board = stage.hand, stage.place(CalendarPane, "calendar").board
    hand.click("ticket.visit")
    hand.find("calendar.hint")
    hand.click("calendar.on")
    stage.settle()
    wait_until(lambda: board.days.is_known, "the next week is not read")
    view = board.hours
    day, hour = _free(view, stage.desk.today())
    view.verticalScrollBar().setValue(round(view.wall.hour * (hour - 0.5)))
    hand.drag(view, _point(view, day, hour * 60 + 5), _point(view, day, hour * 60 + LENGTH - 5))
    hand.find("visit.editor")
    stage.settle()
    hand.write(NOTE, "visit.note")
    stage.settle()
    yield "visit drawn"
    told.visit_id = stage.made("visit", lambda: hand.click("visit.save"))
    told.visit_day, told.visit_hour = day, hour
    yield "visit"


def _free(view: HoursView, today: date) -> tuple[date, int]:
    """The first free hours of the week that are far enough ahead, from the end of the week."""
    wall, zone = view.wall, view.wall.zone
    taken = [
        (row.starts_at.astimezone(zone), row.ends_at.astimezone(zone)) for row in view.shown.visits
    ]
    for at in (3, 2, 1, 4):
        day = wall.first + timedelta(days=at)
        busy = {
            hour
            for start, end in taken
            if start.date() == day
            for hour in range(start.hour, end.hour + 1)
        }
        for hour in range(MORNING + 1, EVENING - 1):
            if day > today and not busy & {hour, hour + 1}:
                return day, hour
    raise StoryBroken("next week has no two free hours")


def _point(view: HoursView, day: date, minutes: int) -> QPointF:
    """The middle of a day's column, at a minute of that day."""
    return QPointF(view.wall.day_box(day).center().x(), view.wall.y_of(minutes))
