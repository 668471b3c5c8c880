"""The results as tables: one sheet for each matter, the same figures as the paper, no names."""

from collections.abc import Iterator

from app.domain.answers import Figure
from app.domain.meetings import Channel
from app.domain.people import Status
from app.domain.results import Overall
from app.domain.turnout import Share, Turnout
from app.screens.books import Book, BookColumn, BookSheet, Shape, Value
from app.screens.desk_people import status_name
from app.screens.game_books import exercises_sheet, votes_sheet, words_sheet
from app.screens.names import channel_name, gathering_name
from app.screens.notes import way_in_words
from app.screens.papers import ResultBlock, ResultsPaper
from app.screens.result_figures import (
    ChoiceFigures,
    QuestionFigures,
    RoundFigures,
    SessionFigures,
)
from app.screens.result_summary import minutes_of
from app.screens.wording import _

WIDE = 60
Row = tuple[Value, ...]


def results_book(paper: ResultsPaper) -> Book:
    """Lay the results out as tables; a matter of which there is nothing has no sheet."""
    asked = tuple(_asked(paper))
    figures = [block.data for section in paper.sections for block in section.blocks]
    sheets = (
        *_about_session(paper),
        _questions(asked),
        _answers(asked),
        _zones(asked),
        exercises_sheet(figures),
        votes_sheet(figures),
        words_sheet(figures),
        _corrections(asked),
        _hard(paper),
    )
    return Book(paper.title, tuple(each for each in sheets if each.rows))


def _about_session(paper: ResultsPaper) -> tuple[BookSheet, ...]:
    data = paper.data
    return () if data is None else (_session(paper, data), people_sheet(data.turnout), _times(data))


def _asked(paper: ResultsPaper) -> Iterator[tuple[ResultBlock, QuestionFigures]]:
    for section in paper.sections:
        for block in section.blocks:
            if isinstance(block.data, QuestionFigures):
                yield block, block.data


def yes_no(told: bool | None) -> str:  # noqa: FBT001 - it is what is said
    """A fact in a cell; nothing where it is not known."""
    if told is None:
        return ""
    return _("yes") if told else _("no")


def as_share(percent: int | None) -> float | None:
    """A whole percentage as the share that a spreadsheet wants."""
    return None if percent is None else percent / 100


def _session(paper: ResultsPaper, data: SessionFigures) -> BookSheet:
    rows: list[Row] = [
        (_("Module"), data.module_title),
        (_("Version of the module"), data.module_version),
        (_("Date"), data.starts_at),
        (_("Place"), data.place),
        (_("Kind of session"), gathering_name(data.gathering)),
        (_("Facilitator"), data.facilitator),
        (_("Opened"), data.opened_at),
        (_("Ended"), data.closed_at),
        (_("Minutes planned"), data.planned),
        (_("Minutes spent"), minutes_of(data.spent)),
        (_("People present"), data.present),
        (_("Waiting list"), data.turnout.counts.waiting),
        (_("Cancelled registrations"), data.turnout.counts.cancelled),
        *_overall_rows(_("Introduction quiz"), data.intro),
        *_overall_rows(_("Evaluation"), data.evaluation),
        (_("Caution"), paper.caution),
        *((_("Points: {table}").format(table=name), points) for name, points in data.points),
        *((_("Note: {about}").format(about=about), text) for about, text in data.notes),
        (_("What the room said"), data.comments),
    ]
    columns = (BookColumn(_("What"), 38), BookColumn(_("Value"), WIDE))
    return BookSheet(_("Session"), columns, tuple(row for row in rows if row[1] not in {"", None}))


def _overall_rows(quiz: str, found: Overall | None) -> Iterator[Row]:
    if found is None:
        return
    if found.percent is not None:
        yield _("{quiz}: right answers (%)").format(quiz=quiz), found.percent
    yield _("{quiz}: right answers").format(quiz=quiz), found.right
    yield _("{quiz}: answers").format(quiz=quiz), found.of
    if found.about:
        yield _("{quiz}: estimates among them").format(quiz=quiz), yes_no(found.about)


def people_sheet(numbers: Turnout) -> BookSheet:
    """How many registered and came, by channel and by status."""
    kinds: list[tuple[str, str, Share | None]] = [("", _("All"), numbers.whole)]
    kinds += [
        (_("Registered by"), channel_name(kind), numbers.channels.get(kind)) for kind in Channel
    ]
    kinds += [(_("Status"), status_name(kind), numbers.statuses.get(kind)) for kind in Status]
    counts = (_("registered"), _("present"), _("excused"), _("absent"), _("not ticked"))
    columns = (
        BookColumn(_("By"), 16),
        BookColumn(_("People"), 22),
        *(BookColumn(each, 12, Shape.NUMBER) for each in counts),
    )
    rows = tuple(
        (by, name, each.registered, each.present, each.excused, each.absent, each.not_ticked)
        for by, name, each in kinds
        if each is not None and each.registered
    )
    return BookSheet(_("Numbers"), columns, rows)


