"""Make the reference pictures again."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.gui.shared.theme import load_fonts, load_theme
from app.surroundings import RESOURCES
from tests.references.sheets import SHEETS, painted_sheet


def main() -> None:
    """Paint every sheet and keep it."""
    application = QApplication([])
    load_fonts(RESOURCES)
    theme = load_theme(RESOURCES)
    for sheet in SHEETS:
        painted_sheet(sheet, theme).save(str(sheet.file))
    del application


if __name__ == "__main__":
    main()
