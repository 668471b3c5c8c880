"""The look of every window: colours, type and one style sheet, from the tokens in resources/."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

FAMILY = "Atkinson Hyperlegible Next"


@dataclass(frozen=True)
class Theme:
    """The colours by token name; `contrast` are those of a room that asked for white on black."""

    colours: Mapping[str, str]
    contrast: "Theme | None" = None

    def colour(self, token: str) -> QColor:
        """The colour of a token of resources/theme/tokens.json."""
        return QColor(self.colours[token])


def load_theme(resources: Path) -> Theme:
    """Read the tokens."""
    return Theme(_tokens(resources, "tokens"), Theme(_tokens(resources, "contrast")))


def _tokens(resources: Path, name: str) -> Mapping[str, str]:
    text = (resources / "theme" / f"{name}.json").read_text(encoding="utf-8")
    tokens: Mapping[str, str] = json.loads(text)
    return tokens


def load_fonts(resources: Path) -> None:
    """Make the bundled typeface known to Qt; needs a QGuiApplication."""
    for file in sorted((resources / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The typeface at this size."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(weight)
    return made


def dress(application: QApplication, theme: Theme, resources: Path) -> None:
    """Give the whole application its typeface, palette and style sheet."""
    load_fonts(resources)
    application.setStyle("Fusion")
    application.setFont(font(16))
    palette = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, "paper"),
        (QPalette.ColorRole.Base, "card"),
        (QPalette.ColorRole.AlternateBase, "sand"),
        (QPalette.ColorRole.Button, "card"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.PlaceholderText, "soft"),
        (QPalette.ColorRole.Highlight, "teal"),
        (QPalette.ColorRole.HighlightedText, "on_dark"),
    ):
        palette.setColor(role, theme.colour(token))
    application.setPalette(palette)
    sheet = (resources / "theme" / "style.qss").read_text(encoding="utf-8")
    icons = {
        name: (resources / "icons" / f"{name}.svg").as_posix()
        for name in ("check", "chevron", "chevron_up")
    }
    application.setStyleSheet(Template(sheet).substitute(theme.colours, **icons))
