"""The page *Remote tools* of the settings: the usual tool, where programs are, own tools."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services import presence, tool_settings
from desktop.services.changes import Changes
from desktop.services.tool_settings import ToolChoice, ToolSettings
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.field import Form
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Pane, Scroll, row_of
from desktop.ui.timer.tool_card import ToolCard

FORM_WIDTH = 760


class ToolsSection(Pane):
    """Which remote tools this office uses; saved as a whole."""

    unsaved_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Remote tools"), parent, large=True)
        self._desk = desk
        self._cards: list[ToolCard] = []
        self._made = 0
        self.is_unsaved = False
        self.unsaved = Words(self.tr("Unsaved changes"), self, ink="soon")
        self.discard = Button(
            "tools.discard", self.tr("Discard"), self, role=Role.QUIET, act=self._ask
        )
        self.save = Button("tools.save", self.tr("Save"), self, role=Role.PRIMARY, act=self.submit)
        for tool in (self.unsaved, self.discard, self.save):
            self.add_tool(tool)
        page = Scroll(self, width=FORM_WIDTH)
        self.form = Form(page)
        self.usual = Choice("tools.usual", self.form)
        self.link = LineEdit(
            "tools.link", self.form, hint="https://get.teamviewer.com/…", longest=300
        )
        self.form.add("usual", self.tr("Tool that is offered first"), self.usual)
        self.form.add(
            "client_link",
            self.tr("Link for clients"),
            self.link,
            hint=self.tr("Where clients get the program that shows an ID and a password."),
        )
        self.form.edited.connect(self._edited)
        page.body.addWidget(self.form)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        page.body.addLayout(self._column)
        self.add = Button("tools.add", self.tr("Add a tool"), page, image="plus", act=self._add_own)
        page.body.addLayout(row_of(self.add, 1))
        self.silent = Words(
            self.tr(
                "This system does not tell how long nobody has used the computer. The timer notices"
                " sleep and the lock screen only."
            ),
            page,
            ink="soft",
            wrap=True,
            name="tools.silent",
        )
        self.silent.hide()
        page.body.addWidget(self.silent)
        page.body.addStretch(1)
        self.body.addWidget(page)
        desk.relay.work(presence.idle_seconds, then=self._take_idle, owner=self)
        desk.hub.watch(self, {"setting"}, self._refresh)
        self._ask()

    def submit(self) -> None:
        """Save everything (Ctrl+Enter)."""
        if not self.is_unsaved:
            return
        self.form.clear_refusals()
        settings = ToolSettings(
            tools=tuple(card.value() for card in self._cards),
            usual=str(self.usual.value()),
            client_link=self.link.value(),
        )
        self._desk.relay.do(
            *(tool_settings.save, settings), then=self._saved, refused=self._refused, owner=self
        )

    def _ask(self) -> None:
        self._desk.relay.ask(tool_settings.current, look=True, then=self._show, latest="tools")

    def _take_idle(self, seconds: float | None) -> None:
        self.silent.setVisible(seconds is None)

    def _refresh(self, _: Changes) -> None:
        if not self.is_unsaved:
            self._ask()

    def _show(self, settings: ToolSettings) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        for tool in settings.tools:
            self._put(tool, settings.found.get(tool.key, ""))
        self._offer()
        self.usual.show_value(settings.usual)
        self.link.show_value(settings.client_link)
        self.form.clear_refusals()
        self._tell(is_unsaved=False)

    def _put(self, tool: ToolChoice, found: str) -> ToolCard:
        card = ToolCard(tool, found, self)
        card.edited.connect(self._edited)
        card.removed.connect(partial(self._remove, card))
        self._cards.append(card)
        self._column.addWidget(card)
        return card

    def _add_own(self) -> None:
        taken = {card.value().key for card in self._cards}
        self._made = next(n for n in range(1, 1000) if f"own-{n}" not in taken)
        tool = ToolChoice(
            key=f"own-{self._made}",
            name="",
            id_pattern="[0-9]{8,12}",
            password="none",  # noqa: S106 - the name of a channel
            arguments=("{id}",),
            is_own=True,
        )
        self._put(tool, "").name.setFocus()
        self._edited()

    def _remove(self, card: ToolCard) -> None:
        self._cards.remove(card)
        card.hide()
        card.deleteLater()
        self._edited()

    def _offer(self) -> None:
        tools = [card.value() for card in self._cards]
        self.usual.offer([(tool.key, tool.name or self.tr("New tool")) for tool in tools])

    def _edited(self) -> None:
        self._offer()
        self._tell(is_unsaved=True)

    def _tell(self, *, is_unsaved: bool) -> None:
        self.is_unsaved = is_unsaved
        self.unsaved.setVisible(is_unsaved)
        self.discard.setVisible(is_unsaved)
        self.save.setEnabled(is_unsaved)
        self.unsaved_changed.emit(is_unsaved)

    def _saved(self, _: Changes) -> None:
        self._tell(is_unsaved=False)
        self._ask()

    def _refused(self, error: KnownError) -> None:
        """Beside the field: those of the page first, else the first card that is refused."""
        if self.form.refuse(error):
            return
        for card in self._cards:
            is_wrong = card.value().is_own and error.field in card.form.fields
            if is_wrong and self._is_refused(card) and card.form.refuse(error):
                return
        self._desk.notices.refuse(error)

    def _is_refused(self, card: ToolCard) -> bool:
        return tool_settings.refusal_of(card.value()) is not None
