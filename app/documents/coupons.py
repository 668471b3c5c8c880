"""Sign-up coupons for a journal: on a quarter, a half or a whole page, with a part to cut off."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path

from reportlab.lib.units import mm

from app.documents.blanks import TICK, Blanks, Row
from app.documents.codes import code_height, draw_code, is_below
from app.documents.coupon_dates import SMALLEST, Room, fitted
from app.documents.head import draw_head
from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, look_of, width_of
from app.documents.pages import open_canvas
from app.documents.tags import Element, TaggedCanvas
from app.domain.errors import UserError
from app.screens.coupons import Coupon
from app.screens.qr import shown_address


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
    notice: float
    short: bool = False

    @property
    def dates(self) -> float:
        """How large dates are at most."""
        return round(self.text * 1.4)


_FORMATS = {
    Size.QUARTER: _Format(
        (105 * mm, 148.5 * mm),
        99 * mm,
        5.5 * mm,
        1,
        15,
        9.5,
        20 * mm,
        (6 * mm, 8 * mm),
        8,
        7,
        short=True,
    ),
    Size.HALF: _Format(
        (210 * mm, 148.5 * mm),
        99 * mm,
        8 * mm,
        2,
        17,
        11,
        21 * mm,
        (6 * mm, 8 * mm),
        10,
        8.5,
    ),
    Size.FULL: _Format(
        (210 * mm, 297 * mm),
        148.5 * mm,
        15 * mm,
        1,
        30,
        15,
        40 * mm,
        (7.2 * mm, 9 * mm),
        12,
        9.5,
    ),
}
_GAP = 4 * mm
_APART = 0.8 * mm  # between two rows of boxes, at least


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
    canvas.showPage()
    with canvas.inside(Element("Sect")):
        _draw_back(canvas, look, coupon, form)
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
        _draw_form(
            canvas,
            look,
            coupon,
            (left + width - form.code, form.page[1] - form.edge),
            form,
        )
    reach = Type(form.text - 1, Weight.SEMI)
    top -= 1 * mm
    for lines in _reaching(coupon, form, reach, room):
        foot = bottom + len(lines) * reach.leading
        high = top - foot - 1 * mm
        dates = fitted(coupon.dates, coupon.more, form.dates, Room(room, high, form.columns))
        if dates is not None:
            break
    else:
        raise UserError(
            "These dates do not fit: choose a larger size of “{title}”, or fewer dates.",
            title=coupon.title,
        )
    with canvas.part("P"):
        draw_lines(canvas, look, [f"{line} " for line in lines], reach, (left, foot))
    dates.draw(canvas, look, (left, top), high)


def _reaching(coupon: Coupon, form: _Format, reach: Type, room: float) -> Iterator[list[str]]:
    """Where it is and how else to sign up; then, for want of room, without the last ways."""
    together = " · ".join(coupon.reach)
    ways = (together,) if len(broken(together, reach, room)) == 1 else coupon.reach
    written = coupon.form and not is_below(coupon.form, form.code)
    online = f"{coupon.form_words} {shown_address(coupon.form)}" if written else ""
    told = [broken(words, reach, room) for words in (coupon.place, *ways, online) if words]
    least = 1 if coupon.place else 0  # people must find it
    for shown in range(len(told), least - 1, -1):
        yield [line for lines in told[:shown] for line in lines]


def _draw_form(
    canvas: TaggedCanvas,
    look: Look,
    coupon: Coupon,
    corner: tuple[float, float],
    form: _Format,
) -> None:
    """The code of the form on the web, below the words that say so."""
    left, top = corner
    kind = Type(min(form.text - 1, 12), Weight.SEMI)
    lines = broken(coupon.form_words, kind, form.code)
    with canvas.part("P"):
        top = draw_lines(canvas, look, lines, kind, (left, top))
    high = code_height(coupon.form, form.code)
    draw_code(canvas, look, coupon.form, (left, top - high, form.code))


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
    title, small = Type(form.text + 2, Weight.BOLD, "teal"), Type(8, ink="soft")
    top = form.cut - 4 * mm
    with canvas.part("H2"):
        after = draw_lines(canvas, look, (coupon.heading,), title, (left, top))
    with canvas.part("P"):
        start = left + width - 22 * mm
        draw_lines(canvas, look, (coupon.reference,), small, (start, top - 2))
    wide = (width - (form.columns - 1) * _GAP) / form.columns
    after -= 1 * mm
    blanks = Blanks(canvas, look, form.box, wide, form.label, form.short)
    beside = left + width_of(f"{coupon.heading}    ", title.size, title.weight)
    blanks.ticks(coupon.labels.civilities, beside, top - (title.leading - TICK) / 2)
    end, columns = _fitting(_ends(coupon, form, width), blanks.rows_of(coupon.labels), after, form)
    _draw_end(canvas, look, end, form)
    for number, shown in enumerate(columns):
        spare = (after - end.top - sum(row.height for row in shown)) / len(shown)
        blanks.draw(shown, (left + number * (wide + _GAP), after), min(spare, 5 * mm))


def _draw_back(canvas: TaggedCanvas, look: Look, coupon: Coupon, form: _Format) -> None:
    """The other side of the part that is sent back: the address, and nothing else."""
    wide, high = form.page[0], form.cut
    left = wide * 0.3 if form.short else 105 * mm  # as in the window of an envelope
    room, size = wide - left - form.edge, 15.0
    while True:
        kind = Type(size, Weight.SEMI)
        lines = [line for words in coupon.back for line in broken(words, kind, room)]
        if len(lines) * kind.leading <= high / 2 or size <= SMALLEST:
            break
        size -= 0.5
    top = high / 2 + min(len(lines) * kind.leading / 2, high / 2 - form.edge)
    with canvas.part("P"):
        draw_lines(canvas, look, [f"{line} " for line in lines], kind, (left, top))


@dataclass(frozen=True)
class _End:
    """By when and where to send it, and what becomes of it, up to a height."""

    kind: Type
    sending: tuple[str, ...]
    notice: tuple[str, ...]
    small: Type

    @property
    def foot(self) -> float:
        """Where the notice begins."""
        return 4 * mm + len(self.notice) * self.small.leading

    @property
    def top(self) -> float:
        """Where all of it ends."""
        return self.foot + 2 * mm + len(self.sending) * self.kind.leading


def _ends(coupon: Coupon, form: _Format, width: float) -> list[_End]:
    """With the address where it fits on two lines or three, then with the address on the back."""
    words, address = coupon.send_back
    small = Type(form.notice)
    notice, ends = broken(coupon.notice, small, width), []
    for size in (form.text, form.text - 1, form.text - 2):
        kind = Type(max(SMALLEST, size), Weight.BOLD)
        lines = broken(f"{words} {address}", kind, width)
        if len(lines) * kind.leading <= (9 if form.short else 12) * mm:
            ends.append(_End(kind, lines, notice, small))
            break
    size = form.text
    while size > SMALLEST and width_of(coupon.behind, size, Weight.BOLD) > width:
        size -= 0.5
    kind = Type(size, Weight.BOLD)
    return [*ends, _End(kind, broken(coupon.behind, kind, width), notice, small)]


def _fitting(
    ends: list[_End], rows: list[Row], top: float, form: _Format
) -> tuple[_End, list[list[Row]]]:
    """An end and the rows above it that fit, by columns.

    A quarter page is at worst without the e-mail, then without the needs.
    """
    kept = [rows]
    if form.short:
        kept += [[row for at, row in enumerate(rows) if at not in gone] for gone in ((3,), (3, 5))]
    columns: list[list[Row]] = []
    for shown in kept:
        cut = -(-len(shown) // form.columns)
        columns = [shown[at : at + cut] for at in range(0, len(shown), cut)]
        apart = _APART if form.short else 0.0  # elsewhere lines are far enough from each other
        highest = max(sum(row.height + apart for row in column) for column in columns) - apart
        for end in ends:
            if highest <= top - end.top:
                return end, columns
    return ends[-1], columns


def _draw_end(canvas: TaggedCanvas, look: Look, end: _End, form: _Format) -> None:
    """At the foot of the part that is sent."""
    with canvas.part("P"):
        top = end.top - 1 * mm
        draw_lines(canvas, look, end.sending, end.kind, (form.edge, top))
    with canvas.part("P"):
        draw_lines(canvas, look, end.notice, end.small, (form.edge, end.foot))
