"""A whole letter: what is refused, what is missing, what is too much."""

from __future__ import annotations

import base64
import logging
import random
from datetime import UTC, datetime

import pytest

from desktop.mail import bodies, parse
from desktop.mail.parse import Limits, UnreadableMail, read
from desktop.mail.parsed import Mailbox
from tests.mail.letters import MIXED, letter, parsed

MB = 1024 * 1024


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "mail_empty"),
        (b" \r\n\t\0\0", "mail_empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "mail_is_msg"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "mail_not_a_message"),
        (b"PK\x03\x04" + bytes(range(256)) * 10, "mail_not_a_message"),
        (b"Note: call Jan\n\nabout the printer\n", "mail_not_a_message"),
        (b"Dzie\xf1 dobry, prosz\xea o telefon.\n", "mail_not_a_message"),
        (b"From a Sat Nov 21 09:44:00 2026\nFrom: a@k.example\n\nx\n\nFrom b Sat Nov 21 10:44:00 2026\nFrom: b@k.example\n\ny\n", "mail_is_mailbox"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(raw: bytes, code: str) -> None:
    mail = read(raw)
    assert isinstance(mail, UnreadableMail)
    assert (mail.code, mail.size) == (code, len(raw))
    assert len(mail.sha256) == 64


def test_too_large() -> None:
    raw = letter("From: a@k.example\n\n") + b"x" * 100
    assert read(raw, Limits(mail_bytes=len(raw))).size == len(raw)
    mail = read(raw, Limits(mail_bytes=len(raw) - 1))
    assert isinstance(mail, UnreadableMail)
    assert mail.code == "mail_too_large"


def test_thirty_megabytes() -> None:
    data = random.Random(1).randbytes(30 * MB)
    head = letter(
        "From: a@k.example\nSubject: kopia\nContent-Type: multipart/mixed; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nw załączniku\n"
        "--b\nContent-Type: application/zip; name=kopia.zip\nContent-Transfer-Encoding: base64\n\n"
    )
    mail = parsed(head + base64.encodebytes(data).replace(b"\n", b"\r\n") + b"--b--\r\n")
    assert mail.text == "w załączniku"
    (file,) = mail.attachments
    assert file.name == "kopia.zip"
    assert file.data == data
    assert mail.problems == ("date_missing",)


def test_a_header_alone() -> None:
    mail = parsed("From: a@k.example\n")
    assert (mail.subject, mail.text, mail.html, mail.attachments) == ("", "", None, ())
    assert (mail.message_id, mail.in_reply_to, mail.references) == (None, None, ())
    assert (mail.sent_at, mail.to, mail.cc, mail.reply_to) == (None, (), (), None)
    assert mail.problems == ("body_missing", "date_missing")


def test_without_a_sender() -> None:
    mail = parsed("Subject: x\n\ny")
    assert (mail.sender_name, mail.sender_address) == ("", None)
    assert "sender_missing" in mail.problems
    assert parsed("Sender: b@k.example\n\ny").sender_address == "b@k.example"
    assert parsed("Return-Path: <c@k.example>\nFrom: Jan\n\ny").sender_address == "c@k.example"
    assert parsed("From: Jan Nowak\nSubject: x\n\ny").sender_name == "Jan Nowak"


def test_everything_at_once() -> None:
    mail = parsed(MIXED)
    assert mail.subject == "Żółć żółw"
    assert (mail.sender_name, mail.sender_address) == ("Łukasz Żak", "l@klient.example")
    assert [box.address[0] for box in mail.to] == ["j", "b", "c"]
    assert mail.to[0] == Mailbox("Nowak, Jan", "jan@firma.example")
    assert [box.address for box in mail.cc] == ["d@firma.example", "e@firma.example"]
    assert mail.references == ("x@firma.example", "y@firma.example")
    assert mail.text == "Ala makota.\n> cytatdalej\n-- \nJan"
    assert [file.name for file in mail.attachments] == [
        "attachment-1.ics",
        "Faktura 1_2.eml",
        "żółw.png",
        "winmail.dat",
    ]
    assert [file.is_inline for file in mail.attachments] == [False, False, True, False]


def test_reply_to() -> None:
    mail = parsed("From: formularz@www.example\nReply-To: Jan <jan@k.example>\n\nx")
    assert (mail.sender_address, mail.reply_to) == ("formularz@www.example", "jan@k.example")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Sat, 21 Nov 2026 09:44:00 +0100", datetime(2026, 11, 21, 8, 44, tzinfo=UTC)),
        ("21 Nov 2026 09:44 -0000", datetime(2026, 11, 21, 9, 44, tzinfo=UTC)),
        ("Sat, 21 Nov 2026 09:44:00 GMT", datetime(2026, 11, 21, 9, 44, tzinfo=UTC)),
        ("Sat, 21 Nov 2026 09:44:00 +0100 (CET)", datetime(2026, 11, 21, 8, 44, tzinfo=UTC)),
        ("wczoraj", None),
        ("Sat, 31 Feb 2026 09:44:00 +0100", None),
        ("Fri, 31 Dec 9999 23:59:59 -2359", None),
        ("Mon, 1 Jan 1901 00:00:00 +2359", None),
        ("Sat, 21 Nov 2026 09:44:00 +999999999999999", None),
    ],
)
def test_dates(date: str, expected: datetime | None) -> None:
    mail = parsed(f"From: a@k.example\nDate: {date}\n\nx")
    assert mail.sent_at == expected
    assert mail.problems == (() if expected else ("date_broken",))


