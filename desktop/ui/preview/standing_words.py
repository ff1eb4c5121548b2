"""How a protocol stands, in a sentence above its next steps."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.services.protocol_cards import ObjectionRow, ProtocolCard
from desktop.ui.formats import format_date, format_moment, format_money

translate = QCoreApplication.translate

ON_ITS_WAY = frozenset({"issued", "handed_over", "returned"})


def standing_words(card: ProtocolCard, today: date, zone: ZoneInfo) -> tuple[str, ...]:
    """Lines of words: what was done last, and what that means."""
    row = card.row
    if row.number is None:
        return _draft(card)
    if row.state == "issued":
        return _issued(card, zone)
    if row.state == "received":
        return _received(card, today, zone)
    if row.state == "objected":
        objections = [_objection(each, zone) for each in card.objections]
        return (*objections, *_rest(card, today, zone))
    if row.state == "accepted":
        return _accepted(card, zone)
    return ()


def _draft(card: ProtocolCard) -> tuple[str, ...]:
    lines = [translate("ProtocolStanding", "A draft: the number is taken when it is issued.")]
    if card.row.replaces:
        told = translate(
            "ProtocolStanding",
            "It corrects {number}: put the times right in the sessions, or take something off.",
        )
        lines.append(told.format(number=card.row.replaces))
    for rebate in card.rebates:
        told = translate("ProtocolStanding", "Taken off: {amount}, {reason}")
        lines.append(told.format(amount=format_money(rebate.amount), reason=rebate.reason))
    return tuple(lines)


def _issued(card: ProtocolCard, zone: ZoneInfo) -> tuple[str, ...]:
    """Whether it went out; a letter that came back is to go out again."""
    last = next((each for each in reversed(card.history) if each.what in ON_ITS_WAY), None)
    if last is None or last.what != "handed_over":
        return (translate("ProtocolStanding", "Issued; not handed over yet."),)
    told = (
        translate("ProtocolStanding", "Letter opened {at}; write the receipt down once it is sent.")
        if last.facts.get("how") == "mail"
        else translate("ProtocolStanding", "Printed {at}; write the receipt down once it is taken.")
    )
    return (told.format(at=format_moment(last.at, zone)),)


def _received(card: ProtocolCard, today: date, zone: ZoneInfo) -> tuple[str, ...]:
    row = card.row
    how = {
        "mail": translate("ProtocolStanding", "Received by mail {at}."),
        "hand": translate("ProtocolStanding", "Taken by {who} {at}."),
        "signature": translate("ProtocolStanding", "Taken against a signature by {who} {at}."),
    }[row.received_how]
    at = format_moment(row.received_at, zone) if row.received_at else ""
    ends = row.objection_ends_on
    if ends is None:
        return (how.format(who=row.received_by, at=at),)
    term = (
        translate("ProtocolStanding", "The client may object until {day} ({why}).")
        if today <= ends
        else translate(
            "ProtocolStanding",
            "The term ended on {day} ({why}): no objection counts as acceptance.",
        )
    )
    return (
        how.format(who=row.received_by, at=at),
        term.format(day=format_date(ends), why=card.term),
    )


def _accepted(card: ProtocolCard, zone: ZoneInfo) -> tuple[str, ...]:
    row = card.row
    told = {
        "word": translate("ProtocolStanding", "Accepted by word of {who} {at}."),
        "signature": translate("ProtocolStanding", "Accepted by signature of {who} {at}."),
        "silence": translate(
            "ProtocolStanding", "Accepted by silence, noted {at}: no objection came in the term."
        ),
    }[row.accepted_how]
    at = format_moment(row.accepted_at, zone) if row.accepted_at else ""
    return (told.format(who=row.accepted_by, at=at),)


def _rest(card: ProtocolCard, today: date, zone: ZoneInfo) -> tuple[str, ...]:
    """How what nobody objects to was accepted, or what it waits for."""
    row, said = card.row, []
    if row.accepted_at is not None:
        told = {
            "word": translate("ProtocolStanding", "The rest: accepted by word of {who} {at}."),
            "signature": translate(
                "ProtocolStanding", "The rest: accepted by signature of {who} {at}."
            ),
            "silence": translate("ProtocolStanding", "The rest: accepted by silence, noted {at}."),
        }[row.accepted_how]
        said.append(told.format(who=row.accepted_by, at=format_moment(row.accepted_at, zone)))
    waiting = [str(line.position) for line in card.lines if line.standing == "waiting"]
    if not waiting:
        return tuple(said)
    ends = row.objection_ends_on
    if ends is None:
        told = translate(
            "ProtocolStanding",
            "Waiting for acceptance: {lines}. Silence is none until the receipt is written down.",
        )
    elif today <= ends:
        told = translate(
            "ProtocolStanding",
            "Waiting for acceptance: {lines}. The client may object until {day} ({why}), silence"
            " counts after that.",
        )
    else:
        told = translate(
            "ProtocolStanding",
            "Waiting for acceptance: {lines}. The term ended on {day} ({why}): silence accepts.",
        )
    day = format_date(ends) if ends is not None else ""
    return (*said, told.format(lines=", ".join(waiting), day=day, why=card.term))


def _objection(objection: ObjectionRow, zone: ZoneInfo) -> str:
    lines = ", ".join(str(each) for each in objection.positions)
    told = (
        translate("ProtocolStanding", "Objection to line {lines}, {who} {at}: {words}")
        if len(objection.positions) == 1
        else translate("ProtocolStanding", "Objection to lines {lines}, {who} {at}: {words}")
    )
    said = told.format(
        lines=lines,
        who=objection.raised_by,
        at=format_moment(objection.raised_at, zone),
        words=" ".join(objection.words.split()),
    )
    if objection.is_late:
        said = translate("ProtocolStanding", "{words} (after the term)").format(words=said)
    answers = {
        "open": translate("ProtocolStanding", "{words} – waits for an answer."),
        "corrected": translate("ProtocolStanding", "{words} – corrected by {number}."),
        "rejected": translate("ProtocolStanding", "{words} – rejected: {answer}"),
        "withdrawn": translate("ProtocolStanding", "{words} – taken back by {answer}."),
    }
    number = objection.replacement or translate("ProtocolStanding", "a draft")
    return answers[objection.state].format(words=said, answer=objection.answer, number=number)
