"""Both sets of colours can be read: 4.5 : 1 for words, on every ground they stand on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from desktop.ui.colours import DARK, LIGHT, Tone, colours_of, palette_of

SETS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
READABLE = 4.5
VISIBLE = 3.0


def contrast(ink: str, ground: str) -> float:
    """Contrast of two `#rrggbb` by WCAG 2.2 (relative luminance), from 1 to 21."""
    darker, lighter = sorted((_luminance(ink), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (int(name[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


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
