"""Why a start or a launch is not possible yet, in words that stand beside the button."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.rules.tariff_records import clock
from desktop.rules.tariffs import Kind
from desktop.services.session_offers import StartOffer

FURTHEST_BACK = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person wants to start."""

    kind: Kind
    reason: str
    has_consent: bool
    has_consultant: bool
    is_began_wrong: bool = False


def is_outside_hours(offer: StartOffer, now: datetime, zone: ZoneInfo) -> bool:
    """Whether remote help is not offered now."""
    local = now.astimezone(zone)
    minute = local.hour * 60 + local.minute
    return not (offer.is_working_day and offer.hours.opens <= minute < offer.hours.closes)


def due_reason(offer: StartOffer, kind: Kind, now: datetime, zone: ZoneInfo) -> str:
    """Why a reason must be written, empty when none is due."""
    if offer.is_blocked:
        return QCoreApplication.translate(
            "TimerWords", "This client is blocked for unpaid invoices. Write why you work now."
        )
    if kind is Kind.REMOTE and is_outside_hours(offer, now, zone):
        return QCoreApplication.translate(
            "TimerWords",
            "Remote help is offered on working days, {opens}–{closes}. Write why you connect now.",
        ).format(opens=clock(offer.hours.opens), closes=clock(offer.hours.closes))
    return ""


def why_not_start(offer: StartOffer, wish: Wish, *, is_reason_due: bool) -> str:
    """What is still missing before the timer can start, empty when nothing is."""
    if not wish.has_consultant:
        return QCoreApplication.translate("TimerWords", "First choose who sits at this desk.")
    if offer.state == "closed":
        return QCoreApplication.translate(
            "TimerWords", "This ticket is closed. Open it again to work on it."
        )
    if wish.is_began_wrong:
        return QCoreApplication.translate(
            "TimerWords", "Type the minutes since the work began, at most {most}."
        ).format(most=FURTHEST_BACK)
    if is_reason_due and not wish.reason:
        return QCoreApplication.translate("TimerWords", "A reason is needed.")
    return _why_not_connect(offer, wish) if wish.kind is Kind.REMOTE else ""


def _why_not_connect(offer: StartOffer, wish: Wish) -> str:
    if offer.client_id is None:
        return QCoreApplication.translate(
            "TimerWords", "Remote help needs a client. Match the ticket with one first."
        )
    if offer.terms_id is None:
        return QCoreApplication.translate(
            "TimerWords", "There are no terms of remote help in the client's language yet."
        )
    if not wish.has_consent:
        return QCoreApplication.translate("TimerWords", "Tick the client's consent first.")
    return ""
