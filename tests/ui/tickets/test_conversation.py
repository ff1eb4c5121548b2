"""The conversation: letters oldest first, quotes folded, HTML that cannot act or call home."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QImage, QImageWriter, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Scheme, Theme
from desktop.ui.tickets.browser import WIDEST, LetterBrowser, picture
from desktop.ui.tickets.page import QueuePage
from tests.services.letters import SAMPLES, letter
from tests.ui.stored import StoredDesk

IMAGE = QTextDocument.ResourceType.ImageResource.value
STYLE = QTextDocument.ResourceType.StyleSheetResource.value


def png(width: int = 40, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def html_letter(html: str, data: bytes) -> bytes:
    encoded = base64.encodebytes(data).decode()
    lines = [
        "From: Jan <jan@a.example>",
        "Subject: zrzut",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related; boundary=r",
        "",
        "--r",
        "Content-Type: text/html; charset=utf-8",
        "",
        html,
        "--r",
        "Content-Type: image/png",
        "Content-ID: <shot@1>",
        "Content-Disposition: inline",
        "Content-Transfer-Encoding: base64",
        "",
        encoded,
        "--r--",
    ]
    return "\r\n".join(lines).encode()


@pytest.fixture
def view(office: Any, page: QueuePage) -> Any:
    return page.ticket.conversation


def show(page: QueuePage, stored: StoredDesk, ticket_id: int) -> str:
    page.show_ticket(ticket_id)
    stored.settle()
    return page.ticket.conversation.browser.toPlainText()


def follow(view: Any, stored: StoredDesk, address: str) -> str:
    view.browser.anchorClicked.emit(QUrl(address))
    stored.settle()
    return str(view.browser.toPlainText())


def test_messages_stand_oldest_first(office: Any, page: QueuePage, stored: StoredDesk) -> None:
    first = office.mail(letter("pierwsza", message_id="a@a"))
    office.mail(letter("druga <b>nie pogrubiona</b>", answers="a@a"))
    text = show(page, stored, first)
    assert text.index("pierwsza") < text.index("druga <b>nie pogrubiona</b>")
    assert "Anna Nowak anna@aptekarz.example · 15:00" in text


def test_what_is_quoted_is_folded_until_asked_for(
    office: Any, page: QueuePage, stored: StoredDesk, view: Any
) -> None:
    ticket = office.mail((SAMPLES / "quote-00-gmail_pl.eml").read_bytes())
    text = show(page, stored, ticket)
    assert "nadal nie działa drukarka" in text
    assert "Proszę o restart" not in text
    (message,) = page.ticket.card.messages if page.ticket.card else ()
    assert "Proszę o restart" in follow(view, stored, f"quote:{message.id}")
    assert "Proszę o restart" not in follow(view, stored, f"quote:{message.id}")


def test_a_letter_shows_as_laid_out_only_when_asked_and_harmless(
    office: Any, page: QueuePage, stored: StoredDesk, view: Any
) -> None:
    html = (
        "<h1>Błąd 1603</h1><script>alert(1)</script><img src='cid:shot%401'>"
        "<img src='http://track.example/p.gif'><a href='quote:1'>x</a>"
    )
    ticket = office.mail(html_letter(html, png()))
    assert "Błąd 1603" in show(page, stored, ticket)
    (message,) = page.ticket.card.messages if page.ticket.card else ()
    follow(view, stored, f"layout:{message.id}")
    shown = view.browser.toHtml()
    assert "alert" not in shown
    assert "track.example" not in shown
    assert f'src="picture:{message.id}-0"' in shown
    assert view.browser.loadResource(IMAGE, QUrl(f"picture:{message.id}-0")).width() == 40
    follow(view, stored, f"layout:{message.id}")
    assert f"picture:{message.id}-0" not in view.browser.toHtml()


def test_pictures_in_a_letter_stand_below_its_text(
    office: Any, page: QueuePage, stored: StoredDesk, view: Any
) -> None:
    ticket = office.mail(html_letter("<p>zobacz</p><img src='cid:shot@1'>", png(2000, 100)))
    show(page, stored, ticket)
    (file,) = page.ticket.card.attachments if page.ticket.card else ()
    assert f'src="picture:{file.id}"' in view.browser.toHtml()
    assert view.browser.loadResource(IMAGE, QUrl(f"picture:{file.id}")).width() == WIDEST


@pytest.mark.parametrize(
    "address",
    ["http://track.example/p.gif", "file:///etc/hosts", "qrc:/x", "picture:99", "cid:none", ""],
)
def test_the_browser_fetches_nothing(qtbot: QtBot, address: str) -> None:
    browser = LetterBrowser("ticket.conversation", "Conversation")
    qtbot.addWidget(browser)
    found = browser.loadResource(IMAGE, QUrl(address))
    assert isinstance(found, QImage)
    assert (found.width(), found.pixelColor(0, 0).alpha()) == (1, 0)
    assert browser.loadResource(STYLE, QUrl(address)) == b""


def test_links_lead_outside_only_when_they_are_addresses(
    page: QueuePage, monkeypatch: pytest.MonkeyPatch, view: Any
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "desktop.ui.tickets.conversation_view.QDesktopServices.openUrl",
        lambda url: opened.append(url.toString()),
    )
    for address in ("https://a.example/x", "file:///etc/hosts", "quote:abc", "relative", "quote:1"):
        view.browser.anchorClicked.emit(QUrl(address))
    assert opened == ["https://a.example/x"]
    view.browser.highlighted.emit(QUrl("https://a.example/x"))
    assert view.browser.toolTip() == "https://a.example/x"
    view.browser.highlighted.emit(QUrl())
    assert view.browser.toolTip() == ""


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n broken", b"<svg/>", b"\x00" * 100, b"BM", b"GIF89a"]
)
def test_a_picture_that_is_none_is_no_harm(data: bytes) -> None:
    assert picture(data).isNull()


def test_a_very_long_letter_is_cut_and_says_so(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    text = show(page, stored, office.mail(letter("słowo " * 20_000)))
    assert len(text) < 14_000
    assert "the rest is in the original" in text


def test_a_letter_without_words_says_so(office: Any, page: QueuePage, stored: StoredDesk) -> None:
    assert "(no text)" in show(page, stored, office.mail(letter("")))


def test_colours_follow_the_theme(
    office: Any, page: QueuePage, stored: StoredDesk, theme: Theme, view: Any
) -> None:
    show(page, stored, office.mail(letter("jasno")))
    light = view.browser.toHtml()
    theme.apply(Scheme.DARK)
    QApplication.processEvents()
    assert view.browser.toHtml() != light
    assert "jasno" in view.browser.toPlainText()
