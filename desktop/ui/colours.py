"""Two sets of named colours, light and dark: one accent, amber for "soon", red for "late"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette


class Tone(StrEnum):
    """What a colour says; a word or a shape always says it too."""

    PLAIN = "plain"
    ACCENT = "accent"
    GOOD = "good"
    SOON = "soon"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class TonePair:
    """Ink on its tint, as `#rrggbb`; `solid` is for shapes and lines, never for words."""

    ink: str
    tint: str
    solid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Every colour the window uses, as `#rrggbb`."""

    is_dark: bool
    chrome: str  # rail, command bar, strips
    surface: str  # panes, tables, pages
    sunken: str  # fields inside cards, headers of tables
    card: str  # cards, fields, menus
    hover: str
    pressed: str
    line: str  # hairlines
    edge: str  # borders of fields and buttons
    text: str
    soft: str  # second line, labels
    faint: str  # hints, placeholders
    accent: str  # filled buttons, ticks
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_ink: str  # links, selected words
    accent_tint: str  # selected rows
    focus: str
    disabled: str
    tones: dict[Tone, TonePair]

    def tone(self, tone: Tone | str) -> TonePair:
        """Ink, tint and solid of a tone."""
        return self.tones[Tone(tone)]


LIGHT = Colours(
    is_dark=False,
    chrome="#f5f7f7",
    surface="#ffffff",
    sunken="#f5f7f7",
    card="#ffffff",
    hover="#f1f5f5",
    pressed="#e6eded",
    line="#e4e9e9",
    edge="#c8d2d1",
    text="#15211f",
    soft="#52605e",
    faint="#67736f",
    accent="#0f5c5c",
    accent_hover="#0c4e4e",
    accent_pressed="#093f3f",
    on_accent="#ffffff",
    accent_ink="#0c5656",
    accent_tint="#e1f0ee",
    focus="#3f9a95",
    disabled="#9aa5a3",
    tones={
        Tone.PLAIN: TonePair("#4a5755", "#eef1f1", "#8c9896"),
        Tone.ACCENT: TonePair("#0c5656", "#e1f0ee", "#0f7a78"),
        Tone.GOOD: TonePair("#1c6238", "#e4f3e9", "#2f8f57"),
        Tone.SOON: TonePair("#845000", "#fdf0d5", "#e09a1b"),
        Tone.LATE: TonePair("#a8231c", "#fce8e6", "#d0342c"),
    },
)

DARK = Colours(
    is_dark=True,
    chrome="#141a1b",
    surface="#1a2122",
    sunken="#141a1b",
    card="#212a2b",
    hover="#232d2e",
    pressed="#2b3738",
    line="#2b3536",
    edge="#435152",
    text="#e7edec",
    soft="#aab6b4",
    faint="#93a09e",
    accent="#3aa8a1",
    accent_hover="#4ab7b0",
    accent_pressed="#2f938d",
    on_accent="#062120",
    accent_ink="#67cbc3",
    accent_tint="#173a3b",
    focus="#3aa8a1",
    disabled="#66726f",
    tones={
        Tone.PLAIN: TonePair("#bac5c3", "#2a3435", "#7f8c8a"),
        Tone.ACCENT: TonePair("#7ad3cc", "#173a3b", "#3aa8a1"),
        Tone.GOOD: TonePair("#86d3a2", "#17331f", "#46a56e"),
        Tone.SOON: TonePair("#f3bd66", "#3b2d12", "#e09a1b"),
        Tone.LATE: TonePair("#ff9f96", "#431f1c", "#e5574e"),
    },
)


def colours_of(palette: QPalette) -> Colours:
    """The set a widget's palette belongs to, so that painting needs no global state."""
    # The style sheet writes into most roles of a widget's palette, but never into this one.
    link = palette.color(QPalette.ColorRole.Link)
    return DARK if link.lightness() >= 128 else LIGHT


@lru_cache(maxsize=128)
def qcolour(name: str, *, alpha: float = 1.0) -> QColor:
    """A `#rrggbb` as QColor, `alpha` from 0 to 1; one for all who ask: not to be changed."""
    colour = QColor(name)
    colour.setAlphaF(alpha)
    return colour


def palette_of(colours: Colours) -> QPalette:
    """The Qt palette of a set, with its disabled group."""
    role = QPalette.ColorRole
    table = {
        role.Window: colours.surface,
        role.WindowText: colours.text,
        role.Base: colours.card,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.Button: colours.card,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.text,
        role.ToolTipText: colours.surface,
        role.PlaceholderText: colours.faint,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent_ink,
        role.LinkVisited: colours.accent_ink,
        role.Accent: colours.accent,
        role.Light: colours.line,
        role.Midlight: colours.line,
        role.Mid: colours.edge,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
    }
    palette = QPalette()
    for which, name in table.items():
        palette.setColor(which, QColor(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.disabled))
    return palette
