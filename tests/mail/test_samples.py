"""The sample letters: the encodings and quotations that offices meet."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from desktop.mail.parsed import Mailbox
from desktop.mail.quotes import split
from tests.mail.letters import SAMPLES, parsed, sample

POLISH = "Dzień dobry,\nnie działa drukarka w pokoju 7 - zażółć gęślą jaźń.\nPozdrawiam\nŁukasz Żak"
MORNING = datetime(2026, 11, 21, 8, 44, tzinfo=UTC)


@pytest.mark.parametrize("name", ["iso-8859-2-8bit", "windows-1250-8bit"])
def test_declared_polish_sets(name: str) -> None:
    mail = sample(name)
    assert (mail.sender_name, mail.sender_address) == ("Łukasz Żak", "lukasz@klient.example")
    assert mail.subject == "Nie działa drukarka - Łódź"
    assert mail.message_id == f"{name}@klient.example"
    assert mail.sent_at == MORNING
    assert mail.to == (Mailbox("", "serwis@firma.example"),)
    assert mail.text == POLISH
    assert mail.problems == ()


def test_raw_headers_without_any_declaration() -> None:
    mail = sample("raw-8bit-headers-cp1250")
    assert (mail.sender_name, mail.sender_address) == ("Łukasz Żak", "l@k.example")
    assert mail.subject == "Zażółć - pilne"
    assert mail.text == POLISH
    assert mail.message_id is None
    assert mail.problems == ("charset_guessed",)


def test_file_name_in_pieces() -> None:
    mail = sample("rfc2231-filename")
    assert mail.sender_name == "Żaneta Ćwik"
    assert mail.subject == "Re: [#2026-0012] Umowa – załącznik"
    assert mail.in_reply_to == "x@firma.example"
    assert mail.references == ("a@firma.example", "x@firma.example")
    assert mail.text == POLISH
    (file,) = mail.attachments
    assert file.name == "Umowa żółta – wersja „2”.pdf"
    assert (file.media_type, file.data) == ("application/pdf", b"%PDF-1.4\n")


def test_file_name_with_a_path() -> None:
    mail = sample("path-traversal-filename")
    assert [(file.name, file.data) for file in mail.attachments] == [("Żółty.pdf", b"%PDF-")]
    assert mail.text == "treść"


def test_picture_inside_html() -> None:
    mail = sample("inline-cid-html")
    assert mail.text == "zobacz zrzut"
    assert mail.html is not None
    assert '<img src="cid:img1">' in mail.html
    (picture,) = mail.attachments
    assert (picture.name, picture.media_type) == ("attachment-1.png", "image/png")
    assert (picture.content_id, picture.is_inline) == ("img1", True)
    assert picture.data.startswith(b"\x89PNG\r\n")


def test_automatic_answer() -> None:
    mail = sample("autoreply-pl")
    assert (mail.is_automatic, mail.is_bulk) == (True, True)
    assert mail.subject == "Automatyczna odpowiedź: urlop"
    assert mail.text == "Jestem na urlopie do 30.11."
    assert (mail.sent_at, mail.problems) == (None, ("date_missing",))


@pytest.mark.parametrize(
    ("name", "fresh", "quoted"),
    [
        ("quote-00-gmail_pl", "Dzień dobry,\n\nnadal nie działa drukarka.\n\nPozdrawiam\nJan", "sob., 21 lis"),
        ("quote-03-outlook_pl", "Witam,\n\nProszę o pilny kontakt.\n\nPozdrawiam,\nAnna Nowak", "Od: Serwis"),
        ("quote-06-iphone", "Ok zadziałało\n\nWysłane z iPhone'a", "> Wiadomość napisana przez"),
    ],
)  # fmt: skip
def test_answers(name: str, fresh: str, quoted: str) -> None:
    mail = sample(name)
    parts = split(mail.text)
    assert parts[0].rstrip() == fresh
    assert parts[1].startswith(quoted)
    assert "".join(parts) == mail.text
    assert (mail.is_automatic, mail.is_bulk, mail.html, mail.attachments) == (
        False,
        False,
        None,
        (),
    )


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.eml")), ids=lambda path: path.stem)
def test_hash_and_size_are_those_of_the_raw_letter(path) -> None:
    raw = path.read_bytes()
    mail = parsed(raw)
    assert (mail.sha256, mail.size) == (hashlib.sha256(raw).hexdigest(), len(raw))


def test_line_ends_do_not_matter() -> None:
    for path in SAMPLES.glob("*.eml"):
        raw = path.read_bytes()
        with_line_feeds = parsed(raw.replace(b"\r\n", b"\n"))
        assert with_line_feeds.text == parsed(raw).text
        assert with_line_feeds.subject == parsed(raw).subject
        assert len(with_line_feeds.attachments) == len(parsed(raw).attachments)


def test_every_sample_is_expected_here() -> None:
    assert len(list(SAMPLES.glob("*.eml"))) == 10
