"""`quote`, `deadline` and `interest` on the command line's side."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies

from desktop.commands import streams, terms
from desktop.commands.quote import KEYS, answer, quote
from desktop.errors import Refused

CASES = Path(__file__).parents[1] / "rules" / "data" / "pricing.jsonl"
WARSAW = ZoneInfo("Europe/Warsaw")


def asked(**changes: object) -> str:
    line = {
        "kind": "phone",
        "segments": [["2026-11-20T10:00:00+01:00", "2026-11-20T10:05:00+01:00"]],
        "rate": "180.00",
    }
    return json.dumps(line | changes)


@pytest.mark.parametrize(
    "line",
    CASES.read_text(encoding="utf-8").splitlines(),
    ids=lambda line: json.loads(line)["case"],
)
def test_every_worked_case_is_answered_as_it_was_worked(line):
    case = json.loads(line)
    told = answer(line)
    assert told["lines"] == case["lines"]
    assert told["net"] == case["net"]


def test_a_bad_line_is_answered_in_its_place_and_the_rest_go_on():
    out = io.StringIO()
    lines = [asked(), "{not json", asked(kind="telepathy"), asked(), "", "[1]"]
    assert quote(lines, out) == 0
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line.get("error") for line in told] == [
        None,
        "line_not_json",
        "kind_unknown",
        None,
        "line_not_object",
    ]
    assert all(line["message"] for line in told if "error" in line)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"rate": "a lot"}, "money_wrong"),
        ({"rate": 180.0}, "money_wrong"),
        ({"rate": None}, "money_wrong"),
        ({"segments": None}, "segments_missing"),
        ({"segments": [["2026-11-20T10:00:00+01:00"]]}, "segment_not_pair"),
        ({"segments": [["yesterday", "today"]]}, "segment_not_instant"),
        ({"segments": [["2026-11-20T10:00:00", "2026-11-20T10:05:00"]]}, "segment_no_zone"),
        (
            {"segments": [["2026-11-20T10:05:00+01:00", "2026-11-20T10:00:00+01:00"]]},
            "segment_end_before_start",
        ),
        ({"tariff": {"units": {"phone": 0}}}, "tariff_wrong"),
        ({"tariff": {"discount": 5}}, "tariff_unknown_key"),
        ({"colour": "red"}, "line_unknown_key"),
        ({"tariff": {"split": []}}, "tariff_wrong"),
        ({"tariff": {"scope": {"a": 1}}}, "tariff_wrong"),
        ({"tariff": {"unit": 30, "units": {"phone": 15}}}, "line_key_twice"),
        ({"travel": {"km": "far"}}, "distance_wrong"),
        ({"travel": {}}, "distance_wrong"),
        ({"travel": {"km": True}}, "distance_wrong"),
        ({"travel": {"km": 10**30}}, "distance_wrong"),
        ({"travel": {"miles": 5}}, "line_unknown_key"),
        ({"travel": False}, "distance_wrong"),
    ],
)
def test_what_is_wrong_is_named(changes, code):
    told = answer(asked(**changes))
    assert told["error"] == code
    assert told["message"]


@pytest.mark.parametrize("value", [[], 0, "", False, "none", 1.5, [{}]])
def test_only_null_is_no_tariff(value):
    told = answer(asked(tariff=value))
    assert (told["error"], told["field"]) == ("tariff_wrong", "tariff")
    assert told["message"].endswith(json.dumps(value))
    assert answer(asked(tariff=None))["net"] == "90.00"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('{"rate": NaN}', "line_not_json"),
        ('{"case": Infinity}', "line_not_json"),
        ('{"rate": "1", "rate": "2"}', "line_key_twice"),
        ('{"tariff": {"unit": 1, "unit": 2}}', "line_key_twice"),
        ('{"rate": ' + "9" * 5000 + "}", "line_not_json"),
        ('{"case": ' + "[" * 20 + "]" * 20 + "}", "line_too_deep"),
        ("[" * 900 + "]" * 900, "line_too_deep"),
        ("[" * 100_000, "line_not_json"),
        ('{"a":' * 500 + "1" + "}" * 500, "line_too_deep"),
        ("nul", "line_not_json"),
        ("null", "line_not_object"),
        ("\x00", "line_not_json"),
        ('{"kind": "' + "phone" * 2_000_000 + '"}', "kind_unknown"),
    ],
    ids=range(13),
)
def test_odd_json_is_answered_in_a_word(line, code):
    told = answer(line)
    assert told["error"] == code
    assert len(json.dumps(told)) < 500


ODD = strategies.recursive(
    strategies.none()
    | strategies.booleans()
    | strategies.integers()
    | strategies.floats(allow_nan=True)
    | strategies.text()
    | strategies.sampled_from(["city", "phone", "9999-12-31T23:59:59-12:00", "9:00-25:00"]),
    lambda inner: (
        strategies.lists(inner, max_size=3)
        | strategies.dictionaries(
            strategies.text(max_size=3)
            | strategies.sampled_from([*KEYS, "units", "km", "hours", "split", "zone"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(key=strategies.sampled_from(sorted(KEYS)), value=ODD)
def test_whatever_is_asked_is_answered(key, value):
    told = answer(asked(**{key: value}))
    assert "net" in told or {"error", "message"} <= told.keys()
    json.dumps(told, allow_nan=False)


def test_a_file_that_windows_wrote_and_odd_bytes_are_read():
    odd = b"\xef\xbb\xbf" + asked().encode() + b"\r\n" + b'{"kind": "\xff\xfe"}\r\n'
    out = io.StringIO()
    assert quote(streams.lines(io.TextIOWrapper(io.BytesIO(odd), "ascii")), out) == 0
    one, other = (json.loads(line) for line in out.getvalue().splitlines())
    assert one["net"] == "90.00"
    assert other["error"] == "kind_unknown"


def test_one_kilometre_is_not_the_city():
    told = answer(asked(kind="visit", travel={"km": 1}))
    assert told["travel"]["km"] == "2"
    assert "travel" not in answer(asked(travel=None))


def test_a_tariff_changes_the_price():
    assert answer(asked(tariff={"units": {"phone": 15}}))["net"] == "45.00"


@pytest.mark.parametrize(
    ("tariff", "net"),
    [
        ({"unit": 15}, "45.00"),
        ({"minimum": 60}, "180.00"),
        ({"split": "start"}, "90.00"),
        ({"split": "by start"}, "90.00"),
        ({"rounding": "nearest"}, "90.00"),
        ({"hours": "11:00-17:00"}, "270.00"),
    ],
)
def test_settings_may_be_said_shortly(tariff, net):
    assert answer(asked(tariff=tariff))["net"] == net


def test_travel_in_the_city_and_by_kilometre():
    visit = {"kind": "visit", "rate": "210.00"}
    assert answer(asked(**visit, travel="city"))["net"] == "310.00"
    told = answer(asked(**visit, travel={"km": 60}))
    assert told["travel"] == {"km": "120", "rate": "1.15", "net": "138.00"}
    assert told["net"] == "348.00"


@pytest.mark.parametrize(
    ("kind", "start", "ends"),
    [
        ("protocol", "2026-12-23", "2026-12-28"),
        ("objection", "2026-04-30", "2026-05-05"),
        ("invoice", "2026-11-14", "2026-11-21"),
        ("cancel-visit", "2026-04-27", "2026-04-24"),
        ("cancel-visit", "2026-04-07", "2026-04-03"),
        ("complaint", "2026-12-21", "2027-01-14"),
        ("complaint-answer", "2026-11-21", "2026-12-05"),
        ("breach", "2026-12-24T18:30", "2026-12-25T18:30"),
        ("audit-notice", "2026-11-16", "2026-11-04"),
    ],
)
def test_terms_end_as_worked(kind, start, ends):
    out = io.StringIO()
    assert terms.deadline(kind, start, "pl", WARSAW, out) == 0
    told = json.loads(out.getvalue())
    assert told["ends"] == ends
    assert told["because"]


def test_an_invoice_also_says_until_when_it_is_payable():
    out = io.StringIO()
    terms.deadline("invoice", "2026-11-14", "en", WARSAW, out)
    assert json.loads(out.getvalue())["payable_until"] == "2026-11-23"


@pytest.mark.parametrize("start", ["tomorrow", "2026-02-30", "2026-12-24T25:00"])
def test_a_start_that_is_no_day_is_refused(start):
    with pytest.raises(Refused) as refusal:
        terms.deadline("protocol", start, "pl", WARSAW, io.StringIO())
    assert refusal.value.code == "date_wrong"


@pytest.mark.parametrize(
    ("amount", "due", "paid", "days", "due_interest"),
    [
        ("12400.00", "2026-03-02", "2026-04-15", 44, "209.27"),
        ("10000.00", "2026-06-15", "2026-07-20", 35, "132.88"),
        ("1230.00", "2026-11-14", "2026-11-21", 5, "2.32"),
        ("5000.00", "2019-12-20", "2020-07-31", 224, "343.92"),
    ],
)
def test_late_interest_as_worked(amount, due, paid, days, due_interest):
    out = io.StringIO()
    assert terms.interest(amount, due, paid, out) == 0
    told = json.loads(out.getvalue())
    assert (told["days"], told["interest"]) == (days, due_interest)
    assert sum(period["days"] for period in told["periods"]) == days


def test_past_the_last_announced_half_year_nothing_is_guessed():
    with pytest.raises(Refused) as refusal:
        terms.interest("100.00", "2026-12-01", "2027-02-01", io.StringIO())
    assert refusal.value.code == "interest_rate_unknown"
