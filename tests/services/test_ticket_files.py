"""Notes and files that people add to a ticket."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Gone, Refused
from desktop.models.consultant import Consultant
from desktop.models.content import Content
from desktop.services import (
    attachments,
    contents,
    mail_import,
    messages,
    ticket_merges,
    tickets,
)
from desktop.services.attachments import LARGEST, Attached, NewFile
from desktop.services.letter_html import safe
from desktop.services.ticket_cards import card
from desktop.services.ticket_queue import QueueFilter, page_ids
from desktop.services.tickets import TicketDraft
from tests.services.letters import letter

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = date(2026, 11, 20)


@pytest.fixture
def ticket(store: Any) -> int:
    return int(store.do(tickets.create, TicketDraft(subject="Drukarka"), WARSAW).made)


def test_a_note_joins_the_conversation(store: Any, ticket: int) -> None:
    store.me = Consultant.insert(name="Ola Kot").execute()
    store.do(messages.add_note, ticket, "  Dzwonić po 14.\r\n> nie cytat\n")
    found = card(ticket, store.now, TODAY)
    (note,) = found.messages
    assert (note.kind, note.who, note.text) == ("note", "Ola Kot", "Dzwonić po 14.\n> nie cytat")
    assert found.history[-1].what == "noted"
    assert page_ids(QueueFilter(text="dzwonic")) == (ticket,)


def test_an_empty_note_is_refused(store: Any, ticket: int) -> None:
    with pytest.raises(Refused) as refused:
        store.do(messages.add_note, ticket, " \n\x00")
    assert (refused.value.code, refused.value.field) == ("note_empty", "text")
    with pytest.raises(Gone, match="ticket_missing"):
        store.do(messages.add_note, 999, "x")


def test_dropped_files_are_kept_once_and_named_safely(store: Any, ticket: int) -> None:
    files = [
        NewFile("/etc/../zrzut ekranu.png", "image/png", b"same"),
        NewFile("C:\\Users\\x\\con", "application/octet-stream", b"same"),
    ]
    store.do(attachments.attach, ticket, files)
    found = card(ticket, store.now, TODAY)
    assert [line.name for line in found.attachments] == ["zrzut ekranu.png", "_con"]
    assert [attachments.read(line.id).data for line in found.attachments] == [b"same", b"same"]
    assert Content.select().count() == 1
    assert found.history[-1].facts == {"files": ["zrzut ekranu.png", "_con"]}
    assert page_ids(QueueFilter(text="ekranu zrzut")) == (ticket,)


def test_files_are_taken_off_again_with_their_bytes(store: Any, ticket: int) -> None:
    store.do(attachments.attach, ticket, [NewFile("a.txt", "text/plain", b"kept by two")])
    files = [
        NewFile("hasło.png", "image/png", b"x"),
        NewFile("b.txt", "text/plain", b"kept by two"),
    ]
    done = store.do(attachments.attach, ticket, files)
    assert page_ids(QueueFilter(text="haslo")) == (ticket,)
    store.do(attachments.detach, done)
    found = card(ticket, store.now, TODAY)
    assert [line.name for line in found.attachments] == ["a.txt"]
    assert attachments.read(found.attachments[0].id).data == b"kept by two"
    assert Content.select().count() == 1
    assert page_ids(QueueFilter(text="haslo")) == ()
    told = [(line.what, line.facts.get("files")) for line in found.history[-2:]]
    assert told == [("attached", ["hasło.png", "b.txt"]), ("detached", ["hasło.png", "b.txt"])]
    with pytest.raises(Gone, match="attachment_missing"):
        store.do(attachments.detach, done)


def test_files_that_went_on_or_came_in_letters_stay(store: Any, ticket: int) -> None:
    done = store.do(attachments.attach, ticket, [NewFile("a.txt", "text/plain", b"x")])
    other = store.do(tickets.create, TicketDraft(subject="Drukarka"), WARSAW).made
    store.do(ticket_merges.merge, ticket, other)
    with pytest.raises(Gone, match="attachment_missing"):
        store.do(attachments.detach, done)
    raw = letter("x", file_name="umowa.png")
    receipt = store.do(mail_import.receive_many, mail_import.letters(raw), WARSAW)
    mailed = receipt.outcomes[0].ticket_id
    ids = tuple(line.id for line in attachments.of_ticket(mailed))
    assert ids
    with pytest.raises(Gone, match="attachment_missing"):
        store.do(attachments.detach, Attached({}, None, mailed, ids))


def test_bytes_that_were_there_before_are_never_dropped(store: Any, ticket: int) -> None:
    kept = contents.keep(b"logo", store.now - timedelta(days=1))
    done = store.do(attachments.attach, ticket, [NewFile("logo.png", "image/png", b"logo")])
    store.do(attachments.detach, done)
    assert contents.read(kept) == b"logo"


def test_files_that_are_none_are_refused(store: Any, ticket: int) -> None:
    with pytest.raises(Refused, match="attachment_nameless"):
        store.do(attachments.attach, ticket, [NewFile("..", "text/plain", b"x")])
    too_large = NewFile("x.iso", "text/plain", bytes(LARGEST + 1))
    with pytest.raises(Refused) as refused:
        store.do(attachments.attach, ticket, [NewFile("a", "text/plain", b"a"), too_large])
    assert refused.value.code == "attachment_too_large"
    assert card(ticket, store.now, TODAY).attachments == ()
    with pytest.raises(Gone, match="ticket_missing"):
        store.do(attachments.attach, 999, [])


def test_what_is_gone_says_so(store: Any, ticket: int) -> None:
    with pytest.raises(Gone, match="attachment_missing"):
        attachments.read(1)
    with pytest.raises(Gone, match="message_missing"):
        messages.original(1)
    with pytest.raises(Gone, match="message_missing"):
        messages.laid_out(1)
    with pytest.raises(Gone, match="ticket_missing"):
        card(999, store.now, TODAY)


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<img src="http://track.example/p.gif">',
        '<img src="file:///etc/passwd">',
        '<p onclick="x()" style="background:url(http://t.example)">',
        '<link rel=stylesheet href="http://t.example/a.css">',
        '<a href="javascript:alert(1)">x</a>',
        '<iframe src="http://t.example"></iframe><object data="x"></object>',
        '<svg><image href="http://t.example/x"/></svg>',
        '<form action="http://t.example"><input name=a></form>',
        "<style>@import 'http://t.example'</style>",
        '<img src="data:image/png;base64,AAAA">',
    ],
)
def test_nothing_in_a_letter_acts_or_calls_home(html: str) -> None:
    cleaned = safe(f"<p>przed {html} po</p>")
    assert "przed" in cleaned
    for word in ("script", "t.example", "track", "file:", "onclick", "style", "data:", "@import"):
        assert word not in cleaned


def test_what_is_harmless_stays() -> None:
    html = '<table><tr><td colspan="2"><b>Błąd</b></td></tr></table><img src="CID:a" alt="b">'
    cleaned = safe(html + '<a href="https://pomoc.example/a?b=1">pomoc</a>')
    for part in ('<td colspan="2"><b>Błąd</b>', 'src="CID:a"', "https://pomoc.example/a?b=1"):
        assert part in cleaned
