"""The story from the first letter to the window that is opened again, scene by scene."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.ui.story import (
    leaving_scenes,
    paper_scenes,
    queue_scenes,
    timer_scenes,
    visit_scenes,
)
from desktop.ui.story.stage import Stage
from desktop.ui.story.told import Told


def story(stage: Stage, told: Told, folder: Path) -> Iterator[str]:
    """Play it; gives the name of each moment at which there is something to look at.

    `told` fills as the story goes on, `folder` is where the letters are written to.
    """
    yield from queue_scenes.letters_come(stage, told, folder)
    stage.pass_time(2)
    yield from queue_scenes.ticket_is_chosen(stage, told)
    yield from timer_scenes.help_is_given(stage, told)
    yield from timer_scenes.time_is_kept(stage, told)
    yield from visit_scenes.visit_is_planned(stage, told)
    stage.pass_time(3)
    yield from paper_scenes.protocol_is_accepted(stage, told)
    stage.pass_time(4)
    yield from paper_scenes.invoice_is_issued(stage, told)
    yield from leaving_scenes.window_is_left(stage, told)
