"""The games of a session as tables: tries of exercises, votes of role plays, words found."""

from collections.abc import Iterable

from app.screens.books import BookColumn, BookSheet, Shape
from app.screens.result_figures import ExerciseFigures, Figures, ResolutionFigures, WallFigures
from app.screens.wording import _

Told = Iterable[Figures | None]


def exercises_sheet(figures: Told) -> BookSheet:
    """Each try of each exercise."""
    columns = (
        BookColumn(_("Activity"), 40), BookColumn(_("Try"), 8, Shape.NUMBER),
        BookColumn(_("In place"), 10, Shape.NUMBER), BookColumn(_("Out of"), 10, Shape.NUMBER),
        BookColumn(_("Then the solution was shown"), 16),
    )  # fmt: skip
    rows = tuple(
        (
            each.title, number, right, each.total,
            _("yes") if each.solution and number == len(each.tries) else "",
        )
        for each in figures
        if isinstance(each, ExerciseFigures)
        for number, right in enumerate(each.tries, start=1)
    )  # fmt: skip
    return BookSheet(_("Exercises"), columns, rows)


def votes_sheet(figures: Told) -> BookSheet:
    """Each vote on each resolution, in shares and in owners."""
    numbers = (
        _("Shares for"), _("Shares against"), _("Abstentions"), _("All shares"), _("Owners for"),
        _("Owners against"), _("All owners"), _("Shares needed"),
    )  # fmt: skip
    columns = (
        BookColumn(_("Activity"), 30),
        BookColumn(_("Resolution"), 50),
        BookColumn(_("Vote"), 8, Shape.NUMBER),
        *(BookColumn(each, 12, Shape.NUMBER) for each in numbers),
        BookColumn(_("Adopted"), 10),
    )
    rows = tuple(
        (
            each.activity_title, each.text, number, vote.shares_for, vote.shares_against,
            vote.shares_abstaining, vote.shares_all, vote.owners_for, vote.owners_against,
            vote.owners_all, vote.needed, _("yes") if vote.adopted else _("no"),
        )
        for each in figures
        if isinstance(each, ResolutionFigures)
        for number, vote in enumerate(each.votes, start=1)
    )  # fmt: skip
    return BookSheet(_("Votes"), columns, rows)


def words_sheet(figures: Told) -> BookSheet:
    """Each word of each alphabet."""
    columns = (BookColumn(_("Activity"), 30), BookColumn(_("Letter"), 8), BookColumn(_("Word"), 40))
    rows = tuple(
        (each.title, letter, word)
        for each in figures
        if isinstance(each, WallFigures)
        for letter, word in each.words
    )
    return BookSheet(_("Words"), columns, rows)
