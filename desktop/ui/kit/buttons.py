"""Buttons: primary (one a pane), secondary, quiet, danger, link, icon-only, and split."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.ui.icons import SIZE, icon
from desktop.ui.kit.naming import named


class Role(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"


class Button(QPushButton):
    """A button with words; `clicked` as ever, `act` connects at once."""

    def __init__(
        self,
        name: str,
        text: str,
        parent: QWidget | None = None,
        *,
        role: Role = Role.SECONDARY,
        image: str = "",
        act: Callable[[], object] | None = None,
        spoken: str = "",
    ) -> None:
        super().__init__(text, parent)
        named(self, name, spoken or text)
        self.setProperty("role", role.value)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._role = role
        if image:
            self.show_icon(image)
        if act is not None:
            self.clicked.connect(lambda: act())  # noqa: PLW0108 - drops `checked`
        if role is Role.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_icon(self, image: str) -> None:
        """Put an icon before the words."""
        tone = {Role.PRIMARY: "on_accent", Role.DANGER: "late", Role.LINK: "accent"}
        self.setIcon(icon(image, tone.get(self._role, "")))
        self.setIconSize(QSize(20 if self.text() else 16, 16))


class IconButton(QToolButton):
    """A button that is only a picture; `spoken` is its accessible name and tooltip."""

    def __init__(
        self,
        name: str,
        image: str,
        spoken: str,
        parent: QWidget | None = None,
        *,
        act: Callable[[], object] | None = None,
        checkable: bool = False,
    ) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self.setToolTip(spoken)
        self.setProperty("role", "icon")
        self.setIcon(icon(image))
        self.setIconSize(QSize(SIZE, SIZE))
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if act is not None:
            self.clicked.connect(lambda: act())  # noqa: PLW0108 - drops `checked`


class SplitButton(QWidget):
    """The usual act on a button, its relatives in a menu beside it."""

    def __init__(
        self,
        name: str,
        text: str,
        parent: QWidget | None = None,
        *,
        role: Role = Role.SECONDARY,
        image: str = "",
        act: Callable[[], object] | None = None,
        more: str = "",
    ) -> None:
        """`more` is the accessible name of the arrow; its object name is `<name>_more`."""
        super().__init__(parent)
        self.main = Button(name, text, self, role=role, image=image, act=act)
        self.arrow = Button(f"{name}_more", "", self, role=role, spoken=more or text)
        tone = "on_accent" if role is Role.PRIMARY else ""
        self.arrow.setIcon(icon("chevron-down", tone))
        self.arrow.setIconSize(QSize(14, 14))
        self.menu = QMenu(self)
        self.arrow.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.main)
        row.addWidget(self.arrow)
        self.setFocusProxy(self.main)

    def offer(self, name: str, text: str, act: Callable[[], object], image: str = "") -> QAction:
        """Add one act to the menu."""
        action = self.menu.addAction(text)
        action.setObjectName(name)
        if image:
            action.setIcon(icon(image))
        action.triggered.connect(lambda: act())  # noqa: PLW0108 - drops `checked`
        return action