def test_subject_is_one_line_without_tricks() -> None:
    subject = "=?utf-8?B?" + base64.b64encode("a\r\nBcc: b\0\u202egpj".encode()).decode() + "?="
    assert parsed(f"From: a@k.example\nSubject: {subject}\n\nx").subject == "a Bcc: b gpj"
    assert parsed("From: a@k.example\nSubject: dwa\n\twiersze\n\nx").subject == "dwa wiersze"
    assert len(parsed("From: a@k.example\nSubject: " + "ż" * 5000 + "\n\nx").subject) == 300


def test_a_header_of_a_megabyte() -> None:
    mail = parsed(f"From: a@k.example\nX-Junk: {'a' * MB}\nSubject: dalej\n\ntekst")
    assert (mail.subject, mail.text) == ("dalej", "tekst")
    assert "header_cut" in mail.problems


def test_a_header_without_end() -> None:
    mail = parsed("From: a@k.example\n" + "X-Junk: aaaaaaaa\n" * 200_000)
    assert mail.sender_address == "a@k.example"
    assert "header_cut" in mail.problems


def test_too_many_fields() -> None:
    mail = parsed("From: a@k.example\n" + "X-Junk: a\n" * 2_000 + "\ntekst")
    assert (mail.text, mail.problems) == ("tekst", ("date_missing", "header_cut"))


def test_ten_thousand_parts_in_one_another() -> None:
    parts = "".join(
        f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"
        for number in range(10_000)
    )
    mail = parsed(f"From: a@k.example\n{parts}Content-Type: text/plain\n\nna dnie")
    (rest,) = mail.attachments
    assert rest.data.endswith(b"na dnie")  # kept whole, not opened
    assert "parts_cut" in mail.problems


def test_ten_thousand_parts_in_a_row() -> None:
    head = "From: a@k.example\nContent-Type: multipart/mixed; boundary=b\n\n"
    mail = parsed(head + "".join(f"--b\nContent-Type: image/png\n\n{n}\n" for n in range(10_000)))
    assert len(mail.attachments) == Limits().parts
    assert mail.attachments[-1].data.endswith(b"\r\n9999\r\n")
    assert "parts_cut" in mail.problems


def test_a_text_too_long_is_read_in_part_and_kept_whole() -> None:
    mail = read(letter("From: a@k.example\n\n" + "ż" * 100), Limits(text_bytes=20))
    assert isinstance(mail, parse.ParsedMail)
    assert mail.text == "ż" * 10
    assert [(file.name, len(file.data)) for file in mail.attachments] == [("attachment-1.txt", 200)]
    assert "text_cut" in mail.problems


def test_a_letter_whose_empty_line_is_missing() -> None:
    mail = parsed("From: a@k.example\nSubject: x\nDzień dobry,\nTel: 123\n\nPozdrawiam")
    assert (mail.subject, mail.text) == ("x", "Dzień dobry,\nTel: 123\n\nPozdrawiam")
    assert "header_broken" in mail.problems


def test_a_broken_line_within_the_header() -> None:
    mail = parsed("From: a@k.example\nto nie jest pole\nSubject: x\n\ntekst")
    assert (mail.subject, mail.text) == ("x", "tekst")
    assert "header_broken" in mail.problems


@pytest.mark.parametrize(
    "raw",
    [
        b"\n\r\n  \nFrom: a@k.example\n\nx",
        b"From a@k.example Sat Nov 21 09:44:00 2026\nFrom: a@k.example\n\nx",
        b">From a@k.example Sat Nov 21\nFrom: a@k.example\n\nx",
        b"\xef\xbb\xbfFrom: a@k.example\n\nx",
        "From: a@k.example\r\n\r\nx".encode("utf-16"),
        b"From: a@k.example\r\rx",
        b"23        \nFrom: a@k.example\n\nx   <?xml version='1.0'?><plist/>",
        b"FROM : a@k.example\r\n\r\nx",
    ],
    ids=["blank", "envelope", "quoted", "mark", "utf16", "mac", "emlx", "space"],
)
def test_what_stands_in_front_or_around(raw: bytes) -> None:
    mail = parsed(raw)
    assert (mail.sender_address, mail.text, mail.size) == ("a@k.example", "x", len(raw))


def test_null_bytes_anywhere() -> None:
    mail = parsed(b"From: a\0@k.exa\0mple\nSubject: a\0b\nMessage-ID: <\0a@b\0>\n\nx\0y\0")
    assert (mail.subject, mail.text, mail.message_id) == ("a b", "xy", "a@b")
    assert "\0" not in (mail.sender_address or "") + mail.sender_name


def test_a_defect_holds_the_letter_and_is_logged_without_its_words(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise LookupError("tajne")

    monkeypatch.setattr(bodies, "read", broken)
    with caplog.at_level(logging.ERROR):
        mail = read(letter("From: a@k.example\n\ntajne"))
    assert isinstance(mail, UnreadableMail)
    assert mail.code == "mail_unreadable"
    assert "LookupError" in caplog.text
    assert "tajne" not in caplog.text
    caplog.clear()
