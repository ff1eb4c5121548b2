"""Files of a ticket: dropped, pasted, opened under neutral names, saved, never run."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QClipboard, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.errors import Refused
from desktop.services import attachments
from desktop.services.attachments import LARGEST, NewFile
from desktop.ui.kit.cells import SPOKEN
from desktop.ui.tickets import file_acts
from desktop.ui.tickets.file_acts import read_files, write_copy
from desktop.ui.tickets.files_view import size_words
from desktop.ui.tickets.page import QueuePage
from desktop.ui.tickets.pasting import as_png
from tests.services.letters import letter
from tests.ui.stored import StoredDesk
from tests.ui.tickets.drops import drop, files, words


@pytest.fixture
def ticket(office: Any, page: QueuePage, stored: StoredDesk) -> int:
    made = int(office.call("x", office.plain))
    page.show_ticket(made)
    stored.settle()
    return made


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty again afterwards: what Python put there must not outlive Python."""
    qapp.clipboard().clear()
    yield qapp.clipboard()
    qapp.clipboard().clear()


def names(page: QueuePage) -> list[str]:
    table = page.ticket.files.table
    return [str(table.data(table.index(row, 0), SPOKEN)) for row in range(table.rowCount())]


def opener(page: QueuePage) -> list[QUrl]:
    """A system that opens whatever it is asked to, and writes it down."""
    opened: list[QUrl] = []

    def show(url: QUrl) -> bool:
        opened.append(url)
        return True

    page.ticket.file_acts.show = show
    return opened


def add(stored: StoredDesk, ticket: int, name: str, data: bytes = b"x") -> None:
    stored.do(attachments.attach, ticket, [NewFile(name, "application/pdf", data)])
    stored.settle()


def test_files_dropped_on_a_ticket_are_attached(
    page: QueuePage, stored: StoredDesk, ticket: int, tmp_path: Path
) -> None:
    (tmp_path / "umowa.pdf").write_bytes(b"%PDF-")
    (tmp_path / "zrzut.png").write_bytes(b"\x89PNG")
    browser = page.ticket.conversation.browser
    assert drop(browser.viewport(), files(tmp_path / "umowa.pdf", tmp_path / "zrzut.png"))
    stored.settle()
    assert names(page) == ["umowa.pdf", "zrzut.png"]
    assert page.ticket.tabs.currentWidget() is page.ticket.files
    assert stored.said[-1].text == "2 file(s) added"
    assert page.ticket.card is not None
    assert page.ticket.card.attachments[0].media_type == "application/pdf"


def test_text_dropped_on_a_ticket_begins_a_note(page: QueuePage, ticket: int) -> None:
    assert drop(page.ticket, words("Kod błędu 1603"))
    assert page.ticket.conversation.note.value() == "Kod błędu 1603"
    assert page.ticket.conversation.add.isEnabled()


def test_where_no_ticket_is_shown_files_go_to_the_queue(
    page: QueuePage, stored: StoredDesk, tmp_path: Path, qtbot: Any
) -> None:
    (tmp_path / "a.eml").write_bytes(letter())
    with qtbot.waitSignal(page.intake.finished):
        assert drop(page.ticket, files(tmp_path / "a.eml"))
    stored.settle()
    assert stored.said[-1].text == "Taken in: 1 ticket(s)."


