import pytest

from desktop.rules.payment_qr import payload

ACCOUNT = "92124012340001567890123456"


def test_the_example_of_the_recommendation():
    """Polish Bank Association, recommendation on 2D codes, version of December 2013."""
    found = payload(
        nip="1234567890",
        account=ACCOUNT,
        grosze=12_00,
        recipient="Odbiorca 1",
        title="FV 1234/34/2012",
    )
    assert found == f"1234567890|PL|{ACCOUNT}|001200|Odbiorca 1|FV 1234/34/2012|||"


@pytest.mark.parametrize(
    ("grosze", "written"),
    [(1, "000001"), (9_999_99, "999999"), (10_000_00, None), (0, None), (-1, None)],
)
def test_six_digits_of_grosze(grosze, written):
    found = payload(account=ACCOUNT, grosze=grosze, recipient="A", title="B")
    assert (found and found.split("|")[3]) == written


def test_texts_are_cut_and_never_break_the_fields():
    found = payload(
        account=ACCOUNT,
        grosze=1,
        recipient="Przedsiębiorstwo Wielobranżowe",
        title="FV/2026/11/0001 | za\nlistopad i jeszcze dalej",
    )
    nip, _, _, _, recipient, title, *rest = found.split("|")

    assert (nip, rest) == ("", ["", "", ""])
    assert recipient == "Przedsiębiorstwo Wie"
    assert title == "FV/2026/11/0001 za listopad i je"
    assert (len(recipient), len(title)) == (20, 32)


def test_a_cut_never_ends_in_a_space():
    found = payload(account=ACCOUNT, grosze=1, recipient="Kowalscy i Wspólnicy sp. k.", title="x")
    assert found.split("|")[4] == "Kowalscy i Wspólnicy"
