"""The page of settings: its sections, looks, data, and what is unsaved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.services import offices
from desktop.services.changes import Changes
from desktop.services.offices import OfficeCard
from desktop.ui.desk import Desk
from desktop.ui.kit.unfinished import Unfinished, unfinished
from desktop.ui.settings.page import SettingsPage
from desktop.ui.settings.sections import SectionEntry
from tests.ui.hands import child, click

Settle = Callable[[], None]
OWN = (
    "office",
    "consultants",
    "price_lists",
    "tariff",
    "ksef",
    "letters",
    "tools",
    "appearance",
    "data",
)


@dataclass
class Looks:
    language: str = "pl"
    scheme: str = "light"
    text_percent: int = 100
    done: list[tuple[Any, ...]] = field(default_factory=list)

    def dress(self, scheme: str, text_percent: int) -> None:
        self.done.append(("dress", scheme, text_percent))

    def speak(self, language: str) -> None:
        self.done.append(("speak", language))


@dataclass
class Place:
    where: str = "dyzurka.db"
    is_demo: bool = False
    has_demo: bool = True
    opens: bool = True
    done: list[str] = field(default_factory=list)

    def show_folder(self) -> bool:
        self.done.append("folder")
        return self.opens

    def open_demo(self) -> None:
        self.done.append("demo")

    def open_own(self) -> None:
        self.done.append("own")

    def remove_demo(self) -> None:
        self.done.append("remove")


class Tools(QWidget):
    """A section as another feature brings it."""

    unsaved_changed = Signal(bool)
    times_shown = 0
    times_submitted = 0

    def shown(self) -> None:
        self.times_shown += 1

    def submit(self) -> None:
        self.times_submitted += 1


@pytest.fixture
def looks() -> Looks:
    return Looks()


@pytest.fixture
def place() -> Place:
    return Place()


@pytest.fixture
def page(
    desk: Desk,
    qtbot: QtBot,
    write: Callable[..., Changes],
    settle: Settle,
    looks: Looks,
    place: Place,
) -> SettingsPage:
    write(offices.save, OfficeCard(name="Serwis"))
    tools = SectionEntry(
        name="tools",
        title="Remote tools",
        icon="screen-share",
        build=lambda _, parent: Tools(parent),
    )
    shown = SettingsPage(desk, appearance=looks, place=place, extra=[tools])
    qtbot.addWidget(shown)
    shown.resize(1500, 820)
    shown.show()
    settle()
    return shown


def spoken(page: SettingsPage, row: int) -> str:
    item = child(page, "settings.sections").item(row)
    return str(item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text())


def test_sections_stand_in_order_and_are_built_when_needed(
    page: SettingsPage, settle: Settle
) -> None:
    assert page.names == OWN
    sections = child(page, "settings.sections")
    assert isinstance(sections, QListWidget)
    assert sections.count() == len(OWN)
    assert child(page, "office.name").text() == "Serwis"
    assert page.findChild(QWidget, "tariff.save") is None
    page.open_section("tariff")
    settle()
    assert child(page, "tariff.save").isVisible()
    assert not child(page, "office.name").isVisible()


def test_an_unknown_section_leaves_the_page_as_it_is(page: SettingsPage) -> None:
    page.open_section("nowhere")
    assert child(page, "office.name").isVisible()


def test_a_section_of_another_feature_is_shown_and_submitted(page: SettingsPage) -> None:
    page.open_section("tools")
    tools = page.section("tools")
    assert isinstance(tools, Tools)
    page.submit()
    assert (tools.times_shown, tools.times_submitted) == (1, 1)


def test_unsaved_changes_are_kept_and_marked(page: SettingsPage, settle: Settle) -> None:
    assert spoken(page, 0) == "Office"
    editor = child(page, "office.city")
    editor.setText("Łódź")
    editor.textEdited.emit("Łódź")
    assert "unsaved" in spoken(page, 0)
    page.open_section("appearance")
    page.open_section("office")
    assert editor.text() == "Łódź"
    page.submit()
    settle()
    assert spoken(page, 0) == "Office"


def test_looks_change_at_once(page: SettingsPage, looks: Looks) -> None:
    page.open_section("appearance")
    size = child(page, "appearance.text")
    assert isinstance(size, QSlider)
    size.setValue(15)
    scheme = child(page, "appearance.scheme")
    assert isinstance(scheme, QComboBox)
    scheme.setCurrentIndex(2)
    scheme.activated.emit(2)
    language = child(page, "appearance.language")
    language.setCurrentIndex(1)
    language.activated.emit(1)
    assert looks.done == [("dress", "light", 150), ("dress", "dark", 150), ("speak", "en")]
    size.setValue(0)
    assert looks.done[-1] == ("dress", "dark", 90)


def test_the_folder_is_shown_or_the_strip_says_why_not(
    page: SettingsPage, place: Place, desk: Desk, qtbot: QtBot
) -> None:
    told: list[str] = []
    desk.notices.raised.connect(lambda notice: told.append(notice.text))
    page.open_section("data")
    assert child(page, "data.where").text() == "dyzurka.db"
    click(qtbot, page, "data.folder")
    assert (place.done, told) == (["folder"], [])
    place.opens = False
    click(qtbot, page, "data.folder")
    assert len(told) == 1


def test_the_demo_office_is_removed_only_after_a_question(
    page: SettingsPage, place: Place, qtbot: QtBot
) -> None:
    page.open_section("data")
    click(qtbot, page, "data.demo")
    for button, done in (("Keep", ["demo"]), ("Remove", ["demo", "remove"])):
        click(qtbot, page, "data.remove_demo")
        asked = page.findChild(QMessageBox, "data.removal")
        assert asked is not None
        assert asked.defaultButton().text() == "Keep"
        chosen = next(each for each in asked.buttons() if each.text() == button)
        chosen.click()
        qtbot.waitUntil(lambda: page.findChild(QMessageBox, "data.removal") is None)
        assert place.done == done


@pytest.mark.parametrize(
    ("values", "seen", "unseen"),
    [
        ({"is_demo": True}, ["data.own", "data.remove_demo"], ["data.demo"]),
        ({"has_demo": False}, ["data.demo"], ["data.own", "data.remove_demo"]),
        ({"where": "postgresql://office@server/dyzurka"}, ["data.demo"], ["data.folder"]),
    ],
)
def test_only_what_can_be_done_is_offered(
    desk: Desk,
    qtbot: QtBot,
    settle: Settle,
    values: dict[str, Any],
    seen: list[str],
    unseen: list[str],
) -> None:
    shown = SettingsPage(desk, appearance=Looks(), place=Place(**values))
    qtbot.addWidget(shown)
    shown.show()
    settle()
    shown.open_section("data")
    assert all(child(shown, name).isVisible() for name in seen)
    assert all(shown.findChild(QWidget, name) is None for name in unseen)
    if "data.own" in seen:
        click(qtbot, shown, "data.own")


def test_everything_that_is_touched_has_both_names(page: SettingsPage, settle: Settle) -> None:
    for name in OWN:
        page.open_section(name)
        settle()
    touched = {
        widget
        for kind in (QLineEdit, QPushButton, QComboBox, QAbstractButton, QSlider)
        for widget in page.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget.parent(), QComboBox)
    }
    assert len(touched) > 60
    unnamed = [
        widget.objectName() or type(widget).__name__
        for widget in touched
        if "." not in widget.objectName() or not widget.accessibleName()
    ]
    assert unnamed == []


def test_unsaved_sections_are_named_saved_and_shown(page: SettingsPage, settle: Settle) -> None:
    (place,) = page.findChildren(Unfinished)
    assert place.words() == ()
    tools = page.section("tools")
    assert isinstance(tools, Tools)
    tools.unsaved_changed.emit(True)
    assert place.words() == ("Settings: Remote tools",)
    place.save()
    assert tools.times_submitted == 1
    place.show()
    assert tools.isVisible()
    tools.unsaved_changed.emit(False)
    assert place.words() == ()


def test_what_has_consequences_is_not_saved_in_passing(
    desk: Desk, qtbot: QtBot, looks: Looks, place: Place
) -> None:
    entry = SectionEntry(
        name="terms",
        title="Terms",
        icon="contract",
        build=lambda _, parent: Tools(parent),
        by_hand=True,
    )
    page = SettingsPage(desk, appearance=looks, place=place, extra=[entry])
    qtbot.addWidget(page)
    terms = page.section("terms")
    assert isinstance(terms, Tools)
    terms.unsaved_changed.emit(True)
    (unsaved,) = unfinished(page)
    unsaved.save()
    assert terms.times_submitted == 0
    assert unsaved.words() == ("Settings: Terms",)
