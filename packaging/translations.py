"""The window's texts: collected from the source, checked, and built into what is shown.

    .venv/bin/python packaging/translations.py collect | check

`pl.ts` holds every text, `en.ts` only those with plural forms. The texts are read from the syntax
tree: Qt's `lupdate` passes over in silence what it cannot read, such as the number in
`translate("Context", "%n row(s)", "", table.count)`.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
PLURALS = {"pl": (1, 2, 5), "en": (1, 2)}  # one number for each plural form
WITH_CONTEXT = {"translate", "QT_TRANSLATE_NOOP"}
# Texts marked in one place and looked up in another: NAMES[code], entry.name, str(literal).
LOOKED_UP = (ast.Name, ast.Subscript, ast.Attribute, ast.Call)
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text of the source in its context; `plural` if it has a form for each kind of number."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A text in a translation file with its forms; one, or as many as the language has."""

    text: Text
    forms: tuple[str, ...]
    state: str  # "" when finished, else unfinished, vanished or obsolete


def sources(root: Path = ROOT) -> list[Path]:
    """The files that speak to people."""
    return sorted([*root.glob("desktop/ui/**/*.py"), *root.glob("desktop/app.py")])


def spoken(tree: ast.Module) -> tuple[set[Text], list[str]]:
    """Every text that `tree` hands to Qt for translation, and the calls Qt could not follow."""
    contexts: dict[ast.AST, str] = {}
    texts: set[Text] = set()
    faults: list[str] = []
    for node in ast.walk(tree):  # parents come before their children
        name = node.name if isinstance(node, ast.ClassDef) else contexts.get(node, "")
        contexts |= dict.fromkeys(ast.iter_child_nodes(node), name)
        if isinstance(node, ast.Call):
            try:
                texts.update(_called(node, name))
            except ValueError as error:
                faults.append(f"line {node.lineno}: {error}")
    return texts, faults


def _called(call: ast.Call, context: str) -> Iterator[Text]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    words = call.args
    if name == "tr" and isinstance(call.func, ast.Attribute):
        if not (context and isinstance(call.func.value, ast.Name) and call.func.value.id == "self"):
            raise ValueError("tr() of something other than self")
    elif name in WITH_CONTEXT and len(words) > 1:
        context, words = _literal(words[0]), words[1:]
        if isinstance(words[0], LOOKED_UP):
            return
    else:
        return
    comment = words[1] if len(words) > 1 else None
    told = _literal(comment) if comment and not _is_none(comment) else ""
    yield Text(context, _literal(words[0]), told, plural=len(words) > 2)


def _literal(word: ast.expr) -> str:
    if isinstance(word, ast.Constant) and isinstance(word.value, str):
        return word.value
    raise ValueError("only a literal can be translated")


def _is_none(word: ast.expr) -> bool:
    return isinstance(word, ast.Constant) and word.value is None


