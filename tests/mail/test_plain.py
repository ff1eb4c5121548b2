"""HTML to text, flowed text to lines."""

from __future__ import annotations

import pytest

from desktop.mail.plain import from_html, unflowed


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("a", "a"),
        ("a<br>b<br/><BR />c", "a\nb\n\nc"),
        ("<p>a</p>\n<p>b</p>", "a\n\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("  a \n\t b&nbsp;&nbsp;c ", "a b c"),
        ("<b>a</b><i> b</i>c", "a bc"),
        ("&lt;b&gt; &amp; &oacute; &#380; &#x17c; &nie;", "<b> & ó ż ż &nie;"),
        ("<ul><li>a<li>b</ul>c", "- a\n- b\nc"),
        ("<ul><li>a</li><li>b</li></ul>c", "- a\n- b\nc"),
        ("<table><tr><td>a<td>b</tr><tr><td>c</table>", "a b\nc"),
        ("<pre>a\n  b</pre>c", "a\n  b\nc"),
        ("a<blockquote>b<blockquote>c</blockquote></blockquote>d", "a\n> b\n> > c\nd"),
        ("</blockquote></blockquote>a", "a"),
        ("<style>p{}</style><SCRIPT>x<y</SCRIPT >a<title>t</title>", "a"),
        ("a<!-- b <p> -->c<!--[if mso]>d<![endif]-->e", "ace"),
        ("<script>nigdy nie zamknięty", "nigdy nie zamknięty"),
        ("a<!-- b> c", "a c"),
        ("a < b > c", "a < b > c"),
        ("a <3 b>", "a <3 b>"),
        ("a <b", "a <b"),
        ("<!DOCTYPE html><?xml version='1.0'?><o:p>a</o:p>", "a"),
        ("<img alt='x' src=cid:y>a", "a"),
        ("<p></p><p></p><p>a</p><br><br><br><br>b", "a\n\nb"),
        ("İ<script>x</script>a", "İa"),
    ],
)
def test_html(source: str, text: str) -> None:
    assert from_html(source) == text


@pytest.mark.parametrize(
    "piece", ["<", "<!--", "<script>", "<blockquote>", "<p", "&", "</", "<a '", "< >"]
)
def test_repetition_ends(piece: str) -> None:
    assert isinstance(from_html(piece * 50_000 + ">"), str)


def test_blockquotes_are_marked_only_so_deep() -> None:
    assert from_html("<blockquote>" * 1_000 + "a") == "> > > > > a"


@pytest.mark.parametrize(
    ("text", "delete_spaces", "expected"),
    [
        ("a \nb", False, "a b"),
        ("a \nb", True, "ab"),
        ("a\nb", False, "a\nb"),
        ("a \n", False, "a "),
        (" a\n >b", False, "a\n>b"),
        ("> a \n> b\n>> c \nd", False, "> a b\n>> c \nd"),
        (">a \n>>b", False, "> a \n>> b"),
        ("a \n-- \nJan \nN", False, "a \n-- \nJan N"),
    ],
)
def test_flowed(text: str, delete_spaces: bool, expected: str) -> None:
    assert unflowed(text, delete_spaces=delete_spaces) == expected
