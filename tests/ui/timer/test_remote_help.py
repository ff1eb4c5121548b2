"""Remote help in the pane: consent first, then the launch, then nothing left."""

from __future__ import annotations

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.models.client import Client
from desktop.services import consents, remote, remote_terms, session_cards, sessions, tool_settings
from desktop.services.tool_settings import ToolChoice, ToolSettings
from desktop.ui.timer.clipboard import ClipboardLease
from desktop.ui.timer.pane import TimerPane
from tests.integrations.fake_tool import CaughtLauncher, FakeTool
from tests.ui.timer.timer_desk import TimerDesk

UI = Path(__file__).parents[3] / "desktop" / "ui"
PARTNER, PASSWORD = "987 654 321", "zq8-marker"
MARKS = ("987 654 321", "987654321", PASSWORD)


@pytest.fixture
def remote_pane(timer: TimerDesk, pane: TimerPane) -> TimerPane:
    """Before a ticket, remote help chosen."""
    timer.stand(timer.office.ticket)
    timer.choose_kind("remote")
    return pane


def agree(timer: TimerDesk, who: str = "Ewa Kowalska") -> None:
    timer.widget("remote.who").setText(who)
    timer.press("remote.consent")


def read_out(timer: TimerDesk, partner: str = PARTNER, password: str = PASSWORD) -> None:
    timer.type("remote.partner_id", partner)
    timer.type("remote.password", password)


def why(timer: TimerDesk) -> str:
    assert not timer.widget("remote.launch").isEnabled()
    return timer.text("remote.why")


def test_the_box_is_never_ticked_beforehand(timer: TimerDesk, remote_pane: TimerPane) -> None:
    assert not timer.widget("remote.consent").isChecked()
    assert why(timer) == "Tick the client's consent first."
    assert not timer.widget("timer.start").isEnabled()


def test_the_button_says_what_lacks_step_by_step(timer: TimerDesk, remote_pane: TimerPane) -> None:
    agree(timer)
    assert why(timer) == "Type the session's ID the client reads out."
    timer.type("remote.partner_id", "12")
    assert why(timer) == "This is no session ID of the chosen tool."
    timer.type("remote.partner_id", "3456789")
    assert timer.widget("remote.launch").isEnabled()
    assert not timer.widget("remote.why").isVisible()


def test_ticking_writes_the_consent_down(timer: TimerDesk, remote_pane: TimerPane) -> None:
    timer.widget("remote.channel").show_value("mail")
    agree(timer)
    card = timer.read(consents.card, 1)
    assert (card.person, card.channel, card.written_by) == ("Ewa Kowalska", "mail", "Anna Lis")
    assert card.session_id is None
    assert timer.text("remote.given") == ("Ewa Kowalska, by e-mail, 10:00; terms of 20.11.2026")


def test_a_known_contact_is_linked(timer: TimerDesk, remote_pane: TimerPane) -> None:
    agree(timer, "ewa kowalska")
    history = timer.read(consents.of_client, timer.office.client)
    assert [each.person for each in history] == ["ewa kowalska"]


def test_without_a_name_there_is_no_consent(timer: TimerDesk, remote_pane: TimerPane) -> None:
    timer.press("remote.consent")
    assert not timer.widget("remote.consent").isChecked()
    assert timer.text("remote.consent_error") == "Write who gives the consent."
    assert timer.widget("remote.who").hasFocus()


def test_unticking_withdraws_it(timer: TimerDesk, remote_pane: TimerPane) -> None:
    agree(timer)
    timer.press("remote.consent")
    assert timer.read(consents.card, 1).withdrawn_at == timer.clocks.wall
    assert not timer.widget("remote.consent").isChecked()
    assert why(timer) == "Tick the client's consent first."


