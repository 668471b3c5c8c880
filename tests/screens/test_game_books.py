"""The games of a session as tables, and as records."""

from dataclasses import replace

from app.domain.events import ActivityShown, Phase, Vote
from app.screens.game_books import exercises_sheet, votes_sheet, words_sheet
from app.screens.papers import ResultsPaper
from app.screens.result_books import results_book
from app.screens.result_records import results_record
from app.screens.result_sheets import results_paper
from app.usecases.alphabet_play import call_letter, offer_word
from app.usecases.meeting_play import cast_vote
from tests.fakes.games import games_module, owners_meeting
from tests.fakes.puzzles import puzzles_module
from tests.fakes.rehearsal import Rehearsal

RESOLUTION = owners_meeting().resolutions[0].id
ROLES = [role.id for role in owners_meeting().roles]


def played() -> ResultsPaper:
    """Vote on one resolution, find one word, try one exercise twice, then give up."""
    activities = (*games_module().activities, *puzzles_module().activities)
    evening = Rehearsal(replace(games_module(), activities=activities))
    evening.live.show_activity("ag")
    while evening.state.phases.get(RESOLUTION) is not Phase.COLLECTING:
        evening.live.forward()
    cast_vote(evening.live, ROLES[0], Vote.FOR)
    evening.live.show_activity("abecedaire")
    call_letter(evening.live, "V")
    offer_word(evening.live, "Voisins")
    exercise = puzzles_module().activities[0]
    evening.live.record(ActivityShown(exercise.id))
    board = replace(evening.state.answers.board(exercise.id), tries=({}, {}), unaided=2)
    answers = replace(evening.state.answers, boards={exercise.id: board})
    return results_paper(evening.meeting, replace(evening.state, answers=answers))


def test_each_game_has_a_sheet_of_its_own():
    paper = played()
    titles = [each.title for each in results_book(paper).sheets]
    assert {"Exercises", "Votes", "Words"} <= set(titles)
    figures = [block.data for section in paper.sections for block in section.blocks]
    exercise = puzzles_module().activities[0]
    tries = exercises_sheet(figures).rows
    assert [(row[0], row[1], row[2], row[4]) for row in tries] == [
        (exercise.title, 1, 0, ""),
        (exercise.title, 2, 0, "yes"),
    ]
    [vote] = votes_sheet(figures).rows
    assert (vote[0], vote[2], vote[-1]) == ("L’assemblée des Tilleuls", 1, "yes")
    assert vote[3] == owners_meeting().roles[0].shares
    assert words_sheet(figures).rows == (("L’abécédaire de la coop", "V", "Voisins"),)


def test_the_record_tells_the_games_by_their_ids():
    record = results_record(played())
    exercise = puzzles_module().activities[0]
    first = next(each for each in record["exercises"] if each["id"] == exercise.id)
    assert (first["tries"], first["solution_shown"]) == ([0, 0], True)
    assert all(each["tries"] == [] for each in record["exercises"] if each is not first)
    [resolution] = record["resolutions"]
    assert resolution["activity"] == "ag"
    assert resolution["votes"][0]["shares"]["for"] == owners_meeting().roles[0].shares
    assert resolution["votes"][0]["adopted"] is True
    assert record["words"] == [{"activity": "abecedaire", "letter": "V", "word": "Voisins"}]
    assert record["hard"]["exercises"] == [{"id": exercise.id, "tries": 2, "solution_shown": True}]
