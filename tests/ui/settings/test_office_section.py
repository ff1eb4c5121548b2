"""The office's page of the settings: data, logo and hours saved as one."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.errors import Unavailable
from desktop.services import office_hours, offices
from desktop.services.changes import Changes
from desktop.services.office_hours import OfficeHours
from desktop.services.offices import OfficeCard
from desktop.ui.desk import Desk
from desktop.ui.settings.office import OfficeSection
from desktop.ui.texts import sentence
from tests.ui.hands import child, click, put

Write = Callable[..., Changes]
Settle = Callable[[], None]
CARD = OfficeCard(name="Serwis Łąka", nip="5260250274", bank_account="61109010140000071219812874")


def picture(width: int = 64, height: int = 32) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


@pytest.fixture
def section(desk: Desk, qtbot: QtBot, write: Write, settle: Settle) -> OfficeSection:
    write(offices.save, CARD)
    shown = OfficeSection(desk)
    qtbot.addWidget(shown)
    shown.resize(1200, 820)
    shown.show()
    settle()
    return shown


def test_stored_data_are_shown_as_people_write_them(section: OfficeSection) -> None:
    assert child(section, "office.name").text() == "Serwis Łąka"
    assert child(section, "office.nip").text() == "526-025-02-74"
    assert child(section, "office.bank_account").text() == "61 1090 1014 0000 0712 1981 2874"
    assert child(section, "office.opens").text() == "09:00"
    assert child(section, "office.remote_closes").text() == "16:00"
    assert not child(section, "office.exemption_basis").isVisible()
    assert not child(section, "office.save").isEnabled()


def test_data_and_hours_are_saved_as_one(
    section: OfficeSection, qtbot: QtBot, settle: Settle, read: Callable[..., Any]
) -> None:
    put(section, "office.city", "Łódź")
    put(section, "office.postcode", "90001")
    put(section, "office.closes", "1630")
    put(section, "office.remote_opens", "7")
    told: list[bool] = []
    section.unsaved_changed.connect(told.append)
    click(qtbot, section, "office.save")
    settle()
    assert (read(offices.office).city, read(offices.office).postcode) == ("Łódź", "90-001")
    assert read(office_hours.hours) == OfficeHours(
        opens="09:00", closes="16:30", remote_opens="07:00", remote_closes="16:00"
    )
    assert child(section, "office.postcode").text() == "90-001"
    assert not child(section, "office.save").isEnabled()
    assert told[-1] is False


def test_a_wrong_account_is_refused_beside_the_field(
    section: OfficeSection, settle: Settle, read: Callable[..., Any]
) -> None:
    put(section, "office.bank_account", "12 3456")
    section.submit()
    settle()
    assert child(section, "office.bank_account_error").isVisible()
    assert child(section, "office.bank_account").hasFocus()
    assert read(offices.office).revision == 1


def test_backward_hours_save_nothing_at_all(
    section: OfficeSection, settle: Settle, read: Callable[..., Any]
) -> None:
    put(section, "office.city", "Łódź")
    put(section, "office.closes", "8:00")
    section.submit()
    settle()
    assert child(section, "office.closes_error").isVisible()
    assert read(offices.office).city == ""


def test_an_exempt_office_is_asked_for_the_ground(
    section: OfficeSection, qtbot: QtBot, settle: Settle, read: Callable[..., Any]
) -> None:
    child(section, "office.is_vat_payer").click()
    assert child(section, "office.exemption_basis").isVisible()
    section.submit()
    settle()
    assert child(section, "office.exemption_basis_error").isVisible()
    put(section, "office.exemption_basis", "art. 113 ust. 1 ustawy o VAT")
    section.submit()
    settle()
    assert read(offices.office).is_vat_payer is False


def test_discarding_shows_what_is_saved(section: OfficeSection, qtbot: QtBot) -> None:
    put(section, "office.name", "Inny")
    assert child(section, "office.unsaved").isVisible()
    click(qtbot, section, "office.discard")
    assert child(section, "office.name").text() == "Serwis Łąka"
    assert not child(section, "office.unsaved").isVisible()


def test_a_logo_is_read_seen_saved_and_taken_away(
    section: OfficeSection,
    tmp_path: Path,
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(picture())
    section.logo.take(file)
    settle()
    assert not section.logo._picture.pixmap().isNull()
    section.submit()
    settle()
    assert read(offices.office).logo == picture()
    click(qtbot, section, "office.logo_remove")
    section.submit()
    settle()
    assert read(offices.office).logo is None


@pytest.mark.parametrize("content", [b"GIF89a", picture()[:60], b"\0" * (1024 * 1024 + 2)])
def test_a_file_that_is_no_logo_is_refused_beside_it(
    section: OfficeSection, tmp_path: Path, settle: Settle, content: bytes
) -> None:
    file = tmp_path / "obraz.png"
    file.write_bytes(content)
    section.logo.take(file)
    settle()
    assert child(section, "office.logo_error").isVisible()
    assert section.logo.value() is None


def test_a_file_that_is_gone_is_told(
    section: OfficeSection, tmp_path: Path, settle: Settle, desk: Desk
) -> None:
    told: list[str] = []
    desk.notices.raised.connect(lambda notice: told.append(notice.text))
    section.logo.take(tmp_path / "nie-ma.png")
    settle()
    assert told == [sentence(Unavailable("file_unreadable", file="nie-ma.png"))]


def test_a_logo_can_be_dropped(section: OfficeSection, tmp_path: Path, settle: Settle) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(picture())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(section.rect().center(), copy, data, left, none)
    section.logo.dragEnterEvent(entered)
    assert entered.isAccepted()
    section.logo.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    settle()
    assert section.logo.value() == picture()


def test_words_cannot_be_dropped(section: OfficeSection) -> None:
    data = QMimeData()
    data.setText("logo")
    entered = QDragEnterEvent(
        section.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered.ignore()
    section.logo.dragEnterEvent(entered)
    assert not entered.isAccepted()


def test_a_logo_is_chosen_in_a_dialog(
    section: OfficeSection, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(picture())
    click(qtbot, section, "office.logo_choose")
    dialog = section.logo.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    settle()
    assert section.logo.value() == picture()


def test_two_desks_are_settled_field_by_field(
    section: OfficeSection,
    write: Write,
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    put(section, "office.phone", "22 1")
    put(section, "office.city", "Łódź")
    write(offices.save, replace(read(offices.office), phone="600", email="biuro@laka.pl"))
    section.submit()
    settle()
    assert child(section, "office.dispute").isVisible()
    chosen = {each.objectName() for each in section.findChildren(QRadioButton) if each.isChecked()}
    assert chosen == {"office.mine_phone", "office.mine_city", "office.now_email"}
    click(qtbot, section, "office.dispute_settle")
    settle()
    kept = read(offices.office)
    assert (kept.phone, kept.city, kept.email) == ("22 1", "Łódź", "biuro@laka.pl")
    assert not child(section, "office.dispute").isVisible()


def test_what_another_desk_saved_can_be_left_as_it_is(
    section: OfficeSection,
    write: Write,
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    put(section, "office.phone", "22 1")
    write(offices.save, replace(read(offices.office), phone="600"))
    section.submit()
    settle()
    click(qtbot, section, "office.dispute_drop")
    assert child(section, "office.phone").text() == "600"
    assert read(offices.office).revision == 2


def test_another_desks_save_is_shown_where_nothing_is_typed(
    section: OfficeSection, write: Write, desk: Desk, settle: Settle, read: Callable[..., Any]
) -> None:
    desk.hub.changed.emit(write(offices.save, replace(read(offices.office), city="Zgierz")))
    settle()
    assert child(section, "office.city").text() == "Zgierz"
    put(section, "office.city", "Moje")
    desk.hub.changed.emit(write(offices.save, replace(read(offices.office), city="Ich")))
    settle()
    assert child(section, "office.city").text() == "Moje"
