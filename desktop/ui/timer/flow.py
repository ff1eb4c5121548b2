"""Widgets side by side that go on in the next row where the pane is too narrow for them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Never asks for more width than its widest widget; `to_the_right` ends its rows there."""

    def __init__(self, *widgets: QWidget, gap: int = 8, to_the_right: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._to_the_right = to_the_right
        self._between = gap if to_the_right else gap // 2
        self.setContentsMargins(0, 0, 0, 0)
        for each in widgets:
            self.addWidget(each)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt hands over what `addWidget` made."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        rows = self._rows(width)
        return sum(self._tallest(row) for row in rows) + self._between * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """All of them in one row."""
        sizes = [each.sizeHint() for each in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them."""
        sizes = [each.sizeHint() for each in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, box: QRect) -> None:
        """Place them row by row, each in the middle of its row's height."""
        super().setGeometry(box)
        top = box.top()
        for row in self._rows(box.width()):
            tallest = self._tallest(row)
            left = box.left()
            if self._to_the_right:
                left += max(0, box.width() - self._wide(row))
            for item in row:
                size = item.sizeHint()
                item.setGeometry(QRect(QPoint(left, top + (tallest - size.height()) // 2), size))
                left += size.width() + self._gap
            top += tallest + self._between

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        for item in self._shown():
            if rows and self._wide([*rows[-1], item]) <= width:
                rows[-1].append(item)
            else:
                rows.append([item])
        return rows

    def _wide(self, row: list[QLayoutItem]) -> int:
        return sum(each.sizeHint().width() for each in row) + self._gap * (len(row) - 1)

    @staticmethod
    def _tallest(row: list[QLayoutItem]) -> int:
        return max(each.sizeHint().height() for each in row)
