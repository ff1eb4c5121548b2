import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.subjects import Subject, parse, reply


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[Kowalscy sp.j.] – Drukarka nie drukuje",
            Subject("Kowalscy sp.j.", "Drukarka nie drukuje"),
        ),
        ("[Kowalscy]-Drukarka", Subject("Kowalscy", "Drukarka")),
        ("[Kowalscy] Drukarka – znowu", Subject("Kowalscy", "Drukarka – znowu")),
        ("[ Kowalscy ] : Drukarka", Subject("Kowalscy", "Drukarka")),
        ("Drukarka nie drukuje", Subject(None, "Drukarka nie drukuje")),
        ("Drukarka [pilne]", Subject(None, "Drukarka [pilne]")),
        ("", Subject(None, "")),
        ("[]", Subject(None, "")),
        ("[] Drukarka", Subject(None, "Drukarka")),
        ("[Kowalscy]", Subject("Kowalscy", "")),
        ("[A] [B] problem", Subject("A", "[B] problem")),
        ("[EXTERNAL] [A] problem", Subject("A", "problem")),
        ("[A] [EXTERNAL] problem", Subject("A", "problem")),
        ("[SPAM] problem", Subject(None, "problem")),
        ("Re: [A] – x", Subject("A", "x", is_reply=True)),
        ("ODP.: Re[2]: Odp: [A] – x", Subject("A", "x", is_reply=True)),
        ("Fwd: FW: PD: x", Subject(None, "x", is_forward=True)),
        ("Re: Fwd: x", Subject(None, "x", is_reply=True, is_forward=True)),
        ("[EXT] Re: [A] x", Subject("A", "x", is_reply=True)),
        ("Odp: [#2026-0012] [A] – x", Subject("A", "x", "2026/0012", is_reply=True)),
        ("Odp: [A] – x #2026/412", Subject("A", "x", "2026/0412", is_reply=True)),
        ("[A] x [#2026/12345]", Subject("A", "x", "2026/12345")),
        ("faktura FV/2026/11/0001 #12", Subject(None, "faktura FV/2026/11/0001 #12")),
        ("zgłoszenie #2026/11/0001", Subject(None, "zgłoszenie #2026/11/0001")),
        ("Re:", Subject(None, "", is_reply=True)),
        ("Rewelacja: x", Subject(None, "Rewelacja: x")),
        ("[A]\r\n\t x\x00y", Subject("A", "x\x00y")),
    ],
)
def test_subjects_taken_apart(text, expected):
    assert parse(text) == expected


@given(st.text(max_size=60), st.text(alphabet="[]#–-: RreOodpFwdW0126/()", max_size=60))
def test_any_text_will_do(one, other):
    for text in (one, other, one + other, other * 40):
        found = parse(text)
        assert len(found.problem) <= len(text)


def test_a_reply_is_recognised_again():
    text = reply("Fwd: Odp: [Kowalscy] – Drukarka", "2026/0412")

    assert text == "Odp: [#2026/0412] [Kowalscy] – Drukarka"
    assert parse(text) == Subject("Kowalscy", "Drukarka", "2026/0412", is_reply=True)
    assert reply(text, "2026/0412") == text
    assert reply("", "2026/0412") == "Odp: [#2026/0412]"
