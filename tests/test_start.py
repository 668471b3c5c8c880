"""Qt's own windows speak the language of the user."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from app.start import speak


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which forgets what it learnt."""
    yield qapp
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        each.deleteLater()


def test_file_dialogs_are_in_french(application):
    asked = "QPlatformTheme", "Cancel"
    assert QCoreApplication.translate(*asked) == "Cancel"
    speak(application, "xx")
    assert QCoreApplication.translate(*asked) == "Cancel"
    speak(application, "fr")
    assert QCoreApplication.translate(*asked) == "Annuler"
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "Voir dans\N{NO-BREAK SPACE}:"