def _times(data: SessionFigures) -> BookSheet:
    columns = (
        BookColumn(_("Activity"), 40),
        BookColumn(_("planned"), 12, Shape.MINUTES),
        BookColumn(_("spent"), 12, Shape.MINUTES),
    )
    rows = tuple(
        (each.title, each.planned, None if each.spent is None else minutes_of(each.spent))
        for each in data.times
    )
    return BookSheet(_("Time by activity"), columns, rows)


Asked = tuple[tuple[ResultBlock, QuestionFigures], ...]


def _questions(asked: Asked) -> BookSheet:
    columns = (
        *_place_columns(), BookColumn(_("Right answer"), 30),
        BookColumn(_("Answers"), 10, Shape.NUMBER), BookColumn(_("Right"), 10, Shape.NUMBER),
        BookColumn(_("Out of"), 10, Shape.NUMBER),
        BookColumn(_("Share of right answers"), 12, Shape.PERCENT), BookColumn(_("Estimate"), 11),
        BookColumn(_("Would rather not answer"), 12, Shape.NUMBER),
        BookColumn(_("Rounds"), 9, Shape.NUMBER), BookColumn(_("People present"), 12, Shape.NUMBER),
        BookColumn(_("In words"), 40), BookColumn(_("How it was counted"), WIDE),
    )  # fmt: skip
    rows = tuple(
        (
            *_place(block, data), _right_answer(data), data.last.answered or None,
            *(data.last.right or (None, None)), as_share(data.last.percent),
            yes_no(data.last.about), data.last.declined, len(data.rounds), data.present,
            block.verdict, "\n".join(block.notes),
        )
        for block, data in asked
    )  # fmt: skip
    return BookSheet(_("Questions"), columns, rows)


def _place_columns() -> tuple[BookColumn, ...]:
    return BookColumn(_("Activity"), 24), BookColumn(_("No."), 6), BookColumn(_("Question"), WIDE)


def _place(block: ResultBlock, data: QuestionFigures) -> Row:
    return data.activity_title, int(block.number), block.question


def _right_answer(data: QuestionFigures) -> Value:
    if data.target is not None:
        return data.target.value
    return ", ".join(f"{each.letter} {each.text}" for each in data.last.choices if each.right)


def _answers(asked: Asked) -> BookSheet:
    columns = (
        *_place_columns(), BookColumn(_("Round"), 8, Shape.NUMBER), BookColumn(_("Letter"), 8),
        BookColumn(_("Choice"), 40), BookColumn(_("right answer"), 10),
        BookColumn(_("Hands or people"), 10, Shape.NUMBER), BookColumn(_("Estimate"), 11),
        BookColumn(_("Share"), 9, Shape.PERCENT), BookColumn(_("How it was counted"), 30),
    )  # fmt: skip
    rows = tuple(
        (*_place(block, data), each.number, *row)
        for block, data in asked
        for each in data.rounds
        for row in _round_rows(each)
    )
    return BookSheet(_("Answers"), columns, rows)


def _round_rows(told: RoundFigures) -> Iterator[Row]:
    for each in told.choices:
        yield (
            each.letter, each.text, yes_no(each.right), each.hands, _estimate(each),
            as_share(each.percent), way_in_words(Figure(each.way, each.hands, each.about)),
        )  # fmt: skip
    for number in sorted(set(told.numbers)):
        yield "", number, "", told.numbers.count(number), "", None, _("numbers said aloud")


def _estimate(each: ChoiceFigures) -> str:
    return "" if each.hands is None else yes_no(each.about)


def _zones(asked: Asked) -> BookSheet:
    columns = (
        *_place_columns(), BookColumn(_("Round"), 8, Shape.NUMBER), BookColumn(_("Letter"), 8),
        BookColumn(_("Zone"), 24), BookColumn(_("Hands"), 10, Shape.NUMBER),
        BookColumn(_("Estimate"), 11),
    )  # fmt: skip
    rows = tuple(
        (
            *_place(block, data), told.number, each.letter, zone.name, zone.hands,
            yes_no(zone.about),
        )
        for block, data in asked
        for told in data.rounds
        for each in told.choices
        for zone in each.zones
    )  # fmt: skip
    return BookSheet(_("Zones"), columns, rows)


def _corrections(asked: Asked) -> BookSheet:
    columns = (
        *_place_columns(), BookColumn(_("When"), 18, Shape.MOMENT), BookColumn(_("Change"), WIDE),
        BookColumn(_("Reason"), 40),
    )  # fmt: skip
    rows = tuple(
        (*_place(block, data), each.at, each.said, each.reason)
        for block, data in asked
        for each in data.corrections
    )
    return BookSheet(_("Corrections"), columns, rows)


def _hard(paper: ResultsPaper) -> BookSheet:
    columns = (BookColumn(_("What"), WIDE), BookColumn(_("In words"), WIDE))
    return BookSheet(_("Found hard"), columns, paper.hard.lines if paper.hard else ())
