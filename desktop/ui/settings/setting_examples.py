"""A worked example below each field of the tariff, by what stands in the form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop.services import tariff_examples
from desktop.services.tariff_examples import Example
from desktop.ui.desk import Desk
from desktop.ui.formats import NBSP, words_locale
from desktop.ui.kit.field import Form

PAUSE_MS = 150


class SettingExamples(QObject):
    """Writes into the hints of a form what each setting does; the form's own hints stay first."""

    def __init__(self, desk: Desk, form: Form) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._hints = {key: field.hint.text() for key, field in form.fields.items()}
        self._record: Mapping[str, Any] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        form.installEventFilter(self)

    def show_tariff(self, record: Mapping[str, Any]) -> None:
        """Work the examples by this tariff, after a pause in typing."""
        self._record = record
        if self._form.isVisible():
            self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Work what changed while nobody looked; nothing more once the form is put away."""
        if event.type() == QEvent.Type.Show and self._record:
            self._pause.start()
        elif event.type() == QEvent.Type.Hide:
            self._pause.stop()
        return bool(super().eventFilter(watched, event))

    def _ask(self) -> None:
        self._desk.relay.ask(
            tariff_examples.examples_on,
            self._desk.today(),
            self._record,
            "pl" if words_locale() == "pl" else "en",
            then=self._show,
            failed=self._wait,
            latest="setting_examples",
        )

    def _wait(self, _error: Exception) -> None:
        """What cannot be priced yet is refused beside its field when it is saved."""

    def _show(self, found: Mapping[str, Example]) -> None:
        for key, example in found.items():
            field = self._form.fields.get(key)
            if field is None:
                continue
            # An arrow never begins a line.
            words = str(example).replace(" → ", f"{NBSP}→ ")
            field.hint.setText("\n".join(filter(None, (self._hints[key], words))))
            field.hint.setVisible(not field.is_refused)
