"""Where the data live, and the demo office."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Card, Pane, Scroll, row_of
from desktop.ui.settings.sections import DataPlace

WIDTH = 760


class DataSection(Pane):
    """The page *Data* of the settings."""

    def __init__(self, desk: Desk, place: DataPlace, parent: QWidget | None = None) -> None:
        super().__init__("", parent, large=True)
        self.show_title(self.tr("Data"))
        self._desk = desk
        self._place = place
        page = Scroll(self, width=WIDTH)
        page.body.addWidget(self._home(page))
        page.body.addWidget(self._demo(page))
        page.body.addStretch(1)
        self.body.addWidget(page)

    def _home(self, page: QWidget) -> Card:
        card = Card(self.tr("Where they live"), page)
        where = Words(self._place.where, card, wrap=True, selectable=True, name="data.where")
        where.setAccessibleName(self.tr("Where the data live"))
        card.body.addWidget(where)
        is_server = self._place.where.startswith("postgres")
        card.body.addWidget(
            Words(
                self.tr("On a database server that several desks share.")
                if is_server
                else self.tr("In one file on this computer; nothing is sent anywhere."),
                card,
                ink="soft",
                wrap=True,
            )
        )
        if not is_server:
            card.body.addLayout(
                row_of(
                    Button(
                        "data.folder",
                        self.tr("Show the folder"),
                        card,
                        image="folder-open",
                        act=self._show_folder,
                    ),
                    1,
                )
            )
        return card

    def _demo(self, page: QWidget) -> Card:
        card = Card(self.tr("Demo office"), page)
        if self._place.is_demo:
            words = self.tr("You are in the demo office: nothing here is real.")
        elif self._place.has_demo:
            words = self.tr("A demo office lies beside yours, in a file of its own.")
        else:
            words = self.tr("A made-up office to look around in, in a file of its own.")
        card.body.addWidget(Words(words, card, ink="soft", wrap=True))
        buttons: list[QWidget | int] = []
        if self._place.is_demo:
            buttons.append(
                Button("data.own", self.tr("Open my office"), card, act=self._place.open_own)
            )
        else:
            buttons.append(
                Button(
                    "data.demo", self.tr("Open the demo office"), card, act=self._place.open_demo
                )
            )
        if self._place.is_demo or self._place.has_demo:
            buttons.append(
                Button(
                    "data.remove_demo",
                    self.tr("Remove the demo office…"),
                    card,
                    role=Role.DANGER,
                    image="trash",
                    act=self._ask_removal,
                )
            )
        card.body.addLayout(row_of(*buttons, 1))
        return card

    def _show_folder(self) -> None:
        if not self._place.show_folder():
            self._desk.notices.warn(self.tr("The folder could not be opened."))

    def _ask_removal(self) -> None:
        """One question, because what is removed cannot come back."""
        asked = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Demo office"),
            self.tr("Remove the demo office with everything in it? Your own office stays."),
            QMessageBox.StandardButton.NoButton,
            self,
        )
        asked.setObjectName("data.removal")
        remove = asked.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = asked.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        asked.setDefaultButton(keep)
        remove.setObjectName("data.removal_yes")
        remove.clicked.connect(self._place.remove_demo)
        asked.finished.connect(asked.deleteLater)
        asked.open()
