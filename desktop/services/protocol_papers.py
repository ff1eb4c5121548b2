"""Fills the record that a protocol is printed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from zoneinfo import ZoneInfo

from desktop.documents import records
from desktop.models.agreement import ServiceAgreement
from desktop.models.session import ClientOrder
from desktop.rules import vat
from desktop.rules.tariffs import Tariff
from desktop.services.parties import client_party, consultant_name, office_party
from desktop.services.protocol_lines import LineDraft
from desktop.services.session_prices import RecordedSession

Language = Literal["pl", "en"]


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """Sessions and their priced lines, with the tariff and the language they were made by."""

    sessions: tuple[RecordedSession, ...]
    lines: tuple[LineDraft, ...]
    tariff: Tariff
    language: Language


def paper_of(
    protocol: Any, number: str | None, today: date, work: WorkedOut
) -> records.ProtocolPaper:
    """The paper of a protocol; without a `number` it is a draft of `today`.

    Raises:
        Refused: `office_missing`.
        Gone: `client_missing`.
    """
    sessions, lines, language = work.sessions, work.lines, work.language
    zone = ZoneInfo(work.tariff.zone)
    days = [session.started_at.astimezone(zone).date() for session in sessions]
    days += [session.ended_at.astimezone(zone).date() for session in sessions]
    totals = vat.totals((line.vat, line.net) for line in lines)
    by_id = {session.id: session for session in sessions}
    return records.ProtocolPaper(
        number=number,
        issued_on=today,
        period_start=min(days, default=today),
        period_end=max(days, default=today),
        office=office_party(),
        client=client_party(protocol.client_id),
        lines=tuple(_line(line, zone, language) for line in lines),
        totals=vat_totals(totals),
        net=totals.net,
        vat=totals.tax,
        gross=totals.gross,
        language=language,
        agreement=_agreement(protocol.client_id, max(days, default=today)),
        tickets=_tickets(sessions),
        orders=_orders(by_id, zone),
        rounding_scope=work.tariff.scope.value,
        issued_by=consultant_name(protocol.created_by_id),
        notes=(protocol.note,) if protocol.note else (),
    )


def vat_totals(totals: vat.VatTotals) -> tuple[records.VatTotal, ...]:
    """Totals per rate as papers print them."""
    return tuple(
        records.VatTotal(code=line.rate, net=line.net, vat=line.tax, gross=line.gross)
        for line in totals.rates
    )


def _line(line: LineDraft, zone: ZoneInfo, language: Language) -> records.ProtocolLine:
    why = line.why
    spans = tuple(
        records.Span(start=part.start.astimezone(zone), end=part.end.astimezone(zone))
        for part in (why.parts if why else ())
    )
    is_travel = why is None
    return records.ProtocolLine(
        description=line.what,
        kind=line.kind,  # type: ignore[arg-type]
        net=line.net,
        spans=spans,
        worked_seconds=line.worked_seconds,
        billed_minutes=line.billed_minutes,
        band=None if is_travel else line.band,  # type: ignore[arg-type]
        surcharge_percent=line.surcharge_percent,
        rate=None if is_travel else line.rate,
        vat_code=line.vat,
        ticket=line.ticket_number,
        consultant=line.consultant,
        explanation=line.ground(language),
    )


def _tickets(sessions: Sequence[RecordedSession]) -> tuple[records.TicketRef, ...]:
    found = {session.ticket_number: session.ticket_subject for session in sessions}
    return tuple(records.TicketRef(number=each, subject=found[each]) for each in sorted(found))


def _orders(sessions: dict[int, RecordedSession], zone: ZoneInfo) -> tuple[records.OrderNote, ...]:
    rows: Any = (
        ClientOrder.select(ClientOrder.at, ClientOrder.text)
        .where(ClientOrder.session.in_(list(sessions)))
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
