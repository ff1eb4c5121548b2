"""Views of the window for a kind of work: which page, and which panes beside it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Perspective:
    """A page and exactly the panes that stand beside it."""

    name: str
    title: str
    page: str
    panes: tuple[str, ...]


def perspectives() -> tuple[Perspective, ...]:
    """The dispatcher's, the consultant's and the one for billing."""
    translate = QCoreApplication.translate
    return (
        Perspective("dispatcher", translate("Perspectives", "Dispatcher"), "queue", ("calendar",)),
        Perspective("consultant", translate("Perspectives", "Consultant"), "queue", ("timer",)),
        Perspective("billing", translate("Perspectives", "Billing"), "billing", ("preview",)),
    )
