"""Everything on the console but its middle."""

from dataclasses import replace

import pytest

from app.domain.content import IntroQuiz
from app.domain.course import step_forward
from app.domain.events import Curtain, Phase
from app.domain.meetings import Gathering
from app.domain.room_screen import RoomScreen
from app.domain.settings import Settings, View
from app.screens.console import (
    ConsoleView,
    ExercisePanel,
    InfographicPanel,
    LeafletPanel,
    QuizPanel,
    StepLook,
    VideoPanel,
    WelcomePanel,
    console_for,
    step_label,
)
from app.screens.room import slide_for
from app.screens.slides import BlackSlide, QuestionSlide, VideoSlide, WelcomeSlide
from tests.fakes.rehearsal import Rehearsal, a_meeting, part

TO_COME, CURRENT, DONE, SKIPPED = StepLook


@pytest.fixture
def evening():
    return Rehearsal()


def view(evening: Rehearsal) -> ConsoleView:
    return console_for(evening.state, evening.meeting)


def looks(evening: Rehearsal) -> list[StepLook]:
    return [row.look for row in view(evening).running]


def to_the_end(evening: Rehearsal) -> None:
    while step_forward(evening.state):
        evening.live.forward()


def test_the_console_opens_on_the_welcome(evening):
    seen = view(evening)
    assert seen.title == "Les pommes de l’été — Maison de quartier"
    assert isinstance(seen.panel, WelcomePanel)
    assert (seen.step_label, seen.next_caption, seen.note) == ("Begin", "Begin", "")
    assert (seen.can_go_back, seen.can_undo, seen.can_skip) == (False, False, False)
    assert seen.now == slide_for(evening.state)
    assert isinstance(seen.next, QuestionSlide)


def test_the_running_order_says_where_we_are(evening):
    assert [(row.number, row.title, row.minutes) for row in view(evening).running[:2]] == [
        (1, "Quiz d’introduction", "3 min"),
        (2, "Vidéo animée", "3 min"),
    ]
    assert looks(evening) == [TO_COME] * 7
    evening.live.show_activity("intro")
    evening.live.skip()
    evening.live.show_activity("order")
    assert looks(evening) == [SKIPPED, DONE, TO_COME, CURRENT, TO_COME, TO_COME, TO_COME]
    evening.live.close()
    assert looks(evening)[3] is DONE


@pytest.mark.parametrize(
    ("activity", "panel"),
    [
        ("intro", QuizPanel),
        ("film", VideoPanel),
        ("voices", VideoPanel),
        ("order", ExercisePanel),
        ("drawing", InfographicPanel),
        ("page", LeafletPanel),
        ("final", QuizPanel),
    ],
)
def test_each_kind_of_activity_has_its_panel_and_its_note(evening, activity, panel):
    evening.live.show_activity(activity)
    seen = view(evening)
    assert isinstance(seen.panel, panel)
    assert seen.note
    assert (seen.can_go_back, seen.can_skip) == (True, True)


def test_an_assembly_counts_its_hands_in_another_way(evening):
    evening.live.show_activity("intro")
    assembly = console_for(evening.state, a_meeting(gathering=Gathering.ASSEMBLY)).panel
    table = view(evening).panel
    assert isinstance(assembly, QuizPanel)
    assert isinstance(table, QuizPanel)
    assert (assembly.assembly, table.assembly) == (True, False)


def test_the_film_panel_says_where_the_film_stands_and_whether_it_failed(evening):
    evening.live.show_activity("film")
    evening.live.move_video(89_800, playing=False)
    panel = console_for(evening.state, evening.meeting, video_failed=True).panel
    assert isinstance(panel, VideoPanel)
    assert (panel.position_ms, panel.playing, panel.over) == (89_800, False, True)
    assert panel.failed


def test_the_next_step_passes_over_a_film_that_cannot_be_played(evening):
    evening.live.show_activity("film")
    seen = console_for(evening.state, evening.meeting, video_failed=True)
    assert (seen.step_label, seen.next_caption) == ("Next activity", "Témoignage")
    assert isinstance(seen.next, VideoSlide)
    assert seen.next.header.activity == "Témoignage"
    assert isinstance(seen.now, WelcomeSlide)
    assert view(evening).now == slide_for(evening.state)
    evening.live.show_activity("intro")
    seen = console_for(evening.state, evening.meeting, video_failed=True)
    assert seen.step_label == "Show the choices"


