"""The connection: tool, ID and password as the client reads them out, and the button.

Both live in these two fields and in one `Volatile`, only as long as the session; everything is
overwritten and emptied when it ends.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.errors import KnownError, Refused
from desktop.rules.partner_ids import normalised, spaced
from desktop.services.tool_settings import ToolChoice, ToolSettings
from desktop.services.volatile import Volatile
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import marked
from desktop.ui.texts import sentence
from desktop.ui.timer.clipboard import ClipboardLease
from desktop.ui.timer.flow import Flow

LONGEST = 64
NARROWEST_TOOL, EDGES = 96, 18


class PartnerIdEdit(LineEdit):
    """The session's ID: seen while it is typed, masked when the cursor leaves it."""

    def __init__(self, name: str, parent: QWidget | None, *, hint: str, spoken: str) -> None:
        super().__init__(name, parent, hint=hint, spoken=spoken, longest=LONGEST)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.is_masked_away = False

    def mask_away(self, *, masked: bool) -> None:
        """Hide it whenever the cursor is elsewhere (from the launch on)."""
        self.is_masked_away = masked
        self._look()

    def minimumSizeHint(self) -> QSize:
        """Nine figures are always seen, whatever the size of the text."""
        figures = self.fontMetrics().horizontalAdvance("000 000 000") + EDGES
        return super().minimumSizeHint().expandedTo(QSize(figures, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show it to the one who types."""
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mask it again."""
        super().focusOutEvent(event)
        self._look()

    def _look(self) -> None:
        is_hidden = self.is_masked_away and not self.hasFocus()
        mode = QLineEdit.EchoMode.Password if is_hidden else QLineEdit.EchoMode.Normal
        self.setEchoMode(mode)


class ConnectionBox(QWidget):
    """Takes what is read out; `launch_wanted` when it shall be used.

    `edited` when anything changed that the button depends on; `link_wanted` when the client's link
    shall be read out, shown or sent.
    """

    launch_wanted = Signal()
    link_wanted = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools: dict[str, ToolChoice] = {}
        self._held: Volatile | None = None
        self._link = ""
        self.lease = ClipboardLease(self)
        self.tool = Choice("remote.tool", self, spoken=self.tr("Remote tool"))
        self.tool.setMinimumContentsLength(8)
        self.tool.setMinimumWidth(NARROWEST_TOOL)
        self.partner_id = PartnerIdEdit(
            *("remote.partner_id", self), hint=self.tr("Session ID"), spoken=self.tr("Session ID")
        )
        self.password = LineEdit(
            *("remote.password", self), hint=self.tr("Password"), longest=LONGEST
        )
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
        )
        self.launch = Button(
            *("remote.launch", self.tr("Connect"), self),
            role=Role.PRIMARY,
            image="plug-connected",
            act=self.launch_wanted.emit,
        )
        self.why = Words("", self, size=Size.SMALL, ink="soft", wrap=True, name="remote.why")
        self.copy_id = self._link_button("remote.copy_id", self.tr("Copy ID"), self._copy_id)
        self.copy_password = self._link_button(
            "remote.copy_password", self.tr("Copy password"), self._copy_password
        )
        self.give_link = self._link_button(
            "remote.give_link", self.tr("Link for the client"), self._copy_link
        )
        self.show_link = self._link_button(
            "remote.show_link", self.tr("Read out, QR, e-mail…"), self.link_wanted
        )
        for editor in (self.tool, self.partner_id, self.password):
            editor.edited.connect(self._edited)
        self.partner_id.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self._entered)
        self.lease.ended.connect(self._show_copied)
        self._lay_out()

    def offer(self, settings: ToolSettings) -> None:
        """Offer the office's tools; the usual one first unless another was chosen."""
        is_first = not self._tools
        tools = {each.key: each for each in settings.tools}
        if tools != self._tools:
            self._tools = tools
            self.tool.offer([(each.key, each.name) for each in settings.tools])
        if is_first:
            self.tool.show_value(settings.usual)
        self._link = settings.client_link
        self._show_links()

    @property
    def chosen(self) -> ToolChoice | None:
        """The tool that would be launched."""
        return self._tools.get(str(self.tool.value()))

    def refusal(self) -> Refused | None:
        """What is wrong with the ID, None when it fits the tool."""
        tool = self.chosen
        try:
            normalised(self.partner_id.value(), tool.id_pattern if tool else "")
        except Refused as refused:
            return refused
        return None

    def take(self) -> Volatile:
        """Take what is typed into one place that can be overwritten; masked from here on."""
        if self._held is not None:
            self._held.wipe()
        self._held = Volatile(self.partner_id.value(), self.password.text())
        self.partner_id.mask_away(masked=True)
        return self._held

    def wipe(self) -> None:
        """Overwrite and empty everything; take the clipboard back."""
        if self._held is not None:
            self._held.wipe()
            self._held = None
        for editor in (self.partner_id, self.password):
            editor.setText("0" * len(editor.text()))
            editor.setText("")
        self.partner_id.mask_away(masked=False)
        marked(self.partner_id, "refused", "")
        self.lease.take_back()
        self._show_links()

    def show_why(self, text: str, *, is_ready: bool) -> None:
        """Enable the button, or say beside it why it is off; once ready the text is a receipt."""
        self.launch.setEnabled(is_ready)
        self.why.setText(text)
        self.why.setVisible(bool(text))
        self.launch.setAccessibleDescription("" if is_ready else text)
        self.launch.setToolTip("" if is_ready else text)

    def refuse(self, error: KnownError) -> bool:
        """Show what is wrong with the ID or the tool."""
        if error.field not in {"partner_id", "tool"}:
            return False
        self.why.setText(sentence(error))
        self.why.show()
        marked(self.partner_id, "refused", "true" if error.field == "partner_id" else "")
        (self.partner_id if error.field == "partner_id" else self.tool).setFocus()
        return True

    def lend_password(self) -> None:
        """Put the password on the clipboard, for thirty seconds."""
        if self.password.text():
            self.lease.lend(self.password.text())
            self._show_copied()

    def _edited(self) -> None:
        marked(self.partner_id, "refused", "")
        self._show_links()
        self.edited.emit()

    def _entered(self) -> None:
        if self.launch.isEnabled():
            self.launch_wanted.emit()

    def _copy_id(self) -> None:
        tool = self.chosen
        typed = self.partner_id.value()
        if self.refusal() is None and tool is not None:
            typed = spaced(normalised(typed, tool.id_pattern))
        self.lease.lend(typed)
        self._show_copied()

    def _copy_password(self) -> None:
        self.lend_password()

    def _copy_link(self) -> None:
        self.lease.take_back()
        QGuiApplication.clipboard().setText(self._link)
        self.copied.setText(self.tr("Link copied"))
        self.copied.show()

    def _show_copied(self) -> None:
        self.copied.setText(self.tr("On the clipboard for 30 seconds") if self.lease.is_out else "")
        self.copied.setVisible(self.lease.is_out)

    def _show_links(self) -> None:
        self.copy_id.setVisible(bool(self.partner_id.text()))
        self.copy_password.setVisible(bool(self.password.text()))
        self.give_link.setVisible(bool(self._link))
        self.show_link.setVisible(bool(self._link))

    def _link_button(self, name: str, text: str, act: object) -> Button:
        button = Button(name, text, self, role=Role.LINK)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self.copied = Words("", self, size=Size.SMALL, ink="good", name="remote.copied")
        self.copied.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tool)
        row.addWidget(self.partner_id, 4)
        row.addWidget(self.password, 3)
        row.addWidget(self.launch)
        offered = (self.copy_id, self.copy_password, self.give_link, self.show_link, self.copied)
        links = Flow(*offered, gap=16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.why)
        column.addLayout(links)
        self._show_links()
