"""A choice of one from a list: each entry has words for people and data for the program."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop.ui.colours import colours_of, qcolour
from desktop.ui.icons import icon
from desktop.ui.kit.naming import named


class _Line(QLineEdit):
    """The line of a searchable choice: its words end in … where they do not fit."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show its beginning again."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As ever, and the sign that there is more."""
        super().paintEvent(event)
        letters = self.fontMetrics()
        if self.hasFocus() or letters.horizontalAdvance(self.text()) <= self.width() - 4:
            return
        wide = letters.horizontalAdvance("…") + 2
        box = QRect(self.width() - wide, 1, wide, self.height() - 2)
        painter = QPainter(self)
        painter.fillRect(box, qcolour(colours_of(self.palette()).card))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "…")
        painter.end()


class Choice(QComboBox):
    """A combo box with data (ids or codes, any hashable); the wheel does not change it."""

    edited = Signal()

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        spoken: str = "",
        entries: Iterable[tuple[object, str]] = (),
        searchable: bool = False,
    ) -> None:
        """`searchable` lets a person type part of an entry."""
        super().__init__(parent)
        named(self, name, spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._is_list_dressed = False
        self._is_cut = False
        self._data: list[object] = []
        if searchable:
            self.setEditable(True)
            self.setLineEdit(_Line(self))
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = self.completer()
            if completer is not None:
                completer.setFilterMode(Qt.MatchFlag.MatchContains)
                completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.offer(entries)
        self.activated.connect(lambda _: self.edited.emit())

    def offer(self, entries: Iterable[tuple[object, str]]) -> None:
        """Show these `(data, words)`; what was chosen stays chosen if it is still there."""
        chosen, offered = self.value(), list(entries)
        if self.currentIndex() >= 0 and offered == self._offered():
            return
        self.clear()
        self._data = []
        for data, words in offered:
            self._data.append(data)
            self.addItem(words)
        self.show_value(chosen if chosen in self._data else self._data[0] if self._data else None)

    def _offered(self) -> list[tuple[object, str]]:
        return [(data, self.itemText(at)) for at, data in enumerate(self._data)]

    def add(self, data: object, words: str, image: str = "") -> None:
        """Add one entry at the end."""
        self._data.append(data)
        if image:
            self.addItem(icon(image), words)
        else:
            self.addItem(words)

    def value(self) -> object:
        """Data of what is chosen, None when nothing is."""
        at = self.currentIndex()
        return self._data[at] if 0 <= at < len(self._data) else None

    def chosen_id(self) -> int | None:
        """The data as an id, None when it is none."""
        data = self.value()
        return data if isinstance(data, int) else None

    def show_value(self, data: object) -> None:
        """Choose by data; what is not offered chooses nothing."""
        self.setCurrentIndex(self._data.index(data) if data in self._data else -1)
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)  # what it begins with tells it apart

    def showPopup(self) -> None:
        """Open the list; it is made on first need, with a dozen widgets of its own."""
        if not self._is_list_dressed:
            self._is_list_dressed = True
            # Fusion draws the list like a menu; the usual delegate follows the style sheet.
            self.setItemDelegate(QStyledItemDelegate(self))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As ever, but words that do not fit end in …; the tooltip has all of them."""
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width() - 2
        whole = option.currentText
        option.currentText = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(kind, option)
        if not self.isEditable():
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        is_cut = self.fontMetrics().horizontalAdvance(whole) > room
        if is_cut or self._is_cut:
            self.setToolTip(whole if is_cut else "")
        self._is_cut = is_cut

    def wheelEvent(self, event: object) -> None:
        """A page that scrolls under the pointer must not change choices."""
        event.ignore()  # type: ignore[attr-defined]
