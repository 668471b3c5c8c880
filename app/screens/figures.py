"""How figures are said, on slides, on the console and on papers alike.

An estimate always bears its sign; an evident majority is words, never a number.
"""

from app.domain.answers import Figure, Tally, Way, figure_of
from app.domain.content import Question, Target
from app.screens.dates import decimal
from app.screens.wording import _, ngettext


def marked_about(figure: str, *, about: bool) -> str:
    """Put the sign of an estimate before a figure that is one."""
    return _("≈ {figure}").format(figure=figure) if about else figure


def hands_in_words(hands: int, *, about: bool = False) -> str:
    """A number of hands as the room reads it."""
    said = ngettext("{n} hand", "{n} hands", hands).format(n=hands)
    return marked_about(said, about=about)


def people_in_words(people: int) -> str:
    """A number of people present as the room reads it."""
    return ngettext("{n} person present", "{n} people present", people).format(n=people)


def number_in_words(number: float, unit: str = "") -> str:
    """A number as it is written here, with its unit."""
    figure = decimal(number)
    return f"{figure}\N{NO-BREAK SPACE}{unit}" if unit else figure


def target_in_words(target: Target) -> str:
    """The number that an estimate aims at."""
    return number_in_words(target.value, target.unit)


def answer_in_words(tally: Tally, choice: str) -> str:
    """What a choice got, however it was answered; nothing where no figure can be."""
    return figure_in_words(figure_of(tally, choice))


def figure_in_words(figure: Figure) -> str:
    """Say a figure; nothing of an answer given together, or of none."""
    if figure.way is Way.MAJORITY:
        return _("evident majority")
    if figure.hands is None:
        return _("not counted") if figure.way is Way.NOT_COUNTED else ""
    if figure.way is Way.PERSONS:
        return ngettext("{n} person", "{n} people", figure.hands).format(n=figure.hands)
    return hands_in_words(figure.hands, about=figure.about)


def declined_in_words(tally: Tally) -> str:
    """How many would rather not answer; nothing when there are none."""
    if not tally.declined:
        return ""
    return ngettext(
        "{n} person would rather not answer", "{n} people would rather not answer", tally.declined
    ).format(n=tally.declined)


def zones_in_words(heard: tuple[int, int] | None) -> str:
    """How many zones of the hall were counted, while some are missing."""
    return "" if heard is None or heard[0] == heard[1] else zones_counted(heard)


def zones_counted(heard: tuple[int, int]) -> str:
    """How many zones of the hall were counted, out of how many."""
    return ngettext("{counted} zone out of {all}", "{counted} zones out of {all}", heard[0]).format(
        counted=heard[0], all=heard[1]
    )


def all_hands_in_words(question: Question, tally: Tally) -> str:
    """All the answers of one round together; nothing where they were not counted."""
    if tally.majority or not tally.hands:
        return ""
    if tally.persons:
        answered = sum(bool(each.choices) for each in tally.persons.values())
        return ngettext("{n} person answered", "{n} people answered", answered).format(n=answered)
    total = ngettext("{n} raised hand", "{n} raised hands", tally.counted)
    about = any(tally.about(choice.id) for choice in question.choices)
    return marked_about(total.format(n=tally.counted), about=about)


def round_name(number: int) -> str:
    """Name a round of answers, from 1."""
    return _("1st round") if number == 1 else _("round {n}").format(n=number)
