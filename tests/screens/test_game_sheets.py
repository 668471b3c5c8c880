"""What the papers of the games say."""

from dataclasses import replace

import pytest

from app.domain.answers import Ballot
from app.domain.content import Alphabet, RolePlay
from app.domain.events import Vote
from app.domain.settings import Settings
from app.screens.game_sheets import game_sections, meeting_paper, poster
from app.screens.result_sheets import results_paper
from app.usecases.alphabet_play import call_letter, offer_word
from app.usecases.meeting_play import cast_vote
from tests.fakes.games import (
    BELKACEM,
    COOP,
    DIALLO,
    PETIT,
    alphabet,
    games_module,
    owners_meeting,
)
from tests.fakes.rehearsal import Rehearsal

FOR, AGAINST, ABSTAIN = Vote.FOR, Vote.AGAINST, Vote.ABSTAIN


@pytest.fixture
def evening() -> Rehearsal:
    return Rehearsal(games_module())


def play(evening: Rehearsal, *votes: tuple[str, Vote]) -> None:
    """Vote on what is before the room, then show and explain the result."""
    while not evening.state.subject or evening.state.phases.get(evening.state.subject) is None:
        evening.live.forward()
    evening.live.forward()
    for role, vote in votes:
        cast_vote(evening.live, role, vote)
    evening.live.forward()


def words(evening: Rehearsal, *found: str) -> None:
    evening.live.show_activity("abecedaire")
    for word in found:
        call_letter(evening.live, "")
        offer_word(evening.live, word)


def test_a_card_tells_shares_and_how_much_of_the_building_they_are(evening):
    paper = meeting_paper(evening.meeting, evening.state, owners_meeting())
    first = paper.cards[0]
    assert (first.name, first.shares) == ("Mme Belkacem", "2,600 shares out of 10,000")
    assert first.share == pytest.approx(0.26)
    assert first.portrait.startswith("Trois enfants")
    assert first.wish.startswith("Un toit")
    assert len(paper.cards) == 6


def test_the_tally_sheet_has_a_second_vote_where_the_law_knows_one(evening):
    paper = meeting_paper(evening.meeting, evening.state, owners_meeting())
    assert [each.number for each in paper.columns] == ["1", "2", "2 again", "3"]
    assert paper.columns[2].text == "only if a third of all the shares is for"
    assert "at least 5,001 out of 10,000" in paper.columns[1].rule


def test_a_poster_has_all_letters_and_says_what_is_missing(evening):
    words(evening, "Entraide", "Voisins", "École")
    made = poster(evening.meeting, evening.state, alphabet())
    assert made.cells[4].words == ("Entraide", "École")
    assert made.lines[1] == "2 letters out of 26"
    assert made.lines[0].startswith("Maison de quartier · ")
    ours = replace(evening.state, house=Settings(cooperative="Coop des Tilleuls"))
    assert poster(evening.meeting, ours, alphabet()).lines[0].startswith("Coop des Tilleuls · Mai")
    assert made.invitation.startswith("Still to be found: A, B, C, D, F, G")


def test_a_full_poster_says_well_done(evening):
    words(evening, *(f"{letter}mot" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    made = poster(evening.meeting, evening.state, alphabet())
    assert made.invitation == "All the letters have their word: well done!"


def test_results_say_nothing_of_games_that_were_not_played(evening):
    evening.live.show_activity("ag")
    evening.live.show_activity("abecedaire")
    assert game_sections(evening.state) == ()
    titles = [section.title for section in results_paper(evening.meeting, evening.state).sections]
    assert "L’assemblée des Tilleuls" not in titles


def test_results_tell_who_voted_how_and_both_votes(evening):
    evening.live.show_activity("ag")
    play(evening, (BELKACEM, FOR), (PETIT, AGAINST))
    evening.live.forward()
    evening.live.forward()
    evening.live.forward()
    for role, vote in ((BELKACEM, FOR), (DIALLO, FOR), (PETIT, AGAINST), (COOP, ABSTAIN)):
        cast_vote(evening.live, role, vote)
    evening.live.forward()
    evening.live.forward()
    for role, vote in ((BELKACEM, AGAINST), (DIALLO, FOR)):
        cast_vote(evening.live, role, vote)
    (section,) = game_sections(evening.state)
    accounts, panels = section.blocks
    assert (accounts.number, accounts.verdict) == ("1", "Adopted")
    assert accounts.figures[:3] == (
        "Simple majority (article 24)",
        "For: 2,600 (Mme Belkacem)",
        "Against: 1,900 (M. Petit)",
    )
    assert panels.verdict == "Rejected"
    assert panels.figures[0] == "Absolute majority (article 25)"
    assert "Abstention: 1,100 (La coopérative)" in panels.figures
    second = panels.figures.index("Second vote: simple majority (articles 25-1 and 24)")
    assert panels.figures[second + 1] == "For: 2,100 (M. et Mme Diallo)"
    assert evening.state.answers.ballot("gardien") == Ballot()


def test_results_list_the_words_by_letter(evening):
    words(evening, "Voisins", "Entraide", "École")
    (section,) = game_sections(evening.state)
    (block,) = section.blocks
    assert section.title == "L’abécédaire de la coop"
    assert block.figures == ("E – Entraide, École", "V – Voisins")
    assert block.verdict == "2 letters out of 26"
    titles = [each.title for each in results_paper(evening.meeting, evening.state).sections]
    assert titles.index("L’abécédaire de la coop") < titles.index("Evaluation")


def test_the_sample_has_one_game_of_each_kind():
    kinds = [type(each) for each in games_module(only=True).activities]
    assert kinds == [RolePlay, Alphabet]
