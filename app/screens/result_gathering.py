"""Gathers the figures of the results as numbers, from the same functions as slides and console."""

from collections.abc import Mapping
from datetime import timedelta

from app.domain.answers import (
    FEW,
    Ballot,
    Outcome,
    Tally,
    answered,
    figure_of,
    outcome,
    share_of,
    whole_percent,
)
from app.domain.content import Activity, Alphabet, Question, Resolution, RolePlay, questions_in
from app.domain.events import Zone
from app.domain.hardness import Hardness
from app.domain.live import SessionState
from app.domain.meetings import Session
from app.domain.results import Progress, QuestionResult, SessionResults, overall, result_of
from app.domain.scores import scores
from app.domain.timing import WELCOME
from app.domain.turnout import Turnout, without_few
from app.screens.changes import changes_in_words
from app.screens.result_figures import (
    ChoiceFigures,
    CorrectionFigures,
    HardFigures,
    PairFigures,
    QuestionFigures,
    ResolutionFigures,
    RoundFigures,
    SessionFigures,
    TimeFigures,
    VoteFigures,
    WallFigures,
    ZoneFigure,
)
from app.screens.room.alphabet import wall_of
from app.screens.slides import Mark, marked_choices

NO_TIME: Mapping[str, timedelta] = {}


def question_figures(state: SessionState, result: QuestionResult) -> QuestionFigures:
    """A question with all its rounds."""
    question = result.question
    activity = _activity_of(state, question)
    present = {each.question: each.present for each in state.changes}
    rounds = (*result.rounds, result.tally)
    return QuestionFigures(
        id=question.id,
        version=question.version,
        activity=activity.id,
        activity_title=activity.title,
        kind=question.kind,
        pair=question.pair,
        target=question.target,
        present=present.get(question.id, state.present),
        rounds=tuple(_round(state, question, at, each) for at, each in enumerate(rounds, start=1)),
        corrections=tuple(
            CorrectionFigures(
                each.at, "; ".join(changes_in_words(question, each.before, each.after)), each.reason
            )
            for each in state.corrections
            if each.question == question.id
        ),
    )


def _activity_of(state: SessionState, question: Question) -> Activity:
    return next(each for each in state.module.activities if question in questions_in(each))


def _round(state: SessionState, question: Question, number: int, tally: Tally) -> RoundFigures:
    result = result_of(question, tally, state.zones)
    zones = {zone.id: zone for zone in state.zones}
    return RoundFigures(
        number=number,
        choices=tuple(
            _choice(result, mark, choice.id, zones) for mark, choice in marked_choices(question)
        ),
        numbers=tally.numbers,
        answered=answered(question, tally),
        declined=tally.declined,
        right=result.right,
        percent=result.percent,
        about=tally.estimated,
        heard=result.heard,
    )


def _choice(
    result: QuestionResult, mark: Mark, choice_id: str, zones: Mapping[str, Zone]
) -> ChoiceFigures:
    question, tally = result.question, result.tally
    choice = next(each for each in question.choices if each.id == choice_id)
    figure = figure_of(tally, choice.id)
    counts = ((zone, tally.count(choice.id, zone)) for zone in zones)
    return ChoiceFigures(
        id=choice.id,
        letter=mark.letter,
        text=choice.text,
        right=choice.right if question.judged else None,
        way=figure.way,
        hands=figure.hands,
        about=figure.about,
        percent=choice_percent(result, choice.id),
        zones=tuple(
            ZoneFigure(zone, zones[zone].name, count.hands, count.about)
            for zone, count in counts
            if count is not None
        ),
    )


def choice_percent(result: QuestionResult, choice: str) -> int | None:
    """The share of a choice as it may be told; none while part of the hall is missing."""
    share = share_of(result.question, result.tally, choice)
    return None if share is None or result.zones_missing else whole_percent(share)


def resolution_figures(play: RolePlay, resolution: Resolution, ballot: Ballot) -> ResolutionFigures:
    """A resolution with its vote, and with the second one where there was one."""
    ballots = [ballot] if ballot.second is None else [ballot.first, ballot]
    votes = tuple(_vote(outcome(play, resolution, each)) for each in ballots)
    return ResolutionFigures(resolution.id, resolution.text, play.id, play.title, votes)


def _vote(result: Outcome) -> VoteFigures:
    return VoteFigures(
        rule=result.majority.value,
        again=result.again,
        shares_for=result.shares_for,
        shares_against=result.shares_against,
        shares_abstaining=result.shares_abstaining,
        shares_all=result.shares_all,
        owners_for=result.owners_for,
        owners_against=result.owners_against,
        owners_all=result.owners_all,
        needed=result.needed,
        adopted=result.adopted,
    )


def wall_figures(state: SessionState, alphabet: Alphabet) -> WallFigures:
    """The words of an alphabet."""
    words = tuple((word.letter, word.text) for word in wall_of(state, alphabet))
    return WallFigures(alphabet.id, alphabet.title, words)


def session_figures(
    session: Session,
    state: SessionState,
    numbers: Turnout,
    spent: Mapping[str, timedelta],
    told: tuple[SessionResults, Hardness],
) -> SessionFigures:
    """The session itself, and what adds up over all of it."""
    results, hard = told
    return SessionFigures(
        id=session.id,
        starts_at=session.starts_at,
        place=session.place,
        gathering=session.gathering,
        module=state.module.id,
        module_title=state.module.title,
        module_version=state.opened_version or state.module.version,
        facilitator=session.facilitator,
        opened_at=state.opened_at,
        closed_at=state.closed_at,
        planned=state.minutes,
        spent=sum(spent.values(), timedelta()),
        present=state.present,
        counted_heads=session.head_count is not None,
        turnout=without_few(numbers, FEW),
        intro=overall(results.intro),
        evaluation=overall(results.evaluation),
        pairs=tuple(_pair(each) for each in results.progress),
        times=tuple(_times(state, spent)),
        hard=_hard(hard),
        points=tuple(zip(state.teams, scores(state.answers, state.teams), strict=True)),
        notes=notes_written(session, state),
        comments=session.comments,
    )


def _pair(progress: Progress) -> PairFigures:
    before, after = progress.before, progress.after
    return PairFigures(
        before=before.question.id,
        after=after.question.id,
        text=before.question.text,
        percent_before=before.percent,
        percent_after=after.percent,
        points=progress.points,
        about=progress.about,
    )


def _times(state: SessionState, spent: Mapping[str, timedelta]) -> list[TimeFigures]:
    """The running order with the time of each; then what was shown though it is not in it."""
    ordered = {each.id: each for each in state.activities}
    found = [
        TimeFigures(each.id, each.title, each.minutes, spent.get(each.id), each.id in state.skipped)
        for each in ordered.values()
    ]
    for activity, time in spent.items():
        known = state.module.activity(activity)
        if activity not in ordered and activity != WELCOME and known is not None:
            found.append(TimeFigures(activity, known.title, 0, time, skipped=False))
    return found


def _hard(hard: Hardness) -> HardFigures:
    return HardFigures(
        tuple((each.question.id, each.percent or 0) for each in hard.missed),
        tuple((each.result.question.id, each.first, each.last) for each in hard.shifted),
        tuple((each.exercise.id, len(each.tries), each.solution) for each in hard.tried),
    )


def notes_written(session: Session, state: SessionState) -> tuple[tuple[str, str], ...]:
    """What the facilitator wrote: about the whole, then about the activities in their order."""
    about = [(each.id, each.title) for each in state.activities]
    noted = [
        (title, session.preparation[each]) for each, title in about if each in session.preparation
    ]
    return (*((("", session.notes),) if session.notes else ()), *noted)
