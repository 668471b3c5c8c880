"""The papers of an owners' meeting: role cards to cut out, four a page, and a tally sheet."""

from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    PageBreak,
    Spacer,
)

from app.documents.look import Look, Text, Weight, look_of
from app.documents.pages import WIDTH, Paper, heading, paper_pdf
from app.documents.tables import Command, tagged_table
from app.screens.game_papers import MeetingPaper, RoleCard, TallyColumn

_A_PAGE = 4
_CARD = (WIDTH / 2, 120 * mm)
_PAD = 7 * mm
_BAR = 5 * mm
_NAME = 44 * mm
_ACROSS = 4  # resolutions side by side
_ROW = 10.5 * mm


def roles_pdf(paper: MeetingPaper, fonts: Path) -> bytes:
    """Print the cards, then the tally sheet."""
    look = look_of(fonts)
    running = " · ".join((paper.title, *paper.session_lines[:1]))

    def story() -> list[Flowable]:
        told: list[Flowable] = []
        for first in range(0, len(paper.cards), _A_PAGE):
            told += [_Cards(look, paper, paper.cards[first : first + _A_PAGE]), PageBreak()]
        told += heading(look, f"{paper.tally_title} · {paper.title}", paper.session_lines)
        told.append(look.text(paper.how, 12))
        for first in range(0, len(paper.columns), _ACROSS):
            told += _tally(look, paper, paper.columns[first : first + _ACROSS])
        return told

    return paper_pdf(Paper(look, paper.title, running, paper.footer), story)


class _Cards(Flowable):
    """Up to four cards, with the lines to cut them along."""

    def __init__(self, look: Look, paper: MeetingPaper, cards: tuple[RoleCard, ...]) -> None:
        super().__init__()
        self._look = look
        self._paper = paper
        self._cards = cards
        self.width, self.height = WIDTH, 2 * _CARD[1]

    def draw(self) -> None:
        """Draw them."""
        for index, card in enumerate(self._cards):
            left = index % 2 * _CARD[0]
            top = self.height - index // 2 * _CARD[1]
            self._draw_card(self.canv, card, (left, top))

    def _draw_card(self, canvas: Canvas, card: RoleCard, corner: tuple[float, float]) -> None:
        left, top = corner
        inks = self._look.inks
        canvas.setStrokeColor(inks["soft"])
        canvas.setLineWidth(0.7)
        canvas.setDash(4, 3)
        canvas.rect(left, top - _CARD[1], *_CARD, stroke=1, fill=0)
        canvas.setDash()
        y = top - _PAD
        for text in self._texts(card):
            y -= text.getSpaceBefore()
            _width, height = text.wrap(_CARD[0] - 2 * _PAD, _CARD[1])
            y -= height
            text.drawOn(canvas, left + _PAD, y)
        self._draw_weight(canvas, card, (left + _PAD, top - _CARD[1] + _PAD))

    def _texts(self, card: RoleCard) -> list[Text]:
        """Who this is and what they want, smaller where there is much to say."""
        size = 17.0
        while True:
            texts = self._set(card, size)
            room = _CARD[0] - 2 * _PAD
            used = sum(each.wrap(room, A4[1])[1] + each.getSpaceBefore() for each in texts)
            if used <= _CARD[1] - 2 * _PAD - 27 * mm or size <= 7:
                return texts
            size -= 0.5

    def _set(self, card: RoleCard, size: float) -> list[Text]:
        look, label = self._look, max(7.0, size * 0.75)
        texts = [
            look.text(self._paper.portrait_label, label, Weight.SEMI, "soft"),
            look.text(card.name, size * 1.5, Weight.BOLD).tagged("H1"),
            look.text(card.portrait, size, before=size * 0.4),
        ]
        if card.wish:
            texts += [
                look.text(self._paper.wish_label, label, Weight.SEMI, "soft", before=size * 0.9),
                look.text(card.wish, size, Weight.SEMI),
            ]
        return texts

    def _draw_weight(self, canvas: Canvas, card: RoleCard, corner: tuple[float, float]) -> None:
        """The shares in words, and as much of a bar as they are of the building."""
        left, bottom = corner
        look, room = self._look, _CARD[0] - 2 * _PAD
        motto = look.text(self._paper.motto, 10.5, ink="soft")
        _width, height = motto.wrap(room, A4[1])
        motto.drawOn(canvas, left, bottom)
        y = bottom + height + 2 * mm
        canvas.setFillColor(look.inks["ink"])
        canvas.rect(left, y, room * min(1.0, card.share), _BAR, stroke=0, fill=1)
        canvas.setStrokeColor(look.inks["ink"])
        canvas.setLineWidth(1)
        canvas.rect(left, y, room, _BAR, stroke=1, fill=0)
        shares = look.text(card.shares, 14, Weight.BOLD)
        shares.wrap(room, A4[1])
        shares.drawOn(canvas, left, y + _BAR + 1.5 * mm)


def _tally(look: Look, paper: MeetingPaper, columns: tuple[TallyColumn, ...]) -> list[Flowable]:
    """A table of boxes to tick for some resolutions, with what they are about below it."""
    boxes = len(columns) * len(paper.votes)
    wide = (WIDTH - _NAME) / (_ACROSS * len(paper.votes))
    owners = [
        [
            [look.text(card.name, 11, Weight.SEMI), look.text(card.shares, 8.5, ink="soft")],
            *[""] * boxes,
        ]
        for card in paper.cards
    ]
    numbers: list[Any] = [
        cell for each in columns for cell in (look.text(each.number, 12, Weight.BOLD), "", "")
    ]
    votes = [look.text(vote, 7.5, Weight.SEMI) for _each in columns for vote in paper.votes]
    head: list[list[Any]] = [
        ["", *numbers],
        [look.text(paper.owner_label, 10, Weight.SEMI), *votes],
    ]
    table = tagged_table(
        [*head, *owners],
        _style(look, len(columns), len(paper.votes)),
        head=2,
        named_by=0,
        colWidths=[_NAME, *[wide] * boxes],
        minRowHeights=[7 * mm, 7 * mm, *[_ROW] * len(owners)],
        hAlign="LEFT",
    )
    lines = [_resolution(look, each) for each in columns]
    return [Spacer(0, 6 * mm), KeepTogether([table, Spacer(0, 2 * mm), *lines])]


def _style(look: Look, columns: int, votes: int) -> list[Command]:
    """Boxes to tick; a strong line between one resolution and the next."""
    ink = look.inks["ink"]
    spans = [("SPAN", (1 + at * votes, 0), ((at + 1) * votes, 0)) for at in range(columns)]
    edges = [
        ("LINEBEFORE", (1 + at * votes, 0), (1 + at * votes, -1), 1.6, ink) for at in range(columns)
    ]
    return [
        ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
        ("GRID", (0, 1), (-1, -1), 0.7, look.inks["soft"]),
        ("BOX", (0, 0), (-1, -1), 1.2, ink),
        ("BACKGROUND", (0, 0), (-1, 1), look.inks["sand"]),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.2 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0.4 * mm),
        ("TOPPADDING", (0, 0), (-1, -1), 0.8 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.2 * mm),
        *spans,
        *edges,
    ]


def _resolution(look: Look, column: TallyColumn) -> Text:
    return look.text(f"{column.number} · {column.text} — {column.rule}", 10.5, before=1.2 * mm)
