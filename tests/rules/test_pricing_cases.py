"""The worked prices of the office, one line of JSON each."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from desktop.rules import explanation
from desktop.rules.money import amount, parse
from desktop.rules.pricing import price_session
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "pricing.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def price(case):
    segments = [
        Segment(datetime.fromisoformat(start), datetime.fromisoformat(end))
        for start, end in case["segments"]
    ]
    return price_session(segments, Kind(case["kind"]), Rate(parse(case["rate"])))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_worked_price_holds_to_the_grosz(case):
    found = price(case)

    assert [
        {
            "band": line.band.value,
            "worked_seconds": line.worked_seconds,
            "billed_minutes": line.billed_minutes,
            "surcharge_percent": line.surcharge_percent,
            "net": amount(line.net),
        }
        for line in found.lines
    ] == case["lines"]
    assert amount(found.net) == case["net"]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_explanation_alone_gives_the_same_grosz(case):
    for line in price(case).lines:
        printed = json.loads(json.dumps(explanation.to_record(line.explanation)))
        read = explanation.from_record(printed)

        assert read == line.explanation
        assert explanation.recomputed_minutes(read) == line.billed_minutes
        assert explanation.recomputed(read) == line.net


def test_the_table_of_worked_prices_is_all_there():
    assert len(CASES) == 18
