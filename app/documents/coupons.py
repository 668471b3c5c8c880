"""Sign-up coupons for a journal: on a quarter, a half or a whole page, with a part to cut off."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path

from reportlab.lib.units import mm

from app.documents.blanks import TICK, Blanks
from app.documents.codes import code_height, draw_code
from app.documents.head import draw_head
from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, clean, look_of, width_of
from app.documents.pages import open_canvas
from app.documents.tags import Element, TaggedCanvas
from app.domain.errors import UserError
from app.screens.coupons import Coupon, DatedLine


class Size(Enum):
    """How much of the journal's page a coupon takes."""

    QUARTER = "quarter"
    HALF = "half"
    FULL = "full"


@dataclass(frozen=True)
class _Format:
    """Width, height and the cut's height from below; the part to send back fits an envelope."""

    page: tuple[float, float]
    cut: float
    edge: float
    columns: int
    title: float
    text: float
    code: float
    box: tuple[float, float]
    label: float
    short: bool = False


_FORMATS = {
    Size.QUARTER: _Format(
        (105 * mm, 148.5 * mm),
        93 * mm,
        5.5 * mm,
        1,
        15,
        9.5,
        20 * mm,
        (6 * mm, 8 * mm),
        7.5,
        short=True,
    ),
    Size.HALF: _Format(
        (210 * mm, 148.5 * mm), 99 * mm, 8 * mm, 2, 17, 10.5, 21 * mm, (6 * mm, 8 * mm), 9
    ),
    Size.FULL: _Format(
        (210 * mm, 297 * mm), 148.5 * mm, 15 * mm, 1, 30, 15, 40 * mm, (7.2 * mm, 9 * mm), 12
    ),
}
_GAP = 4 * mm
_SMALLEST = 6.5
_BELOW = 0.3  # of its size, below a date


def coupon_pdf(coupon: Coupon, fonts: Path, size: Size) -> bytes:
    """Print the coupon on a page of its own size, to be laid into the journal."""
    look, form = look_of(fonts, coupon.house.colour), _FORMATS[size]
    target = BytesIO()
    canvas = open_canvas(target, coupon.title, form.page)
    with canvas.inside(Element("Sect")):
        _draw_kept(canvas, look, coupon, form)
    with canvas.inside(Element("Sect")):
        _draw_cut(canvas, look, form)
        _draw_answer(canvas, look, coupon, form)
    canvas.save()
    return target.getvalue()


def _draw_kept(canvas: TaggedCanvas, look: Look, coupon: Coupon, form: _Format) -> None:
    """What people keep: the dates, and the other ways to sign up."""
    left, width = form.edge, form.page[0] - 2 * form.edge
    top, bottom = form.page[1] - form.edge, form.cut + 3 * mm
    room = width - (form.code + _GAP if coupon.form else 0)
    if form.columns == 1 and not form.short:
        top = draw_head(canvas, look, coupon.house, (left, top), room) - 6 * mm
    title = Type(form.title, Weight.BOLD, "teal")
    with canvas.part("H1"):
        top = draw_lines(canvas, look, (coupon.title,), title, (left, top))
    if coupon.form:
        _draw_form(canvas, look, coupon, (left + width - form.code, form.page[1] - form.edge), form)
    reach = Type(form.text - 1, Weight.SEMI)
    together = " · ".join(coupon.reach)
    ways = (together,) if len(broken(together, reach, room)) == 1 else coupon.reach
    told = (words for words in (coupon.place, *ways) if words)
    lines = [line for words in told for line in broken(words, reach, room)]
    foot = bottom + len(lines) * reach.leading
    with canvas.part("P"):
        draw_lines(canvas, look, [f"{line} " for line in lines], reach, (left, foot))
    _draw_dates(canvas, look, coupon, form, (left, top - 1 * mm, room, foot + 1 * mm))


def _draw_form(
    canvas: TaggedCanvas, look: Look, coupon: Coupon, corner: tuple[float, float], form: _Format
) -> None:
    """The code of the form on the web, below the words that say so."""
    left, top = corner
    kind = Type(min(form.text - 1, 12), Weight.SEMI)
    lines = broken(coupon.form_words, kind, form.code)
    with canvas.part("P"):
        top = draw_lines(canvas, look, lines, kind, (left, top))
    high = code_height(form.code)
    draw_code(canvas, look, coupon.form, (left, top - high, form.code))


def _draw_dates(
    canvas: TaggedCanvas,
    look: Look,
    coupon: Coupon,
    form: _Format,
    box: tuple[float, float, float, float],
) -> None:
    """The sessions with their letters, as large as they fit; `box` is left, top, width, bottom."""
    left, top, width, bottom = box
    size = float(round(form.text * 1.4))
    while _dates_height(coupon.dates, size, width) > top - bottom:
        size -= 0.5
        if size < _SMALLEST:
            raise UserError(
                "These dates do not fit: choose a larger size of “{title}”, or fewer dates.",
                title=coupon.title,
            )
    spare = (top - bottom - _dates_height(coupon.dates, size, width)) / (len(coupon.dates) + 1)
    gap = min(spare, size * 1.4)
    listed = Element("L")
    letter = Type(size, Weight.BOLD, "teal")
    for each, told in zip(coupon.dates, _date_lines(coupon.dates, size, width), strict=True):
        item = listed.add(Element("LI"))
        top -= gap
        if each.letter:
            with canvas.part(item.add(Element("Lbl"))):
                draw_lines(canvas, look, (each.letter,), letter, (left, top))
        with canvas.part(item.add(Element("LBody"))):
            start = left + _indent(each, size)
            for kind, lines, aside in told:
                at = top + kind.leading if aside else top
                top = draw_lines(canvas, look, lines, kind, (start + aside, at))
        top -= size * _BELOW


