"""Documents sent to a KSeF on loopback that checks what it is sent."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization

from desktop.documents.invoice_xml import build
from desktop.errors import Refused, Unavailable
from desktop.integrations.certificates import read_key
from desktop.integrations.ksef import Answer, Parcel, Receipt, Waits, signed_in
from tests.documents.sample_papers import an_invoice
from tests.integrations.fake_ksef import (
    UPO,
    FakeKsef,
    a_certificate,
    a_p12,
    accepts,
    knows_it,
    refuses,
    running,
)
from tests.services.ksef_office import ksef_number

NIP = "5260250274"
AT = datetime(2026, 11, 21, 10, 5, 7, tzinfo=UTC)
XML = build(an_invoice(), AT)
SOON = Waits(seconds=0.0, times=3)


def exchange(fake: FakeKsef, folder: Path, parcel: Parcel, kind: str = "ec") -> Answer:
    key = read_key(a_p12(folder, kind=kind), "tajne")
    with signed_in(fake.address, fake.nip, key, clock=lambda: AT, waits=SOON) as ksef:
        return ksef.answer(ksef.send(parcel))


def a_parcel(**own: object) -> Parcel:
    return Parcel(**({"xml": XML, "nip": NIP, "is_offline": False} | own))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_what_arrives_is_what_was_sent_and_the_number_comes_back(tmp_path, kind):
    with running(NIP, accepts) as fake:
        answer = exchange(fake, tmp_path, a_parcel(), kind)
    assert fake.wrong == []
    assert fake.documents == [XML]
    assert answer == Answer(said="accepted", number=ksef_number(), upo=UPO)
    assert fake.sent[0]["offlineMode"] is False
    assert fake.asked[-1] == "DELETE /v2/auth/sessions/current"


def test_a_document_of_a_day_before_says_so(tmp_path):
    with running(NIP) as fake:
        exchange(fake, tmp_path, a_parcel(is_offline=True))
    assert fake.sent[0]["offlineMode"] is True


def test_a_mended_document_names_the_one_before(tmp_path):
    was = hashlib.sha256(b"before").digest()
    with running(NIP) as fake:
        exchange(fake, tmp_path, a_parcel(mends=was))
    assert fake.sent[0]["hashOfCorrectedInvoice"] == base64.b64encode(was).decode()
    assert fake.sent[0]["offlineMode"] is True


def test_a_refusal_brings_its_reason(tmp_path):
    with running(NIP, refuses) as fake:
        answer = exchange(fake, tmp_path, a_parcel())
    assert answer == Answer(said="refused", reason="410 Odrzucono Brak uprawnień")


def test_of_what_stands_there_already_ksef_tells_number_and_hash(tmp_path):
    with running(NIP, knows_it, held={ksef_number(): XML}) as fake:
        answer = exchange(fake, tmp_path, a_parcel())
    held = hashlib.sha256(XML).digest()
    assert answer == Answer(said="known", number=ksef_number(), held=held)


def test_what_ksef_does_not_give_out_has_no_hash(tmp_path):
    with running(NIP, knows_it) as fake:
        answer = exchange(fake, tmp_path, a_parcel())
    assert answer == Answer(said="known", number=ksef_number())


def test_patience_ends(tmp_path):
    with running(NIP, pending_turns=99) as fake:
        answer = exchange(fake, tmp_path, a_parcel())
    assert answer == Answer(said="pending")


@pytest.mark.parametrize("part", ["challenge", "public-key", "/sessions/online", "AUTH-1"])
def test_a_ksef_that_is_out_of_order_is_tried_again_later(tmp_path, part):
    with running(NIP, broken={part}) as fake, pytest.raises(Unavailable) as refusal:
        exchange(fake, tmp_path, a_parcel())
    assert refusal.value.code == "ksef_unreachable"
    assert fake.documents == []


@pytest.mark.parametrize("part", ["/close", "/sessions/current"])
def test_what_goes_wrong_after_sending_takes_nothing_back(tmp_path, part):
    with running(NIP, broken={part}) as fake:
        assert exchange(fake, tmp_path, a_parcel()).number == ksef_number()


def test_nobody_there_is_said_so(tmp_path):
    with running(NIP) as fake:
        address = fake.address
    key = read_key(a_p12(tmp_path), "tajne")
    with pytest.raises(Unavailable), signed_in(address, NIP, key, waits=SOON):
        raise AssertionError("nobody can be signed in")


def test_a_sign_in_that_is_refused_or_never_ends(tmp_path):
    with running(NIP, signs_in=415) as fake, pytest.raises(Refused) as refusal:
        exchange(fake, tmp_path, a_parcel())
    assert (refusal.value.code, refusal.value.facts) == ("ksef_sign_in_refused", {"status": 415})
    with running(NIP, signs_in=100) as fake, pytest.raises(Unavailable):
        exchange(fake, tmp_path, a_parcel())


def test_an_unknown_receipt_is_refused(tmp_path):
    key = read_key(a_p12(tmp_path), "tajne")
    with (
        running(NIP) as fake,
        signed_in(fake.address, NIP, key, waits=SOON) as ksef,
        pytest.raises(Refused) as refusal,
    ):
        ksef.answer(Receipt("SES-9", "DOC-9"))
    assert (refusal.value.code, refusal.value.facts) == ("ksef_said_no", {"status": 404})


def test_a_certificate_with_its_key_beside_it(tmp_path):
    private, certificate = a_certificate()
    path = tmp_path / "biuro.crt"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.DER))
    lock = serialization.BestAvailableEncryption(b"tajne")
    encoding, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    path.with_suffix(".key").write_bytes(private.private_bytes(encoding, form, lock))
    key = read_key(path, "tajne")
    assert b"BEGIN PRIVATE KEY" in key.private_key
    assert "PRIVATE" not in repr(key)
    for wrong in ("inne", ""):
        with pytest.raises(Refused) as refusal:
            read_key(path, wrong)
        assert refusal.value.code == "certificate_password_wrong"


def test_files_that_are_no_certificate(tmp_path):
    path = a_p12(tmp_path)
    with pytest.raises(Refused) as refusal:
        read_key(path, "inne")
    assert (refusal.value.code, refusal.value.field) == ("certificate_password_wrong", "password")
    path.write_bytes(b"nothing of the kind")
    with pytest.raises(Refused) as refusal:
        read_key(path, "tajne")
    assert (refusal.value.code, refusal.value.field) == ("certificate_wrong", "certificate")
    with pytest.raises(Unavailable) as gone:
        read_key(tmp_path / "gone.p12", "tajne")
    assert (gone.value.code, gone.value.facts) == ("certificate_unreadable", {"file": "gone.p12"})
    path.with_suffix(".crt").write_bytes(b"x")
    with pytest.raises(Unavailable):
        read_key(path.with_suffix(".crt"), "tajne")
