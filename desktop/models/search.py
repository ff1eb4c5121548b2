"""Full-text search over tickets: one small module, a body for each database.

Both index words that are already folded (`rules.text.fold`), so that `lodz` finds Łódź.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from peewee import SQL

from desktop.models.base import database, is_postgres

SHORTEST = 2
NUMBER, PHONE = 4, 7
_WORD = re.compile(r"[^\W_]+")
_NIP = re.compile(r"\bpl[ -]?(\d[\d -]{8,})")
_HERE = re.compile(r"(?:00)?48(?=\d{9}$)")
_QUOTE = '"'


def put_many(folded: Iterable[tuple[int, str]]) -> None:
    """Index the folded words of tickets, none of which is indexed (any more)."""
    text = (
        "INSERT INTO ticket_search (rowid, words) VALUES (%s, to_tsvector('simple', %s))"
        if is_postgres()
        else "INSERT INTO ticket_search (rowid, words) VALUES (?, ?)"
    )
    database.cursor().executemany(text, list(folded))


def drop_many(ticket_ids: Sequence[int]) -> None:
    """Forget several tickets."""
    marks = ", ".join("%s" if is_postgres() else "?" for _ in ticket_ids)
    database.execute_sql(f"DELETE FROM ticket_search WHERE rowid IN ({marks})", tuple(ticket_ids))  # noqa: S608


def matching(folded: str) -> SQL | None:
    """Ids of tickets in which every word begins some indexed word, as an SQL subquery.

    A number is found whichever way people write it: `412` finds 2026/0412, `22 555-10-03` also
    225551003. None when nothing in the text is long enough to look for.
    """
    words = _WORD.findall(_NIP.sub(r"\1", folded))
    groups = [each for each in map(_spellings, words) if each]
    if not groups:
        return None
    joined = _HERE.sub("", "".join(words))
    whole = joined if len(words) > 1 and joined.isdecimal() and len(joined) >= PHONE else ""
    if is_postgres():
        query = " & ".join(f"({' | '.join(f'{word}:*' for word in each)})" for each in groups)
        query = f"({query}) | {whole}:*" if whole else query
        # Written out, for the planner to see how common a word is: nothing but letters, digits
        # and what joins them can be in it.
        found = f"(SELECT rowid FROM ticket_search WHERE words @@ to_tsquery('simple', '{query}'))"  # noqa: S608
        return SQL(found, ())
    query = " AND ".join(
        f"({' OR '.join(f'{_QUOTE}{w}{_QUOTE}*' for w in each)})" for each in groups
    )
    query = f'({query}) OR "{whole}"*' if whole else query
    return SQL("(SELECT rowid FROM ticket_search WHERE ticket_search MATCH ?)", (query,))


def _spellings(word: str) -> tuple[str, ...]:
    """How a word may stand in the index; short numbers also as the number of a ticket.

    A telephone number of this country stands there without its code too.
    """
    own = (word,) if len(word) >= SHORTEST else ()
    if word.isdecimal() and (at_home := _HERE.sub("", word)) != word:
        return (*own, at_home)
    is_short_number = word.isdecimal() and word.isascii() and len(word) < NUMBER
    return (*own, word.zfill(NUMBER)) if is_short_number else own
