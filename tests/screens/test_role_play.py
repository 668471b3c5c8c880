"""An owners' meeting in words: on the room's screen and on the console."""

from dataclasses import replace

import pytest

from app.domain.answers import Ballot, outcome
from app.domain.content import Majority, Resolution
from app.domain.events import Phase, Vote
from app.screens.console import console_for
from app.screens.key_context import KeyContext
from app.screens.panels import RolePlayPanel
from app.screens.room import slide_for
from app.screens.room.votes import figures_of, rule_of, rule_title, scales_of, verdict_of
from app.screens.shortcuts import key_context
from app.screens.slides import (
    OutcomeSlide,
    OwnersSlide,
    ResolutionSlide,
    SituationSlide,
    VoteLook,
    VoterLook,
)
from app.usecases.meeting_play import cast_vote, deal_roles
from tests.fakes.games import (
    ACCOUNTS,
    BELKACEM,
    CARETAKER,
    COOP,
    DIALLO,
    LEMAIRE,
    PANELS,
    PETIT,
    ROUSSEL,
    games_module,
    owners_meeting,
)
from tests.fakes.rehearsal import Rehearsal

FOR, AGAINST, ABSTAIN = Vote.FOR, Vote.AGAINST, Vote.ABSTAIN
SMALL = (ROUSSEL, LEMAIRE, COOP)  # three hands, 3,400 shares
LARGE = (BELKACEM, DIALLO)  # two hands, 4,700 shares


@pytest.fixture
def evening() -> Rehearsal:
    made = Rehearsal(games_module(only=True))
    made.live.show_activity("ag")
    return made


def vote(evening: Rehearsal, resolution: str, **votes: Vote) -> None:
    while evening.state.phases.get(resolution) is not Phase.COLLECTING:
        evening.live.forward()
    for role, each in votes.items():
        cast_vote(evening.live, role, each)


def panel(evening: Rehearsal) -> RolePlayPanel:
    made = console_for(evening.state, evening.meeting).panel
    assert isinstance(made, RolePlayPanel)
    return made


def result(majority: Majority, votes: dict[str, Vote] | None = None, *, second: bool = False):
    votes = votes or {}
    ballot = Ballot({}, votes) if second else Ballot(votes)
    return outcome(owners_meeting(), Resolution("r", "?", majority, ""), ballot)


def test_the_situation_comes_first_then_everybody_with_their_shares(evening):
    slide = slide_for(evening.state)
    assert isinstance(slide, SituationSlide)
    assert slide.lines == ("6 owners", "10,000 shares", "3 decisions to vote")
    deal_roles(evening.live, (BELKACEM, COOP))
    slide = slide_for(evening.state)
    assert isinstance(slide, OwnersSlide)
    assert [row.note for row in slide.rows] == ["", *["absent tonight"] * 4, ""]
    assert slide.rows[0].share == 1.0
    assert slide.rows[3].share == pytest.approx(800 / 2600)
    assert slide.rows[3].shares == "800"


def test_a_resolution_says_what_it_needs_before_anybody_votes(evening):
    evening.live.forward()
    evening.live.forward()
    slide = slide_for(evening.state)
    assert isinstance(slide, ResolutionSlide)
    assert (slide.rule_title, slide.voters) == ("Simple majority (article 24)", ())
    assert slide.counter == "Resolution 1 of 3"
    assert (slide.header.dots, slide.header.dot) == (3, 0)


def test_names_tick_as_they_vote_and_never_tell_their_side(evening):
    deal_roles(evening.live, (BELKACEM, PETIT))
    vote(evening, ACCOUNTS, belkacem=FOR)
    for_it = slide_for(evening.state)
    assert isinstance(for_it, ResolutionSlide)
    looks = [row.look for row in for_it.voters]
    assert looks == [VoterLook.VOTED, VoterLook.WAITING, *[VoterLook.ABSENT] * 4]
    cast_vote(evening.live, BELKACEM, AGAINST)
    assert slide_for(evening.state) == for_it


