"""A second start hands its files to the window that is open, and ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.models.ticket import Ticket
from desktop.ui.single_instance import SingleInstance, meeting_place
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage
from tests.flows.conftest import Enter
from tests.flows.watching import count
from tests.services.letters import letter

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def instance(sqlite_address: str, qapp: QApplication) -> Iterator[SingleInstance]:
    """The one window of this database, as far as other starts can tell."""
    listening = SingleInstance(meeting_place(sqlite_address), qapp)
    assert listening.claim([])
    yield listening
    listening.close()
    listening.deleteLater()


def test_the_files_come_to_the_open_window(
    sqlite_address: str, enter: Enter, instance: SingleInstance, tmp_path: Path
) -> None:
    stage = enter(sqlite_address, tickets=3)
    tickets = count(stage, Ticket)
    instance.called.connect(lambda files: stage.program.take_in([Path(each) for each in files]))
    file = tmp_path / "zażółć.eml"
    file.write_bytes(letter(subject="Drugi start", message_id="second@start"))
    words = [sys.executable, "-m", "desktop", "--database", sqlite_address, str(file)]
    with subprocess.Popen(words, cwd=ROOT, stderr=subprocess.DEVNULL) as other:
        wait_until(lambda: other.poll() is not None, "the second start does not end")
    assert other.returncode == 0
    wait_until(lambda: count(stage, Ticket) == tickets + 1, "the letter does not arrive")
    stage.settle()
    card = stage.place(QueuePage, "queue").ticket.card
    assert card is not None
    assert card.subject == "Drugi start"
