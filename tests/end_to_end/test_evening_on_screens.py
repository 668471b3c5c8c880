"""A whole session on two real X11 screens: keys, pixels, and a cable that is pulled out.

E2E_SHOTS=FOLDER keeps the pictures.
"""

import pytest

from app.domain.events import (
    ActivityShown,
    Curtain,
    CurtainMoved,
    HandsCounted,
    Phase,
    PhaseReached,
    SessionClosed,
    SessionOpened,
    VideoMoved,
)
from tests.end_to_end.desk import LAPTOP
from tests.end_to_end.evening import (
    CABLE_SECONDS,
    CONSOLE,
    DEBOUNCE_SECONDS,
    HOME,
    ROOM,
    RUNNING_ORDER,
    TEAL,
    Evening,
    alike,
    has,
    is_black,
)
from tests.end_to_end.programs import Running, read_journal

pytestmark = pytest.mark.desktop

BLACK_KEY = "60"  # the US full stop, which a clicker sends; a colon in French
FILM = (140, 212)  # the second line of the running order
FINISH = (1290, 50)
COUNTS = {"a": 2, "b": 31, "c": 0, "d": 7}
AZERTY = {"0": "19", "1": "10", "2": "11", "3": "12", "7": "16"}


def test_an_evening_on_two_screens(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    start(evening)
    count_hands_in_azerty(evening)
    black_out_and_back(evening)
    pull_the_cable_out_of_a_slide(evening)
    play_a_film(evening)
    pull_the_cable_out_of_the_film(evening)
    evening.click(*FINISH)
    program.until_written(SessionClosed())
    thanks = evening.quiet_room()
    evening.keep("merci")
    desk.press("alt+F4")
    program.until(lambda: desk.windows_called(HOME), "first window")
    assert alike(evening.quiet_room(), thanks)  # never the desktop
    desk.press("alt+F4")
    assert program.process.wait(20) == 0
    events = [entry.event for entry in read_journal(program.data, program.session)]
    assert isinstance(events[0], SessionOpened)
    assert events[-1] == SessionClosed()
    hands = [each for each in events if isinstance(each, HandsCounted)]
    assert [(each.choice, each.hands) for each in hands] == list(COUNTS.items())
    curtains = [each.curtain for each in events if isinstance(each, CurtainMoved)]
    assert curtains == [Curtain.BLACK, Curtain.OPEN]


def start(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    program.until(lambda: desk.windows_called(HOME), "first window")
    program.until(lambda: has(desk.look(LAPTOP), TEAL), "green button")
    evening.keep("accueil")
    evening.begin()
    evening.quiet_room()
    evening.keep("bienvenue")


def count_hands_in_azerty(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    question = "intro-debut"
    desk.press("Next", "Next", "Next")
    program.until_written(PhaseReached("intro", question, Phase.COLLECTING))
    desk.layout("fr")
    desk.press("a")
    # with the Shift key, as French keyboards want it, and without, as people forget
    for (choice, hands), held in zip(COUNTS.items(), ("shift+", "", "", "shift+"), strict=True):
        desk.press(*(f"{held}{AZERTY[digit]}" for digit in str(hands)), "Return")
        program.until_written(HandsCounted(question, choice, hands))
    evening.quiet_room()
    evening.keep("mains")
    desk.press("Next", "Next", "Next")
    program.until_written(PhaseReached("intro", question, Phase.REVEALED))
    evening.quiet_room()
    evening.keep("resultat")


def black_out_and_back(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    before = evening.quiet_room()
    desk.press(BLACK_KEY)
    program.until(lambda: is_black(evening.room()), "black screen")
    evening.keep("noir")
    desk.press(BLACK_KEY)
    program.until(lambda: alike(evening.room(), before), "same slide again")


def pull_the_cable_out_of_a_slide(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    before = evening.quiet_room()
    desk.unplug()
    program.until(lambda: not desk.windows_called(ROOM), "hidden room", seconds=CABLE_SECONDS)
    desk.plug()
    program.until(evening.sees_room, "room again", seconds=CABLE_SECONDS + DEBOUNCE_SECONDS)
    program.until(lambda: alike(evening.room(), before), "same slide again")


def play_a_film(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    evening.click(*FILM, times=2)
    program.until_written(ActivityShown("animated"))
    desk.press("Next")
    program.until_written(VideoMoved("animated", 0, playing=True))
    program.until(lambda: not is_black(evening.room()), "picture of the film")
    first = evening.room()
    program.until(lambda: evening.room() != first, "next picture")
    program.until(lambda: has_run(program, milliseconds=4_000), "four seconds of film")
    evening.keep("film")


def pull_the_cable_out_of_the_film(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    console = desk.look(RUNNING_ORDER)
    desk.unplug()
    program.until(lambda: not desk.windows_called(ROOM), "hidden room", seconds=CABLE_SECONDS)
    program.until(lambda: not last_mark(program).playing, "held film", seconds=CABLE_SECONDS)
    evening.keep("debranche")
    assert desk.look(RUNNING_ORDER) == console
    assert desk.windows_called(CONSOLE)
    desk.plug()
    program.until(evening.sees_room, "room again", seconds=CABLE_SECONDS + DEBOUNCE_SECONDS)
    held = evening.quiet_room()
    assert not is_black(held)
    evening.keep("rebranche")
    # the same activity, still held: nothing starts by itself
    assert program.journal()[-1].event == last_mark(program)
    assert not last_mark(program).playing


def last_mark(program: Running) -> VideoMoved:
    return [e.event for e in program.journal() if isinstance(e.event, VideoMoved)][-1]


def has_run(program: Running, *, milliseconds: int) -> bool:
    return last_mark(program).position_ms >= milliseconds
