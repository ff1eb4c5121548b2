"""The one function that launches, and what it demands first."""

from __future__ import annotations

import ast
import gc
import pickle
import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import Gone, KnownError, Unavailable
from desktop.models.consent import Consent
from desktop.services import (
    consents,
    history,
    remote,
    remote_terms,
    session_cards,
    sessions,
    tool_settings,
)
from desktop.services.volatile import Volatile
from tests.integrations.fake_tool import CaughtLauncher, FakeTool
from tests.services.timer_office import Office, make_office

ROOT = Path(__file__).parents[2] / "desktop"
PARTNER, PASSWORD = "987 654 321", "zq8-marker-hasło"
MARKS = ("987 654 321", "987654321", "zq8-marker")


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


@pytest.fixture
def caught() -> CaughtLauncher:
    return CaughtLauncher()


@pytest.fixture
def volatile() -> Volatile:
    return Volatile(PARTNER, PASSWORD)


def running(office: Office, consent: int | None = None) -> tuple[int, int]:
    consent = consent or office.consent()
    made = office.store.do(sessions.start, office.ticket, "remote", consent).made
    assert made is not None
    return consent, int(made)


def launch(office: Office, *args: Any, **kw: Any) -> Any:
    return office.store.do(remote.launch, *args, **kw)


def test_a_session_with_its_consent_is_launched(
    office: Office, caught: CaughtLauncher, volatile: Volatile
) -> None:
    consent, session = running(office)
    changes = launch(office, consent, session, "teamviewer", volatile, launcher=caught)
    assert changes.touches("session", session)
    assert caught.addresses == ["teamviewer10://control?device=987654321"]
    assert session_cards.card(session).tool == "TeamViewer"


def test_the_receipt_says_what_was_launched_and_nothing_more(
    office: Office, caught: CaughtLauncher, volatile: Volatile
) -> None:
    consent, session = running(office)
    launch(office, consent, session, "teamviewer", volatile, launcher=caught)
    way = {"tool": "TeamViewer", "way": "address", "opened": "teamviewer10"}
    line = session_cards.history_of(session)[-1]
    assert (line.what, line.facts) == ("launched", way)
    told = history.of_ticket(office.ticket)[-1]
    assert (told.what, told.facts) == ("remote_launched", {"session": session, **way})


def test_it_may_be_launched_again_while_the_session_runs(
    office: Office, caught: CaughtLauncher, volatile: Volatile
) -> None:
    consent, session = running(office)
    for _ in range(2):
        launch(office, consent, session, "teamviewer", volatile, launcher=caught)
    assert len(caught.addresses) == 2


# ---- nothing is launched without a valid consent --------------------------------------------


def refusal(office: Office, caught: CaughtLauncher, *args: Any, **kw: Any) -> KnownError:
    with pytest.raises(KnownError) as error:
        launch(office, *args, launcher=caught, **kw)
    assert caught.is_untouched
    assert not any(mark in str(vars(error.value)) for mark in MARKS)
    return error.value


def test_not_without_one(office: Office, caught: CaughtLauncher, volatile: Volatile) -> None:
    _, session = running(office)
    for none in (None, 999):
        error = refusal(office, caught, none, session, "teamviewer", volatile)
        assert error.code == "consent_missing"


def test_not_with_a_withdrawn_one(
    office: Office, caught: CaughtLauncher, volatile: Volatile
) -> None:
    consent, session = running(office)
    office.store.do(consents.withdraw, consent)
    error = refusal(office, caught, consent, session, "teamviewer", volatile)
    assert error.code == "consent_withdrawn"


def test_not_with_one_of_an_older_version(
    office: Office, caught: CaughtLauncher, volatile: Volatile
) -> None:
    consent, session = running(office)
    later = office.store.now + timedelta(days=3)
    office.store.do(remote_terms.add_version, "pl", "Nowe warunki.", later.date())
    error = refusal(office, caught, consent, session, "teamviewer", volatile, at=later)
    assert error.code == "consent_outdated"


def test_not_with_one_of_another_client(
    office: Office, caught: CaughtLauncher, volatile: Volatile
) -> None:
    _, session = running(office)
    other = office.consent(office.other_ticket)
    error = refusal(office, caught, other, session, "teamviewer", volatile)
    assert error.code == "consent_of_another"


