"""What is being said in a film, in white on a dark band over the foot of the picture."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from app.gui.shared.slides.layout import Block, Weight, face, set_text

SHARE_OF_HEIGHT = 1 / 20
_RAISE = 0.15
_INK = QColor(255, 255, 255)
_BAND = QColor(0, 0, 0, 190)
_MOST_LINES = 2
_SMALLEST = 0.6


def caption_block(caption: str, size: QSize, text_step: int = 0) -> Block:
    """The caption broken into lines: at most two, in a smaller hand if they would be more."""
    pixels = max(1, ceil(size.height() * SHARE_OF_HEIGHT * (1 + _RAISE * text_step)))
    room = size.width() * 0.86
    block = set_text(caption, pixels, room, even=True)
    while len(block.lines) > _MOST_LINES and pixels > size.height() * SHARE_OF_HEIGHT * _SMALLEST:
        pixels -= 1
        block = set_text(caption, pixels, room, even=True)
    return block


def paint_caption(
    painter: QPainter, caption: str, size: QSize, picture: QRect, text_step: int = 0
) -> None:
    """Paint a caption under the picture if there is room, else over its foot."""
    if not caption:
        return
    block = caption_block(caption, size, text_step)
    pad = block.size * 0.35
    height = block.height + 2 * pad
    margin = size.height() * 0.035
    bottom = size.height() - margin
    free = size.height() - picture.bottom() - 1
    if free >= height:
        bottom = size.height() - (free - height) / 2
    band = QRectF(0, bottom - height, block.width + 4 * pad, height)
    band.moveLeft((size.width() - band.width()) / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_BAND)
    painter.drawRoundedRect(band, pad, pad)
    type_face = face(block.size, Weight.REGULAR)
    metrics = QFontMetricsF(type_face)
    painter.setFont(type_face)
    painter.setPen(_INK)
    rest = block.pitch - metrics.ascent() - metrics.descent()
    y = band.top() + pad + rest / 2 + metrics.ascent()
    for line in block.lines:
        x = (size.width() - line.width) / 2
        painter.drawText(QPointF(x, y), "".join(span.text for span in line.spans))
        y += block.pitch
    painter.restore()
