"""Letters dropped on the page: taken in, said in one sentence, shown; nothing blocks or is lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.errors import Unavailable
from desktop.models.message import Message
from desktop.services import mail_import
from desktop.services.ticket_queue import QueueFilter, page_ids
from desktop.ui.colours import Tone
from desktop.ui.tickets.page import QueuePage
from tests.services.letters import SAMPLES, letter
from tests.ui.stored import StoredDesk
from tests.ui.tickets.drops import drop, files, hover, leave, words


def wait(page: QueuePage, stored: StoredDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.intake.is_busy and stored.desk.relay.pending == 0)


def test_a_letter_dropped_on_the_table_is_a_ticket_and_shown(
    office: Any, page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(letter(subject="Drukarka w sekretariacie"))
    with qtbot.waitSignal(page.intake.finished):
        assert drop(page.queue.view.viewport(), files(path))
    wait(page, stored, qtbot)
    assert stored.said[-1].text == "Taken in: 1 ticket(s)."
    assert page.ticket.head.title.text() == "#2026/0001 · Drukarka w sekretariacie"
    assert page.queue.view.current_id() == stored.ask(page_ids, QueueFilter())[0]


@pytest.mark.parametrize("where", ["page", "queue", "table", "viewport", "empty"])
def test_it_may_be_dropped_anywhere(
    page: QueuePage, stored: StoredDesk, qtbot: QtBot, where: str
) -> None:
    widget: QWidget | None = {
        "page": page,
        "queue": page.queue,
        "table": page.queue.view,
        "viewport": page.queue.view.viewport(),
        "empty": page.queue.empty,
    }[where]
    while widget is not None and not widget.acceptDrops():  # as the system looks for a taker
        widget = widget.parentWidget()
    assert widget is not None
    with qtbot.waitSignal(page.intake.finished):
        assert drop(widget, files(SAMPLES))
    wait(page, stored, qtbot)
    assert stored.said[-1].text == "Taken in: 9 ticket(s), 1 to clear up."


def test_a_folder_with_everything_in_it(
    office: Any, page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "poczta"
    folder.mkdir()
    (folder / "1.eml").write_bytes(letter("odpowiedź", answers="q@a"))
    (folder / "2.eml").write_bytes(letter("pytanie", message_id="q@a"))
    (folder / "3.eml").write_bytes(letter("pytanie", message_id="q@a"))
    (folder / "4.eml").write_bytes(b"")
    seen: list[tuple[int, int]] = []
    page.intake.progressed.connect(lambda done, total: seen.append((done, total)))
    page.take_in([folder])
    wait(page, stored, qtbot)
    told = stored.said[-1].text
    assert told == "Taken in: 1 ticket(s), 1 answer(s), 1 duplicate(s), 1 to clear up."
    assert seen[0] == (0, 4)
    assert seen[-1] == (4, 4)


def test_a_letter_dragged_out_of_a_mail_program(
    page: QueuePage, stored: StoredDesk, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setData("message/rfc822", letter(subject="Przeciągnięte"))
    with qtbot.waitSignal(page.intake.finished):
        assert drop(page.queue.view.viewport(), mime)
    wait(page, stored, qtbot)
    assert page.ticket.head.title.text().endswith("Przeciągnięte")


def test_text_begins_a_ticket_of_its_own(page: QueuePage, stored: StoredDesk) -> None:
    told = "Nie działa kasa\nod rana, proszę o telefon"
    assert drop(page.queue.view.viewport(), words(told))
    assert page.below.currentWidget() is page.editor
    assert page.editor.subject.value() == "Nie działa kasa"
    assert page.editor.text.value() == told


def test_nothing_is_taken_from_an_empty_drag(page: QueuePage) -> None:
    assert not drop(page.queue.view.viewport(), QMimeData())
    assert page.target.isHidden()


def test_the_target_is_seen_while_something_is_held_above(page: QueuePage) -> None:
    viewport = page.queue.view.viewport()
    assert hover(viewport, files(SAMPLES))
    assert page.target.isVisible()
    leave(viewport)
    assert page.target.isHidden()


def test_what_cannot_be_read_is_named_and_the_rest_taken(
    page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.eml").write_bytes(letter())
    page.take_in([tmp_path / "nie ma.eml", tmp_path / "a.eml"])
    wait(page, stored, qtbot)
    notice = stored.said[-1]
    assert notice.tone is Tone.SOON
    assert notice.text == "Taken in: 1 ticket(s). 1 file(s) could not be read: nie ma.eml"


def test_a_folder_without_letters_says_so(
    page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    page.take_in([tmp_path])
    wait(page, stored, qtbot)
    assert stored.said[-1].text == "There are no messages here."


def test_a_long_import_can_be_stopped(
    page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    for at in range(150):
        (tmp_path / f"{at:03}.eml").write_bytes(letter(f"numer {at}"))
    page.intake.progressed.connect(lambda done, _: page.bar.stop.click() if done else None)
    page.take_in([tmp_path])
    wait(page, stored, qtbot)
    told = stored.said[-1].text
    found = re.fullmatch(r"Taken in: (\d+) ticket\(s\)\. Stopped: (\d+) file\(s\) left out\.", told)
    assert found is not None
    assert int(found[1]) + int(found[2]) == 150
    assert stored.ask(lambda: Message.select().count()) == int(found[1])


def test_what_is_dropped_meanwhile_waits_its_turn(
    page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.eml").write_bytes(letter(name))
    page.take_in([tmp_path / "a"])
    page.take_in([tmp_path / "b"])
    qtbot.waitUntil(lambda: len(stored.said) == 2)
    wait(page, stored, qtbot)
    assert len(stored.ask(page_ids, QueueFilter())) == 2


def test_a_letter_dragged_in_meanwhile_waits_too(
    page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    for at in range(70):
        (tmp_path / f"{at}.eml").write_bytes(letter(f"numer {at}"))
    page.take_in([tmp_path])
    page.intake.take_raw([letter("przeciągnięta"), letter("druga")])
    qtbot.waitUntil(lambda: len(stored.said) == 2)
    wait(page, stored, qtbot)
    assert {notice.text for notice in stored.said} == {
        "Taken in: 70 ticket(s).",
        "Taken in: 2 ticket(s).",
    }


def test_a_database_that_does_not_answer_is_asked_again(
    page: QueuePage,
    stored: StoredDesk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    receive = mail_import.receive_many
    calls: list[int] = []

    def locked_once(act: Any, given: Any, zone: Any) -> Any:
        calls.append(1)
        if len(calls) == 1:
            raise Unavailable("database_locked", file="office.db")
        return receive(act, given, zone)

    monkeypatch.setattr(mail_import, "receive_many", locked_once)
    (tmp_path / "a.eml").write_bytes(letter())
    page.take_in([tmp_path / "a.eml"])
    wait(page, stored, qtbot)
    notice = stored.said[-1]
    assert notice.act is not None
    notice.act()
    qtbot.waitUntil(lambda: stored.said[-1].text == "Taken in: 1 ticket(s).")
    wait(page, stored, qtbot)


def test_progress_is_seen_only_while_it_lasts(page: QueuePage) -> None:
    assert page.bar.isHidden()
    page.intake.started.emit()
    page.intake.progressed.emit(64, 1200)
    page.bar.show()
    assert page.bar.words.text() == "Messages: 64 of 1\u00a0200"
    assert page.bar.bar.value() == 64
    page.intake.finished.emit(())
    assert page.bar.isHidden()


def test_files_are_chosen_in_a_dialog(
    page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(letter())
    page.queue.mail.click()
    dialog = page.findChild(QFileDialog, "queue.mail_dialog")
    assert dialog is not None
    dialog.filesSelected.emit([str(path)])
    dialog.reject()
    wait(page, stored, qtbot)
    assert stored.said[-1].text == "Taken in: 1 ticket(s)."
