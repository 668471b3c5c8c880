"""The questions asked so far with what was noted, and each correction of it."""

from dataclasses import dataclass

from app.domain.answers import FIRST, WHOLE_ROOM, Cell
from app.domain.content import Question, questions_in
from app.domain.corrections import corrections_of
from app.domain.events import Recorded
from app.domain.live import SessionState
from app.screens.changes import correction_in_words
from app.screens.figures import answer_in_words, marked_about
from app.screens.slides import Mark, marked_choices
from app.screens.wording import _
from app.usecases.counting import ANSWERABLE


@dataclass(frozen=True)
class PastFigure:
    """What was noted for a choice, in a zone where `zone` names one; `hands` None: no number."""

    cell: Cell
    mark: Mark
    text: str
    zone: str
    hands: int | None
    about: bool
    said: str


@dataclass(frozen=True)
class PastQuestion:
    """A question that was asked; it can be put right here by its figures, or by one agreement.

    `agreed` are the choices of the group's one answer. `corrections` say what was corrected, when
    and why, the last one first.
    """

    id: str
    place: str
    question: str
    figures: tuple[PastFigure, ...]
    agreed: tuple[str, ...]
    several: bool
    by_figures: bool
    by_agreement: bool
    corrections: tuple[str, ...]


def past_questions(state: SessionState, entries: tuple[Recorded, ...]) -> tuple[PastQuestion, ...]:
    """The questions asked so far, the last of the running order first."""
    corrected: dict[str, list[str]] = {}
    questions = {question.id: question for question in state.module.questions}
    for each in corrections_of(state.module, entries):
        line = correction_in_words(each, questions[each.question])
        corrected.setdefault(each.question, []).insert(0, line)
    asked = [
        _past(state, question, f"{activity.title} · {number}", corrected.get(question.id, []))
        for activity in state.module.activities
        for number, question in enumerate(questions_in(activity), start=1)
        if state.phase(question) in ANSWERABLE
    ]
    return tuple(reversed(asked))


def _past(
    state: SessionState, question: Question, place: str, corrections: list[str]
) -> PastQuestion:
    tally = state.tally(question)
    other_ways = bool(tally.agreed or tally.persons or tally.numbers or not question.choices)
    return PastQuestion(
        id=question.id,
        place=place,
        question=question.text,
        figures=tuple(_figures(state, question)),
        agreed=tally.agreed,
        several=len(question.right_choices) > 1,
        by_figures=not other_ways,
        by_agreement=bool(tally.agreed),
        corrections=tuple(corrections),
    )


def _figures(state: SessionState, question: Question) -> list[PastFigure]:
    """A figure for each choice, or for each zone in which it was counted."""
    tally = state.tally(question)
    names = {zone.id: zone.name for zone in state.zones}
    found: list[PastFigure] = []
    for mark, choice in marked_choices(question):
        zones = [zone for zone in names if zone in tally.zones_of(choice.id)]
        for zone in zones or [WHOLE_ROOM]:
            count = tally.count(choice.id, zone)
            teller = tally.settled.get((choice.id, zone), FIRST)
            said = answer_in_words(tally, choice.id) or _("not counted")
            if zone:
                said = marked_about(str(count.hands), about=count.about) if count else said
            found.append(
                PastFigure(
                    cell=Cell(choice.id, zone, teller),
                    mark=mark,
                    text=choice.text,
                    zone=names.get(zone, ""),
                    hands=count.hands if count else tally.hands.get(choice.id),
                    about=count.about if count else tally.about(choice.id),
                    said=said,
                )
            )
    return found
