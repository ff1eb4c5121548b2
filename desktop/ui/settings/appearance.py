"""Language, light or dark, and the size of text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider, QWidget

from desktop.ui.desk import Desk
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.field import Form
from desktop.ui.kit.labels import Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import Pane, Scroll
from desktop.ui.settings.sections import Appearance

SMALLEST, LARGEST, STEP = 90, 150, 10
WIDTH = 560


class AppearanceSection(Pane):
    """The page *Appearance* of the settings; everything here holds at once, for this desk."""

    def __init__(self, desk: Desk, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent, large=True)
        self.show_title(self.tr("Appearance"), self.tr("of this desk"))
        self._desk = desk
        self._appearance = appearance
        form = Form(self, columns=1)
        self._scheme = Choice(
            "appearance.scheme",
            form,
            entries=(
                ("system", self.tr("as the system")),
                ("light", self.tr("light")),
                ("dark", self.tr("dark")),
            ),
        )
        self._scheme.show_value(appearance.scheme)
        self._scheme.edited.connect(self._dress)
        form.add("scheme", self.tr("Colours"), self._scheme)
        self._size = QSlider(Qt.Orientation.Horizontal, form)
        named(self._size, "appearance.text", self.tr("Size of text"))
        self._size.setRange(SMALLEST // STEP, LARGEST // STEP)
        self._size.setPageStep(1)
        self._size.setTickPosition(QSlider.TickPosition.TicksBelow)
        self._size.setValue(appearance.text_percent // STEP)
        self._size.valueChanged.connect(self._dress)
        form.add("text", self.tr("Size of text"), self._size)
        self._percent = Words("", form, ink="soft")
        form.add_wide(self._percent)
        self._language = Choice(
            "appearance.language", form, entries=(("pl", "Polski"), ("en", "English"))
        )
        self._language.show_value(appearance.language)
        self._language.edited.connect(self._speak)
        form.add(
            "language",
            self.tr("Language"),
            self._language,
            hint=self.tr("The window speaks it from the next start on."),
        )
        page = Scroll(self, width=WIDTH)
        page.body.addWidget(form)
        page.body.addStretch(1)
        self.body.addWidget(page)
        self._show_percent()

    def _dress(self) -> None:
        self._show_percent()
        self._appearance.dress(str(self._scheme.value()), self._size.value() * STEP)

    def _speak(self) -> None:
        self._appearance.speak(str(self._language.value()))

    def _show_percent(self) -> None:
        self._percent.setText(
            self.tr("{percent}% of the usual size").format(percent=self._size.value() * STEP)
        )
