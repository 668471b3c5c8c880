"""Fills the results of a session: what the room answered, and how that is known."""

from collections.abc import Mapping
from datetime import timedelta

from app.domain.answers import Tally
from app.domain.content import Choice
from app.domain.hardness import found_hard
from app.domain.live import SessionState
from app.domain.meetings import Session
from app.domain.results import (
    Progress,
    QuestionResult,
    SessionResults,
    exercise_results,
    overall,
    results_of,
)
from app.domain.scores import scores
from app.domain.turnout import Turnout, turnout
from app.screens.changes import corrections_in_words
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
from app.screens.result_gathering import (
    NO_TIME,
    choice_percent,
    question_figures,
    session_figures,
)
from app.screens.result_summary import (
    caution,
    hard_remarks,
    headlines,
    overall_in_words,
    people_table,
    times_table,
    written_remarks,
)
from app.screens.room.estimates import said_in_words, verdict_in_words
from app.screens.room.results import (
    bar_share,
    difference_in_words,
    longest_bar,
    right_in_words,
    share_in_words,
)
from app.screens.room.scores import points_in_words
from app.screens.sheets import session_lines
from app.screens.slides import Mark, RoundBar, marked_choices
from app.screens.wording import _

NOBODY = turnout(())


def results_paper(
    session: Session,
    state: SessionState,
    numbers: Turnout = NOBODY,
    spent: Mapping[str, timedelta] = NO_TIME,
) -> ResultsPaper:
    """Fill the results of a session, which name nobody.

    `numbers` count those who registered, `spent` is the time by activity.
    """
    results = results_of(state.module, state.answers, state.zones)
    exercises = exercise_results(state.module, state.answers)
    hard = found_hard(results, exercises, state.zones)
    data = session_figures(session, state, numbers, spent, (results, hard))
    lines = session_lines(session, state.module.title)
    if state.present is not None:
        lines = (*lines, people_in_words(state.present))
    sections = (
        ResultSection(_("Introduction quiz"), _blocks(results.intro, state)),
        ResultSection(_("Questions during the films"), _blocks(results.others, state)),
        ResultSection(_("Exercises"), exercise_blocks(exercises)),
        *game_sections(state),
        ResultSection(_("Evaluation"), _blocks(results.evaluation, state)),
    )
    return ResultsPaper(
        title=_("Results of the session"),
        session_lines=lines,
        compare_title=_("Introduction quiz against evaluation: share of right answers"),
        compare=_comparison(results),
        sections=tuple(each for each in sections if each.blocks),
        footer=_("À main levée · results of the session"),
        points=_points(state),
        headlines=headlines(data, results),
        caution=caution(data),
        people=people_table(data),
        hard=hard_remarks(hard, state.module),
        times=times_table(data),
        remarks=written_remarks(data),
        data=data,
    )


def _comparison(results: SessionResults) -> tuple[CompareGroup, ...]:
    whole = CompareGroup(
        _("All questions"),
        _mean(_("Introduction quiz"), results.intro),
        _mean(_("Evaluation"), results.evaluation),
    )
    answered = (
        progress
        for progress in results.progress
        if not (progress.before.tally.empty and progress.after.tally.empty)
    )
    return (whole, *(_pair(progress) for progress in answered))


def _mean(label: str, results: tuple[QuestionResult, ...]) -> CompareBar:
    found = overall(results)
    share = None if found is None or found.percent is None else found.percent / 100
    return CompareBar(label, share, overall_in_words(found, results))


def _pair(progress: Progress) -> CompareGroup:
    difference = difference_in_words(progress)
    return CompareGroup(
        progress.before.question.text,
        _bar(_("Before"), progress.before),
        _bar(_("After"), progress.after),
        _("Difference: {points}").format(points=difference) if difference else "",
    )


def _bar(label: str, result: QuestionResult) -> CompareBar:
    share = None if result.percent is None else result.share_right
    return CompareBar(label, share, share_in_words(result))


def _blocks(results: tuple[QuestionResult, ...], state: SessionState) -> tuple[ResultBlock, ...]:
    corrections = corrections_in_words(state, None)
    return tuple(
        _block(number, each, state, corrections) for number, each in enumerate(results, start=1)
    )


def _block(
    number: int,
    result: QuestionResult,
    state: SessionState,
    corrections: Mapping[str, tuple[str, ...]],
) -> ResultBlock:
    question = result.question
    data = question_figures(state, result)
    if result.tally.empty and not result.rounds and not data.corrections:
        # what was not answered is not told either
        return ResultBlock(str(number), question.text, (), _verdict(result), "", data=data)
    return ResultBlock(
        number=str(number),
        question=question.text,
        bars=tuple(_choice_bar(mark, choice, result) for mark, choice in marked_choices(question)),
        verdict=_verdict(result),
        explanation=question.explanation,
        figures=_figures(result),
        notes=_notes(result, state, data.present),
        corrections=corrections.get(question.id, ()),
        data=data,
    )


def _choice_bar(mark: Mark, choice: Choice, result: QuestionResult) -> ResultBar:
    """A choice with its bar; under few answers there is none, it would look like many."""
    rounds = (*result.rounds[-1:], result.tally)
    most = 0 if result.few else longest_bar(result.question, rounds)
    before = None
    if len(rounds) > 1:
        amount = _amount(rounds[0], choice.id)
        name = round_name(len(result.rounds))
        before = RoundBar(name, bar_share(rounds[0], choice.id, most), amount)
    share = choice_percent(result, choice.id)
    return ResultBar(
        mark=mark,
        text=choice.text,
        right=choice.right,
        right_label=_("right answer"),
        share=bar_share(result.tally, choice.id, most),
        amount=_amount(result.tally, choice.id),
        label=round_name(len(result.rounds) + 1) if before else "",
        before=before,
        percent="" if share is None else percent(share),
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


def _notes(result: QuestionResult, state: SessionState, present: int | None) -> tuple[str, ...]:
    zones = state.zones
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


def _verdict(result: QuestionResult) -> str:
    question, tally = result.question, result.tally
    if tally.empty:
        return _("This question was not answered.")
    if not question.judged:
        return _("An opinion: nothing is right or wrong.")
    if question.target is not None:
        return verdict_in_words(tally.numbers, question.target)
    if result.right is None:
        return _unmeasured_verdict(result)
    if tally.agreed:
        return _("The group was right.") if result.share_right else _("The group was mistaken.")
    return _share_verdict(result.right, result)


def _share_verdict(right: tuple[int, int], result: QuestionResult) -> str:
    about = result.tally.estimated
    if result.percent is None:
        few = right_in_words(*right, about=about)
        return _("{few}: too few for a percentage.").format(few=few)
    share = marked_about(percent(result.percent), about=about)
    if result.tally.persons:
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
