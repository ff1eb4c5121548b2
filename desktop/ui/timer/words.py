"""The timer's words: channels, what is odd about times, why an end is suggested."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def channel_words(channel: str) -> str:
    """How a consent was given."""
    return {
        "phone": QCoreApplication.translate("TimerWords", "by phone"),
        "mail": QCoreApplication.translate("TimerWords", "by e-mail"),
        "paper": QCoreApplication.translate("TimerWords", "on paper"),
        "in_person": QCoreApplication.translate("TimerWords", "in person"),
    }[channel]


def oddity_words(code: str) -> str:
    """Why a session's times should be looked at."""
    return {
        "too_long": QCoreApplication.translate("TimerWords", "longer than 10 hours"),
        "over_midnight": QCoreApplication.translate("TimerWords", "over midnight"),
        "overlap": QCoreApplication.translate("TimerWords", "beside other work"),
        "backwards": QCoreApplication.translate("TimerWords", "the clock was set back"),
        "clock_jumped": QCoreApplication.translate("TimerWords", "the clock was moved"),
        "slept": QCoreApplication.translate("TimerWords", "the computer slept"),
        "away": QCoreApplication.translate("TimerWords", "nobody was at the computer"),
    }.get(code, code)


def ground_words(ground: str) -> str:
    """Why an end is suggested."""
    return {
        "last_sign": QCoreApplication.translate("TimerWords", "last sign of life"),
        "slept": QCoreApplication.translate("TimerWords", "the computer fell asleep"),
        "away": QCoreApplication.translate("TimerWords", "the computer was left"),
        "next_session": QCoreApplication.translate("TimerWords", "the next work began"),
        "closing": QCoreApplication.translate("TimerWords", "the office closed"),
        "midnight": QCoreApplication.translate("TimerWords", "midnight"),
    }[ground]
