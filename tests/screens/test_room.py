"""What the room sees."""

from dataclasses import replace

import pytest

from app.domain.content import Infographic
from app.domain.events import Curtain, Phase
from app.domain.room_screen import RoomScreen
from app.domain.settings import View
from app.screens.room import slide_for
from app.screens.slides import (
    BlackSlide,
    Header,
    InfographicSlide,
    LeafletSlide,
    LogoSlide,
    QuestionSlide,
    ResultSlide,
    SpotLook,
    VideoSlide,
    WelcomeSlide,
)
from tests.fakes.rehearsal import Rehearsal, part


@pytest.fixture
def evening():
    return Rehearsal()


def question_of(evening: Rehearsal) -> QuestionSlide:
    slide = slide_for(evening.state)
    assert isinstance(slide, QuestionSlide)
    return slide


def result_of(evening: Rehearsal) -> ResultSlide:
    slide = slide_for(evening.state)
    assert isinstance(slide, ResultSlide)
    return slide


def drawing_of(evening: Rehearsal) -> InfographicSlide:
    slide = slide_for(evening.state)
    assert isinstance(slide, InfographicSlide)
    return slide


def test_the_room_is_welcomed_then_thanked(evening):
    title, summary = "Les pommes de l’été", "A made-up module about an orchard."
    minutes = ("About 24 minutes, together.",)
    assert slide_for(evening.state) == WelcomeSlide(title, summary, minutes)
    evening.live.show_activity("page")
    evening.live.close()
    thanks = WelcomeSlide("Thank you all!", title, ("See you at the next session.",))
    assert slide_for(evening.state) == thanks


def test_a_curtain_hides_everything(evening):
    evening.ask()
    open_slide = slide_for(evening.state)
    evening.live.move_curtain(Curtain.BLACK)
    assert slide_for(evening.state) == BlackSlide()
    evening.live.move_curtain(Curtain.LOGO)
    assert slide_for(evening.state) == LogoSlide("Les pommes de l’été")
    evening.live.move_curtain(Curtain.OPEN)
    assert slide_for(evening.state) == open_slide


def test_a_question_comes_before_its_choices(evening):
    evening.live.show_activity("intro")
    slide = question_of(evening)
    assert slide.header == Header("Les pommes de l’été", "Quiz d’introduction", dots=2, dot=0)
    assert (slide.question, slide.rows) == ("Où poussent les pommes ?", ())
    assert slide.counter == "Question 1 of 2"
    evening.live.forward()
    rows = [(row.mark.letter, row.text) for row in question_of(evening).rows]
    assert rows == [("A", "Sous terre"), ("B", "In the sea"), ("C", "Sur un arbre")]


def test_the_hint_says_what_to_do_at_each_phase(evening):
    hints = []
    for phase in (Phase.QUESTION, Phase.CHOICES, Phase.COLLECTING, Phase.CLOSED):
        evening.ask(phase=phase)
        hints.append(question_of(evening).hint)
    assert hints == [
        "Talk it over, then answer.",
        "Talk it over.",
        "Your turn to answer!",
        "The answers are in. Here comes the result.",
    ]


def test_the_hint_says_when_several_answers_are_right(evening):
    evening.ask("final", Phase.EXPLAINED)
    hints = []
    for _press in range(3):
        evening.live.forward()
        hints.append(question_of(evening).hint)
    assert hints[1:] == [
        "Talk it over: several answers are right.",
        "Several answers are right. Your turn to answer!",
    ]


def test_the_result_shows_the_hands_and_the_right_answer(evening):
    evening.live.count_present(6)
    evening.ask().count_hands("a", 1)
    evening.live.count_hands("c", 3)
    evening.ask(phase=Phase.REVEALED)
    slide = result_of(evening)
    assert [(row.right, row.agreed, row.share, row.amount) for row in slide.rows] == [
        (False, False, 0.25, "1 hand"),
        (False, False, None, "not counted"),
        (True, False, 0.75, "3 hands"),
    ]
    assert slide.total == "4 raised hands · 6 people present"
    assert (slide.right_label, slide.explanation) == ("right answer", "")


