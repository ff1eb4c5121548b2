"""Kinds of work and bands of time by their names for people, in their usual order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.rules.tariffs import Band, Kind


def kind_names() -> dict[Kind, str]:
    """Name of each kind of work in the window's language."""
    return {
        Kind.PHONE: QCoreApplication.translate("Kinds", "Phone"),
        Kind.REMOTE: QCoreApplication.translate("Kinds", "Remote"),
        Kind.OFFICE: QCoreApplication.translate("Kinds", "At the office"),
        Kind.VISIT: QCoreApplication.translate("Kinds", "Visit"),
    }


def band_names() -> dict[Band, str]:
    """Name of each part of the week that has a surcharge of its own (§11)."""
    return {
        Band.STANDARD: QCoreApplication.translate("Kinds", "in opening hours"),
        Band.AFTER_HOURS: QCoreApplication.translate("Kinds", "after hours"),
        Band.WEEKEND: QCoreApplication.translate("Kinds", "weekend"),
        Band.HOLIDAY: QCoreApplication.translate("Kinds", "public holiday"),
    }