def test_who_left_after_voting_has_voted(evening):
    vote(evening, ACCOUNTS, petit=FOR)
    deal_roles(evening.live, (BELKACEM, COOP))
    slide = slide_for(evening.state)
    assert isinstance(slide, ResolutionSlide)
    assert slide.voters[1].look is VoterLook.VOTED
    assert slide.voters[2].look is VoterLook.ABSENT


def test_a_result_waits_for_its_explanation(evening):
    vote(evening, ACCOUNTS, belkacem=FOR, petit=AGAINST)
    evening.live.forward()
    slide = slide_for(evening.state)
    assert isinstance(slide, OutcomeSlide)
    assert (slide.verdict, slide.adopted, slide.explanation) == ("Adopted", True, "")
    evening.live.forward()
    slide = slide_for(evening.state)
    assert isinstance(slide, OutcomeSlide)
    assert slide.explanation == owners_meeting().resolutions[0].explanation


def test_the_second_vote_is_announced_then_said_to_be_one(evening):
    vote(evening, PANELS, belkacem=FOR, diallo=FOR, petit=AGAINST)
    evening.live.forward()
    slide = slide_for(evening.state)
    assert isinstance(slide, OutcomeSlide)
    assert slide.verdict == "Not yet: we vote again"
    assert slide.figures == (
        "5,001 shares out of 10,000 were needed; the room gathered 4,700.",
        (
            "But a third of all the shares (3,334) is for: we vote again at once, by the simple "
            "majority (article 25-1)."
        ),
        "Hands raised: 2 for, 1 against. But it is the shares that decide.",
    )
    evening.live.forward()
    slide = slide_for(evening.state)
    assert isinstance(slide, ResolutionSlide)
    assert slide.rule_title == "Second vote: simple majority (articles 25-1 and 24)"
    assert {row.look for row in slide.voters} == {VoterLook.WAITING}


@pytest.mark.parametrize(
    ("majority", "title", "needed"),
    [
        (Majority.SIMPLE, "article 24", "Abstentions do not count."),
        (Majority.ABSOLUTE, "article 25", "at least 5,001 out of 10,000."),
        (
            Majority.DOUBLE,
            "article 26",
            "at least 4 owners out of 6, and 6,667 shares out of 10,000.",
        ),
    ],
)
def test_each_rule_is_said_in_words_and_figures(majority, title, needed):
    assert title in rule_title(result(majority))
    assert rule_of(result(majority)).endswith(needed)


def test_where_hands_would_have_told_otherwise_it_is_said():
    few = dict.fromkeys(LARGE, FOR) | dict.fromkeys(SMALL, AGAINST)
    many = dict.fromkeys(LARGE, AGAINST) | dict.fromkeys(SMALL, FOR)
    said = "Hands raised: {} for, {} against. But it is the shares that decide."
    adopted, rejected = result(Majority.SIMPLE, few), result(Majority.SIMPLE, many)
    assert verdict_of(adopted) == "Adopted"
    assert figures_of(adopted) == (
        (
            "4,051 shares were needed out of the 8,100 that voted "
            "for or against; “for” gathered 4,700."
        ),
        said.format(2, 3),
    )
    assert verdict_of(rejected) == "Rejected"
    assert figures_of(rejected)[-1] == said.format(3, 2)
    agreed = result(Majority.SIMPLE, dict.fromkeys(LARGE, FOR))
    assert len(figures_of(agreed)) == 1


def test_a_vote_without_anybody_decides_nothing_and_draws_an_empty_scale():
    nobody = result(Majority.SIMPLE, {"petit": ABSTAIN})
    assert figures_of(nobody) == ("Nobody voted for or against: nothing is decided.",)
    (scale,) = scales_of(nobody)
    assert (scale.parts, scale.needed, scale.reached) == ((), 1.0, False)


def test_an_absolute_majority_that_is_far_away_is_not_voted_again():
    far = result(Majority.ABSOLUTE, {"belkacem": FOR})
    assert figures_of(far)[1] == (
        "Without a third of all the shares (3,334) there is no second vote."
    )
    near = result(Majority.ABSOLUTE, {"belkacem": FOR, "diallo": FOR, "coop": FOR})
    assert verdict_of(near) == "Adopted"
    assert len(figures_of(near)) == 1


