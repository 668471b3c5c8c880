"""Screens that move, change, multiply and copy each other, on a real X11 desk, in one session.

E2E_SHOTS=FOLDER keeps the pictures.
"""

from collections.abc import Iterator
from itertools import count, cycle
from pathlib import Path
from subprocess import CalledProcessError

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from app.domain.events import ActivityShown
from tests.end_to_end.desk import LAPTOP, PROJECTOR, Desk
from tests.end_to_end.evening import CONSOLE, ROOM, Evening, alike, is_black
from tests.end_to_end.pointer import pointer_seen
from tests.end_to_end.programs import MAIN, prepare, running

pytestmark = pytest.mark.desktop

ROOM_PLUG, THIRD_PLUG = "DUMMY1", "DUMMY2"
WIDE = ("--mode", "1920x1080")
# somewhere on the right of the console is a button with a hint
RIGHT_COLUMN = [(x, y) for y in range(740, 400, -40) for x in (1120, 1300)]
LOOKS_AT_A_PLACE = 25
SWAP, IDENTIFY, PATTERN, COVER = "F7", "F6", "F8", "F11"


@pytest.fixture
def plugs(desk: Desk) -> Iterator[Desk]:
    """A desk whose plugs can be moved, and are put back."""
    if not desk.has_plugs:
        pytest.skip(f"{desk.kind} has no plugs that can be moved")
    yield desk
    desk.run("xrandr", "--output", THIRD_PLUG, "--off")
    desk.plug()


def place(desk: Desk, title: str) -> QRect:
    """Where a window is, empty when it is not there."""
    windows = desk.windows_called(title)
    try:
        return desk.place_of(windows[0]) if windows else QRect()
    except CalledProcessError:  # it went between the two looks
        return QRect()


def ask(evening: Evening) -> QImage:
    """Show the first question to the room; return what it sees."""
    before = evening.quiet_room()
    evening.desk.press("Next")
    evening.program.until_written(ActivityShown("intro"))
    evening.program.until(lambda: not alike(evening.room(), before), "question")
    return evening.quiet_room()


def stands_on(desk: Desk, screen: QRect) -> bool:
    """Tell whether the console is on a screen; the tools count its frame twice."""
    return screen.contains(place(desk, CONSOLE).adjusted(4, 4, -4, -50))


def until_room_at(evening: Evening, wanted: QRect) -> None:
    evening.program.until(lambda: place(evening.desk, ROOM) == wanted, f"room at {wanted}")
    evening.program.until(lambda: not is_black(evening.desk.look(wanted)), "slide")


def room_plug(desk: Desk, *words: str) -> None:
    desk.run("xrandr", "--output", ROOM_PLUG, *words)


def test_the_room_keeps_its_screen_whatever_the_screens_do(plugs: Desk, evening: Evening) -> None:
    evening.begin()
    ask(evening)
    move_it_left_and_back(evening)
    change_its_size(evening)
    copy_the_laptop(evening)
    swap_and_swap_back(evening)
    choose_among_three(evening)
    assert plugs.windows_called(CONSOLE)


def move_it_left_and_back(evening: Evening) -> None:
    desk = evening.desk
    before = evening.quiet_room()
    room_plug(desk, "--left-of", "DUMMY0")
    left = QRect(0, 0, 1920, 1080)
    until_room_at(evening, left)
    laptop = QRect(1920, 0, 1366, 768)
    evening.program.until(lambda: stands_on(desk, laptop), "console on the laptop")
    evening.program.until(lambda: alike(desk.look(left), before), "same picture")
    evening.keep("a-gauche")
    room_plug(desk, "--right-of", "DUMMY0")
    until_room_at(evening, PROJECTOR)
    evening.program.until(lambda: stands_on(desk, LAPTOP), "console at home")


def change_its_size(evening: Evening) -> None:
    desk = evening.desk
    for mode, size in (("1024x768", (1024, 768)), ("1280x720", (1280, 720))):
        room_plug(desk, "--mode", mode)
        until_room_at(evening, QRect(1366, 0, *size))
    evening.keep("petit")
    room_plug(desk, *WIDE, "--right-of", "DUMMY0")
    until_room_at(evening, PROJECTOR)


def copy_the_laptop(evening: Evening) -> None:
    """The room would see the console: the picture is taken off, and is back with its screen."""
    desk, program = evening.desk, evening.program
    room_plug(desk, "--same-as", "DUMMY0")
    program.until(lambda: not desk.windows_called(ROOM), "hidden room")
    evening.keep("copie")
    desk.press(COVER)
    program.until(lambda: desk.windows_called(ROOM), "window")
    room_plug(desk, "--right-of", "DUMMY0")
    until_room_at(evening, PROJECTOR)


