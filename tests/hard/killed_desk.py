"""The real program with a hand at its window, in a process of its own: made to be killed.

`python -m tests.hard.killed_desk PLAY FOLDER ADDRESS TICKET MOMENT [WORDS…]`. It says on standard
output, line by line, what its window showed; MOMENT is where its story clock begins.
"""

from __future__ import annotations

import random
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from desktop import app
from desktop.config import Config
from desktop.services import session_cards
from desktop.ui.story.clock import StoryClock
from desktop.ui.story.hand import Key
from desktop.ui.story.screen import offscreen_application
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until
from desktop.ui.timer.pane import TimerPane

STEP = 5


def tell(*words: object) -> None:
    """One line, out at once: what is told was shown."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


class Desk:
    """A person at the window, before one ticket."""

    def __init__(self, folder: Path, address: str, ticket: int, begins: datetime) -> None:
        config = Config(data_dir=folder, database=address, language="en")
        self.clock = StoryClock(begins)
        self.ticket = ticket
        self.stage = Stage(offscreen_application(folder), config, app.house, self.clock)
        self.stage.come_in()
        self.hand = self.stage.hand
        self.stage.program.places.ask("timer", "show_ticket", ticket)
        self.pane = self.stage.place(TimerPane, "timer")
        wait_until(lambda: self.pane.keeper.is_loaded, "the timer is not read")
        self.stage.settle()

    @property
    def shown(self) -> str:
        """The clock's face, as it stands in the window."""
        return str(self.pane.parts.face.elapsed.text())

    def answer(self) -> None:
        """Take over what a crash left running, by the answer that is suggested."""
        left = self.pane.keeper.unfinished
        if left is not None:
            tell("asked", left.id, self.clock.now().isoformat())
            self.hand.click("timer.recover")
            self.stage.settle()
        if self.pane.keeper.session is not None:
            self.stop()
        if self.hand.sees("timer.summary") is not None:
            self.summarise("")

    def start(self, kind: str = "phone") -> None:
        """Start by the button; told once the window shows that it runs."""
        self.hand.choose("timer.kind", kind)
        self.stage.settle()
        self.hand.click("timer.start")
        keeper = self.pane.keeper
        wait_until(lambda: keeper.is_running, "the timer does not start")
        assert keeper.session is not None
        tell("started", keeper.session.card.id, self.clock.now().isoformat())

    def pass_time(self, seconds: int) -> None:
        """Time passes as at a desk: signs of life are in the database when the next tick comes."""
        for _ in range(seconds // STEP):
            self.clock.go_on(STEP)
            self.pane.keeper.tick()
            self.stage.settle()
            tell("shown", self.shown, self.clock.now().isoformat())

    def hold(self) -> None:
        """Hold, wait, go on."""
        keeper = self.pane.keeper
        self.hand.press(Key.Key_F3)
        wait_until(lambda: not keeper.is_running, "it is not held")
        tell("held", self.shown)
        self.clock.go_on(30)
        self.hand.press(Key.Key_F3)
        wait_until(lambda: keeper.is_running, "it does not go on")
        tell("resumed", self.clock.now().isoformat())

    def stop(self) -> None:
        """Stop, by the key what runs; told once the window shows the end."""
        keeper = self.pane.keeper
        assert keeper.session is not None
        session, seconds = keeper.session.card.id, keeper.elapsed
        if keeper.is_running:
            self.hand.press(Key.Key_F2)
        else:
            self.hand.click("timer.stop")
        wait_until(lambda: keeper.session is None, "it does not stop")
        tell("stopped", session, seconds)
        wait_until(lambda: self.hand.sees("timer.summary") is not None, "no line is asked for")
        self.stage.settle()

    def summarise(self, text: str) -> None:
        """One line about the work."""
        if text:
            self.hand.write(text, "timer.summary")
        self.hand.find("timer.summary").setFocus()
        self.hand.press(Key.Key_Return)
        self.stage.settle()
        if text:
            tell("summarised", text)


def work(desk: Desk, words: list[str]) -> None:
    """Calls, one after another, until somebody pulls the plug."""
    chance = random.Random(int(words[0]))
    tell("ready")
    desk.answer()
    number = 0
    while True:
        desk.start()
        desk.pass_time(chance.randrange(STEP, 60, STEP))
        if chance.random() < 0.4:
            desk.hold()
            desk.pass_time(chance.randrange(STEP, 30, STEP))
        desk.stop()
        number += 1
        desk.summarise(f"done {number}" if chance.random() < 0.7 else "")
        desk.clock.go_on(chance.randrange(1, 90))


def help_remotely(desk: Desk, words: list[str]) -> None:
    """Remote help with what a client reads out; then wait for a kill, or for the word to end."""
    partner_id, password, order = words
    hand, stage = desk.hand, desk.stage
    hand.choose("timer.kind", "remote")
    stage.settle()
    hand.write(partner_id, "remote.partner_id")
    hand.write(password, "remote.password")
    hand.write("Ewa Kowalska", "remote.who")
    stage.made("consent", lambda: hand.click("remote.consent"))
    stage.made("session", lambda: hand.click("remote.launch"))
    wait_until(lambda: bool(stage.launcher.seen), "nothing is launched")
    hand.write(order, "timer.order")
    hand.press(Key.Key_Return)
    stage.settle()
    desk.pass_time(30)
    hand.click("remote.copy_id")
    hand.click("remote.copy_password")
    clipboard = QGuiApplication.clipboard()
    tell("lent", clipboard.text() == password)
    tell("title", password in stage.window.windowTitle())
    tell("connected")
    if sys.stdin.readline().strip() != "end":
        return
    desk.stop()
    desk.summarise("done")
    tell("clipboard", repr(clipboard.text()))
    tell("fields", repr(desk.pane.parts.connection.partner_id.text()))
    tell("sessions", len(stage.ask(session_cards.of_ticket, desk.ticket)))
    tell("ended")
    sys.stdin.readline()
    stage.leave()
    tell("left", repr(clipboard.text()))


def meet(desk: Desk, words: list[str]) -> None:
    """Start at the same moment as another desk of the same person; the loser is asked."""
    del words
    tell("ready")
    sys.stdin.readline()
    desk.hand.choose("timer.kind", "phone")
    desk.hand.click("timer.start")
    keeper = desk.pane.keeper
    wait_until(lambda: not keeper.is_busy and desk.pane.keeper.session is not None, "no timer")
    desk.stage.settle()
    is_asked = desk.hand.sees("timer.clash_hold") is not None
    assert keeper.session is not None
    tell("asked" if is_asked else "won", keeper.session.card.id)
    answer = sys.stdin.readline().strip()
    if is_asked and answer in ("hold", "stop"):
        made = desk.stage.made("session", lambda: desk.hand.click(f"timer.clash_{answer}"))
        tell("after", made)
    elif is_asked:
        desk.hand.click("timer.clash_cancel")
        tell("after", keeper.session.card.id)
    sys.stdin.readline()
    desk.stage.leave()


PLAYS = {"work": work, "help": help_remotely, "meet": meet}


def main() -> None:
    """Open the window and play."""
    play, folder, address, ticket, begins, *words = sys.argv[1:]
    desk = Desk(Path(folder), address, int(ticket), datetime.fromisoformat(begins))
    PLAYS[play](desk, words)


if __name__ == "__main__":
    main()
