"""From a session on a ticket to the grounds of its price."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.services import ticket_cards
from desktop.ui.tickets.work_views import SessionsView
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office
from tests.ui.stored import NOW, stored_desk


def test_an_ended_session_asks_where_its_amount_comes_from(
    sqlite_address: str, tmp_path: Path, qtbot: QtBot
) -> None:
    with stored_desk(sqlite_address, tmp_path, qtbot) as stored:

        def write() -> tuple[int, int]:
            an_office()
            ticket = a_ticket(a_client())
            ended = NOW - timedelta(hours=1)
            return ticket, a_session(ticket, a_consultant(), ended - timedelta(hours=1), ended)

        ticket, session = stored.write(write)
        card = stored.ask(ticket_cards.card, ticket, NOW, stored.desk.today())
        view = SessionsView(stored.desk)
        qtbot.addWidget(view)
        view.resize(800, 300)
        view.show()
        view.show_card(card)
        button = view.findChild(QPushButton, "ticket.grounds")
        assert button is not None
        assert not button.isVisible()
        view.view.choose(0)
        with qtbot.waitSignal(view.grounds_wanted) as wish:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wish.args == [session]
