"""Files and screenshots that come while a call is written down: they go with it, or with nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.models.ticket import Ticket
from desktop.services import attachments
from desktop.ui.kit.unfinished import unfinished
from desktop.ui.tickets.editor import TicketEditor
from desktop.ui.tickets.page import QueuePage
from tests.services.letters import letter
from tests.ui.stored import StoredDesk
from tests.ui.tickets.drops import drop, files, words

SHOT = "screenshot-2026-11-20-15-00-00.png"


@pytest.fixture
def editor(office: Any, page: QueuePage) -> TicketEditor:
    page.new_ticket()
    return page.editor


@pytest.fixture
def picture() -> QImage:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    clipboard: QClipboard = QGuiApplication.clipboard()
    clipboard.setImage(image)
    return image


def kept(stored: StoredDesk) -> dict[str, list[str]]:
    """Names of files by the subject of their ticket."""

    def read() -> dict[str, list[str]]:
        return {
            each.subject: [line.name for line in attachments.of_ticket(each.id)]
            for each in Ticket.select()
        }

    return stored.ask(read)


def paste(where: QWidget) -> None:
    QTest.keyClick(where, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("field", ["client", "caller", "subject", "text"])
def test_a_screenshot_goes_with_the_call_wherever_the_cursor_is(
    editor: TicketEditor, stored: StoredDesk, picture: QImage, field: str
) -> None:
    editor.subject.setText("Błąd na ekranie")
    paste(getattr(editor, field))
    editor.submit()  # at once: the picture is still being written
    stored.settle()
    assert kept(stored) == {"Błąd na ekranie": [SHOT]}
    assert not editor.has_draft
    assert editor.files.isHidden()


def test_a_whole_message_pasted_as_the_subject_loses_no_word(editor: TicketEditor) -> None:
    clipboard: QClipboard = QGuiApplication.clipboard()
    clipboard.setText("Nie działa skaner\nOd rana.\n")
    paste(editor.subject)
    assert (editor.subject.value(), editor.text.value()) == (
        *("Nie działa skaner", "Nie działa skaner\nOd rana."),
    )
    clipboard.setText("x" * 400)
    paste(editor.subject)
    assert editor.subject.value() == "Nie działa skaner"
    assert editor.text.value().endswith("x" * 400)
    clipboard.setText(" z piętra")
    editor.subject.end(False)
    paste(editor.subject)
    assert editor.subject.value() == "Nie działa skaner z piętra"


def test_files_are_dropped_on_the_call_and_can_be_left_out(
    editor: TicketEditor, page: QueuePage, stored: StoredDesk, tmp_path: Path
) -> None:
    (tmp_path / "zrzut.png").write_bytes(b"PNG")
    (tmp_path / "folder").mkdir()
    editor.subject.setText("x")
    came = files(tmp_path / "zrzut.png", tmp_path / "folder", tmp_path / "nie ma.pdf")
    assert drop(editor.text.viewport(), came)
    stored.settle()
    assert editor.files.words.text() == "1 file(s) go with it: zrzut.png"
    assert stored.said[-1].text == "2 file(s) could not be read: folder, nie ma.pdf"
    assert page.below.currentWidget() is editor
    editor.files.leave_out.click()
    assert editor.files.isHidden()
    assert drop(editor, words("Kod 1603"))
    editor.submit()
    stored.settle()
    assert kept(stored) == {"x": []}


def test_letters_dropped_on_the_call_are_tickets_of_their_own(
    editor: TicketEditor, page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.eml").write_bytes(letter("list"))
    editor.subject.setText("x")
    with qtbot.waitSignal(page.intake.finished):
        assert drop(editor, files(tmp_path / "a.eml"))
    stored.settle()
    assert len(kept(stored)) == 1
    assert editor.subject.value() == "x", "what was begun waits"


def test_they_wait_with_a_call_that_is_put_away(
    editor: TicketEditor, page: QueuePage, stored: StoredDesk, picture: QImage
) -> None:
    paste(editor.text)
    stored.settle()
    (place,) = unfinished(page)
    assert place.words() == (f"New ticket: 1 file(s) go with it: {SHOT}",)
    editor.leave_button.click()
    page.new_ticket()
    assert editor.files.value() == ()
    assert stored.desk.notices.undo()
    assert [each.name for each in editor.files.value()] == [SHOT]


def test_they_go_where_the_call_is_added(
    editor: TicketEditor, office: Any, stored: StoredDesk, picture: QImage, qtbot: QtBot
) -> None:
    office.call("Nie działa drukarka", office.agreed)
    editor.show_client(office.agreed)
    qtbot.waitUntil(lambda: editor.client.client() is not None)
    editor.subject.setText("drukarki dalej nie drukują")
    paste(editor.subject)
    qtbot.waitUntil(lambda: bool(editor.alike.buttons))
    editor.alike.buttons[0].click()
    stored.settle()
    assert [len(names) for names in kept(stored).values()] == [1]
