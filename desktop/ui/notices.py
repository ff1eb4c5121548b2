"""What the program says to people: said, warned, refused, and defects - nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.errors import KnownError
from desktop.ui.colours import Tone
from desktop.ui.defects import Defect, describe, record
from desktop.ui.texts import sentence

KEPT_UNDOS = 20


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the strip, with at most one thing to do about it."""

    text: str
    tone: Tone
    action: str = ""
    act: Callable[[], object] | None = None

    @property
    def stays(self) -> bool:
        """Whether it waits until it is answered or put away."""
        return self.tone is not Tone.PLAIN


class Notices(QObject):
    """Takes what is to be said; the strip and the sheet of the window show it.

    `raised` carries a `Notice`; `broke` a `Defect`. Both may be reported from any thread.
    """

    raised = Signal(object)
    broke = Signal(object)
    undo_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undos: list[Callable[[], object]] = []

    @property
    def can_undo(self) -> bool:
        """Whether Ctrl+Z would take something back."""
        return bool(self._undos)

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say that something was done; `undo` takes it back, from the strip or by Ctrl+Z."""
        if undo is None:
            self.raised.emit(Notice(text, Tone.PLAIN))
            return
        self._undos.append(undo)
        del self._undos[:-KEPT_UNDOS]
        self.undo_changed.emit(True)  # noqa: FBT003
        word = QCoreApplication.translate("Notices", "Undo")
        self.raised.emit(Notice(text, Tone.PLAIN, word, self._undoer(undo)))

    def warn(self, text: str, retry: Callable[[], object] | None = None) -> None:
        """Say that something outside did not answer; `retry` offers to try again."""
        word = QCoreApplication.translate("Notices", "Try again") if retry else ""
        self.raised.emit(Notice(text, Tone.SOON, word, retry))

    def offer(self, text: str, word: str, act: Callable[[], object]) -> None:
        """Say what has become so, with what can be done about it; it waits for an answer."""
        self.raised.emit(Notice(text, Tone.SOON, word, act))

    def refuse(self, error: KnownError, retry: Callable[[], object] | None = None) -> None:
        """Say a refusal in a sentence."""
        word = QCoreApplication.translate("Notices", "Try again") if retry else ""
        self.raised.emit(Notice(sentence(error), Tone.SOON, word, retry))

    def defect(self, error: BaseException) -> None:
        """Record an unexpected exception and show the calm sheet."""
        defect: Defect = describe(error)
        record(defect)
        self.broke.emit(defect)

    def undo(self) -> bool:
        """Take back the last reversible act; False when there is none."""
        if not self._undos:
            return False
        act = self._undos.pop()
        self.undo_changed.emit(self.can_undo)
        act()
        return True

    def _undoer(self, act: Callable[[], object]) -> Callable[[], object]:
        def take_back() -> None:
            if act in self._undos:
                self._undos.remove(act)
                self.undo_changed.emit(self.can_undo)
                act()

        return take_back