def test_f4_goes_to_the_box(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    pane.focus_consent()
    assert timer.widget("remote.consent").hasFocus()
    assert not timer.widget("remote.consent").isChecked()


def test_the_terms_can_be_read(timer: TimerDesk, remote_pane: TimerPane) -> None:
    timer.press("remote.terms")
    sheet = timer.top_widget("terms.text")
    assert "Warunki pomocy zdalnej" in sheet.toPlainText()
    sheet.window().close()


# ---- launching ------------------------------------------------------------------------------


def connect(timer: TimerDesk) -> None:
    agree(timer)
    read_out(timer)
    timer.press("remote.launch")


def test_connect_starts_the_timer_and_launches(
    timer: TimerDesk, remote_pane: TimerPane, caught: CaughtLauncher
) -> None:
    connect(timer)
    assert caught.addresses == ["teamviewer10://control?device=987654321"]
    card = timer.read(session_cards.card, 1)
    assert (card.state, card.kind, card.tool, card.consent_id) == (
        *("running", "remote", "TeamViewer", 1),
    )
    assert timer.text("remote.why") == "TeamViewer was started. Press again to connect anew."
    assert timer.widget("timer.order").hasFocus()


def test_it_can_be_connected_anew(
    timer: TimerDesk, remote_pane: TimerPane, caught: CaughtLauncher
) -> None:
    connect(timer)
    timer.press("remote.launch")
    assert len(caught.addresses) == 2
    assert timer.read(session_cards.card, 1).state == "running"


def test_what_could_not_be_launched_keeps_the_timer(
    timer: TimerDesk,
    remote_pane: TimerPane,
    caught: CaughtLauncher,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    caught.opens = False
    connect(timer)
    assert "TeamViewer" in timer.said[-1].text
    assert timer.said[-1].act is not None
    assert remote_pane.keeper.is_running
    timer.press("remote.copy_id")
    assert QGuiApplication.clipboard().text() == "987 654 321"


def test_a_consent_of_older_terms_is_asked_for_again(
    timer: TimerDesk, remote_pane: TimerPane, caught: CaughtLauncher
) -> None:
    agree(timer)
    read_out(timer)
    timer.clocks.pass_(minutes=3 * 24 * 60)
    timer.write(remote_terms.add_version, "pl", "Nowe warunki.", timer.clocks.wall.date())
    timer.press("remote.launch")
    assert caught.is_untouched
    assert timer.read(session_cards.running_of, timer.office.anna) is None
    assert timer.text("remote.consent_error") == (
        "This consent was given to earlier terms. Ask for it again."
    )
    assert not timer.widget("remote.consent").isChecked()


def test_withdrawing_while_it_runs_ends_the_session(
    timer: TimerDesk, remote_pane: TimerPane
) -> None:
    connect(timer)
    timer.tick(minutes=3)
    timer.press("remote.consent")
    card = timer.read(session_cards.card, 1)
    assert (card.state, card.seconds) == ("stopped", 180)
    assert not remote_pane.keeper.is_running
    assert "timer.summary" in timer.seen()
    assert remote_pane.parts.connection.password.text() == ""


def test_each_session_needs_a_consent_of_its_own(timer: TimerDesk, remote_pane: TimerPane) -> None:
    connect(timer)
    timer.press("timer.stop")
    timer.press("timer.keep")
    assert not timer.widget("remote.consent").isChecked()
    assert why(timer) == "Tick the client's consent first."


def test_an_unused_consent_waits_for_its_ticket(timer: TimerDesk, remote_pane: TimerPane) -> None:
    agree(timer)
    timer.stand(timer.office.other_ticket)
    assert not timer.widget("remote.consent").isChecked()
    timer.stand(timer.office.ticket)
    assert timer.widget("remote.consent").isChecked()


def test_a_client_is_needed(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.unmatched)
    timer.choose_kind("remote")
    assert why(timer) == "Remote help needs a client. Match the ticket with one first."


def test_outside_its_hours_it_says_so_and_lets_go_on_with_a_reason(
    timer: TimerDesk, remote_pane: TimerPane, caught: CaughtLauncher
) -> None:
    timer.clocks.pass_(minutes=8 * 60)
    remote_pane._look.timeout.emit()
    assert remote_pane.parts.start_row.note.words.text() == (
        "Remote help is offered on working days, 08:00–16:00. Write why you connect now."
    )
    agree(timer)
    read_out(timer)
    assert why(timer) == "A reason is needed."
    timer.type("timer.reason", "Awaria serwera")
    timer.press("remote.launch")
    assert len(caught.addresses) == 1
    assert timer.read(session_cards.history_of, 1)[0].note == "Awaria serwera"


def test_the_clients_language_chooses_the_terms(timer: TimerDesk, pane: TimerPane) -> None:
    timer.workers.write(lambda: Client.update(language="en").execute()).result()
    timer.stand(timer.office.ticket)
    timer.choose_kind("remote")
    agree(timer)
    assert timer.read(consents.card, 1).language == "en"


# ---- nothing is left ------------------------------------------------------------------------


def test_the_password_is_masked_and_so_is_the_id_once_used(
    timer: TimerDesk, remote_pane: TimerPane
) -> None:
    mode = QLineEdit.EchoMode
    assert timer.widget("remote.password").echoMode() == mode.Password
    connect(timer)
    assert timer.widget("remote.partner_id").echoMode() == mode.Password
    timer.widget("remote.partner_id").setFocus()
    assert timer.widget("remote.partner_id").echoMode() == mode.Normal


@pytest.mark.parametrize("end", ["timer.stop", "elsewhere", "withdrawn"])
def test_the_end_of_a_session_empties_everything(
    timer: TimerDesk, remote_pane: TimerPane, end: str
) -> None:
    connect(timer)
    held = remote_pane.parts.connection._held
    assert held is not None
    password = held.password
    assert QGuiApplication.clipboard().text() == PASSWORD
    if end == "elsewhere":
        timer.desk.hub.changed.emit(timer.write(sessions.stop, 1))
        timer.settle()
    elif end == "withdrawn":
        timer.desk.hub.changed.emit(timer.write(remote.withdraw, 1))
        timer.settle()
    else:
        timer.press(end)
    box = remote_pane.parts.connection
    assert (box.partner_id.text(), box.password.text()) == ("", "")
    assert not box.partner_id.isUndoAvailable()
    assert held.is_wiped
    assert bytes(password) == bytes(len(PASSWORD))
    assert QGuiApplication.clipboard().text() == ""


def test_another_ticket_never_sees_what_was_typed(timer: TimerDesk, remote_pane: TimerPane) -> None:
    agree(timer)
    read_out(timer)
    timer.stand(timer.office.other_ticket)
    assert timer.text("remote.partner_id") == ""
    assert timer.text("remote.password") == ""
    timer.stand(timer.office.ticket)
    connect_again = timer.widget("remote.launch")
    assert not connect_again.isEnabled()


def test_the_clipboard_is_lent_for_a_while_only(timer: TimerDesk) -> None:
    lease = ClipboardLease(lease_ms=30)
    with timer.qtbot.waitSignal(lease.ended):
        lease.lend(PASSWORD)
        kinds = QGuiApplication.clipboard().mimeData().formats()
        assert "x-kde-passwordManagerHint" in kinds
    assert QGuiApplication.clipboard().text() == ""


def test_what_somebody_else_copied_meanwhile_stays(timer: TimerDesk) -> None:
    lease = ClipboardLease()
    lease.lend(PASSWORD)
    QGuiApplication.clipboard().setText("coś innego")
    lease.take_back()
    assert QGuiApplication.clipboard().text() == "coś innego"
    assert not lease.is_out
    QGuiApplication.clipboard().clear()


def test_no_file_and_no_word_holds_what_was_read_out(
    timer: TimerDesk, remote_pane: TimerPane, tmp_path: Path, home: Path
) -> None:
    """A whole session in the window with a real program that takes the password."""
    tool = FakeTool(tmp_path)
    own = ToolChoice(
        key="fake",
        name="Fake",
        id_pattern="[0-9]{9}",
        password="stdin",
        arguments=("-i", "{id}"),
        path=str(tool.path),
        is_own=True,
    )
    before = timer.read(tool_settings.current)
    remote_pane._remote._launcher = None
    timer.desk.hub.changed.emit(
        timer.write(tool_settings.save, ToolSettings(tools=(*before.tools, own), usual="fake"))
    )
    timer.settle()
    timer.widget("remote.tool").show_value("fake")
    connect(timer)
    told = tool.called()
    assert (told["arguments"], told["stdin"]) == (["-i", "987654321"], f"{PASSWORD}\n")
    tool.report.unlink()
    assert not _marked(tmp_path, home)
    titles = [each.windowTitle() for each in QApplication.topLevelWidgets()]
    assert not any(mark in title for title in titles for mark in MARKS)
    timer.press("timer.stop")
    assert not _marked(tmp_path, home)
    said = " ".join(each.text for each in timer.said)
    assert not any(mark in said for mark in MARKS)


def _marked(*folders: Path) -> list[str]:
    return [
        each.name
        for folder in folders
        for each in folder.rglob("*")
        if each.is_file() and any(mark.encode() in each.read_bytes() for mark in MARKS)
    ]


def test_the_window_launches_from_one_place_only() -> None:
    places = []
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and node.attr == "launch"
                and isinstance(node.value, ast.Name)
                and node.value.id == "remote"
            ):
                places.append(path.name)
    assert places == ["remote_help.py"]


def test_the_launch_goes_on_after_hold(timer: TimerDesk, remote_pane: TimerPane) -> None:
    connect(timer)
    timer.press("timer.hold")
    assert why(timer) == "On hold. Go on first."
    timer.clocks.wall += timedelta(minutes=1)
    timer.press("timer.hold")
    assert timer.widget("remote.launch").isEnabled()


def test_the_link_for_the_client_is_copied(timer: TimerDesk, remote_pane: TimerPane) -> None:
    assert "remote.give_link" not in timer.seen()
    before = timer.read(tool_settings.current)
    link = "https://get.teamviewer.com/biuro"
    settings = ToolSettings(tools=before.tools, usual=before.usual, client_link=link)
    timer.desk.hub.changed.emit(timer.write(tool_settings.save, settings))
    timer.settle()
    timer.press("remote.give_link")
    assert QGuiApplication.clipboard().text() == link
    QGuiApplication.clipboard().clear()
