"""The page of settings: sections at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.settings.appearance import AppearanceSection
from desktop.ui.settings.consultants import ConsultantsSection
from desktop.ui.settings.data import DataSection
from desktop.ui.settings.ksef import KsefSection
from desktop.ui.settings.letters import LettersSection
from desktop.ui.settings.office import OfficeSection
from desktop.ui.settings.price_lists import PriceListsSection
from desktop.ui.settings.sections import Appearance, DataPlace, SectionEntry
from desktop.ui.settings.tariff import TariffSection

LIST_WIDTH = 232
HEAD_HEIGHT = 60
UNSAVED = "pencil"


class SettingsPage(QWidget):
    """Everything the office sets; each section is built when it is first opened."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        appearance: Appearance,
        place: DataPlace,
        extra: Sequence[SectionEntry] = (),
    ) -> None:
        """`extra` are sections of other features; they stand after the tariff."""
        super().__init__(parent)
        self.setObjectName("settings.page")
        self._desk = desk
        self._entries = (*self._own(), *extra, *self._last(appearance, place))
        self._built: dict[str, QWidget] = {}
        self._unsaved: set[str] = set()
        self._list = QListWidget(self)
        named(self._list, "settings.sections", self.tr("Sections of the settings"))
        self._list.setIconSize(QSize(20, 20))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setProperty("role", "sections")
        for entry in self._entries:
            item = QListWidgetItem(icon(entry.icon), entry.title, self._list)
            item.setSizeHint(QSize(0, 40))
            item.setData(Qt.ItemDataRole.UserRole, entry.name)
        self._stack = QStackedWidget(self)
        side = QFrame(self)
        side.setProperty("line", "right")
        side.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 4, 8, 16)
        column.setSpacing(0)
        title = Words(self.tr("Settings"), side, size=Size.TITLE, bold=True)
        title.setContentsMargins(16, 0, 0, 0)
        title.setFixedHeight(HEAD_HEIGHT)
        column.addWidget(title)
        column.addWidget(self._list)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addWidget(self._stack, 1)
        Unfinished(self, self._unsaved_words, self._save_all, self._show_unsaved)
        self._list.currentRowChanged.connect(self._turn)
        self._list.setCurrentRow(0)

    @property
    def names(self) -> tuple[str, ...]:
        """Every section there is."""
        return tuple(entry.name for entry in self._entries)

    def open_section(self, name: str) -> None:
        """Turn to a section by name; an unknown one leaves the page as it is."""
        if name in self.names:
            self._list.setCurrentRow(self.names.index(name))

    def section(self, name: str) -> QWidget:
        """A section itself, built on first need.

        Raises:
            KeyError: there is none of that name.
        """
        if name not in self._built:
            entry = {each.name: each for each in self._entries}[name]
            widget = entry.build(self._desk, self._stack)
            self._built[name] = widget
            self._stack.addWidget(widget)
            unsaved = getattr(widget, "unsaved_changed", None)
            if unsaved is not None:
                unsaved.connect(partial(self._mark, self.names.index(name)))
        return self._built[name]

    def submit(self) -> None:
        """Ctrl+Enter in the section that is shown."""
        submit = getattr(self._stack.currentWidget(), "submit", None)
        if submit is not None:
            submit()

    def _own(self) -> tuple[SectionEntry, ...]:
        return (
            SectionEntry(
                name="office", title=self.tr("Office"), icon="building", build=OfficeSection
            ),
            SectionEntry(
                name="consultants",
                title=self.tr("Consultants"),
                icon="users",
                build=ConsultantsSection,
            ),
            SectionEntry(
                name="price_lists",
                title=self.tr("Price list"),
                icon="tag",
                build=PriceListsSection,
            ),
            SectionEntry(
                name="tariff", title=self.tr("Tariff"), icon="adjustments", build=TariffSection
            ),
            SectionEntry(name="ksef", title=self.tr("KSeF"), icon="send", build=KsefSection),
            SectionEntry(
                name="letters", title=self.tr("Letters"), icon="mail", build=LettersSection
            ),
        )

    def _last(self, appearance: Appearance, place: DataPlace) -> tuple[SectionEntry, ...]:
        return (
            SectionEntry(
                name="appearance",
                title=self.tr("Appearance"),
                icon="palette",
                build=lambda desk, parent: AppearanceSection(desk, appearance, parent),
            ),
            SectionEntry(
                name="data",
                title=self.tr("Data"),
                icon="database",
                build=lambda desk, parent: DataSection(desk, place, parent),
            ),
        )

    def _turn(self, row: int) -> None:
        if 0 <= row < len(self._entries):
            widget = self.section(self._entries[row].name)
            self._stack.setCurrentWidget(widget)
            shown = getattr(widget, "shown", None)
            if shown is not None:
                shown()

    def _unsaved_words(self) -> list[str]:
        told = self.tr("Settings: {section}")
        return [
            told.format(section=entry.title)
            for entry in self._entries
            if entry.name in self._unsaved
        ]

    def _save_all(self) -> None:
        for entry in self._entries:
            if entry.name in self._unsaved and not entry.by_hand:
                section = self._built[entry.name]
                getattr(section, "save_all", getattr(section, "submit", lambda: None))()

    def _show_unsaved(self) -> None:
        first = next((entry.name for entry in self._entries if entry.name in self._unsaved), "")
        self.open_section(first)

    def _mark(self, row: int, is_unsaved: bool) -> None:  # noqa: FBT001 - a slot
        entry = self._entries[row]
        (self._unsaved.add if is_unsaved else self._unsaved.discard)(entry.name)
        item = self._list.item(row)
        item.setIcon(icon(UNSAVED if is_unsaved else entry.icon))
        told = self.tr("{section}, unsaved changes").format(section=entry.title)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told if is_unsaved else entry.title)
