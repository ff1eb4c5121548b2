"""Who calls: one of the client's people by a few letters or ↓, or any name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.rules.text import fold, number_in
from desktop.services.clients import ContactCard
from desktop.ui.kit.edits import LineEdit

FEWEST_DIGITS = 6
FEWEST_LETTERS = 3


class CallerEdit(LineEdit):
    """A name; ↓ lists the client's people."""

    def __init__(self, name: str, parent: QWidget | None = None, *, longest: int) -> None:
        super().__init__(name, parent, longest=longest)
        self._people: tuple[ContactCard, ...] = ()

    def offer(self, people: tuple[ContactCard, ...]) -> None:
        """Offer these people; those who may order come first."""
        self._people = people
        completer = QCompleter([person.name for person in people], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def person(self) -> ContactCard | None:
        """The one of them whose name stands in the field."""
        wanted = fold(self.value())
        return next((each for each in self._people if wanted and fold(each.name) == wanted), None)

    def recognise(self, typed: str) -> None:
        """Name the caller where what was typed to find the client fits one person only."""
        if self.value():
            return
        found = [each for each in self._people if _fits(each, typed)]
        if len(found) == 1:
            self.show_value(found[0].name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ lists everybody whom the letters fit."""
        completer = self.completer()
        if event.key() == Qt.Key.Key_Down and completer is not None and self._people:
            completer.setCompletionPrefix(self.value())
            completer.complete()
        else:
            super().keyPressEvent(event)


def _fits(person: ContactCard, typed: str) -> bool:
    """Whether the letters or digits are this person's own: a name, an address, a number."""
    number = number_in(typed)
    if len(number) >= FEWEST_DIGITS:
        return number in number_in(person.phone)
    if "@" in typed:
        return len(typed) >= FEWEST_LETTERS and fold(typed) in fold(person.email)
    own, words = fold(person.name).split(), fold(typed).split()
    return bool(words) and all(any(each.startswith(word) for each in own) for word in words)
