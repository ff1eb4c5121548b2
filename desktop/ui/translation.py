"""The window's language: translators of the program and of Qt, and the locale of words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LOCALES = {
    "pl": QLocale(QLocale.Language.Polish, QLocale.Country.Poland),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def install(
    application: QCoreApplication, language: str, translations: Path
) -> tuple[QTranslator, ...]:
    """Speak `pl` or `en` from now on; keep what is returned as long as it shall speak.

    `translations` is the folder of `pl.qm` and `en.qm` (English has one for its plurals). A
    missing file leaves the English of the source: the words are worse, the work goes on.

    Raises:
        KeyError: the language is neither.
    """
    QLocale.setDefault(LOCALES[language])
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    installed = []
    for name, folder in ((f"qtbase_{language}", qt_folder), (language, str(translations))):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            installed.append(translator)
    return tuple(installed)
