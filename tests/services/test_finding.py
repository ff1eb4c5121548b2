"""Anything is found as it is typed: with and without Polish marks, by any number, closed or not."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models import search
from desktop.services import (
    clients,
    finding,
    messages,
    ticket_queue,
    ticket_states,
    ticket_words,
    tickets,
)
from desktop.services.attachments import NewFile, attach
from desktop.services.client_cards import ClientCard, ContactCard
from desktop.services.ticket_queue import QueueFilter
from desktop.services.tickets import TicketDraft

WARSAW = ZoneInfo("Europe/Warsaw")
MARKED = dict(zip("ąćęłńóśźż", "acelnoszz", strict=True))
MARKED |= {one.upper(): other.upper() for one, other in MARKED.items()}


def call(store: Any, subject: str, client: int | None = None, text: str = "") -> int:
    draft = TicketDraft(subject=subject, client_id=client, text=text)
    return int(store.do(tickets.create, draft, WARSAW).made)


def found(text: str) -> tuple[int, ...]:
    return tuple(ticket_queue.page_ids(QueueFilter(group="all", text=text)))


@pytest.fixture
def client(store: Any) -> int:
    card = ClientCard(
        name="Wytwórnia Łódź",
        nip="1132191233",
        phone="42 555 10 03",
        contacts=(ContactCard(name="Świętosława Źrebiec", phone="+48 601 700 800"),),
    )
    return int(store.do(clients.save, card).made)


@pytest.mark.parametrize("letter", MARKED)
def test_every_polish_letter_is_found_with_and_without_its_mark(store: Any, letter: str) -> None:
    plain = MARKED[letter]
    marked = call(store, f"qx{letter}qx")
    bare = call(store, f"qx{plain}qx")
    other = call(store, "qxqx")
    for wanted in (letter, plain, letter.lower(), plain.upper()):
        assert set(found(f"qx{wanted}qx")) == {marked, bare}
        assert set(found(f"qx{wanted}")) == {marked, bare}
    assert found("qxq") == (other,)


@pytest.mark.parametrize(
    "text",
    [
        *("lodz", "Łódź", "wytw lod", "1132191233", "113-219-12-33", "PL 113-219-12-33"),
        *(
            "pl1132191233",
            "42 555 10 03",
            "425551003",
            "601700800",
            "+48 601 700 800",
            "0048601700800",
            "swietosl",
            "źreb",
        ),
    ],
)
def test_tickets_are_found_by_their_client(store: Any, client: int, text: str) -> None:
    ticket = call(store, "Drukarka", client)
    call(store, "Drukarka")
    assert found(text) == (ticket,)
    assert ("ticket", ticket) in {(each.kind, each.id) for each in finding.anything(text)}
    store.do(ticket_states.close, ticket)
    assert found(text) == (ticket,)


@pytest.mark.parametrize("text", ["lodz", "1132191233", "113 219 12 33", "601 700 800"])
def test_clients_are_found_too(store: Any, client: int, text: str) -> None:
    assert [(each.kind, each.id) for each in finding.anything(text)] == [("client", client)]


@pytest.mark.parametrize("text", ["2026/0012", "#2026/12", "0012", "12", "#12", "2026 0012"])
def test_a_ticket_is_found_by_its_number_however_it_is_written(store: Any, text: str) -> None:
    made = [call(store, "x") for _ in range(12)]
    assert found(text) == (made[11],)
    assert made[6] in found("7")


@pytest.mark.parametrize("text", ["zolw", "żółw.PNG", "zrzut zol", "png"])
def test_a_ticket_is_found_by_the_names_of_its_files(store: Any, text: str) -> None:
    ticket = call(store, "x")
    store.do(attach, ticket, [NewFile("zrzut_Żółw.png", "image/png", b"x")])
    assert found(text) == (ticket,)


def test_a_phone_number_in_a_message_is_found_too(store: Any) -> None:
    ticket = call(store, "x", text="proszę dzwonić: 22 123 45 67 albo (+48) 601-700\u2011800")
    for text in ("22 123 45 67", "221234567", "22 123-45-67", "601700800", "+48 601 700 800"):
        assert found(text) == (ticket,)
    other = call(store, "y")
    store.do(messages.add_note, other, "tel. 223334455, NIP 113-219-12-33")
    for text in ("22 333-44-55", "+48223334455", "1132191233", "PL1132191233"):
        assert found(text) == (other,)


@pytest.mark.parametrize("text", ["a", " ", "%", "'", '"', "* (", "a:b", "\\", "&|!"])
def test_signs_and_single_letters_narrow_nothing_down(store: Any, text: str) -> None:
    made = call(store, "zupełnie inne"), call(store, "and not x")
    assert found(text) == made
    offered = tuple(each.id for each in finding.anything(text))
    assert offered == (made if len(text) > 1 else ())


@pytest.mark.parametrize("text", ["AND", "NOT x", "not AND", '"and"', "and*", "!not"])
def test_words_of_the_query_language_are_words_like_others(store: Any, text: str) -> None:
    call(store, "zupełnie inne")
    ticket = call(store, "and not x")
    assert found(text) == (ticket,)
    assert [each.id for each in finding.anything(text)] == [ticket]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(text=st.text(max_size=40) | st.from_regex(r"[\w½ⅷ²߀ªʼ#/:'&|!*\\-]{2,30}", fullmatch=True))
def test_letters_of_any_language_only_narrow_down(store: Any, text: str) -> None:
    """Beside a word that nothing has they find nothing; alone they find all there is, or less."""
    if not found(""):
        call(store, "zupełnie inne")
    (ticket,) = found("")
    assert found(text) in ((), (ticket,))
    assert found(f"qxqx {text}") == ()
    assert finding.anything(f"qxqx {text}") == ()


@pytest.mark.parametrize("length", [2_000, 2_100, 5_000, 15_000])
def test_words_of_any_length_are_kept_and_looked_for(store: Any, length: int) -> None:
    long = "ł" * length
    ticket = call(store, "Zrzut pamięci", text=f"kod {long} koniec")
    assert found("koniec zrzut") == (ticket,)
    found(long)
    finding.anything(long)
    assert [each.id for each in finding.anything("pamieci")] == [ticket]


def test_what_is_found_says_whose_it_is(store: Any, client: int) -> None:
    ticket = call(store, "Drukarka", client)
    stranger = store.do(tickets.create, TicketDraft(subject="Drukarka", caller="Ktoś"), WARSAW).made
    bare = call(store, "Drukarka")
    told = {each.id: each.note for each in finding.anything("drukarka")}
    assert told == {
        ticket: "#2026/0001 · Wytwórnia Łódź",
        stranger: "#2026/0002 · Ktoś",
        bare: "#2026/0003",
    }


def test_a_client_that_changes_its_name_is_found_by_the_new_one(store: Any, client: int) -> None:
    open_one, closed = call(store, "a", client), call(store, "b", client, "treść")
    stranger = call(store, "c")
    store.do(attach, closed, [NewFile("plik.txt", "text/plain", b"x")])
    store.do(ticket_states.close, closed)
    old = clients.card(client)
    values = {field: getattr(old, field) for field in ClientCard.__dataclass_fields__}
    store.do(clients.save, ClientCard(**(values | {"name": "Zakład Gżegżółka"})))
    assert set(found("gzegzolka")) == {open_one, closed}
    assert found("wytwornia") == ()
    assert found("plik") == found("tresc") == (closed,)
    assert found("c") == found("") == (open_one, stranger, closed)


def test_tickets_of_a_client_are_not_read_again_for_nothing(
    store: Any, client: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    renewed: list[int] = []
    monkeypatch.setattr(ticket_words, "renew_client", renewed.append)
    old = clients.card(client)
    values = {field: getattr(old, field) for field in ClientCard.__dataclass_fields__}
    store.do(clients.save, ClientCard(**(values | {"note": "inna", "street": "Długa 1"})))
    assert renewed == []
    store.do(clients.save, ClientCard(**(values | {"phone": "1", "revision": old.revision + 1})))
    assert renewed == [client]


def test_a_word_is_found_however_late_in_however_long_a_letter(store: Any) -> None:
    between = " ".join(f"slowo{at:05d}" for at in range(30_000))
    assert len(between) > 300_000 > tickets.TEXT_LENGTH
    text = between[: tickets.TEXT_LENGTH - 20]
    ticket = call(store, "długi list", text=f"{text} Gżegżółka")
    store.do(messages.add_note, ticket, between[:90_000] + " 22 555 10 03")
    assert found("gzegzolka") == found("slowo00001") == found("225551003") == (ticket,)


@pytest.mark.parametrize("tail", ["", "漢" * 60], ids=["short", "long"])
def test_what_the_index_cannot_take_is_left_out_and_no_ticket_is_lost(
    store: Any, tail: str
) -> None:
    """PostgreSQL takes 1 MB of different words of one ticket."""
    ticket = call(store, "pierwsze słowo")
    words = ticket_words.folded_words(f"żaba{at:06d}{tail}" for at in range(70_000))
    assert 70_000 > words.count("zaba") > 5_000
    search.drop_many([ticket])
    search.put_many([(ticket, words)])
    assert found("zaba000000") == (ticket,)
