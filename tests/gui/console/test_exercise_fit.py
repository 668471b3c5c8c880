"""The exercises on the console of a small laptop, with the longest texts of the modules."""

import pytest

from app.domain.content import Exercise
from tests.fakes.exercises import GAMES, exercise_of, long_games_module
from tests.gui.evening import Evening
from tests.gui.fitting import cut_texts, nameless, outside, resize

SIZES = ((1280, 720), (1366, 768))


@pytest.fixture
def games(open_evening):
    return open_evening(module=long_games_module())


def place(evening: Evening, exercise: Exercise, *, wrong: bool) -> None:
    cards = exercise.placeable
    places = [card.place for card in cards]
    if wrong:
        places = [*places[1:], places[0]]
    for card, at in zip(cards, places, strict=True):
        evening.console.exercise.placed.emit(card.id, at)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", GAMES)
def test_every_state_fits(games, name, size):
    console, exercise = games.console, exercise_of(name, GAMES[name])
    resize(games, size)
    games.show(name)
    half = exercise.placeable[0]
    steps = (
        lambda: None,
        lambda: console.exercise.placed.emit(half.id, half.place),
        lambda: place(games, exercise, wrong=True),
        console.exercise.checked.emit,
        console.exercise.given_up.emit,
        console.undo.click,
        lambda: place(games, exercise, wrong=False),
        console.exercise.checked.emit,
    )
    for step in steps:
        step()
        assert cut_texts(console.exercise) == []
        assert outside(console.exercise) == []
        assert nameless(console.exercise) == []
        least = console.minimumSizeHint()
        assert (least.width(), least.height()) <= size
        assert least.height() <= size[1]
    assert games.state.answers.board(name).solved(exercise)
