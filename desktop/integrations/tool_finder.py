"""Finds a remote tool's program: a set path, PATH, usual folders, the registry of Windows."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop.integrations.remote_tools import Tool

if sys.platform == "win32":
    import winreg

_VARIABLE = re.compile(r"%([^%]+)%")


def find_program(
    tool: Tool, set_path: str = "", environment: Mapping[str, str] = os.environ
) -> Path | None:
    """The program of the tool, None when it is nowhere; a set path is the only one looked at."""
    if set_path:
        chosen = Path(set_path)
        return chosen if _is_program(chosen) else None
    for name in tool.programs:
        found = shutil.which(name, path=environment.get("PATH", ""))
        if found:
            return Path(found)
    for folder in _folders(tool, environment):
        for name in tool.programs:
            if _is_program(folder / name):
                return folder / name
    return None


def _folders(tool: Tool, environment: Mapping[str, str]) -> Iterator[Path]:
    yield from (Path(folder) for folder in _registered(tool))
    known = {name.lower(): value for name, value in environment.items()}
    for folder in tool.folders:
        names = _VARIABLE.findall(folder)
        if all(name.lower() in known for name in names):
            filled = _VARIABLE.sub(lambda name: known[name[1].lower()], folder)
            yield Path(filled.replace("\\", os.sep) if names else filled)


def _registered(tool: Tool) -> list[str]:
    """Folders that the registry of Windows names; nothing elsewhere."""
    found: list[str] = []
    if sys.platform == "win32":
        for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            for key, value in tool.registry:
                try:
                    with winreg.OpenKey(root, key) as opened:
                        found.append(str(winreg.QueryValueEx(opened, value)[0]))
                except OSError:
                    continue
    return found


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)
