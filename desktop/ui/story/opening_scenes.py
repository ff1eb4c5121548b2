"""A new office opens: its data are asked for once, then an empty queue says what to do."""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtWidgets import QDialog

from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until

OFFICE = {
    "first.name": "Serwis Komputerowy Źródło",
    "first.nip": "526-025-02-74",
    "first.street": "ul. Wiązowa 12",
    "first.postcode": "00-950",
    "first.city": "Warszawa",
    "first.email": "biuro@serwis-zrodlo.example",
    "first.person": "Żaneta Łoś",
}


def office_opens(stage: Stage) -> Iterator[str]:
    """The form of the first start is filled in and saved."""
    hand = stage.hand
    dialog = hand.find("first.start")
    for name, text in OFFICE.items():
        hand.write(text, name)
    yield "first start"
    hand.click("first.save")
    wait_until(lambda: not is_open(dialog), "the office is not saved")
    stage.settle()
    yield "empty queue"


def is_open(dialog: object) -> bool:
    """Whether a dialog still stands."""
    return isinstance(dialog, QDialog) and shiboken6.isValid(dialog) and dialog.isVisible()
