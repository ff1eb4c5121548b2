"""Letters that no person wrote."""

from __future__ import annotations

import pytest

from tests.mail.letters import parsed


@pytest.mark.parametrize(
    ("fields", "is_automatic", "is_bulk"),
    [
        ("", False, False),
        ("Auto-Submitted: no\n", False, False),
        ("Auto-Submitted: auto-replied (urlop)\n", True, False),
        ("Auto-Submitted: auto-generated; owner-email=x\n", True, False),
        ("X-Autoreply: yes\n", True, False),
        ("X-Autorespond: urlop\n", True, False),
        ("X-Auto-Response-Suppress: All\n", True, False),
        ("Precedence: bulk\n", True, True),
        ("Precedence: list\n", False, True),
        ("Precedence: AUTO_REPLY\n", True, False),
        ("Precedence: normal\n", False, False),
        ("List-Unsubscribe: <mailto:x@k.example>\n", False, True),
        ("List-Id: <x.k.example>\n", False, True),
        ("Return-Path: <>\n", True, False),
        ("Return-Path: <a@k.example>\n", False, False),
        ("Content-Type: multipart/report; boundary=b\n", True, False),
        ("X-Other: Auto-Submitted: auto-replied\n", False, False),
    ],
)
def test_by_its_fields(fields: str, is_automatic: bool, is_bulk: bool) -> None:
    mail = parsed(f"From: a@k.example\n{fields}\n--b\n\nx\n--b--\n")
    assert (mail.is_automatic, mail.is_bulk) == (is_automatic, is_bulk)


@pytest.mark.parametrize(
    ("sender", "is_automatic"),
    [
        ("Mail Delivery <MAILER-DAEMON@k.example>", True),
        ("postmaster@k.example", True),
        ("jan.postmaster@k.example", False),
    ],
)
def test_by_its_sender(sender: str, is_automatic: bool) -> None:
    assert parsed(f"From: {sender}\n\nx").is_automatic is is_automatic
