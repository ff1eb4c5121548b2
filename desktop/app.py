"""The composition root: builds everything once from a Config and closes it in reverse.

The only module that knows all the others, and knows them late: the window is painted before
the database's code is read, and a headless command never loads Qt.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.background import Workers, readers_on
from desktop.commands import arguments
from desktop.config import DEMO_FILE, Config, configure

Clock = Callable[[], datetime]


def run(argv: Sequence[str]) -> int:
    """Do what the command line says; gives the exit code.

    0 done, 1 refused (one line of JSON on standard error), 2 wrong words, 70 a defect.
    """
    words = arguments.parse(argv)
    config = configure(database=words.database, demo=words.demo, language=words.language)
    if words.command is None:
        return window(config, words.files)
    if words.command == "tour":
        return tour(config, words.folder)
    from desktop.commands import face  # noqa: PLC0415  lazily

    return face.run(words, config, house, utc_now)


def utc_now() -> datetime:
    """The clock: this instant in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


@contextmanager
def house(config: Config, clock: Clock = utc_now) -> Iterator[Workers]:
    """The working threads of one open database; closed, with every connection, at the end.

    Raises:
        Refused, Unavailable: what `schema.open_database` says of the database.
    """
    from desktop.models.address import is_postgres  # noqa: PLC0415  lazily: 60 ms
    from desktop.models.store import Store  # noqa: PLC0415  lazily: with it

    store = Store.open(config.database, now=clock())
    workers = Workers(
        connect=store.connect,
        disconnect=store.disconnect,
        reading=store.reading,
        writing=store.writing,
        readers=readers_on(os.cpu_count() or 1, is_served=is_postgres(config.database)),
    )
    try:
        yield workers
    finally:
        workers.close()


def forget(address: str) -> None:
    """Remove the database of the demo office."""
    from desktop.models.address import discard  # noqa: PLC0415  lazily

    discard(address)


def window(config: Config, files: Sequence[Path]) -> int:
    """Open the window; gives its exit code."""
    from desktop.ui.sitting import Means, open_window  # noqa: PLC0415  lazily: Qt

    return open_window(config, files, Means(house, forget, utc_now))


def tour(config: Config, folder: Path) -> int:
    """Play the story in the real window, offscreen, far from the user's data.

    Writes what it left as one line of JSON; gives 0, or 1 with one line of JSON on standard
    error when the story could not be played to its end; 70 for a defect, told without its text.
    """
    from desktop.commands import refusals  # noqa: PLC0415  lazily
    from desktop.errors import KnownError  # noqa: PLC0415  lazily
    from desktop.ui.story.broken import StoryBroken  # noqa: PLC0415  lazily: Qt
    from desktop.ui.story.play import play  # noqa: PLC0415  lazily: Qt
    from desktop.ui.story.screen import offscreen_application  # noqa: PLC0415  lazily: Qt

    with TemporaryDirectory(prefix="dyzurka-tour-", ignore_cleanup_errors=True) as place:
        data_dir = Path(place)
        demo = str(data_dir / DEMO_FILE)
        own = replace(config, data_dir=data_dir, database=demo, is_demo=True)
        try:
            left = play(offscreen_application(data_dir), own, house, folder)
        except KnownError as error:
            sys.stderr.write(refusals.line(error))
            return 1
        except StoryBroken as broken:
            told = {"error": "story_broken", "message": str(broken)}
            sys.stderr.write(json.dumps(told, ensure_ascii=False) + "\n")
            return 1
        except Exception as error:  # noqa: BLE001  told without its text
            sys.stderr.write(refusals.defect(error))
            return refusals.DEFECT
    said = {"pictures": list(left.pictures), "papers": list(left.papers)}
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    return 0
