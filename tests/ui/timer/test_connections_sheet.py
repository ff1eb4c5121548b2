"""The list of connections in the window: three groups, and the way to the ticket."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from desktop.services import consents, sessions
from desktop.services.act import Act
from desktop.ui.pages import Builders, registry
from desktop.ui.timer.connections_sheet import ConnectionsSheet
from desktop.ui.timer.pane import TimerPane
from tests.ui.timer.timer_desk import TimerDesk

LOG = (
    "987654321\t20-11-2026 09:00:00\t20-11-2026 09:20:00\tanna\tRemoteControl\t{A1}\r\n"
    "987654321\t20-11-2026 10:00:00\t20-11-2026 10:07:00\tanna\tRemoteControl\t{A2}\r\n"
    "987654321\t20-11-2026 13:00:00\t20-11-2026 13:10:00\tanna\tRemoteControl\t{A3}\r\n"
    "zepsuty wiersz\r\n"
)


@pytest.fixture
def sheet(timer: TimerDesk, pane: TimerPane) -> ConnectionsSheet:
    for start, minutes in ((0, 20), (60, 20), (120, 15)):
        work(timer, start, minutes)
    pane.compare_list()
    found: Any = pane.findChild(ConnectionsSheet)
    assert found.isVisible()
    return found  # type: ignore[no-any-return]


def work(timer: TimerDesk, start: int, minutes: int) -> None:
    """Remote work of Anna that began so many minutes after ten."""
    at = timer.clocks.wall + timedelta(minutes=start)
    anna, ticket = timer.office.anna, timer.office.ticket

    def write() -> None:
        consent = consents.give(Act(at, anna), ticket, "Ewa Kowalska", "phone").made
        made = sessions.start(Act(at, anna), ticket, "remote", consent).made
        assert made is not None
        sessions.stop(Act(at + timedelta(minutes=minutes), anna), made)

    timer.workers.write(write).result()


def group(sheet: ConnectionsSheet, name: str) -> list[str]:
    return [
        label.text()
        for label in sheet.findChildren(QLabel)
        if label.objectName().startswith(f"connections.{name}_") and label.isVisible()
    ]


def test_three_differences_are_shown_in_three_groups(
    timer: TimerDesk, sheet: ConnectionsSheet, tmp_path: Path
) -> None:
    path = tmp_path / "Connections.txt"
    path.write_text(LOG, "utf-8")
    sheet.read(str(path))
    timer.settle()
    assert group(sheet, "without_timer") == ["20.11.2026 14:00 – 14:10"]
    assert group(sheet, "without_connection") == [
        "20.11.2026 12:00 – 12:15 #2026/0001 Kowalscy sp.j., timer 00:15:00"
    ]
    assert group(sheet, "unlike") == [
        "20.11.2026 11:00 – 11:20 #2026/0001 Kowalscy sp.j., timer 00:20:00: connected 00:07:00"
    ]
    said = sheet.said.text()
    assert "20.11.2026" in said
    assert "Times were taken as UTC." in said
    assert "987654321" not in "".join(label.text() for label in sheet.findChildren(QLabel))


def test_the_way_times_are_taken_can_be_said(
    timer: TimerDesk, sheet: ConnectionsSheet, tmp_path: Path
) -> None:
    path = tmp_path / "Connections.txt"
    path.write_text(LOG, "utf-8")
    sheet.read(str(path))
    timer.settle()
    sheet.times.show_value("local")
    sheet.times.edited.emit()
    timer.settle()
    assert "Times were taken as local." in sheet.said.text()
    assert len(group(sheet, "without_timer")) == 2


def test_a_group_leads_to_the_ticket(
    timer: TimerDesk, pane: TimerPane, sheet: ConnectionsSheet, tmp_path: Path
) -> None:
    path = tmp_path / "Connections.txt"
    path.write_text(LOG, "utf-8")
    sheet.read(str(path))
    timer.settle()
    wanted: list[int] = []
    pane.ticket_wanted.connect(wanted.append)
    button: Any = sheet.findChild(object, "connections.show_unlike_0")
    button.click()
    assert wanted == [timer.office.ticket]
    assert not sheet.isVisible()


def test_what_cannot_be_read_is_said(
    timer: TimerDesk, sheet: ConnectionsSheet, tmp_path: Path
) -> None:
    sheet.read(str(tmp_path / "nowhere.txt"))
    timer.settle()
    assert sheet.said.text() == "The file could not be read."
    path = tmp_path / "other.csv"
    path.write_text("a;b\n1;2\n", "utf-8")
    sheet.choose.click()
    dialog: Any = sheet.findChild(object, "connections.dialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    timer.settle()
    assert "neither" in sheet.said.text()


def test_agreement_is_said_too(timer: TimerDesk, sheet: ConnectionsSheet, tmp_path: Path) -> None:
    path = tmp_path / "Connections.txt"
    path.write_text(LOG.splitlines()[0], "utf-8")
    sheet.read(str(path))
    timer.settle()
    none = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    assert none.count("none") == 3


def test_the_menu_has_it() -> None:
    entry = next(
        each
        for each in registry(Builders(lambda _, parent: parent)).commands
        if each.name == "timer.compare_list"
    )
    assert (entry.place, entry.act, entry.menu) == ("timer", "compare_list", "work")
    assert hasattr(TimerPane, entry.act)
