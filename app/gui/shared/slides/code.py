"""Paint QR codes: hard edges on white, in every theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from app.gui.shared.slides.elements import Code
from app.screens.qr import QUIET

_DARK, _LIGHT = 0xFF000000, 0xFFFFFFFF


def paint_code(painter: QPainter, code: Code) -> None:
    """Paint a code with its margin, its squares as whole pixels wherever they can be."""
    count = len(code.modules)
    image = QImage(count, count, QImage.Format.Format_RGB32)
    for y, row in enumerate(code.modules):
        for x, dark in enumerate(row):
            image.setPixel(x, y, _DARK if dark else _LIGHT)
    card = QPainterPath()
    card.addRoundedRect(code.rect, 18, 18)
    painter.fillPath(card, QColor(255, 255, 255))
    quiet = code.rect.width() * QUIET / (count + 2 * QUIET)
    wide = (code.rect.width() - 2 * quiet) * painter.transform().m11()
    if wide >= count:  # a reader wants squares of one size
        spare = (wide % count) / painter.transform().m11() / 2
        quiet += spare
    place = code.rect.adjusted(quiet, quiet, -quiet, -quiet)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawImage(place, image, QRectF(0, 0, count, count))
    painter.restore()
