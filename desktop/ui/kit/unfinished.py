"""What a person typed and did not save yet: each place that has such words says so here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


class Unfinished(QObject):
    """One place's unsaved words; it lives as long as the place.

    `told` names what is unsaved, one line each, nothing when everything is saved. `save` begins to
    save all of it; what is wrong is said where it stands, as ever. `show` brings it into sight.
    """

    def __init__(
        self,
        place: QWidget,
        told: Callable[[], Sequence[str]],
        save: Callable[[], object],
        show: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(place)
        self._told = told
        self._save = save
        self._show = show

    def words(self) -> tuple[str, ...]:
        """What is unsaved here."""
        return tuple(self._told())

    def save(self) -> None:
        """Begin to save it."""
        self._save()

    def show(self) -> None:
        """Bring it into sight, where it knows how."""
        if self._show is not None:
            self._show()


def unfinished(window: QWidget) -> list[Unfinished]:
    """Every place of a window with unsaved words."""
    return [place for place in window.findChildren(Unfinished) if place.words()]
