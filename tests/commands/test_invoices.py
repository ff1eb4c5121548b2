"""`invoices` and `invoice` on a real database, with the hands of a headless start."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.commands.arguments import parse
from desktop.commands.invoices import invoice, invoices
from desktop.documents.invoice_xml_schema import check
from desktop.errors import Gone, Refused, Unavailable
from desktop.services import corrections, ksef
from desktop.services import invoices as papers
from desktop.services.corrections import CorrectionWish
from tests.commands.hands import Hand
from tests.services.ksef_office import TODAY, an_invoice, ksef_number


def listed(hands: Hand) -> list[dict[str, Any]]:
    out = io.StringIO()
    assert invoices(hands, out) == 0
    (line,) = out.getvalue().splitlines()
    found: list[dict[str, Any]] = json.loads(line)["invoices"]
    return found


def test_an_empty_office_has_issued_nothing(hands):
    assert listed(hands) == []


def test_what_was_issued_stands_in_the_order_of_issue(hands, store):
    first = an_invoice(store)
    hands.do(ksef.write_number, first, ksef_number())
    an_invoice(store, name="Drugi", is_consumer=True, nip="")
    wish = CorrectionWish(sort="buyer", reason="Błędny NIP")
    hands.do(papers.issue, hands.do(corrections.draft, first, wish).made)
    assert listed(hands) == [
        {
            "number": "FV/2026/11/0001",
            "kind": "invoice",
            "client": "Kowalscy sp.j.",
            "issued_on": "2026-11-20",
            "net": "360.00",
            "vat": "82.80",
            "gross": "442.80",
            "corrects": None,
            "ksef": "accepted",
            "ksef_number": ksef_number(),
        },
        {
            "number": "FV/2026/11/0002",
            "kind": "invoice",
            "client": "Drugi",
            "issued_on": "2026-11-20",
            "net": "360.00",
            "vat": "82.80",
            "gross": "442.80",
            "corrects": None,
            "ksef": None,
            "ksef_number": None,
        },
        {
            "number": "FK/2026/11/0001",
            "kind": "correction",
            "client": "Kowalscy sp.j.",
            "issued_on": "2026-11-20",
            "net": "-360.00",
            "vat": "-82.80",
            "gross": "-442.80",
            "corrects": "FV/2026/11/0001",
            "ksef": "to_send",
            "ksef_number": None,
        },
    ]


def test_files_are_the_bytes_that_are_kept(hands, store, tmp_path: Path):
    made = an_invoice(store)
    pdf, xml = tmp_path / "faktura.pdf", tmp_path / "faktura.xml"
    out = io.StringIO()
    assert invoice(hands, "FV/2026/11/0001", pdf, xml, out) == 0
    assert pdf.read_bytes() == papers.pdf(made, TODAY)
    assert xml.read_bytes() == ksef.export(made)[1]
    check(xml.read_bytes())
    assert json.loads(out.getvalue())["number"] == "FV/2026/11/0001"


def test_one_file_or_none_may_be_asked_for(hands, store, tmp_path: Path):
    an_invoice(store)
    assert invoice(hands, "FV/2026/11/0001", None, tmp_path / "a.xml", io.StringIO()) == 0
    assert invoice(hands, "FV/2026/11/0001", None, None, io.StringIO()) == 0
    assert [path.name for path in tmp_path.glob("a*")] == ["a.xml"]


def test_what_cannot_be_written_is_said(hands, store, tmp_path: Path):
    an_invoice(store, {"is_vat_payer": 0, "exemption_basis": "art. 113", "nip": ""})
    with pytest.raises(Gone):
        invoice(hands, "FV/2026/11/0099", tmp_path / "x.pdf", None, io.StringIO())
    with pytest.raises(Refused) as refusal:
        invoice(hands, "FV/2026/11/0001", tmp_path / "x.pdf", tmp_path / "x.xml", io.StringIO())
    assert refusal.value.code == "ksef_not_used"
    assert not (tmp_path / "x.pdf").exists()
    with pytest.raises(Unavailable) as gone:
        invoice(hands, "FV/2026/11/0001", tmp_path / "no" / "x.pdf", None, io.StringIO())
    assert gone.value.code == "file_not_written"


def test_the_words_of_the_command_line():
    words = parse(["--database", "a.db", "invoice", "FV/2026/11/0001", "--pdf", "a.pdf"])
    assert (words.command, words.number) == ("invoice", "FV/2026/11/0001")
    assert (words.pdf, words.xml) == (Path("a.pdf"), None)
    assert parse(["invoices", "--database", "b.db"]).database == "b.db"
