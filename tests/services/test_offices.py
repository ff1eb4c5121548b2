"""The office's own data: saved, refused, kept against a stale form."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.services import offices
from desktop.services.offices import OfficeCard

FULL = OfficeCard(
    name="  Serwis  Komputerowy Łąka ",
    nip="526-02-50-274",
    regon="012100784",
    street="ul. Modra 5",
    postcode="00950",
    city="Warszawa",
    email="Biuro@Serwis-Laka.PL",
    phone="22 123 45 67",
    bank_account="PL61 1090 1014 0000 0712 1981 2874",
    bank_name="Bank Miejski",
    footer="Dziękujemy.\r\nDo usłyszenia",
)


def png(width: int = 64, height: int = 32) -> bytes:
    """A whole grey PNG."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def jpeg(width: int = 64, height: int = 32) -> bytes:
    """The skeleton of a JPEG: a frame with its size, a scan, an end."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x00" * 8
    return b"\xff\xd8\xff\xe0\x00\x04ab" + frame + scan + b"\xff\xd9"


def test_nothing_before_the_first_start(store: Any) -> None:
    assert offices.office() is None


def test_a_name_is_enough(store: Any) -> None:
    changes = store.do(offices.save, OfficeCard(name="Serwis"))
    assert changes.touches("office", 1)
    assert offices.office() == OfficeCard(name="Serwis", revision=1)


def test_everything_is_kept_in_its_one_form(store: Any) -> None:
    store.do(offices.save, replace(FULL, logo=png()))
    kept = offices.office()
    assert kept is not None
    assert kept == replace(
        FULL,
        name="Serwis Komputerowy Łąka",
        nip="5260250274",
        postcode="00-950",
        email="biuro@serwis-laka.pl",
        bank_account="61109010140000071219812874",
        footer="Dziękujemy.\nDo usłyszenia",
        logo=png(),
        revision=1,
    )


def test_a_logo_can_be_taken_away_again(store: Any) -> None:
    store.do(offices.save, replace(FULL, logo=jpeg()))
    kept = offices.office()
    assert kept is not None
    assert kept.logo == jpeg()
    store.do(offices.save, replace(kept, logo=None))
    again = offices.office()
    assert again is not None
    assert again.logo is None
    assert again.revision == 2


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", " \t ", "name_missing"),
        ("name", "x" * 256, "text_too_long"),
        ("nip", "526-02-50-275", "nip_wrong"),
        ("regon", "012100785", "regon_wrong"),
        ("postcode", "0-950", "postcode_wrong"),
        ("country", "Polska", "country_wrong"),
        ("email", "biuro@", "email_wrong"),
        ("bank_account", "61109010140000071219812875", "account_wrong"),
        ("bank_account", "DE00370400440532013000", "account_wrong"),
        ("payment_days", -1, "payment_days_wrong"),
        ("payment_days", 366, "payment_days_wrong"),
        ("footer", "y" * 601, "text_too_long"),
        ("logo", b"GIF89a", "logo_wrong"),
    ],
)
def test_what_is_wrong_is_refused_at_its_field(
    store: Any, field: str, value: Any, code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        store.do(offices.save, replace(FULL, **{field: value}))
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert offices.office() is None


def test_an_exempt_office_names_the_ground(store: Any) -> None:
    with pytest.raises(Refused) as refusal:
        store.do(offices.save, replace(FULL, is_vat_payer=False))
    assert (refusal.value.code, refusal.value.field) == ("exemption_missing", "exemption_basis")
    store.do(offices.save, replace(FULL, is_vat_payer=False, exemption_basis="art. 113 ust. 1"))
    kept = offices.office()
    assert kept is not None
    assert not kept.is_vat_payer


def test_an_office_abroad_keeps_its_own_numbers(store: Any) -> None:
    card = OfficeCard(
        name="Praha IT",
        country="cz",
        nip="CZ 12345678",
        postcode="110 00",
        bank_account="CZ65 0800 0000 1920 0014 5399",
    )
    store.do(offices.save, card)
    kept = offices.office()
    assert kept is not None
    assert (kept.country, kept.nip, kept.postcode) == ("CZ", "CZ12345678", "110 00")
    assert kept.bank_account == "CZ6508000000192000145399"


def test_a_stale_form_is_told_what_is_now(store: Any) -> None:
    store.do(offices.save, FULL)
    first = offices.office()
    assert first is not None
    store.do(offices.save, replace(first, phone="600 700 800"))
    with pytest.raises(Gone) as gone:
        store.do(offices.save, replace(first, city="Łódź"))
    assert gone.value.code == "changed_meanwhile"
    now: Any = gone.value.facts["now"]
    assert (now["phone"], now["city"], now["revision"]) == ("600 700 800", "Warszawa", 2)


def test_two_first_starts_do_not_overwrite_one_another(store: Any) -> None:
    store.do(offices.save, OfficeCard(name="Pierwszy"))
    with pytest.raises(Gone):
        store.do(offices.save, OfficeCard(name="Drugi"))
    kept = offices.office()
    assert kept is not None
    assert kept.name == "Pierwszy"
