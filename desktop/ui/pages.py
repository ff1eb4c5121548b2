"""Every page, pane, route and command of the window, in one table.

Pages are imported when they are first built: what is not in sight costs nothing before the
first paint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.places import CommandEntry, Hit, PageEntry, PaneEntry, Registry, Route, SheetEntry

ROUTES = (
    Route("ticket_wanted", "queue", "show_ticket"),
    Route("client_wanted", "clients", "open_client"),
    Route("protocol_wanted", "preview", "show_protocol"),
    Route("invoice_wanted", "preview", "show_invoice"),
    Route("chosen", "timer", "show_ticket", quietly=True),
    Route("chosen", "preview", "show_ticket", quietly=True),
    Route("timer_wanted", "timer", "stand_ready"),
    Route("visit_wanted", "calendar", "plan_for"),
    Route("visit_day_wanted", "visits", "show_day"),
    Route("ticket_protocol_wanted", "preview", "create_protocol"),
    Route("work_protocol_wanted", "preview", "create_work_protocol"),
    Route("client_protocol_wanted", "preview", "create_client_protocol"),
    Route("invoice_of_wanted", "preview", "create_invoice"),
    Route("session_grounds_wanted", "grounds", "show_session"),
    Route("session_correction_wanted", "timer", "correct", quietly=True),
    Route("protocol_grounds_wanted", "grounds", "show_protocol"),
    Route("invoice_grounds_wanted", "grounds", "show_invoice"),
    Route("quote_wanted", "quote", "begin_for"),
    Route("client_ticket_wanted", "queue", "new_ticket_of"),
    Route("client_tickets_wanted", "queue", "show_client"),
    Route("client_visits_wanted", "visits", "show_client"),
    Route("client_papers_wanted", "billing", "show_client"),
)

FIND_ICONS = {
    "ticket": "inbox",
    "client": "building",
    "protocol": "clipboard-check",
    "invoice": "file-invoice",
}


@dataclass(frozen=True, slots=True)
class Builders:
    """What the program alone can build: the settings page, which changes the program itself."""

    settings: Callable[[Desk, QWidget], QWidget]


def registry(builders: Builders) -> Registry:
    """The window's table of contents."""
    return Registry(
        pages=_pages(builders),
        panes=_panes(),
        sheets=(
            SheetEntry(name="quote", build=_quote),
            SheetEntry(name="grounds", build=_grounds),
        ),
        routes=ROUTES,
        commands=_commands(),
        find=_find,
        find_icons=FIND_ICONS,
        bar=_bar,
        home="queue",
    )


def _pages(builders: Builders) -> tuple[PageEntry, ...]:
    translate = QCoreApplication.translate
    return (
        PageEntry(name="today", title=translate("Pages", "Today"), icon="sun", key=1, build=_today),
        PageEntry(
            name="queue",
            title=translate("Pages", "Queue"),
            icon="inbox",
            key=2,
            build=_queue,
            panes=("timer", "calendar", "preview"),
        ),
        PageEntry(
            name="visits",
            title=translate("Pages", "Visits"),
            icon="calendar-week",
            key=3,
            build=_visits,
        ),
        PageEntry(
            name="billing",
            title=translate("Pages", "Protocols, invoices"),
            icon="file-invoice",
            key=4,
            build=_billing,
            panes=("preview",),
        ),
        PageEntry(
            name="clients", title=translate("Pages", "Clients"), icon="users", key=5, build=_clients
        ),
        PageEntry(
            name="settings",
            title=translate("Pages", "Settings"),
            icon="settings",
            key=9,
            build=builders.settings,
        ),
    )


def _panes() -> tuple[PaneEntry, ...]:
    translate = QCoreApplication.translate
    return (
        PaneEntry(name="timer", title=translate("Pages", "Timer"), build=_timer, share=11),
        PaneEntry(name="calendar", title=translate("Pages", "Visits"), build=_calendar, share=5),
        PaneEntry(name="preview", title=translate("Pages", "Preview"), build=_preview, share=4),
    )


def _commands() -> tuple[CommandEntry, ...]:
    return (*_to_begin(), *_to_look(), *_of_the_timer(), *_of_work())


