"""Files that hold many letters one after another (mbox), as Thunderbird and Unix keep them."""

from __future__ import annotations

import re

# "From sender Sat Nov 21 09:44:00 2026", after an empty line, with a field under it.
_ENVELOPE = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{0,300}\d\d:\d\d[^\r\n]{0,40}\r?\n(?=[!-9;-~]+:)"
)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def letters(raw: bytes) -> tuple[bytes, ...]:
    """Return the letters of a file: those of a mailbox, or the file itself when it is none."""
    if not raw.startswith(b"From "):
        return (raw,)
    found = list(_ENVELOPE.finditer(raw))
    if not found or found[0].start():
        return (raw,)
    ends = [match.start() for match in found[1:]] + [len(raw)]
    return tuple(
        _QUOTED_FROM.sub(rb"\1", raw[match.end() : end])
        for match, end in zip(found, ends, strict=True)
    )


def holds_several(raw: bytes) -> bool:
    """Whether the file is a mailbox with more than one letter."""
    return raw.startswith(b"From ") and len(_ENVELOPE.findall(raw)) > 1
