"""The window speaks Polish or English; a missing file leaves the source's words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from desktop.ui import translation
from desktop.ui.formats import words_locale


@pytest.fixture(autouse=True)
def _locale_as_before():
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "locale"), [("pl", "pl"), ("en", "en_GB")])
def test_words_follow_the_language(qapp, tmp_path, language, locale):
    installed = translation.install(qapp, language, tmp_path)
    assert words_locale() == locale
    for translator in installed:
        qapp.removeTranslator(translator)


def test_qts_own_words_are_polish(qapp, tmp_path):
    installed = translation.install(qapp, "pl", tmp_path)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Anuluj"
    for translator in installed:
        qapp.removeTranslator(translator)


def test_another_language_is_refused(qapp, tmp_path):
    with pytest.raises(KeyError):
        translation.install(qapp, "de", tmp_path)
