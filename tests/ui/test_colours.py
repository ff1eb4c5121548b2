"""Both sets of colours can be read: 4.5 : 1 for words, on every ground they stand on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from desktop.ui.colours import DARK, LIGHT, Tone, colours_of, contrast, palette_of

SETS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
READABLE = 4.5
VISIBLE = 3.0


@SETS
@pytest.mark.parametrize(
    "ground", ["chrome", "surface", "sunken", "card", "hover", "pressed", "accent_tint"]
)
@pytest.mark.parametrize("ink", ["text", "soft"])
def test_words_can_be_read_on_every_ground(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= READABLE


@SETS
@pytest.mark.parametrize("ground", ["chrome", "surface", "sunken", "card"])
@pytest.mark.parametrize("ink", ["faint", "accent_ink"])
def test_hints_and_links_can_be_read(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= READABLE


@SETS
@pytest.mark.parametrize("ground", ["accent", "accent_hover", "accent_pressed"])
def test_words_on_filled_buttons_can_be_read(colours, ground):
    assert contrast(colours.on_accent, getattr(colours, ground)) >= READABLE


@SETS
@pytest.mark.parametrize("tone", list(Tone))
def test_tones_can_be_read_on_their_tint_and_on_surfaces(colours, tone):
    pair = colours.tone(tone)
    for ground in (pair.tint, colours.surface, colours.card, colours.chrome):
        assert contrast(pair.ink, ground) >= READABLE


@SETS
def test_the_focus_ring_can_be_seen(colours):
    for ground in (colours.surface, colours.card, colours.chrome):
        assert contrast(colours.focus, ground) >= VISIBLE


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@SETS
def test_a_palette_tells_its_set(colours):
    palette = palette_of(colours)
    assert colours_of(palette) is colours
    assert palette.color(QPalette.ColorRole.Text).name() == colours.text
