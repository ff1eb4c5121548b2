"""Kinds of work by their names for people, in the order in which they stand everywhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.rules.tariffs import Kind


def kind_names() -> dict[Kind, str]:
    """Name of each kind of work in the window's language."""
    return {
        Kind.PHONE: QCoreApplication.translate("Kinds", "Phone"),
        Kind.REMOTE: QCoreApplication.translate("Kinds", "Remote"),
        Kind.OFFICE: QCoreApplication.translate("Kinds", "At the office"),
        Kind.VISIT: QCoreApplication.translate("Kinds", "Visit"),
    }
