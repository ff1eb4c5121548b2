"""Forms about what the client objects to, and what the office answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.errors import KnownError
from desktop.services.protocol_cards import ObjectionRow, ProtocolCard, ProtocolLineRow
from desktop.ui.desk import Desk
from desktop.ui.formats import format_money, format_short_date
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import CheckBox, LineEdit, NoteEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Scroll, row_of
from desktop.ui.preview.step_form import StepForm
from desktop.ui.texts import sentence

LONGEST_WORDS = 46
HIGHEST = 132
DISPUTABLE = ("waiting", "free")


class ObjectionForm(StepForm):
    """Which lines the client objects to, what was said, by whom and when.

    In the same breath that person may accept the lines that wait besides.
    """

    def __init__(self, desk: Desk, card: ProtocolCard, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The client objects"), parent, columns=3)
        lines = [line for line in card.lines if line.standing in DISPUTABLE]
        self._together = {line.id: line.together for line in lines}
        self._waiting = {line.id for line in lines if line.standing == "waiting"}
        self._boxes = {line.id: self._box(line) for line in lines}
        self._wrong = Words("", self, ink="late", wrap=True, name="protocol.object_lines_error")
        self._wrong.hide()
        at = self.column.count() - 1
        self.column.insertWidget(at, self._list_of_boxes())
        self.column.insertWidget(at + 1, self._wrong)
        words = NoteEdit("protocol.object_words", self.form, lines=2)
        self.form.add("words", self.tr("What the client objects to"), words, span=3)
        self.form.add("by", self.tr("Who said so"), LineEdit("protocol.object_by", self.form))
        self.add_moment(desk, "protocol.object", "raised_at", self.tr("Day"))
        self._add_rest()
        self.finish("protocol.object_save", self.tr("Write down objection"))
        first = next(iter(self._boxes.values()), None)
        self.setFocusProxy(first or words)

    def _add_rest(self) -> None:
        self._rest = CheckBox("protocol.object_rest", self.tr("The other lines are accepted"))
        self._rest_how = Choice(
            "protocol.object_rest_how",
            self.form,
            spoken=self.tr("How the other lines are accepted"),
            entries=[("word", self.tr("by word")), ("signature", self.tr("by signature"))],
        )
        line = QWidget(self.form)
        line.setLayout(row_of(self._rest, self._rest_how, 1, gap=8))
        self._rest.edited.connect(self._turn)
        self.form.add_wide(line)
        self._turn()

    def _chosen(self) -> list[int]:
        return [line_id for line_id, box in self._boxes.items() if box.value()]

    def _turn(self) -> None:
        """There is something besides to accept while not every line is objected to."""
        self._rest.setEnabled(bool(self._waiting.difference(self._chosen())))
        self._rest_how.setVisible(self._rest.isEnabled() and self._rest.value())

    @property
    def is_edited(self) -> bool:
        """Whether something typed or ticked would be lost."""
        return super().is_edited or self._rest.value() or bool(self._chosen())

    def _list_of_boxes(self) -> Scroll:
        """The lines; some of them in sight where there are many."""
        scroll = Scroll(self, width=2000)
        scroll.body.setContentsMargins(0, 0, 0, 0)
        scroll.body.setSpacing(4)
        for box in self._boxes.values():
            scroll.body.addWidget(box)
        wanted = sum(box.sizeHint().height() + 4 for box in self._boxes.values())
        scroll.setFixedHeight(min(wanted + 4, HIGHEST))
        return scroll

    def _box(self, line: ProtocolLineRow) -> CheckBox:
        day = "" if line.day is None else format_short_date(line.day)
        words = self.tr("{position}. {description}, {net}").format(
            position=line.position,
            description=_short(f"{day} {line.description}".strip()),
            net=format_money(line.net),
        )
        box = CheckBox(f"protocol.object_line_{line.position}", words, self)
        box.setToolTip(line.description)
        box.edited.connect(partial(self._tick, line.id))
        return box

    def _tick(self, line_id: int) -> None:
        """What shares work with a line is objected to with it: it can only be billed together."""
        self._wrong.hide()
        for each in self._together[line_id]:
            if each in self._boxes:
                self._boxes[each].show_value(self._boxes[line_id].value())
        self._turn()

    def refuse(self, error: KnownError) -> bool:
        """Say beside its field what was refused; lines below their boxes."""
        if error.field != "lines":
            return super().refuse(error)
        self._wrong.setText(sentence(error))
        self._wrong.show()
        return True

    def told(self) -> tuple[object, ...] | None:
        """The lines, the words, who and when, and how the rest was accepted: None if it was not."""
        at = self.moment("raised_at")
        values = self.form.values()
        is_rest = self._rest.isEnabled() and self._rest.value()
        rest = self._rest_how.value() if is_rest else None
        return None if at is None else (self._chosen(), values["words"], values["by"], at, rest)


class AnswerForm(StepForm):
    """An open objection and its answer: corrected, rejected with a reason, or taken back."""

    def __init__(self, objection: ObjectionRow, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Answer the objection"), parent)
        self.objection_id = objection.id
        said = self.tr("{who}: {words}").format(who=objection.raised_by, words=objection.words)
        quoted = Words(said, self, ink="soft", wrap=True)
        self.column.insertWidget(1, quoted)
        self._how = Choice(
            "protocol.answer_how",
            self.form,
            entries=[
                ("correct", self.tr("draw up a corrected protocol")),
                ("reject", self.tr("reject it")),
                ("withdraw_objection", self.tr("the client takes it back")),
            ],
        )
        self._how.setMinimumContentsLength(22)
        self.form.add("how", self.tr("Answer"), self._how)
        self._words = LineEdit("protocol.answer_words", self.form)
        field = self.form.add("reason", self.tr("Why, in words for the client"), self._words)
        self.form.fields["by"] = field
        self._field = field
        self._how.currentIndexChanged.connect(self._turn)
        self.finish("protocol.answer_save", self.tr("Answer"))
        self._turn()
        self.setFocusProxy(self._how)

    def _turn(self) -> None:
        how = self._how.value()
        self._field.setVisible(how != "correct")
        words = (
            self.tr("Who takes it back")
            if how == "withdraw_objection"
            else self.tr("Why, in words for the client")
        )
        self._field.label.setText(words)
        self._field.editor.setAccessibleName(words)

    def told(self) -> tuple[object, ...] | None:
        """The answer, and its words."""
        return self._how.value(), self._words.value()


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 1]}…"
