"""Remote tools as values: how each takes an ID, by which address or program, and its password.

The password is never part of an argument list: `--Password` and its like are readable by every
process of the machine. A tool takes it on standard input, or a person pastes it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import quote

from desktop.errors import Refused

ID = "{id}"
DIGITS = "[0-9]{8,12}"
SESSION_CODE = "s[0-9]{2}-[0-9]{3}-[0-9]{3}"
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")
_SECRET_WORDS = re.compile(r"\{pass|--?pass(word)?(b64)?\b", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,30}:[^\s]*", re.IGNORECASE)


class PasswordChannel(StrEnum):
    """How a tool takes the session's password."""

    NONE = "none"
    STDIN = "stdin"
    CLIPBOARD = "clipboard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One remote tool.

    `arguments` and `address` hold `{id}` where the ID belongs; `id_pattern` must match the whole
    normalised ID. `programs` are names to look for, `folders` where (with `%NAME%` for variables
    of the system), `registry` keys and values of Windows that name the folder. `stdin_arguments`
    are added when a password goes in on standard input.
    """

    key: str
    name: str
    id_pattern: str
    arguments: tuple[str, ...]
    address: str = ""
    address_pattern: str = ""
    password: PasswordChannel = PasswordChannel.NONE
    stdin_arguments: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    registry: tuple[tuple[str, str], ...] = ()
    is_own: bool = False

    def argument_list(self, partner_id: str, *, with_password: bool) -> list[str]:
        """The program's arguments for an ID that is already normalised."""
        extra = self.stdin_arguments if with_password else ()
        return [each.replace(ID, partner_id) for each in (*self.arguments, *extra)]

    def address_of(self, partner_id: str) -> str:
        """The address that opens the tool, empty when it has none for this shape of ID."""
        fits = re.fullmatch(self.address_pattern or self.id_pattern, partner_id, re.ASCII)
        return self.address.replace(ID, quote(partner_id, safe="")) if fits else ""


TEAMVIEWER = Tool(
    key="teamviewer",
    name="TeamViewer",
    id_pattern=f"{DIGITS}|{SESSION_CODE}",
    arguments=("-i", ID),
    address=f"teamviewer10://control?device={ID}",
    address_pattern=DIGITS,
    password=PasswordChannel.CLIPBOARD,
    programs=("teamviewer", "TeamViewer.exe"),
    folders=(
        r"%ProgramFiles%\TeamViewer",
        r"%ProgramFiles(x86)%\TeamViewer",
        "/opt/teamviewer/tv_bin/script",
        "/Applications/TeamViewer.app/Contents/MacOS",
    ),
    registry=(
        (r"Software\TeamViewer", "InstallationDirectory"),
        (r"Software\WOW6432Node\TeamViewer", "InstallationDirectory"),
    ),
)
ANYDESK = Tool(
    key="anydesk",
    name="AnyDesk",
    id_pattern="[0-9]{9,10}|[a-z0-9][a-z0-9._-]{0,30}@[a-z]{2,8}",
    arguments=(ID,),
    address=f"anydesk:{ID}",
    address_pattern="[0-9]{9,10}",
    password=PasswordChannel.STDIN,
    stdin_arguments=("--with-password",),
    programs=("anydesk", "AnyDesk.exe", "AnyDesk"),
    folders=(
        r"%ProgramFiles(x86)%\AnyDesk",
        r"%ProgramFiles%\AnyDesk",
        "/Applications/AnyDesk.app/Contents/MacOS",
    ),
)
RUSTDESK = Tool(
    key="rustdesk",
    name="RustDesk",
    id_pattern="[0-9]{6,16}",
    arguments=("--connect", ID),
    address=f"rustdesk://connection/new/{ID}",
    password=PasswordChannel.CLIPBOARD,
    programs=("rustdesk", "rustdesk.exe", "RustDesk"),
    folders=(
        r"%ProgramFiles%\RustDesk",
        r"%LocalAppData%\rustdesk",
        "/Applications/RustDesk.app/Contents/MacOS",
    ),
)
BUILT_IN = (TEAMVIEWER, ANYDESK, RUSTDESK)


def own_tool(record: Mapping[str, Any]) -> Tool:
    """An office's own tool from its plain record.

    ```
    {"key": "helper", "name": "Helper", "id_pattern": "[0-9]{6}", "arguments": ["--to", "{id}"],
     "address": "", "password": "none"}
    ```

    Raises:
        Refused: `tool_key_wrong`, `tool_name_missing`, `tool_pattern_wrong`,
            `tool_arguments_wrong`, `tool_password_in_arguments`, `tool_address_wrong`,
            `tool_password_wrong`.
    """
    key, name = str(record.get("key", "")), str(record.get("name", "")).strip()
    if not _KEY.fullmatch(key) or any(key == each.key for each in BUILT_IN):
        raise Refused("tool_key_wrong", "key", key=key[:40])
    if not name:
        raise Refused("tool_name_missing", "name")
    arguments = tuple(str(each) for each in record.get("arguments", ()))
    address = str(record.get("address", "")).strip()
    _check_arguments(arguments, address)
    known = {each.value: each for each in PasswordChannel}
    if record.get("password", "none") not in known:
        raise Refused("tool_password_wrong", "password")
    return Tool(
        key=key,
        name=name,
        id_pattern=_checked_pattern(str(record.get("id_pattern", "") or DIGITS)),
        arguments=arguments,
        address=address,
        password=known[str(record.get("password", "none"))],
        is_own=True,
    )


def _check_arguments(arguments: tuple[str, ...], address: str) -> None:
    if any(_SECRET_WORDS.search(each) for each in (*arguments, address)):
        raise Refused("tool_password_in_arguments", "arguments")
    if sum(each.count(ID) for each in arguments) != 1 and not (address and not arguments):
        raise Refused("tool_arguments_wrong", "arguments")
    if address and (not _ADDRESS.fullmatch(address) or address.count(ID) != 1):
        raise Refused("tool_address_wrong", "address")


def _checked_pattern(pattern: str) -> str:
    try:
        re.compile(pattern, re.ASCII)
    except re.error as wrong:
        raise Refused("tool_pattern_wrong", "id_pattern") from wrong
    if re.fullmatch(pattern, "-1234567") or re.fullmatch(pattern, ""):
        raise Refused("tool_pattern_wrong", "id_pattern")
    return pattern
