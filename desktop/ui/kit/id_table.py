"""Tables of any length: ids first, rows by window, never a query on the window's thread."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop.ui.kit.cells import (
    ALIGN,
    CELL,
    DISPLAY,
    ID,
    LEFT,
    RIGHT,
    SPOKEN,
    TOOLTIP,
    Cell,
    Column,
)

WINDOW = 64
KEPT_WINDOWS = 64
SEEN_WINDOWS = 4  # as many as a tall screen can show at once
LOOKED_THROUGH = 50_000
ASKED_ROLES = frozenset({ALIGN, DISPLAY, TOOLTIP, SPOKEN, ID})
NOWHERE = QModelIndex()


@runtime_checkable
class HasId(Protocol):
    """A row of a list."""

    @property
    def id(self) -> int:
        """The id that is looked for."""
        ...


R = TypeVar("R", bound=HasId)


class Ask(Protocol):
    """`desk.relay.ask`."""

    def __call__(
        self,
        service: Callable[..., Any],
        /,
        *args: object,
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
        **kw: Any,
    ) -> None:
        """Run a read and bring the result."""
        ...


class IdTable(QAbstractTableModel, Generic[R]):
    """Shows `fetch_rows(ids)` for the ids `fetch_ids(*args, **kw)` found.

    `load` asks for new ids and keeps showing the old rows until they are there; answers to an
    earlier `load` are dropped. Rows come in windows as they are looked at; until one has come,
    its cells are empty and `row_at` gives None (the delegate draws a quiet placeholder). What is
    read again is drawn again only where it is not as it was.
    """

    loaded = Signal()
    failed = Signal(object)
    about_to_load = Signal()

    def __init__(
        self,
        ask: Ask,
        fetch_ids: Callable[..., Sequence[int]],
        fetch_rows: Callable[[tuple[int, ...]], Iterable[R]],
        columns: Sequence[Column[R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._fetch_ids = fetch_ids
        self._fetch_rows = fetch_rows
        self.columns = tuple(columns)
        self._ids: Sequence[int] = ()
        self._rows: OrderedDict[int, R] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._seen: deque[int] = deque(maxlen=SEEN_WINDOWS)
        self._generation = 0
        self._turn = 0  # how many times rows were asked for
        self._since: dict[int, int] = {}  # by id: answers to earlier turns are too old for it
        self._args: tuple[object, ...] = ()
        self._kw: dict[str, object] = {}
        self._is_other = False  # another question: its cells may differ though its rows do not
        self.is_loaded = False
        self.sought: tuple[int, ...] = ()
        self.places: dict[int, int] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask_rows)

    def load(self, *args: object, **kw: object) -> None:
        """Show what `fetch_ids(*args, **kw)` finds, as soon as it is found."""
        self._is_other = self._is_other or (args, kw) != (self._args, self._kw)
        self._args, self._kw = args, kw
        self.reload()

    def reload(self) -> None:
        """Find the ids of the last `load` again; rows in sight are read again too."""
        self._generation += 1
        generation = self._generation
        self._stale.update(self._rows)
        self._since.clear()
        self._asked.clear()
        self.about_to_load.emit()
        self._ask(
            _found,
            self._fetch_ids,
            self.sought,
            self._args,
            self._kw,
            then=partial(self._show_ids, generation),
            failed=partial(self._show_failure, generation),
            owner=self,
        )

    def refresh(self, ids: Iterable[int]) -> None:
        """Read these rows again where they are in sight; their order stays.

        What is on its way was read before and no longer counts for them.
        """
        touched = set(ids)
        if touched:
            self._since.update(dict.fromkeys(touched, self._turn + 1))
            self._stale |= touched & self._rows.keys()
            self._asked.clear()
            self._want_seen()

    def read_all(self) -> None:
        """Read every row of the list, seen or not, now."""
        self._wanted.update(range(-(-len(self._ids) // WINDOW)))
        self._ask_rows()

    def id_at(self, row: int) -> int | None:
        """Id of a row of the table."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_at(self, row: int) -> R | None:
        """What a row of the table shows, None while it is on its way."""
        found = self.id_at(row)
        return None if found is None else self._rows.get(found)

    def place_of(self, wanted: int) -> int | None:
        """Row of an id, None when it is not listed."""
        place = self.places.get(wanted)
        if place is not None and self.id_at(place) == wanted:
            return place
        try:
            return self._ids.index(wanted)
        except ValueError:
            return None

    @property
    def ids(self) -> Sequence[int]:
        """All ids, in order."""
        return self._ids

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """How many ids were found."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """Titles of columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == DISPLAY:
            return column.title
        if role == ALIGN:
            return RIGHT if column.right else LEFT
        return (column.tip or None) if role == TOOLTIP else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> object:
        """What is in the cache; what is not is asked for once, after this repaint."""
        if role != CELL and role not in ASKED_ROLES:
            return None
        column = self.columns[index.column()]
        if role == ALIGN:
            return RIGHT if column.right else LEFT
        place = index.row()
        if place >= len(self._ids):
            return None
        found = self._ids[place]
        if role == ID:
            return found
        row = self._rows.get(found)
        if place // WINDOW not in self._seen:
            self._seen.append(place // WINDOW)
        if row is None or found in self._stale:
            self._want(place // WINDOW)
        return None if row is None else _part(column.show(row), role)

    def _want_seen(self) -> None:
        """Read again what is stale or not here and was looked at last; the rest when it is."""
        for window in self._seen:
            if any(each in self._stale or each not in self._rows for each in self._ids_of(window)):
                self._want(window)

    def _ids_of(self, window: int) -> tuple[int, ...]:
        return tuple(self._ids[window * WINDOW : (window + 1) * WINDOW])

    def _want(self, window: int) -> None:
        if window not in self._asked:
            self._wanted.add(window)
            if not self._soon.isActive():
                self._soon.start()

    def _ask_rows(self) -> None:
        wanted, self._wanted = sorted(self._wanted), set()
        generation = self._generation
        self._turn += 1
        for window in wanted:
            ids = self._ids_of(window)
            if not ids:
                continue
            self._asked.add(window)
            self._ask(
                self._fetch_rows,
                ids,
                then=partial(self._show_rows, generation, self._turn, window, ids),
                failed=partial(self._show_failure, generation),
                owner=self,
            )

    def _show_ids(self, generation: int, found: tuple[Sequence[int], dict[int, int]]) -> None:
        if generation != self._generation:
            return
        ids, places = found
        self.places = places
        if ids == self._ids and self.is_loaded:
            if self._is_other:
                self._repaint(0, len(ids) - 1)
            self._want_seen()
        else:
            self.beginResetModel()
            self._ids = ids
            self._seen.clear()
            # Windows asked for while the old ids stood hold other rows than those of the new.
            self._asked.clear()
            self.endResetModel()
        self.is_loaded, self._is_other = True, False
        self.loaded.emit()

    def _show_rows(
        self, generation: int, turn: int, window: int, ids: tuple[int, ...], rows: Iterable[R]
    ) -> None:
        if generation != self._generation:
            return
        came = {row.id: row for row in rows}
        changed: list[int] = []
        # moved: asked for while other ids stood; the rows are right, their places are not
        is_old = has_moved = False
        for place, wanted in enumerate(ids, window * WINDOW):
            if turn < self._since.get(wanted, 0):
                is_old = True
                continue
            self._since[wanted] = turn
            self._stale.discard(wanted)
            if wanted in came:
                if self._rows.get(wanted) != came[wanted]:
                    changed.append(place)
                    has_moved |= self.id_at(place) != wanted
                self._rows[wanted] = came[wanted]
                self._rows.move_to_end(wanted)
        self._let_go()
        if has_moved:
            self._repaint(0, len(self._ids) - 1)
        elif changed:
            self._repaint(changed[0], changed[-1])
        if is_old:
            self._asked.discard(window)
            self._want_seen()

    def _let_go(self) -> None:
        while len(self._rows) > WINDOW * KEPT_WINDOWS:
            gone, _ = self._rows.popitem(last=False)
            self._stale.discard(gone)
            self._since.pop(gone, None)
            self._asked.clear()

    def _show_failure(self, generation: int, error: Exception) -> None:
        if generation == self._generation:
            self.failed.emit(error)

    def _repaint(self, first: int, last: int) -> None:
        if first <= last:
            corner = self.index(last, len(self.columns) - 1)
            self.dataChanged.emit(self.index(first, 0), corner)


def _found(
    fetch: Callable[..., Sequence[int]],
    sought: tuple[int, ...],
    args: tuple[object, ...],
    kw: dict[str, object],
) -> tuple[Sequence[int], dict[int, int]]:
    # On the reader's thread: looking for a selected id among a million takes 20 ms.
    ids = fetch(*args, **kw)
    places = {wanted: _place(ids, wanted) for wanted in sought}
    return ids, {wanted: place for wanted, place in places.items() if place is not None}


def _place(ids: Sequence[int], wanted: int) -> int | None:
    """Where an id stands; in parts, for one long search would keep the window waiting."""
    for at in range(0, len(ids), LOOKED_THROUGH):
        try:
            return ids.index(wanted, at, at + LOOKED_THROUGH)
        except ValueError:
            continue
    return None


def _part(shown: Cell | str, role: int) -> object:
    cell = Cell(shown) if isinstance(shown, str) else shown
    if role == CELL:
        return cell
    if role == TOOLTIP:
        return cell.tip or None
    word = cell.badge.word if cell.badge else ""
    return " ".join(part for part in (word, cell.text, cell.note) if part)