def test_the_result_of_an_agreed_answer_has_no_bars(evening):
    evening.ask().agree(("a",))
    evening.ask(phase=Phase.REVEALED)
    slide = result_of(evening)
    assert [(row.agreed, row.share, row.amount) for row in slide.rows] == [
        (True, None, ""),
        (False, None, ""),
        (False, None, ""),
    ]
    assert (slide.agreed_label, slide.total) == ("your answer", "")


def test_the_explanation_comes_last(evening):
    evening.ask(phase=Phase.EXPLAINED)
    explanation = "A pommier is a tree, et ses fruits sont les pommes."
    assert result_of(evening).explanation == explanation


def test_going_back_hides_the_result_again(evening):
    evening.ask(phase=Phase.DISTRIBUTION)
    evening.live.back()
    assert isinstance(slide_for(evening.state), QuestionSlide)


def test_a_film_shows_its_title_until_it_has_started(evening):
    evening.live.show_activity("film")
    header = Header("Les pommes de l’été", "Vidéo animée")
    waiting = VideoSlide(
        header, "Les pommes de l’été", "Vidéo animée", "The film is about to begin.", False, "film"
    )
    assert slide_for(evening.state) == waiting
    evening.live.forward()
    started = slide_for(evening.state)
    evening.live.move_video(20_000, playing=False)
    assert slide_for(evening.state) == started != waiting


def test_only_the_last_point_opened_is_read(evening):
    evening.live.show_activity("drawing")
    slide = drawing_of(evening)
    assert (slide.card_title, slide.card) == ("", "")
    assert slide.hint == "Which number shall we open?"
    evening.live.open_hotspot("h1")
    evening.live.open_hotspot("h2")
    slide = drawing_of(evening)
    assert [spot.look for spot in slide.spots[:3]] == [
        SpotLook.SEEN,
        SpotLook.OPEN,
        SpotLook.CLOSED,
    ]
    assert slide.card_title == "The shed"
    assert slide.card == "The shed: a short sentence about it."
    assert slide.header.right == "2 of 6 discovered"


def test_a_drawing_without_a_headline_bears_the_name_of_its_activity(evening):
    evening.live.show_activity("drawing")
    assert drawing_of(evening).title == part(Infographic, "drawing").headline
    bare = replace(part(Infographic, "drawing"), headline="")
    slide = slide_for(replace(evening.state, module=replace(evening.module, activities=(bare,))))
    assert isinstance(slide, InfographicSlide)
    assert slide.title == "Infographie"


def test_no_more_points_are_asked_for_once_all_are_open(evening):
    evening.live.show_activity("drawing")
    for number in range(1, 7):
        evening.live.open_hotspot(f"h{number}")
    assert drawing_of(evening).hint == ""


def test_the_leaflet_is_offered_on_paper(evening):
    evening.live.show_activity("page")
    slide = slide_for(evening.state)
    assert isinstance(slide, LeafletSlide)
    assert slide.title == "Les pommes de l’été"
    assert slide.sections[0][1] == ("À retenir", "And at home?")
    assert slide.hint == "Ask for your copy on paper."


def test_a_frozen_room_keeps_its_slide_while_the_session_goes_on(evening):
    evening.live.show_activity("intro")
    seen = slide_for(evening.state)
    evening.live.move_curtain(Curtain.FROZEN)
    evening.live.show_activity("film")
    assert slide_for(evening.state) == seen
    evening.live.move_curtain(Curtain.OPEN)
    assert slide_for(evening.state) != seen


def test_plain_words_are_shown_when_they_are_asked_for(evening):
    simple = replace(evening.module, summary="Simple words.")
    state = replace(evening.state, module=replace(evening.module, plain=simple))
    plain = replace(state, screen=RoomScreen(view=View(plain=True)))
    assert isinstance(shown := slide_for(plain), WelcomeSlide)
    assert shown.subtitle == "Simple words."
    assert slide_for(state) == slide_for(evening.state)
