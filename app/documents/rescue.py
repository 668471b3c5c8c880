"""The rescue sheet: one page, with room to write a passphrase by hand."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from app.documents.head import draw_head
from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Weight, look_of
from app.documents.pages import open_canvas
from app.screens.rescue_sheets import RescueSheet

_EDGE = 24 * mm
_WIDTH = A4[0] - 2 * _EDGE
_TITLE, _TEXT = Type(30, Weight.BOLD, "teal"), Type(14)
_FACT = Type(12)
_LABEL, _SMALL = Type(13, Weight.SEMI), Type(10, ink="soft")
_LINE = 13 * mm  # of handwriting
_LINES_OF_THE_FIRST = 4  # a passphrase of many words


def rescue_sheet_pdf(sheet: RescueSheet, fonts: Path) -> bytes:
    """Print it."""
    look, target = look_of(fonts, sheet.house.colour), BytesIO()
    canvas = open_canvas(target, sheet.title)
    ends = draw_head(canvas, look, sheet.house, (_EDGE, A4[1] - 22 * mm), _WIDTH)

    def say(tag: str, words: str, kind: Type, top: float) -> float:
        with canvas.part(tag):
            return draw_lines(canvas, look, broken(words, kind, _WIDTH), kind, (_EDGE, top))

    top = say("H1", sheet.title, _TITLE, ends - 14 * mm) - 6 * mm
    for words in sheet.before:
        top = say("P", words, _TEXT, top) - 4 * mm
    for number, label in enumerate(sheet.blanks):
        top = say("P", label, _LABEL, top - 4 * mm)
        for _line in range(_LINES_OF_THE_FIRST if number == 0 else 1):
            top -= _LINE
            canvas.strokes(look.inks["ink"], 0.8, [(_EDGE, top, _EDGE + _WIDTH, top)])
    top -= 10 * mm
    for words in sheet.after:
        top = say("P", words, _FACT, top) - 2 * mm
    say("P", sheet.footer, _SMALL, top - 4 * mm)
    canvas.showPage()
    canvas.save()
    return target.getvalue()
