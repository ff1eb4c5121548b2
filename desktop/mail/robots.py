"""Letters that no person wrote: automatic answers, bounces, mailings."""

from __future__ import annotations

from desktop.mail.fields import Fields

_MAILING = frozenset({"bulk", "list", "junk"})
_POSTMASTERS = frozenset({"mailer-daemon", "postmaster"})


def is_automatic(head: Fields, media_type: str, sender: str | None) -> bool:
    """Whether a program sent it: to answer it by a program would make the two talk for ever.

    RFC 3834 (Auto-Submitted, empty Return-Path), RFC 6522 (multipart/report), and what programs
    used before them.
    """
    if head.token("auto-submitted") not in {"", "no"}:
        return True
    if head.token("precedence") in {"auto_reply", "bulk", "junk"}:
        return True
    if any(map(head.has, ("x-autoreply", "x-autorespond", "x-auto-response-suppress"))):
        return True
    if media_type == "multipart/report" or head.raw("return-path") == b"<>":
        return True
    return (sender or "").partition("@")[0].casefold() in _POSTMASTERS


def is_bulk(head: Fields) -> bool:
    """Whether it went to many: RFC 2369 and 2919 (List-*), Precedence."""
    if head.token("precedence") in _MAILING:
        return True
    return any(map(head.has, ("list-id", "list-unsubscribe", "list-post")))
