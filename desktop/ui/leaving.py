"""Asks before a window is closed over words that were typed and not saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.unfinished import Unfinished, unfinished

NAMED = 8
SAVE, THROW_AWAY = 1, 2


class SessionManager(Protocol):
    """The part of Qt's `QSessionManager` that is asked when the person logs off."""

    def allowsInteraction(self) -> bool:
        """Whether a question may be shown now."""
        ...

    def release(self) -> None:
        """Let others ask."""
        ...

    def cancel(self) -> None:
        """Ask the system not to log off."""
        ...


class Leaving(QObject):
    """Stands between the wish to close and the closing.

    `stayed` when the person goes on working after all.
    """

    stayed = Signal()

    def __init__(self, window: QWidget, desk: Desk, bring: Callable[[QWidget], object]) -> None:
        """`bring` brings a widget's page or pane into sight."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._bring = bring
        self._may = False
        self._is_saving = False
        self._then: Callable[[], object] = lambda: None
        self._sheet: LeavingSheet | None = None

    def may_close(self) -> bool:
        """Whether the window may close now; else the question stands, and its answer closes it."""
        if self._may or self._is_saving:
            return self._may
        if self._sheet is not None:
            self._sheet.activateWindow()
            return False
        if not unfinished(self._window):
            return True
        self._sheet = self._question()
        self._sheet.finished.connect(self._answered)
        self._sheet.open()
        return False

    def end_session(self, manager: SessionManager) -> None:
        """The person logs off: ask, if one may, and keep the system waiting for the answer.

        Where no question is allowed the log-off is stopped: nothing is thrown away unasked.
        """
        if self._may or not unfinished(self._window):
            return
        if self._sheet is not None or self._is_saving or not manager.allowsInteraction():
            manager.cancel()
            return
        sheet = self._question()
        answer = sheet.exec()
        sheet.deleteLater()
        if answer == SAVE:
            waiting = QEventLoop(self)
            self._save(waiting.quit)
            if self._desk.relay.pending:
                waiting.exec()
        manager.release()
        self._may = self._is_free(answer)
        if not self._may:
            manager.cancel()
            self._stay(answer)

    def _question(self) -> LeavingSheet:
        words = [line for place in unfinished(self._window) for line in place.words()]
        return LeavingSheet(words, self._window)

    def _answered(self, answer: int) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.deleteLater()
        if answer == SAVE:
            self._save(partial(self._decide, answer))
        else:
            self._decide(answer)

    def _decide(self, answer: int) -> None:
        if self._is_free(answer):
            self._may = True
            self._window.close()
        else:
            self._stay(answer)

    def _is_free(self, answer: int) -> bool:
        return answer == THROW_AWAY or (answer == SAVE and not unfinished(self._window))

    def _save(self, then: Callable[[], object]) -> None:
        """Save everything; `then` follows once nothing is on its way any more."""
        self._is_saving = True
        for place in unfinished(self._window):
            place.save()
        self._then = then
        if self._desk.relay.pending:
            self._desk.relay.settled.connect(self._saved)
        else:
            self._then_go_on()

    def _saved(self) -> None:
        if not self._desk.relay.pending:
            self._desk.relay.settled.disconnect(self._saved)
            self._then_go_on()

    def _then_go_on(self) -> None:
        self._is_saving = False
        self._then()

    def _stay(self, answer: int) -> None:
        """Go on; after a save that did not succeed, in front of what is wrong."""
        left = unfinished(self._window)
        if answer == SAVE and left:
            self._come_to(left[0])
            words = self.tr("Not everything could be saved; the window stays open.")
            self._desk.notices.offer(words, self.tr("Close it"), self._window.close)
        self.stayed.emit()

    def _come_to(self, place: Unfinished) -> None:
        widget = place.parent()
        if isinstance(widget, QWidget):
            self._bring(widget)
        place.show()


class LeavingSheet(QDialog):
    """Names what is unsaved and asks what shall become of it; Esc goes on working."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leaving.sheet")
        self.setWindowTitle(self.tr("Not saved yet"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 20)
        column.setSpacing(12)
        title = self.tr("Save before the window closes?")
        column.addWidget(Words(title, self, size=Size.TITLE, bold=True))
        column.addWidget(Words(self.tr("These are not saved yet:"), self, ink="soft"))
        for line in words[:NAMED]:
            column.addWidget(Words(f"•  {line}", self, wrap=True, name="leaving.line"))
        if len(words) > NAMED:
            more = self.tr("and %n more", "", len(words) - NAMED)
            column.addWidget(Words(more, self, ink="soft"))
        save = Button(
            "leaving.save",
            self.tr("Save and close"),
            self,
            role=Role.PRIMARY,
            act=lambda: self.done(SAVE),
        )
        throw_away = Button(
            "leaving.throw_away",
            self.tr("Close without saving"),
            self,
            role=Role.DANGER,
            act=lambda: self.done(THROW_AWAY),
        )
        stay = Button(
            "leaving.stay",
            self.tr("Go on working"),
            self,
            role=Role.QUIET,
            act=self.reject,
        )
        column.addSpacing(8)
        column.addLayout(row_of(stay, 1, throw_away, save))
        save.setFocus(Qt.FocusReason.OtherFocusReason)
        save.setDefault(True)
