"""Every line that any service writes into a ticket's history has words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.services.history import HistoryLine
from desktop.ui.tickets.history_words import in_words

SERVICES = Path(__file__).parents[3] / "desktop" / "services"
WRITERS = ("history.write", "visit_tickets.tell")
AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def written() -> Iterator[str]:
    """Codes in calls of `history.write(act, ticket, code, …)` and of what passes on to it."""
    for path in SERVICES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) not in WRITERS:
                continue
            for part in ast.walk(node.args[2]):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                    yield part.value


def words(what: str, **facts: Any) -> str:
    return in_words(HistoryLine(AT, "", what, facts, ""), lambda at: f"<{at:%H:%M}>")


def test_every_code_has_words() -> None:
    found = set(written())
    assert len(found) > 25
    assert {code for code in found if words(code) == code.replace("_", " ")} == set()


@pytest.mark.parametrize(
    ("what", "facts", "told"),
    [
        ("accepted", {"channel": "phone"}, "Accepted by phone"),
        (
            "accepted",
            {"channel": "mail", "how": "domain"},
            "Accepted by e-mail, client known by the sender's domain",
        ),
        ("accepted", {"channel": "mail", "how": ""}, "Accepted by e-mail"),
        ("answered", {"automatic": True}, "An automatic answer came"),
        ("answered", {"automatic": False}, "An answer came"),
        ("reopened", {"why": "reply"}, "Reopened by an answer"),
        ("reopened", {"why": ""}, "Reopened"),
        ("attached", {"files": ["a.pdf", "b.png"]}, "Files added: a.pdf, b.png"),
        ("waiting", {"before": "new"}, "State: waiting for client"),
        ("assigned", {"to": "Ola Kot"}, "Assigned to Ola Kot"),
        ("held", {"reason": "mail_empty"}, "Held: unreadable"),
        ("undone", {"state": "closed"}, "Taken back, is again: closed"),
        ("work_started", {"kind": "remote"}, "Work began: remote"),
        (
            "work_started",
            {"kind": "remote", "minutes_ago": "7"},
            "Work began: remote, back-dated by 7 min",
        ),
        ("work_stopped", {"seconds": 872}, "Work ended after 00:14:32"),
        ("visit_moved", {"starts_at": AT.isoformat()}, "Visit moved to <09:00>"),
        ("matched", {}, "Client: –"),
        ("something_new", {}, "something new"),
    ],
)
def test_lines_read_well(what: str, facts: dict[str, Any], told: str) -> None:
    assert words(what, **facts) == told
