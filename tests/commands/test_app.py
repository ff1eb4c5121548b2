"""The program by its command line: exit codes, and what goes to which stream."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop import app
from desktop.commands import arguments, face, interruption, streams
from desktop.config import Config
from desktop.services import tariffs
from tests.services.letters import SAMPLES, letter

ROOT = Path(__file__).parents[2]
NOTHING = {"read": 0, "tickets": 0, "replies": 0, "duplicates": 0, "held": 0}
PRICED = {
    "kind": "remote",
    "segments": [["2026-11-20T16:40:00+01:00", "2026-11-20T17:20:00+01:00"]],
    "rate": "180.00",
}


class Tried:
    """One run of the program: its exit code and what it said."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def told(self) -> Any:
        """The one line of JSON on standard output."""
        assert self.out.count("\n") == 1
        return json.loads(self.out)

    @property
    def refusal(self) -> Any:
        """The one line of JSON on standard error, and nothing beside it."""
        assert self.out == ""
        assert self.err.count("\n") == 1
        return json.loads(self.err)


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str]) -> Callable[..., Tried]:
    def run(*words: object) -> Tried:
        try:
            code = app.run([str(word) for word in words])
        except SystemExit as ending:
            code = int(str(ending.code))
        return Tried(code, *capsys.readouterr())

    return run


def process(*words: object, **how: Any) -> Tried:
    """The program in a process of its own, warnings being errors there, too."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "desktop", *map(str, words)],
        cwd=ROOT,
        stdout=how.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        timeout=300,
        check=False,
        **how,
    )
    return Tried(done.returncode, (done.stdout or b"").decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.mark.parametrize(
    "order",
    [["--database", "{0}", "import-mail", "{1}"], ["import-mail", "--database", "{0}", "{1}"]],
)
def test_the_database_may_be_named_before_and_after_the_command(program, tmp_path, order):
    words = [word.format(tmp_path / "office.db", SAMPLES) for word in order]
    tried = program(*words)
    assert (tried.code, tried.err) == (0, "")
    assert tried.told == {**NOTHING, "read": 10, "tickets": 9, "held": 1}
    assert (tmp_path / "office.db").exists()


def test_the_same_command_works_on_a_server(program, postgres_address):
    assert program("--database", postgres_address, "import-mail", SAMPLES).told["tickets"] == 9
    assert program("import-mail", "--database", postgres_address, SAMPLES).told["duplicates"] == 10


def test_without_an_address_the_users_own_database_is_taken(program, home):
    assert program("import-mail", SAMPLES).code == 0
    assert [path.name for path in home.rglob("dyzurka.db")] == ["dyzurka.db"]


def test_the_demo_office_never_mixes_with_real_data(program, home):
    assert program("--demo", "demo", "--clients", 1, "--tickets", 1).code == 0
    assert [path.name for path in home.rglob("*.db")] == ["demo.db"]
    tried = program("--demo", "--database", home / "real.db", "demo")
    assert (tried.code, tried.out) == (2, "")
    assert "--database" in tried.err


def test_a_refusal_is_one_line_of_json_and_exit_code_1(program, tmp_path):
    tried = program("--database", tmp_path, "import-mail", SAMPLES)
    assert tried.code == 1
    assert tried.refusal["error"] == "database_is_folder"
    assert program("demo", "--database", tmp_path / "a.db", "--tickets", 3).code == 0
    tried = program("demo", "--database", tmp_path / "a.db")
    assert (tried.code, tried.refusal["error"]) == (1, "database_not_empty")


def test_a_refusal_never_tells_a_password(program):
    address = "postgresql://me:hidden@127.0.0.1:9/none?connect_timeout=1"
    tried = program("--database", address, "import-mail", SAMPLES)
    assert (tried.code, tried.refusal["error"]) == (1, "database_unreachable")
    assert "hidden" not in tried.err


@pytest.mark.parametrize(
    "words",
    [
        ["import-mail"],
        ["--nonsense", "import-mail", "a"],
        ["nonsense"],
        ["--data", "x.db", "import-mail", "a"],
        ["--database"],
        ["demo", "--clients", "-1"],
        ["demo", "--tickets", "many"],
        ["demo", "--tickets", "9" * 30],
        ["--language", "de", "quote"],
        ["quote", "more"],
        ["tour"],
        ["tour", "one", "two"],
    ],
)
def test_wrong_words_are_exit_code_2_and_touch_nothing(program, home, words):
    tried = program(*words)
    assert (tried.code, tried.out) == (2, "")
    assert "usage: dyzurka" in tried.err
    assert list(home.rglob("*.db")) == []


@pytest.mark.parametrize("command", ["", *arguments.COMMANDS])
def test_everything_has_a_help(program, command):
    tried = program(*([command] if command else []), "--help")
    assert (tried.code, tried.err) == (0, "")
    assert tried.out.startswith(f"usage: dyzurka{' ' * bool(command)}{command}")


def test_files_for_the_window_may_be_called_like_a_command(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("demo").touch()
    words = arguments.parse(["--language", "en", "--", "demo"])
    assert (words.command, words.files) == (None, [Path("demo")])


def test_terms_and_interest_need_no_database(program, home):
    assert program("interest", "12400.00", "2026-03-02", "2026-04-15").told["interest"] == "209.27"
    assert program("deadline", "invoice", "2026-11-14").told["ends"] == "2026-11-21"
    tried = program("deadline", "invoice", "30.02.2026")
    assert (tried.code, tried.refusal["error"]) == (1, "date_wrong")
    assert list(home.rglob("*.db")) == []


def test_quote_bears_with_marks_line_ends_and_broken_text():
    line = json.dumps(PRICED).encode()
    given = b"\xef\xbb\xbf" + line + b"\r\n\r\n\xff\xfe{\n" + line
    tried = process("quote", input=given)
    assert (tried.code, tried.err) == (0, "")
    told = [json.loads(each) for each in tried.out.splitlines()]
    assert [each.get("net", each.get("error")) for each in told] == [
        "360.00",
        "line_not_json",
        "360.00",
    ]


def test_every_answer_leaves_at_once():
    """Another program may ask line by line, and waits for each answer."""
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "quote"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as asked:
        assert asked.stdin is not None
        assert asked.stdout is not None
        for _ in range(2):
            asked.stdin.write(json.dumps(PRICED).encode() + b"\n")
            asked.stdin.flush()
            assert json.loads(asked.stdout.readline())["net"] == "360.00"
        asked.stdin.close()
        assert asked.wait(60) == 0


def test_nobody_reads_the_answer():
    reading, writing = os.pipe()
    os.close(reading)
    tried = process("deadline", "invoice", "2026-11-14", stdout=writing)
    os.close(writing)
    assert (tried.code, tried.err) == (1, "")


def test_a_name_that_is_no_text_is_told_as_json_tells_it(program, tmp_path):
    bent = tmp_path / "a\udcb3\udcff.eml"
    tried = program("--database", tmp_path / "a.db", "import-mail", bent)
    assert (tried.code, tried.told) == (1, NOTHING)
    assert json.loads(tried.err)["path"] == str(bent)


@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_streams_that_are_closed(monkeypatch, program, tmp_path, closed):
    monkeypatch.setattr(sys, closed, None)
    assert program("--database", tmp_path / "a.db", "import-mail", SAMPLES).code == 0
    if closed == "stdin":
        assert program("quote").code == 0


def test_a_disk_without_room_for_the_answer(monkeypatch):
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(28, "No space left on device")

    said = io.StringIO()
    monkeypatch.setattr(sys, "stdout", Full())
    monkeypatch.setattr(sys, "stderr", said)
    assert app.run(["deadline", "invoice", "2026-11-14"]) == 1
    assert json.loads(said.getvalue())["error"] == "answer_not_written"


def test_other_faults_of_the_system_are_not_hidden(monkeypatch, capsys):
    class Odd(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stdout", Odd())
    assert app.run(["deadline", "invoice", "2026-11-14"]) == 70
    assert json.loads(capsys.readouterr().err)["message"] == "defect: OSError"


def test_a_defect_is_told_by_its_places_without_anybodys_data(monkeypatch, program, tmp_path):
    """A command fails on a working thread, over the text of somebody's letter."""

    def failing(*_: object) -> int:
        try:
            return int("Anna Kowalska, 600 700 800")
        except ValueError as cause:
            raise RuntimeError("PESEL 44051401359") from cause

    monkeypatch.setattr(face, "invoices", lambda hands, out: hands.ask(failing))
    tried = program("--database", tmp_path / "a.db", "invoices")
    assert (tried.code, tried.refusal["error"]) == (70, "defect")
    assert tried.refusal["message"] == "defect: RuntimeError"
    assert "ValueError" in tried.refusal["places"]
    assert any(place.endswith(" failing") for place in tried.refusal["places"])
    for private in ("Kowalska", "600", "PESEL", "44051401359", str(ROOT.parent)):
        assert private not in tried.err


