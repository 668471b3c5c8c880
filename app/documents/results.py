"""The results of a session: before and after first, then every question with its answers."""

from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import (
    Flowable,
    HRFlowable,
    KeepTogether,
    Spacer,
    Table,
    TableStyle,
)

from app.documents.bars import ChoiceBar, ShareBar, amount_of, in_round
from app.documents.look import Look, Weight, look_of, width_of
from app.documents.pages import WIDTH, Paper, heading, panel, paper_pdf
from app.documents.result_parts import headlines, plain_table, remarks
from app.documents.tables import tagged_table
from app.documents.tags import Element
from app.screens.papers import (
    CompareGroup,
    ResultBar,
    ResultBlock,
    ResultSection,
    ResultsPaper,
)


def results_pdf(paper: ResultsPaper, fonts: Path) -> bytes:
    """Print what the room answered; a question stays on one page."""
    look = look_of(fonts, paper.house.colour)
    running = " · ".join((paper.title, *paper.session_lines[:1]))

    def story() -> list[Flowable]:
        return [
            *heading(look, paper.title, paper.session_lines, paper.house),
            *headlines(look, paper.headlines),
            *_compare(look, paper),
            *remarks(look, paper.hard),
            *plain_table(look, paper.people),
            *(part for each in paper.remarks for part in remarks(look, each)),
            *_points(look, paper),
            *(flowable for section in paper.sections for flowable in _section(look, section)),
            *plain_table(look, paper.times),
        ]

    return paper_pdf(Paper(look, paper.title, running, paper.footer), story)


def _compare(look: Look, paper: ResultsPaper) -> list[Flowable]:
    if not paper.compare:
        return []
    amounts = (bar.amount for group in paper.compare for bar in (group.before, group.after))
    longest = max(width_of(amount, 11, Weight.BOLD) for amount in amounts)
    rows = [[_group(look, group, longest)] for group in paper.compare]
    return [
        look.text(paper.compare_title, 16, Weight.BOLD).tagged("H2"),
        Spacer(0, 2.5 * mm),
        Table(
            rows,
            colWidths=[WIDTH],
            style=TableStyle(
                [
                    ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
                    ("BACKGROUND", (0, 0), (-1, -1), look.inks["paper"]),
                    ("BOX", (0, 0), (-1, -1), 0.8, look.inks["sand_strong"]),
                    ("LINEBELOW", (0, 0), (-1, -2), 0.6, look.inks["line"]),
                    ("LEFTPADDING", (0, 0), (-1, -1), 4 * mm),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 4 * mm),
                    ("TOPPADDING", (0, 0), (-1, -1), 2.5 * mm),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5 * mm),
                ]
            ),
        ),
        *([look.text(paper.caution, 10.5, ink="soft", before=2 * mm)] if paper.caution else []),
    ]


def _group(look: Look, group: CompareGroup, longest: float) -> list[Flowable]:
    return [
        look.text(group.label, 11.5, Weight.BOLD).tagged("H3"),
        Spacer(0, 1.2 * mm),
        ShareBar(look, group.before, after=False, longest=longest),
        ShareBar(look, group.after, after=True, longest=longest),
        *([look.text(group.difference, 11.5, Weight.BOLD, "teal")] if group.difference else []),
    ]


def _points(look: Look, paper: ResultsPaper) -> list[Flowable]:
    if paper.points is None:
        return []
    rows = [
        [look.text(name, 12), look.text(points, 12, Weight.BOLD)]
        for name, points in paper.points.rows
    ]
    table = tagged_table(
        rows,
        [
            ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
            ("LINEBELOW", (0, 0), (-1, -1), 0.6, look.inks["sand_strong"]),
            ("LEFTPADDING", (0, 0), (-1, -1), 2 * mm),
        ],
        head=0,
        named_by=0,
        colWidths=[WIDTH * 0.7, WIDTH * 0.3],
    )
    title = look.text(paper.points.title, 16, Weight.BOLD, before=8 * mm).tagged("H2")
    return [KeepTogether([title, Spacer(0, 2 * mm), table])]


def _section(look: Look, section: ResultSection) -> list[Flowable]:
    title: list[Flowable] = [
        look.text(section.title, 16, Weight.BOLD, "teal", before=10 * mm).tagged("H2"),
        HRFlowable(WIDTH, 1.2, color=look.inks["teal"], spaceBefore=1.5 * mm, spaceAfter=4 * mm),
    ]
    told: list[Flowable] = []
    for index, block in enumerate(section.blocks):
        # a title stays with its first question
        # questions without an answer stand closer
        room = 8 * mm if block.bars or block.figures else 4 * mm
        start = [*title, *_block(look, block, 0)] if index == 0 else _block(look, block, room)
        told.append(KeepTogether(start))
    return told


def _block(look: Look, block: ResultBlock, before: float) -> list[Flowable]:
    amounts = [words for bar in block.bars for words in _amounts(bar)]
    longest = max((width_of(words, 11.5, Weight.BOLD) for words in amounts), default=0)
    title, choices = Element("H3"), Element("L")
    lines: list[Flowable] = [
        look.text(block.number, 10.5, Weight.SEMI, "soft", before).tagged(title),
        look.text(block.question, 14, Weight.BOLD).tagged(title),
        Spacer(0, 2.5 * mm),
        *(ChoiceBar(look, bar, longest, choices) for bar in block.bars),
        *(look.text(figure, 12) for figure in block.figures),
        look.text(block.verdict, 12, Weight.SEMI),
        *_small(look, block.notes),
        *_small(look, block.corrections, Weight.SEMI),
    ]
    if block.explanation:
        explanation = look.text(block.explanation, 11.5)
        lines += [Spacer(0, 2 * mm), panel(look, [explanation], "good")]
    return lines


def _small(look: Look, lines: tuple[str, ...], weight: Weight = Weight.REGULAR) -> list[Flowable]:
    """Lines for whoever wants to know how it came."""
    return [look.text(line, 10.5, weight, "soft", before=0.8 * mm) for line in lines]


def _amounts(bar: ResultBar) -> list[str]:
    before = [in_round(bar.before.label, bar.before.amount)] if bar.before else []
    return [*before, in_round(bar.label, amount_of(bar))]
