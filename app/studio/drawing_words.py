"""The words of a scene: its headline, which may count up, and its caption."""

import re

from PySide6.QtGui import QFont, QPainter

from app.studio.drawing_base import eased, fitted, text
from app.studio.timing import TimedScene

_MARGIN = 76


def words(painter: QPainter, scene: TimedScene, time: float) -> None:
    """Write the headline and its caption at the top left, sliding in."""
    headline = _counted(scene, time)
    shown = eased((time - 0.2) / 0.6)
    painter.save()
    painter.setOpacity(shown)
    painter.translate(_MARGIN - 26 * (1 - shown), 0)
    number = headline.isdecimal()
    height = 150 if number else fitted(headline, 104, 700, QFont.Weight.Bold)
    base = 60 + height * 0.76
    text(painter, headline, (0, base), height, weight=QFont.Weight.Bold)
    painter.restore()
    shown = eased((time - 0.5) / 0.6)
    painter.save()
    painter.setOpacity(shown)
    painter.translate(_MARGIN - 26 * (1 - shown), 0)
    for row, said in enumerate(scene.scene.caption.split("\n")):
        text(painter, said, (0, base + 62 + 50 * row), 41)
    painter.restore()


def _counted(scene: TimedScene, time: float) -> str:
    """Let a number in the headline count up to its value."""
    headline = scene.scene.headline
    found = re.search(r"\d[\d\u202f]*", headline)
    if scene.scene.count_from is None or not found:
        return headline
    share = eased((time - 0.3) / 1.6)
    last = int(found.group().replace("\u202f", ""))
    value = round(scene.scene.count_from + (last - scene.scene.count_from) * share)
    grouped = f"{value:,}".replace(",", "\u202f") if "\u202f" in found.group() else str(value)
    return headline.replace(found.group(), grouped)
