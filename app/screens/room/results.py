"""What the room answered, as the room sees it."""

from app.domain.answers import Tally, figure_of
from app.domain.content import Choice, Question, QuestionKind
from app.domain.events import Phase
from app.domain.live import SessionState
from app.domain.results import Progress, QuestionResult, change_at, zones_heard
from app.screens.dates import percent
from app.screens.figures import (
    all_hands_in_words,
    answer_in_words,
    declined_in_words,
    marked_about,
    people_in_words,
    round_name,
    zones_counted,
    zones_in_words,
)
from app.screens.slides import (
    Change,
    ChangeBar,
    Header,
    Mark,
    ResultRow,
    ResultSlide,
    RoundBar,
    marked_choices,
)
from app.screens.wording import _, ngettext

MOST_ROWS = 12  # answers that one slide can hold


def result_slide(
    state: SessionState, question: Question, header: Header, counter: str
) -> ResultSlide:
    """The distribution of a question, then its right answer, then the reason."""
    tally = state.tally(question)
    phase = state.phase(question)
    rows = _rows(state, question, revealed=phase is not Phase.DISTRIBUTION)
    shown = most_telling(rows)
    return ResultSlide(
        header=header,
        question=question.text,
        rows=shown,
        right_label=_("right answer"),
        agreed_label=_("your answer"),
        explanation=question.explanation if phase is Phase.EXPLAINED else "",
        total=" · ".join(
            part
            for part in (unshown(len(rows) - len(shown)), total_in_words(state, question, tally))
            if part
        ),
        counter=counter,
        judged=question.judged,
        change=change_shown(state, question),
    )


def most_telling(rows: tuple[ResultRow, ...]) -> tuple[ResultRow, ...]:
    """As many answers as a slide can hold: those that are right or got the most stay."""
    if len(rows) <= MOST_ROWS:
        return rows
    kept = sorted(rows, key=lambda row: (row.right, row.agreed, row.share or 0), reverse=True)
    return tuple(row for row in rows if row in kept[:MOST_ROWS])


def unshown(count: int) -> str:
    """Say that there are answers that the slide cannot hold; nothing when it holds all."""
    if not count:
        return ""
    return ngettext("{n} more answer, read aloud", "{n} more answers, read aloud", count).format(
        n=count
    )


def change_shown(state: SessionState, question: Question) -> Change | None:
    """What changed since the introduction asked the same, once the reason is shown."""
    if state.phase(question) is not Phase.EXPLAINED:
        return None
    progress = change_at(state.module, state.answers, question, state.zones)
    return change_in_words(progress) if progress else None


def change_line(state: SessionState, question: Question) -> str:
    """The same in one line, for the facilitator; nothing before its time."""
    change = change_shown(state, question)
    if change is None:
        return ""
    bars = [f"{bar.label} · {bar.amount}" for bar in (change.before, change.after)]
    return " / ".join((*bars, *((change.difference,) if change.difference else ())))


def change_in_words(progress: Progress) -> Change:
    """Two shares of right answers, and the difference where there is a true one."""
    return Change(
        _change_bar(_("At the beginning"), progress.before),
        _change_bar(_("Now"), progress.after),
        difference_in_words(progress),
    )


def _change_bar(label: str, result: QuestionResult) -> ChangeBar:
    share = result.share_right if result.measured else None
    return ChangeBar(label, share, share_in_words(result))


def share_in_words(result: QuestionResult) -> str:
    """How far the answers to a question were right; a majority and an agreement have no share."""
    tally = result.tally
    if tally.majority:
        right = tally.majority in result.question.right_choices
        return (
            _("evident majority for the right answer")
            if right
            else _("evident majority for another answer")
        )
    if result.heard and result.zones_missing:
        return zones_counted(result.heard)
    if result.right is None:
        return _unjudged(result)
    if not result.measured:
        return _("right answer") if result.share_right else _("another answer")
    about = tally.estimated
    if result.percent is None:
        return right_in_words(*result.right, about=about)
    return marked_about(_("{share} right").format(share=percent(result.percent)), about=about)


def _unjudged(result: QuestionResult) -> str:
    """Why nobody can say how far the answers are right."""
    if result.tally.empty:
        return _("not asked")
    return _("nobody chose") if result.question.judged else _("an opinion")


def right_in_words(right: int, of: int, *, about: bool = False) -> str:
    """How many answers are right: what is told instead of a share where there are few."""
    said = ngettext("{n} right answer out of {all}", "{n} right answers out of {all}", right)
    return marked_about(said.format(n=right, all=of), about=about)


def difference_in_words(progress: Progress) -> str:
    """The difference in points; nothing where none of it would be true."""
    points = progress.points
    if points is None:
        return ""
    said = ngettext("{n} point", "{n} points", abs(points))
    sign = "+" if points > 0 else "\N{MINUS SIGN}" if points < 0 else ""
    return marked_about(said.format(n=f"{sign}{abs(points)}"), about=progress.about)


def _rows(state: SessionState, question: Question, *, revealed: bool) -> tuple[ResultRow, ...]:
    earlier = state.answers.earlier_rounds(question.id)
    rounds = (*(each.among(question) for each in earlier[-1:]), state.tally(question))
    most = longest_bar(question, rounds)
    labels = [round_name(len(earlier) + at) for at in range(2 - len(rounds), 2)]
    return tuple(
        _row(mark, choice, rounds, (most, labels), revealed=revealed)
        for mark, choice in marked_choices(question)
    )


def _row(
    mark: Mark,
    choice: Choice,
    rounds: tuple[Tally, ...],
    drawn: tuple[int, list[str]],
    *,
    revealed: bool,
) -> ResultRow:
    most, labels = drawn
    tally = rounds[-1]
    before = None
    if len(rounds) > 1:
        amount = _amount(rounds[0], choice.id)
        before = RoundBar(labels[0], bar_share(rounds[0], choice.id, most), amount)
    return ResultRow(
        mark=mark,
        text=choice.text,
        right=choice.right and revealed,
        agreed=choice.id in tally.agreed,
        share=bar_share(tally, choice.id, most),
        amount=answer_in_words(tally, choice.id),
        label=labels[-1] if before else "",
        before=before,
    )


def _amount(tally: Tally, choice: str) -> str:
    """What a choice got in a round that is over, an agreement included."""
    return _("your answer") if choice in tally.agreed else answer_in_words(tally, choice)


def longest_bar(question: Question, rounds: tuple[Tally, ...]) -> int:
    """What the longest bar stands for, so that all rounds share one scale.

    All the answers where each person gave one, else the most that any choice got. 0 where an
    evident majority was seen: bars beside what was not counted would be made up.
    """
    if any(each.majority for each in rounds):
        return 0
    if len(rounds) == 1 and question.kind is not QuestionKind.MULTIPLE:
        return rounds[0].counted
    return max((hands for each in rounds for hands in each.hands.values()), default=0)


def bar_share(tally: Tally, choice: str, most: int) -> float | None:
    """The length of a bar; None where none may be drawn, as nothing was counted."""
    hands = figure_of(tally, choice).hands
    return None if hands is None or not most else hands / most


def total_in_words(state: SessionState, question: Question, tally: Tally) -> str:
    """How many answered, out of how many: the line at the foot."""
    present = "" if state.present is None else people_in_words(state.present)
    parts = (
        all_hands_in_words(question, tally),
        zones_in_words(zones_heard(tally, state.zones)),
        declined_in_words(tally),
        present,
    )
    return " · ".join(part for part in parts if part)
