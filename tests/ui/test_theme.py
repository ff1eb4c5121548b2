"""The theme: forced, following the system, and text from 90 to 150 percent."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.colours import DARK, LIGHT, colours_of
from desktop.ui.fonts import body_font, scaled
from desktop.ui.sheet import RADIUS, sheet
from desktop.ui.theme import Scheme, Theme


def test_forced_dark_changes_open_windows(theme, qtbot):
    label = QLabel("x")
    qtbot.addWidget(label)
    assert colours_of(label.palette()) is LIGHT
    theme.apply(Scheme.DARK)
    assert theme.colours is DARK
    assert colours_of(label.palette()) is DARK
    assert label.palette().windowText().color().name() == DARK.text


def test_following_the_system_takes_light_where_there_is_no_desktop(theme):
    theme.apply(Scheme.SYSTEM)
    assert theme.colours is LIGHT


def test_it_says_when_it_changed(theme, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.apply("dark", 120)
    assert theme.scheme is Scheme.DARK
    assert theme.text_percent == 120


@pytest.mark.parametrize(
    ("percent", "points"), [(100, 10.0), (90, 9.0), (150, 15.0), (10, 9.0), (400, 15.0)]
)
def test_text_size_is_held_within_its_bounds(qapp, percent, points):
    assert body_font(percent).pointSizeF() == points


def test_digits_have_one_width(qapp):
    metrics = QFontMetricsF(body_font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
    bold = QFontMetricsF(scaled(body_font(), 1.4, bold=True))
    assert len({bold.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_without_a_desktop_the_bundled_letters_are_used(theme):
    assert QApplication.font().family() == "Lato"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_has_no_colour_without_a_name_and_one_radius(colours):
    text = sheet(colours)
    names = {getattr(colours, name) for name in colours.__dataclass_fields__ if name != "tones"}
    for pair in colours.tones.values():
        names |= {pair.ink, pair.tint, pair.solid}
    assert set(re.findall(r"#[0-9a-f]{6}", text)) <= names
    radii = {int(found) for found in re.findall(r"border-radius: (\d+)px", text)}
    # Ticks, bars and menu lines are too small for the whole radius.
    assert max(radii - {9}) == RADIUS


def test_a_second_theme_leaves_the_style_alone(theme, qapp):
    style = qapp.style()
    again = Theme(qapp)
    again.apply(Scheme.DARK, 90)
    assert qapp.style() is style
    assert again.colours is DARK
    again.deleteLater()
