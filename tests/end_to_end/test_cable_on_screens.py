"""The projector's cable is pulled out of two real X11 screens in every state of a session.

E2E_SHOTS=FOLDER keeps the pictures.
"""

from time import monotonic

import pytest
from PySide6.QtGui import QImage

from app.domain.events import (
    ActivityShown,
    Curtain,
    CurtainMoved,
    Event,
    Phase,
    PhaseReached,
    SessionClosed,
    VideoMoved,
)
from tests.end_to_end.desk import PROJECTOR
from tests.end_to_end.evening import (
    CABLE_SECONDS,
    CONSOLE,
    DEBOUNCE_SECONDS,
    ROOM,
    RUNNING_ORDER,
    STILL_LOOKS,
    Evening,
    alike,
    is_black,
)

pytestmark = pytest.mark.desktop

QUESTION = "intro-debut"
STEPS: tuple[Event, ...] = (
    ActivityShown("intro"),
    *(
        PhaseReached("intro", QUESTION, phase)
        for phase in (
            Phase.CHOICES, Phase.COLLECTING, Phase.CLOSED, Phase.DISTRIBUTION, Phase.REVEALED,
        )
    ),
)  # fmt: skip
LINES = {"animated": 212, "timeline": 298, "street": 340, "leaflet": 384}
FINISH = (1290, 50)
SAME_PRESS_SECONDS = 2.0  # what comes later is another press


def test_the_cable_is_pulled_out_in_every_state(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    evening.begin()
    pull_it_out(evening, "welcome")
    for at, step in enumerate(STEPS):
        step_to(evening, step)
        pull_it_out(evening, f"question-{at}")
    for key, curtain in (("60", Curtain.BLACK), ("l", Curtain.LOGO)):
        desk.press(key)
        program.until_written(CurtainMoved(curtain))
        pull_it_out(evening, curtain.value)
        desk.press("Escape")
        program.until_written(CurtainMoved(Curtain.OPEN))
    for activity in ("timeline", "street", "leaflet", "animated"):
        evening.click(140, LINES[activity], times=2)
        program.until_written(ActivityShown(activity))
        pull_it_out(evening, activity)
    pull_it_out_of_a_running_film(evening)
    pull_it_out(evening, "held film")
    evening.click(*FINISH)
    program.until_written(SessionClosed())
    pull_it_out(evening, "closed")


def test_the_room_sees_nothing_but_the_slides_from_its_beginning_to_its_end(
    evening: Evening,
) -> None:
    """No grey window, no console passing by, when the room's window comes and when it goes."""
    desk, program = evening.desk, evening.program
    inside = PROJECTOR.adjusted(8, 8, -8, -8)  # the frame of a window as wide as the laptop
    evening.click_start()
    seen: list[QImage] = []

    def welcomed() -> bool:
        seen.append(desk.look(inside))
        return len(seen) > STILL_LOOKS and not is_black(seen[-1]) and seen[-1] == seen[-2]

    program.until(welcomed, "welcome")
    evening.quiet_room()
    welcome = desk.look(inside)
    assert [each for each in seen if not (is_black(each) or alike(each, welcome))] == []
    seen.clear()
    desk.press("alt+F4")
    pressed = monotonic()

    def thought_again() -> bool:
        seen.append(desk.look(inside))
        return monotonic() - pressed > SAME_PRESS_SECONDS

    program.until(thought_again, "second thoughts")
    assert [each for each in seen if not alike(each, welcome)] == []
    desk.press("alt+F4")

    def left() -> bool:
        seen.append(desk.look(inside))
        return is_black(seen[-1])

    program.until(left, "desk without the room’s window")
    assert [each for each in seen if not (is_black(each) or alike(each, welcome))] == []


def test_what_happened_meanwhile_is_there_at_once(evening: Evening) -> None:
    """What the room saw before the cable came out never shows again."""
    desk, program = evening.desk, evening.program
    evening.begin()
    steps: tuple[tuple[str, Event], ...] = (
        ("Next", STEPS[0]),
        ("Next", STEPS[1]),
        ("60", CurtainMoved(Curtain.BLACK)),
    )
    for key, event in steps:
        before = evening.quiet_room()
        lose_the_room(evening)
        desk.press(key)
        program.until_written(event)
        seen = find_the_room(evening)
        now = evening.quiet_room()
        assert not alike(now, before)
        assert [each for each in seen if not (is_black(each) or alike(each, now))] == []


def step_to(evening: Evening, event: Event) -> None:
    """Press the clicker's button until something is reached: a hall is asked choice by choice."""
    program = evening.program

    def longer() -> bool:
        return len(program.journal()) > known

    while event not in [entry.event for entry in program.journal()]:
        known = len(program.journal())
        assert known < 40, f"no {event} on the way"
        evening.desk.press("Next")
        program.until(longer, "next step")


def pull_it_out(evening: Evening, state: str) -> None:
    """Lose the room, and get the very same picture back; nothing else happens."""
    desk, program = evening.desk, evening.program
    before, events = evening.quiet_room(), len(program.journal())
    lose_the_room(evening)
    evening.keep(f"sans-{state}")
    assert desk.windows_called(CONSOLE)
    find_the_room(evening)
    program.until(lambda: alike(evening.room(), before), f"same picture of {state}")
    assert len(program.journal()) == events


def pull_it_out_of_a_running_film(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    desk.press("Next")
    program.until_written(VideoMoved("animated", 0, playing=True))
    program.until(lambda: not is_black(evening.room()), "picture of the film")
    order = evening.quiet(RUNNING_ORDER)  # the console draws after the room
    lose_the_room(evening)
    program.until(lambda: not last_mark(evening).playing, "held film", seconds=CABLE_SECONDS)
    assert evening.quiet(RUNNING_ORDER) == order
    find_the_room(evening)
    held = evening.quiet_room()
    assert not is_black(held)
    assert not last_mark(evening).playing  # nothing starts by itself


def lose_the_room(evening: Evening) -> None:
    """Pull the cable out: the room's window is hidden, nothing asks, nothing covers the console."""
    desk, program = evening.desk, evening.program
    desk.unplug()
    program.until(lambda: not desk.windows_called(ROOM), "hidden room", seconds=CABLE_SECONDS)


def find_the_room(evening: Evening) -> list[QImage]:
    """Plug the cable in; return all that the room saw until its window was back."""
    desk, program = evening.desk, evening.program
    seen: list[QImage] = []

    def back() -> bool:
        seen.append(desk.look(PROJECTOR))
        return evening.sees_room()

    desk.plug()
    program.until(back, "room again", seconds=CABLE_SECONDS + DEBOUNCE_SECONDS)
    return seen


def last_mark(evening: Evening) -> VideoMoved:
    marks = [entry.event for entry in evening.program.journal()]
    return [each for each in marks if isinstance(each, VideoMoved)][-1]
