"""A game between tables: names, points, and the score on demand."""

import pytest

from app.domain.errors import UserError
from app.domain.events import Curtain, Phase, PointsGiven, TeamsNamed
from app.domain.scores import scores
from app.usecases.counting import begin_round, undo
from app.usecases.playing import give_points, name_teams, points_open, show_scores
from tests.fakes.kinds import OPINION, SINGLE, TRUE_FALSE, Asking

TABLES = ("Les Tilleuls", "Table 2", "Table 3")


@pytest.fixture
def hall():
    hall = Asking()
    name_teams(hall.live, TABLES)
    return hall


def points(hall: Asking) -> tuple[int, ...]:
    return scores(hall.state.answers, hall.state.teams)


def test_tables_are_named_in_their_order_without_empty_lines(hall):
    name_teams(hall.live, ("  Zoé et  Cie ", "", "Abel"))
    assert hall.state.teams == ("Zoé et Cie", "Abel")
    before = hall.events()
    name_teams(hall.live, ("Zoé et Cie", "Abel"))
    assert hall.events() == before
    name_teams(hall.live, ())
    assert hall.last_event() == TeamsNamed(())


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("Seule",), "2 to 8 tables"),
        (tuple(f"T{n}" for n in range(9)), "2 to 8 tables"),
        (("a" * 31, "b"), "at most 30 letters"),
        (("Les Tilleuls", "les tilleuls"), "same name"),
    ],
)
def test_names_that_do_not_make_a_game_are_refused(hall, names, words):
    with pytest.raises(UserError) as refused:
        name_teams(hall.live, names)
    assert words in refused.value.message.format(**refused.value.values)
    assert hall.state.teams == TABLES


def test_points_are_given_after_the_answer_and_add_up_over_questions(hall):
    hall.hands(SINGLE, a=3)
    hall.bring(SINGLE, Phase.REVEALED)
    give_points(hall.live, 1)
    give_points(hall.live, 1)
    hall.bring(TRUE_FALSE, Phase.EXPLAINED)
    give_points(hall.live, 0)
    give_points(hall.live, 1)
    assert points(hall) == (1, 3, 0)
    assert hall.last_event() == PointsGiven("true", 1, 1)
    undo(hall.live)
    assert points(hall) == (1, 2, 0)


def test_points_can_be_taken_away_but_not_below_none(hall):
    hall.bring(SINGLE, Phase.REVEALED)
    give_points(hall.live, 2)
    give_points(hall.live, 2, -1)
    before = hall.events()
    give_points(hall.live, 2, -1)
    assert points(hall) == (0, 0, 0)
    assert hall.events() == before


def test_points_of_a_round_that_is_over_still_count(hall):
    hall.hands(SINGLE, a=3)
    hall.bring(SINGLE, Phase.REVEALED)
    give_points(hall.live, 0)
    begin_round(hall.live)
    hall.bring(SINGLE, Phase.REVEALED)
    give_points(hall.live, 0)
    assert points(hall) == (2, 0, 0)


def test_no_points_before_the_answer_nor_for_an_opinion(hall):
    for question, phase in ((SINGLE, Phase.DISTRIBUTION), (OPINION, Phase.EXPLAINED)):
        hall.bring(question, phase)
        assert not points_open(hall.state)
        with pytest.raises(UserError, match="Reveal the right answer first"):
            give_points(hall.live, 0)


def test_no_points_where_nothing_is_asked():
    hall = Asking()
    name_teams(hall.live, TABLES)
    with pytest.raises(UserError, match="Reveal"):
        give_points(hall.live, 0)


@pytest.mark.parametrize("team", [-1, 3])
def test_no_points_for_a_table_that_does_not_play(hall, team):
    hall.bring(SINGLE, Phase.REVEALED)
    with pytest.raises(UserError, match="no such table"):
        give_points(hall.live, team)


def test_the_score_is_shown_on_demand_and_leaves_the_same_way(hall):
    seen = []
    for _press in range(2):
        show_scores(hall.live)
        seen.append(hall.state.curtain)
    assert seen == [Curtain.SCORES, Curtain.OPEN]


def test_no_game_has_no_score():
    with pytest.raises(UserError, match="name the tables first"):
        show_scores(Asking().live)
