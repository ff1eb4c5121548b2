"""The tour: the story and a look at every page, with pictures and papers left in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.config import Config
from desktop.errors import Unavailable
from desktop.ui.story import opening_scenes, views
from desktop.ui.story.album import SIZE, Album
from desktop.ui.story.scenes import story
from desktop.ui.story.stage import House, Stage
from desktop.ui.story.told import Told

UNSEEN = frozenset({"left", "summarised", "connected"})
"""Moments of the story that look like the one before or after."""


@dataclass(frozen=True, slots=True)
class Left:
    """What the tour left behind, by name, in order."""

    pictures: tuple[str, ...]
    papers: tuple[str, ...]


def play(application: QApplication, config: Config, house: House, folder: Path) -> Left:
    """Play everything and leave pictures and papers in `folder`, which is made if need be.

    `config` names a data folder that nobody else uses.

    Raises:
        StoryBroken: something did not come that the story needs.
        Unavailable: `file_not_written`.
    """
    _make(folder)
    _make(config.data_dir)
    album = Album(folder)
    new = replace(config, database=str(config.data_dir / "new.db"), is_demo=False)
    _opening(Stage(application, new, house), album)
    stage, told = Stage(application, config, house), Told()
    _enter(stage)
    try:
        _look(album, stage, story(stage, told, config.data_dir), without=UNSEEN)
        _look(album, stage, views.all_views(stage, told))
        _look(album, stage, views.in_the_dark(stage))
        _look(album, stage, views.on_a_small_screen(stage))
    finally:
        stage.leave()
    for name, data in told.papers.items():
        _write(folder / f"{name}.pdf", data)
    return Left(tuple(album.names), tuple(f"{name}.pdf" for name in told.papers))


def _opening(stage: Stage, album: Album) -> None:
    _enter(stage)
    try:
        _look(album, stage, opening_scenes.office_opens(stage))
    finally:
        stage.leave()


def _enter(stage: Stage) -> None:
    stage.come_in()
    stage.window.resize(SIZE)
    stage.settle()


def _look(
    album: Album, stage: Stage, moments: Iterable[str], without: frozenset[str] = frozenset()
) -> None:
    for moment in moments:
        if moment not in without:
            album.take(stage, moment)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("file_not_written", file=folder.name) from error


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise Unavailable("file_not_written", file=path.name) from error
