"""The style sheet: one radius, steps of four pixels, no colour that has no name."""

from __future__ import annotations

from string import Template

from desktop.config import resource
from desktop.ui.colours import Colours

RADIUS = 6
SCALE = {"small": 0.9, "lead": 1.1, "title": 1.4, "huge": 2.2}
STEP = 4

_SHEET = Template("""
QToolTip { background: $text; color: $surface; border: 0; padding: 4px 8px; border-radius: 4px; }
QMainWindow, QDialog { background: $surface; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $focus; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $focus; }

QMenuBar { background: $chrome; color: $text; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $pressed; }
QMenu { background: $card; border: 1px solid $edge; border-radius: $radius; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_tint; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QPushButton { background: $card; color: $text; border: 1px solid $edge; border-radius: $radius;
  padding: 4px 12px; min-height: 20px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:focus { border: 2px solid $focus; padding: 3px 11px; }
QPushButton:disabled { color: $disabled; background: $sunken; border-color: $line; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 700; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:pressed { background: $accent_pressed; }
QPushButton[role="primary"]:focus { border: 2px solid $focus_on_accent; }
QPushButton[role="primary"]:disabled { background: $pressed; border-color: $pressed;
  color: $faint; }
QPushButton[role="danger"] { color: $late_ink; }
QPushButton[role="danger"]:hover { background: $late_tint; border-color: $late_solid; }
QPushButton[role="quiet"], QToolButton { background: transparent; border: 1px solid transparent;
  border-radius: $radius; color: $text; padding: 4px 8px; }
QPushButton[role="quiet"]:hover, QToolButton:hover { background: $pressed; }
QPushButton[role="quiet"]:focus, QToolButton:focus { border: 2px solid $focus;
  padding: 3px 7px; }
QPushButton[role="quiet"]:checked, QToolButton:checked { background: $accent_tint;
  color: $accent_ink; }
QToolButton:disabled, QPushButton[role="quiet"]:disabled { color: $disabled;
  background: transparent; }
QToolButton[role="icon"] { padding: 4px; }
QToolButton[role="icon"]:focus { padding: 3px; }
QToolButton::menu-indicator { image: none; }
QPushButton[role="link"] { background: transparent; border: 0; color: $accent_ink; padding: 0; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { background: $card; color: $text;
  border: 1px solid $edge; border-radius: $radius; padding: 4px 8px; min-height: 20px;
  selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: $soft_edge; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {
  border: 2px solid $focus; padding: 3px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
  background: $sunken; color: $disabled; border-color: $line; }
QLineEdit[readOnly="true"] { background: $sunken; }
QLineEdit[refused="true"], QPlainTextEdit[refused="true"],
QComboBox[refused="true"] { border: 2px solid $late_solid; padding: 3px 7px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
  border: 0; padding: 0; min-height: 0; background: transparent; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $edge; outline: 0;
  padding: 4px; selection-background-color: $accent_tint; selection-color: $text; }
QComboBox QAbstractItemView::item { padding: 5px 8px; border-radius: 4px; min-height: 20px; }
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected {
  background: $accent_tint; color: $text; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 2px solid transparent;
  border-radius: $radius; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px;
  border: 1px solid $strong_edge; background: $card; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $focus; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent;
  image: url("$dot"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunken;
  border-color: $line; }

QTableView, QListView, QTreeView { background: $surface; border: 0; outline: 0;
  alternate-background-color: $surface; selection-background-color: $accent_tint;
  selection-color: $text; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $soft; border: 0;
  border-bottom: 1px solid $line; padding: 6px 12px; }
QHeaderView::section:first { padding-left: 16px; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: 0; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $soft; padding: 7px 4px 6px 4px; margin: 0 8px;
  border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:first { margin-left: 12px; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent_ink; }

QProgressBar { background: $pressed; border: 0; border-radius: 2px; max-height: 4px;
  color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QGroupBox { border: 0; margin-top: 24px; font-weight: 700; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $text; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $card; }
QCalendarWidget QToolButton { padding: 4px 8px; font-weight: 700; }
QCalendarWidget QTableView { background: $card; }
QCalendarWidget QAbstractItemView { background: $card; selection-background-color: $accent;
  selection-color: $on_accent; }

QListView[role="sections"]::item { border-radius: $radius; padding-left: 8px; color: $text; }
QListView[role="sections"]::item:hover { background: $hover; }
QListView[role="sections"]::item:selected { background: $accent_tint; color: $accent_ink; }
QDialog#palette { background: $card; border: 1px solid $edge; }
QDialog#palette QListWidget { background: $card; }
QToolBar { background: $chrome; border: 0; spacing: 0; padding: 0; }
QToolBar[edge="bottom"] { border-bottom: 1px solid $line; }
QToolBar[edge="right"] { border-right: 1px solid $line; }
QStatusBar { background: $chrome; border-top: 1px solid $line; min-height: 32px; }
QStatusBar::item { border: 0; }
QDockWidget { color: $text; }

*[surface="chrome"] { background: $chrome; }
*[surface="page"] { background: $surface; }
QFrame[surface="card"] { background: $card; border: 1px solid $line; border-radius: $radius; }
QFrame[surface="sunken"] { background: $sunken; border: 1px solid $line;
  border-radius: $radius; }
QFrame[line="bottom"] { border: 0; border-bottom: 1px solid $line; }
QFrame[line="top"] { border: 0; border-top: 1px solid $line; }
QFrame[line="right"] { border: 0; border-right: 1px solid $line; }
QFrame[role="hairline"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="soon"] { background: $soon_tint; border: 0; border-radius: $radius; }
QFrame[role="late"] { background: $late_tint; border: 0; border-radius: $radius; }
QFrame[role="accent"] { background: $accent_tint; border: 0; border-radius: $radius; }
/* Lato's capitals with marks (Ż, Ś, Ó) rise above its ascent: room for them, or they are cut. */
QLabel { background: transparent; padding-top: 3px; }
QLabel[step="small"] { font-size: ${small}pt; }
QLabel[step="lead"] { font-size: ${lead}pt; padding-top: 4px; }
QLabel[step="title"] { font-size: ${title}pt; padding-top: 5px; }
QLabel[step="huge"] { font-size: ${huge}pt; padding-top: 6px; }
QLabel[weight="bold"] { font-weight: 700; }
QLabel[ink="soft"] { color: $soft; }
QLabel[ink="faint"] { color: $faint; }
QLabel[ink="late"] { color: $late_ink; }
QLabel[ink="soon"] { color: $soon_ink; }
QLabel[ink="good"] { color: $good_ink; }
QLabel[ink="accent"] { color: $accent_ink; }

QToolButton[role="rail"] { border: 0; border-radius: $radius; padding: 6px 2px 4px 2px;
  margin: 1px 6px; color: $soft; background: transparent; }
QToolButton[role="rail"]:hover { background: $pressed; color: $text; }
QToolButton[role="rail"]:checked { background: $accent_tint; color: $accent_ink; }
QToolButton[role="rail"]:focus { border: 2px solid $focus; padding: 4px 0 2px 0; }
QPushButton[role="finder"] { background: $card; color: $faint; border: 1px solid $edge;
  border-radius: $radius; text-align: left; padding: 4px 12px; }
QPushButton[role="finder"]:hover { border-color: $soft_edge; color: $soft; }
QPushButton[role="finder"]:focus { border: 2px solid $focus; padding: 3px 11px; }
""")


def sheet(colours: Colours, points: float = 10.0) -> str:
    """The whole style sheet in one set of colours, for a body text of so many points."""
    shade = "dark" if colours.is_dark else "light"
    names = {
        name: str(getattr(colours, name))
        for name in Colours.__dataclass_fields__
        if name not in {"tones", "is_dark"}
    }
    for tone, pair in colours.tones.items():
        names |= {
            f"{tone.value}_ink": pair.ink,
            f"{tone.value}_tone_tint": pair.tint,
            f"{tone.value}_tint": pair.tint,
            f"{tone.value}_solid": pair.solid,
        }
    names |= {
        "radius": f"{RADIUS}px",
        "soft_edge": colours.disabled,
        "strong_edge": colours.faint,
        "focus_on_accent": colours.text if not colours.is_dark else colours.on_accent,
        "chevron": _file(f"chevron-{shade}.svg"),
        "tick": _file(f"tick-{shade}.svg"),
        "dot": _file(f"dot-{shade}.svg"),
    }
    names |= {size: f"{points * factor:.2f}" for size, factor in SCALE.items()}
    return _SHEET.substitute(names)


def _file(name: str) -> str:
    return resource("icons", "sheet", name).as_posix()