def _to_begin() -> tuple[CommandEntry, ...]:
    translate = QCoreApplication.translate
    return (
        CommandEntry(
            name="ticket.new",
            title=translate("Commands", "New ticket"),
            place="queue",
            act="new_ticket",
            icon="plus",
            menu="file",
        ),
        CommandEntry(
            name="queue.open_mail",
            title=translate("Commands", "Take in messages…"),
            place="queue",
            act="open_mail",
            icon="mail",
            menu="file",
        ),
        CommandEntry(
            name="client.new",
            title=translate("Commands", "New client"),
            place="clients",
            act="new_client",
            icon="user-plus",
            menu="file",
        ),
        CommandEntry(
            name="preview.print",
            title=translate("Commands", "Print what is previewed"),
            place="preview",
            act="print_paper",
            icon="printer",
            menu="file",
        ),
    )


def _to_look() -> tuple[CommandEntry, ...]:
    translate = QCoreApplication.translate
    return (
        CommandEntry(
            name="queue.filter",
            title=translate("Commands", "Filter the queue"),
            place="queue",
            act="filter",
            icon="filter",
            menu="edit",
        ),
        CommandEntry(
            name="timer.mini",
            title=translate("Commands", "Mini timer"),
            place="timer",
            act="toggle_mini",
            icon="device-desktop",
            menu="view",
            quietly=True,
        ),
    )


def _of_the_timer() -> tuple[CommandEntry, ...]:
    translate = QCoreApplication.translate
    return (
        CommandEntry(
            name="timer.toggle",
            title=translate("Commands", "Start or stop the timer"),
            place="timer",
            act="toggle_timer",
            icon="player-play",
            menu="work",
            quietly=True,
        ),
        CommandEntry(
            name="timer.hold",
            title=translate("Commands", "Hold the timer or go on"),
            place="timer",
            act="toggle_hold",
            icon="player-pause",
            menu="work",
            quietly=True,
        ),
        CommandEntry(
            name="timer.enter_by_hand",
            title=translate("Commands", "Write work down by hand…"),
            place="timer",
            act="enter_by_hand",
            icon="pencil",
            menu="work",
        ),
        CommandEntry(
            name="timer.review",
            title=translate("Commands", "Work to review…"),
            place="timer",
            act="open_review",
            icon="clock-exclamation",
            menu="work",
        ),
    )


def _of_work() -> tuple[CommandEntry, ...]:
    translate = QCoreApplication.translate
    return (
        CommandEntry(
            name="timer.compare_list",
            title=translate("Commands", "Compare with the list of connections…"),
            place="timer",
            act="compare_list",
            icon="list-check",
            menu="work",
        ),
        CommandEntry(
            name="remote.consent",
            title=translate("Commands", "Consent to remote help"),
            place="timer",
            act="focus_consent",
            icon="shield-lock",
            menu="work",
        ),
        CommandEntry(
            name="calendar.new",
            title=translate("Commands", "Plan a visit"),
            place="calendar",
            act="plan_new",
            icon="calendar-plus",
            menu="work",
        ),
        CommandEntry(
            name="quote.open",
            title=translate("Commands", "How much will it cost?"),
            place="quote",
            act="begin",
            icon="coins",
            menu="work",
        ),
    )


def _find(text: str) -> Sequence[Hit]:
    from desktop.services.finding import anything  # noqa: PLC0415  lazily: after the first paint

    return anything(text)


def _today(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.today.page import TodayPage  # noqa: PLC0415  lazily: on first use

    return TodayPage(desk, parent)


def _queue(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.tickets.page import QueuePage  # noqa: PLC0415  lazily: on first use

    return QueuePage(desk, parent)


def _visits(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.visits.page import VisitsPage  # noqa: PLC0415  lazily: on first use

    return VisitsPage(desk, parent)


def _billing(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.billing.page import BillingPage  # noqa: PLC0415  lazily: on first use

    return BillingPage(desk, parent)


def _clients(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.clients.page import ClientsPage  # noqa: PLC0415  lazily: on first use

    return ClientsPage(desk, parent)


def _timer(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.timer.pane import TimerPane  # noqa: PLC0415  lazily: on first use

    return TimerPane(desk, parent)


def _calendar(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.visits.pane import CalendarPane  # noqa: PLC0415  lazily: on first use

    return CalendarPane(desk, parent)


def _preview(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.preview.page import PreviewPane  # noqa: PLC0415  lazily: on first use

    return PreviewPane(desk, parent)


def _quote(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.quote.sheet import QuoteSheet  # noqa: PLC0415  lazily: on first use

    return QuoteSheet(desk, parent)


def _grounds(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.grounds.sheet import GroundsSheet  # noqa: PLC0415  lazily: on first use

    return GroundsSheet(desk, parent)


def _bar(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.timer.summary import TimerSummary  # noqa: PLC0415  lazily: on first use

    return TimerSummary(desk, parent)
