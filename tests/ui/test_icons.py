"""Icons are drawn in the colour of the words beside them, sharp on every screen."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from desktop.config import resource
from desktop.ui.colours import DARK, LIGHT
from desktop.ui.icons import icon, program_icon
from desktop.ui.theme import Scheme


def inks(picture):
    image = picture.toImage()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return {colour.name() for colour in solid}


def test_an_icon_follows_light_and_dark(theme):
    assert inks(icon("plus").pixmap(QSize(48, 48))) == {LIGHT.soft}
    theme.apply(Scheme.DARK)
    assert DARK.soft in inks(icon("plus").pixmap(QSize(48, 48)))


def test_an_icon_can_be_forced_to_a_tone(theme):
    late = inks(icon("ban", "late").pixmap(QSize(48, 48)))
    assert QColor(LIGHT.tone("late").ink).name() in late


def test_a_disabled_icon_is_pale(theme):
    pale = icon("plus").pixmap(QSize(48, 48), QIcon.Mode.Disabled)
    assert inks(pale) == {LIGHT.disabled}


def test_a_missing_icon_is_a_defect(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_every_icon_can_be_drawn_and_has_its_licence(qapp):
    files = sorted(resource("icons").glob("*.svg"))
    assert len(files) > 60
    for file in files:
        assert not icon(file.stem).pixmap(QSize(24, 24)).isNull()
    assert "MIT" in resource("icons", "LICENSE").read_text("utf-8")
    assert not program_icon().isNull()


def test_icons_bring_no_colours_and_no_script():
    for file in resource("icons").glob("*.svg"):
        text = file.read_text("utf-8")
        assert "<script" not in text
        assert "href" not in text
        if file.stem != "dyzurka":
            assert not re.search(r"#[0-9a-fA-F]{3,6}", text)
