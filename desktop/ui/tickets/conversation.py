"""A ticket's conversation as one document: oldest first, quotes folded, letters' HTML on demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.services.attachments import AttachmentLine
from desktop.services.messages import MessageLine
from desktop.ui.colours import Colours, Tone
from desktop.ui.formats import format_since
from desktop.ui.kit.badge import BadgeLook

LONGEST_TEXT = 12_000
SHOWN = 200
translate = QCoreApplication.translate
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp")


@dataclass(frozen=True, slots=True)
class View:
    """How a conversation is to look.

    `quotes` are ids of messages whose quoted part is unfolded, `laid_out` safe HTML by the id of
    the message that is shown as its sender laid it out. `ticked` are messages chosen for a ticket
    of their own, None while nobody chooses.
    """

    colours: Colours
    now: datetime
    zone: ZoneInfo
    quotes: AbstractSet[int] = frozenset()
    laid_out: Mapping[int, str] = field(default_factory=dict)
    ticked: AbstractSet[int] | None = None


def document(
    messages: Sequence[MessageLine],
    files: Sequence[AttachmentLine],
    view: View,
) -> str:
    """HTML for a text browser.

    Its links are `quote:ID` (fold or unfold), `layout:ID`, `original:ID`, `file:ID`, `tick:ID` and
    those of letters; pictures are `picture:ID` (of an attachment) or, in laid-out letters, `cid:…`.
    """
    parts = []
    if len(messages) > SHOWN:
        told = translate("Conversation", "Only the last messages are shown here.")
        parts.append(f'<p style="color:{view.colours.soft}">{escape(told)}</p>')
    for message in messages[-SHOWN:]:
        own = [each for each in files if each.message_id == message.id]
        parts.append(_message(message, own, view))
    return f'<html><body style="color:{view.colours.text}">{"".join(parts)}</body></html>'


def _message(
    message: MessageLine,
    files: Sequence[AttachmentLine],
    view: View,
) -> str:
    is_ticked = view.ticked is not None and message.id in view.ticked
    ground = view.colours.accent_tint if is_ticked else _ground(message, view)
    laid_out = view.laid_out.get(message.id)
    body = _text(message, view) if laid_out is None else laid_out
    shown_files = "" if laid_out is not None else _pictures(files)
    rows = (_tick(message, view), _head(message, view), body, shown_files)
    inner = "".join((*rows, _foot(message, files, view)))
    return (
        f'<table width="100%" cellspacing="0" cellpadding="8" style="margin-bottom:8px">'
        f'<tr><td bgcolor="{ground}">{inner}</td></tr></table>'
    )


def _ground(message: MessageLine, view: View) -> str:
    grounds = {
        "note": view.colours.tone(Tone.SOON).tint,
        "mail_out": view.colours.accent_tint,
    }
    return grounds.get(message.kind, view.colours.sunken)


def _tick(message: MessageLine, view: View) -> str:
    """The box to tick while messages are chosen for a ticket of their own."""
    if view.ticked is None:
        return ""
    box = "☑" if message.id in view.ticked else "☐"
    word = escape(translate("Conversation", "goes into the new ticket"))
    link = f'<a href="tick:{message.id}">{box} {word}</a>'
    return f'<p style="margin-top:0;margin-bottom:4px">{link}</p>'


def _head(message: MessageLine, view: View) -> str:
    kind = _kind_word(message.kind)
    name = message.sender_name or message.sender_address or message.who or kind
    soft = []
    if message.sender_address and message.sender_address != name:
        soft.append(message.sender_address)
    if message.kind != "mail_in":
        soft += [kind] if name != kind else []
        if message.who and message.who != name:
            soft.append(translate("Conversation", "written down by {who}").format(who=message.who))
    soft.append(format_since(message.sent_at or message.at, view.now, view.zone))
    words = " · ".join(soft)
    badge = ""
    if message.is_automatic:
        look = BadgeLook(translate("Conversation", "automatic"), Tone.SOON)
        ink = view.colours.tone(look.tone).ink
        badge = f' <span style="color:{ink}">■ {escape(look.word)}</span>'
    return (
        f'<p style="margin-top:0;margin-bottom:4px"><b>{escape(name)}</b> '
        f'<span style="color:{view.colours.soft}">{escape(words)}</span>{badge}</p>'
    )


def _text(message: MessageLine, view: View) -> str:
    text = message.text
    if not text and not message.quoted:
        empty = translate("Conversation", "(no text)")
        return f'<p style="color:{view.colours.faint};margin:0">{escape(empty)}</p>'
    shown = _paragraph(text, view.colours.text)
    if message.quoted and message.id in view.quotes:
        shown += _paragraph(message.quoted, view.colours.soft)
    return shown


def _paragraph(text: str, ink: str) -> str:
    cut = text[:LONGEST_TEXT]
    if len(text) > LONGEST_TEXT:
        cut += "\n" + translate("Conversation", "… the rest is in the original.")
    # Non-breaking halves keep the indents of logs and tables that people paste.
    told = escape(cut).replace("  ", "&nbsp; ").replace("\n", "<br/>")
    return f'<p style="color:{ink};margin-top:0;margin-bottom:4px">{told}</p>'


def _pictures(files: Sequence[AttachmentLine]) -> str:
    """Screenshots, in the letter or attached to it; a click shows them in full."""
    shown = [each for each in files if each.media_type in PICTURES]
    return "".join(
        f'<p style="margin:0"><a href="file:{each.id}"><img src="picture:{each.id}"/></a></p>'
        for each in shown
    )


def _foot(message: MessageLine, files: Sequence[AttachmentLine], view: View) -> str:
    links = []
    if message.quoted and message.id not in view.laid_out:
        is_open = message.id in view.quotes
        word = (
            translate("Conversation", "Hide the quoted part")
            if is_open
            else translate("Conversation", "Show the quoted part")
        )
        links.append(f'<a href="quote:{message.id}">{escape(word)}</a>')
    if message.has_html:
        is_open = message.id in view.laid_out
        word = (
            translate("Conversation", "Show as text")
            if is_open
            else translate("Conversation", "Show as the sender laid it out")
        )
        links.append(f'<a href="layout:{message.id}">{escape(word)}</a>')
    links += [
        f'<a href="file:{each.id}">{escape(each.name)}</a>' for each in files if not each.is_inline
    ]
    if message.has_original:
        word = translate("Conversation", "Save the original")
        links.append(f'<a href="original:{message.id}">{escape(word)}</a>')
    if not links:
        return ""
    return f'<p style="margin-top:4px;margin-bottom:0">{" &nbsp;·&nbsp; ".join(links)}</p>'


def _kind_word(kind: str) -> str:
    words = {
        "mail_in": translate("Conversation", "letter"),
        "mail_out": translate("Conversation", "our letter"),
        "phone": translate("Conversation", "phone call"),
        "note": translate("Conversation", "note"),
    }
    return words.get(kind, kind)
