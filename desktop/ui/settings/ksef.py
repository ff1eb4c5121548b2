"""How the office reaches KSeF: which one, and where its certificate lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services import ksef_settings
from desktop.services.ksef_settings import KsefSettings
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.settings.record_editor import RecordDoor
from desktop.ui.settings.record_section import RecordSection

WIDTH = 760


def read(_was: KsefSettings | None = None) -> KsefSettings:
    """The settings in force."""
    return ksef_settings.current()


def record_of(_base: KsefSettings, values: Mapping[str, Any]) -> KsefSettings:
    """The settings from the form."""
    return KsefSettings(values["environment"], values["certificate"])


class KsefSection(RecordSection):
    """The page *KSeF* of the settings; the certificate's password is asked for when sending."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        said = self.tr("The way to KSeF is saved.")
        super().__init__(desk, "ksef_settings", self.tr("KSeF"), said, parent)
        door = RecordDoor(values=asdict, record=record_of, read=read, save=ksef_settings.save)
        page = self.build(self._build_form(), door, {"setting"}, width=WIDTH)
        page.body.addLayout(
            row_of(
                Button(
                    "ksef_settings.choose",
                    self.tr("Choose the file…"),
                    page,
                    image="folder-open",
                    act=self._choose,
                ),
                1,
            )
        )
        page.body.addWidget(
            Words(
                self.tr(
                    "Without a certificate invoices are saved as XML, sent on the ministry's page,"
                    " and their numbers written down by hand. The password is asked for each time"
                    " and kept nowhere."
                ),
                page,
                ink="soft",
                wrap=True,
            )
        )
        page.body.addStretch(1)
        self.body.addWidget(page)
        self.ask()

    def choose(self, path: str) -> None:
        """Take the path of a certificate, as if it had been typed."""
        self.form.put_values({"certificate": path})
        self.tell(self.editor.is_touched)

    def _build_form(self) -> RecordForm:
        form = RecordForm(self, columns=2)
        form.add(
            "environment",
            self.tr("Which KSeF"),
            Choice(
                "ksef_settings.environment",
                form,
                entries=[
                    ("prod", self.tr("the real one")),
                    ("test", self.tr("the ministry's test")),
                ],
            ),
        )
        form.add(
            "certificate",
            self.tr("Certificate"),
            LineEdit("ksef_settings.certificate", form, longest=1000),
            hint=self.tr("A .p12 or .pfx file, or a .crt with its .key beside it."),
            span=2,
        )
        return form

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Certificate for KSeF"),
            "",
            self.tr("Certificates (*.p12 *.pfx *.crt *.cer *.pem)"),
        )
        if path:
            self.choose(path)
