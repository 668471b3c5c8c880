"""Paint the elements of a page that has been laid out."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.gui.shared.pictures import picture_of
from app.gui.shared.slides.code import paint_code
from app.gui.shared.slides.elements import (
    BLACK,
    Badge,
    Code,
    Element,
    Icon,
    Page,
    Panel,
    Photo,
    Picture,
    Sheet,
    Sign,
    Stroke,
    Words,
)
from app.gui.shared.slides.layout import PAGE_HEIGHT, face
from app.gui.shared.slides.marks import letter_path, paint_mark
from app.gui.shared.slides.sheet import sheet_of
from app.gui.shared.theme import Theme


def paint_page(painter: QPainter, page: Page, size: QSize, theme: Theme) -> None:
    """Paint a page as large as it fits, in the middle of the given pixels."""
    painter.save()
    ground = QColor(0, 0, 0) if page.ground == BLACK else theme.colour(page.ground)
    painter.fillRect(0, 0, size.width(), size.height(), ground)
    scale = min(size.width() / page.width, size.height() / PAGE_HEIGHT)
    left = (size.width() - page.width * scale) / 2
    painter.translate(left, (size.height() - PAGE_HEIGHT * scale) / 2)
    painter.scale(scale, scale)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    for element in page.elements:
        _paint(painter, element, theme)
    painter.restore()


def _paint(painter: QPainter, element: Element, theme: Theme) -> None:
    match element:
        case Words():
            _paint_words(painter, element, theme)
        case Panel():
            _paint_panel(painter, element, theme)
        case Sign():
            paint_mark(painter, element.mark, element.rect, theme)
        case Badge():
            _paint_badge(painter, element, theme)
        case Icon():
            paint_icon(painter, element.picture, element.rect, theme, element.colour)
        case Photo() | Code() | Sheet():
            _paint_picture(painter, element, theme)
        case Stroke():
            path = QPainterPath(element.start)
            path.cubicTo(element.first_handle, element.second_handle, element.end)
            painter.strokePath(path, _pen(theme, element.colour, element.width))


def _paint_picture(painter: QPainter, element: Photo | Code | Sheet, theme: Theme) -> None:
    match element:
        case Photo():
            _paint_photo(painter, element, theme)
        case Code():
            paint_code(painter, element)
        case Sheet():
            _paint_sheet(painter, element)


def _paint_photo(painter: QPainter, photo: Photo, theme: Theme) -> None:
    """A picture with rounded corners; until it is there, the ground it will lie on."""
    path = QPainterPath()
    path.addRoundedRect(photo.rect, 20, 20)
    painter.fillPath(path, QBrush(theme.colour("sand")))
    image = picture_of(photo.path).image
    if image is not None:
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(photo.rect, image)
        painter.restore()


def _paint_sheet(painter: QPainter, sheet: Sheet) -> None:
    """A page of a PDF, drawn in the screen's own pixels."""
    there = painter.transform().mapRect(sheet.rect).toAlignedRect()
    image = sheet_of(sheet.file, sheet.page).picture(there.size())
    painter.save()
    painter.resetTransform()
    if image is None:  # white as paper until it comes
        painter.fillRect(there, QColor(255, 255, 255))
    else:
        painter.drawImage(there, image)
    painter.restore()


def _paint_words(painter: QPainter, words: Words, theme: Theme) -> None:
    block = words.block
    for index, line in enumerate(block.lines):
        left = words.x - line.width * words.align
        for order, span in enumerate(line.spans):
            type_face = face(block.size, span.weight)
            metrics = QFontMetricsF(type_face)
            if order:
                left += metrics.horizontalAdvance(" ")
            top = words.y + index * block.pitch
            rest = block.pitch - metrics.ascent() - metrics.descent()
            painter.setFont(type_face)
            painter.setPen(theme.colour(span.colour))
            painter.drawText(QPointF(left, top + rest / 2 + metrics.ascent()), span.text)
            left += metrics.horizontalAdvance(span.text)


def _paint_panel(painter: QPainter, panel: Panel, theme: Theme) -> None:
    path = QPainterPath()
    path.addRoundedRect(panel.rect, panel.radius, panel.radius)
    if panel.fill:
        painter.fillPath(path, QBrush(theme.colour(panel.fill)))
    if panel.bar:
        painter.save()
        painter.setClipPath(path)
        strip = QRectF(panel.rect.left(), panel.rect.top(), 14, panel.rect.height())
        painter.fillRect(strip, theme.colour(panel.bar))
        painter.restore()
    if panel.line:
        pen = _pen(theme, panel.line, panel.line_width)
        if panel.dashed:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.6, 2.0])
        painter.strokePath(path, pen)


def _paint_badge(painter: QPainter, badge: Badge, theme: Theme) -> None:
    painter.setPen(_pen(theme, badge.line, badge.line_width) if badge.line else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(badge.fill) if badge.fill else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(badge.centre, badge.radius, badge.radius)
    if badge.text:
        path = letter_path(badge.text, badge.centre, badge.radius * 1.14)
        painter.fillPath(path, QBrush(theme.colour(badge.colour)))


def paint_icon(
    painter: QPainter, picture: Picture, rect: QRectF, theme: Theme, colour: str
) -> None:
    """Paint one of the drawn signs into `rect`, in the colour of a token."""
    pen = _pen(theme, colour, rect.width() * 0.15)
    match picture:
        case Picture.TICK:
            corners = _points(rect, ((0.08, 0.55), (0.38, 0.85), (0.92, 0.18)))
            path = QPainterPath()
            path.addPolygon(QPolygonF(corners))
            painter.strokePath(path, pen)
        case Picture.CROSS:
            for line in (((0.15, 0.15), (0.85, 0.85)), ((0.85, 0.15), (0.15, 0.85))):
                path = QPainterPath()
                path.addPolygon(QPolygonF(_points(rect, line)))
                painter.strokePath(path, pen)
        case Picture.PLAY:
            path = QPainterPath()
            corners = _points(rect, ((0.2, 0.08), (0.95, 0.5), (0.2, 0.92)))
            path.addPolygon(QPolygonF(corners))
            path.closeSubpath()
            painter.fillPath(path, QBrush(theme.colour(colour)))
        case Picture.HOUSE:
            painter.fillPath(_house(rect), QBrush(theme.colour(colour)))


def _house(rect: QRectF) -> QPainterPath:
    """The logo: a house whose door raises a hand."""
    house, door = QPainterPath(), QPainterPath()
    walls = ((0.5, 0.02), (0.98, 0.4), (0.98, 0.96), (0.02, 0.96), (0.02, 0.4))
    house.addPolygon(QPolygonF(_points(rect, walls)))
    house.closeSubpath()
    door.setFillRule(Qt.FillRule.WindingFill)
    side = rect.width()
    corner = _points(rect, ((0.355, 0.5),))[0]
    door.addRoundedRect(
        QRectF(corner.x(), corner.y(), 0.29 * side, 0.6 * side), 0.145 * side, 0.145 * side
    )
    corner = _points(rect, ((0.445, 0.33),))[0]
    door.addRoundedRect(
        QRectF(corner.x(), corner.y(), 0.11 * side, 0.5 * side), 0.055 * side, 0.055 * side
    )
    return house.subtracted(door.simplified())


def _points(rect: QRectF, shares: tuple[tuple[float, float], ...]) -> list[QPointF]:
    return [
        QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in shares
    ]


def _pen(theme: Theme, colour: str, width: float) -> QPen:
    pen = QPen(theme.colour(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
