"""Short lists of one ticket whose rows are here already: files, work, orders, history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from desktop.ui.kit.cells import Column
from desktop.ui.kit.id_table import HasId, IdTable

R = TypeVar("R", bound=HasId)


class LineTable(IdTable[R]):
    """An `IdTable` of rows in memory: asked and answered at once."""

    def __init__(self, columns: Sequence[Column[R]], parent: QWidget) -> None:
        self._lines: dict[int, R] = {}
        super().__init__(_at_once, self._found, self._read, columns, parent)

    def show_lines(self, lines: Iterable[R]) -> None:
        """Show these rows, in this order."""
        self._lines = {line.id: line for line in lines}
        self.load()
        self.read_all()

    def line(self, wanted: int) -> R | None:
        """The row of an id."""
        return self._lines.get(wanted)

    def _found(self) -> tuple[int, ...]:
        return tuple(self._lines)

    def _read(self, ids: tuple[int, ...]) -> tuple[R, ...]:
        return tuple(self._lines[each] for each in ids if each in self._lines)


def _at_once(
    service: Callable[..., Any],
    /,
    *args: object,
    then: Callable[[Any], object],
    **_: object,
) -> None:
    then(service(*args))
