"""New text and quoted history, in the ways of the mail programs of offices."""

from __future__ import annotations

import pytest

from desktop.mail.quotes import split

FRESH = "Dzień dobry,\n\nnadal nie działa.\nJan\n\n"
MARKED = "\n> Proszę o restart.\n>\n>> wcześniej\n"
BARE = "\nProszę o restart.\n"
GMAIL = [
    "sob., 21 lis 2026 o 09:44 Serwis IT <serwis@firma.example> napisał(a):\n",
    "W dniu 21 listopada 2026 09:44 użytkownik Serwis <s@f.example> napisał:\n",
    "On Sat, Nov 21, 2026 at 9:44 AM Serwis IT <serwis@firma.example> wrote:\n",
    "On Sat, Nov 21, 2026 at 9:44\u202fAM Serwis IT <\nserwis@firma.example> wrote:\n",
    "pt., 20 lis 2026 o 16:02 Bardzo Długa Nazwa Firmy Serwisowej\n<serwis@firma.example> napisał(a):\n",
]
GMAIL += ["pt., 20 lis 2026 o 16:02 Firma\nSerwisowa IT <\nserwis@firma.example> napisał(a):\n"]
THUNDERBIRD = [
    "W dniu 21.11.2026 o 09:44, Serwis IT pisze:\n",
    "W dniu 2026-11-21 o 09:44, Serwis IT napisał(a):\n",
    "On 21/11/2026 09:44, Serwis IT wrote:\n",
    "On 11/21/26 9:44 AM, Serwis IT wrote:\n",
]
APPLE = [
    "Wiadomość napisana przez Serwis IT <s@f.example> w dniu 21 lis 2026, o godz. 09:44:\n",
    "> Wiadomość napisana przez Serwis IT <s@f.example> w dniu 21.11.2026, o godz. 09:44:\n",
    "On 21 Nov 2026, at 09:44, Serwis IT <s@f.example> wrote:\n",
    "> On 21 Nov 2026, at 09:44, Serwis IT <s@f.example> wrote:\n",
]
WEBMAIL = ["Dnia 21 listopada 2026 09:44 Serwis IT <s@f.example> napisał(a):\n"]
OUTLOOK = [
    "Od: Serwis IT <s@f.example>\nWysłano: sobota, 21 listopada 2026 09:44\nDo: Jan\nTemat: RE: x\n",
    "From: Serwis IT <s@f.example>\nSent: Saturday, November 21, 2026 9:44 AM\nTo: Jan\nSubject: RE: x\n",
    "Od: Serwis\nData: sobota, 21 listopada 2026 09:44\nDo: Jan\nDW: Anna\nTemat: x\n",
    "*Od:* Serwis\n*Wysłano:* sobota\n*Do:* Jan\n*Temat:* x\n",
    "________________________________\nFrom: Serwis\nSent: Saturday\nTo: Jan\nSubject: x\n",
    "________________________________\n\nOd: Serwis\nWysłane: sobota\nDo: Jan\nTemat: x\n",
    "-----Original Message-----\nFrom: Serwis\nSent: x\nTo: y\n",
    "-----Wiadomość oryginalna-----\nOd: Serwis\nWysłano: x\nDo: y\n",
    "-------- Treść oryginalnej wiadomości --------\nTemat: x\n",
]


@pytest.mark.parametrize("attribution", [*GMAIL, *THUNDERBIRD, *APPLE, *WEBMAIL])
def test_marked_history(attribution: str) -> None:
    assert split(FRESH + attribution + MARKED) == (FRESH, attribution + MARKED)


@pytest.mark.parametrize(
    "attribution", [line for line in [*GMAIL, *THUNDERBIRD, *APPLE, *WEBMAIL] if line[0] != ">"]
)
def test_history_without_marks(attribution: str) -> None:
    assert split(FRESH + attribution + BARE) == (FRESH, attribution + BARE)


@pytest.mark.parametrize("header", OUTLOOK)
def test_repeated_header(header: str) -> None:
    assert split(FRESH + header + BARE) == (FRESH, header + BARE)
    assert split(FRESH + header + MARKED) == (FRESH, header + MARKED)


def test_the_first_of_several_counts() -> None:
    history = OUTLOOK[0] + BARE + OUTLOOK[1] + BARE + GMAIL[0] + MARKED
    assert split(FRESH + history) == (FRESH, history)


def test_marks_alone() -> None:
    assert split("ok\n\n> a\n> b") == ("ok\n\n", "> a\n> b")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Dzień dobry",
        "> sam cytat\n",
        GMAIL[0] + MARKED,
        OUTLOOK[0] + BARE,
        "Drukarka HP 1020 pisze:\nbrak papieru",
        "O 9:44 program napisał:\nBłąd 5",
        "Od: 8:00 do 16:00 jestem\nw pracy",
        "Temat: drukarka\nOd: wczoraj",
        GMAIL[0] + MARKED + "\nodpowiadam pod spodem\n",
        "> pytanie\nodpowiedź\n",
        "lista:\n- a\n- b\n-----\nkoniec",
    ],
)
def test_in_doubt_all_is_new(text: str) -> None:
    assert split(text) == (text, "")


def test_answers_between_quoted_lines_are_kept() -> None:
    text = f"{GMAIL[0]}> pytanie 1\nodpowiedź 1\n> pytanie 2\nodpowiedź 2\n> stopka\n"
    fresh, quoted = split(text)
    assert "odpowiedź 2" in fresh
    assert quoted == "> stopka\n"


def test_strange_line_ends_are_not_lost() -> None:
    text = "a\r\nb\rc\u2028d\x0b\n> e\x85> f"
    assert "".join(split(text)) == text


def test_long_texts_end() -> None:
    for piece in (
        "od: a\n",
        "x 1 wrote:\n",
        "> a\n",
        "on 1 2026 9:44 ",
        "\n",
        "\n\nOd: x\ndo:\ndo:\n",
    ):
        text = piece * 20_000
        assert "".join(split(text)) == text
