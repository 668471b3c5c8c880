"""Fills the results of a session: what the room answered, and how that is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.answers import Tally
from app.domain.content import Choice
from app.domain.live import SessionState
from app.domain.meetings import Session
from app.domain.results import (
    Progress,
    QuestionResult,
    SessionResults,
    exercise_results,
    mean_about,
    results_of,
)
from app.domain.scores import scores
from app.screens.changes import (
    Names,
    corrections_in_words,
    person_answer_in_words,
    person_in_words,
)
from app.screens.dates import percent
from app.screens.exercise_sheets import exercise_blocks
from app.screens.figures import (
    answer_in_words,
    marked_about,
    number_in_words,
    people_in_words,
    round_name,
    target_in_words,
    zones_counted,
)
from app.screens.game_sheets import game_sections
from app.screens.notes import notes_on
from app.screens.papers import (
    CompareBar,
    CompareGroup,
    PointsTable,
    ResultBar,
    ResultBlock,
    ResultSection,
    ResultsPaper,
)
from app.screens.room.estimates import said_in_words, verdict_in_words
from app.screens.room.results import (
    bar_share,
    difference_in_words,
    longest_bar,
    share_in_words,
)
from app.screens.room.scores import points_in_words
from app.screens.sheets import session_lines
from app.screens.slides import Mark, RoundBar, marked_choices
from app.screens.wording import _


@dataclass(frozen=True)
class _Sources:
    """What the blocks of questions are filled from; `names` is None where answers are nameless."""

    state: SessionState
    present: Mapping[str, int | None] = field(default_factory=dict)
    corrections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Names | None = None


def results_paper(
    session: Session,
    state: SessionState,
    names: Names | None = None,
) -> ResultsPaper:
    """Fill the results of a session.

    `names` are those of the people by the ids under which they answered: none is printed unless
    answers are noted by person.
    """
    results = results_of(state.module, state.answers, state.zones)
    known = (names or {}) if state.named_answers else None
    present = {each.question: each.present for each in state.changes}
    sources = _Sources(state, present, corrections_in_words(state, known), known)
    lines = session_lines(session, state.module.title)
    if state.present is not None:
        lines = (*lines, people_in_words(state.present))
    sections = (
        ResultSection(_("Introduction quiz"), _blocks(results.intro, sources)),
        ResultSection(_("Questions during the films"), _blocks(results.others, sources)),
        ResultSection(
            _("Exercises"), exercise_blocks(exercise_results(state.module, state.answers))
        ),
        *game_sections(state),
        ResultSection(_("Evaluation"), _blocks(results.evaluation, sources)),
    )
    return ResultsPaper(
        title=_("Results of the session"),
        session_lines=lines,
        compare_title=_("Introduction quiz against evaluation: share of right answers"),
        compare=_comparison(results),
        sections=tuple(each for each in sections if each.blocks),
        footer=_("À main levée · results of the session"),
        points=_points(state),
    )


def _comparison(results: SessionResults) -> tuple[CompareGroup, ...]:
    whole = CompareGroup(
        _("All questions"),
        _mean(_("Introduction quiz"), results.intro_mean, results.intro),
        _mean(_("Evaluation"), results.evaluation_mean, results.evaluation),
    )
    answered = (
        progress
        for progress in results.progress
        if not (progress.before.tally.empty and progress.after.tally.empty)
    )
    return (whole, *(_pair(progress) for progress in answered))


def _mean(label: str, share: float | None, results: tuple[QuestionResult, ...]) -> CompareBar:
    if share is not None:
        return CompareBar(label, share, marked_about(percent(share), about=mean_about(results)))
    missing = any(each.zones_missing for each in results)
    return CompareBar(label, None, _("zones are missing") if missing else _("not asked"))


def _pair(progress: Progress) -> CompareGroup:
    difference = difference_in_words(progress)
    return CompareGroup(
        progress.before.question.text,
        _bar(_("Before"), progress.before),
        _bar(_("After"), progress.after),
        _("Difference: {points}").format(points=difference) if difference else "",
    )


def _bar(label: str, result: QuestionResult) -> CompareBar:
    return CompareBar(
        label, result.share_right if result.measured else None, share_in_words(result)
    )


def _blocks(results: tuple[QuestionResult, ...], sources: _Sources) -> tuple[ResultBlock, ...]:
    return tuple(_block(number, each, sources) for number, each in enumerate(results, start=1))


def _block(number: int, result: QuestionResult, sources: _Sources) -> ResultBlock:
    question = result.question
    present = sources.present.get(question.id, sources.state.present)
    return ResultBlock(
        number=str(number),
        question=question.text,
        bars=tuple(_choice_bar(mark, choice, result) for mark, choice in marked_choices(question)),
        verdict=_verdict(result),
        explanation=question.explanation,
        figures=_figures(result),
        notes=_notes(result, sources, present),
        persons=_persons(result, sources.names),
        corrections=sources.corrections.get(question.id, ()),
    )


def _choice_bar(mark: Mark, choice: Choice, result: QuestionResult) -> ResultBar:
    rounds = (*result.rounds[-1:], result.tally)
    most = longest_bar(result.question, rounds)
    before = None
    if len(rounds) > 1:
        amount = _amount(rounds[0], choice.id)
        name = round_name(len(result.rounds))
        before = RoundBar(name, bar_share(rounds[0], choice.id, most), amount)
    return ResultBar(
        mark=mark,
        text=choice.text,
        right=choice.right,
        right_label=_("right answer"),
        share=bar_share(result.tally, choice.id, most),
        amount=_amount(result.tally, choice.id),
        label=round_name(len(result.rounds) + 1) if before else "",
        before=before,
    )


def _amount(tally: Tally, choice: str) -> str:
    return _("answer of the group") if choice in tally.agreed else answer_in_words(tally, choice)


def _figures(result: QuestionResult) -> tuple[str, ...]:
    """What was said to an estimate, round by round, and what is right."""
    target = result.question.target
    if target is None:
        return ()
    said = []
    for number, tally in enumerate((*result.rounds, result.tally), start=1):
        counts = sorted(set(tally.numbers))
        numbers = ", ".join(
            said_in_words(each, tally.numbers.count(each), target.unit) for each in counts
        )
        label = _("Numbers said")
        if result.rounds:
            label = f"{label}, {round_name(number)}"
        if numbers:
            said.append(_("{label}: {numbers}").format(label=label, numbers=numbers))
    right = _("Right answer: {number}").format(number=target_in_words(target))
    if target.margin:
        margin = number_in_words(target.margin, target.unit)
        right = _("{right} (within {margin})").format(right=right, margin=margin)
    return (*said, right)


def _notes(result: QuestionResult, sources: _Sources, present: int | None) -> tuple[str, ...]:
    zones = sources.state.zones
    notes = notes_on(result.question, result.tally, zones, present)
    if not result.rounds:
        return notes
    last = len(result.rounds) + 1
    earlier = tuple(
        f"{round_name(number)} · {note}"
        for number, tally in enumerate(result.rounds, start=1)
        for note in notes_on(result.question, tally, zones, None)
    )
    return (*earlier, *(f"{round_name(last)} · {note}" for note in notes))


def _persons(result: QuestionResult, names: Names | None) -> tuple[str, ...]:
    if names is None:
        return ()
    return tuple(
        f"{person_in_words(who, names)} · {person_answer_in_words(result.question, answer)}"
        for who, answer in result.tally.persons.items()
    )


def _verdict(result: QuestionResult) -> str:
    question, tally = result.question, result.tally
    if tally.empty:
        return _("This question was not answered.")
    if not question.judged:
        return _("An opinion: nothing is right or wrong.")
    if question.target is not None:
        return verdict_in_words(tally.numbers, question.target)
    if result.share_right is None:
        return _unmeasured_verdict(result)
    if tally.agreed:
        return _("The group was right.") if result.share_right else _("The group was mistaken.")
    share = marked_about(percent(result.share_right), about=tally.estimated)
    if tally.persons:
        return _("{share} of the answers are right.").format(share=share)
    return _("{share} of the raised hands are right.").format(share=share)


def _unmeasured_verdict(result: QuestionResult) -> str:
    """No share can be told: of an evident majority, of part of a hall, or where nobody chose."""
    if not result.tally.majority:
        if result.heard and result.zones_missing:
            zones = zones_counted(result.heard)
            return _("{zones}: part of the hall was not counted.").format(zones=zones)
        return _("Nobody chose an answer.")
    if result.tally.majority in result.question.right_choices:
        return _("An evident majority was right; it was not counted.")
    return _("An evident majority was mistaken; it was not counted.")


def _points(state: SessionState) -> PointsTable | None:
    if not state.teams:
        return None
    points = scores(state.answers, state.teams)
    rows = ((name, points_in_words(each)) for name, each in zip(state.teams, points, strict=True))
    return PointsTable(_("Points of the tables"), tuple(rows))
