"""Those who do the work: added, changed, gone, and one always stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.services import consultants
from desktop.services.consultants import ConsultantRow


def add(store: Any, name: str, **values: Any) -> ConsultantRow:
    made = store.do(consultants.save, ConsultantRow(name=name, **values)).made
    return next(each for each in consultants.all_rows() if each.id == made)


def timer(store: Any, who: ConsultantRow, state: str) -> None:
    ticket = Ticket.insert(
        number="2026/0001", subject="Drukarka", channel="phone", accepted_at=store.now
    ).execute()
    WorkSession.insert(
        ticket=ticket, consultant=who.id, kind="phone", state=state, started_at=store.now
    ).execute()


def test_a_new_one_gets_initials_from_the_name(store: Any) -> None:
    kept = add(store, " Łucja  Nowak-Lis ", email="Lucja@Biuro.pl", phone="600 100 200")
    assert kept == ConsultantRow(
        id=kept.id,
        name="Łucja Nowak-Lis",
        initials="ŁNL",
        email="lucja@biuro.pl",
        phone="600 100 200",
        revision=1,
    )


def test_active_ones_stand_first_and_in_polish_order(store: Any) -> None:
    gone = add(store, "Adam Adamski")
    for name in ("Żaneta Zych", "Łukasz Lis", "Lidia Lis"):
        add(store, name)
    store.do(consultants.save, replace(gone, is_active=False))
    assert [each.name for each in consultants.all_rows()] == [
        "Lidia Lis",
        "Łukasz Lis",
        "Żaneta Zych",
        "Adam Adamski",
    ]
    assert [each.name for each in consultants.active_rows()][-1] == "Żaneta Zych"


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": " "}, "name_missing", "name"),
        ({"name": "Ewa", "email": "ewa"}, "email_wrong", "email"),
        ({"name": "Ewa", "initials": "EWUNI"}, "initials_too_long", "initials"),
        ({"name": "Ewa", "initials": "ab"}, "initials_taken", "initials"),
    ],
)
def test_what_is_wrong_is_refused_at_its_field(
    store: Any, values: dict[str, Any], code: str, field: str
) -> None:
    add(store, "Anna Bąk")
    with pytest.raises(Refused) as refusal:
        store.do(consultants.save, ConsultantRow(**values))
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert len(consultants.all_rows()) == 1


def test_two_of_the_same_name_may_both_work_here(store: Any) -> None:
    add(store, "Anna Bąk")
    assert add(store, "Anna Bąk").initials == "AB"


@pytest.mark.parametrize("state", ["running", "held"])
def test_nobody_leaves_while_their_timer_runs(store: Any, state: str) -> None:
    add(store, "Ewa Lis")
    anna = add(store, "Anna Bąk")
    timer(store, anna, state)
    with pytest.raises(Refused) as refusal:
        store.do(consultants.save, replace(anna, is_active=False))
    assert refusal.value.code == "consultant_is_working"


def test_one_stays(store: Any) -> None:
    anna = add(store, "Anna Bąk")
    with pytest.raises(Refused) as refusal:
        store.do(consultants.save, replace(anna, is_active=False))
    assert refusal.value.code == "last_consultant"


def test_one_who_left_can_come_back(store: Any) -> None:
    add(store, "Ewa Lis")
    anna = add(store, "Anna Bąk")
    store.do(consultants.save, replace(anna, is_active=False))
    left = next(each for each in consultants.all_rows() if each.id == anna.id)
    assert not left.is_active
    store.do(consultants.save, replace(left, is_active=True))
    assert anna.id in [each.id for each in consultants.active_rows()]


def test_a_stale_change_is_told_what_is_now(store: Any) -> None:
    anna = add(store, "Anna Bąk")
    store.do(consultants.save, replace(anna, phone="1"))
    with pytest.raises(Gone) as gone:
        store.do(consultants.save, replace(anna, phone="2"))
    now: Any = gone.value.facts["now"]
    assert (gone.value.code, now["phone"]) == ("changed_meanwhile", "1")


def test_one_who_never_was_is_gone(store: Any) -> None:
    with pytest.raises(Gone) as gone:
        store.do(consultants.save, ConsultantRow(id=99, name="Nikt", revision=1))
    assert gone.value.code == "consultant_missing"
