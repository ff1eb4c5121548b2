"""Every code the house refuses with has a sentence, and every sentence gets its facts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.ui.sentences import SENTENCES

ROOT = Path(__file__).parents[1]
KINDS = ("Refused", "Unavailable", "Gone")
FACT = re.compile(r"\{(\w+)")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def called(node: ast.Call) -> str:
    """The name that is called."""
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


@dataclass
class Module:
    """One file of the house and the codes that can be read from it."""

    path: Path
    functions: dict[str, Function] = field(default_factory=dict)
    calls: list[tuple[ast.Call, Function | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._walk(ast.parse(self.path.read_text("utf-8")), None)

    def _walk(self, node: ast.AST, within: Function | None) -> None:
        for child in ast.iter_child_nodes(node):
            inner = child if isinstance(child, Function) else within
            if isinstance(child, Function):
                self.functions[child.name] = child
            if isinstance(child, ast.Call):
                self.calls.append((child, within))
            self._walk(child, inner)

    def refusals(self) -> Iterator[tuple[ast.Call, set[str]]]:
        """Each place that makes an error, with the codes it may have."""
        for call, within in self.calls:
            if called(call) in KINDS and isinstance(call.func, ast.Name):
                yield call, set(self.texts(call.args[0], within)) if call.args else set()

    def texts(self, node: ast.expr, within: Function | None) -> Iterator[str]:
        """The texts that `node` may be, as far as this file tells."""
        if isinstance(node, ast.Constant):
            yield from [node.value] if isinstance(node.value, str) else []
        elif isinstance(node, ast.IfExp):
            yield from self.texts(node.body, within)
            yield from self.texts(node.orelse, within)
        elif isinstance(node, ast.Subscript) or (isinstance(node, ast.Call) and node.args):
            yield from self._looked_up(node, within)
        elif isinstance(node, ast.Name) and within is not None:
            yield from self._named(node.id, within)

    def _looked_up(self, node: ast.Subscript | ast.Call, within: Function | None) -> Iterator[str]:
        if isinstance(node, ast.Call) and called(node) in self.functions:
            function = self.functions[called(node)]
            for each in ast.walk(function):
                if isinstance(each, ast.Return) and each.value:
                    yield from self.texts(each.value, function)

    def _named(self, name: str, within: Function) -> Iterator[str]:
        parameters = [each.arg for each in (*within.args.posonlyargs, *within.args.args)]
        if name in parameters:
            for call, caller in self.calls:
                if called(call) == within.name:
                    yield from self._passed(call, parameters, name, caller)
        for node in ast.walk(within):
            if isinstance(node, ast.Assign) and name in [ast.unparse(t) for t in node.targets]:
                yield from self.texts(node.value, within)
            if isinstance(node, ast.For) and isinstance(node.target, ast.Tuple):
                yield from self._told_off(name, node.target, node.iter, within)

    def _told_off(
        self, name: str, target: ast.Tuple, table: ast.expr, within: Function
    ) -> Iterator[str]:
        """The column of a literal table that a loop calls `name`."""
        columns = [ast.unparse(each) for each in target.elts]
        if name in columns and isinstance(table, ast.Tuple):
            for row in table.elts:
                if isinstance(row, ast.Tuple):
                    yield from self.texts(row.elts[columns.index(name)], within)

    def _passed(
        self, call: ast.Call, parameters: list[str], name: str, caller: Function | None
    ) -> Iterator[str]:
        shift = 1 if parameters[0] in ("self", "cls") else 0
        place = parameters.index(name) - shift
        if place < len(call.args):
            yield from self.texts(call.args[place], caller)
        for keyword in call.keywords:
            if keyword.arg == name:
                yield from self.texts(keyword.value, caller)


MODULES = [Module(path) for path in sorted((ROOT / "desktop").rglob("*.py"))]


def refusals() -> Iterator[tuple[str, ast.Call, set[str]]]:
    """Every place of the house that makes an error."""
    for module in MODULES:
        for call, codes in module.refusals():
            yield f"{module.path.relative_to(ROOT).as_posix()}:{call.lineno}", call, codes


def test_every_refusal_says_its_code_where_it_can_be_read() -> None:
    assert [place for place, _, codes in refusals() if not codes] == []


def test_every_code_has_a_sentence() -> None:
    places = {code: place for place, _, codes in refusals() for code in codes}
    assert places, "the search finds nothing any more"
    assert {code: place for code, place in places.items() if code not in SENTENCES} == {}


def test_every_sentence_gets_the_facts_it_names() -> None:
    given: dict[str, set[str]] = {}
    open_ended: set[str] = set()
    for _, call, codes in refusals():
        facts = {keyword.arg for keyword in call.keywords if keyword.arg}
        for code in codes:
            given[code] = given.get(code, facts) & facts  # each place must give them all
        if any(keyword.arg is None for keyword in call.keywords):
            open_ended |= codes
    unfilled = {
        code: lacking
        for code, facts in given.items()
        if code not in open_ended
        and (lacking := set(FACT.findall(str(SENTENCES.get(code, "")))) - facts)
    }
    assert unfilled == {}
