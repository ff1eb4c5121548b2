"""A duplicate of an issued invoice: chosen from the menu, saved where the person says."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from desktop.services import ksef
from tests.documents.reading import text
from tests.services.ksef_office import TODAY, ksef_number


@pytest.mark.parametrize("number", [True, False])
def test_a_duplicate_is_made_and_saved_where_the_person_says(
    stored, pane, invoice, monkeypatch, tmp_path, number
):
    if number:
        stored.do(ksef.write_number, invoice, ksef_number())
        stored.settle()
    asked = []

    def choose(parent, title, name, kinds):
        asked.append(name)
        return str(tmp_path / name), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    name = "invoice.correct" if number else "invoice.ksef_number"
    assert pane.findChild(QAbstractButton, f"{name}_more").isVisible()
    act = "invoice.duplicate" if number else "invoice.duplicate_early"
    pane.findChild(QAction, act).trigger()
    stored.settle()
    assert asked == [f"FV-2026-11-0001-duplikat-{TODAY:%Y-%m-%d}.pdf"]
    assert "Duplikat z dnia" in text((tmp_path / asked[0]).read_bytes())
    assert stored.said[-1].text == f"Saved as {asked[0]}."
    assert any(each.what == "duplicated" for each in pane._paper.history)
