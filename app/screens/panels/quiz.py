"""A question on the console, with its entry."""

from dataclasses import dataclass

from app.domain.answers import PersonAnswer, Tally, Way, figure_of
from app.domain.content import Choice, Question, QuestionKind, Quiz
from app.domain.corrections import SHOWN
from app.domain.events import Phase
from app.domain.live import SessionState
from app.screens.figures import answer_in_words, marked_about, round_name
from app.screens.panels.zones import ZoneTable, zone_table
from app.screens.room.results import change_line
from app.screens.slides import Mark, marked_choices
from app.screens.wording import _, ngettext
from app.usecases.counting import ANSWERABLE, OPEN_TO_ENTRY


@dataclass(frozen=True)
class EntryRow:
    """A choice with the hands entered for it (None: not counted, or seen as a majority).

    `before` says what it got in the round before. `called` tells that the hall is raising its
    hands for it.
    """

    choice: str
    mark: Mark
    text: str
    hands: int | None
    agreed: bool
    about: bool = False
    source: Way = Way.NONE
    called: bool = False
    before: str = ""

    @property
    def answered(self) -> bool:
        """Tell whether it has a figure, or a majority in its place."""
        return self.hands is not None or self.source is Way.MAJORITY


@dataclass(frozen=True)
class Sum:
    """A number that stays in sight; `over` marks more hands than people."""

    label: str
    figure: str
    over: bool = False


@dataclass(frozen=True)
class QuizPanel:
    """A question with its entry; `open` is False while no answer may be entered.

    `shut` says what to do instead, once the room sees the answers; it is empty before.
    `stage` says how far the question has come; `again` is what the button that asks it again
    says, empty while there is nothing to ask again. `persons` are answers by seat or registration.
    """

    key: str
    counter: str
    stage: str
    question: str
    rows: tuple[EntryRow, ...]
    several: bool
    open: bool
    assembly: bool
    sums: tuple[Sum, ...]
    warning: str
    explanation: str
    zones: ZoneTable
    named: bool = False
    persons: tuple[tuple[str, PersonAnswer], ...] = ()
    again: str = ""
    shut: str = ""


def quiz_panel(state: SessionState, quiz: Quiz, *, assembly: bool) -> QuizPanel:
    """Say where the present question of a quiz stands."""
    question = state.question(quiz)
    number = quiz.questions.index(question) + 1
    counter = _("Question {number} of {all}").format(number=number, all=len(quiz.questions))
    return question_panel(state, question, counter, assembly=assembly)


def question_panel(
    state: SessionState, question: Question, counter: str, *, assembly: bool
) -> QuizPanel:
    """Say where a question stands, be it of a quiz or of a film."""
    tally = state.tally(question)
    earlier = state.answers.earlier_rounds(question.id)
    several = question.kind is QuestionKind.MULTIPLE
    # where several are right a person may raise a hand for each, but only one for each
    most = max(tally.hands.values(), default=0)
    phase, why = state.phase(question), question.explanation
    again = _again(len(earlier)) if phase in ANSWERABLE and not tally.empty else ""
    return QuizPanel(
        key=f"{question.id} {len(earlier)}",
        counter=f"{counter} · {round_name(len(earlier) + 1)}" if earlier else counter,
        stage=_stage(phase),
        question=question.text,
        rows=tuple(_row(state, question, mark, each) for mark, each in marked_choices(question)),
        several=several,
        open=phase in OPEN_TO_ENTRY,
        assembly=assembly,
        sums=_sums(state.present, tally, several=several),
        warning=count_warning(state.present, most if several else tally.counted),
        explanation="\n".join(part for part in (change_line(state, question), why) if part),
        zones=zone_table(state, question),
        named=state.named_answers,
        persons=tuple(tally.persons.items()),
        again=again,
        shut=_shut(phase, again),
    )


def _row(state: SessionState, question: Question, mark: Mark, choice: Choice) -> EntryRow:
    tally = state.tally(question)
    earlier = state.answers.earlier_rounds(question.id)
    figure = figure_of(tally, choice.id)
    return EntryRow(
        choice=choice.id,
        mark=mark,
        text=choice.text,
        hands=figure.hands,
        agreed=figure.way is Way.TOGETHER,
        about=figure.about,
        source=figure.way,
        called=state.called == choice.id,
        before=_before(len(earlier), earlier[-1], choice.id) if earlier else "",
    )


def _before(number: int, tally: Tally, choice: str) -> str:
    """What a choice got in the round before; nothing where that was no figure."""
    figure = answer_in_words(tally, choice)
    if choice in tally.agreed:
        figure = _("answer of the group")
    if not figure:
        return ""
    return _("{round}: {figure}").format(round=round_name(number), figure=figure)


def _again(earlier: int) -> str:
    return _("Another round") if earlier else _("Second round")


def _shut(phase: Phase, again: str) -> str:
    """Where to go instead of the entry; `again` is the button that asks anew, if there is one."""
    if phase not in SHOWN:
        return ""
    if not again:
        return _("The room sees that nothing was answered: “Back” opens the entry again.")
    return _("The room sees the answers: “Correct…” puts one right, “{again}” asks again.").format(
        again=again
    )


def _stage(phase: Phase) -> str:
    return {
        Phase.QUESTION: _("question asked"),
        Phase.CHOICES: _("choices shown"),
        Phase.COLLECTING: _("answers coming in"),
        Phase.CLOSED: _("count closed"),
        Phase.DISTRIBUTION: _("answers of the room shown"),
        Phase.REVEALED: _("right answer shown"),
        Phase.EXPLAINED: _("explained"),
    }[phase]


def _sums(present: int | None, tally: Tally, *, several: bool) -> tuple[Sum, ...]:
    """The people there, the answers entered, and how many are left.

    An answer given together has no number: only the people are told.
    """
    entered = tally.counted
    if tally.persons:
        entered = len(tally.persons)
    over = present is not None and entered > present and not several
    sums = [] if tally.agreed else [Sum(_("Entered"), _figure(entered, tally), over)]
    if present is not None:
        sums.insert(0, Sum(_("Present"), str(present)))
    if present is not None and not several and not tally.agreed:
        missing = _figure(max(0, present - entered), tally)
        sums.append(Sum(_("Left"), "–" if tally.majority else missing))
    return tuple(sums)


def _figure(number: int, tally: Tally) -> str:
    return marked_about(str(number), about=tally.estimated)


def count_warning(present: int | None, counted: int) -> str:
    """Say that there are more hands than people; never a reason to refuse the count."""
    if present is None or counted <= present:
        return ""
    return ngettext(
        "{counted} hands for {present} person: count again, or correct who is there.",
        "{counted} hands for {present} people: count again, or correct who is there.",
        present,
    ).format(counted=counted, present=present)
