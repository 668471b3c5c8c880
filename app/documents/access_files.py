"""Papers about people's data: what is kept about somebody, and the information notice."""

from collections.abc import Iterator
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from app.documents.look import Look, Weight, look_of
from app.documents.pages import Paper, heading, paper_pdf
from app.documents.tags import Element
from app.screens.access_files import AccessFile
from app.screens.papers import Remarks

_LONG = 600  # letters: a longer text may begin on one page and go on on the next


def access_pdf(paper: AccessFile, fonts: Path) -> bytes:
    """Print it: headings, then what is known under each."""
    look = look_of(fonts, paper.house.colour)
    running = " · ".join((paper.title, *paper.lines[:1]))

    def story() -> list[Flowable]:
        return [
            *heading(look, paper.title, paper.lines, paper.house),
            *([look.text(paper.intro, 12), Spacer(0, 2 * mm)] if paper.intro else []),
            *(part for each in paper.sections for part in _section(look, each)),
        ]

    return paper_pdf(Paper(look, paper.title, running, paper.footer), story)


def _section(look: Look, section: Remarks) -> Iterator[Flowable]:
    """A heading that stays with its first text; labels that stay with theirs."""
    title = look.text(section.title, 14, Weight.BOLD, "teal", before=5 * mm).tagged("H2")
    first, *others = section.lines
    yield from _together([title, Spacer(0, 1 * mm), *_line(look, *first)], first[1])
    for each in others:
        yield from _together([*_line(look, *each)], each[1])


def _line(look: Look, label: str, text: str) -> Iterator[Flowable]:
    part = Element("P")  # read together: the label, then the text
    if label:
        yield look.text(label, 11.5, Weight.SEMI, before=1.5 * mm).tagged(part)
    yield look.text(text, 11.5, before=0 if label else 1 * mm).tagged(part)


def _together(parts: list[Flowable], text: str) -> list[Flowable]:
    return parts if len(text) > _LONG else [KeepTogether(parts)]
