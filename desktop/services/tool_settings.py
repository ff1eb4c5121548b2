"""Which remote tools the office uses: the usual one, set paths, own tools, the client's link."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from desktop.errors import Refused
from desktop.integrations.remote_tools import BUILT_IN, Tool, own_tool
from desktop.integrations.tool_finder import find_program
from desktop.services import settings
from desktop.services.act import Act
from desktop.services.changes import Changes

SETTING = "remote_tools"
_LINK = re.compile(r"https://[a-z0-9.-]+(?::[0-9]+)?(?:/[^\s]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolChoice:
    """One tool as the window offers it.

    `password` is `none`, `stdin` or `clipboard`; `path` the program set by the office, empty to
    look for it; `arguments` and `address` hold `{id}`.
    """

    key: str
    name: str
    id_pattern: str
    password: str
    path: str = ""
    arguments: tuple[str, ...] = ()
    address: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolSettings:
    """Every tool in order, the one offered first, and the link that a client is given."""

    tools: tuple[ToolChoice, ...]
    usual: str = "teamviewer"
    client_link: str = ""
    found: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def current(*, look: bool = False) -> ToolSettings:
    """The settings in force; with `look`, `found` names each tool's program on this machine."""
    record = settings.value_of(SETTING) or {}
    paths = record.get("paths", {})
    every = _every(record)
    found = {}
    if look:
        programs = {tool.key: find_program(tool, paths.get(tool.key, "")) for tool in every}
        found = {key: str(program) for key, program in programs.items() if program}
    known = {tool.key for tool in every}
    usual = record.get("usual", BUILT_IN[0].key)
    return ToolSettings(
        tools=tuple(_choice(tool, paths.get(tool.key, "")) for tool in every),
        usual=usual if usual in known else BUILT_IN[0].key,
        client_link=record.get("client_link", ""),
        found=MappingProxyType(found),
    )


def tool_of(key: str) -> tuple[Tool, str]:
    """A tool by its key, and the path set for it.

    Raises:
        Refused: `tool_unknown`.
    """
    record = settings.value_of(SETTING) or {}
    for tool in _every(record):
        if tool.key == key:
            return tool, record.get("paths", {}).get(key, "")
    raise Refused("tool_unknown", "tool")


def refusal_of(choice: ToolChoice) -> Refused | None:
    """What is wrong with an own tool, None when nothing is; needs no database."""
    try:
        own_tool(_record(choice))
    except Refused as refused:
        return refused
    return None


def save(act: Act, chosen: ToolSettings) -> Changes:
    """Write the settings; every own tool is checked.

    Raises:
        Refused: what `own_tool` refuses, `tool_key_twice`, `tool_unknown`, `tool_link_wrong`.
    """
    own = [_record(each) for each in chosen.tools if each.is_own]
    keys = [own_tool(each).key for each in own]
    if len(set(keys)) < len(keys):
        raise Refused("tool_key_twice", "key")
    if chosen.usual not in {each.key for each in chosen.tools}:
        raise Refused("tool_unknown", "usual")
    link = chosen.client_link.strip()
    if link and not _LINK.fullmatch(link):
        raise Refused("tool_link_wrong", "client_link")
    paths = {each.key: each.path.strip() for each in chosen.tools if each.path.strip()}
    value = {"usual": chosen.usual, "client_link": link, "paths": paths, "own": own}
    return settings.write(act, SETTING, value)


def _every(record: Mapping[str, Any]) -> tuple[Tool, ...]:
    return (*BUILT_IN, *(own_tool(each) for each in record.get("own", ())))


def _choice(tool: Tool, path: str) -> ToolChoice:
    return ToolChoice(
        key=tool.key,
        name=tool.name,
        id_pattern=tool.id_pattern,
        password=tool.password.value,
        path=path,
        arguments=tool.arguments,
        address=tool.address,
        is_own=tool.is_own,
    )


def _record(choice: ToolChoice) -> dict[str, Any]:
    return {
        "key": choice.key,
        "name": choice.name,
        "id_pattern": choice.id_pattern,
        "arguments": list(choice.arguments),
        "address": choice.address,
        "password": choice.password,
    }