def _indent(date: DatedLine, size: float) -> float:
    return size * 1.5 if date.letter else 0.0


def _date_lines(
    dates: tuple[DatedLine, ...], size: float, width: float
) -> list[list[tuple[Type, Sequence[str], float]]]:
    """When each is, then what and where: below, or all on the same line, so far to the right."""
    room = width - _indent(dates[0], size)
    bold, plain = Type(size, Weight.BOLD), Type(size)
    about = [" · ".join(part for part in (each.what, each.where) if part) for each in dates]
    aside = max(width_of(clean(each.when), size, Weight.BOLD) for each in dates) + size
    if aside + max(width_of(clean(words), size, Weight.REGULAR) for words in about) > room:
        aside = 0.0
    return [
        [
            (bold, [f"{line} " for line in broken(each.when, bold, room)], 0.0),
            (plain, broken(words, plain, room), aside),
        ]
        for each, words in zip(dates, about, strict=True)
    ]


def _dates_height(dates: tuple[DatedLine, ...], size: float, width: float) -> float:
    lines = sum(
        len(lines)
        for told in _date_lines(dates, size, width)
        for _kind, lines, aside in told
        if not aside
    )
    return lines * Type(size).leading + len(dates) * size * _BELOW


def _draw_cut(canvas: TaggedCanvas, look: Look, form: _Format) -> None:
    """The dashed line with scissors at its left, drawn: the type has none."""
    canvas.setStrokeColor(look.inks["ink"])
    canvas.setLineWidth(0.8)
    canvas.setDash(5, 3)
    canvas.line(0, form.cut, form.page[0], form.cut)
    canvas.setDash()
    x, y = 5 * mm, form.cut
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(x - 3 * mm, y - 2.5 * mm, 8 * mm, 5 * mm, stroke=0, fill=1)
    canvas.setLineWidth(1.1)
    for side in (1, -1):
        canvas.circle(x - 1.2 * mm, y + side * 1.2 * mm, 0.9 * mm, stroke=1, fill=0)
        canvas.line(x - 0.5 * mm, y + side * 0.7 * mm, x + 4 * mm, y - side * 1.6 * mm)


def _draw_answer(canvas: TaggedCanvas, look: Look, coupon: Coupon, form: _Format) -> None:
    """What is sent back: boxes and lines to write on, and where it goes."""
    left, width = form.edge, form.page[0] - 2 * form.edge
    foot = _draw_end(canvas, look, coupon, form)
    title, small = Type(form.text + 2, Weight.BOLD, "teal"), Type(8, ink="soft")
    top = form.cut - 4 * mm
    with canvas.part("H2"):
        after = draw_lines(canvas, look, (coupon.heading,), title, (left, top))
    with canvas.part("P"):
        start = left + width - 22 * mm
        draw_lines(canvas, look, (coupon.reference,), small, (start, top - 2))
    wide = (width - (form.columns - 1) * _GAP) / form.columns
    after -= 1 * mm
    room = after - foot
    blanks = Blanks(canvas, look, form.box, wide, form.label, form.short)
    beside = left + width_of(f"{coupon.heading}    ", title.size, title.weight)
    blanks.ticks(coupon.labels.civilities, beside, top - (title.leading - TICK) / 2)
    rows = blanks.rows_of(coupon.labels)
    cut = -(-len(rows) // form.columns)
    for column in range(form.columns):
        shown = rows[column * cut : (column + 1) * cut]
        spare = (room - sum(row.height for row in shown)) / len(shown)
        blanks.draw(shown, (left + column * (wide + _GAP), after), min(spare, 5 * mm))


def _draw_end(canvas: TaggedCanvas, look: Look, coupon: Coupon, form: _Format) -> float:
    """Where to send it and what becomes of it, at the foot; return where that begins."""
    left, width = form.edge, form.page[0] - 2 * form.edge
    notice = Type(min(7.0, form.text - 2) if form.short else 8.0)
    size = form.text
    words, address = coupon.send_back
    while True:
        kind = Type(size, Weight.BOLD)
        lines = broken(f"{words} {address}", kind, width)
        if len(lines) * kind.leading <= 12 * mm or size <= _SMALLEST / 2:
            break
        size -= 0.5
    told = broken(coupon.notice, notice, width)
    foot = 4 * mm + len(told) * notice.leading
    with canvas.part("P"):
        top = foot + 1 * mm + len(lines) * kind.leading
        draw_lines(canvas, look, lines, kind, (left, top))
    with canvas.part("P"):
        draw_lines(canvas, look, told, notice, (left, foot))
    return top + 1 * mm
