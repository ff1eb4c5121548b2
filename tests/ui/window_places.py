"""Small pages and panes for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.ui.kit.pane import Pane
from desktop.ui.places import CommandEntry, PageEntry, PaneEntry, Registry, Route


@dataclass(frozen=True)
class Found:
    kind: str
    id: int
    title: str
    note: str = ""


class QueuePage(Pane):
    visit_wanted = Signal(int)
    client_wanted = Signal(int)

    def __init__(self, desk, parent):
        super().__init__("Queue", parent)
        self.heard = []
        self.field = QLineEdit(self)
        self.body.addWidget(self.field)

    def shown(self):
        self.heard.append("shown")

    def new_ticket(self):
        self.heard.append("new")

    def submit(self):
        self.heard.append("submit")


class OtherPage(Pane):
    def __init__(self, desk, parent):
        super().__init__("Other", parent)
        self.heard = []

    def open_client(self, client_id):
        self.heard.append(client_id)


class SomePane(Pane):
    def __init__(self, desk, parent):
        super().__init__("Pane", parent)
        self.heard = []

    def toggle(self):
        self.heard.append("toggle")

    def plan_for(self, ticket_id):
        self.heard.append(ticket_id)


def find(text):
    return [Found("client", 5, f"Kowalscy ({text})", "client")]


def pages() -> list[PageEntry]:
    """Queue, billing, clients and settings."""
    return [
        PageEntry(
            name="queue",
            title="Queue",
            icon="inbox",
            key=2,
            build=QueuePage,
            panes=("timer", "calendar", "preview"),
        ),
        PageEntry(
            name="billing",
            title="Protocols and invoices",
            icon="file-invoice",
            key=4,
            build=OtherPage,
            panes=("preview",),
        ),
        PageEntry(name="clients", title="Clients", icon="users", key=5, build=OtherPage),
        PageEntry(name="settings", title="Settings", icon="settings", key=9, build=OtherPage),
    ]


def registry() -> Registry:
    """Queue, billing, clients and settings; timer, calendar and preview beside the queue."""
    return Registry(
        pages=pages(),
        panes=[
            PaneEntry(name="timer", title="Timer", build=SomePane),
            PaneEntry(name="calendar", title="Calendar", build=SomePane, share=2),
            PaneEntry(name="preview", title="Preview", build=SomePane),
        ],
        routes=[
            Route("visit_wanted", "calendar", "plan_for"),
            Route("client_wanted", "clients", "open_client"),
        ],
        commands=[
            CommandEntry(
                name="ticket.new",
                title="New ticket",
                place="queue",
                act="new_ticket",
                menu="file",
                icon="plus",
            ),
            CommandEntry(
                name="timer.toggle",
                title="Start or stop",
                place="timer",
                act="toggle",
                menu="work",
                quietly=True,
            ),
        ],
        find=find,
        find_icons={"client": "building"},
    )
