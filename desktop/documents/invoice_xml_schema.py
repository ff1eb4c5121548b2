"""The official schema of FA(3), bundled with the KSeF library; nothing is fetched."""

from __future__ import annotations

import re
import threading
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from desktop.errors import Refused

_MAIN = "schemat_FA(3)_v1-0E.xsd"
_ELEMENT = re.compile(r"Element '(?:\{[^}]*\})?([\w.]+)'")
# A compiled schema keeps its last errors, so one thread validates at a time (0.2 ms each).
_ONE_AT_A_TIME = threading.Lock()


def check(xml: bytes) -> None:
    """Hold a document against the schema.

    Raises:
        Refused: `xml_not_valid` with the element that is wrong (never what stands in it).
    """
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    try:
        document = etree.fromstring(xml, _parser())
    except etree.XMLSyntaxError as error:
        raise Refused("xml_not_valid", element="Faktura") from error
    if document.getroottree().docinfo.doctype:
        raise Refused("xml_not_valid", element="DOCTYPE")
    with _ONE_AT_A_TIME:
        schema = _schema()
        if not schema.validate(document):
            found = _ELEMENT.search(schema.error_log[0].message)
            raise Refused("xml_not_valid", element=found[1] if found else "Faktura")


def _parser() -> Any:
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@cache
def _schema() -> Any:
    """Compiled once, 7 ms; the imports name absolute addresses and are found by file name."""
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    folder = _folder()

    class Bundled(etree.Resolver):  # type: ignore[misc]
        def resolve(self, url: str, _id: str, context: Any) -> Any:
            name = url.rpartition("/")[2]
            return self.resolve_string((folder / name).read_bytes(), context, base_url=name)

    parser = _parser()
    parser.resolvers.add(Bundled())
    return etree.XMLSchema(etree.fromstring((folder / _MAIN).read_bytes(), parser, base_url=_MAIN))


def _folder() -> Path:
    """Where the library keeps its schemas; found without importing it, which takes 0.3 s."""
    spec = find_spec("ksef_client")
    if spec is None or not spec.submodule_search_locations:
        raise AssertionError("ksef-client is a dependency")
    return Path(next(iter(spec.submodule_search_locations))) / "documents" / "fa3" / "schemas"
