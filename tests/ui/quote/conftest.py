"""A desk with an office, a client with an agreement, and the sheet that asks what it costs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.agreement import AgreementRate, ServiceAgreement
from desktop.ui.kit.labels import Words
from desktop.ui.quote.sheet import QuoteSheet
from tests.services.papers import a_client, a_consultant, an_office
from tests.ui.stored import StoredDesk


@pytest.fixture
def client(stored: StoredDesk) -> int:
    """The only client: phone at 150.00 by its agreement, an hour of it included a month."""

    def write() -> int:
        an_office()
        a_consultant()
        made = a_client(
            name="Źródło sp.j.",
            name_folded="zrodlo sp.j.",
            folded="zrodlo sp.j. krakow 1132191233",
            distance_km=60,
        )
        row = ServiceAgreement.create(
            client=made, number="UM/1", starts_on=date(2026, 1, 1), included_minutes=60
        )
        AgreementRate.create(agreement=row, kind="phone", net_per_hour=15000)
        return made

    return stored.write(write)


@pytest.fixture
def sheet(stored: StoredDesk, client: int, qtbot: QtBot, theme: object) -> QuoteSheet:
    made = QuoteSheet(stored.desk)
    qtbot.addWidget(made)
    made.begin()
    stored.settle()
    return made


@pytest.fixture
def priced(stored: StoredDesk, sheet: QuoteSheet, qtbot: QtBot) -> Callable[[], list[str]]:
    """Let the sheet price what stands there, and give the words of its result."""

    def words() -> list[str]:
        sheet.recompute()
        stored.settle()
        return words_of(sheet)

    return words


def words_of(sheet: QuoteSheet) -> list[str]:
    found = sheet.result_card.findChildren(Words)
    return [each.text() for each in found if each.isVisible() and each.text()]
