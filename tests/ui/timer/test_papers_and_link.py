"""Papers of remote help leave the program by a press; the client's link in every form."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from desktop.models.office import Office
from desktop.services import tool_settings
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.tool_settings import ToolSettings
from desktop.ui.timer.link_sheet import LinkSheet
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.paper_file import PaperFile
from desktop.ui.timer.terms_section import TermsSection
from desktop.ui.timer.terms_sheet import TermsSheet
from tests.documents.reading import decoded, text
from tests.ui.timer.timer_desk import TimerDesk

LINK = "https://get.teamviewer.com/biuro"


def settle_office(act: Act) -> Changes:
    Office.insert(id=1, name="Serwis", nip="5260250274", changed_at=act.at).execute()
    return Changes()


@pytest.fixture
def desk(timer: TimerDesk) -> TimerDesk:
    timer.write(settle_office)
    return timer


def watched(paper: PaperFile) -> list[Path]:
    """The files that are shown from now on."""
    shown: list[Path] = []

    def show(address: QUrl) -> bool:
        shown.append(Path(address.toLocalFile()))
        return True

    paper.show = show
    return shown


def linked(timer: TimerDesk) -> None:
    before = timer.read(tool_settings.current)
    settings = ToolSettings(tools=before.tools, usual=before.usual, client_link=LINK)
    timer.desk.hub.changed.emit(timer.write(tool_settings.save, settings))
    timer.settle()


def test_the_record_of_a_given_consent_is_opened(desk: TimerDesk, pane: TimerPane) -> None:
    desk.stand(desk.office.ticket)
    desk.choose_kind("remote")
    assert "remote.record" not in desk.seen()
    desk.widget("remote.who").setText("Ewa Kowalska")
    desk.press("remote.consent")
    shown = watched(pane.parts.consent.paper)
    desk.press("remote.record")
    (place,) = shown
    read = text(place.read_bytes())
    assert "Zgoda na pomoc zdalną" in read
    assert "Ewa Kowalska" in read
    assert "kowalska" not in place.name.lower()


def test_the_terms_are_opened_and_saved(desk: TimerDesk, tmp_path: Path) -> None:
    sheet = TermsSheet(desk.desk, 1)
    desk.qtbot.addWidget(sheet)
    sheet.show()
    desk.settle()
    shown = watched(sheet.paper)
    sheet.open_paper.click()
    desk.settle()
    assert "Warunki pomocy zdalnej" in text(shown[0].read_bytes())
    sheet.save_paper.click()
    dialog: Any = sheet.findChild(object, "paper.save_dialog")
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(tmp_path / "warunki.pdf"))
    dialog.reject()
    desk.settle()
    assert (tmp_path / "warunki.pdf").read_bytes() == shown[0].read_bytes()
    assert desk.said[-1].text == "Saved: warunki.pdf"


def test_a_place_that_cannot_be_written_is_said(desk: TimerDesk, tmp_path: Path) -> None:
    sheet = TermsSheet(desk.desk, 1)
    desk.qtbot.addWidget(sheet)
    sheet.paper.save_to(lambda _: b"", 1, str(tmp_path / "nowhere" / "x.pdf"))
    desk.settle()
    assert "The file x.pdf could not be written." in desk.said[-1].text
    sheet.paper.show = lambda _: False
    sheet.open_paper.click()
    desk.settle()
    assert desk.said[-1].text == "The system has no program that shows this file."


def test_the_settings_open_the_chosen_version(desk: TimerDesk) -> None:
    section = TermsSection(desk.desk)
    desk.qtbot.addWidget(section)
    section.show()
    desk.settle()
    shown = watched(section.paper)
    section.language.show_value("en")
    section.language.edited.emit()
    desk.settle()
    section.open_paper.click()
    desk.settle()
    assert "Terms of remote help" in text(shown[0].read_bytes())


def test_the_link_is_read_out_shown_and_sent(desk: TimerDesk, pane: TimerPane) -> None:
    desk.stand(desk.office.ticket)
    desk.choose_kind("remote")
    linked(desk)
    desk.press("remote.show_link")
    sheet = pane.findChild(LinkSheet)
    assert isinstance(sheet, LinkSheet)
    assert sheet.link.text() == LINK
    said = [desk.top_widget(f"link.said_{at}").text() for at in range(7)]
    assert said[:6] == ["", "kropka", "", "kropka", "", "ukośnik"]
    assert said[6] == "Barbara"
    sheet.copy.click()
    assert QGuiApplication.clipboard().text() == LINK
    QGuiApplication.clipboard().clear()
    sent: list[QUrl] = []

    def send(address: QUrl) -> bool:
        sent.append(address)
        return True

    sheet.show_address = send
    sheet.mail.click()
    assert sent[0].toString().startswith("mailto:?subject=Pomoc zdalna")
    sheet.show_address = lambda _: False
    sheet.mail.click()
    assert desk.said[-1].text == "The system has no program for e-mail."


def test_a_telephone_reads_the_code_off_the_screen(desk: TimerDesk) -> None:
    linked(desk)
    sheet = LinkSheet(desk.desk, desk.office.ticket)
    desk.qtbot.addWidget(sheet)
    sheet.show()
    desk.settle()
    picture = sheet.code.grab().toImage()
    size = 25
    assert sheet.code.sizeHint().width() == (size + 8) * 5
    rows = [
        [
            picture.pixelColor((at + 4) * 5 + 2, (row + 4) * 5 + 2).black() > 200
            for at in range(size)
        ]
        for row in range(size)
    ]
    assert decoded(rows) == LINK


def test_without_a_link_the_sheet_says_where_to_set_one(desk: TimerDesk) -> None:
    sheet = LinkSheet(desk.desk, desk.office.ticket)
    desk.qtbot.addWidget(sheet)
    sheet.show()
    desk.settle()
    assert not sheet.isVisible()
    assert "link for clients" in desk.said[-1].text
