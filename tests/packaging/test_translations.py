"""Texts are found where Qt finds them, and nothing half translated passes."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import translations
from translations import Entry, Text

SPOKEN = '''
class Page(QWidget):
    """tr("not a text")."""

    def show(self, n):
        self.tr("Multi "
                "line {name}").format(name=n)
        self.tr("%n ticket(s)", "", n)
        self.tr("Post", "verb")

        def inner():
            return self.tr("Closure")

NAMES = {"x": QT_TRANSLATE_NOOP("Sentences", "Gone")}

def free(code, n):
    QCoreApplication.translate("Sentences", NAMES[code])
    return QCoreApplication.translate("Texts", "%n thing(s)", None, n)
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a Polish translation of two texts, built."""
    write(tmp_path, "<translation>Zamknij {name}</translation>")
    build(tmp_path)
    return tmp_path


CLOSE = Text("Page", "Close {name}")
TICKETS = Text("Page", "%n ticket(s)", plural=True)


def write(folder: Path, close: str) -> None:
    forms = "".join(
        f"<numerusform>%n {word}</numerusform>" for word in ("zgłoszenie", "zgłoszenia", "zgłoszeń")
    )
    (folder / "pl.ts").write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="pl">'
        "<context><name>Page</name>"
        f"<message><source>Close {{name}}</source>{close}</message>"
        f'<message numerus="yes"><source>%n ticket(s)</source><translation>{forms}</translation>'
        "</message></context></TS>",
        encoding="utf-8",
    )


def build(folder: Path) -> None:
    translations.build(folder / "pl.ts")


def problems(folder: Path, *texts: Text) -> list[str]:
    return list(translations.file_problems("pl", set(texts), folder))


def test_texts_are_found_in_their_contexts() -> None:
    texts, faults = translations.spoken(ast.parse(SPOKEN))
    assert faults == []
    assert texts == {
        Text("Page", "Multi line {name}"),
        Text("Page", "%n ticket(s)", plural=True),
        Text("Page", "Post", "verb"),
        Text("Page", "Closure"),
        Text("Sentences", "Gone"),
        Text("Texts", "%n thing(s)", plural=True),
    }


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"Saved {name}")',
        'self.tr("Saved " + name)',
        "self.tr(name)",
        'other.tr("Saved")',
        'QCoreApplication.translate(context, "Saved")',
        'QCoreApplication.translate("Texts", f"Saved {name}")',
    ],
)
def test_what_qt_cannot_follow_is_named(line: str) -> None:
    texts, faults = translations.spoken(ast.parse(f"class Page:\n    def a(self):\n        {line}"))
    assert texts == set()
    assert len(faults) == 1
    assert faults[0].startswith("line 3: ")


def test_a_whole_translation_has_no_problems(folder: Path) -> None:
    assert problems(folder, CLOSE, TICKETS) == []


def test_new_and_old_texts_are_named(folder: Path) -> None:
    assert problems(folder, CLOSE, TICKETS, Text("Page", "Open")) == [
        "pl.ts: not collected: Page: Open"
    ]
    assert problems(folder, TICKETS) == ["pl.ts: no longer in the source: Page: Close {name}"]


@pytest.mark.parametrize(
    ("close", "problem"),
    [
        ('<translation type="unfinished">Zamknij {name}</translation>', "unfinished"),
        ('<translation type="vanished">Zamknij {name}</translation>', "vanished"),
        ("<translation></translation>", "empty"),
        ("<translation>Zamknij {nazwa}</translation>", "other placeholders: Zamknij {nazwa}"),
        ("<translation>Zamknij</translation>", "other placeholders: Zamknij"),
    ],
)
def test_half_translated_texts_are_named(folder: Path, close: str, problem: str) -> None:
    write(folder, close)
    build(folder)
    assert f"pl.ts: {problem}: Page: Close {{name}}" in problems(folder, CLOSE, TICKETS)


def test_a_plural_names_its_number() -> None:
    def found(*forms: str) -> list[str]:
        return list(translations.entry_problems(Entry(TICKETS, forms, "")))

    assert found("jedno zgłoszenie", "%n zgłoszenia", "%n zgłoszeń") == []
    assert found("jedno zgłoszenie", "%n zgłoszenia", "wiele zgłoszeń") == [
        "no number in: wiele zgłoszeń"
    ]


def test_a_translation_that_was_not_built_anew_is_named(folder: Path) -> None:
    write(folder, "<translation>Zakończ {name}</translation>")
    assert problems(folder, CLOSE, TICKETS) == ["pl.qm: not built anew: Page: Close {name}"]


def test_collecting_keeps_words_adds_texts_and_drops_what_is_gone(folder: Path) -> None:
    held = translations.entries(folder / "pl.ts")
    fresh = Text("Page", 'Open "<all>" & close', "verb")
    texts = {TICKETS, fresh, Text("Other", "%n day(s)", plural=True)}
    (folder / "pl.ts").write_text(translations.written("pl", texts, held), "utf-8")
    collected = {entry.text: entry for entry in translations.entries(folder / "pl.ts")}
    assert collected.keys() == texts
    assert collected[TICKETS] in held
    assert collected[fresh] == Entry(fresh, ("",), "unfinished")
    assert collected[Text("Other", "%n day(s)", plural=True)].forms == ("", "", "")


def test_what_was_collected_is_built_and_shown(folder: Path) -> None:
    entry = Entry(Text("Page", "Line\none", "noun"), ("Wiersz\njeden",), "")
    (folder / "pl.ts").write_text(translations.written("pl", {entry.text}, [entry]), "utf-8")
    build(folder)
    assert problems(folder, entry.text) == []


def test_a_running_program_keeps_the_file_it_has_open(folder: Path) -> None:
    with (folder / "pl.qm").open("rb") as held:
        before = held.read()
        write(folder, "<translation>Zamknij naprawdę {name}</translation>")
        build(folder)
        held.seek(0)
        assert held.read() == before
    assert (folder / "pl.qm").read_bytes() != before
    assert sorted(each.name for each in folder.iterdir()) == ["pl.qm", "pl.ts"]


def test_what_cannot_be_built_leaves_the_old_file(folder: Path) -> None:
    before = (folder / "pl.qm").read_bytes()
    (folder / "pl.ts").write_text("<TS", "utf-8")
    with pytest.raises(SystemExit, match="lrelease failed"):
        build(folder)
    assert (folder / "pl.qm").read_bytes() == before
    assert sorted(each.name for each in folder.iterdir()) == ["pl.qm", "pl.ts"]


def test_missing_files_are_named(tmp_path: Path) -> None:
    assert problems(tmp_path, CLOSE) == ["pl.ts: not there"]
    write(tmp_path, "<translation>Zamknij {name}</translation>")
    assert "pl.qm: not there" in problems(tmp_path, CLOSE, TICKETS)


def test_the_window_says_nothing_that_qt_cannot_follow() -> None:
    texts, faults = translations.wanted_texts()
    assert texts
    assert faults == []
