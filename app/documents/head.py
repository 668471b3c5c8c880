"""The cooperative at the top of its papers: its logo, its name, where to reach it."""

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight
from app.documents.tags import TaggedCanvas, canvas_of
from app.screens.papers import House
from app.screens.wording import _

_LOGO = (42 * mm, 17 * mm)
_NAME = Type(13, Weight.BOLD, "teal")
_LINES = Type(9.5, ink="soft")
_STROKE = (22 * mm, 1.6 * mm)


def draw_head(
    canvas: TaggedCanvas, look: Look, house: House, corner: tuple[float, float], width: float
) -> float:
    """Draw it from its left and top; return where it ends. Without a name, it is a short stroke."""
    left, top = corner
    logo = logo_of(house)
    if logo is None and not house.name:
        canvas.setFillColor(look.inks["teal"])
        canvas.roundRect(left, top - _STROKE[1], *_STROKE, _STROKE[1] / 2, stroke=0, fill=1)
        return top - _STROKE[1]
    across, high = _logo_size(logo) if logo else (0.0, 0.0)
    if logo:
        with canvas.figure(_logo_words(house), (left, top - high, across, high)):
            canvas.drawImage(logo, left, top - high, across, high, mask="auto")
    beside = left + across + (5 * mm if logo else 0)
    room = width - (beside - left)
    with canvas.part("P"):
        foot = draw_lines(canvas, look, broken(house.name, _NAME, room), _NAME, (beside, top))
        lines = broken(" · ".join(house.lines), _LINES, room)
        foot = draw_lines(canvas, look, lines, _LINES, (beside, foot))
    return min(foot, top - high)


class Head(Flowable):
    """The same in a story."""

    def __init__(self, look: Look, house: House, width: float) -> None:
        super().__init__()
        self._look, self._house = look, house
        self.width, self.height = width, _height(house, width)

    def draw(self) -> None:
        """Draw it."""
        draw_head(canvas_of(self), self._look, self._house, (0, self.height), self.width)


def _height(house: House, width: float) -> float:
    logo = logo_of(house)
    if logo is None and not house.name:
        return _STROKE[1]
    across, high = _logo_size(logo) if logo else (0.0, 0.0)
    room = width - across - (5 * mm if logo else 0)
    name, lines = broken(house.name, _NAME, room), broken(" · ".join(house.lines), _LINES, room)
    return max(high, len(name) * _NAME.leading + len(lines) * _LINES.leading)


def logo_of(house: House) -> ImageReader | None:
    """Read the logo; a paper is worth more than a picture that is gone or damaged."""
    if not house.logo:
        return None
    try:
        return ImageReader(house.logo)
    except (OSError, ValueError):
        return None


def _logo_size(logo: ImageReader) -> tuple[float, float]:
    width, height = logo.getSize()
    scale = min(_LOGO[0] / width, _LOGO[1] / height)
    return width * scale, height * scale


def _logo_words(house: House) -> str:
    return _("Logo of {name}").format(name=house.name) if house.name else _("Logo")
