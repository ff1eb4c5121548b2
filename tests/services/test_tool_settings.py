"""The office's choice of remote tools."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import Refused
from desktop.services import tool_settings
from desktop.services.tool_settings import ToolChoice, ToolSettings
from tests.integrations.fake_tool import FakeTool

OWN = ToolChoice(
    key="helper",
    name="Helper",
    id_pattern="[0-9]{6}",
    password="none",
    arguments=("--to", "{id}"),
    is_own=True,
)


def test_three_tools_come_with_the_program(store: Any) -> None:
    settings = tool_settings.current()
    assert [each.name for each in settings.tools] == ["TeamViewer", "AnyDesk", "RustDesk"]
    assert (settings.usual, settings.client_link, dict(settings.found)) == ("teamviewer", "", {})


def test_what_was_saved_is_there(store: Any, tmp_path: Path) -> None:
    tool = FakeTool(tmp_path)
    first, *rest = tool_settings.current().tools
    chosen = ToolSettings(
        tools=(replace(first, path=f" {tool.path} "), *rest, OWN),
        usual="helper",
        client_link="https://get.teamviewer.com/biuro",
    )
    assert store.do(tool_settings.save, chosen).touches("setting")
    kept = tool_settings.current(look=True)
    assert kept.tools[0].path == str(tool.path)
    assert kept.tools[-1] == OWN
    assert (kept.usual, kept.client_link) == ("helper", "https://get.teamviewer.com/biuro")
    assert kept.found["teamviewer"] == str(tool.path)
    found, path = tool_settings.tool_of("teamviewer")
    assert (found.name, path) == ("TeamViewer", str(tool.path))


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        (ToolSettings(tools=(OWN, OWN), usual="helper"), "tool_key_twice"),
        (ToolSettings(tools=(OWN,), usual="gone"), "tool_unknown"),
        (
            ToolSettings(tools=(replace(OWN, arguments=("{id}", "--password")),), usual="helper"),
            "tool_password_in_arguments",
        ),
        (
            ToolSettings(tools=(OWN,), usual="helper", client_link="http://x y"),
            "tool_link_wrong",
        ),
    ],
)
def test_what_is_refused(store: Any, chosen: ToolSettings, code: str) -> None:
    with pytest.raises(Refused, match=code):
        store.do(tool_settings.save, chosen)
    assert len(tool_settings.current().tools) == 3


def test_a_tool_nobody_knows(store: Any) -> None:
    with pytest.raises(Refused, match="tool_unknown"):
        tool_settings.tool_of("telepathy")
