"""Names of attached files made safe for every system: no paths, no tricks, Polish letters kept."""

from __future__ import annotations

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"|?*]')
_SEPARATOR = re.compile(r"[\\/]")
_SPACES = re.compile(r"\s+")
# Names of devices on Windows, with any ending; the superscript digits count too.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\Z", re.IGNORECASE)
_ENDING = re.compile(r"\.[^.\s]{1,15}\Z")
# Control, format (bidi marks, zero width), surrogate and private use characters.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_NAME_BYTES = 200  # file systems take 255 bytes; room for a counter
_ENDINGS = {
    "application/ics": ".ics",
    "application/json": ".json",
    "application/ms-tnef": ".dat",
    "application/msword": ".doc",
    "application/pdf": ".pdf",
    "application/pgp-keys": ".asc",
    "application/pgp-signature": ".asc",
    "application/pkcs7-mime": ".p7m",
    "application/pkcs7-signature": ".p7s",
    "application/x-pkcs7-mime": ".p7m",
    "application/x-pkcs7-signature": ".p7s",
    "application/xml": ".xml",
    "application/zip": ".zip",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
    "image/heic": ".heic",
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/tiff": ".tif",
    "image/webp": ".webp",
    "message/delivery-status": ".txt",
    "message/disposition-notification": ".txt",
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/rfc822-headers": ".txt",
    "text/rtf": ".rtf",
    "text/vcard": ".vcf",
    "text/xml": ".xml",
}


def ending(media_type: str) -> str:
    """Return the usual ending for a media type, `.bin` for one that is not known here."""
    return _ENDINGS.get(media_type, ".bin")


def safe_name(name: str, length: int) -> str:
    """Return a file name for every system, at most `length` characters; empty if none is left."""
    name = _SEPARATOR.split(_SPACES.sub(" ", name[-2000:]).rstrip("\\/ "))[-1]
    shown = (char for char in name if unicodedata.category(char) not in _HIDDEN)
    name = unicodedata.normalize("NFC", "".join(shown))
    name = _FORBIDDEN.sub("_", _SPACES.sub(" ", name)).strip(" .")
    if _DEVICE.match(name.split(".")[0].strip()):
        name = f"_{name}"
    return _cut(name, length)


def _cut(name: str, length: int) -> str:
    found = _ENDING.search(name)
    tail = found[0] if found and found.start() else ""
    stem = name[: len(name) - len(tail)][: length - len(tail)]
    room = _NAME_BYTES - len(tail.encode())
    stem = stem.encode()[:room].decode("utf-8", "ignore")
    return (stem.rstrip(" .") or "_") + tail if name else ""


def unique_name(name: str, taken: set[str]) -> str:
    """Return `name`, or `name (2)` and so on, and add it to `taken` (in casefolded form)."""
    found = _ENDING.search(name)
    tail = found[0] if found and found.start() else ""
    stem = name[: len(name) - len(tail)]
    number, candidate = 1, name
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{stem} ({number}){tail}"
    taken.add(candidate.casefold())
    return candidate
