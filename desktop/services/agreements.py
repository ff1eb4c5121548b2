"""Service agreements: who stands first in the queue, and at which rates (§8, §10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from peewee import JOIN

from desktop.errors import Gone, Refused
from desktop.models.agreement import AgreementRate, ServiceAgreement
from desktop.models.client import Client
from desktop.rules.tariffs import Kind
from desktop.services import entries, ranks, tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes

LONGEST_MONTH = 31 * 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementCard:
    """One agreement, in force from `starts_on` through `ends_on` (None: until further notice).

    `rates` are net grosze an hour by kind of work, kinds left out are billed by the price list;
    `included_minutes` are those of a calendar month. `id` None and `revision` 0 for a new one.
    """

    id: int | None = None
    client_id: int
    number: str
    starts_on: date
    ends_on: date | None = None
    included_minutes: int = 0
    rates: Mapping[str, int] = field(default_factory=dict)
    note: str = ""
    revision: int = 0

    def is_active(self, day: date) -> bool:
        """Whether it is in force on that day."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def active(client_id: int | None, day: date) -> AgreementCard | None:
    """The client's agreement in force on that day, None where there is none."""
    if client_id is None:
        return None
    rows = _cards(
        (ServiceAgreement.client == client_id)
        & (ServiceAgreement.starts_on <= day)
        & (ServiceAgreement.ends_on.is_null() | (ServiceAgreement.ends_on >= day))
    )
    return rows[0] if rows else None


def active_clients(client_ids: Iterable[int], day: date) -> Mapping[int, str]:
    """Numbers of the agreements in force on that day, by client, of those among `client_ids`."""
    rows: Any = (
        ServiceAgreement.select(ServiceAgreement.client, ServiceAgreement.number)
        .where(
            ServiceAgreement.client.in_(tuple(client_ids)),
            ServiceAgreement.starts_on <= day,
            ServiceAgreement.ends_on.is_null() | (ServiceAgreement.ends_on >= day),
        )
        .tuples()
    )
    return dict(rows)


def of_clients(client_ids: Iterable[int]) -> Mapping[int, tuple[AgreementCard, ...]]:
    """All agreements of these clients, the newest first, by client; one query."""
    found: dict[int, list[AgreementCard]] = {client_id: [] for client_id in client_ids}
    for each in _cards(ServiceAgreement.client.in_(list(found))):
        found[each.client_id].append(each)
    return {client_id: tuple(cards) for client_id, cards in found.items()}


def of_client(client_id: int) -> tuple[AgreementCard, ...]:
    """All agreements of a client, the newest first."""
    return _cards(ServiceAgreement.client == client_id)


def card(agreement_id: int) -> AgreementCard:
    """One agreement.

    Raises:
        Gone: `agreement_missing`.
    """
    rows = _cards(ServiceAgreement.id == agreement_id)
    if not rows:
        raise Gone("agreement_missing")
    return rows[0]


def save(act: Act, given: AgreementCard) -> Changes:
    """Add or change an agreement, and rank its client's open tickets anew.

    Raises:
        Refused: `agreement_number_missing`, `agreement_number_taken` (client),
            `agreement_ends_before_start`, `agreement_overlaps` (number, starts_on, ends_on),
            `included_minutes_wrong`, `rate_negative`, `client_missing`; each names its field.
        Gone: `agreement_missing`, `changed_meanwhile` (now).
    """
    checked = _checked(given)
    values = {
        "client": checked.client_id,
        "number": checked.number,
        "starts_on": checked.starts_on,
        "ends_on": checked.ends_on,
        "included_minutes": checked.included_minutes,
        "note": checked.note,
    }
    if checked.id is None:
        agreement_id = int(ServiceAgreement.insert(**values).execute())
    else:
        agreement_id = checked.id
        _move_on(agreement_id, checked.revision, values)
    _write_rates(agreement_id, checked.rates)
    return _ranked(act, checked.client_id, agreement_id, made=checked.id is None)


def end(act: Act, agreement_id: int, last_day: date, revision: int) -> Changes:
    """Let an agreement end with `last_day`.

    Raises:
        Refused: `agreement_ends_before_start`.
        Gone: `agreement_missing`, `changed_meanwhile` (now).
    """
    found = card(agreement_id)
    if last_day < found.starts_on:
        raise Refused("agreement_ends_before_start", "ends_on", starts_on=found.starts_on)
    _move_on(agreement_id, revision, {"ends_on": last_day})
    return _ranked(act, found.client_id, agreement_id, made=False)


