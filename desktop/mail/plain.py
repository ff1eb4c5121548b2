"""HTML to plain text, and `format=flowed` to lines: what people read, nothing run, nothing kept.

One pass with `find`: no backtracking, no parser that gives up. The result is text; that HTML may
be shown at all is decided elsewhere, after cleaning.
"""

from __future__ import annotations

import html
import re

_TAG_NAME = re.compile(r"/?[a-z][a-z0-9:]{0,20}", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\xa0]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_SWALLOWED = frozenset({"script", "style", "title", "xml", "template", "noscript"})
_LINES = frozenset(
    [
        "br",
        "div",
        "tr",
        "table",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "hr",
        "section",
        "article",
        "header",
        "footer",
        "form",
        "pre",
        "center",
    ]
)
_PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6"])
_CELLS = frozenset({"td", "th"})


class _Paper:
    """Lines being written: pending spaces and blank lines, and how deep the quotation is."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.depth = 0
        self.is_preformatted = False

    def write(self, text: str) -> None:
        """Add text; runs of white space become one space."""
        if self.is_preformatted:
            first, *more = text.replace("\r", "").split("\n")
            self.line.append(first)
            for line in more:
                self.end_line(force=True)
                self.line.append(line)
            return
        text = _SPACES.sub(" ", text)
        if text.startswith(" ") and (not self.line or self.line[-1].endswith(" ")):
            text = text[1:]
        if text:
            self.line.append(text)

    def end_line(self, *, force: bool = False) -> None:
        """End the line if anything stands on it (or by force)."""
        text = "".join(self.line).rstrip()
        if text or force:
            self.lines.append(self._mark() + text if text else self._mark().rstrip())
        self.line = []

    def end_paragraph(self) -> None:
        """End the line and leave an empty one, once."""
        self.end_line()
        if self.lines and self.lines[-1].strip("> "):
            self.lines.append(self._mark().rstrip())

    def _mark(self) -> str:
        return "> " * min(self.depth, 5)


def from_html(source: str) -> str:
    """Return the text of an HTML part; quotations are marked with `> `."""
    paper = _Paper()
    lowered = source.lower()
    if len(lowered) != len(source):  # a few letters grow: İ
        lowered = source
    at, end = 0, -1
    unclosed: set[str] = set()
    while at < len(source):
        start = source.find("<", at)
        if start >= 0 and end < start:
            end = source.find(">", start)
        if start < 0 or end < 0:
            break
        paper.write(html.unescape(source[at:start]))
        if source.startswith("<!--", start) and "-->" not in unclosed:
            at = _skip(lowered, "-->", start, end, unclosed)
            continue
        name = _TAG_NAME.match(source, start + 1)
        if name:
            tag = name[0].casefold()
            at = end + 1
            if tag in _SWALLOWED and f"</{tag}" not in unclosed:
                at = _skip(lowered, f"</{tag}", end, end, unclosed)
            else:
                _mark_up(paper, tag)
        elif source[start + 1 : start + 2] in {"!", "?", "/"}:
            at = end + 1
        else:
            paper.write("<")
            at = start + 1
    paper.write(html.unescape(source[at:]))
    paper.end_line()
    return _BLANK_LINES.sub("\n\n", "\n".join(paper.lines)).strip()


def _skip(lowered: str, closing: str, start: int, end: int, unclosed: set[str]) -> int:
    """Return where reading goes on after a comment or script; after its tag if it never ends."""
    close = lowered.find(closing, start)
    if close < 0:
        unclosed.add(closing)
        return end + 1
    return close + len(closing) if closing == "-->" else close


def _mark_up(paper: _Paper, tag: str) -> None:
    name = tag.lstrip("/")
    is_closing = tag.startswith("/")
    if name == "blockquote":
        paper.end_line()
        paper.depth = max(0, paper.depth + (-1 if is_closing else 1))
    elif name == "br":
        paper.end_line(force=True)
    elif name in _PARAGRAPHS:
        paper.end_paragraph()
    elif name in _CELLS:
        paper.write(" ")
    elif name == "li":
        paper.end_line()
        if not is_closing:
            paper.line.append("- ")
    elif name in _LINES:
        paper.end_line()
        paper.is_preformatted = name == "pre" and not is_closing


def unflowed(text: str, *, delete_spaces: bool) -> str:
    """Join the soft line breaks of `format=flowed` (RFC 3676); a signature line never flows."""
    lines: list[list[str]] = []
    joining = -1
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        body = line[depth:].removeprefix(" ")
        is_soft = body.endswith(" ") and body != "-- "
        shown = body[:-1] if is_soft and delete_spaces else body
        if depth == joining and body != "-- ":
            lines[-1].append(shown)
        else:
            lines.append([">" * depth + " " if depth else "", shown])
        joining = depth if is_soft else -1
    return "\n".join("".join(pieces) for pieces in lines)
