"""Plays a module from its welcome to its end, and keeps every slide that the room sees."""

from collections.abc import Mapping
from itertools import cycle

from app.domain.answers import Cell, Count
from app.domain.content import (
    Activity,
    Alphabet,
    Exercise,
    Infographic,
    Module,
    Question,
    QuestionKind,
    RolePlay,
    Video,
)
from app.domain.events import Phase, PhaseReached, Vote
from app.domain.meetings import Gathering
from app.domain.settings import View
from app.screens.room import slide_for
from app.screens.slides import Slide
from app.usecases import alphabet_play, counting, estimating, meeting_play, staging
from app.usecases.games import show_solution
from app.usecases.live_session import LiveSession
from tests.fakes.rehearsal import Rehearsal


def slides_of(module: Module, gathering: Gathering, *, plain: bool = False) -> tuple[Slide, ...]:
    """Every different slide of a whole session, in their order."""
    evening = Rehearsal(module, gathering)
    live = evening.live
    live.count_present(187 if gathering is Gathering.ASSEMBLY else 5)
    if plain:
        staging.change_view(live, View(plain=True))
    for activity in module.activities:
        _play(live, activity)
    live.close()
    states = [evening.shown[0], *evening.shown]
    return tuple(dict.fromkeys(slide_for(each) for each in states))


def _play(live: LiveSession, activity: Activity) -> None:
    """Go through an activity, doing all that can be done in it."""
    live.show_activity(activity.id)
    if isinstance(activity, Video):
        for stop in activity.stops:
            live.record(PhaseReached(activity.id, stop.question.id, Phase.QUESTION))
            _answer_all(live, activity)
        return
    if isinstance(activity, Exercise):
        _place(live, activity)
    elif isinstance(activity, Infographic):
        for spot in activity.hotspots:
            live.open_hotspot(spot.id)
    elif isinstance(activity, Alphabet):
        _spell(live, activity)
    elif isinstance(activity, RolePlay):
        meeting_play.deal_roles(live, tuple(role.id for role in activity.roles))
    _answer_all(live, activity)


def _answer_all(live: LiveSession, activity: Activity) -> None:
    last = activity is live.state.activities[-1]
    for _step in range(400):
        if live.state.current is not activity or (last and not _goes_on(live)):
            return
        _answer(live, activity)
        live.forward()
    raise AssertionError(f"{activity.id} never ends")


def _goes_on(live: LiveSession) -> bool:
    before = live.state
    live.forward()
    return live.state != before


def _answer(live: LiveSession, activity: Activity) -> None:
    state = live.state
    if isinstance(activity, RolePlay):
        resolution = state.asked.get(activity.id, "")
        if state.phases.get(resolution) in meeting_play.VOTABLE:
            for role, vote in zip(activity.roles, cycle(Vote), strict=False):
                meeting_play.cast_vote(live, role.id, vote)
        return
    question = state.asking
    if question is None or state.phase(question) not in counting.OPEN_TO_ENTRY:
        return
    if question.kind is QuestionKind.ESTIMATE:
        _say_numbers(live, question)
    elif live.state.assembly:
        for at, choice in enumerate(question.choices):
            counting.count_hands(live, Cell(choice.id), Count(11 + 17 * at, about=at == 1))
    else:
        counting.agree(live, (question.choices[0].id,))


def _say_numbers(live: LiveSession, question: Question) -> None:
    assert question.target is not None
    right = question.target.value
    for number in (right, right / 2, right * 1.5):
        estimating.say_number(live, f"{number:.0f}")


def _place(live: LiveSession, exercise: Exercise) -> None:
    """Place the cards wrongly and look; then rightly at a table, while a hall gives up."""
    _try(
        live, exercise, {card.id: card.place % exercise.place_count + 1 for card in exercise.cards}
    )
    if live.state.assembly:
        show_solution(live)
    else:
        _try(live, exercise, {card.id: card.place for card in exercise.placeable})


def _try(live: LiveSession, exercise: Exercise, places: Mapping[str, int]) -> None:
    for card in exercise.cards:
        live.lift_card(card.id)
    for name, place in sorted(places.items(), key=lambda each: each[1]):
        live.place_card(name, place)
    live.check_order()


def _spell(live: LiveSession, alphabet: Alphabet) -> None:
    for hint in alphabet.hints:
        alphabet_play.call_letter(live, hint.letter)
        alphabet_play.show_hint(live)
        alphabet_play.offer_word(live, hint.word)
    alphabet_play.call_letter(live, "")
