"""The window in English: every word of it, and the paper stays in the client's language."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from desktop.ui.story.stage import PAGES, Stage
from tests.flows.conftest import Enter
from tests.flows.watching import wait_for

POLISH = set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")


def own_words(widget: QWidget) -> set[str]:
    """What the program itself says: titles, buttons, hints; data are left out by the empty office."""
    found: set[str] = set()
    for each in widget.findChildren(QWidget):
        if isinstance(each, QLabel | QAbstractButton):
            found.add(each.text())
        if isinstance(each, QLineEdit):
            found.add(each.placeholderText())
        found |= {each.toolTip(), each.accessibleName(), each.accessibleDescription()}
    return {words for words in found if words}


def office_opens(stage: Stage) -> None:
    stage.hand.write("Ordinary Office", "first.name")
    stage.hand.write("Ann Ordinary", "first.person")
    stage.hand.click("first.save")
    stage.settle()


def test_no_polish_letter_is_in_sight(sqlite_address: str, enter: Enter) -> None:
    stage = enter(sqlite_address, clients=0, language="en")
    office_opens(stage)
    for page in PAGES:
        stage.turn_to(page)
    actions = {action.text() for action in stage.window.findChildren(QAction)}
    words = own_words(stage.window) | actions
    allowed = {each for each in words if "Dyżurka" in each or each in {"zł", "Polski", "polski"}}
    assert {"Queue", "Clients", "Settings", "New ticket"} <= words
    assert not {each for each in words - allowed if POLISH & set(each)}


def test_days_and_plurals_follow(sqlite_address: str, enter: Enter) -> None:
    stage = enter(sqlite_address, tickets=6, language="en")
    stage.turn_to("today")
    assert "Friday, 20 November 2026" in own_words(stage.window)
    stage.turn_to("queue")
    wait_for(stage, "ticket.why")
    why = stage.hand.find("ticket.why")
    assert isinstance(why, QLabel)
    assert why.text().startswith("1st in the queue: agreement ")
