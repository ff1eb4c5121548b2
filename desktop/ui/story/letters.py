"""The letters that come in on the day of the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.services import agreements, clients, offices
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientRow, ContactCard
from desktop.services.demo import files
from desktop.services.demo.letters import Draft, written
from desktop.ui.story.broken import StoryBroken

STRANGER = ("Ćwiklińska Żaneta", "biuro@pracownia-cwiklinska.example")
SUBJECT = "Drukarka etykiet gubi polskie litery"
TEXT = (
    "od wczorajszej aktualizacji drukarka etykiet zamiast „Żółć, śliwka, gęś” drukuje krzaczki. "
    "Na zwykłej drukarce jest dobrze. O 13:00 przyjeżdża kurier po osiemdziesiąt paczek, więc "
    "bardzo proszę o pilną pomoc zdalną. Zrzut ekranu w załączniku."
)
OTHER_SUBJECT = "Nie działa wspólny kalendarz"
OTHER_TEXT = (
    "od rana nikt w biurze nie widzi wspólnego kalendarza, każdy widzi tylko własny. "
    "Nie jest to pilne, ale w poniedziałek mamy dużo umówionych spotkań."
)
LATE_SUBJECT = "Prośba o drugi monitor"
LATE_TEXT = "proszę o wycenę drugiego monitora do recepcji."
STRANGE_TEXT = "czy zajmują się Państwo także odzyskiwaniem danych z dysku? Komputer nie wstaje."


@dataclass(frozen=True, slots=True)
class Sender:
    """A client and the person there who writes."""

    client: ClientRow
    person: ContactCard
    agreement: AgreementCard | None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays: a client with an active agreement, one without, and the office they write to."""

    favoured: Sender
    other: Sender
    office_email: str


def cast(today: date) -> Cast:
    """Find in the database who can play the parts (a read for a worker).

    Raises:
        StoryBroken: the office has no such clients.
    """
    office = offices.office()
    favoured = other = None
    for row in clients.rows(clients.page_ids(), today):
        sender = _sender(row, today)
        if sender is None:
            continue
        if sender.agreement is None:
            other = other or sender
        elif not sender.agreement.included_minutes:
            favoured = favoured or sender
    if favoured is None or other is None or office is None:
        raise StoryBroken("no client with an agreement and one without who could write")
    return Cast(favoured, other, office.email)


def write_out(roles: Cast, folder: Path, now: datetime, zone: ZoneInfo) -> tuple[Path, ...]:
    """Leave the letters as files; the client with the agreement is the last to write."""
    firm = roles.favoured.client.short_name or roles.favoured.client.name
    words = (
        (1, STRANGER, "Pytanie", STRANGE_TEXT),
        (3, _signed(roles.other), OTHER_SUBJECT, OTHER_TEXT),
        (2, _signed(roles.favoured), f"[{firm}] – {SUBJECT}", TEXT),
    )
    drafts = [
        _draft(serial, who, subject, text, to=roles.office_email, now=now)
        for serial, who, subject, text in words
    ]
    drafts[-1] = replace(drafts[-1], files=(files.made("drukarka etykiet.png"),))
    paths = []
    for place, draft in enumerate(drafts, 1):
        path = folder / f"wiadomość {place}.eml"
        path.write_bytes(written(draft, zone))
        paths.append(path)
    return tuple(paths)


def late_letter(roles: Cast, folder: Path, now: datetime, zone: ZoneInfo) -> Path:
    """One more letter, for the way through the menu."""
    draft = _draft(
        *(6, _signed(roles.other), LATE_SUBJECT, LATE_TEXT), to=roles.office_email, now=now
    )
    path = folder / "wiadomość później.eml"
    path.write_bytes(written(draft, zone))
    return path


def _draft(
    serial: int, who: tuple[str, str], subject: str, text: str, *, to: str, now: datetime
) -> Draft:
    name, address = who
    return Draft(
        serial=serial,
        name=name,
        address=address,
        to=to,
        subject=subject,
        text=_body(text, name),
        sent_at=now - timedelta(minutes=10 - serial),
    )


def _body(text: str, name: str) -> str:
    return f"Dzień dobry,\n\n{text}\n\nPozdrawiam\n{name}\n"


def _signed(sender: Sender) -> tuple[str, str]:
    return sender.person.name, sender.person.email


def _sender(row: ClientRow, today: date) -> Sender | None:
    """Somebody at a client who may order and has an address; nobody at blocked clients."""
    if row.is_blocked or row.is_archived or clients.card(row.id).language != "pl":
        return None
    people: Sequence[ContactCard] = clients.contacts(row.id)
    able = [each for each in people if each.is_authorised and each.email]
    if not able:
        return None
    return Sender(row, able[0], agreements.active(row.id, today))
