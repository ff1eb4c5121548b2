"""`import-mail PATH…`: files and folders of letters become tickets."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TextIO

from desktop.commands.hands import Hands
from desktop.commands.interruption import Interruption
from desktop.services import mail_files, mail_import
from desktop.services.mail_files import Trouble
from desktop.services.mail_import import Letter

COUNTED = {"ticket": "tickets", "reply": "replies", "duplicate": "duplicates", "held": "held"}
LETTERS_AT_ONCE = 64


def import_mail(hands: Hands, paths: Iterable[Path], out: TextIO, err: TextIO) -> int:
    """Take in every letter under the paths and write the count as one line of JSON to `out`.

    `read` is the sum of the others. A file that cannot be read is named on `err` and makes the
    exit code 1; everything else is taken in all the same. When the system or the person ends it,
    or the database gives up on the way, what has come in stays and is counted.
    """
    counted: Counter[str] = Counter()
    troubles: list[Trouble] = []
    with Interruption() as interruption:
        try:
            _take_all(hands, paths, counted, troubles, interruption)
        finally:
            told = {name: counted[kind] for kind, name in COUNTED.items()}
            out.write(json.dumps({"read": counted.total(), **told}) + "\n")
            for trouble in troubles:
                err.write(_said(trouble))
    if interruption.is_wanted():
        err.write(json.dumps({"error": "interrupted", "message": "interrupted"}) + "\n")
        return interruption.code
    return 1 if troubles else 0


def _take_all(
    hands: Hands,
    paths: Iterable[Path],
    counted: Counter[str],
    troubles: list[Trouble],
    interruption: Interruption,
) -> None:
    (found,) = hands.work([partial(mail_files.listed, tuple(paths))])
    troubles.extend(found.troubles)
    for batch in mail_files.batches(found.files):
        if interruption.is_wanted():
            return
        (came,) = hands.work([partial(mail_files.read, batch)])
        troubles.extend(came.troubles)
        for start in range(0, len(came.letters), LETTERS_AT_ONCE):
            if interruption.is_wanted():
                return
            counted.update(_take_in(hands, came.letters[start : start + LETTERS_AT_ONCE]))


def _take_in(hands: Hands, letters: Sequence[Letter]) -> list[str]:
    done = hands.do(mail_import.receive_many, letters, hands.zone)
    if not isinstance(done, mail_import.Receipt):
        raise TypeError("letters are answered with a receipt")
    return [each.kind for each in done.outcomes]


def _said(trouble: Trouble) -> str:
    message = f"{trouble.code.replace('_', ' ')}: {trouble.path}"
    told = {"error": trouble.code, "message": message, "path": trouble.path}
    return json.dumps(told, ensure_ascii=False) + "\n"