def test_the_step_button_says_what_it_does_all_along(evening):
    labels = []
    while step_forward(evening.state):
        labels.append(step_label(evening.state))
        evening.live.forward()
    question = [
        "Show the choices", "Open the count", "Close the count", "Show the answers of the room",
        "Reveal", "Explain",
    ]  # fmt: skip
    quiz = [*question, "Next question", *question]
    assert labels == [
        "Begin",
        *quiz,
        *["Next activity", "Play the film"] * 2,
        *["Next activity"] * 2,
        *["Open the next point"] * 6,
        "Next activity",
        *["Next page"] * 2,
        "Next activity",
        *quiz,
    ]
    assert step_label(evening.state) == "End of the module"


def test_the_step_button_goes_on_with_a_film_or_checks_a_full_line(evening):
    evening.live.show_activity("film")
    evening.live.move_video(20_000, playing=False)
    assert step_label(evening.state) == "Go on with the film"
    evening.live.move_video(90_000, playing=False)
    assert step_label(evening.state) == "Next activity"
    evening.place_cards()
    assert step_label(evening.state) == "Check"
    evening.live.forward()
    assert step_label(evening.state) == "Next activity"


def test_what_comes_next_is_named_and_drawn(evening):
    evening.live.show_activity("intro")
    seen = view(evening)
    assert seen.next_caption == "Show the choices"
    assert isinstance(seen.next, QuestionSlide)
    assert len(seen.next.rows) == 3
    evening.ask(phase=Phase.EXPLAINED)
    evening.live.forward()
    for _phase in range(6):
        evening.live.forward()
    seen = view(evening)
    assert seen.next_caption == "Vidéo animée"
    assert isinstance(seen.next, VideoSlide)


def test_looking_at_what_comes_next_does_not_make_it_happen(evening):
    events = evening.events()
    assert view(evening).next != view(evening).now
    assert evening.events() == events


def test_what_comes_next_is_drawn_behind_a_curtain_too(evening):
    coming = view(evening).next
    evening.live.move_curtain(Curtain.BLACK)
    assert view(evening).now == BlackSlide()
    assert view(evening).next == coming


def test_at_the_end_nothing_comes_next(evening):
    to_the_end(evening)
    seen = view(evening)
    assert seen.next is None
    assert seen.next_caption.startswith("This is the end of the module: thank the room")


def test_a_closed_session_can_be_reopened(evening):
    assert view(evening).finish_label == "End the session"
    evening.live.show_activity("page")
    evening.live.close()
    seen = view(evening)
    assert seen.closed
    assert seen.finish_label == "Back to the start"
    assert seen.step_label == "Reopen the session"
    assert seen.next_caption == "The session is over. Everything is saved."
    assert (seen.next, seen.can_go_back) == (None, False)


def test_the_end_of_a_rehearsal_promises_nothing(evening):
    evening.live.show_activity("page")
    evening.live.close()
    seen = console_for(evening.state, evening.meeting, rehearsal=True)
    assert seen.next_caption == "The rehearsal is over. Nothing of it is kept."


def test_undo_is_offered_once_there_is_an_answer(evening):
    evening.ask()
    assert not view(evening).can_undo
    evening.live.count_hands("c", 3)
    assert view(evening).can_undo


def test_the_console_knows_the_curtain(evening):
    evening.live.move_curtain(Curtain.LOGO)
    assert view(evening).curtain is Curtain.LOGO


def test_the_note_has_what_was_prepared_first_then_what_the_module_advises(evening):
    evening.live.show_activity("film")
    prepared = replace(evening.meeting, preparation={"film": "Fermer les volets."})
    assert console_for(evening.state, prepared).note == "Fermer les volets.\nDim the light."


def test_the_note_of_the_cooperative_stands_beside_its_activity(evening):
    evening.live.show_activity("film")
    house = Settings(notes={"sample/film": "Chez nous aussi."})
    assert console_for(replace(evening.state, house=house), evening.meeting).local_note
    assert not view(evening).local_note


def test_the_console_has_the_plain_words_that_the_room_reads(evening):
    intro = part(IntroQuiz, "intro")
    simple = replace(intro, questions=(replace(intro.questions[0], text="Simple ?"),))
    plain = replace(evening.module, activities=(simple,))
    evening.ask()
    state = replace(evening.state, module=replace(evening.module, plain=plain))
    panel = console_for(state, evening.meeting).panel
    assert isinstance(panel, QuizPanel)
    assert panel.question == "Où poussent les pommes ?"
    shown = replace(state, screen=RoomScreen(view=View(plain=True)))
    panel = console_for(shown, evening.meeting).panel
    assert isinstance(panel, QuizPanel)
    assert panel.question == "Simple ?"
