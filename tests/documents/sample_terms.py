"""Terms of remote help and a consent to them, to print."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from desktop.config import resource
from desktop.documents.consent_paper import Connection, ConsentPaper, TermsPaper
from tests.documents.sample_papers import OFFICE

WARSAW = ZoneInfo("Europe/Warsaw")


def terms(language: Literal["pl", "en"] = "pl", said: str = "") -> TermsPaper:
    parts = (f"remote_terms.{language}.md", f"information_clause.{language}.md")
    said = said or "\n\n".join(resource("templates", part).read_text("utf-8") for part in parts)
    return TermsPaper(
        office=OFFICE,
        valid_from=date(2026, 11, 20),
        text=said,
        sha256=hashlib.sha256(said.encode()).hexdigest(),
        language=language,
    )


def consent(language: Literal["pl", "en"] = "pl") -> ConsentPaper:
    return ConsentPaper(
        office=OFFICE,
        number=17,
        client="Kowalscy sp.j.",
        client_nip="5252248481",
        person="Ewa Żółć-Kowalska",
        is_contact=True,
        channel="phone",
        ticket="2026/0412",
        given_at=datetime(2026, 11, 20, 10, 4, tzinfo=WARSAW),
        written_by="Anna Lis",
        withdrawn_at=None,
        withdrawn_by="",
        kept_until=date(2036, 11, 20),
        terms=terms(language),
        session=Connection(
            started_at=datetime(2026, 11, 20, 10, 5, tzinfo=WARSAW),
            ended_at=datetime(2026, 11, 20, 10, 41, 12, tzinfo=WARSAW),
            consultant="Anna Lis",
            tool="TeamViewer",
        ),
    )
