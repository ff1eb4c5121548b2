"""Drafts: read back by our own reader and by the standard library's."""

from __future__ import annotations

import email
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from email import policy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.mail.compose import draft
from desktop.mail.parsed import Attachment, Mailbox
from tests.mail.letters import parsed

AT = datetime(2026, 11, 21, 9, 44, 5, tzinfo=timezone(timedelta(hours=1)))
OFFICE = Mailbox("Serwis IT Żak", "serwis@firma.example")
CLIENT = Mailbox("Nowak, Jan", "jan@klient.example")
PDF = Attachment(name="Protokół 12_2026.pdf", media_type="application/pdf", data=b"%PDF-1.7" * 99)


def written(**changes: Any) -> bytes:
    """A draft with everything in it, or with something else instead."""
    given_values: dict[str, Any] = {
        "sender": OFFICE,
        "to": [CLIENT, Mailbox("", "biuro@klient.example")],
        "cc": [Mailbox("Księgowość", "ksiegowosc@klient.example")],
        "subject": "Protokół odbioru prac 12/2026 – prosimy o uwagi",
        "text": "Dzień dobry,\nw załączniku protokół.\n.\nFrom now on\n" + "a" * 300 + " \n",
        "message_id": "p12.2026@firma.example",
        "at": AT,
        "in_reply_to": "x@klient.example",
        "references": ["a@klient.example", "x@klient.example"],
        "attachments": [PDF],
    }
    return draft(**(given_values | changes))


def test_read_back() -> None:
    mail = parsed(written())
    assert (mail.sender_name, mail.sender_address) == (OFFICE.name, OFFICE.address)
    assert mail.to == (CLIENT, Mailbox("", "biuro@klient.example"))
    assert mail.cc == (Mailbox("Księgowość", "ksiegowosc@klient.example"),)
    assert mail.subject == "Protokół odbioru prac 12/2026 – prosimy o uwagi"
    assert mail.text == ("Dzień dobry,\nw załączniku protokół.\n.\nFrom now on\n" + "a" * 300)
    assert mail.message_id == "p12.2026@firma.example"
    assert mail.in_reply_to == "x@klient.example"
    assert mail.references == ("a@klient.example", "x@klient.example")
    assert mail.sent_at == AT.astimezone(UTC)
    assert mail.attachments == (PDF,)
    assert mail.problems == ()


def test_read_by_the_standard_library() -> None:
    letter: Any = email.message_from_bytes(written(), policy=policy.default)
    assert letter.defects == []
    assert letter["X-Unsent"] == "1"
    assert letter["From"].addresses[0].display_name == OFFICE.name
    assert [each.display_name for each in letter["To"].addresses] == ["Nowak, Jan", ""]
    assert letter["Subject"] == "Protokół odbioru prac 12/2026 – prosimy o uwagi"
    assert letter["Date"].datetime == AT
    assert letter.get_body().get_content().startswith("Dzień dobry,\r\nw załączniku")
    (file,) = letter.iter_attachments()
    assert (file.get_filename(), file.get_content()) == (PDF.name, PDF.data)


def test_without_files_and_answers() -> None:
    raw = written(attachments=[], cc=[], in_reply_to=None, references=[], to=[])
    mail = parsed(raw)
    assert (mail.to, mail.cc, mail.in_reply_to, mail.references) == ((), (), None, ())
    assert mail.text.startswith("Dzień dobry")
    assert b"multipart" not in raw


def test_the_same_values_give_the_same_bytes() -> None:
    assert written() == written()
    assert written() != written(message_id="p13.2026@firma.example")


def test_lines_are_what_mail_servers_take() -> None:
    raw = written(subject="Zażółć " * 60, text="ż" * 5_000)
    raw.decode("ascii")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 200
    assert parsed(raw).text == "ż" * 5_000


def test_letters_as_files_are_sent_as_bytes() -> None:
    file = Attachment(name="a.eml", media_type="message/rfc822", data=b"Subject: x\n\ny")
    (back,) = parsed(written(attachments=[file])).attachments
    assert (back.name, back.data, back.media_type) == (
        "a.eml",
        file.data,
        "application/octet-stream",
    )


def test_international_domain() -> None:
    raw = written(to=[Mailbox("", "jan@żółw.example")])
    assert b"To: jan@xn--w-uga1v8h.example\r\n" in raw


@pytest.mark.parametrize(
    "address",
    ["", "jan", "@k.example", "jan@", "jan@k", "jan@k..example", "jan k@k.example", "a@b@k.example",
     "jan@k.example\r\nBcc: x@y.example", "jan@k.example,x@y.example", "<jan@k.example>",
     "żuk@k.example", "jan.@k.example", "a" * 65 + "@k.example", "jan@-k.example",
     "jan@" + "k" * 64 + ".example", "jan@127.0.0.1", "jan@k.example\0", "jan@ż" + "k" * 80 + ".example"],
)  # fmt: skip
@pytest.mark.parametrize("field", ["to", "cc"])
def test_wrong_addresses_are_refused(field: str, address: str) -> None:
    with pytest.raises(Refused) as refused:
        written(**{field: [CLIENT, Mailbox("", address)]})
    assert (refused.value.code, refused.value.field) == ("address_wrong", field)
    assert refused.value.facts == {"index": 1}


def test_wrong_sender_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        written(sender=Mailbox("", "serwis"))
    assert (refused.value.code, refused.value.field) == ("address_wrong", "sender")


INJECTED = "a\r\nBcc: x@y.example"
WRONG: list[tuple[str, Callable[[str], dict[str, Any]]]] = [
    ("subject", lambda text: {"subject": text}),
    ("message_id", lambda text: {"message_id": f"{text}@k.example"}),
    ("in_reply_to", lambda text: {"in_reply_to": f"{text}@k.example"}),
    ("references", lambda text: {"references": ["a@b.example", text]}),
    ("to", lambda text: {"to": [Mailbox(text, "jan@k.example")]}),
    ("sender", lambda text: {"sender": Mailbox(text, "jan@k.example")}),
    (
        "attachments",
        lambda text: {"attachments": [Attachment(name=text, media_type="a/b", data=b"")]},
    ),
    (
        "attachments",
        lambda text: {"attachments": [Attachment(name="a", media_type=text, data=b"")]},
    ),
]


@pytest.mark.parametrize(
    "text", [INJECTED, "a\nb", "a\rb", "a\0b", "a\x85b", "a\u2028b", "a\ud800b", "a" * 3_000]
)
@pytest.mark.parametrize(("field", "changes"), WRONG)
def test_nothing_can_add_a_field(
    field: str, changes: Callable[[str], dict[str, Any]], text: str
) -> None:
    with pytest.raises(Refused) as refused:
        written(**changes(text))
    assert (refused.value.code, refused.value.field) == ("header_wrong", field)
    assert text not in str(refused.value.facts)


def test_a_subject_that_looks_encoded_comes_back_as_it_was() -> None:
    assert parsed(written(subject="=?utf-8?q?a?=")).subject == "=?utf-8?q?a?="


printable = st.text(st.characters(exclude_categories=("C", "Z")), max_size=80)


@given(subject=printable, name=printable, text=st.text(max_size=200))
def test_whatever_is_written_is_read_back(subject: str, name: str, text: str) -> None:
    mail = parsed(written(subject=subject, to=[Mailbox(name, "jan@k.example")], text=text))
    assert "".join(mail.subject.split()) == "".join(subject.split())
    assert mail.to[0].address == "jan@k.example"
    assert mail.to[0].name.strip("\"'") == name.strip("\"'")
    assert mail.attachments == (PDF,)
