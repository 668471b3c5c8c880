"""When an element comes in and goes, and along which way."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.studio.drawing_base import WIDTH, eased, sprung, within
from app.studio.storyboard import Element
from app.studio.timing import TimedScene


def staying_share(scene: TimedScene, element: Element, moment: float) -> float:
    """How much of the element is still seen once it has to go."""
    if element.until is None:
        return 1.0
    return 1 - eased((moment - scene.lines[element.until].start + 0.45) / 0.4)


def begin(scene: TimedScene, element: Element) -> float:
    """The moment an element comes in."""
    if element.at == 0:
        return scene.start + 0.15 + element.after
    return scene.lines[element.at].start - 0.2 + element.after


def arrive(painter: QPainter, element: Element, time: float) -> None:
    """Move the painter to the element's foot along its way in."""
    x, y = element.x, element.y
    match element.enter:
        case "rise":
            within(painter, QRectF(0, 0, WIDTH, y))
            painter.translate(x, y + element.size * 1.2 * (1 - sprung(time / 0.8)))
        case "drop":
            painter.translate(x, y - (y + 10) * (1 - eased(time / 0.8)))
        case "left" | "right":
            side = -1 if element.enter == "left" else 1
            walk = 1.5 if element.kind == "person" else 0.9
            share = min(time / walk, 1.0)
            inside = x if side < 0 else WIDTH - x
            painter.translate(x + side * max(640, inside + 110) * (1 - share * (2 - share)), y)
        case "pop":
            painter.translate(x, y)
            grown = max(sprung(time / 0.5), 0.001)
            painter.scale(grown, grown)
        case "fade":
            painter.setOpacity(painter.opacity() * eased(time / 0.6))
            painter.translate(x, y)
        case "none":
            painter.translate(x, y)
