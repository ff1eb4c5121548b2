"""What is said after a step of a visit's life."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.visit_standing import Booked


def told(what: str, done: Booked) -> str:
    """One sentence for the strip; `what` is planned, changed, moved, called_off, done, missed."""
    translate = QCoreApplication.translate
    if what == "called_off":
        if done.is_free:
            return translate("VisitTold", "The visit is called off, free of charge.")
        return translate(
            "VisitTold", "The visit is called off late: its planned time will be billed."
        )
    return {
        "planned": translate("VisitTold", "The visit is planned."),
        "changed": translate("VisitTold", "The visit is changed."),
        "moved": translate("VisitTold", "The visit is moved. Tell the client."),
        "done": translate("VisitTold", "The visit is written down as work."),
        "missed": translate("VisitTold", "Nobody was there: the planned time will be billed."),
    }[what]
