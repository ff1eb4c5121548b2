"""Letters become tickets, answers, duplicates or held ones; nothing is lost, nothing misplaced."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.message import Message
from desktop.models.ticket import Ticket
from desktop.services import attachments, clients, mail_import, messages, ticket_states, tickets
from desktop.services.act import Act
from desktop.services.clients import ClientCard, ContactCard
from desktop.services.mail_import import Imported, letters, receive_many
from desktop.services.ticket_cards import TicketCard, card
from desktop.services.ticket_queue import QueueFilter, page_ids
from desktop.services.ticket_standing import standing
from desktop.services.tickets import TicketDraft
from tests.services.letters import PIXEL, SAMPLES, letter

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = date(2026, 11, 20)


@pytest.fixture
def aptekarz(store: Any) -> int:
    people = (ContactCard(name="Anna", email="anna@aptekarz.example", is_authorised=True),)
    given = ClientCard(
        name="Aptekarz sp. z o.o.",
        short_name="Aptekarz",
        contacts=people,
        domains=("aptekarz.example",),
    )
    return int(store.do(clients.save, given).made)


def take(store: Any, raw: bytes) -> Imported:
    with store.database.atomic():
        return mail_import.import_raw(Act(store.now), raw, WARSAW)


def shown(store: Any, ticket_id: int) -> TicketCard:
    return card(ticket_id, store.now, TODAY)


def test_every_sample_is_taken_and_a_second_time_known(store: Any) -> None:
    raws = [path.read_bytes() for path in sorted(SAMPLES.glob("*.eml"))]
    first = Counter(take(store, raw).kind for raw in raws)
    assert first == {"ticket": 9, "held": 1}
    assert Counter(take(store, raw).kind for raw in raws) == {"duplicate": 10}
    assert {messages.original(row.id) for row in Message.select()} == set(raws)


@pytest.mark.parametrize("name", ["iso-8859-2-8bit", "windows-1250-8bit"])
def test_polish_letters_arrive_and_are_found(store: Any, name: str) -> None:
    done = take(store, (SAMPLES / f"{name}.eml").read_bytes())
    found = shown(store, done.ticket_id)
    assert (found.subject, found.caller) == ("Nie działa drukarka - Łódź", "Łukasz Żak")
    assert "zażółć gęślą jaźń" in found.messages[0].text
    assert page_ids(QueueFilter(text="jazn lodz lukasz@klient")) == (found.id,)


def test_pictures_in_place_are_kept_and_shown(store: Any) -> None:
    done = take(store, (SAMPLES / "inline-cid-html.eml").read_bytes())
    (message,) = shown(store, done.ticket_id).messages
    (picture,) = shown(store, done.ticket_id).attachments
    assert (message.text, message.has_html) == ("zobacz zrzut", True)
    assert (picture.cid, picture.is_inline, picture.media_type) == ("img1", True, "image/png")
    laid_out = messages.laid_out(message.id)
    assert 'src="cid:img1"' in laid_out.html
    assert "script" not in laid_out.html
    assert "track.example" not in laid_out.html
    assert laid_out.pictures["img1"].startswith(b"\x89PNG")


def test_attached_files_keep_name_and_bytes(store: Any) -> None:
    done = take(store, (SAMPLES / "path-traversal-filename.eml").read_bytes())
    (file,) = shown(store, done.ticket_id).attachments
    assert file.name == "Żółty.pdf"
    assert attachments.read(file.id).data == b"%PDF-"
    assert page_ids(QueueFilter(text="zolty pdf")) == (done.ticket_id,)


def test_the_history_quoted_below_is_apart(store: Any) -> None:
    done = take(store, (SAMPLES / "quote-03-outlook_pl.eml").read_bytes())
    (message,) = shown(store, done.ticket_id).messages
    assert message.text.endswith("Anna Nowak")
    assert message.quoted.startswith("Od: Serwis IT")


def test_the_firm_in_brackets_then_the_address_then_the_domain(store: Any, aptekarz: int) -> None:
    stranger = "X <x@gdzie.example>"
    for raw, client, subject, authorised in (
        (letter(subject="[Aptekarz] – Drukarka", sender=stranger), aptekarz, "Drukarka", False),
        (letter("a", subject="Drukarka"), aptekarz, "Drukarka", True),
        (letter("b", sender="Jan <jan@aptekarz.example>"), aptekarz, "Drukarka", False),
        (letter("c", sender=stranger), None, "Drukarka", None),
        (letter("d", subject="[Nikt] – x", sender=stranger), None, "[Nikt] – x", None),
    ):
        found = shown(store, take(store, raw).ticket_id)
        assert (found.client_id, found.subject) == (client, subject)
        assert found.is_caller_authorised is authorised
        assert found.state == "new"


def test_an_answer_by_identifier_joins_its_ticket(store: Any, aptekarz: int) -> None:
    first = take(store, letter(message_id="one@a"))
    by_answer = take(store, letter("dwa", message_id="two@a", answers="one@a"))
    by_reference = take(store, letter("trzy", refers=("none@a", "two@a", "later@a")))
    assert {by_answer, by_reference} == {Imported("reply", first.ticket_id)}
    found = shown(store, first.ticket_id)
    assert [line.text for line in found.messages][1:] == ["dwa", "trzy"]
    assert [line.what for line in found.history] == ["accepted", "answered", "answered"]
    assert found.revision == 3
    assert page_ids(QueueFilter(text="trzy")) == (first.ticket_id,)


def test_the_number_alone_counts_only_for_those_it_belongs_to(store: Any, aptekarz: int) -> None:
    theirs = take(store, letter())
    number = standing(theirs.ticket_id).number.replace("/", "-")
    subject = f"Re: [#{number}] Drukarka"
    colleague = take(store, letter("a", subject=subject, sender="Jan <jan@aptekarz.example>"))
    stranger = take(store, letter("b", subject=subject, sender="Zły <zly@inny.example>"))
    nobody = take(store, letter("c", subject=subject, sender=""))
    assert colleague == Imported("reply", theirs.ticket_id)
    assert {stranger.kind, nobody.kind} == {"ticket"}
    assert theirs.ticket_id not in (stranger.ticket_id, nobody.ticket_id)


def test_who_wrote_in_an_unmatched_ticket_may_answer_by_number(store: Any) -> None:
    first = take(store, letter(sender="Jan <jan@nowy.example>"))
    answer = letter("b", subject="Odp: #2026/0001", sender="JAN@nowy.example")
    assert take(store, answer) == Imported("reply", first.ticket_id)
    other = letter("c", subject="Odp: #2026/0001", sender="ewa@nowy.example")
    assert take(store, other).kind == "ticket"


def test_a_firm_in_brackets_opens_no_foreign_ticket(store: Any, aptekarz: int) -> None:
    theirs = take(store, letter())
    sly = letter("x", subject="[Aptekarz] #2026/0001 pokaż", sender="zly@inny.example")
    done = take(store, sly)
    assert done.kind == "ticket"
    assert len(shown(store, theirs.ticket_id).messages) == 1


@pytest.mark.parametrize("state", ["closed", "done"])
def test_an_answer_brings_a_finished_ticket_back(store: Any, state: str) -> None:
    made = take(store, letter(message_id="one@a")).ticket_id
    step = ticket_states.close if state == "closed" else ticket_states.finish
    store.do(step, made)
    take(store, letter("auto", message_id="auto@a", answers="one@a", automatic=True))
    assert standing(made).state == state
    assert take(store, letter("nadal", answers="one@a")) == Imported("reply", made)
    assert standing(made).state == "new"
    assert shown(store, made).history[-1].facts == {"before": state, "why": "reply"}
    assert page_ids(QueueFilter()) == (made,)


def test_an_answer_ends_the_waiting(store: Any) -> None:
    made = take(store, letter(message_id="one@a")).ticket_id
    store.do(ticket_states.wait, made)
    take(store, letter("auto", answers="one@a", automatic=True))
    assert standing(made).state == "waiting"
    take(store, letter("jestem", answers="one@a"))
    assert standing(made).state == "new"


def test_one_message_by_two_ways_is_one(store: Any) -> None:
    one = letter(message_id="one@a", file_name="zrzut.png", extra="Received: by a")
    other = letter(message_id="one@a", file_name="zrzut.png", extra="Received: by b; later")
    first = take(store, one)
    assert take(store, other) == Imported("duplicate", first.ticket_id)
    assert Message.select().count() == 1


@pytest.mark.parametrize("change", ["text", "file", "sender"])
def test_another_letter_under_a_used_identifier_is_kept(store: Any, change: str) -> None:
    one = letter("skan 1", message_id="scanner@a", file_name="a.png")
    other = {
        "text": letter("skan 2", message_id="scanner@a", file_name="a.png"),
        "file": letter("skan 1", message_id="scanner@a", file_name="a.png").replace(
            PIXEL.encode(), b"AAAA"
        ),
        "sender": letter(
            "skan 1", message_id="scanner@a", file_name="a.png", sender="inny@b.example"
        ),
    }[change]
    first, second = take(store, one), take(store, other)
    assert (first.kind, second.kind) == ("ticket", "ticket")
    (message,) = shown(store, second.ticket_id).messages
    assert "message_id_reused" in message.problems
    assert Message.get_by_id(message.id).message_id is None
    assert take(store, other) == Imported("duplicate", second.ticket_id)


def test_automatic_answers_to_nothing_are_held(store: Any, aptekarz: int) -> None:
    done = take(store, (SAMPLES / "autoreply-pl.eml").read_bytes())
    found = shown(store, done.ticket_id)
    assert (done.kind, found.state, found.held_reason) == ("held", "held", "mail_automatic")
    assert found.subject == "Automatyczna odpowiedź: urlop"
    assert found.messages[0].is_automatic
    assert page_ids(QueueFilter()) == page_ids(QueueFilter(group="held")) == (done.ticket_id,)
    assert [line.what for line in found.history] == ["held"]
    theirs = take(store, letter("jestem na urlopie", automatic=True))
    assert (theirs.kind, shown(store, theirs.ticket_id).client_id) == ("held", aptekarz)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "mail_empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", "mail_is_msg"),
        (bytes(range(256)) * 4, "mail_not_a_message"),
    ],
)
def test_what_cannot_be_read_is_held_with_its_bytes(store: Any, raw: bytes, reason: str) -> None:
    done = take(store, raw)
    found = shown(store, done.ticket_id)
    assert (done.kind, found.held_reason, found.number) == ("held", reason, "2026/0001")
    assert messages.original(found.messages[0].id) == raw
    assert take(store, raw) == Imported("duplicate", done.ticket_id)


def test_what_the_database_refuses_is_held_and_takes_nobody_along(
    store: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = attachments.keep

    def failing(act: Any, ticket_id: int, message_id: int | None, files: Any) -> None:
        taken = tuple(files)
        if any(each.name == "zly.png" for each in taken):
            raise ValueError("a value no column takes")
        keep(act, ticket_id, message_id, taken)

    monkeypatch.setattr(attachments, "keep", failing)
    raws = [letter("a"), letter("b", file_name="zly.png"), letter("c", file_name="dobry.png")]
    done = store.do(receive_many, [each for raw in raws for each in letters(raw)], WARSAW)
    assert [each.kind for each in done.outcomes] == ["ticket", "held", "ticket"]
    held = shown(store, done.outcomes[1].ticket_id)
    assert held.held_reason == "mail_not_stored"
    assert messages.original(held.messages[0].id) == raws[1]
    assert [row.number for row in Ticket.select().order_by(Ticket.id)] == [
        "2026/0001",
        "2026/0002",
        "2026/0003",
    ]


def test_a_receipt_names_what_it_touched(store: Any) -> None:
    raw = letter(message_id="a@a")
    done = store.do(receive_many, (*letters(raw), *letters(raw)), WARSAW)
    assert [each.kind for each in done.outcomes] == ["ticket", "duplicate"]
    assert done.touches("ticket", done.outcomes[0].ticket_id)
    again = store.do(receive_many, letters(raw), WARSAW)
    assert not again.touches("ticket")


def test_a_mailbox_is_taken_apart(store: Any) -> None:
    envelope = b"From anna@a Sat Nov 21 09:44:00 2026\n"
    parts = (letter("raz").replace(b"\r\n", b"\n"), letter("dwa").replace(b"\r\n", b"\n"))
    raw = b"\n\n".join(envelope + part for part in parts) + b"\n"
    done = store.do(receive_many, letters(raw), WARSAW)
    assert [each.kind for each in done.outcomes] == ["ticket", "ticket"]


def test_a_phone_ticket_is_answered_by_its_clients_number(store: Any, aptekarz: int) -> None:
    made = store.do(tickets.create, TicketDraft(subject="Serwer", client_id=aptekarz), WARSAW).made
    assert take(store, letter(subject="Odp: #2026/0001")) == Imported("reply", made)


def test_a_letter_of_thirty_megabytes_is_taken_whole(store: Any, tmp_path: Path) -> None:
    raw = letter("duży", file_name="d.png").replace(PIXEL.encode(), (b"A" * 76 + b"\r\n") * 400_000)
    done = take(store, raw)
    (file,) = shown(store, done.ticket_id).attachments
    assert (done.kind, file.size) == ("ticket", 76 * 400_000 // 4 * 3)


GARBLED = st.one_of(
    st.binary(max_size=400),
    st.builds(
        lambda raw, at, cut, junk: raw[: at % len(raw)] + junk + raw[at % len(raw) + cut :],
        st.sampled_from([path.read_bytes() for path in sorted(SAMPLES.glob("*.eml"))]),
        st.integers(0, 3000),
        st.integers(0, 40),
        st.binary(max_size=12),
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(raw=GARBLED)
def test_no_garbled_letter_fails_or_disappears(store: Any, raw: bytes) -> None:
    came = letters(raw)
    done = store.do(receive_many, came, WARSAW)
    assert len(done.outcomes) == len(came) >= 1
    for one, outcome in zip(came, done.outcomes, strict=True):
        lines = shown(store, outcome.ticket_id).messages
        assert any(messages.original(line.id) == one.raw for line in lines) or (
            outcome.kind == "duplicate"
        )
