import pytest

from desktop.errors import Refused
from desktop.rules import identifiers


@pytest.mark.parametrize(
    ("check", "text", "normal"),
    [
        (identifiers.checked_nip, "524-23-88-393", "5242388393"),
        (identifiers.checked_nip, "PL 524 238 83 93", "5242388393"),
        (identifiers.checked_nip, "pl5265877635", "5265877635"),
        (identifiers.checked_regon, "017256539", "017256539"),
        (identifiers.checked_regon, "12345678512347", "12345678512347"),
        (identifiers.checked_pesel, "44051401359", "44051401359"),
        (
            identifiers.checked_account,
            "61 1090 1014 0000 0712 1981 2874",
            "61109010140000071219812874",
        ),
        (identifiers.checked_account, "PL61109010140000071219812874", "61109010140000071219812874"),
        (identifiers.checked_iban, "de89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        (identifiers.checked_email, " Jan.Kowalski@Firma.PL ", "Jan.Kowalski@firma.pl"),
        (identifiers.checked_email, "biuro+faktury@żółw.com.pl", "biuro+faktury@żółw.com.pl"),
        (identifiers.checked_email, "a@b.co", "a@b.co"),
        (identifiers.checked_postcode, "00950", "00-950"),
        (identifiers.checked_postcode, " 00-950 ", "00-950"),
        (identifiers.checked_phone, "22 867 80 00", "+48228678000"),
        (identifiers.checked_phone, "(22) 867-80-00", "+48228678000"),
        (identifiers.checked_phone, "48 601 100 100", "+48601100100"),
        (identifiers.checked_phone, "0049 30 1234567", "+49301234567"),
        (identifiers.checked_phone, "+420 601 100 100", "+420601100100"),
        (
            identifiers.checked_ksef_number,
            "5265877635-20250826-0100001af629-af",
            "5265877635-20250826-0100001AF629-AF",
        ),
    ],
)
def test_one_form_for_each(check, text, normal):
    assert check(text) == normal
    assert check(normal) == normal


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("nip", ["", "5242388394", "0000000000", "524238839", "٥٢٤٢٣٨٨٣٩٣", "DE5242388393", "abc"]),
        ("regon", ["", "017256538", "000000000", "12345678512348", "1234"]),
        ("pesel", ["", "44051401358", "00000000000", "44051401359x", "44133101359"]),
        (
            "account",
            [
                "",
                "61109010140000071219812875",
                "0" * 26,
                "6110901014000007121981287",
                "DE89370400440532013000",
            ],
        ),
        ("iban", ["", "DE89370400440532013001", "XX00", "61109010140000071219812874"]),
        (
            "email",
            [
                "",
                "jan",
                "jan@",
                "@firma.pl",
                "jan@firma",
                "jan kowalski@firma.pl",
                "jan@@firma.pl",
                "jan@firma..pl",
                "jan.@firma.pl",
                ".jan@firma.pl",
                "jan@-firma.pl",
                "jan@firma.pl, ola@firma.pl",
                "jan@firma.pl\nBcc: x@y.pl",
                "jan@127.0.0.1",
                "ł@firma.pl",
                "x" * 65 + "@firma.pl",
                "x@" + "a." * 130 + "pl",
            ],
        ),
        ("postcode", ["", "0095", "00-9500", "ab-cde", "000-95"]),
        (
            "phone",
            ["", "123", "0000000000", "abc", "12345678", "+48 601 100 100 100 100", "8" * 11],
        ),
        (
            "ksef_number",
            [
                "",
                "5265877635-20250826-0100001AF629-AE",
                "5265877635-20250826-0100001AF628-AF",
                "526587763-20250826-0100001AF629-AF",
                "5265877635-20250826-0100001AF62ł-AF",
            ],
        ),
    ],
)
def test_everything_else_is_refused_and_not_repeated(name, texts):
    check = getattr(identifiers, f"checked_{name}")
    for text in texts:
        with pytest.raises(Refused) as no:
            check(text)
        assert (no.value.code, no.value.field) == (f"{name}_wrong", name), text
        assert no.value.facts == {}


def test_the_field_is_that_of_the_form():
    with pytest.raises(Refused) as no:
        identifiers.checked_nip("1", "buyer_nip")
    assert no.value.field == "buyer_nip"


def test_an_account_as_people_read_it():
    grouped = identifiers.account_in_groups("61109010140000071219812874")
    assert grouped == "61 1090 1014 0000 0712 1981 2874"
    assert identifiers.checked_account(grouped) == "61109010140000071219812874"
