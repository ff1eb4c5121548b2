"""The view of an `IdTable`: whole rows, J/K, Enter opens, selection and place kept by id."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.kit.id_table import IdTable
from desktop.ui.kit.naming import named
from desktop.ui.kit.row_delegate import RowDelegate, row_height
from desktop.ui.session_state import SessionState

REST = 20  # characters that the column in the rest of the room wants
Select = QItemSelectionModel.SelectionFlag


class IdView(QTableView):
    """A list of rows that are known by id.

    `chosen` carries the current id or None, `opened` the id that was entered or double-clicked,
    `sort_wanted` the sort name of a column and whether descending.
    """

    chosen = Signal(object)
    opened = Signal(int)
    sort_wanted = Signal(str, bool)

    def __init__(
        self,
        name: str,
        table: IdTable[Any],
        spoken: str,
        parent: QWidget | None = None,
        *,
        state: SessionState | None = None,
        many: bool = False,
    ) -> None:
        """`state` remembers the columns; `many` lets several rows be selected."""
        super().__init__(parent)
        named(self, name, spoken)
        self.table = table
        self.is_fitted = False  # the columns stand as a narrow window asks for
        self._overlay: QWidget | None = None
        self._kept: tuple[int | None, tuple[int, ...], int | None, int, int]
        self._kept = (None, (), None, 0, 0)
        self._told: int | None = None
        self._letter = 0  # how wide one was when the columns were laid
        self._left = 0  # the row where the last current one stood before it left the list
        self._dress(many=many)
        self.setModel(table)
        self.setItemDelegate(RowDelegate(self, table))
        self._lay_columns()
        if state is not None:
            state.keep_columns(self.horizontalHeader(), name, unless=lambda: self.is_fitted)
        table.about_to_load.connect(self._seek)
        table.modelAboutToBeReset.connect(self._keep)
        table.modelReset.connect(self._restore)
        table.loaded.connect(self._show_overlay)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(self._sort)

    def show_when_empty(self, overlay: QWidget) -> None:
        """Show this widget in place of the rows while there are none."""
        self._overlay = overlay
        overlay.setParent(self.viewport())
        overlay.hide()
        self._show_overlay()

    def current_id(self) -> int | None:
        """Id of the current row."""
        return self.table.id_at(self.currentIndex().row())

    def selected_ids(self) -> tuple[int, ...]:
        """Ids of all selected rows, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(found for row in rows if (found := self.table.id_at(row)) is not None)

    def choose(self, wanted: int) -> bool:
        """Make an id the current one and scroll to it; False when it is not listed."""
        place = self.table.place_of(wanted)
        if place is None:
            return False
        self.setCurrentIndex(self.table.index(place, 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K, Enter."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        key = event.key()
        if plain and (key in (Qt.Key.Key_J, Qt.Key.Key_K) or self._goes_on(key)):
            self._walk(1 if key in (Qt.Key.Key_J, Qt.Key.Key_Down) else -1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _goes_on(self, key: int) -> bool:
        """Whether an arrow goes on from where a row was that is not listed any more."""
        return not self.currentIndex().isValid() and key in (Qt.Key.Key_Down, Qt.Key.Key_Up)

    def _walk(self, step: int) -> None:
        row, last = self.currentIndex().row() + step, self.table.rowCount() - 1
        if not self.currentIndex().isValid():
            row = min(self._left if step > 0 else self._left - 1, last)
        if 0 <= row <= last:
            self.setCurrentIndex(self.table.index(row, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What the keyboard stands on is marked: coming in by a key makes the first row current."""
        super().focusInEvent(event)
        index = self.currentIndex()
        if index.isValid() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(index)

    def keyboardSearch(self, search: str) -> None:
        """Off: looking through the rows would ask for each of them."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlay over the rows."""
        super().resizeEvent(event)
        self._fit()
        if self._overlay is not None:
            self._overlay.setGeometry(self.viewport().rect())

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the columns stand as they were laid, or as a hand has drawn them."""
        super().showEvent(event)
        self._letter = self._letter or self.fontMetrics().horizontalAdvance("0")

    def changeEvent(self, event: QEvent) -> None:
        """Rows and columns grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))
            letter = self.fontMetrics().horizontalAdvance("0")
            if self._letter and letter != self._letter:
                self._stretch(letter / self._letter)
                self._letter = letter

    def _stretch(self, ratio: float) -> None:
        for place, column in enumerate(self.table.columns):
            if column.width and not self.isColumnHidden(place):
                self.setColumnWidth(place, round(self.columnWidth(place) * ratio))

    def _dress(self, *, many: bool) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height(self.fontMetrics()))

    def _lay_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(32)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        each = self.fontMetrics().horizontalAdvance("0")
        for place, column in enumerate(self.table.columns):
            if column.width:
                self.setColumnWidth(place, column.width * each + 24)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(any(column.sort for column in self.table.columns))

    def _fit(self) -> None:
        """Leave out columns that yield, the last first, where there is no room for all."""
        columns = self.table.columns
        yielding = [place for place, column in enumerate(columns) if column.yields]
        if not yielding:
            return
        each = self.fontMetrics().horizontalAdvance("0")
        widths = [(column.width or REST) * each + 24 for column in columns]
        left, out = sum(widths), set[int]()
        for place in reversed(yielding):
            if left > self.viewport().width():
                left -= widths[place]
                out.add(place)
        self.is_fitted = True
        for place in yielding:
            self.setColumnHidden(place, place in out)
        self.is_fitted = bool(out)

    def _seek(self) -> None:
        current, selected = self.current_id(), self.selected_ids()
        top = self.table.id_at(self.rowAt(0))
        self.table.sought = tuple({n for n in (current, top, *selected) if n is not None})

    def _keep(self) -> None:
        top = self.rowAt(0)
        self._kept = (
            self.current_id(),
            self.selected_ids(),
            self.table.id_at(top),
            self.verticalScrollBar().value(),
            self.currentIndex().row(),
        )

    def _restore(self) -> None:
        current, selected, top, scroll, was = self._kept
        place = None if current is None else self.table.place_of(current)
        if place is None:
            if current is not None and self.table.is_loaded:
                self._left = was
                self._tell(QModelIndex(), QModelIndex())
        else:
            chooser = self.selectionModel()
            index = self.table.index(place, 0)
            chooser.setCurrentIndex(index, Select.NoUpdate)
            chosen = QItemSelection(index, index)
            for other in selected:
                row = self.table.place_of(other)
                if row is not None:
                    at = self.table.index(row, 0)
                    chosen.merge(QItemSelection(at, at), Select.Select)
            chooser.select(chosen, Select.ClearAndSelect | Select.Rows)
        top_place = None if top is None else self.table.place_of(top)
        self.verticalScrollBar().setValue(scroll if top_place is None else top_place)

    def _tell(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        found = self.table.id_at(current.row()) if current.isValid() else None
        if found != self._told:
            self._told = found
            self.chosen.emit(found)

    def _open(self, index: QModelIndex) -> None:
        found = self.table.id_at(index.row()) if index.isValid() else None
        if found is not None:
            self.opened.emit(found)

    def _sort(self, section: int) -> None:
        column = self.table.columns[section]
        if not column.sort:
            return
        header = self.horizontalHeader()
        again = header.isSortIndicatorShown() and header.sortIndicatorSection() == section
        descending = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, order)
        self.sort_wanted.emit(column.sort, descending)

    def _show_overlay(self) -> None:
        if self._overlay is None:
            return
        is_empty = self.table.is_loaded and self.table.rowCount() == 0
        self._overlay.setGeometry(self.viewport().rect())
        self._overlay.setVisible(is_empty)