def test_ctrl_c_is_told_in_one_line(monkeypatch, program):
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(face, "quote", interrupted)
    tried = program("quote")
    assert (tried.code, tried.refusal["error"]) == (130, "interrupted")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_import_that_is_ended_keeps_and_counts_what_came_in(
    monkeypatch, program, tmp_path, number
):
    mail = tmp_path / "mail"
    mail.mkdir()
    for at in range(150):
        (mail / f"{at:03}.eml").write_bytes(letter(f"numer {at}", message_id=f"{at}@a"))
    batches = face.PatientHands.do

    def ending(self: Any, *args: Any, **kw: Any) -> Any:
        signal.raise_signal(number)
        return batches(self, *args, **kw)

    monkeypatch.setattr(face.PatientHands, "do", ending)
    before = signal.getsignal(number)
    tried = program("--database", tmp_path / "a.db", "import-mail", mail)
    assert tried.code == 128 + number
    assert tried.told == {**NOTHING, "read": 64, "tickets": 64}
    assert json.loads(tried.err)["error"] == "interrupted"
    assert signal.getsignal(number) is before
    monkeypatch.undo()
    rest = program("--database", tmp_path / "a.db", "import-mail", mail)
    assert rest.told == {**NOTHING, "read": 150, "tickets": 86, "duplicates": 64}


def test_a_command_judges_days_where_the_office_is(tmp_path):
    config = Config(data_dir=tmp_path, database=str(tmp_path / "a.db"))
    now = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    with app.house(config) as workers:
        hands = face.PatientHands(workers, lambda: now)
        assert hands.zone.key == "Europe/Warsaw"
        hands.do(tariffs.save, {"zone": "America/New_York"})
        assert hands.now().astimezone(hands.zone).day == 20


def test_a_second_signal_does_not_wait():
    with interruption.Interruption() as asked:
        signal.raise_signal(signal.SIGINT)
        assert asked.is_wanted()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_other_streams_are_left_as_they_are():
    stream = io.StringIO()
    assert streams.output(stream) is stream
    assert streams.lines(stream) is stream
