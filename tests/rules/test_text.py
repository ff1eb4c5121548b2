import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.text import collation_key, fold, number_in


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn"),
        ("Straße", "strasse"),
        ("Dvořák Øre Đorđe Æon œuvre", "dvorak ore dorde aeon oeuvre"),
        ("ﬁrma №1", "firma no1"),
        ("", ""),
    ],
)
def test_text_for_finding(text, folded):
    assert fold(text) == folded


@given(st.text(alphabet="aąbcćdeęłnńoósśzźżAĄŁŻ 1-é", max_size=20))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
    assert fold(text.upper()) == fold(text.lower())


@given(st.permutations(["az", "ąb", "b", "cz", "ćma", "éa", "ez", "ęś", "lz", "Łan", "m"]))
def test_polish_order(letters):
    assert sorted(letters, key=collation_key) == [
        *("az", "ąb", "b", "cz", "ćma", "éa", "ez", "ęś", "lz", "Łan", "m")
    ]


@given(st.permutations(["nz", "ń", "oz", "ó", "p", "s x", "sz", "ś", "z 1", "z", "zz", "ź", "ża"]))
def test_polish_order_of_the_rest(letters):
    assert sorted(letters, key=collation_key) == [
        *("nz", "ń", "oz", "ó", "p", "s x", "sz", "ś", "z", "z 1", "zz", "ź", "ża")
    ]


def test_order_of_firms():
    firms = ["Zakład 1", "Żabka", "Źródło", "abc", "Ćwiek", "Cyprys", "Łoś", "Lis", "Luz"]
    assert sorted(firms, key=collation_key) == [
        "abc",
        "Cyprys",
        "Ćwiek",
        "Lis",
        "Luz",
        "Łoś",
        "Zakład 1",
        "Źródło",
        "Żabka",
    ]


def test_composed_and_decomposed_letters_are_the_same():
    assert collation_key("z\u0307") == collation_key("ż")
    assert fold("o\u0301") == "o"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("22 555 10 03", "225551003"),
        ("+48 22 555-10-03", "225551003"),
        ("0048225551003", "225551003"),
        ("48 22 555 10 03", "225551003"),
        ("(22) 555.10/03", "225551003"),
        ("tel. 601\u00a0700\u2011800", "601700800"),
        ("+48 60", "60"),
        ("+49 30 1234567", "49301234567"),
        ("0049 30 1234567", "49301234567"),
        ("0012", "0012"),
        ("4812", "4812"),
        ("PL 525-234-40-78", "5252344078"),
        ("nip: PL5252344078", "5252344078"),
        ("525", "525"),
        ("52", ""),
        ("", ""),
        ("3M-Serwis 24/7", ""),
        ("22 555 10 03 wew. 5", ""),
        ("tel.", ""),
        ("٣٤٥", ""),
    ],
)
def test_numbers_as_they_are_looked_for(text: str, number: str) -> None:
    assert number_in(text) == number


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = number_in(text)
    assert number == "" or (number.isascii() and number.isdigit())
