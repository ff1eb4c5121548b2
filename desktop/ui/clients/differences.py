"""What differs between a client's card as it was opened, as it was changed, and as it is now."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.services.clients import ClientCard
from desktop.ui.clients.form import ClientForm, values_of
from desktop.ui.kit.dispute import Disputed


def differences(form: ClientForm, was: ClientCard, now: ClientCard) -> list[Disputed]:
    """The fields that somebody changed, with words for all three."""
    before, mine, after = values_of(was), form.values(), values_of(now)
    return [
        Disputed(key, _label(form, key), *(_told(side[key]) for side in (before, mine, after)))
        for key in form.fields
        if before[key] != mine[key] or before[key] != after[key]
    ]


def _label(form: ClientForm, key: str) -> str:
    if key == "contacts":
        return QCoreApplication.translate("ClientForm", "People")
    if key == "is_consumer":
        return QCoreApplication.translate("ClientForm", "A private person, not a firm")
    return form.fields[key].label.text()


def _told(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        yes = QCoreApplication.translate("ClientForm", "yes")
        return yes if value else QCoreApplication.translate("ClientForm", "no")
    if isinstance(value, tuple):
        return ", ".join(str(getattr(each, "name", each)) for each in value)
    return str(value)
