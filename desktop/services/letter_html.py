"""Letters' HTML made fit to be shown: no scripts, no styles, nothing that calls home."""

from __future__ import annotations

LONGEST = 100_000

_WORDS = """
    a b blockquote br caption center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img
    li ol p pre s small span strike strong sub sup table tbody td tfoot th thead tr u ul
"""
_TAGS = frozenset(_WORDS.split())
# What is dropped with everything inside it.
_DROPPED = frozenset({"script", "style", "head", "title", "template", "svg", "math", "iframe"})
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align"},
    "ol": {"start"},
}
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "cid"})


def safe(html: str) -> str:
    """The letter's HTML without anything that acts, styles or is fetched from elsewhere.

    Pictures stay only where the letter brought them along (`cid:`); a picture from the network
    leaves its words. Links stay, with their address to be seen.
    """
    import nh3  # noqa: PLC0415 – lazily: only letters that are looked at

    return nh3.clean(
        html[:LONGEST],
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_kept,
        url_schemes=set(_SCHEMES),
        strip_comments=True,
        link_rel="noopener noreferrer",
    )


def _kept(tag: str, name: str, value: str) -> str | None:
    if tag == "img" and name == "src" and not value.lower().startswith("cid:"):
        return None
    if tag == "a" and name == "href" and value.lower().startswith("cid:"):
        return None
    return value
