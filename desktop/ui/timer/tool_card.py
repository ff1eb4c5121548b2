"""One remote tool in the settings: where its program is, and for own tools how it is called."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.tool_settings import ToolChoice
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit, NoteEdit
from desktop.ui.kit.field import Form
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Card, row_of


class ToolCard(Card):
    """`edited` when something changed, `removed` when an own tool shall go."""

    edited = Signal()
    removed = Signal()

    def __init__(self, tool: ToolChoice, found: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tool = tool
        key = tool.key
        self.title = Words(tool.name or self.tr("New tool"), self, bold=True)
        self.remove = Button(
            f"tools.remove_{key}",
            self.tr("Remove"),
            self,
            role=Role.LINK,
            act=self.removed.emit,
            spoken=self.tr("Remove {name}").format(name=tool.name),
        )
        self.remove.setVisible(tool.is_own)
        self.body.addLayout(row_of(self.title, 1, self.remove))
        self.form = Form(self)
        self.body.addWidget(self.form)
        if tool.is_own:
            self._add_own(key)
        self.path = LineEdit(f"tools.path_{key}", self.form)
        self.path.setPlaceholderText(found or self.tr("not found on this computer"))
        self.path.show_value(tool.path)
        hint = self.tr("Empty: the program is looked for by itself.")
        self.form.add("path", self.tr("Program"), self.path, hint=hint, span=2)
        self.form.edited.connect(self.edited)

    def value(self) -> ToolChoice:
        """The tool as it stands in the fields."""
        if not self._tool.is_own:
            return replace(self._tool, path=self.path.value())
        lines = self.arguments.value().splitlines()
        return replace(
            self._tool,
            name=self.name.value(),
            id_pattern=self.pattern.value(),
            arguments=tuple(line.strip() for line in lines if line.strip()),
            address=self.address.value(),
            password=str(self.password.value()),
            path=self.path.value(),
        )

    def _add_own(self, key: str) -> None:
        tool, form = self._tool, self.form
        self.name = LineEdit(f"tools.name_{key}", form, longest=60)
        self.pattern = LineEdit(f"tools.pattern_{key}", form, hint="[0-9]{8,12}")
        self.arguments = NoteEdit(f"tools.arguments_{key}", form, lines=2)
        self.address = LineEdit(f"tools.address_{key}", form, hint="tool://connect/{id}")
        self.password = Choice(
            f"tools.password_{key}",
            form,
            entries=[
                ("none", self.tr("is not handed over")),
                ("stdin", self.tr("on standard input")),
                ("clipboard", self.tr("on the clipboard, for 30 seconds")),
            ],
        )
        self.name.show_value(tool.name)
        self.pattern.show_value(tool.id_pattern)
        self.arguments.show_value("\n".join(tool.arguments))
        self.address.show_value(tool.address)
        self.password.show_value(tool.password)
        form.add("name", self.tr("Name"), self.name)
        form.add("id_pattern", self.tr("Shape of the ID (regular expression)"), self.pattern)
        form.add(
            "arguments",
            self.tr("Arguments, one a line"),
            self.arguments,
            hint=self.tr("{id} stands for the session's ID. A password never stands here."),
            span=2,
        )
        form.add("address", self.tr("Address, if the tool has one"), self.address)
        form.add("password", self.tr("The password"), self.password)