def entries(path: Path) -> list[Entry]:
    """What the translation file at `path` holds."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            comment = message.findtext("comment") or ""
            name, source = context.findtext("name") or "", message.findtext("source") or ""
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [each.text or "" for each in translation.iter("numerusform")]
            if not plural:
                forms = [translation.text or ""]
            text = Text(name, source, comment, plural)
            found.append(Entry(text, tuple(forms), translation.get("type", "")))
    return found


def entry_problems(entry: Entry) -> Iterator[str]:
    """What is wrong with `entry` as it stands in its file."""
    if entry.state:
        yield entry.state
        return
    for number, form in enumerate(entry.forms):
        if not form.strip():
            yield "empty"
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(entry.text.source)):
            yield f"other placeholders: {form}"
        # The first form of both languages is that of one thing: “one ticket” may say so in words.
        if entry.text.plural and number and "%n" not in form:
            yield f"no number in: {form}"


def file_problems(language: str, wanted: set[Text], folder: Path = FOLDER) -> Iterator[str]:
    """What keeps the translation of `wanted` into `language` from being complete and built."""
    path = folder / f"{language}.ts"
    if not path.exists():
        yield f"{path.name}: not there"
        return
    held = entries(path)
    texts = {entry.text for entry in held}
    for text in sorted(wanted - texts):
        yield f"{path.name}: not collected: {text.context}: {text.source}"
    for text in sorted(texts - wanted):
        yield f"{path.name}: no longer in the source: {text.context}: {text.source}"
    for entry in held:
        for problem in entry_problems(entry):
            yield f"{path.name}: {problem}: {entry.text.context}: {entry.text.source}"
    yield from _stale(language, held, folder)


def _stale(language: str, held: list[Entry], folder: Path) -> Iterator[str]:
    """Entries that the built file answers otherwise."""
    translator = QTranslator()
    if not translator.load(language, str(folder)):
        yield f"{language}.qm: not there"
        return
    for entry in held:
        text = entry.text
        numbers = PLURALS[language] if text.plural else (-1,)
        for number, form in zip(numbers, entry.forms, strict=False):
            shown = translator.translate(text.context, text.source, text.comment or None, number)
            if not entry.state and shown != form:
                yield f"{language}.qm: not built anew: {text.context}: {text.source}"
                break


def wanted_texts(root: Path = ROOT) -> tuple[set[Text], list[str]]:
    """Every text of the source, and what is wrong with some of them."""
    texts: set[Text] = set()
    problems = []
    for path in sources(root):
        found, faults = spoken(ast.parse(path.read_text("utf-8")))
        texts |= found
        problems += [f"{path.relative_to(root).as_posix()}: {fault}" for fault in faults]
    return texts, problems


def check() -> int:
    """Say everything that is wrong; 1 if anything is."""
    texts, problems = wanted_texts()
    problems += file_problems("pl", texts)
    problems += file_problems("en", {text for text in texts if text.plural})
    print("\n".join(problems) or f"{len(texts)} texts, all translated")
    return 1 if problems else 0


def collect() -> int:
    """Bring the translation files up to the source, build them, say what waits for words."""
    texts, _ = wanted_texts()
    for language in PLURALS:
        target = FOLDER / f"{language}.ts"
        held = entries(target) if target.exists() else []
        chosen = texts if language == "pl" else {text for text in texts if text.plural}
        target.write_text(written(language, chosen, held), "utf-8", newline="\n")
        build(target)
    return check()


def build(source: Path) -> None:
    """Build the `.qm` beside its `.ts`, whole or not at all.

    A running program reads the old one straight from the disk (Qt maps it into memory) and would
    fall over if the file became shorter under its hands: the new one takes its name when it is
    ready, and who has the old one open keeps it.
    """
    target = source.with_suffix(".qm")
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        _tool("lrelease", "-silent", str(source), "-qm", str(fresh))
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def written(language: str, texts: set[Text], held: list[Entry]) -> str:
    """The translation file of `texts` with the words that `held` already has for them."""
    known = {entry.text: entry for entry in held}
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in sorted(texts):
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        entry = known.get(text, Entry(text, (), "unfinished"))
        _add_message(contexts[text.context], entry, len(PLURALS[language]))
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _add_message(context: ET.Element, entry: Entry, forms: int) -> None:
    text = entry.text
    message = ET.SubElement(context, "message", {"numerus": "yes"} if text.plural else {})
    ET.SubElement(message, "source").text = text.source
    if text.comment:
        ET.SubElement(message, "comment").text = text.comment
    state = {"type": entry.state} if entry.state else {}
    translation = ET.SubElement(message, "translation", state)
    if not text.plural:
        translation.text = "".join(entry.forms)
        return
    for form in (*entry.forms, *[""] * forms)[:forms]:
        ET.SubElement(translation, "numerusform").text = form


def _tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{name}"
    done = subprocess.run(
        [program, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stdout.decode(errors='replace')}\n{name} failed")


if __name__ == "__main__":
    sys.exit({"collect": collect, "check": check}[sys.argv[1]]())
