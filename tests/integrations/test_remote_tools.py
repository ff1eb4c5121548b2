"""Remote tools: found, started with an argument list, never with a password on it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import Refused, Unavailable
from desktop.integrations import launcher as launchers
from desktop.integrations.launcher import SystemLauncher, outer_environment
from desktop.integrations.remote_start import Receipt, Way, launch
from desktop.integrations.remote_tools import ANYDESK, BUILT_IN, RUSTDESK, TEAMVIEWER, own_tool
from desktop.integrations.tool_finder import find_program
from tests.integrations.fake_tool import CaughtLauncher, FakeTool

PASSWORD = memoryview(b"s3cret-marker")
OWN = {"key": "helper", "name": "Helper", "id_pattern": "[0-9]{6}", "arguments": ["--to", "{id}"]}


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without any remote tool."""
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))


def on_path(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> FakeTool:
    tool = FakeTool(folder, name)
    monkeypatch.setenv("PATH", str(folder))
    return tool


# ---- which way ------------------------------------------------------------------------------


def test_the_address_comes_first(nowhere: None) -> None:
    caught = CaughtLauncher()
    receipt = launch(TEAMVIEWER, "123456789", PASSWORD, caught)
    assert receipt == Receipt("TeamViewer", Way.ADDRESS, "teamviewer10")
    assert caught.addresses == ["teamviewer10://control?device=123456789"]
    assert not caught.programs


def test_the_program_comes_when_the_address_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = on_path(tmp_path, "teamviewer", monkeypatch)
    caught = CaughtLauncher(opens=False)
    receipt = launch(TEAMVIEWER, "123456789", PASSWORD, caught)
    assert receipt == Receipt("TeamViewer", Way.PROGRAM, "teamviewer")
    assert caught.programs == [(tool.path, ["-i", "123456789"], None)]


def test_a_set_path_wins_over_the_address(tmp_path: Path) -> None:
    tool, caught = FakeTool(tmp_path), CaughtLauncher()
    launch(TEAMVIEWER, "123456789", None, caught, set_path=str(tool.path))
    assert not caught.addresses
    assert caught.programs == [(tool.path, ["-i", "123456789"], None)]


def test_a_session_code_has_no_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, "teamviewer", monkeypatch)
    caught = CaughtLauncher()
    launch(TEAMVIEWER, "s12-345-678", None, caught)
    assert not caught.addresses
    assert caught.programs[0][1] == ["-i", "s12-345-678"]


def test_anydesk_takes_its_password_on_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_path(tmp_path, "anydesk", monkeypatch)
    caught = CaughtLauncher()
    launch(ANYDESK, "123456789", PASSWORD, caught)
    assert caught.programs[0][1:] == (["123456789", "--with-password"], b"s3cret-marker")
    launch(ANYDESK, "123456789", None, caught)
    assert caught.addresses == ["anydesk:123456789"]


def test_without_the_program_anydesk_is_opened_by_address(nowhere: None) -> None:
    caught = CaughtLauncher()
    assert launch(ANYDESK, "123456789", PASSWORD, caught).way is Way.ADDRESS


def test_rustdesk(nowhere: None) -> None:
    caught = CaughtLauncher()
    launch(RUSTDESK, "123456789", None, caught)
    assert caught.addresses == ["rustdesk://connection/new/123456789"]
    assert RUSTDESK.argument_list("123456789", with_password=False) == ["--connect", "123456789"]


@pytest.mark.parametrize("tool", BUILT_IN)
def test_what_is_not_there_says_so_without_the_id(tool: Any, nowhere: None) -> None:
    with pytest.raises(Unavailable) as failure:
        launch(tool, "123456789", PASSWORD, CaughtLauncher(opens=False))
    assert (failure.value.code, failure.value.facts) == ("tool_not_found", {"tool": tool.name})


def test_what_does_not_start_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failure:
        launch(
            *(TEAMVIEWER, "123456789", None, CaughtLauncher(starts=False)),
            set_path=str(FakeTool(tmp_path).path),
        )
    assert failure.value.code == "tool_not_started"


def test_no_tool_ever_has_the_password_among_its_arguments() -> None:
    for tool in BUILT_IN:
        said = " ".join(tool.argument_list("1", with_password=True)).lower()
        assert "--password" not in said
        assert "{pass" not in said
        assert "pass" not in tool.address.lower()


# ---- for real -------------------------------------------------------------------------------


def test_a_real_program_gets_a_list_and_its_password_on_standard_input(tmp_path: Path) -> None:
    tool = FakeTool(tmp_path)
    launch(ANYDESK, "123456789", PASSWORD, SystemLauncher(), set_path=str(tool.path))
    told = tool.called()
    assert told["arguments"] == ["123456789", "--with-password"]
    assert told["stdin"] == "s3cret-marker\n"
    assert "s3cret" not in str(told["arguments"]) + str(told["environment"])


def test_a_real_program_without_a_channel_hears_nothing(tmp_path: Path) -> None:
    tool = FakeTool(tmp_path)
    launch(TEAMVIEWER, "123456789", PASSWORD, SystemLauncher(), set_path=str(tool.path))
    told = tool.called()
    assert (told["arguments"], told["stdin"]) == (["-i", "123456789"], "")


def test_no_shell_reads_the_arguments(tmp_path: Path) -> None:
    tool = FakeTool(tmp_path, "a tool; touch x")
    assert SystemLauncher().start(tool.path, ["$(id)", "a b", "*", "&& ls"])
    assert tool.called()["arguments"] == ["$(id)", "a b", "*", "&& ls"]