def _ranked(act: Act, client_id: int, agreement_id: int, *, made: bool) -> Changes:
    today = act.at.astimezone(tariffs.zone()).date()
    touched = Changes.of(
        made=agreement_id if made else None, agreement=[agreement_id], client=[client_id]
    )
    return touched | ranks.rerank_client(client_id, today)


def _checked(given: AgreementCard) -> AgreementCard:
    """The agreement with tidy words, or the refusal of what is wrong about it."""
    number = entries.line(given.number, "number")
    if not number:
        raise Refused("agreement_number_missing", "number")
    if not Client.select().where(Client.id == given.client_id).exists():
        raise Refused("client_missing", "client_id")
    if given.ends_on is not None and given.ends_on < given.starts_on:
        raise Refused("agreement_ends_before_start", "ends_on", starts_on=given.starts_on)
    if not 0 <= given.included_minutes <= LONGEST_MONTH:
        raise Refused("included_minutes_wrong", "included_minutes", most=LONGEST_MONTH)
    rates = {str(Kind(kind)): grosze for kind, grosze in given.rates.items()}
    for kind, grosze in rates.items():
        if grosze < 0:
            raise Refused("rate_negative", f"rates.{kind}")
    _check_number(number, given.id)
    _check_overlap(given)
    return AgreementCard(
        **(
            asdict(given)
            | {"number": number, "note": entries.paragraphs(given.note, "note"), "rates": rates}
        )
    )


def _check_number(number: str, agreement_id: int | None) -> None:
    taken: Any = (
        ServiceAgreement.select(Client.name)
        .join(Client)
        .where(ServiceAgreement.number == number, ServiceAgreement.id != (agreement_id or 0))
        .tuples()
        .first()
    )
    if taken:
        raise Refused("agreement_number_taken", "number", number=number, client=taken[0])


def _check_overlap(given: AgreementCard) -> None:
    later = given.ends_on or date.max
    for other in of_client(given.client_id):
        until = other.ends_on or date.max
        if other.id != given.id and other.starts_on <= later and given.starts_on <= until:
            raise Refused(
                "agreement_overlaps",
                "starts_on",
                number=other.number,
                starts_on=other.starts_on,
                ends_on=other.ends_on,
            )


def _move_on(agreement_id: int, revision: int, values: Mapping[str, Any]) -> None:
    """Write over the revision the form was filled from, and no other."""
    written = (
        ServiceAgreement.update(revision=ServiceAgreement.revision + 1, **values)
        .where(ServiceAgreement.id == agreement_id, ServiceAgreement.revision == revision)
        .execute()
    )
    if not written:
        raise Gone("changed_meanwhile", now=asdict(card(agreement_id)))


def _write_rates(agreement_id: int, rates: Mapping[str, int]) -> None:
    AgreementRate.delete().where(AgreementRate.agreement == agreement_id).execute()
    if rates:
        AgreementRate.insert_many(
            [
                {"agreement": agreement_id, "kind": kind, "net_per_hour": grosze}
                for kind, grosze in rates.items()
            ]
        ).execute()


def _cards(where: Any) -> tuple[AgreementCard, ...]:
    """Agreements with their rates, in one query, the newest first."""
    rows: Any = (
        ServiceAgreement.select(
            ServiceAgreement.id,
            ServiceAgreement.client,
            ServiceAgreement.number,
            ServiceAgreement.starts_on,
            ServiceAgreement.ends_on,
            ServiceAgreement.included_minutes,
            ServiceAgreement.note,
            ServiceAgreement.revision,
            AgreementRate.kind,
            AgreementRate.net_per_hour,
        )
        .join(AgreementRate, JOIN.LEFT_OUTER, on=(AgreementRate.agreement == ServiceAgreement.id))
        .where(where)
        .order_by(ServiceAgreement.starts_on.desc(), ServiceAgreement.id.desc(), AgreementRate.id)
        .tuples()
    )
    found: dict[int, tuple[Any, dict[str, int]]] = {}
    for row in rows:
        rates = found.setdefault(row[0], (row, {}))[1]
        if row[8] is not None:
            rates[row[8]] = row[9]
    return tuple(
        AgreementCard(
            id=row[0],
            client_id=row[1],
            number=row[2],
            starts_on=row[3],
            ends_on=row[4],
            included_minutes=row[5],
            note=row[6],
            revision=row[7],
            rates=rates,
        )
        for row, rates in found.values()
    )
