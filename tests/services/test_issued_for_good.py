"""An issued invoice never changes: every door is tried, also those that open."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any

import pytest
from peewee import BooleanField, ForeignKeyField, IntegerField, IntegrityError

from desktop.documents.invoice_xml import build
from desktop.errors import KnownError
from desktop.integrations.ksef import Answer, Receipt
from desktop.models.base import DayField, InstantField, JsonField
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.content import Content
from desktop.models.invoice import Invoice, InvoiceLine
from desktop.models.ksef import KsefSubmission
from desktop.models.office import Office
from desktop.models.price_list import Rate
from desktop.models.protocol import Protocol, ProtocolEvent, ProtocolLine
from desktop.models.setting import Setting
from desktop.services import (
    contents,
    corrections,
    invoice_data,
    invoices,
    ksef,
    ksef_numbers,
    ksef_sending,
    protocols,
    rebates,
)
from desktop.services.corrections import BuyerData, CorrectionWish
from desktop.services.ksef_sending import Delivery
from tests.services.ksef_office import TODAY, an_accepted_protocol, an_invoice, ksef_number
from tests.services.tampering import let_change

LESS = CorrectionWish(sort="value", reason="mniej", lines=((500, 18000), (500, 27000)))
ZERO = CorrectionWish(sort="buyer", reason="zły nabywca")
NAME = CorrectionWish(sort="data", reason="nazwa", buyer=BuyerData(name="Inna"))
RECEIPT = Receipt("SES-1", "DOC-1")


def answered(**own: Any) -> Callable[[int], Delivery]:
    return lambda invoice: Delivery(invoice, 1, RECEIPT, Answer(**own))


DOORS: dict[str, list[tuple[Any, ...]]] = {
    "invoices.draft": [([1],), ([],)],
    "invoices.discard": [(int,)],
    "invoices.issue": [(int,)],
    "invoices.split_payment": [(int,)],
    "corrections.draft": [(int, LESS), (int, ZERO), (int, NAME)],
    "corrections.change": [(int, LESS)],
    "ksef.write_number": [(int, ksef_number()), (int, "x")],
    "ksef.accept": [(int, ksef_number(), b"<UPO/>")],
    "ksef.refuse": [(int, "powód")],
    "ksef.mend": [(int,)],
    "ksef_numbers.write_down": [(int, ksef_number()), (int, "", b"<UPO/>")],
    "ksef_numbers.write_held": [(int, ksef_number(), b"")],
    "ksef_numbers.take_back": [(int, "pomyłka")],
    "ksef_sending.begin": [(int, 1), (int, 2)],
    "ksef_sending.give_back": [(int, 1), (int, 2)],
    "ksef_sending.settle": [
        (answered(said="accepted", number=ksef_number()),),
        (answered(said="refused", reason="nie"),),
        (answered(said="pending"),),
        (answered(said="known", number=ksef_number()),),
    ],
}
"""Every write of the modules about invoices, with what it is called with; `int` is the invoice."""


def writes(module: ModuleType) -> set[str]:
    """Public functions of a module that are handed an act."""
    name = module.__name__.rpartition(".")[2]
    return {
        f"{name}.{each}"
        for each, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not each.startswith("_")
        and next(iter(inspect.signature(function).parameters), "").lstrip("_") == "act"
    }


def frozen(invoice: int) -> tuple[Any, ...]:
    """Everything that an issued invoice is, down to the bytes."""
    (row,) = Invoice.select().where(Invoice.id == invoice).dicts()
    first = KsefSubmission.get((KsefSubmission.invoice == invoice) & (KsefSubmission.attempt == 1))
    lines = list(
        InvoiceLine.select().where(InvoiceLine.invoice == invoice).order_by(InvoiceLine.id).dicts()
    )
    return row, lines, contents.read(row["paper"]), contents.read(first.xml_id)


def through(store: Any, door: str, invoice: int, given: tuple[Any, ...]) -> None:
    """Try a door, whether it opens or not."""
    module, name = door.split(".")
    service = getattr(globals()[module], name)
    words = [
        invoice if each is int else each(invoice) if callable(each) else each for each in given
    ]
    extra = {"wanted": True} if name == "split_payment" else {}
    try:
        store.do(service, *words, **extra)
    except KnownError:
        return


def test_the_list_of_doors_is_whole():
    found = set().union(*map(writes, (invoices, corrections, ksef, ksef_numbers, ksef_sending)))
    assert found == set(DOORS)


@pytest.mark.parametrize("standing", ["to_send", "sent", "accepted", "refused"])
def test_no_door_leads_to_an_issued_invoice(store, standing):
    invoice = an_invoice(store)
    if standing == "sent":
        store.do(ksef_sending.begin, invoice, 1)
    elif standing == "accepted":
        store.do(ksef.write_number, invoice, ksef_number(technical="0100001AF62A"))
    elif standing == "refused":
        store.do(ksef.refuse, invoice, "błąd")
    before = frozen(invoice)
    for door, given in [(door, each) for door, all_given in DOORS.items() for each in all_given]:
        with store.database.atomic() as whole:  # each door from the same standing
            through(store, door, invoice, given)
            through(store, door, invoice, given)
            assert frozen(invoice) == before, door
            whole.rollback()


def test_nothing_that_it_was_made_of_changes_it(store):
    invoice = an_invoice(store)
    before, pdf = frozen(invoice), invoices.pdf(invoice, TODAY)
    Client.update(name="Inny", nip="7010416384", city="Gdynia", language="en").execute()
    Office.update(name="Inne biuro", bank_account="", payment_days=90, is_vat_payer=0).execute()
    Consultant.update(name="Ktoś inny").execute()
    Rate.update(net_per_hour=1).execute()
    let_change("protocol_line")
    ProtocolLine.update(net=1, description="co innego", rate=1).execute()
    Setting.insert(
        name="tariff", value={"surcharges": {"weekend": 7}}, changed_at=store.now
    ).execute()
    assert (frozen(invoice), invoices.pdf(invoice, TODAY)) == (before, pdf)
    row = invoice_data.row_of(invoice)
    assert build(invoice_data.record_of(row), row.issued_at) == ksef.export(invoice)[1]


def test_what_it_stands_on_cannot_be_taken_away(store):
    invoice = an_invoice(store)
    before = frozen(invoice)
    for table in (Client, Content, Protocol, ProtocolLine, Invoice):
        with pytest.raises(IntegrityError), store.database.atomic():
            table.delete().execute()
    for verb in (protocols.withdraw, protocols.discard, protocols.issue):
        through_protocol(store, verb)
    assert frozen(invoice) == before


def through_protocol(store: Any, verb: Callable[..., Any]) -> None:
    """Try to change the protocol from under the invoice."""
    words = ["pomyłka"] if verb is protocols.withdraw else []
    with pytest.raises(KnownError):
        store.do(verb, Protocol.get().id, *words)


GUARDED: dict[Any, frozenset[str]] = {
    Invoice: frozenset({"id", "created_by", "issued_by", "revision"}),
    InvoiceLine: frozenset({"id"}),
    Protocol: frozenset(
        {
            *("id", "created_by", "revision", "state", "note"),
            *("received_at", "received_how", "received_by", "objection_ends_on"),
            *("accepted_at", "accepted_how", "accepted_by"),
        }
    ),
    ProtocolLine: frozenset({"id", "replaced_by"}),
    ProtocolEvent: frozenset({"id", "by"}),
    KsefSubmission: frozenset(
        {"id", "send_by", "session_reference", "invoice_reference", "sent_at", "answered_by"}
        | {"taken_back_at", "taken_back_by", "taken_back_why"}
    ),
}
"""Tables of issued papers, with the columns of an issued row that may still change."""


def another(field: Any, now: Any) -> Any:
    """A value that the column does not hold, as far as its table takes one."""
    if isinstance(field, JsonField):
        return {"other": now is None}
    if isinstance(field, DayField):
        return date(2020, 1, 1)
    if isinstance(field, InstantField):
        return datetime(2020, 1, 1, tzinfo=UTC)
    if isinstance(field, BooleanField):
        return not now
    if isinstance(field, IntegerField | ForeignKeyField):
        return 1 - (now or 0)
    return "x"


@pytest.mark.parametrize("table", GUARDED)
def test_the_database_itself_changes_no_column_of_what_is_issued(store, table):
    accepted = an_invoice(store)
    store.do(ksef.write_number, accepted, ksef_number())
    row = table.get()
    for name, field in table._meta.fields.items():
        if name in GUARDED[table]:
            continue
        value = another(field, row.__data__[name])
        with pytest.raises(IntegrityError) as refusal, store.database.atomic():
            table.update({field: value}).where(table.id == row.id).execute()
        assert "is issued" in str(refusal.value), name


@pytest.mark.parametrize("table", GUARDED)
def test_the_database_itself_deletes_nothing_issued(store, table):
    an_invoice(store)
    with pytest.raises(IntegrityError), store.database.atomic():
        table.delete().execute()
    with pytest.raises(IntegrityError), store.database.atomic():
        table.get().delete_instance()
    assert table.select().exists()


def test_drafts_may_be_changed_and_thrown_away(store):
    invoice = an_invoice(store)
    store.do(ksef.write_number, invoice, ksef_number())
    draft = store.do(corrections.draft, invoice, LESS).made
    store.do(corrections.change, draft, ZERO)
    store.do(invoices.discard, draft)
    assert Invoice.select().count() == 1
    other = an_accepted_protocol(store, nip="7010416384")
    store.do(protocols.withdraw, other, "pomyłka")
    again = store.do(protocols.draft_of_client, Protocol.get_by_id(other).client_id).made
    store.do(rebates.give, again, 100, "próba")
    store.do(protocols.discard, again)
    assert not Protocol.select().where(Protocol.state == "draft").exists()


def test_bytes_that_were_touched_are_not_shown_as_the_invoice(store):
    invoice = an_invoice(store)
    paper = Invoice.get_by_id(invoice).paper_id
    Content.update(data=b"%PDF-1.4 other").where(Content.id == paper).execute()
    with pytest.raises(KnownError) as refusal:
        invoices.pdf(invoice, TODAY)
    assert refusal.value.code == "content_damaged"
