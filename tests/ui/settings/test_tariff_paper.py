"""The tariff as a page that a client can be sent."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.settings.price_lists import PriceListsSection
from tests.services.papers import an_office
from tests.ui.stored import StoredDesk


def test_the_tariff_is_saved_as_one_page(stored: StoredDesk, tmp_path: Path, qtbot: QtBot) -> None:
    stored.write(an_office)
    section = PriceListsSection(stored.desk)
    qtbot.addWidget(section)
    stored.settle()
    assert section.findChild(QPushButton, "price_list.pdf").isEnabled()
    section.write_tariff(tmp_path / "taryfa.pdf")
    stored.settle()
    pages = pypdf.PdfReader(io.BytesIO((tmp_path / "taryfa.pdf").read_bytes())).pages
    assert len(pages) == 1
    assert "180" in pages[0].extract_text()
    assert stored.said
