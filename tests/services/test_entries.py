"""What people type, brought into the form that is stored."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.errors import Refused
from desktop.services import entries


@pytest.mark.parametrize(
    ("read", "typed", "kept"),
    [
        (entries.line, "  a \t b\n", "a b"),
        (entries.line, "\x00a\x1fb\x7f", "a b"),
        (entries.line, "Firma\u202e .oo.z pS\u2069", "Firma .oo.z pS"),
        (entries.line, "a\ud800b\udfff", "a b"),
        (entries.line, "", ""),
        (entries.name, " Łąka ", "Łąka"),
        (entries.paragraphs, "a\r\nb\rc\x00\n", "a\nb\nc"),
        (entries.paragraphs, "a\ud800\n\udc00b", "a\nb"),
        (entries.email, " Biuro@Firma.PL ", "biuro@firma.pl"),
        (entries.email, "  ", ""),
        (entries.country, "", "PL"),
        (entries.country, "de", "DE"),
        (entries.nip, "PL 526-02-50-274", "5260250274"),
        (entries.nip, "", ""),
        (entries.regon, "012 100 784", "012100784"),
        (entries.postcode, "00 950", "00-950"),
        (entries.account, "pl61 1090 1014 0000 0712 1981 2874", "61109010140000071219812874"),
        (entries.account, "de89-3704-0044-0532-0130-00", "DE89370400440532013000"),
        (entries.account, " ", ""),
        (entries.domain, "@Firma.Com.PL.", "firma.com.pl"),
        (entries.domain, "żółw.pl", "żółw.pl"),
    ],
)
def test_the_one_form(
    read: Callable[[str], str] | Callable[..., str], typed: str, kept: str
) -> None:
    found = read(typed) if read in _SINGLE else read(typed, "field")
    assert found == kept


_SINGLE = (
    entries.email,
    entries.country,
    entries.nip,
    entries.regon,
    entries.postcode,
    entries.account,
    entries.domain,
)


@pytest.mark.parametrize(
    ("read", "typed", "kept"),
    [
        (entries.nip, "cz 123.456-78", "CZ12345678"),
        (entries.regon, " HRB 1234 ", "HRB 1234"),
        (entries.postcode, " 110 00 ", "110 00"),
    ],
)
def test_numbers_of_another_country_are_kept_as_they_are(
    read: Callable[..., str], typed: str, kept: str
) -> None:
    assert read(typed, "CZ") == kept


@pytest.mark.parametrize(
    ("read", "typed", "code"),
    [
        (entries.name, " \x00 ", "name_missing"),
        (entries.email, "a@b", "email_wrong"),
        (entries.country, "POL", "country_wrong"),
        (entries.nip, "0000000000", "nip_wrong"),
        (entries.regon, "12345", "regon_wrong"),
        (entries.postcode, "950", "postcode_wrong"),
        (entries.account, "DE00 3704", "account_wrong"),
        (entries.account, "26", "account_wrong"),
        (entries.domain, "firma", "domain_wrong"),
        (entries.domain, "a b.pl", "domain_wrong"),
        (entries.domain, "-firma.pl", "domain_wrong"),
        (entries.domain, "firma..pl", "domain_wrong"),
        (entries.domain, "x" * 300 + ".pl", "domain_wrong"),
    ],
)
def test_what_is_wrong_names_its_field(read: Callable[..., str], typed: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        read(typed, field="here") if read is not entries.name else read(typed, "here")
    assert (refusal.value.code, refusal.value.field) == (code, "here")


def test_too_much_is_refused_before_the_database_does() -> None:
    assert entries.line("x" * 255, "a") == "x" * 255
    with pytest.raises(Refused) as refusal:
        entries.line("x" * 256, "a")
    assert (refusal.value.code, refusal.value.facts) == ("text_too_long", {"most": 255})
