"""The middle of the console: one panel for each kind of activity."""

from dataclasses import dataclass

from app.domain.content import Exercise, Infographic, QuestionKind, Quiz, Video
from app.domain.live import SessionState
from app.screens.room import card_letters, cards_left, people_in_words, place_rows, spot_rows
from app.screens.slides import CardRow, Mark, PlaceRow, SpotRow, marked_choices
from app.screens.wording import _, ngettext
from app.usecases.live_session import ANSWERABLE


@dataclass(frozen=True)
class WelcomePanel:
    """Before the first activity: what is about to begin, and for how many people."""

    title: str
    text: str
    people: str


@dataclass(frozen=True)
class EntryRow:
    """A choice with the hands entered for it (None: not counted)."""

    choice: str
    mark: Mark
    text: str
    hands: int | None
    agreed: bool


@dataclass(frozen=True)
class QuizPanel:
    """A question with its entry; `open` is False while no answer may be entered."""

    key: str
    counter: str
    question: str
    rows: tuple[EntryRow, ...]
    several: bool
    open: bool
    assembly: bool
    sums: str
    warning: str
    explanation: str


@dataclass(frozen=True)
class VideoPanel:
    """A film and where its last mark stood."""

    video: Video
    position_ms: int
    playing: bool
    over: bool
    failed: bool


@dataclass(frozen=True)
class ExercisePanel:
    """Cards to place; `placed` has the card id of each place, empty without one.

    `reasons` are there to be read aloud once all the cards are in order.
    """

    title: str
    places: tuple[PlaceRow, ...]
    placed: tuple[str, ...]
    rest: tuple[tuple[str, CardRow], ...]
    letters: dict[str, str]
    can_check: bool
    verdict: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class InfographicPanel:
    """Points to open: the id of each with its row."""

    title: str
    spots: tuple[tuple[str, SpotRow], ...]
    card: str


@dataclass(frozen=True)
class LeafletPanel:
    """A page to print."""

    title: str
    tagline: str


Panel = WelcomePanel | QuizPanel | VideoPanel | ExercisePanel | InfographicPanel | LeafletPanel


def welcome_panel(state: SessionState) -> WelcomePanel:
    """Say what is about to begin."""
    people = _("Say who is there: press “Who is there”.")
    if state.present is not None:
        people = people_in_words(state.present)
    return WelcomePanel(state.module.title, state.module.summary, people)


def quiz_panel(state: SessionState, quiz: Quiz, *, assembly: bool) -> QuizPanel:
    """Say where the present question stands."""
    question = state.question(quiz)
    tally = state.tally(question)
    number = quiz.questions.index(question) + 1
    counter = _("Question {number} of {all}").format(number=number, all=len(quiz.questions))
    rows = tuple(
        EntryRow(
            choice.id, mark, choice.text, tally.hands.get(choice.id), choice.id in tally.agreed
        )
        for mark, choice in marked_choices(question)
    )
    several = question.kind is QuestionKind.MULTIPLE
    # where several are right a person may raise a hand for each, but only one for each
    most = max(tally.hands.values(), default=0)
    return QuizPanel(
        key=question.id,
        counter=counter,
        question=question.text,
        rows=rows,
        several=several,
        open=state.phase(question) in ANSWERABLE,
        assembly=assembly,
        sums=_sums(state.present, tally.counted, several=several),
        warning=count_warning(state.present, most if several else tally.counted),
        explanation=question.explanation,
    )


def _sums(present: int | None, counted: int, *, several: bool) -> str:
    parts = [_("Counted {n}").format(n=counted)]
    if present is not None:
        parts.insert(0, _("Present {n}").format(n=present))
    if present is not None and not several:
        parts.append(_("Left {n}").format(n=max(0, present - counted)))
    return "   ".join(parts)


def count_warning(present: int | None, counted: int) -> str:
    """Say that there are more hands than people; never a reason to refuse the count."""
    if present is None or counted <= present:
        return ""
    return ngettext(
        "{counted} hands for {present} person: count again, or correct who is there.",
        "{counted} hands for {present} people: count again, or correct who is there.",
        present,
    ).format(counted=counted, present=present)


def exercise_panel(state: SessionState, exercise: Exercise) -> ExercisePanel:
    """Say where the exercise stands."""
    line = state.answers.line(exercise.id)
    verdict, right = "", 0
    if line.verdict:
        right = len(line.right_places(exercise))
        verdict = _("{right} out of {all} in place").format(right=right, all=len(exercise.cards))
    return ExercisePanel(
        title=exercise.instruction,
        places=place_rows(state, exercise),
        placed=tuple(line.placed.get(at, "") for at in range(1, len(exercise.cards) + 1)),
        rest=tuple((card.id, row) for card, row in cards_left(state, exercise)),
        letters=card_letters(exercise),
        can_check=line.first_gap(exercise) is None and not line.verdict,
        verdict=verdict,
        reasons=_reasons(exercise) if line.verdict and right == len(exercise.cards) else (),
    )


def _reasons(exercise: Exercise) -> tuple[str, ...]:
    cards = sorted(exercise.cards, key=lambda card: card.place)
    return tuple(" – ".join(part for part in (card.date, card.reason) if part) for card in cards)


def infographic_panel(state: SessionState, infographic: Infographic) -> InfographicPanel:
    """Say which points are open."""
    rows = spot_rows(state, infographic)
    seen = state.points_seen(infographic)
    card = next((each.text for each in infographic.hotspots if seen and each.id == seen[-1]), "")
    ids = tuple(each.id for each in infographic.hotspots)
    return InfographicPanel(
        infographic.headline or infographic.title, tuple(zip(ids, rows, strict=True)), card
    )
