"""Every button of a session, pressed at random by whoever must be interrupted in the middle of it.

What fits the activity before the room is pressed as often as what fits them all.
"""

import random
from collections.abc import Callable

from app.domain.answers import Cell, Count
from app.domain.content import (
    Activity,
    Alphabet,
    Exercise,
    Infographic,
    Leaflet,
    Question,
    RolePlay,
    Video,
)
from app.domain.errors import UserError
from app.domain.events import Curtain, HandsCounted, Vote, Zone
from app.domain.settings import View
from app.usecases import alphabet_play, counting, estimating, filming, meeting_play, playing
from app.usecases.correcting import correct
from app.usecases.games import show_solution
from app.usecases.live_session import LiveSession
from app.usecases.ordering import lasting, moved, set_order, with_activity, with_stop, without
from app.usecases.paging import turn_to
from app.usecases.staging import change_view, open_curtain, show_message, show_waiting, wait_longer

Press = Callable[[LiveSession, random.Random], None]

HALL = (Zone("left", "Gauche", 40), Zone("right", "Droite"))
WORDS = ("Accueil", "Bâtir", "Cour", "Entraide", "Voix")


def press_any(live: LiveSession, dice: random.Random) -> None:
    """Press one button, be it one that cannot be pressed now."""
    fitting = [
        press
        for kind, buttons in OF_ACTIVITIES.items()
        if isinstance(live.state.current, kind)
        for press in buttons
    ]
    if live.state.asking is not None:
        fitting += OF_QUESTIONS
    buttons = fitting if fitting and dice.random() < 0.6 else OF_ALL
    try:
        dice.choice(buttons)(live, dice)
    except UserError:
        return


def _activity(live: LiveSession, dice: random.Random) -> str:
    return dice.choice(live.state.module.activities).id


def _choice(live: LiveSession, dice: random.Random) -> str:
    question = live.state.asking
    return dice.choice(question.choices).id if question and question.choices else "a"


def _zone(live: LiveSession, dice: random.Random) -> str:
    return dice.choice(live.state.zones).id if live.state.zones else ""


def _count(live: LiveSession, dice: random.Random) -> None:
    cell = Cell(_choice(live, dice), _zone(live, dice), dice.choice((1, 1, 2)))
    counting.count_hands(live, cell, Count(dice.randrange(40), about=dice.random() < 0.2))


def _take_back(live: LiveSession, dice: random.Random) -> None:
    counting.take_back_hands(live, Cell(_choice(live, dice), _zone(live, dice)))


def _mark_about(live: LiveSession, dice: random.Random) -> None:
    counting.mark_about(live, Cell(_choice(live, dice), _zone(live, dice)))


def _settle(live: LiveSession, dice: random.Random) -> None:
    counting.settle(live, _choice(live, dice), _zone(live, dice), dice.choice((1, 2)))


def _answer_person(live: LiveSession, dice: random.Random) -> None:
    counting.name_answers(live, on=dice.random() < 0.9)
    declined = dice.random() < 0.2
    choices = () if declined else (_choice(live, dice),)
    counting.answer_person(live, dice.choice("123"), choices, declined=declined)


def _correct(live: LiveSession, dice: random.Random) -> None:
    asked = [each for each in live.state.module.questions if each.choices]
    question: Question = dice.choice(asked)
    event = HandsCounted(question.id, question.choices[0].id, dice.randrange(300))
    correct(live, event, "Le balcon manquait.")


def _place(live: LiveSession, dice: random.Random) -> None:
    exercise = live.state.current
    assert isinstance(exercise, Exercise)
    live.place_card(dice.choice(exercise.cards).id, dice.randrange(1, 4))


def _lift(live: LiveSession, dice: random.Random) -> None:
    exercise = live.state.current
    assert isinstance(exercise, Exercise)
    live.lift_card(dice.choice(exercise.cards).id)


def _open_spot(live: LiveSession, dice: random.Random) -> None:
    drawing = live.state.current
    assert isinstance(drawing, Infographic)
    live.open_hotspot(dice.choice(drawing.hotspots).id)


def _run_film(live: LiveSession, dice: random.Random) -> None:
    filming.note_film(live, dice.randrange(110_000))


def _ask_in_film(live: LiveSession, dice: random.Random) -> None:
    film = live.state.current
    if isinstance(film, Video) and film.stops:
        filming.ask_in_film(live, dice.choice(film.stops).question.id)


def _deal(live: LiveSession, dice: random.Random) -> None:
    play = live.state.current
    assert isinstance(play, RolePlay)
    roles = [role.id for role in play.roles]
    meeting_play.deal_roles(live, tuple(roles[: dice.randrange(1, len(roles) + 1)]))


