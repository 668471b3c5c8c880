"""The quiet slides: welcome, logo, the title of a film, and black."""

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, side_margin, surround
from app.gui.shared.slides.elements import BLACK, Badge, Element, Icon, Page, Picture, Words
from app.gui.shared.slides.layout import (
    PAGE_HEIGHT,
    Fit,
    Role,
    Span,
    Weight,
    set_text,
)
from app.screens.slides import BlackSlide, LogoSlide, VideoSlide, WelcomeSlide


def plain_page(slide: WelcomeSlide | VideoSlide | LogoSlide | BlackSlide, width: float) -> Page:
    """Lay out a slide that only says a few words, or nothing."""
    match slide:
        case WelcomeSlide():
            return _welcome_page(slide, width)
        case LogoSlide():
            return _logo_page(slide, width)
        case VideoSlide():
            return _film_page(slide, width)
        case BlackSlide():
            return Page(width, BLACK, ())


def _logo_page(slide: LogoSlide, width: float) -> Page:
    """The house with its raised hand, and a name under it."""
    side = 330.0
    house = Icon(Picture.HOUSE, QRectF((width - side) / 2, 280, side, side), "teal")
    room = width - 2 * side_margin(width)

    def lay_out(fit: Fit) -> Draft:
        span = Span(slide.name, "ink", Weight.BOLD)
        block = set_text((span,), fit.size(Role.TITLE), room, even=True)
        words = Words(block, width / 2, 680, Role.TITLE, 0.5)
        return Draft((words,), words.rect.bottom())

    draft = first_that_fits(all_fits(), lay_out, PAGE_HEIGHT - 60)
    return Page(width, "paper", (house, *draft.elements))


def _welcome_page(slide: WelcomeSlide, width: float) -> Page:
    """A title, what it is about, and a few lines."""
    margin = side_margin(width)
    room = width - 2 * margin

    def lay_out(fit: Fit) -> Draft:
        return _welcome(slide, margin, room, fit)

    draft = first_that_fits(all_fits(), lay_out, PAGE_HEIGHT - 80)
    return Page(width, "paper", draft.elements)


def _welcome(slide: WelcomeSlide, margin: float, room: float, fit: Fit) -> Draft:
    span = Span(slide.title, "ink", Weight.BOLD)
    title = set_text((span,), fit.size(Role.WELCOME), room, even=True)
    blocks = [(title, Role.WELCOME)]
    if slide.subtitle:
        size = fit.size(Role.CHOICE)
        blocks.append((set_text((Span(slide.subtitle, "soft"),), size, room), Role.CHOICE))
    size = fit.size(Role.CARD)
    blocks += [(set_text(line, size, room), Role.CARD) for line in slide.lines]
    house = 130.0
    gaps = [44.0, 28.0, 52.0] + [14.0] * len(slide.lines)
    height = house + sum(block.height + gap for (block, _), gap in zip(blocks, gaps, strict=False))
    y = max(80.0, (PAGE_HEIGHT - height) * 0.46)
    elements: list[Element] = [Icon(Picture.HOUSE, QRectF(margin, y, house, house), "teal")]
    y += house
    for (block, role), gap in zip(blocks, gaps, strict=False):
        y += gap
        elements.append(Words(block, margin, y, role))
        y += block.height
    return Draft(tuple(elements), y)


def _film_page(slide: VideoSlide, width: float) -> Page:
    """The title of a film that waits."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body

    def lay_out(fit: Fit) -> Draft:
        return _film(slide, body, fit)

    draft = first_that_fits(all_fits(), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _film(slide: VideoSlide, body: QRectF, fit: Fit) -> Draft:
    radius = 92.0
    left = body.left() + 2 * radius + 60
    room = body.right() - left
    span = Span(slide.title, "ink", Weight.BOLD)
    title = set_text((span,), fit.size(Role.QUESTION), room, even=True)
    label = Span(slide.activity, "teal", Weight.STRONG)
    kind = set_text((label,), fit.size(Role.CARD), room)
    height = kind.height + 12 + title.height
    top = body.top() + max(0.0, (body.height() - height) * 0.44)
    middle = QPointF(body.left() + radius, top + height / 2)
    side = radius * 0.9
    play = QRectF(middle.x() - side * 0.5, middle.y() - side / 2, side, side)
    elements = (
        Badge("", middle, radius, "teal"),
        Icon(Picture.PLAY, play, "on_dark"),
        Words(kind, left, top, Role.CARD),
        Words(title, left, top + kind.height + 12, Role.QUESTION),
    )
    return Draft(elements, top + height)
