"""Files that clients send along, made of their names."""

from __future__ import annotations

from random import Random

from desktop.services.demo.letters import File
from desktop.services.demo.pictures import screenshot

_CSV = "\ufeffLp.;Adres;Powód\r\n"
_XML = """<?xml version="1.0" encoding="UTF-8"?>
<Faktura><Fa><KodWaluty>PLN</KodWaluty><P_2>PRZYKŁAD/1</P_2></Fa></Faktura>
"""
_LOG = "{hour:02}:{minute:02}:17 link down, reason 4, retry in 5 s\n"


def made(name: str) -> File:
    """A file of that name: a picture, a table, a log or an XML document, else plain bytes."""
    chance = Random(name)  # noqa: S311 - a file to look at, no secret
    ending = name.rpartition(".")[2].lower()
    if ending == "png":
        return File(name, "image/png", screenshot(name))
    if ending == "csv":
        lines = (f"{at};zadania-{at:02}.example;matematyka\r\n" for at in range(1, 15))
        return File(name, "text/csv", (_CSV + "".join(lines)).encode())
    if ending == "log":
        times = ((9 + at // 3, at % 3 * 20 + 3) for at in range(12))
        text = "".join(_LOG.format(hour=hour, minute=minute) for hour, minute in times)
        return File(name, "text/plain", text.encode())
    if ending == "xml":
        return File(name, "application/xml", _XML.encode())
    if ending == "txt":
        rows = (f":61:2610{day:02}D{chance.randint(40, 900)},00\n" for day in range(1, 12))
        return File(name, "text/plain", "".join(rows).encode("cp1250"))
    return File(name, "application/octet-stream", chance.randbytes(2_400))
