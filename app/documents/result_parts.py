"""What stands around the questions of the results: first figures, small tables, remarks."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table, TableStyle

from app.documents.look import Look, Weight, width_of
from app.documents.pages import WIDTH
from app.documents.tables import tagged_table
from app.documents.tags import Element
from app.screens.papers import PlainTable, Remarks

_TITLE = 16
_TEXT = 11.5


def headlines(look: Look, told: tuple[tuple[str, str], ...]) -> list[Flowable]:
    """The first figures, side by side, each large under its name."""
    if not told:
        return []
    boxes = []
    for name, figure in told:
        part = Element("P")  # read together: the name, then the figure
        size = 17 if len(figure) <= _SHORT else 12.5
        boxes.append(
            [
                look.text(name, 10.5, ink="soft").tagged(part),
                Spacer(0, 1 * mm),
                look.text(figure, size, Weight.BOLD).tagged(part),
            ]
        )
    table = Table(
        [boxes],
        colWidths=[WIDTH / len(boxes)] * len(boxes),
        style=TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("BOX", (0, 0), (-1, -1), 1, look.inks["ink"]),
                ("LINEAFTER", (0, 0), (-2, -1), 0.6, look.inks["sand_strong"]),
                ("LEFTPADDING", (0, 0), (-1, -1), 3 * mm),
                ("RIGHTPADDING", (0, 0), (-1, -1), 2 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 2.2 * mm),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3 * mm),
            ]
        ),
    )
    return [table, Spacer(0, 6 * mm)]


_SHORT = 9  # letters that stay on one line when they are large


def plain_table(look: Look, told: PlainTable | None) -> list[Flowable]:
    """A small table under its title; the first row stays with it, the others may follow on."""
    if told is None:
        return []
    others = len(told.columns) - 1
    needed = max(width_of(each, _TEXT, Weight.REGULAR) for row in told.rows for each in row[1:])
    wide = min(max(26 * mm, needed + 6 * mm), WIDTH * 0.6 / others)
    rows = [
        [look.text(each, 10, Weight.SEMI, "soft") for each in told.columns],
        *([look.text(each, _TEXT) for each in row] for row in told.rows),
    ]
    table = tagged_table(
        rows,
        [
            ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LINEBELOW", (0, 0), (-1, 0), 1.2, look.inks["ink"]),
            ("LINEBELOW", (0, 1), (-1, -1), 0.5, look.inks["sand_strong"]),
            ("LEFTPADDING", (0, 0), (-1, -1), 2 * mm),
            ("TOPPADDING", (0, 0), (-1, -1), 1 * mm),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.4 * mm),
        ],
        named_by=0,
        colWidths=[WIDTH - others * wide, *[wide] * others],
    )
    title = look.text(told.title, _TITLE, Weight.BOLD, before=8 * mm).tagged("H2")
    note = [look.text(told.note, 10.5, ink="soft", before=1.5 * mm)] if told.note else []
    top: list[Flowable] = [title, Spacer(0, 2 * mm), table, *note]
    return [KeepTogether(top)] if len(rows) <= _TOGETHER else top


_TOGETHER = 20


def remarks(look: Look, told: Remarks | None) -> list[Flowable]:
    """Remarks under their title, each after what it is about."""
    if told is None:
        return []
    title = look.text(told.title, _TITLE, Weight.BOLD, before=8 * mm).tagged("H2")
    start: list[Flowable] = [title, Spacer(0, 1 * mm)]
    parts: list[Flowable] = []
    for about, text in told.lines:
        parts.append(KeepTogether([*start, *_remark(look, about, text)]))
        start = []
    return parts


def _remark(look: Look, about: str, text: str) -> list[Flowable]:
    part = Element("P")  # read together: what it is about, then what is said
    if not about:
        return [look.text(text, _TEXT, before=1.5 * mm).tagged(part)]
    name = look.text(about, _TEXT, Weight.SEMI, before=2 * mm).tagged(part)
    return [name, look.text(text, _TEXT).tagged(part)]