def _vote(live: LiveSession, dice: random.Random) -> None:
    play = live.state.current
    assert isinstance(play, RolePlay)
    vote = dice.choice([*Vote, None])
    meeting_play.cast_vote(live, dice.choice(play.roles).id, vote)


def _drop_word(live: LiveSession, dice: random.Random) -> None:
    wall = live.state.answers.words.get(live.state.activity, ())
    if wall:
        word = dice.choice(wall)
        alphabet_play.drop_word(live, word.letter, word.text)


def _reorder(live: LiveSession, dice: random.Random) -> None:
    activities, activity = live.state.activities, _activity(live, dice)
    changed: tuple[tuple[Activity, ...], ...] = (
        moved(activities, activity, dice.choice((-2, -1, 1, 2))),
        with_stop(activities, "Pause", 10, activity),
        without(activities, activity),
        with_activity(live.state.module, activities, activity),
        lasting(activities, activity, dice.randrange(1, 30)),
    )
    set_order(live, dice.choice(changed))


def _look(live: LiveSession, dice: random.Random) -> None:
    flags = [dice.random() < 0.5 for _flag in range(3)]
    change_view(live, View(dice.randrange(4), *flags))


def _wait(live: LiveSession, dice: random.Random) -> None:
    show_waiting(live, dice.choice(("", "Pause café")), dice.choice((None, 5)))


def _close(live: LiveSession, dice: random.Random) -> None:
    live.close()
    if dice.random() < 0.9:
        live.reopen()


OF_ALL: tuple[Press, ...] = (
    *(3 * (lambda live, _: live.forward(),)),
    lambda live, _: live.back(),
    lambda live, _: live.skip(),
    *(3 * (lambda live, dice: live.show_activity(_activity(live, dice)),)),
    *(2 * (lambda live, _: counting.undo(live),)),
    lambda live, _: counting.redo(live),
    lambda live, dice: live.move_curtain(dice.choice(tuple(Curtain))),
    lambda live, _: open_curtain(live),
    _wait,
    lambda live, _: wait_longer(live, 5),
    lambda live, dice: show_message(live, dice.choice(WORDS)),
    _look,
    _reorder,
    lambda live, dice: live.count_present(dice.randrange(300)),
    lambda live, dice: counting.set_zones(live, dice.choice(((), HALL))),
    lambda live, dice: counting.count_zone(live, "left", dice.randrange(100)),
    lambda live, _: playing.name_teams(live, ("Table 1", "Table 2")),
    lambda live, _: playing.show_scores(live),
    _correct,
    _close,
)

OF_QUESTIONS: tuple[Press, ...] = (
    *(4 * (_count,)),
    *(2 * (lambda live, _: live.forward(),)),
    _take_back,
    _mark_about,
    _settle,
    _answer_person,
    lambda live, dice: counting.give_rest(live, _choice(live, dice)),
    lambda live, dice: counting.give_majority(live, _choice(live, dice)),
    lambda live, dice: counting.agree(live, (_choice(live, dice),)),
    lambda live, dice: counting.call_option(live, _choice(live, dice)),
    lambda live, _: counting.begin_round(live),
    lambda live, _: playing.name_teams(live, ("Table 1", "Table 2")),
    *(2 * (lambda live, dice: playing.give_points(live, dice.randrange(2)),)),
    lambda live, _: counting.undo(live),
    *(2 * (lambda live, _: counting.redo(live),)),
    *(2 * (lambda live, dice: estimating.say_number(live, dice.choice(("200 000", "12,5"))),)),
)

OF_ACTIVITIES: dict[type[Activity], tuple[Press, ...]] = {
    Exercise: (
        *(3 * (_place,)),
        _lift,
        lambda live, _: live.check_order(),
        lambda live, _: show_solution(live),
    ),
    Infographic: (_open_spot,),
    Leaflet: (lambda live, dice: turn_to(live, dice.randrange(3)),),
    Video: (
        *(2 * (_run_film,)),
        _ask_in_film,
        lambda live, dice: filming.end_film(live, dice.randrange(90_000)),
        lambda live, dice: filming.see_again(live, dice.randrange(90_000)),
    ),
    RolePlay: (_deal, *(3 * (_vote,)), *(2 * (lambda live, _: live.forward(),))),
    Alphabet: (
        lambda live, dice: alphabet_play.call_letter(live, dice.choice(WORDS)[0]),
        *(2 * (lambda live, dice: alphabet_play.offer_word(live, dice.choice(WORDS)),)),
        lambda live, _: alphabet_play.show_hint(live),
        _drop_word,
    ),
}