def test_what_cannot_be_attached_is_said(
    page: QueuePage,
    stored: StoredDesk,
    ticket: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.ticket.files.add([str(tmp_path / "nie ma.pdf")])
    stored.settle()
    assert "nie ma.pdf" in stored.said[-1].text
    monkeypatch.setattr(file_acts, "LARGEST", 3)
    (tmp_path / "a.pdf").write_bytes(b"1234")
    page.ticket.files.add([str(tmp_path / "a.pdf")])
    stored.settle()
    assert "a.pdf" in stored.said[-1].text
    assert names(page) == []
    (tmp_path / "b.pdf").write_bytes(b"12")
    page.ticket.files.add([str(tmp_path / name) for name in ("a.pdf", "b.pdf", "nie ma.pdf")])
    stored.settle()
    assert names(page) == ["b.pdf"]
    told = "1 file(s) added. 2 file(s) could not be read: a.pdf, nie ma.pdf"
    assert stored.said[-1].text == told
    assert LARGEST > 3


def test_a_picture_is_pasted(
    page: QueuePage, stored: StoredDesk, ticket: int, clipboard: QClipboard
) -> None:
    page.ticket.files.paste()
    assert stored.said[-1].text == "There is no picture on the clipboard."
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    clipboard.setImage(image)
    page.ticket.files.paste()
    stored.settle()
    assert names(page) == ["screenshot-2026-11-20-15-01-00.png"]


def test_what_was_pasted_by_mistake_is_taken_off_again(
    page: QueuePage, stored: StoredDesk, ticket: int, clipboard: QClipboard
) -> None:
    add(stored, ticket, "umowa.pdf")
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    clipboard.setImage(image)
    QTest.keyClick(page.queue.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stored.settle()
    assert len(names(page)) == 2
    assert stored.said[-1].action == "Undo"
    assert stored.desk.notices.undo()
    stored.settle()
    assert names(page) == ["umowa.pdf"]
    assert page.ticket.card is not None
    assert page.ticket.card.history[-1].what == "detached"


def test_files_are_pasted_on_the_ticket_where_the_keys_stand(
    page: QueuePage, stored: StoredDesk, ticket: int, clipboard: QClipboard, tmp_path: Path
) -> None:
    paths = [tmp_path / f"zrzut {at}.png" for at in range(3)]
    for path in paths:
        path.write_bytes(b"\x89PNG" + path.name.encode())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    clipboard.setMimeData(mime)
    QTest.keyClick(page.queue.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stored.settle()
    assert names(page) == [path.name for path in paths]
    assert stored.said[-1].text == "3 file(s) added"


def test_an_empty_clipboard_adds_nothing(
    page: QueuePage, stored: StoredDesk, ticket: int, clipboard: QClipboard
) -> None:
    said = len(stored.said)
    for where in (page.queue.view, page.ticket.conversation.browser, page.ticket.files.view):
        QTest.keyClick(where, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.ticket.take_picture(QImage())
    stored.settle()
    assert names(page) == []
    assert [each.text for each in stored.said[said:]] == ["There is no picture on the clipboard."]


def test_a_huge_screenshot_is_encoded_beside_the_window(
    page: QueuePage, stored: StoredDesk, ticket: int, clipboard: QClipboard
) -> None:
    image = QImage(7680, 4320, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    clipboard.setImage(image)
    page.ticket.files.paste()
    stored.settle()
    (line,) = stored.ask(attachments.of_ticket, ticket)
    kept = QImage.fromData(stored.ask(attachments.read, line.id).data)
    assert (kept.width(), kept.height()) == (7680, 4320)


def test_what_is_no_picture_after_all_is_said(stored: StoredDesk) -> None:
    with pytest.raises(Refused, match="attachment_unreadable"):
        as_png("zrzut.png", QImage())


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rura.txt")
    for name in ("rura.txt", ".", "nie ma"):
        with pytest.raises(Refused, match="attachment_unreadable"):
            read_files([str(tmp_path / name)])


def test_a_file_opens_as_a_read_only_copy_under_a_number(
    page: QueuePage, stored: StoredDesk, ticket: int
) -> None:
    add(stored, ticket, "Kowalski Jan – wypowiedzenie.PDF", b"%PDF-")
    opened = opener(page)
    page.ticket.files.view.choose(1)
    page.ticket.files.open()
    stored.settle()
    (place,) = [Path(url.toLocalFile()) for url in opened]
    assert place.name == "1.pdf"
    assert place.read_bytes() == b"%PDF-"
    assert stat.S_IMODE(place.stat().st_mode) == stat.S_IRUSR
    assert place.parent != Path.home()


def test_a_system_without_a_program_says_so(
    page: QueuePage, stored: StoredDesk, ticket: int
) -> None:
    add(stored, ticket, "a.pdf")
    page.ticket.file_acts.show = lambda _: False
    page.ticket.files.open_file(1)
    stored.settle()
    assert "no program" in stored.said[-1].text


@pytest.mark.parametrize("name", ["a.exe", "a.pdf.js", "a.html", "a.svg", "a.docm", "a.lnk", "a"])
def test_what_could_act_is_never_opened_only_saved(
    page: QueuePage, stored: StoredDesk, ticket: int, name: str, tmp_path: Path
) -> None:
    add(stored, ticket, name, b"bytes")
    opened = opener(page)
    page.ticket.files.open_file(1)
    dialog = page.ticket.findChild(QFileDialog, "ticket.save_dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "saved"))
    dialog.reject()
    stored.settle()
    assert opened == []
    assert (tmp_path / "saved").read_bytes() == b"bytes"
    assert stored.said[-1].text == "Saved: saved"


def test_a_place_that_cannot_be_written_is_said(
    page: QueuePage, stored: StoredDesk, ticket: int, tmp_path: Path
) -> None:
    add(stored, ticket, "a.pdf")
    page.ticket.files.view.choose(1)
    page.ticket.files.save()
    dialog = page.ticket.findChild(QFileDialog, "ticket.save_dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "none" / "a.pdf"))
    dialog.reject()
    stored.settle()
    assert "The file a.pdf could not be written." in stored.said[-1].text


def test_the_original_of_a_letter_is_saved_byte_by_byte(
    office: Any, page: QueuePage, stored: StoredDesk, tmp_path: Path
) -> None:
    raw = letter("treść")
    page.show_ticket(office.mail(raw))
    stored.settle()
    page.ticket.conversation.browser.anchorClicked.emit(QUrl("original:1"))
    dialog = page.ticket.findChild(QFileDialog, "ticket.save_dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "a.eml"))
    dialog.reject()
    stored.settle()
    assert (tmp_path / "a.eml").read_bytes() == raw


def test_files_are_added_by_the_dialog(
    page: QueuePage, stored: StoredDesk, ticket: int, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"x")
    page.ticket.files.choose()
    dialog = page.ticket.findChild(QFileDialog, "ticket.add_dialog")
    assert dialog is not None
    dialog.filesSelected.emit([str(tmp_path / "a.pdf")])
    dialog.reject()
    stored.settle()
    assert names(page) == ["a.pdf"]


def test_buttons_wait_for_a_choice(page: QueuePage, stored: StoredDesk, ticket: int) -> None:
    add(stored, ticket, "a.pdf")
    files = page.ticket.files
    assert not files.open_button.isEnabled()
    files.view.choose(1)
    assert files.open_button.isEnabled()
    assert files.save_button.isEnabled()


def test_a_copy_that_is_there_is_not_written_again(tmp_path: Path) -> None:
    place = tmp_path / "1.pdf"
    assert write_copy(place, b"a") == place
    before = place.stat().st_mtime_ns
    assert write_copy(place, b"a") == place
    assert place.stat().st_mtime_ns == before
    other = write_copy(place, b"b")
    assert (other.name, other.read_bytes(), place.read_bytes()) == ("1-2.pdf", b"b", b"a")
    assert write_copy(place, b"b") == other


def test_sizes_are_short() -> None:
    told = [size_words(size) for size in (0, 1023, 1024, 1_500_000, 1_200_000_000)]
    assert told == [
        "0\u00a0B",
        "1\u00a0023\u00a0B",
        "1\u00a0kB",
        "1,4\u00a0MB",
        "1\u00a0144,4\u00a0MB",
    ]


@pytest.mark.parametrize("place", ["browser", "note", "files"])
def test_a_screenshot_is_pasted_wherever_one_stands(
    page: QueuePage, stored: StoredDesk, ticket: int, clipboard: QClipboard, place: str
) -> None:
    page.show_ticket(ticket)
    stored.settle()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    clipboard.setImage(image)
    pane = page.ticket
    where = {
        "browser": pane.conversation.browser,
        "note": pane.conversation.note,
        "files": pane.files.view,
    }[place]
    QTest.keyClick(where, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stored.settle()
    assert names(page) == ["screenshot-2026-11-20-15-01-00.png"]
    assert pane.tabs.currentWidget() is pane.files


def test_words_and_files_are_pasted_where_they_belong(
    page: QueuePage, stored: StoredDesk, ticket: int, clipboard: QClipboard, tmp_path: Path
) -> None:
    page.show_ticket(ticket)
    stored.settle()
    mime = QMimeData()
    mime.setText("a\tb")
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    clipboard.setMimeData(mime)
    note = page.ticket.conversation.note
    QTest.keyClick(note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stored.settle()
    assert note.value() == "a\tb"
    assert names(page) == []
    (tmp_path / "faktura.pdf").write_bytes(b"%PDF")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "faktura.pdf"))])
    clipboard.setMimeData(mime)
    QTest.keyClick(note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stored.settle()
    assert names(page) == ["faktura.pdf"]
