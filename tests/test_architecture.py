"""The house stands as the map says; what a tool does not hold, these tests do."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = sorted((ROOT / "desktop").rglob("*.py"))
OURS = [*HOUSE, *(ROOT / "packaging").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
NOUNLESS = {"utils", "util", "misc", "common", "helpers", "helper", "manager", "managers"}
CLOCKS = re.compile(
    r"\b(?:datetime|date)\.(?:now|today|utcnow)\b|\btime\.(?:time|monotonic|localtime|perf_counter)\b"
    r"|\b(?:tzlocal|getlocale|setlocale)\b|\bos\.environ\b"
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    """The path as a person would say it."""
    return path.relative_to(ROOT).as_posix()


def trees(paths: list[Path]) -> Iterator[tuple[str, ast.Module]]:
    """Each file with its syntax tree."""
    for path in paths:
        yield named(path), ast.parse(path.read_text("utf-8"))


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function and method below `tree`."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def public_definitions(tree: ast.Module) -> Iterator[Function | ast.ClassDef]:
    """Public functions and classes of a module, and the public methods of those classes."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                methods = (each for each in node.body if isinstance(each, Function))
                yield from (each for each in methods if not each.name.startswith("_"))


def test_arrows_between_rooms() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_room_of_the_window_is_walled_off() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = {each["type"]: each for each in config["tool"]["importlinter"]["contracts"]}
    walled = set(contracts["independence"]["modules"])
    # The story plays the whole window, so it knows every feature; no feature knows it.
    shared = {"desktop.ui.kit", "desktop.ui.story"}
    rooms = (ROOT / "desktop/ui").iterdir()
    there = {f"desktop.ui.{room.name}" for room in rooms if (room / "__init__.py").exists()}
    assert there - shared <= walled


def test_no_file_is_long() -> None:
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in OURS}
    assert {name: count for name, count in lengths.items() if count > 400} == {}


def test_most_files_are_short() -> None:
    lengths = [len(path.read_text("utf-8").splitlines()) for path in HOUSE]
    assert statistics.median(lengths) <= 120


def test_no_function_is_long() -> None:
    long = [
        f"{name}:{function.lineno} {function.name}: {function.end_lineno - function.lineno + 1}"
        for name, tree in trees(OURS)
        for function in functions(tree)
        if function.end_lineno and function.end_lineno - function.lineno >= 50
    ]
    assert long == []


def test_names_are_nouns_of_the_office() -> None:
    parts = {part for path in OURS for part in path.relative_to(ROOT).with_suffix("").parts}
    words = {word for part in parts for word in part.split("_")}
    assert words & NOUNLESS == set()


def test_a_door_plate_is_one_docstring() -> None:
    crowded = [
        name
        for name, tree in trees([path for path in HOUSE if path.name == "__init__.py"])
        if len(tree.body) != 1 or not ast.get_docstring(tree)
    ]
    assert crowded == []


def test_every_room_has_a_door_plate() -> None:
    folders = {path.parent for path in HOUSE} - {ROOT / "desktop/models/migrations"}
    assert [named(each) for each in folders if not (each / "__init__.py").exists()] == []


def test_test_folders_are_no_packages() -> None:
    plates = [*ROOT.glob("tests/**/__init__.py"), *ROOT.glob("packaging/**/__init__.py")]
    assert [named(path) for path in plates] == []


def test_public_things_are_described() -> None:
    undescribed = [
        f"{name}:{node.lineno} {node.name}"
        for name, tree in trees(HOUSE)
        for node in public_definitions(tree)
        if not ast.get_docstring(node) and not overrides_qt(node)
    ]
    undescribed += [name for name, tree in trees(HOUSE) if not ast.get_docstring(tree)]
    assert undescribed == []


def overrides_qt(node: ast.AST) -> bool:
    """Whether `node` overrides a method of Qt: those are camelCase and described by Qt."""
    return isinstance(node, Function) and node.name != node.name.lower()


def test_functions_have_hints() -> None:
    living = [path for path in HOUSE if path.parent.name != "migrations"]
    bare = [
        f"{name}:{function.lineno} {function.name}"
        for name, tree in trees([*living, *(ROOT / "packaging").rglob("*.py")])
        for function in functions(tree)
        if function.returns is None or any(unhinted(function))
    ]
    assert bare == []


def unhinted(function: Function) -> Iterator[str]:
    """The arguments of `function` without a hint, but for self and cls."""
    arguments = function.args
    for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        if each.annotation is None and each.arg not in ("self", "cls"):
            yield each.arg


def test_imports_stand_at_the_top_or_say_why_not() -> None:
    hidden = []
    for path in HOUSE:
        text = path.read_text("utf-8")
        lines = text.splitlines()
        for function in functions(ast.parse(text)):
            inner = (ast.walk(node) for node in function.body if not isinstance(node, Function))
            places = [
                node.lineno
                for node in chain.from_iterable(inner)
                if isinstance(node, ast.Import | ast.ImportFrom)
            ]
            # One word for a block of imports, on its first lines or just above.
            if places and "lazily" not in " ".join(lines[min(places) - 3 : max(places)]):
                hidden.append(f"{named(path)}:{min(places)}")
    assert hidden == []


def test_no_star_imports() -> None:
    stars = [
        f"{name}:{node.lineno}"
        for name, tree in trees(OURS)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and any(each.name == "*" for each in node.names)
    ]
    assert stars == []


def test_rules_read_no_clock_and_no_locale() -> None:
    rules = (ROOT / "desktop/rules").rglob("*.py")
    readers = [
        f"{named(path)}:{number}: {line.strip()}"
        for path in rules
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if CLOCKS.search(line)
    ]
    assert readers == []


def test_only_literals_are_translated() -> None:
    computed = [
        f"{name}:{node.lineno}"
        for name, tree in trees(HOUSE)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") == "tr"
        and not (node.args and isinstance(node.args[0], ast.Constant))
    ]
    assert computed == []


def test_only_commands_print() -> None:
    quiet = [path for path in HOUSE if "commands" not in path.parts]
    loud = [
        f"{name}:{node.lineno}"
        for name, tree in trees(quiet)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    ]
    assert loud == []


def test_no_test_is_passed_over_or_sleeps() -> None:
    unwanted = {"skip", "skipif", "xfail", "importorskip", "sleep", "keyClicks"}
    found = [
        f"{name}:{node.lineno} {node.attr}"
        for name, tree in trees(sorted((ROOT / "tests").rglob("test_*.py")))
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in unwanted
    ]
    assert found == []


@pytest.mark.parametrize("folder", ["rules", "services", "documents", "mail", "models", "ui"])
def test_tests_mirror_the_house(folder: str) -> None:
    if any((ROOT / "desktop" / folder).glob("[a-z]*.py")):
        assert any((ROOT / "tests" / folder).glob("**/test_*.py"))