def test_a_double_majority_says_both_and_shows_two_scales():
    votes = dict.fromkeys((BELKACEM, DIALLO, PETIT), FOR) | {COOP: ABSTAIN, LEMAIRE: AGAINST}
    both = result(Majority.DOUBLE, votes)
    assert figures_of(both) == (
        "6,667 shares out of 10,000 were needed; the room gathered 6,600.",
        "4 owners out of 6 were needed too; 3 voted for.",
    )
    shares, owners = scales_of(both)
    assert [(part.look, part.amount) for part in shares.parts] == [
        (VoteLook.FOR, "6,600"),
        (VoteLook.AGAINST, "1,500"),
        (VoteLook.ABSTAIN, "1,100"),
        (VoteLook.SILENT, "800"),
    ]
    assert [part.amount for part in owners.parts] == ["3", "1", "2"]
    assert (owners.needed, owners.needed_label) == (4 / 6, "needed: 4")
    assert sum(part.share for part in shares.parts) == pytest.approx(1.0)
    assert not shares.reached
    assert not owners.reached


def test_abstentions_have_no_place_on_the_scale_of_article_24():
    (scale,) = scales_of(
        result(Majority.SIMPLE, {"petit": FOR, "coop": ABSTAIN, "roussel": AGAINST})
    )
    assert [part.look for part in scale.parts] == [VoteLook.FOR, VoteLook.AGAINST]
    assert scale.reached


def test_the_console_deals_roles_to_those_who_are_there(evening):
    before = panel(evening)
    assert (before.voting, before.few, before.counter) == (False, (), "No role is dealt yet")
    evening.live.count_present(3)
    offered = panel(evening)
    assert offered.few == (BELKACEM, PETIT, DIALLO)
    assert offered.few_label == "For 3 people"
    deal_roles(evening.live, offered.few)
    assert panel(evening).counter == "3 roles are played"
    assert [row.present for row in panel(evening).rows] == [True] * 3 + [False] * 3
    assert [row.digit for row in panel(evening).rows] == [1, 2, 3, 4, 5, 6]


def test_the_console_says_who_has_not_voted_and_the_sums(evening):
    deal_roles(evening.live, (BELKACEM, PETIT, COOP))
    vote(evening, ACCOUNTS)
    assert (panel(evening).warning, panel(evening).open) == ("", True)
    cast_vote(evening.live, BELKACEM, FOR)
    shown = panel(evening)
    assert shown.warning == (
        "Not voted yet: M. Petit, La coopérative. Without a vote they count as absent."
    )
    assert shown.sums == "For 2,600   Against 0   Abstention 0   Absent or without a vote 7,400"
    assert (shown.result, shown.to_read) == ("", ())
    cast_vote(evening.live, PETIT, ABSTAIN)
    cast_vote(evening.live, COOP, AGAINST)
    assert panel(evening).warning == ""
    evening.live.forward()
    assert panel(evening).result == "Adopted"
    assert panel(evening).to_read[-1] == owners_meeting().resolutions[0].explanation
    assert panel(evening).open


def test_the_second_vote_is_another_one_to_the_console(evening):
    vote(evening, PANELS, belkacem=FOR, diallo=FOR)
    first = panel(evening).key
    evening.live.forward()
    evening.live.forward()
    assert panel(evening).key != first
    assert {row.vote for row in panel(evening).rows} == {None}


def test_a_resolution_that_the_module_no_longer_has_leads_back_to_the_owners(evening):
    vote(evening, CARETAKER)
    play = replace(owners_meeting(), resolutions=owners_meeting().resolutions[:1])
    state = replace(evening.state, module=replace(evening.module, activities=(play,)))
    assert isinstance(slide_for(state), OwnersSlide)
    nobody = replace(play, roles=())
    state = replace(evening.state, module=replace(evening.module, activities=(nobody,)))
    assert isinstance(slide_for(state), OwnersSlide)


def test_letters_and_figures_mean_votes_while_they_are_taken(evening):
    assert key_context(panel(evening)) == KeyContext(figures=True)
    evening.live.forward()
    evening.live.forward()
    assert key_context(panel(evening)) == KeyContext()
    evening.live.forward()
    assert key_context(panel(evening)) == KeyContext(letters="PCA", figures=True)
