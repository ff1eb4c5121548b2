"""The two pages of the settings: remote tools, terms of remote help."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.services import remote_terms, tool_settings
from desktop.ui.timer.terms_section import TermsSection
from desktop.ui.timer.tools_section import ToolsSection
from tests.integrations.fake_tool import FakeTool
from tests.ui.timer.timer_desk import TimerDesk


def opened(timer: TimerDesk, section: Any) -> Any:
    timer.qtbot.addWidget(section)
    section.resize(900, 700)
    section.show()
    timer.settle()
    return section


@pytest.fixture
def tools(timer: TimerDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ToolsSection:
    monkeypatch.setenv("PATH", str(tmp_path))
    FakeTool(tmp_path, "teamviewer")
    section: ToolsSection = opened(timer, ToolsSection(timer.desk))
    return section


def test_tools_that_come_with_the_program(tools: ToolsSection, tmp_path: Path) -> None:
    assert [card.title.text() for card in tools._cards] == ["TeamViewer", "AnyDesk", "RustDesk"]
    paths = [card.path.placeholderText() for card in tools._cards]
    assert paths[0] == str(tmp_path / "teamviewer")
    assert paths[1] == "not found on this computer"
    assert not tools.save.isEnabled()


def test_an_own_tool_is_added_used_and_removed(timer: TimerDesk, tools: ToolsSection) -> None:
    tools.add.click()
    card = tools._cards[-1]
    card.name.setText("Pomocnik")
    card.arguments.setPlainText("--to\n{id}")
    card.password.show_value("stdin")
    tools._edited()
    tools.usual.show_value("own-1")
    tools.link.setText("https://get.teamviewer.com/biuro")
    tools.submit()
    timer.settle()
    kept = timer.read(tool_settings.current)
    assert kept.usual == "own-1"
    assert kept.client_link == "https://get.teamviewer.com/biuro"
    own = kept.tools[-1]
    assert (own.name, own.arguments, own.password) == ("Pomocnik", ("--to", "{id}"), "stdin")
    assert not tools.is_unsaved
    tools._cards[-1].remove.click()
    tools.usual.show_value("anydesk")
    tools.submit()
    timer.settle()
    assert len(timer.read(tool_settings.current).tools) == 3


def test_what_is_wrong_is_said_beside_its_field(timer: TimerDesk, tools: ToolsSection) -> None:
    tools.add.click()
    card = tools._cards[-1]
    card.name.setText("Zły")
    card.arguments.setPlainText("{id}\n--password x")
    tools.submit()
    timer.settle()
    assert card.form.fields["arguments"].is_refused
    assert tools.is_unsaved
    tools.link.setText("nie adres")
    card.arguments.setPlainText("{id}")
    tools.submit()
    timer.settle()
    assert tools.form.fields["client_link"].is_refused
    tools.discard.click()
    timer.settle()
    assert len(tools._cards) == 3
    assert tools.link.value() == ""


def test_a_path_is_kept(timer: TimerDesk, tools: ToolsSection, tmp_path: Path) -> None:
    tool = FakeTool(tmp_path, "my tool")
    tools._cards[1].path.setText(str(tool.path))
    tools._cards[1].path.edited.emit()
    tools.submit()
    timer.settle()
    assert timer.read(tool_settings.current).tools[1].path == str(tool.path)


@pytest.fixture
def terms(timer: TimerDesk) -> TermsSection:
    section: TermsSection = opened(timer, TermsSection(timer.desk))
    return section


def test_the_version_in_force_is_shown(timer: TimerDesk, terms: TermsSection) -> None:
    assert "Warunki pomocy zdalnej" in terms.text.toPlainText()
    assert terms.versions.currentText() == "from 20.11.2026"
    terms.language.show_value("en")
    terms.language.edited.emit()
    timer.settle()
    assert "Terms of remote help" in terms.text.toPlainText()
    assert not terms.edit.isVisible()


def test_a_new_version_is_written(timer: TimerDesk, terms: TermsSection) -> None:
    terms.change.click()
    assert terms.edit.isVisible()
    terms.edit.setPlainText("# Nowe warunki")
    terms.day.show_value(date(2026, 12, 1))
    terms.keep.click()
    timer.settle()
    newest = timer.read(remote_terms.of_language, "pl")[0]
    assert (newest.text, newest.valid_from) == ("# Nowe warunki\n", date(2026, 12, 1))
    assert not terms.edit.isVisible()
    assert terms.versions.count() == 2


def test_what_cannot_be_put_in_force(timer: TimerDesk, terms: TermsSection) -> None:
    terms.change.click()
    terms.submit()
    timer.settle()
    assert terms.edit_field.error.text() == "Nothing has changed in the terms."
    terms.edit.setPlainText("Inne")
    terms.day.show_value(date(2026, 1, 1))
    terms.submit()
    timer.settle()
    assert terms.day_field.is_refused
    terms.day.show_value(None)
    terms.submit()
    assert terms.day_field.is_refused
    terms.discard.click()
    assert not terms.edit.isVisible()
    terms.submit()
    assert len(timer.read(remote_terms.of_language, "pl")) == 1
