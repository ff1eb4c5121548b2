"""Buttons, badges, labels, panes, empty states."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.colours import Tone
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.buttons import Button, IconButton, Role, SplitButton
from desktop.ui.kit.empty import EmptyState, broken_state
from desktop.ui.kit.labels import ElidedLabel, Size, Words
from desktop.ui.kit.pane import Card, Pane, Scroll, row_of


def test_a_button_acts_without_being_told_checked(qtbot):
    acts = []
    button = Button(
        "ticket.new", "New ticket", image="plus", act=lambda: acts.append(1), role=Role.PRIMARY
    )
    qtbot.addWidget(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert acts == [1]
    assert button.accessibleName() == "New ticket"
    assert button.property("role") == "primary"
    assert not button.autoDefault()


def test_an_icon_only_button_has_a_name(qtbot):
    button = IconButton("queue.more", "dots", "More")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "More"


def test_a_split_button_offers_relatives(qtbot):
    acts = []
    split = SplitButton("invoice.issue", "Issue", act=lambda: acts.append("main"), more="More ways")
    qtbot.addWidget(split)
    split.offer("invoice.preview", "Preview", lambda: acts.append("other"), image="eye").trigger()
    qtbot.mouseClick(split.main, Qt.MouseButton.LeftButton)
    assert acts == ["other", "main"]
    assert split.arrow.objectName() == "invoice.issue_more"
    assert split.arrow.accessibleName() == "More ways"


@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize("tone", list(Tone))
def test_every_badge_can_be_drawn_and_read_aloud(qtbot, theme, shape, tone):
    badge = Badge(BadgeLook("blokada", tone, shape))
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    image = badge.grab().toImage()
    assert len({image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}) > 2
    assert badge.accessibleName() == "blokada"


def test_shapes_differ_without_their_colour(qtbot, theme):
    pictures = []
    for shape in Shape:
        badge = Badge(BadgeLook("x", Tone.PLAIN, shape))
        qtbot.addWidget(badge)
        badge.resize(80, 24)
        pictures.append(bytes(badge.grab().toImage().constBits()))
    assert len(set(pictures)) == len(Shape)


def test_a_badge_without_a_look_is_gone(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    badge = Badge(BadgeLook("x"), parent)
    badge.show_look(None)
    assert badge.isHidden()
    badge.show_look(BadgeLook("y"))
    assert not badge.isHidden()


def test_words_keep_their_step_when_the_text_grows(qtbot, theme):
    words = Words("Zegar", size=Size.HUGE, bold=True)
    qtbot.addWidget(words)
    words.show()
    before = words.font().pointSizeF()
    assert before == pytest.approx(QApplication.font().pointSizeF() * 2.2)
    theme.apply("light", 150)
    QApplication.processEvents()
    assert words.font().pointSizeF() == pytest.approx(before * 1.5)
    assert words.font().bold()


def test_words_are_never_read_as_html(qtbot):
    words = Words("<b>x</b>")
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText


def test_a_long_line_is_elided_and_told_in_full(qtbot, theme):
    label = ElidedLabel("Drukarka nie drukuje etykiet po aktualizacji systemu")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""


def test_a_pane_has_title_tools_and_body(qtbot, theme):
    pane = Pane("Queue", large=True, margins=True)
    qtbot.addWidget(pane)
    tool = Button("queue.x", "X")
    pane.add_tool(tool)
    pane.show_title("Queue", "42 open")
    assert (pane.title.text(), pane.note.text()) == ("Queue", "42 open")
    assert tool.parent() is pane.head
    assert pane.body.contentsMargins().left() == 24


def test_an_empty_state_offers_its_button(qtbot):
    acts = []
    state = EmptyState(
        "No visits.", image="calendar", button=Button("a.b", "Plan", act=lambda: acts.append(1))
    )
    qtbot.addWidget(state)
    qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)
    state.show_text("Nothing at all.")
    assert acts == [1]
    assert state.words.text() == "Nothing at all."
    broken = broken_state("a.again", "It broke.", "Try again", lambda: acts.append(2))
    qtbot.addWidget(broken)
    broken.button.click()
    assert acts == [1, 2]


def test_layout_parts(qtbot):
    scroll = Scroll(width=500)
    qtbot.addWidget(scroll)
    card = Card("Title", sunken=True)
    scroll.body.addWidget(card)
    left, right = QWidget(), QWidget()
    row = row_of(left, 1, right)
    card.body.addLayout(row)
    assert row.count() == 3
    assert card.property("surface") == "sunken"


def test_where_there_is_little_room_the_words_stay_and_the_picture_goes(theme, qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    state = EmptyState("Nothing is here yet. Do something.", pane, image="inbox")
    pane.resize(300, 300)
    state.resize(300, 300)
    pane.show()
    assert state._picture.isVisible()
    state.resize(300, 90)
    assert not state._picture.isVisible()
    words = state.words
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    state.resize(300, 300)
    assert state._picture.isVisible()