def test_what_is_no_program_does_not_start(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_text("nothing", encoding="utf-8")
    assert not SystemLauncher().start(broken, [])
    assert not SystemLauncher().start(tmp_path / "missing", [])


def test_a_program_that_will_not_listen_has_failed(tmp_path: Path) -> None:
    deaf = tmp_path / "deaf"
    deaf.write_text(f"#!{sys.executable}\nimport os\nos.close(0)\n", encoding="utf-8")
    deaf.chmod(0o755)
    said = memoryview(b"x" * 2_000_000)
    assert not SystemLauncher().start(deaf, [], said)


def test_an_address_goes_to_the_desktops_own_opener(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = on_path(tmp_path, "xdg-open", monkeypatch)
    asker = tmp_path / "xdg-mime"
    asker.write_text("#!/bin/sh\ntest $3 = x-scheme-handler/known && echo tool.desktop\n")
    asker.chmod(0o755)
    assert not SystemLauncher().open_address("unknown:1")
    assert SystemLauncher().open_address("known:1")
    assert opener.called()["arguments"] == ["known:1"]


def test_without_a_desktop_no_address_opens(nowhere: None) -> None:
    assert not SystemLauncher().open_address("teamviewer10://control?device=123456789")


def test_a_desktop_that_does_not_answer_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_path(tmp_path, "xdg-open", monkeypatch)
    assert not SystemLauncher().open_address("known:1")
    slow = tmp_path / "xdg-mime"
    slow.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n")
    slow.chmod(0o755)
    monkeypatch.setattr(launchers, "ASK_SECONDS", 0.1)
    assert not SystemLauncher().open_address("known:1")


def test_a_packed_program_gives_the_library_path_back(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = {"LD_LIBRARY_PATH": "/packed", "LD_LIBRARY_PATH_ORIG": "/usr/lib", "HOME": "/h"}
    assert outer_environment(packed) == {"LD_LIBRARY_PATH": "/usr/lib", "HOME": "/h"}
    assert outer_environment({"LD_LIBRARY_PATH": "/own"}) == {"LD_LIBRARY_PATH": "/own"}
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert outer_environment({"LD_LIBRARY_PATH": "/packed"}) == {}


def test_the_program_leaves_no_zombie(tmp_path: Path) -> None:
    tool = FakeTool(tmp_path)
    assert SystemLauncher().start(tool.path, [])
    tool.called()
    for thread in threading.enumerate():
        if thread.name == "launched":
            thread.join(20)
    listed = subprocess.run(
        ["/bin/ps", "--ppid", str(os.getpid()), "-o", "stat=,comm="],
        capture_output=True,
        text=True,
        check=False,
    )
    assert not [line for line in listed.stdout.splitlines() if line.startswith("Z")]


# ---- finding --------------------------------------------------------------------------------


def test_a_set_path_is_the_only_one_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_path(tmp_path, "teamviewer", monkeypatch)
    assert find_program(TEAMVIEWER, str(tmp_path / "missing")) is None
    assert find_program(TEAMVIEWER, str(tmp_path)) is None
    plain = tmp_path / "plain"
    plain.touch(stat.S_IRUSR)
    assert os.name == "nt" or find_program(TEAMVIEWER, str(plain)) is None


def test_usual_folders_are_looked_through(tmp_path: Path) -> None:
    folder = tmp_path / "RustDesk"
    folder.mkdir()
    tool = FakeTool(folder, "rustdesk.exe")
    found = find_program(RUSTDESK, environment={"PATH": "", "PROGRAMFILES": str(tmp_path)})
    assert found == tool.path
    assert find_program(RUSTDESK, environment={"PATH": ""}) is None


# ---- own tools ------------------------------------------------------------------------------


def test_an_own_tool_is_read_from_its_record(nowhere: None, tmp_path: Path) -> None:
    tool = own_tool({**OWN, "password": "stdin"})
    caught = CaughtLauncher()
    launch(tool, "123456", PASSWORD, caught, set_path=str(FakeTool(tmp_path).path))
    assert caught.programs[0][1:] == (["--to", "123456"], b"s3cret-marker")


def test_an_own_tool_may_have_an_address_only() -> None:
    tool = own_tool({**OWN, "arguments": [], "address": "helper://{id}/join"})
    caught = CaughtLauncher()
    launch(tool, "123456", None, caught)
    assert caught.addresses == ["helper://123456/join"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"key": "Kein Name"}, "tool_key_wrong"),
        ({"key": "teamviewer"}, "tool_key_wrong"),
        ({"name": " "}, "tool_name_missing"),
        ({"arguments": ["--to"]}, "tool_arguments_wrong"),
        ({"arguments": ["{id}", "{id}"]}, "tool_arguments_wrong"),
        ({"arguments": []}, "tool_arguments_wrong"),
        ({"arguments": ["{id}", "--Password", "x"]}, "tool_password_in_arguments"),
        ({"arguments": ["{id}", "{password}"]}, "tool_password_in_arguments"),
        ({"arguments": ["{id}", "-PasswordB64"]}, "tool_password_in_arguments"),
        ({"address": "helper://{id}?p={password}"}, "tool_password_in_arguments"),
        ({"address": "helper {id}"}, "tool_address_wrong"),
        ({"address": "helper://join"}, "tool_address_wrong"),
        ({"id_pattern": "["}, "tool_pattern_wrong"),
        ({"id_pattern": ".*"}, "tool_pattern_wrong"),
        ({"id_pattern": "[-0-9]+"}, "tool_pattern_wrong"),
        ({"password": "argument"}, "tool_password_wrong"),
    ],
)
def test_own_tools_that_are_refused(wrong: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refusal:
        own_tool({**OWN, **wrong})
    assert refusal.value.code == code
