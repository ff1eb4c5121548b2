"""Takes letters in from files: in batches, off the window's thread, with progress and a stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.errors import KnownError
from desktop.services import mail_files, mail_import
from desktop.services.changes import Changes
from desktop.services.mail_files import Listed, MailFile, ReadFiles, Trouble
from desktop.services.mail_import import Imported, Letter, Receipt
from desktop.ui.desk import Desk

AT_ONCE = 64
NAMED = 3


class Intake(QObject):
    """One import at a time; what is dropped meanwhile waits its turn.

    `progressed` carries how many files are done, of how many; `finished` what came of it, as a
    tuple of `Imported`; the outcome is said in the notices.
    """

    started = Signal()
    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Callable[[], None]] = []
        self._batches: list[tuple[MailFile, ...]] = []
        self._letters: list[Letter] = []
        self._outcomes: list[Imported] = []
        self._troubles: list[Trouble] = []
        self._done = self._total = self._in_hand = 0
        self._run = self._step = 0
        self._is_stopped = False
        self.is_busy = False

    def take(self, paths: Sequence[str | Path]) -> None:
        """Take in every letter under these paths."""
        self._take_turn(partial(self._begin_paths, tuple(str(path) for path in paths)))

    def take_raw(self, raws: Sequence[bytes]) -> None:
        """Take in letters that came as bytes (dragged out of a mail program)."""
        self._desk.relay.work(_read_raw, tuple(raws), then=self._take_letters)

    def stop(self) -> None:
        """Take in nothing more; what has come in stays."""
        self._is_stopped = True
        self._waiting.clear()

    def _take_turn(self, begin: Callable[[], None]) -> None:
        if self.is_busy:
            self._waiting.append(begin)
        else:
            begin()

    def _begin_paths(self, paths: tuple[str, ...]) -> None:
        self._reset()
        self.started.emit()
        self._desk.relay.work(mail_files.listed, paths, then=self._take_list, failed=self._give_up)

    def _reset(self) -> None:
        self._run += 1
        self.is_busy, self._is_stopped = True, False
        self._batches, self._letters = [], []
        self._outcomes, self._troubles = [], []
        self._done = self._total = self._in_hand = 0

    def _take_list(self, found: Listed) -> None:
        self._troubles.extend(found.troubles)
        self._batches = list(mail_files.batches(found.files))
        self._total = len(found.files)
        self.progressed.emit(0, self._total)
        self._next()

    def _take_letters(self, letters: tuple[Letter, ...]) -> None:
        self._take_turn(partial(self._begin_letters, letters))

    def _begin_letters(self, letters: tuple[Letter, ...]) -> None:
        self._reset()
        self._total = self._in_hand = len(letters)
        self._letters = list(letters)
        self.started.emit()
        self._next()

    def _next(self) -> None:
        if self._letters and not self._is_stopped:
            self._desk.relay.do(
                mail_import.receive_many,
                tuple(self._letters[:AT_ONCE]),
                self._desk.zone,
                then=partial(self._take_receipt, self._run),
                refused=self._give_up,
                lastly=partial(self._pause_unanswered, self._step),
                owner=self,
            )
            return
        self._done += self._in_hand
        self._in_hand = 0
        self.progressed.emit(self._done, self._total)
        if not self._batches or self._is_stopped:
            self._finish()
            return
        files = self._batches.pop(0)
        self._in_hand = len(files)
        self._desk.relay.work(mail_files.read, files, then=self._take_files, failed=self._give_up)

    def _take_files(self, came: ReadFiles) -> None:
        self._troubles.extend(came.troubles)
        self._letters = list(came.letters)
        self._next()

    def _take_receipt(self, run: int, done: Changes) -> None:
        if run != self._run or not isinstance(done, Receipt):
            return
        self._step += 1
        if not self.is_busy:  # it was tried again
            self.is_busy = True
            self.started.emit()
        self._outcomes.extend(done.outcomes)
        del self._letters[: len(done.outcomes)]
        self._next()

    def _pause_unanswered(self, step: int) -> None:
        """The database did not answer; the notices offer to try again, and then it goes on."""
        if step == self._step and self.is_busy:
            self.is_busy = False
            self.finished.emit(())

    def _give_up(self, error: Exception) -> None:
        """What was read so far is in; what went wrong is said."""
        self._step += 1
        self._is_stopped = True
        self._finish()
        if isinstance(error, KnownError):
            self._desk.notices.refuse(error)

    def _finish(self) -> None:
        self.is_busy = False
        self._say()
        self.finished.emit(tuple(self._outcomes))
        if self._waiting:
            self._waiting.pop(0)()

    def _say(self) -> None:
        counted = Counter(each.kind for each in self._outcomes)
        left = self._total - self._done
        parts = [
            words
            for kind, words in (
                ("ticket", self.tr("%n ticket(s)", "", counted["ticket"])),
                ("reply", self.tr("%n answer(s)", "", counted["reply"])),
                ("duplicate", self.tr("%n duplicate(s)", "", counted["duplicate"])),
                ("held", self.tr("%n to clear up", "", counted["held"])),
            )
            if counted[kind]
        ]
        if parts:
            told = self.tr("Taken in: {parts}.").format(parts=", ".join(parts))
        else:
            told = "" if self._troubles else self.tr("There are no messages here.")
        if self._is_stopped and left:
            told += " " + self.tr("Stopped: %n file(s) left out.", "", left)
        if self._troubles:
            self._desk.notices.warn(f"{told} {self._trouble_words()}".strip())
        else:
            self._desk.notices.say(told.strip())

    def _trouble_words(self) -> str:
        names = [Path(each.path).name for each in self._troubles[:NAMED]]
        if len(self._troubles) > NAMED:
            names.append("…")
        return self.tr("%n file(s) could not be read: {names}", "", len(self._troubles)).format(
            names=", ".join(names)
        )


def _read_raw(raws: tuple[bytes, ...]) -> tuple[Letter, ...]:
    return tuple(letter for raw in raws for letter in mail_import.letters(raw))
