"""The window is left and opened again: everything is there, and as it was."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QHeaderView

from desktop.ui.story.stage import Stage
from desktop.ui.story.told import AsLeft, Told
from desktop.ui.tickets.page import QueuePage
from desktop.ui.tickets.table import CLIENT

WIDER = 46  # pixels the client's column is drawn out by


def window_is_left(stage: Stage, told: Told) -> Iterator[str]:
    """A column is drawn wider; then close, and start again."""
    hand, queue = stage.hand, stage.place(QueuePage, "queue")
    header = queue.queue.view.horizontalHeader()
    edge = _edge(header)
    hand.drag(header, edge, edge + QPointF(WIDER, 0))
    told.left = seen(stage)
    stage.leave()
    yield "left"
    stage.come_in()
    if stage.is_screen_small:  # Qt keeps a window on its screen, so it came narrower than it was
        stage.window.resize(*told.left.size)
        stage.settle()
    told.found = seen(stage)
    yield "again"
    stage.window.furniture.actions_table.action("view.reset").trigger()
    stage.settle()


def seen(stage: Stage) -> AsLeft:
    """How the window stands now."""
    queue, window = stage.place(QueuePage, "queue"), stage.window
    docks = window.furniture.panes.docks
    header = queue.queue.view.horizontalHeader()
    return AsLeft(
        (window.width(), window.height()),
        stage.program.places.current,
        frozenset(name for name, dock in docks.items() if not dock.isHidden()),
        tuple(header.sectionSize(at) for at in range(header.count())),
        tuple(queue.queue.table.ids),
    )


def _edge(header: QHeaderView) -> QPointF:
    """The right edge of the client's column, where it is taken hold of."""
    right = header.sectionViewportPosition(CLIENT) + header.sectionSize(CLIENT)
    return QPointF(right - 1, header.height() / 2)
