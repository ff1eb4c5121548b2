"""TeamViewer's own lists of connections: Connections.txt, and its connection report as CSV.

Connections.txt has no heading: ID, sometimes a name, start and end (`21-11-2026 10:05:12`), the
user, the mode, a number. The report has a heading in the language of its reader. Both usually
tell UTC, but older files tell local time: that is the reader's question, so times stay naive here.
IDs are passed over: they are never kept.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.errors import Refused
from desktop.rules.text import fold

_STAMP = re.compile(r"\b(\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2})\b")
_STAMPS_OF_A_LINE = 2
_SPLIT = re.compile(r"\t|\s{2,}")
_LENGTH = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})")
_CODECS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "start": ("start", "begin", "pocz", "rozpocz", "od"),
    "end": ("end", "stop", "koniec", "zakonc", "do"),
    "length": ("duration", "czas trwania", "dauer"),
    "who": ("user", "expert", "uzytkownik", "ekspert", "benutzer"),
    "where": ("device name", "device", "computer", "client", "nazwa", "urzadzenie", "komputer"),
}
_DAY_FIRST = ("%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y")
_MONTH_FIRST = ("%m/%d/%Y",)
_CLOCKS = ("%H:%M:%S", "%H:%M")
_CLOCKS_OF_TWELVE = ("%I:%M:%S %p", "%I:%M %p")
MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class ListedConnection:
    """One line: naive start and end as they are written, or aware ones where the file says so."""

    start: datetime
    end: datetime
    who: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class ConnectionList:
    """Every connection that could be read; `unread` counts lines that could not.

    `is_report` tells the report of everybody's connections from one computer's own list.
    """

    connections: tuple[ListedConnection, ...]
    unread: int
    is_report: bool


def parsed(data: bytes) -> ConnectionList:
    """Read either list.

    Raises:
        Refused: `connection_list_unreadable` when it is neither, `connection_list_too_large`.
    """
    if len(data) > MOST_BYTES:
        raise Refused("connection_list_too_large", largest=MOST_BYTES // 1_000_000)
    lines = [line for line in _text(data).splitlines() if line.strip()]
    if not lines:
        raise Refused("connection_list_unreadable")
    found = _from_log(lines) if _STAMP.search(lines[0]) else _from_report(lines)
    if not found.connections:
        raise Refused("connection_list_unreadable")
    return found


def _text(data: bytes) -> str:
    for mark, codec in _CODECS:
        if data.startswith(mark):
            return data.decode(codec, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1250", errors="replace")


def _from_log(lines: Sequence[str]) -> ConnectionList:
    found = [_log_line(line) for line in lines]
    read = tuple(each for each in found if each is not None)
    return ConnectionList(read, len(found) - len(read), is_report=False)


def _log_line(line: str) -> ListedConnection | None:
    stamps = list(_STAMP.finditer(line))
    if len(stamps) != _STAMPS_OF_A_LINE:
        return None
    start, end = (_log_moment(each[1]) for each in stamps)
    if start is None or end is None or end < start:
        return None
    before = _SPLIT.split(line[: stamps[0].start()].strip())
    after = _SPLIT.split(line[stamps[1].end() :].strip())
    # The first word is the ID; a name follows in lists of connections that came in.
    return ListedConnection(start, end, who=after[0], where=" ".join(before[1:]))


def _log_moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%d-%m-%Y %H:%M:%S")  # noqa: DTZ007 - naive on purpose
    except ValueError:
        return None


def _from_report(lines: Sequence[str]) -> ConnectionList:
    mark = max(";,\t", key=lines[0].count)
    rows = list(csv.reader(lines, delimiter=mark))
    places = _places(rows[0])
    if "start" not in places or not places.keys() & {"end", "length"}:
        raise Refused("connection_list_unreadable")
    formats = _formats([row[places["start"]] for row in rows[1:] if len(row) > places["start"]])
    found = [_report_row(row, places, formats) for row in rows[1:]]
    read = tuple(each for each in found if each is not None)
    return ConnectionList(read, len(found) - len(read), is_report=True)


def _places(heading: Sequence[str]) -> dict[str, int]:
    """Which column holds what; the first word that fits wins, then the first column."""
    folded = [fold(title.strip().strip("\ufeff")) for title in heading]
    places: dict[str, int] = {}
    for name, beginnings in _COLUMNS.items():
        for beginning in beginnings:
            fitting = [
                at
                for at, title in enumerate(folded)
                if _begins(title, beginning) and "id" not in title.split()
            ]
            if fitting:
                places[name] = fitting[0]
                break
    return places


def _begins(title: str, beginning: str) -> bool:
    """Whole words where they are short: `do` is no beginning of `document`."""
    return title == beginning or (len(beginning) > 2 and title.startswith(beginning))


def _formats(texts: Sequence[str]) -> tuple[str, ...]:
    """Day or month first where slashes stand: by the clock, and by what is possible."""
    is_american = any(text.strip().upper().endswith(("AM", "PM")) for text in texts)
    first = [int(text.split("/")[0]) for text in texts if re.match(r"\d{1,2}/", text)]
    days = _MONTH_FIRST if is_american and all(each <= 12 for each in first) else _DAY_FIRST
    clocks = _CLOCKS_OF_TWELVE if is_american else _CLOCKS
    return tuple(f"{day} {clock}" for day in days for clock in clocks)


def _report_row(
    row: Sequence[str], places: Mapping[str, int], formats: Sequence[str]
) -> ListedConnection | None:
    told = {name: row[at].strip() if at < len(row) else "" for name, at in places.items()}
    start = _moment(told["start"], formats)
    if start is None:
        return None
    end = _moment(told.get("end", ""), formats)
    if end is None:
        length = _LENGTH.fullmatch(told.get("length", ""))
        if length is None:
            return None
        hours, minutes, seconds = (int(part or 0) for part in length.groups())
        end = start + timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if (end.tzinfo is None) != (start.tzinfo is None) or end < start:
        return None
    return ListedConnection(start, end, told.get("who", ""), told.get("where", ""))


def _moment(text: str, formats: Sequence[str]) -> datetime | None:
    clean = " ".join(text.replace(",", " ").split())
    for form in formats:
        try:
            return datetime.strptime(clean, form)  # noqa: DTZ007 - naive on purpose
        except ValueError:
            continue
    try:
        return datetime.fromisoformat(clean)
    except ValueError:
        return None
