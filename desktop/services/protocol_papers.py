"""Fills the record that a protocol is printed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from zoneinfo import ZoneInfo

from desktop.documents import records
from desktop.models.agreement import ServiceAgreement
from desktop.models.session import ClientOrder
from desktop.rules import eu, vat
from desktop.rules.days_of_work import last_day
from desktop.rules.tariffs import Tariff
from desktop.services.parties import client_party, consultant_name, office_party
from desktop.services.protocol_lines import LineDraft, Work

Language = Literal["pl", "en"]


@dataclass(frozen=True, slots=True)
class Replaced:
    """The protocol that this one corrects: its number and the positions billed anew here."""

    number: str
    positions: tuple[int, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """Work and its priced lines, with the tariff and the language they were made by."""

    work: Work
    lines: tuple[LineDraft, ...]
    tariff: Tariff
    language: Language
    replaced: Replaced | None = None

    def days(self) -> list[date]:
        """Local days on which something was begun or finished."""
        zone = ZoneInfo(self.tariff.zone)
        spans = [(each.started_at, each.ended_at) for each in self.work.sessions]
        spans += [(each.starts_at, each.ends_at) for each in self.work.visits]
        first = [began.astimezone(zone).date() for began, _ in spans]
        return first + [last_day(began, ended, zone) for began, ended in spans]


def paper_of(
    protocol: Any, number: str | None, today: date, work: WorkedOut
) -> records.ProtocolPaper:
    """The paper of a protocol; without a `number` it is a draft of `today`.

    The tax is shown as the invoice will show it: to a firm abroad the service is sold untaxed.

    Raises:
        Refused: `office_missing`.
        Gone: `client_missing`.
    """
    lines, language, replaced = work.lines, work.language, work.replaced
    zone = ZoneInfo(work.tariff.zone)
    days = work.days()
    office, client = office_party(), client_party(protocol.client_id)
    rates = [eu.service_rate(line.vat, client.country, client.vat_id) for line in lines]
    totals = vat.totals(zip(rates, (line.net for line in lines), strict=True))
    return records.ProtocolPaper(
        number=number,
        issued_on=today,
        period_start=min(days, default=today),
        period_end=max(days, default=today),
        office=office,
        client=client,
        lines=tuple(
            _line(line, rate, zone, language) for line, rate in zip(lines, rates, strict=True)
        ),
        totals=vat_totals(totals),
        net=totals.net,
        vat=totals.tax,
        gross=totals.gross,
        language=language,
        agreement=_agreement(protocol.client_id, max(days, default=today)),
        tickets=_tickets(work.work),
        orders=_orders([each.id for each in work.work.sessions], zone),
        rounding_scope=work.tariff.scope.value,
        issued_by=consultant_name(protocol.created_by_id),
        replaces=replaced.number if replaced else "",
        replaced_lines=replaced.positions if replaced and not replaced.is_whole else (),
        is_partial=bool(protocol.is_partial),
        notes=(protocol.note,) if protocol.note else (),
    )


def vat_totals(totals: vat.VatTotals) -> tuple[records.VatTotal, ...]:
    """Totals per rate as papers print them."""
    return tuple(
        records.VatTotal(code=line.rate, net=line.net, vat=line.tax, gross=line.gross)
        for line in totals.rates
    )


def _line(line: LineDraft, rate: str, zone: ZoneInfo, language: Language) -> records.ProtocolLine:
    why = line.why
    spans = tuple(
        records.Span(start=part.start.astimezone(zone), end=part.end.astimezone(zone))
        for part in (why.parts if why else ())
    )
    has_time = why is not None
    return records.ProtocolLine(
        description=line.what,
        kind=line.kind,  # type: ignore[arg-type]
        net=line.net,
        spans=spans,
        worked_seconds=line.worked_seconds,
        billed_minutes=line.billed_minutes,
        band=line.band if has_time else None,  # type: ignore[arg-type]
        surcharge_percent=line.surcharge_percent,
        rate=line.rate if has_time else None,
        vat_code=rate,
        ticket=line.ticket_number,
        consultant=line.consultant,
        # The reason of a rebate is its description.
        explanation=line.ground(language) if line.kind != "rebate" else "",
    )


def _tickets(work: Work) -> tuple[records.TicketRef, ...]:
    return tuple(
        records.TicketRef(number=number, subject=subject)
        for number, subject in work.tickets().items()
    )


def _orders(session_ids: list[int], zone: ZoneInfo) -> tuple[records.OrderNote, ...]:
    rows: Any = (
        ClientOrder.select(ClientOrder.at, ClientOrder.text)
        .where(ClientOrder.session.in_(session_ids))
        .order_by(ClientOrder.at, ClientOrder.id)
        .tuples()
    )
    return tuple(records.OrderNote(at=at.astimezone(zone), ordered=text) for at, text in rows)


def _agreement(client_id: int, day: date) -> str:
    rows: Any = (
        ServiceAgreement.select(ServiceAgreement.number)
        .where(
            (ServiceAgreement.client == client_id)
            & (ServiceAgreement.starts_on <= day)
            & (ServiceAgreement.ends_on.is_null() | (ServiceAgreement.ends_on >= day))
        )
        .order_by(ServiceAgreement.starts_on.desc())
        .tuples()
    )
    found = rows.first()
    return found[0] if found else ""
