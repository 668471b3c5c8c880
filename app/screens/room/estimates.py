"""The numbers that the room said, then the right one."""

from collections import Counter
from statistics import median

from app.domain.content import Question, Target
from app.domain.events import Phase
from app.domain.live import SessionState
from app.screens.figures import (
    number_in_words,
    people_in_words,
    round_name,
    target_in_words,
)
from app.screens.room.results import change_shown
from app.screens.slides import EstimateSlide, Header, NumberMark
from app.screens.wording import _, ngettext

MOST_NUMBERS = 10  # different ones that the room can read at once
SHORT_UNIT = 2  # letters: %, €, km
MIDDLE_FROM = 3  # numbers from which the one in the middle says something


def estimate_slide(
    state: SessionState, question: Question, target: Target, place: tuple[Header, str]
) -> EstimateSlide:
    """The numbers said; the right one is nowhere on it, nor in its scale, before its phase."""
    numbers = state.tally(question).numbers
    phase = state.phase(question)
    revealed = phase is not Phase.DISTRIBUTION
    earlier = state.answers.earlier_rounds(question.id)
    former = earlier[-1].numbers if earlier else ()
    shown = (*numbers, *((median(former),) if former else ()))
    lowest, highest = _scale(shown, target if revealed else None)

    def mark(number: float, text: str) -> NumberMark:
        at = (number - lowest) / (highest - lowest) if highest > lowest else 0.5
        return NumberMark(text, at, near=revealed and target.reached(number))

    said = Counter(numbers)
    return EstimateSlide(
        header=place[0],
        question=question.text,
        heading=_heading(numbers, target),
        numbers=tuple(mark(each, _chip(each, said, target)) for each in sorted(said))
        if len(said) <= MOST_NUMBERS
        else (),
        summary=summary_in_words(numbers, target) if len(said) > MOST_NUMBERS else "",
        middle=mark(median(numbers), number_in_words(median(numbers), target.unit))
        if len(numbers) >= MIDDLE_FROM
        else None,
        middle_label=_("in the middle"),
        right=mark(target.value, target_in_words(target)) if revealed else None,
        right_label=_("right answer"),
        verdict=verdict_in_words(numbers, target) if revealed else "",
        explanation=question.explanation if phase is Phase.EXPLAINED else "",
        total=_total(state, numbers),
        counter=place[1],
        change=change_shown(state, question),
        before=mark(median(former), round_in_words(len(earlier), former, target))
        if former
        else None,
    )


def _chip(number: float, said: Counter[float], target: Target) -> str:
    """A number that was said; a long unit stands once, in the heading."""
    brief = target.unit if len(said) == 1 or len(target.unit) <= SHORT_UNIT else ""
    return said_in_words(number, said[number], brief)


def said_in_words(number: float, times: int, unit: str) -> str:
    """A number that was said, and how often where it was more than once."""
    said = number_in_words(number, unit)
    if times == 1:
        return said
    return _("{number} ({times} times)").format(number=said, times=times)


def verdict_in_words(numbers: tuple[float, ...], target: Target) -> str:
    """How near the room came; nothing when no number was said."""
    if len(numbers) == 1:
        return _verdict_on_one(numbers[0], target)
    if not numbers:
        return ""
    near = sum(target.reached(each) for each in numbers)
    if target.margin:
        margin = number_in_words(target.margin, target.unit)
        return ngettext(
            "{near} number out of {all} is near enough (within {margin}).",
            "{near} numbers out of {all} are near enough (within {margin}).",
            near,
        ).format(near=near, all=len(numbers), margin=margin)
    return ngettext(
        "{near} number out of {all} is right.", "{near} numbers out of {all} are right.", near
    ).format(near=near, all=len(numbers))


def _verdict_on_one(number: float, target: Target) -> str:
    if number == target.value:
        return _("Exactly right!")
    if target.reached(number):
        margin = number_in_words(target.margin, target.unit)
        return _("Near enough: within {margin}.").format(margin=margin)
    return _("It is more than that.") if number < target.value else _("It is less than that.")


def round_in_words(number: int, numbers: tuple[float, ...], target: Target) -> str:
    """What a round that is over came to: the number agreed upon, or the one in the middle."""
    parts = (
        round_name(number),
        _("in the middle") if len(numbers) > 1 else "",
        number_in_words(median(numbers), target.unit),
    )
    return " · ".join(part for part in parts if part)


def _scale(numbers: tuple[float, ...], target: Target | None) -> tuple[float, float]:
    shown = (*numbers, *((target.value,) if target else ()))
    return min(shown, default=0.0), max(shown, default=0.0)


def _heading(numbers: tuple[float, ...], target: Target) -> str:
    if not numbers:
        return _("No number was said.")
    if len(numbers) == 1:
        return _("your answer")
    if len(target.unit) <= SHORT_UNIT:
        return _("What the room said")
    return _("What the room said ({unit})").format(unit=target.unit)


def summary_in_words(numbers: tuple[float, ...], target: Target) -> str:
    """Between which numbers all those lie that were said."""
    return _("From {lowest} to {highest}").format(
        lowest=number_in_words(min(numbers)), highest=number_in_words(max(numbers), target.unit)
    )


def _total(state: SessionState, numbers: tuple[float, ...]) -> str:
    parts = []
    if len(numbers) > 1:
        parts.append(ngettext("{n} number", "{n} numbers", len(numbers)).format(n=len(numbers)))
    if state.present is not None:
        parts.append(people_in_words(state.present))
    return " · ".join(parts)
