"""Spoils letters, the same way each time; by hand: `python -m tests.mail.garbling 100000 7`."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator

from desktop.mail.parse import ParsedMail, UnreadableMail, read
from desktop.mail.quotes import split
from tests.mail.letters import BOUNCE, MIXED, SAMPLES, SIGNED, UUENCODED, letter

SOUND = [path.read_bytes() for path in sorted(SAMPLES.glob("*.eml"))]
SOUND += [letter(text) for text in (MIXED, BOUNCE, SIGNED, UUENCODED)]
SPLINTERS = [
    b"\0", b"\r", b"\n", b"\r\n\r\n", b"--", b"=?", b"?=", b"=?utf-8?B?", b"=?x-unknown?Q?=FF?=",
    b'"', b"<", b">", b"(", b")", b";", b"\\", b"=", b"==", b"%FF", b"*0*=", b"[", b"@", b":",
    b"charset=utf-7", b"charset=utf-16", b"charset=punycode", b"charset=unicode_escape",
    b"charset=x-unknown", b"charset=koi8-r", b"charset=iso-2022-jp", b"charset=hz",
    b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: x-uuencode\r\n",
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xb1\xb6\xbc", b"\x9c\x9f\xb9", b"\xe2\x80\xae",
    b"\xed\xa0\x80", b"\x1b$B", b"+2AA-", b"&#xD800;", b"<!--", b"<script>", b"<a " * 9,
    b"begin 644 a\n", b'filename="../../\\..\\CON.pdf"', b" " * 50, b"A" * 3000, b"From ",
    b"Date: Fri, 31 Dec 9999 23:59:59 -2359\r\n", b"Date: 1 Jan 0001 00:00 +2359\r\n",
]  # fmt: skip
LARGEST = 300_000


def garbled(seed: int) -> bytes:
    """One spoilt letter: bytes changed, cut, doubled, shuffled, mixed with those of others."""
    chance = random.Random(seed)
    data = bytearray(chance.choice(SOUND))
    for _ in range(chance.choice((1, 1, 2, 3, 5, 10, 40))):
        _spoil(chance, data)
        if len(data) > LARGEST:
            break
    return bytes(data)


def _spoil(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice((1, 2, 5, 20, 100, 400)))
    match chance.randrange(8):
        case 0:
            data[start:end] = bytes(byte ^ 1 << chance.randrange(8) for byte in data[start:end])
        case 1:
            del data[start:end]
        case 2:
            data[start:start] = data[start:end] * chance.choice((1, 2, 10, 200))
        case 3:
            data[start:start] = chance.choice(SPLINTERS)
        case 4:
            data[start:end] = chance.choice(SPLINTERS)
        case 5:
            data[start:] = chance.choice(SOUND)[chance.randrange(200) :]
        case 6:
            lines = bytes(data).split(b"\n")
            chance.shuffle(lines)
            data[:] = b"\n".join(lines) if chance.random() < 0.2 else data[:end]
        case _:
            data[start:end] = chance.randbytes(end - start)


def faults(mail: ParsedMail | UnreadableMail) -> Iterator[str]:
    """What is wrong with a value, whatever the letter was."""
    if isinstance(mail, UnreadableMail):
        if mail.code not in {"mail_empty", "mail_not_a_message", "mail_is_mailbox", "mail_is_msg"}:
            yield mail.code
        return
    people = [text for box in mail.to + mail.cc for text in (box.name, box.address)]
    known = [mail.message_id, mail.in_reply_to, mail.sender_address, mail.reply_to]
    files = [text for file in mail.attachments for text in (file.name, file.media_type)]
    single = [mail.subject, mail.sender_name, *mail.references, *people, *files]
    single += [text for text in known if text is not None]
    if any(not text.isprintable() and set(text) & set("\r\n\0\x1b\x7f") for text in single):
        yield "control"
    for text in [*single, mail.text, mail.html or ""]:
        if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text):
            yield "storable"
    if "".join(split(mail.text)) != mail.text:
        yield "quotes"
    names = [file.name for file in mail.attachments]
    if len({name.casefold() for name in names}) < len(names):
        yield "unique"
    if any(set(name) & set('/\\:*?"<>|') or name != name.strip(" .") or not name for name in names):
        yield "names"
    if mail.sent_at is not None and str(mail.sent_at.tzinfo) != "UTC":
        yield "zone"


def main(count: int, seed: int) -> None:
    """Read `count` spoilt letters and tell what came of them."""
    outcomes: Counter[str] = Counter()
    for number in range(seed * 10**8, seed * 10**8 + count):
        mail = read(garbled(number))
        outcomes[mail.code if isinstance(mail, UnreadableMail) else "read"] += 1
        for fault in faults(mail):
            sys.stdout.write(f"{number}: {fault}\n")
    sys.stdout.write(f"{outcomes}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
