"""Reads and writes the office's named settings."""

from __future__ import annotations

from typing import Any

from desktop.models.setting import Setting
from desktop.services.act import Act
from desktop.services.changes import Changes


def value_of(name: str, default: Any = None) -> Any:
    """The plain JSON value of a setting, or the default where none was written."""
    row = Setting.select(Setting.value).where(Setting.name == name).tuples().first()
    return default if row is None else row[0]


def write(act: Act, name: str, value: Any) -> Changes:
    """Write a setting: any plain JSON value."""
    Setting.insert(name=name, value=value, changed_at=act.at).on_conflict(
        conflict_target=[Setting.name],
        update={Setting.value: value, Setting.changed_at: act.at},
    ).execute()
    return Changes.of(setting=())