def swap_and_swap_back(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    desk.press(SWAP)
    until_room_at(evening, LAPTOP)
    program.until(lambda: stands_on(desk, PROJECTOR), "console on the projector")
    evening.keep("interverti")
    desk.press(SWAP)
    until_room_at(evening, PROJECTOR)


def choose_among_three(evening: Evening) -> None:
    """A third screen takes nobody's place; swapping leaves it alone."""
    desk, program = evening.desk, evening.program
    third = QRect(PROJECTOR.right() + 1, 0, 1280, 1024)
    words = ("--output", THIRD_PLUG, "--mode", "1280x1024", "--pos", f"{third.x()}x0")
    desk.run("xrandr", *words)
    program.until(lambda: alike(evening.room(), evening.quiet_room()), "picture")
    assert evening.sees_room()
    desk.press(SWAP)
    until_room_at(evening, LAPTOP)
    assert is_black(desk.look(third))
    desk.press(SWAP)
    until_room_at(evening, PROJECTOR)
    desk.unplug()
    program.until(lambda: not desk.windows_called(ROOM), "hidden room")
    evening.keep("trois-sans-salle")
    assert is_black(desk.look(third))
    desk.plug()
    until_room_at(evening, PROJECTOR)
    assert is_black(desk.look(third))


def test_the_room_sees_no_pointer_no_hint_and_no_trace(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    evening.begin()
    before = ask(evening)
    hide_the_pointer(evening)
    show_a_hint(evening)
    desk.press(PATTERN)
    program.until(lambda: not alike(evening.room(), before), "test pattern")
    evening.quiet_room()
    evening.keep("mire")
    hide_the_pointer(evening)
    desk.press("Escape")
    program.until(lambda: alike(evening.room(), before), "slide without the pattern")
    keyboard = desk.run("xdotool", "getactivewindow")
    laptop = desk.look(LAPTOP)
    desk.press(IDENTIFY)
    program.until(lambda: not alike(evening.room(), before), "name of the screen")
    evening.quiet_room()
    evening.keep("noms")
    assert desk.look(LAPTOP) != laptop
    assert desk.run("xdotool", "getactivewindow") == keyboard
    program.until(lambda: alike(evening.room(), before), "slide without the name")
    desk.unplug()
    program.until(lambda: not desk.windows_called(ROOM), "hidden room")
    desk.plug()
    until_room_at(evening, PROJECTOR)
    hide_the_pointer(evening)
    desk.press("Next")
    program.until(lambda: not alike(evening.room(), before), "next step by the same keys")


def hide_the_pointer(evening: Evening) -> None:
    """Over the room's screen the pointer is blank; on the console's it is there."""
    desk, display = evening.desk, evening.desk.environ["DISPLAY"]
    for x, y in ((1500, 500), (2326, 540), (3285, 1079), (1367, 3)):
        desk.run("xdotool", "mousemove", str(x), str(y))
        evening.program.until(lambda: not pointer_seen(display), f"blank pointer at {x}, {y}")
    desk.run("xdotool", "mousemove", "700", "400")
    evening.program.until(lambda: pointer_seen(display), "pointer over the console")


def show_a_hint(evening: Evening) -> None:
    """A hint beside the room's screen opens on the console's."""
    desk, program = evening.desk, evening.program
    before = evening.quiet_room()
    known = set(desk.windows_of(program.process.pid))
    places = cycle(RIGHT_COLUMN)
    looks = count()

    def hint() -> bool:
        if next(looks) % LOOKS_AT_A_PLACE == 0:
            x, y = next(places)
            desk.run("xdotool", "mousemove", str(x), str(y), "mousemove", str(x + 3), str(y))
        return bool(set(desk.windows_of(program.process.pid)) - known)

    program.until(hint, "hint", seconds=60)
    evening.keep("bulle")
    for window in set(desk.windows_of(program.process.pid)) - known:
        assert LAPTOP.contains(desk.place_of(window))
    assert alike(evening.room(), before)


def test_one_screen_is_covered_by_key_and_given_back(plugs: Desk, evening: Evening) -> None:
    program = evening.program
    plugs.unplug()
    program.until(lambda: plugs.windows_called("^À main levée$"), "first window")
    evening.start()
    program.until(lambda: in_window(plugs), "window with the room's picture")
    evening.keep("une-fenetre")
    plugs.press(COVER)
    until_room_at(evening, LAPTOP)
    display = plugs.environ["DISPLAY"]
    program.until(lambda: not pointer_seen(display), "blank pointer")
    stir(plugs)
    assert not pointer_seen(display)

    def back() -> bool:
        stir(plugs)
        plugs.run("xdotool", "click", "1")
        return in_window(plugs)

    program.until(back, "window again")
    plugs.press(COVER)
    until_room_at(evening, LAPTOP)
    evening.quiet(LAPTOP)  # it is there before it has the keyboard
    plugs.press(COVER)
    program.until(lambda: in_window(plugs), "window again")


def stir(desk: Desk) -> None:
    """Look for the pointer."""
    desk.run("xdotool", "mousemove", "300", "300", "mousemove", "400", "400")


def in_window(desk: Desk) -> bool:
    """Tell whether the room's picture is in a window, smaller than the only screen."""
    return 0 < place(desk, ROOM).width() < LAPTOP.width()


@pytest.mark.parametrize("scales", ["DUMMY0=1.25;DUMMY1=1", "DUMMY0=1;DUMMY1=2"])
def test_screens_of_different_scales_are_filled_to_the_edge(
    plugs: Desk, tmp_path: Path, scales: str
) -> None:
    data = tmp_path / "données"
    session = prepare(data)
    environ = plugs.environ | {"QT_SCREEN_SCALE_FACTORS": scales}
    with running([*MAIN, "--data", str(data)], data, session, environ, tmp_path) as program:
        evening = Evening(plugs, program)
        evening.begin()
        before = ask(evening)
        evening.keep("echelles")
        plugs.unplug()
        program.until(lambda: not plugs.windows_called(ROOM), "hidden room")
        plugs.plug()
        until_room_at(evening, PROJECTOR)
        program.until(lambda: alike(evening.room(), before, within=48), "same picture")
        plugs.press(SWAP)
        until_room_at(evening, LAPTOP)
        evening.keep("echelles-interverties")