def test_not_with_one_of_the_same_ticket_but_another_session(
    office: Office, caught: CaughtLauncher, volatile: Volatile
) -> None:
    first, session = running(office)
    error = refusal(office, caught, office.consent(), session, "teamviewer", volatile)
    assert error.code == "consent_of_another"
    office.store.do(sessions.stop, session)
    _, second = running(office)
    error = refusal(office, caught, first, second, "teamviewer", volatile)
    assert error.code == "consent_used"


@pytest.mark.parametrize("act", [sessions.hold, sessions.stop])
def test_not_for_a_session_that_does_not_run(
    office: Office, caught: CaughtLauncher, volatile: Volatile, act: Any
) -> None:
    consent, session = running(office)
    office.store.do(act, session)
    error = refusal(office, caught, consent, session, "teamviewer", volatile)
    assert error.code == "session_not_running"


def test_not_for_phone_work_nor_for_somebody_else(
    office: Office, caught: CaughtLauncher, volatile: Volatile
) -> None:
    phone = office.store.do(sessions.start, office.ticket, "phone").made
    error = refusal(office, caught, office.consent(), phone, "teamviewer", volatile)
    assert error.code == "session_not_running"
    office.store.do(sessions.stop, phone)
    consent, session = running(office)
    office.store.me = office.piotr
    error = refusal(office, caught, consent, session, "teamviewer", volatile)
    assert error.code == "session_not_running"
    assert isinstance(refusal(office, caught, consent, 99, "teamviewer", volatile), Gone)


@pytest.mark.parametrize(
    ("tool", "partner_id", "code"),
    [
        ("telepathy", PARTNER, "tool_unknown"),
        ("teamviewer", "", "partner_id_missing"),
        ("teamviewer", "-987654321", "partner_id_wrong"),
    ],
)
def test_not_with_a_wrong_tool_or_id(
    office: Office, caught: CaughtLauncher, tool: str, partner_id: str, code: str
) -> None:
    consent, session = running(office)
    error = refusal(office, caught, consent, session, tool, Volatile(partner_id, PASSWORD))
    assert error.code == code
    assert session_cards.card(session).tool == ""


def test_what_could_not_be_launched_leaves_no_receipt(
    office: Office, volatile: Volatile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    consent, session = running(office)
    with pytest.raises(Unavailable, match="tool_not_found"):
        launch(
            *(office, consent, session, "teamviewer", volatile),
            launcher=CaughtLauncher(opens=False),
        )
    assert [line.what for line in session_cards.history_of(session)] == ["started"]


# ---- withdrawing ----------------------------------------------------------------------------


def test_withdrawing_ends_the_session_that_lives_on_it(office: Office) -> None:
    consent, session = running(office)
    later = office.store.now + timedelta(minutes=4)
    changes = office.store.do(remote.withdraw, consent, at=later)
    assert changes.touches("consent", consent)
    assert changes.touches("session", session)
    shown = session_cards.card(session)
    assert (shown.state, shown.seconds) == ("stopped", 240)


def test_withdrawing_before_a_session_ends_nothing(office: Office) -> None:
    consent = office.consent()
    office.store.do(remote.withdraw, consent)
    assert consents.card(consent).withdrawn_at == office.store.now


# ---- nothing of the ID or the password stays ------------------------------------------------


def test_volatile_things_hide_themselves() -> None:
    held = Volatile(PARTNER, PASSWORD)
    for said in (repr(held), str(held), f"{held}", f"{held:>20}", str([held])):
        assert not any(mark in said for mark in MARKS)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError):
            pickle.dumps(held, protocol)
    assert not hasattr(held, "__dict__")
    assert bytes(held.password).decode() == PASSWORD
    with pytest.raises(TypeError):
        held.password[0] = 0


def test_wiping_overwrites_the_bytes_themselves() -> None:
    with Volatile(PARTNER, PASSWORD) as held:
        password, partner = held.password, held._partner_id
        assert not held.is_wiped
        assert held.has_password
    assert bytes(password) == bytes(len(PASSWORD.encode()))
    assert bytes(partner) == bytes(len(PARTNER))
    assert (held.is_wiped, held.has_password, held.partner_id) == (True, False, "")
    held.wipe()


