"""FA(3): a document built and held against the official schema, beside one only built."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from desktop.documents.invoice_xml import build
from desktop.documents.invoice_xml_schema import check
from tests.documents.sample_papers import a_correction, an_invoice, an_invoice_line
from tests.ruler import compare

AT = datetime(2026, 11, 21, 10, 5, 7, tzinfo=UTC)


def main() -> None:
    """Build in turns with and without the check; a usual invoice, a long one, a correction."""
    forty = tuple(an_invoice_line(name=f"Pomoc zdalna {at}") for at in range(40))
    papers = {
        "invoice": an_invoice(),
        "invoice of forty lines": replace(an_invoice(lines=forty), annex=()),
        "correction": a_correction(),
    }
    for name, paper in papers.items():
        compare(
            f"FA(3) built and valid : built, {name}",
            ours=lambda paper=paper: check(build(paper, AT)),
            raw=lambda paper=paper: build(paper, AT),
            rounds=300,
            goal=2.0,
        )


if __name__ == "__main__":
    main()
