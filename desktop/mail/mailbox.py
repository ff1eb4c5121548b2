"""Files that hold many letters one after another (mbox), as Thunderbird and Unix keep them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

# "From sender Sat Nov 21 09:44:00 2026", after an empty line, with a field under it.
_ENVELOPE = re.compile(rb"From [^\r\n]{0,300}\d\d:\d\d[^\r\n]{0,40}\r?\n(?=[!-9;-~]{1,100}:)")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def letters(raw: bytes) -> tuple[bytes, ...]:
    """Return the letters of a file: those of a mailbox, or the file itself when it is none."""
    found = list(_envelopes(raw))
    if not found:
        return (raw,)
    ends = [match.start() for match in found[1:]] + [len(raw)]
    return tuple(
        _QUOTED_FROM.sub(rb"\1", raw[match.end() : end])
        for match, end in zip(found, ends, strict=True)
    )


def holds_several(raw: bytes) -> bool:
    """Whether the file is a mailbox with more than one letter."""
    return len(list(islice(_envelopes(raw), 2))) > 1


def _envelopes(raw: bytes) -> Iterator[re.Match[bytes]]:
    """Yield the envelope lines of a mailbox; nothing when the file does not begin with one."""
    at = 0
    first = _ENVELOPE.match(raw)
    while first and at >= 0:
        envelope = _ENVELOPE.match(raw, at)
        if envelope and (at == 0 or raw[max(at - 3, 0) : at].endswith((b"\n\n", b"\n\r\n"))):
            yield envelope
        at = raw.find(b"\nFrom ", at) + 1 or -1
