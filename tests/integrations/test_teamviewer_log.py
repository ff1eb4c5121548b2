"""TeamViewer's lists of connections as they come: with names, in languages, in encodings."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.integrations.teamviewer_log import MOST_BYTES, ListedConnection, parsed

LOG = (
    "987654321\t20-11-2026 09:00:12\t20-11-2026 09:20:40\tanna\tRemoteControl\t{A1}\r\n"
    "123456789\t20-11-2026 10:00:00\t20-11-2026 10:05:00\tanna\tFileTransfer\t{A2}\r\n"
)
START = datetime.fromisoformat("2026-11-20T09:00:12")
END = datetime.fromisoformat("2026-11-20T09:20:40")


def test_the_list_of_one_computer() -> None:
    found = parsed(LOG.encode())
    assert not found.is_report
    assert found.unread == 0
    assert found.connections[0] == ListedConnection(START, END, who="anna")
    assert len(found.connections) == 2


def test_ids_are_passed_over() -> None:
    assert "987654321" not in repr(parsed(LOG.encode()))


def test_connections_that_came_in_have_a_name() -> None:
    line = (
        "987654321\tKSIĘGOWOŚĆ PC\t20-11-2026 09:00:12\t20-11-2026 09:20:40\tewa\tRemoteControl\t{}"
    )
    assert parsed(line.encode()).connections[0].where == "KSIĘGOWOŚĆ PC"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
def test_every_usual_encoding_is_read(codec: str) -> None:
    line = "1\tŻółw\t20-11-2026 09:00:12\t20-11-2026 09:20:40\tewa\tRemoteControl\t{}"
    assert parsed(line.encode(codec)).connections[0].where == "Żółw"


def test_spaces_instead_of_tabs_do_as_well() -> None:
    line = "987654321     20-11-2026 09:00:12  20-11-2026 09:20:40    anna    RemoteControl  {A}"
    assert parsed(line.encode()).connections == (ListedConnection(START, END, who="anna"),)


@pytest.mark.parametrize(
    "line",
    [
        "987654321\t20-11-2026 09:00:12\t\tanna\tRemoteControl",
        "987654321\t20-11-2026 09:00:12\t20-11-2026 08:00:12\tanna\tRemoteControl",
        "987654321\t31-02-2026 09:00:12\t20-11-2026 09:20:12\tanna\tRemoteControl",
        "987654321\t20-11-2026 25:00:12\t20-11-2026 09:20:12\tanna\tRemoteControl",
        "cokolwiek",
    ],
)
def test_lines_that_cannot_be_read_are_counted(line: str) -> None:
    found = parsed((LOG + line + "\r\n").encode())
    assert (len(found.connections), found.unread) == (2, 1)


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("User;Device name;Device ID;Start;End;Duration", "Anna;PC-1;987654321;{0};{1};00:20:28"),
        (
            "Użytkownik;ID komputera;Komputer;Początek;Koniec;Czas trwania",
            "Anna;987654321;PC-1;20.11.2026 09:00:12;20.11.2026 09:20:40;00:20:28",
        ),
        (
            '"User","Computer","Start date","End date"',
            '"Anna","PC-1","11/20/2026 9:00:12 AM","11/20/2026 9:20:40 AM"',
        ),
        ("User,Computer,Start time,Duration", "Anna,PC-1,20/11/2026 09:00:12,20:28"),
        ("Expert\tClient device\tStart\tEnd", "Anna\tPC-1\t{0}\t{1}"),
    ],
)
def test_the_report_in_its_many_shapes(heading: str, row: str) -> None:
    found = parsed(f"{heading}\n{row.format(START, END)}\n".encode())
    assert found.is_report
    assert found.connections == (ListedConnection(START, END, "Anna", "PC-1"),)


def test_a_report_that_names_its_zone_is_taken_at_its_word() -> None:
    text = "Start,End,User\n2026-11-20T09:00:12Z,2026-11-20T10:20:40+01:00,Anna\n"
    (one,) = parsed(text.encode()).connections
    assert (one.start, one.end) == (START.replace(tzinfo=UTC), END.replace(tzinfo=UTC))


@pytest.mark.parametrize("row", ["x,y,Anna", "2026-11-20 09:00:12,,Anna", "", "2026-11-20 09:00"])
def test_rows_that_cannot_be_read_are_counted(row: str) -> None:
    good = "2026-11-20 09:00:12,2026-11-20 09:20:40,Anna"
    found = parsed(f"Start,End,User\n{good}\n{row}\n".encode())
    assert len(found.connections) == 1
    assert found.unread == (1 if row else 0)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"Hello", b"a,b,c\n1,2,3\n", b"\x00\xff" * 50])
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="connection_list_unreadable"):
        parsed(data)


def test_a_huge_file_is_refused() -> None:
    with pytest.raises(Refused, match="connection_list_too_large"):
        parsed(b"x" * (MOST_BYTES + 1))


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_nothing_but_a_refusal_comes_of_noise(data: bytes) -> None:
    code = ""
    try:
        parsed(data)
    except Refused as refused:
        code = refused.code
    assert code in ("", "connection_list_unreadable")
