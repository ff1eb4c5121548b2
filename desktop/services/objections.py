"""Objections to lines of a protocol, and their answers (§15)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from desktop.errors import Gone, Refused
from desktop.models.protocol import (
    BilledSession,
    BilledVisit,
    ObjectedLine,
    Objection,
    Protocol,
    ProtocolLine,
    Rebate,
)
from desktop.rules.protocols import ObjectionState, ProtocolState, answered, moved
from desktop.services import (
    entries,
    line_standing,
    protocol_acceptance,
    protocol_standing,
    tariffs,
)
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.line_standing import sharing_work, work_of
from desktop.services.protocol_acceptance import Acceptance
from desktop.services.protocol_standing import Stepped
from desktop.services.protocols import weigh

LONGEST = 2000
LONGEST_NAME = 200


def raise_to(
    act: Act,
    protocol_id: int,
    line_ids: Sequence[int],
    words: str,
    *,
    by: str,
    at: datetime | None = None,
    rest: Acceptance | None = None,
) -> Stepped:
    """Write down what the client objects to in named lines; `made` is the objection's id.

    Those lines wait for the answer, the rest for its acceptance (`protocols.accept`), unless the
    same person accepted it in the same breath: `rest` says how. What shares work with them waits
    too: a correction bills it anew together. A rebate waits with them, for it is given on the
    whole, but where they would not cover it. One that came after the term is marked.

    Raises:
        Refused: `protocol_state`, `objection_without_lines`, `line_invoiced` (position),
            `line_objected` (position), `objection_words_missing`, `objection_by_missing`,
            `objected_before_issued`, `objected_in_future`, `text_too_long`, `objection_open` when
            nothing is left that `rest` could accept, and what else `protocols.accept` says of it.
        Gone: `protocol_missing`.
    """
    row = protocol_standing.held(protocol_id)
    before = protocol_standing.values_of(row)
    if row.state != ProtocolState.OBJECTED:
        row.state = moved(ProtocolState(row.state), ProtocolState.OBJECTED)
    _check_lines(protocol_id, line_ids)
    named = _waiting_with(protocol_id, line_ids)
    raised_at = _raised_at(act, row, at)
    said, who = _said(words, by)
    day = raised_at.astimezone(tariffs.zone()).date()
    is_late = row.objection_ends_on is not None and day > row.objection_ends_on
    made = Objection.create(
        protocol=protocol_id,
        raised_at=raised_at,
        raised_by=who,
        words=said,
        is_late=int(is_late),
    )
    ObjectedLine.insert_many(
        [{"objection": made.id, "line": line_id} for line_id in named]
    ).execute()
    protocol_standing.note(act, protocol_id, "objected", said, by=who)
    if rest is not None:
        protocol_acceptance.write_down(act, row, rest, who, at)
    saved = protocol_standing.save(row, before)
    return Stepped(saved.touched, made.id, protocol_id, before, saved.revision, made.id)


def _said(words: str, by: str) -> tuple[str, str]:
    said = entries.paragraphs(words, "words", LONGEST)
    if not said:
        raise Refused("objection_words_missing", "words")
    who = entries.line(by, "by", LONGEST_NAME)
    if not who:
        raise Refused("objection_by_missing", "by")
    return said, who


def _raised_at(act: Act, row: Any, at: datetime | None) -> datetime:
    """When it was raised: after the protocol was issued, and not in the future."""
    raised_at = at or act.at
    if raised_at < row.issued_at.replace(second=0):
        raise Refused("objected_before_issued", "raised_at", issued_at=row.issued_at)
    if raised_at > act.at:
        raise Refused("objected_in_future", "raised_at")
    return raised_at


def _waiting_with(protocol_id: int, line_ids: Sequence[int]) -> list[int]:
    """The named lines and those that wait with them, as far as no invoice or objection has them.

    Rebates wait as far as the lines cover them.
    """
    standing = line_standing.of_protocols([protocol_id])
    waiting = (None, ObjectionState.REJECTED, ObjectionState.WITHDRAWN)
    is_open = {each.id: each.invoice_id is None and each.objection in waiting for each in standing}
    rows = list(ProtocolLine.select().where(ProtocolLine.protocol == protocol_id))
    together = {line.id for line in sharing_work(rows, set(line_ids))}
    found = [each.id for each in standing if each.id in together and is_open[each.id]]
    left = sum(each.net for each in standing if each.id in found)
    for each in standing:
        if each.net < 0 and is_open[each.id] and each.id not in found and left + each.net >= 0:
            left += each.net
            found.append(each.id)
    return found


def _check_lines(protocol_id: int, line_ids: Sequence[int]) -> None:
    lines = {each.id: each for each in line_standing.of_protocols([protocol_id])}
    if not line_ids or not set(line_ids) <= set(lines):
        raise Refused("objection_without_lines", "lines")
    for line in (lines[each] for each in line_ids):
        if line.invoice_id is not None:
            raise Refused("line_invoiced", "lines", position=line.position)
        if line.objection in (ObjectionState.OPEN, ObjectionState.CORRECTED):
            raise Refused("line_objected", "lines", position=line.position)


def reject(act: Act, objection_id: int, reason: str) -> Stepped:
    """Answer that the lines stand as they are, and why.

    Raises:
        Refused: `objection_answered`, `reason_missing`, `text_too_long`.
        Gone: `objection_missing`.
    """
    why = entries.paragraphs(reason, "reason", LONGEST)
    return _answer(act, objection_id, ObjectionState.REJECTED, why)


def withdraw(act: Act, objection_id: int, by: str) -> Stepped:
    """Write down that the client took an objection back; the protocol stands as before it.

    Once the rest was accepted it stays an answered one, and the line it named waits for an
    acceptance of its own.

    Raises:
        Refused: `objection_answered`, `objection_by_missing`.
        Gone: `objection_missing`.
    """
    who = entries.line(by, "by", LONGEST_NAME)
    if not who:
        raise Refused("objection_by_missing", "by")
    return _answer(act, objection_id, ObjectionState.WITHDRAWN, who)


def _answer(act: Act, objection_id: int, answer: ObjectionState, words: str) -> Stepped:
    objection, row = _held(objection_id)
    before = protocol_standing.values_of(row)
    objection.state = answered(ObjectionState(objection.state), answer, words)
    objection.answered_at = _answered_at(act, row)
    objection.answer = words
    objection.save()
    if row.state == ProtocolState.OBJECTED and row.accepted_at is None and _all_taken_back(row.id):
        then = ProtocolState.ISSUED if row.received_at is None else ProtocolState.RECEIVED
        row.state = moved(ProtocolState.OBJECTED, then)
    protocol_standing.note(act, row.id, f"obj_{answer.value}", words)
    saved = protocol_standing.save(row, before)
    return Stepped(
        saved.touched, None, row.id, before, saved.revision, objection.id, was_answer=True
    )


def _answered_at(act: Act, row: Any) -> datetime:
    """Now, and within the same second too after what was accepted before."""
    if row.accepted_at is None:
        return act.at
    return max(act.at, row.accepted_at + timedelta(seconds=1))


def _all_taken_back(protocol_id: int) -> bool:
    return not (
        Objection.select()
        .where(
            (Objection.protocol == protocol_id)
            & (Objection.state != ObjectionState.WITHDRAWN.value)
        )
        .exists()
    )


def correct(act: Act, objection_id: int) -> Changes:
    """Answer by a corrected protocol: `made` is its draft, which names the old one.

    Every line that shares work with an objected one moves with it: what was rounded together is
    billed anew together. Where a rebate was given on the whole, the whole moves, unless a part of
    it is invoiced or objected to elsewhere. In the draft the times may be corrected or a rebate
    given.

    Raises:
        Refused: `objection_answered`, `line_invoiced` (position), `line_objected` (position) when
            another open objection names one of those lines, `rate_missing`.
        Gone: `objection_missing`.
    """
    objection, row = _held(objection_id)
    objection.state = answered(ObjectionState(objection.state), ObjectionState.CORRECTED)
    lines = _moving(row.id, objection_id)
    draft: Any = Protocol.create(
        client=row.client_id,
        created_at=act.at,
        created_by=act.by,
        replaces=row.id,
        is_partial=row.is_partial,
    )
    sessions, visits = _move_work(lines, draft.id)
    objection.answered_at = act.at
    objection.replacement = draft.id
    objection.save()
    weigh(draft.id)
    protocol_standing.note(act, row.id, "correcting")
    protocol_standing.save(row, {})  # an earlier step is no longer the last one
    return Changes.of(made=draft.id, protocol=[row.id, draft.id], session=sessions, visit=visits)


def _named_lines(objection_id: int) -> set[int]:
    rows: Any = (
        ObjectedLine.select(ObjectedLine.line)
        .where(ObjectedLine.objection == objection_id)
        .tuples()
    )
    return {row[0] for row in rows}


def _moving(protocol_id: int, objection_id: int) -> list[Any]:
    """The lines to bill anew; none of them is invoiced or objected to elsewhere."""
    lines = list(
        ProtocolLine.select()
        .where((ProtocolLine.protocol == protocol_id) & ProtocolLine.replaced_by.is_null())
        .order_by(ProtocolLine.position)
    )
    invoiced, disputed = _invoiced(protocol_id), _disputed(protocol_id, objection_id)
    is_whole = not any(line.id in invoiced | disputed for line in lines)
    if is_whole and any(line.kind == "rebate" for line in lines):
        return lines
    found = sharing_work(lines, _named_lines(objection_id))
    for line in found:
        if line.id in invoiced:
            raise Refused("line_invoiced", "lines", position=line.position)
        if line.id in disputed:
            raise Refused("line_objected", "lines", position=line.position)
    return found


def _invoiced(protocol_id: int) -> set[int]:
    """Lines that an invoice has."""
    standing = line_standing.of_protocols([protocol_id])
    return {each.id for each in standing if each.invoice_id is not None}


def _disputed(protocol_id: int, objection_id: int) -> set[int]:
    """Lines that another open objection names."""
    rows: Any = (
        ObjectedLine.select(ObjectedLine.line)
        .join(Objection, on=(ObjectedLine.objection == Objection.id))
        .where(
            (Objection.protocol == protocol_id)
            & (Objection.id != objection_id)
            & (Objection.state == ObjectionState.OPEN.value)
        )
        .tuples()
    )
    return {row[0] for row in rows}


def _move_work(lines: Sequence[Any], draft_id: int) -> tuple[list[int], list[int]]:
    """Put the work of these lines on the draft; gives ids of the sessions and the visits."""
    work = {each for line in lines for each in work_of(line)}
    sessions = sorted(each for kind, each in work if kind == "session")
    visits = sorted(each for kind, each in work if kind == "visit")
    BilledSession.update(protocol=draft_id).where(BilledSession.session.in_(sessions)).execute()
    BilledVisit.update(protocol=draft_id).where(BilledVisit.visit.in_(visits)).execute()
    for line in lines:
        if line.kind == "rebate":
            Rebate.insert(
                protocol=draft_id, amount=-line.net, reason=line.basis["reason"]
            ).execute()
    ProtocolLine.update(replaced_by=draft_id).where(
        ProtocolLine.id.in_([line.id for line in lines])
    ).execute()
    return sessions, visits


def _held(objection_id: int) -> tuple[Any, Any]:
    """An objection and its protocol, as no other desk may change them meanwhile."""
    found: Any = Objection.get_or_none(Objection.id == objection_id)
    if found is None:
        raise Gone("objection_missing")
    protocol = protocol_standing.held(found.protocol_id)
    found = Objection.get_or_none(Objection.id == objection_id)
    if found is None:
        raise Gone("objection_missing")
    return found, protocol
