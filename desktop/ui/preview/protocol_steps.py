"""The next steps with a protocol: what stands, what may be done now, and the form it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services.papers import Paper
from desktop.services.protocol_cards import ProtocolCard, RebateRow
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.edits import CheckBox
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import marked
from desktop.ui.kit.pane import row_of
from desktop.ui.preview.acceptance_row import AcceptanceRow
from desktop.ui.preview.answer_forms import DISPUTABLE, AnswerForm, ObjectionForm
from desktop.ui.preview.handover_forms import ReasonForm, RebateForm, ReceiptForm
from desktop.ui.preview.standing_words import standing_words
from desktop.ui.preview.step_form import StepForm
from desktop.ui.texts import sentence

IN_HAND = ("issued", "received", "objected")


class ProtocolSteps(QFrame):
    """Only what may be done now is in sight.

    `wanted(step, told)` names the step (`issue_protocol`, `receive`, `object`, …) and carries
    what its service is to be told.
    """

    wanted = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: ProtocolCard | None = None
        self._of: tuple[str, int] | None = None
        self._form: StepForm | None = None
        self._form_step = ""
        self._may_accept = False
        self.setProperty("line", "bottom")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(8)
        self._says = Words("", self, ink="soft", name="protocol.standing", wrap=True)
        self._wrong = Words(
            "", self, size=Size.SMALL, ink="late", wrap=True, name="protocol.refused"
        )
        self._column.addWidget(self._says)
        self._make_acceptance()
        self._make_buttons()
        self._column.addWidget(self._wrong)
        self._wrong.hide()
        self.hide()

    def _make_acceptance(self) -> None:
        self._acceptance = AcceptanceRow(self._desk, self)
        self._acceptance.who.edited.connect(lambda: self._tell_wrong(""))
        self._acceptance.accepted.connect(partial(self.wanted.emit, "accept"))
        self._acceptance.refused.connect(self.refuse)
        self._partial = CheckBox("protocol.partial", self.tr("Part protocol: the work goes on"))
        self._partial.edited.connect(
            lambda: self.wanted.emit("mark_partial", (self._partial.value(),))
        )

    def _make_buttons(self) -> None:
        self._buttons = {
            "discard": self._step(
                "protocol.discard", self.tr("Discard draft"), "discard", Role.QUIET
            ),
            "withdraw": self._opener("protocol.withdraw", self.tr("Take it back…"), self._withdraw),
            "returned": self._opener(
                "protocol.returned", self.tr("Did not arrive…"), self._returned
            ),
            "object": self._opener("protocol.object", self.tr("Objection…"), self._object),
            "rebate": self._opener("protocol.rebate", self.tr("Take off…"), self._rebate),
            "receive": self._opener(
                "protocol.receive", self.tr("Received…"), self._receive, Role.SECONDARY
            ),
            "issue_protocol": self._step(
                "protocol.issue", self.tr("Issue protocol"), "issue_protocol", Role.PRIMARY
            ),
            "accept": self._acceptance.accept,
            "answer": self._opener(
                "protocol.answer", self.tr("Answer…"), self._answer, Role.SECONDARY
            ),
            "create_invoice": self._step(
                "invoice.create", self.tr("Draw up invoice"), "create_invoice", Role.PRIMARY
            ),
        }
        at = self._buttons
        self._column.addWidget(self._acceptance)
        self._column.addLayout(
            row_of(
                self._partial,
                at["withdraw"],
                at["returned"],
                1,
                at["rebate"],
                at["discard"],
                at["object"],
                at["receive"],
                at["answer"],
                at["create_invoice"],
                at["issue_protocol"],
                gap=8,
            )
        )

    @property
    def protocol_id(self) -> int | None:
        """The protocol on show."""
        return self._card.row.id if self._card else None

    @property
    def shown_net(self) -> int | None:
        """What it comes to as it is on show, in grosze."""
        return self._card.row.net if self._card else None

    def show_paper(self, paper: Paper | None) -> None:
        """Offer what may be done with this paper; a form stays open while the paper is the same."""
        shown = (paper.kind, paper.id) if paper else None
        if shown != self._of:
            self._of = shown
            self._acceptance.clear()
            self._close()
        self._card = paper.card if paper else None
        if self._card is not None:
            self._show_protocol(self._card)
        else:
            self._offer((), ())

    def take_focus(self) -> bool:
        """Go to the next step; False when there is none."""
        if self._form is not None:
            return True
        offered = [button for button in self._buttons.values() if not button.isHidden()]
        if offered:
            offered[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(offered)

    def refuse(self, error: KnownError) -> None:
        """Say why a step was refused: beside its field, else below the buttons."""
        if self._form is not None and self._form.refuse(error):
            return
        self._tell_wrong(sentence(error))
        self._acceptance.refuse(error)

    def done(self) -> None:
        """A step was taken: the form it needed is put away."""
        self._close()

    def _show_protocol(self, card: ProtocolCard) -> None:
        row = card.row
        says = standing_words(card, self._desk.today(), self._desk.zone)
        if row.number is None:
            self._partial.show_value(row.is_partial)
            self._offer(("rebate", "discard", "issue_protocol"), says)
            return
        offered: list[str] = []
        if row.state in (*IN_HAND, "accepted") and row.invoice_id is None:
            offered.append("withdraw")
        if row.state in IN_HAND and not card.is_settled:
            offered += self._in_hand(card)
        if row.to_invoice:
            offered.append("create_invoice")
        role = Role.SECONDARY if row.to_invoice else Role.PRIMARY
        marked(self._buttons["accept"], "role", role.value)
        self._offer(tuple(offered), says)

    def _in_hand(self, card: ProtocolCard) -> list[str]:
        """What the client may have said: received, objected, accepted the whole or the rest."""
        standings = {line.standing for line in card.lines}
        offered = ["object"] if standings.intersection(DISPUTABLE) else []
        if card.row.received_at is None:
            offered.append("receive")
        elif card.row.state == "received":
            offered.append("returned")
        if card.open_objection:
            offered.append("answer")
        if "waiting" in standings:
            offered.append("accept")
        self._acceptance.show_rest(is_rest=standings != {"waiting"})
        return offered

    def _offer(self, names: tuple[str, ...], says: tuple[str, ...]) -> None:
        parts: dict[QWidget, bool] = {
            button: name in names for name, button in self._buttons.items()
        }
        self._may_accept = "accept" in names
        is_free = self._may_accept and self._form is None
        parts |= {self._acceptance: is_free, self._partial: "rebate" in names}
        # What goes goes first: both at once would be wider than the pane for a moment.
        for part in sorted(parts, key=lambda each: parts[each]):
            part.setVisible(parts[part])
        self._says.setText("\n".join(says))
        self._tell_wrong("")
        self.setVisible(bool(names or says))

    def _tell_wrong(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        if words:
            self.show()
        marked(self, "role", "late" if words else "")

    # ---- forms -------------------------------------------------------------------------------

    def _receive(self) -> None:
        self._open("receive", lambda: ReceiptForm(self._desk, self))

    def _withdraw(self) -> None:
        title = self.tr("Take the protocol back; its work may be billed again")
        words = self.tr("Take it back")
        self._open("withdraw", lambda: ReasonForm(title, self.tr("Reason"), words, self))

    def _returned(self) -> None:
        title = self.tr("The letter did not arrive: the client's term stops")
        words = self.tr("Take the receipt back")
        label = self.tr("What happened")
        self._open("returned", lambda: ReasonForm(title, label, words, self))

    def _rebate(self) -> None:
        given = self._card.rebates if self._card else ()
        self._open("rebate", lambda: self._rebate_form(given))

    def _rebate_form(self, given: Sequence[RebateRow]) -> RebateForm:
        form = RebateForm(given, self)
        form.dropped.connect(lambda rebate: self.wanted.emit("drop_rebate", (rebate,)))
        return form

    def _object(self) -> None:
        card = self._card
        if card is not None:
            self._open("object", lambda: ObjectionForm(self._desk, card, self))

    def _answer(self) -> None:
        objection = self._card.open_objection if self._card else None
        if objection is not None:
            self._open("answer", lambda: AnswerForm(objection, self))

    def _open(self, step: str, build: Callable[[], StepForm]) -> None:
        """Show the form of a step; one that is open already keeps what was typed."""
        self._tell_wrong("")
        if self._form is None or self._form_step != step:
            self._close()
            self._form, self._form_step = build(), step
            self._form.taken.connect(self._take)
            self._form.put_away.connect(self._close)
            self._column.addWidget(self._form)
            self._form.show()
            self._acceptance.hide()  # one thing at a time, and room for it
        self._form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, told: tuple[object, ...]) -> None:
        if isinstance(self._form, AnswerForm):
            answer, words = told
            self.wanted.emit(str(answer), (self._form.objection_id, words))
        else:
            self.wanted.emit(self._form_step, told)

    def _close(self) -> None:
        form, self._form = self._form, None
        if form is not None:
            if form.isAncestorOf(self.focusWidget() or self):
                self.take_focus()
            form.hide()
            form.setParent(None)
            form.deleteLater()
            self._acceptance.setVisible(self._may_accept)

    def _opener(
        self, name: str, text: str, act: Callable[[], None], role: Role = Role.QUIET
    ) -> Button:
        return Button(name, text, self, role=role, act=act)

    def _step(self, name: str, text: str, step: str, role: Role) -> Button:
        return Button(name, text, self, role=role, act=lambda: self.wanted.emit(step, ()))
