"""The way of an invoice to a KSeF on loopback and back, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import Refused, Unavailable
from desktop.integrations.ksef import Answer, Receipt, Waits
from desktop.models.ksef import KsefSubmission
from desktop.models.office import Office
from desktop.services import ksef, ksef_sending, ksef_settings
from desktop.services.ksef_sending import Delivery
from desktop.services.ksef_settings import KsefSettings
from tests.integrations.fake_ksef import UPO, FakeKsef, a_p12, accepts, knows_it, refuses, running
from tests.services.ksef_office import NIP, TODAY, an_invoice, ksef_number

SOON = Waits(seconds=0.0, times=2)


@pytest.fixture
def invoice(store, tmp_path: Path) -> int:
    """An issued invoice of an office with a certificate."""
    certificate = str(a_p12(tmp_path))
    store.do(ksef_settings.save, KsefSettings("test", certificate))
    return an_invoice(store)


def go(store: Any, fake: FakeKsef, invoice: int, today: Any = TODAY) -> None:
    """What the window does, one step after another."""
    errand = replace(ksef_sending.errand(invoice, today), address=fake.address)
    store.do(ksef_sending.begin, invoice, errand.attempt)
    delivery = ksef_sending.deliver(errand, "tajne", SOON)
    store.do(ksef_sending.settle, delivery)


def test_sent_and_accepted_with_number_and_receipt(store, invoice):
    with running(NIP, accepts) as fake:
        go(store, fake, invoice)
    assert fake.wrong == []
    assert fake.documents == [ksef.export(invoice)[1]]
    found = ksef.standing(invoice)
    assert (found.state, found.ksef_number, found.has_upo) == ("accepted", ksef_number(), True)
    assert found.sent_at == store.now
    assert ksef.upo(invoice)[1] == UPO
    with pytest.raises(Refused) as refusal:
        ksef_sending.errand(invoice, TODAY)
    assert refusal.value.code == "ksef_state"


def test_refused_then_mended_and_sent_as_a_technical_correction(store, invoice):
    with running(NIP, refuses) as fake:
        go(store, fake, invoice)
    found = ksef.standing(invoice)
    assert (found.state, found.reason) == ("refused", "410 Odrzucono Brak uprawnień")
    store.do(ksef.mend, invoice)
    with running(NIP, accepts) as fake:
        go(store, fake, invoice)
    assert fake.sent[0]["hashOfCorrectedInvoice"]
    assert ksef.standing(invoice).state == "accepted"


def test_an_answer_that_takes_its_time_is_asked_for_again(store, invoice):
    with running(NIP, accepts, pending_turns=2) as fake:
        go(store, fake, invoice)
        assert ksef.standing(invoice).state == "sent"
        assert ksef_sending.errand(invoice, TODAY).receipt is not None
        go(store, fake, invoice)
    assert len(fake.documents) == 1
    assert ksef.standing(invoice).state == "accepted"


def test_an_unreachable_ksef_lets_the_document_wait(store, invoice):
    with running(NIP, broken={"challenge"}) as fake, pytest.raises(Unavailable):
        go(store, fake, invoice)
    assert ksef.standing(invoice).state == "sent"
    store.do(ksef_sending.give_back, invoice, 1)
    assert ksef.standing(invoice).state == "to_send"


def test_a_lost_answer_is_found_by_sending_again(store, invoice):
    with running(NIP, knows_it, held={ksef_number(): ksef.export(invoice)[1]}) as fake:
        go(store, fake, invoice)
    found = ksef.standing(invoice)
    assert (found.state, found.ksef_number, found.has_upo) == ("accepted", ksef_number(), False)


def test_the_number_of_an_earlier_document_goes_to_that_document(store, invoice):
    """Attempt 1 reached KSeF, a person took it for refused, mended it and sent it again."""
    first = ksef.export(invoice)[1]
    store.do(ksef_sending.begin, invoice, 1)
    mended(store, invoice)
    with running(NIP, knows_it, held={ksef_number(): first}) as fake:
        go(store, fake, invoice)
    assert attempts(invoice) == [
        (1, "refused", None, ""),
        (2, "refused", None, ""),
        (3, "accepted", ksef_number(), ""),
    ]
    assert ksef.export(invoice)[1] == first


def test_the_number_of_a_document_that_is_not_given_out_is_not_taken(store, invoice):
    store.do(ksef_sending.begin, invoice, 1)
    mended(store, invoice)
    with running(NIP, knows_it, held={}) as fake, pytest.raises(Refused) as refusal:
        go(store, fake, invoice)
    assert refusal.value.code == "ksef_holds_other"
    assert refusal.value.facts == {"number": ksef_number()}
    assert attempts(invoice) == [(1, "refused", None, ""), (2, "sent", None, "")]


def mended(store: Any, invoice: int) -> None:
    """Refused by hand and made anew, with another street."""
    store.do(ksef.refuse, invoice, "Cisza")
    Office.update(street="ul. Inna 1").execute()
    store.do(ksef.mend, invoice)


def attempts(invoice: int) -> list[tuple[Any, ...]]:
    rows = KsefSubmission.select().where(KsefSubmission.invoice == invoice)
    return [
        (row.attempt, row.state, row.number, row.invoice_reference)
        for row in rows.order_by(KsefSubmission.attempt)
    ]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(said="accepted", number=ksef_number(), upo=UPO),
        Answer(said="refused", reason="410 Odrzucono"),
        Answer(said="pending"),
    ],
    ids=lambda answer: answer.said,
)
@pytest.mark.parametrize("is_mended", [True, False])
def test_an_answer_never_lands_on_another_document(store, invoice, answer, is_mended):
    """The other desk wrote it down as refused, and perhaps made a new one, while it was away."""
    store.do(ksef_sending.begin, invoice, 1)
    if is_mended:
        mended(store, invoice)
    else:
        store.do(ksef.refuse, invoice, "Cisza")
    before = attempts(invoice)
    with pytest.raises(Refused) as refusal:
        store.do(ksef_sending.settle, Delivery(invoice, 1, Receipt("SES-1", "DOC-1"), answer))
    assert refusal.value.code == "ksef_document_old"
    store.do(ksef_sending.give_back, invoice, 1)
    assert attempts(invoice) == before


def test_a_document_that_was_mended_meanwhile_is_not_sent(store, invoice):
    errand = ksef_sending.errand(invoice, TODAY)
    mended(store, invoice)
    with pytest.raises(Refused) as refusal:
        store.do(ksef_sending.begin, invoice, errand.attempt)
    assert refusal.value.code == "ksef_document_old"
    assert ksef.standing(invoice).state == "to_send"


def test_a_number_typed_meanwhile_is_the_answer_all_the_same(store, invoice):
    store.do(ksef_sending.begin, invoice, 1)
    store.do(ksef.write_number, invoice, ksef_number())
    answer = Answer(said="accepted", number=ksef_number(), upo=UPO)
    store.do(ksef_sending.settle, Delivery(invoice, 1, Receipt("SES-1", "DOC-1"), answer))
    assert attempts(invoice) == [(1, "accepted", ksef_number(), "")]


def test_a_long_answer_of_ksef_with_odd_signs_is_written_down(store, invoice):
    store.do(ksef_sending.begin, invoice, 1)
    answer = Answer(said="refused", reason="430\x00 " + "Błąd " * 900)
    store.do(ksef_sending.settle, Delivery(invoice, 1, Receipt("SES-1", "DOC-1"), answer))
    assert ksef.standing(invoice).reason.startswith("430 Błąd Błąd")


def test_what_ksef_has_is_not_given_back(store, invoice):
    with running(NIP, pending_turns=9) as fake:
        go(store, fake, invoice)
    store.do(ksef_sending.give_back, invoice, 1)
    assert ksef.standing(invoice).state == "sent"


def test_the_day_after_it_goes_as_one_issued_offline(store, invoice):
    tomorrow = TODAY + timedelta(days=1)
    assert not ksef_sending.errand(invoice, TODAY).parcel.is_offline
    assert ksef_sending.errand(invoice, tomorrow).parcel.is_offline


def test_without_a_certificate_nothing_is_sent(store):
    invoice = an_invoice(store)
    with pytest.raises(Refused) as refusal:
        ksef_sending.errand(invoice, TODAY)
    assert refusal.value.code == "certificate_missing"


def test_an_office_without_a_number_has_nothing_to_send(store):
    invoice = an_invoice(store, {"is_vat_payer": 0, "exemption_basis": "x", "nip": ""})
    with pytest.raises(Refused) as refusal:
        store.do(ksef_sending.begin, invoice, 1)
    assert refusal.value.code == "ksef_not_used"


def test_neither_password_nor_key_is_kept_anywhere(store, invoice):
    with running(NIP, accepts) as fake:
        go(store, fake, invoice)
    kept = repr([row.__data__ for row in KsefSubmission.select()])
    assert "tajne" not in kept
    assert "tajne" not in repr(ksef_settings.current())