def test_no_file_of_the_database_holds_them(office: Office, tmp_path: Path, store: Any) -> None:
    if "://" in store.address:
        rows = _everything_in_postgres(store, office, tmp_path)
        assert not any(mark in rows for mark in MARKS)
        return
    consent, _ = _a_whole_session(office, tmp_path)
    files = [each for each in tmp_path.rglob("*") if each.is_file() and each.suffix != ".json"]
    assert any(each.name.endswith("-wal") for each in files)
    for each in files:
        content = each.read_bytes()
        assert not any(mark.encode() in content for mark in MARKS), each.name
    with sqlite3.connect(store.address) as raw:
        dump = "\n".join(raw.iterdump())
    raw.close()
    assert f'consent":{consent}' in dump
    assert not any(mark in dump for mark in MARKS)


def _a_whole_session(office: Office, folder: Path) -> tuple[int, int]:
    tool = FakeTool(folder)
    settings = tool_settings.current()
    own = tool_settings.ToolChoice(
        key="fake",
        name="Fake",
        id_pattern="[0-9]{9}",
        password="stdin",
        arguments=("-i", "{id}"),
        path=str(tool.path),
        is_own=True,
    )
    office.store.do(
        tool_settings.save,
        tool_settings.ToolSettings(tools=(*settings.tools, own), usual="fake"),
    )
    consent, session = running(office)
    with Volatile(PARTNER, PASSWORD) as volatile:
        launch(office, consent, session, "fake", volatile)
        told = tool.called()
    assert told["arguments"] == ["-i", "987654321"]
    assert told["stdin"] == f"{PASSWORD}\n"
    office.store.do(sessions.stop, session, "Zrobione")
    return consent, session


def _everything_in_postgres(store: Any, office: Office, folder: Path) -> str:
    _a_whole_session(office, folder)
    told = []
    for table in store.database.get_tables():
        told += [str(row) for row in store.database.execute_sql(f'SELECT * FROM "{table}"')]
    assert any("Zrobione" in row for row in told)
    return "\n".join(told)


def test_a_refusal_keeps_no_password_alive(office: Office, caught: CaughtLauncher) -> None:
    _, session = running(office)
    error = refusal(office, caught, None, session, "teamviewer", Volatile(PARTNER, PASSWORD))
    gc.collect()
    assert error.facts == {}


# ---- one place ------------------------------------------------------------------------------


def calls(tree: ast.AST, *names: str) -> list[str]:
    """Calls of `module.function` among the names."""
    return [
        f"{node.func.value.id}.{node.func.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and f"{node.func.value.id}.{node.func.attr}" in names
    ]


def everywhere() -> dict[str, ast.AST]:
    return {
        str(path.relative_to(ROOT)).replace("\\", "/"): ast.parse(path.read_text("utf-8"))
        for path in ROOT.rglob("*.py")
    }


def imported(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_remote_tools_are_started_from_one_place_only() -> None:
    trees = everywhere()
    starters = [at for at, tree in trees.items() if calls(tree, "remote_start.launch")]
    assert starters == ["services/remote.py"]
    users = {
        at for at, tree in trees.items() if "desktop.integrations.remote_start" in imported(tree)
    }
    assert users == {"services/remote.py"}


def test_only_the_launcher_starts_programs() -> None:
    wanted = {"subprocess", "PySide6.QtCore.QProcess", "os.system", "pty", "shlex"}
    users = {at for at, tree in everywhere().items() if wanted & imported(tree)}
    assert users <= {"integrations/launcher.py"}


def test_the_launching_function_asks_for_consent_before_it_launches() -> None:
    tree = everywhere()["services/remote.py"]
    function = next(
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name == "launch"
    )
    assert [argument.arg for argument in function.args.args][:3] == [
        *("act", "consent_id", "session_id")
    ]
    asked = [
        node.lineno
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and calls(node, "consents.valid_for")
    ]
    started = [
        node.lineno
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and calls(node, "remote_start.launch")
    ]
    assert min(asked) < min(started)


def test_consents_are_removed_in_one_place_only_when_their_years_are_over() -> None:
    removing = [at for at, tree in everywhere().items() if calls(tree, "Consent.delete")]
    assert removing == ["services/consents.py"]
    function = next(
        node
        for node in ast.walk(everywhere()["services/consents.py"])
        if isinstance(node, ast.FunctionDef) and calls(node, "Consent.delete")
    )
    assert function.name == "remove_expired"
    assert "deadline" in {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    assert Consent._meta.table_name == "consent"
