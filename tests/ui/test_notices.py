"""What is said, warned and refused; undo; the strip that shows it; the sheet of defects."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.errors import Refused, Unavailable
from desktop.ui import notice_strip
from desktop.ui.colours import Tone
from desktop.ui.defect_sheet import DefectSheet
from desktop.ui.defects import Doors, describe
from desktop.ui.notice_strip import NoticeStrip
from desktop.ui.notices import KEPT_UNDOS


@pytest.fixture
def strip(desk, qtbot, theme):
    shown = NoticeStrip(desk.notices)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_it_is_quiet_until_something_is_said(strip):
    assert strip.notice is None
    assert strip.act.isHidden()
    assert strip.close_button.isHidden()
    assert strip.objectName() == "notices.strip"


def test_what_was_said_goes_by_itself(desk, strip, qtbot, monkeypatch):
    monkeypatch.setattr(notice_strip, "FADES_MS", 1)
    quick = NoticeStrip(desk.notices)
    qtbot.addWidget(quick)
    desk.notices.say("Client saved")
    assert quick.words.text() == "Client saved"
    qtbot.waitUntil(lambda: quick.notice is None)


def test_undo_from_the_strip_takes_back_once(desk, strip, qtbot):
    taken = []
    desk.notices.say("Ticket closed", undo=lambda: taken.append(7))
    assert strip.act.text() == "Undo"
    qtbot.mouseClick(strip.act, Qt.MouseButton.LeftButton)
    assert taken == [7]
    assert strip.notice is None
    assert desk.notices.undo() is False
    assert taken == [7]


def test_undo_by_key_goes_backwards_and_tells_when_nothing_is_left(desk, qtbot):
    taken, can = [], []
    desk.notices.undo_changed.connect(can.append)
    for number in range(KEPT_UNDOS + 2):
        desk.notices.say("Done", undo=lambda number=number: taken.append(number))
    while desk.notices.undo():
        pass
    assert taken == list(reversed(range(2, KEPT_UNDOS + 2)))
    assert can[-1] is False
    assert not desk.notices.can_undo


def test_a_refusal_stays_and_says_its_sentence(desk, strip):
    desk.notices.refuse(Refused("ticket_closed", number="2026/0412"))
    assert "2026/0412" in strip.words.text()
    assert strip.notice.tone is Tone.SOON
    assert strip.notice.stays
    assert strip.property("role") == "soon"


def test_try_again_is_offered_where_it_may_help(desk, strip, qtbot):
    tried = []
    desk.notices.refuse(
        Unavailable("database_locked", file="office.db"), retry=lambda: tried.append(1)
    )
    assert strip.act.text() == "Try again"
    qtbot.mouseClick(strip.act, Qt.MouseButton.LeftButton)
    assert tried == [1]


def test_it_can_be_put_away(desk, strip, qtbot):
    desk.notices.warn("The mail server does not answer")
    assert strip.act.isHidden()
    qtbot.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert strip.notice is None
    assert strip.property("role") == ""


def fails():
    raise ValueError("Anna Kowalska, 600 700 800")


def fails_again():
    try:
        fails()
    except ValueError as cause:
        raise RuntimeError("secret") from cause


def broken():
    with pytest.raises(RuntimeError) as caught:
        fails_again()
    return caught.value


def test_details_name_kinds_and_places_but_no_data():
    defect = describe(broken())
    assert defect.kind == "RuntimeError"
    assert "ValueError" in defect.places
    assert any(" fails_again" in place for place in defect.places)
    for private in ("Kowalska", "600", "secret", "/home", "/root"):
        assert private not in defect.details


def test_the_sheet_gathers_defects_and_copies_them(qtbot, theme, desk, caplog):
    window = QWidget()
    sheet = DefectSheet(window)
    qtbot.addWidget(window)
    desk.notices.broke.connect(sheet.tell)
    desk.notices.defect(broken())
    desk.notices.defect(broken())
    assert sheet.isVisible()
    assert sheet.details.toPlainText().count("RuntimeError") == 1
    desk.notices.defect(KeyError("nip"))
    assert "KeyError" in sheet.details.toPlainText()
    sheet.copy_details()
    assert QGuiApplication.clipboard().text() == sheet.details.toPlainText()
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 3
    assert "Kowalska" not in caplog.text
    caplog.clear()


def test_every_door_leads_to_the_report():
    reported = []
    main, thread = sys.excepthook, threading.excepthook
    doors = Doors(reported.append)
    try:
        error = ValueError("x")
        sys.excepthook(ValueError, error, None)
        stumbling = threading.Thread(target=lambda: 1 / 0)
        stumbling.start()
        stumbling.join()
    finally:
        doors.close()
    assert reported[0] is error
    assert isinstance(reported[1], ZeroDivisionError)
    assert (sys.excepthook, threading.excepthook) == (main, thread)
