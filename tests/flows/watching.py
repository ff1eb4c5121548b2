"""What a test looks at in the window and in the database."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from desktop.services import ticket_cards
from desktop.services.ticket_cards import TicketCard
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until


def said(stage: Stage) -> str:
    """What the strip at the foot of the window says."""
    label = stage.window.findChild(QLabel, "notices.text")
    return label.text() if label is not None and label.isVisible() else ""


def text_of(stage: Stage, name: str) -> str:
    """The words of a widget that is in sight."""
    return str(getattr(stage.hand.find(name), "text")())  # noqa: B009 - any widget with words


def is_seen(stage: Stage, name: str) -> bool:
    """Whether a widget is in sight now."""
    return stage.hand.sees(name) is not None


def wait_for(stage: Stage, name: str) -> QWidget:
    """A widget, once it is in sight."""
    wait_until(lambda: is_seen(stage, name), f"{name} does not come into sight")
    return stage.hand.find(name)


def ticket(stage: Stage, ticket_id: int) -> TicketCard:
    """A ticket as the database has it."""
    return stage.ask(ticket_cards.card, ticket_id, stage.desk.now(), stage.desk.today())


def count(stage: Stage, table: Any) -> int:
    """How many rows a table has."""
    return int(stage.ask(lambda: table.select().count()))
