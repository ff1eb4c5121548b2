"""Starts a remote tool for one ID; called from one place only, which has asked for consent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.errors import Unavailable
from desktop.integrations.launcher import Launcher
from desktop.integrations.remote_tools import PasswordChannel, Tool
from desktop.integrations.tool_finder import find_program


class Way(StrEnum):
    """How a tool was started."""

    ADDRESS = "address"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was started, without a word about whom: the tool's name, the way, what opened it."""

    tool: str
    way: Way
    opened: str


def launch(
    tool: Tool,
    partner_id: str,
    password: memoryview | None,
    launcher: Launcher,
    *,
    set_path: str = "",
) -> Receipt:
    """Start the tool for a normalised ID.

    A path set by the office wins; else the address is tried first, then the program. A password
    that goes in on standard input needs the program, so there the program comes first.

    Raises:
        Unavailable: `tool_not_found` (nothing to start), `tool_not_started` (it did not start);
            the facts name the tool, never the ID.
    """
    said = password if tool.password is PasswordChannel.STDIN and password else None
    address = "" if set_path else tool.address_of(partner_id)
    if address and said is None and launcher.open_address(address):
        return Receipt(tool.name, Way.ADDRESS, address.partition(":")[0])
    program = find_program(tool, set_path) if tool.arguments else None
    if program is not None:
        arguments = tool.argument_list(partner_id, with_password=said is not None)
        if launcher.start(program, arguments, said):
            return Receipt(tool.name, Way.PROGRAM, program.name)
    if address and said is not None and launcher.open_address(address):
        return Receipt(tool.name, Way.ADDRESS, address.partition(":")[0])
    raise Unavailable("tool_not_found" if program is None else "tool_not_started", tool=tool.name)
