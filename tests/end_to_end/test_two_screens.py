"""A whole session on two real X11 screens: keys, pixels, and a cable that is pulled out.

E2E_SHOTS=FOLDER keeps the pictures.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

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
from app.domain.meetings import Gathering
from tests.end_to_end.desk import LAPTOP, PROJECTOR, Desk, NoDeskError, two_screens
from tests.end_to_end.programs import MAIN, Running, prepare, read_journal, running

pytestmark = pytest.mark.desktop

TEAL = QColor("#0B6E69")
HOME, CONSOLE, ROOM = "^À main levée$", "À main levée — pupitre", "Écran de la salle"
BLACK_KEY = "60"  # the US full stop, which a clicker sends; a colon in French
RUNNING_ORDER = QRect(20, 150, 240, 500)
FILM = (140, 212)  # the second line of the running order
FINISH = (1290, 50)
CABLE_SECONDS = 2.0
DEBOUNCE_SECONDS = 0.3
COUNTS = {"a": 2, "b": 31, "c": 0, "d": 7}
AZERTY = {"0": "19", "1": "10", "2": "11", "3": "12", "7": "16"}


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(os.environ.get("E2E_SHOTS") or tmp_path_factory.mktemp("shots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def desk(
    tmp_path_factory: pytest.TempPathFactory,
    pictures: Path,
    pytestconfig: pytest.Config,
) -> Iterator[Desk]:
    """Two X11 screens; says which kind they are."""
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")
    try:
        with two_screens(tmp_path_factory.mktemp("desk"), pictures) as desk:
            with capture.global_and_fixture_disabled():
                sys.stdout.write(f"\ntwo screens on {desk.kind}, pictures in {pictures}\n")
                sys.stdout.write(f"{desk.why}\n" if desk.why else "")
            yield desk
    except NoDeskError as error:
        pytest.skip(f"no X11 screens here ({error}): the offscreen pair is tested instead")


class Evening:
    """A person at the desk."""

    def __init__(self, desk: Desk, program: Running) -> None:
        self.desk = desk
        self.program = program
        self.shots = 0

    def keep(self, name: str) -> None:
        """Keep a picture of the whole desk."""
        self.shots += 1
        self.desk.look(LAPTOP.united(PROJECTOR), f"{self.shots:02}-{name}.png")

    def room(self) -> QImage:
        """What the room sees."""
        return self.desk.look(PROJECTOR)

    def quiet_room(self) -> QImage:
        """What the room sees once the slide has stopped moving."""
        seen = [self.room()]

        def still() -> bool:
            seen.append(self.room())
            return seen[-1] == seen[-2]

        self.program.until(still, "still slide")
        return seen[-1]

    def sees_room(self) -> bool:
        """Tell whether the room's window fills the projector."""
        windows = self.desk.windows_called(ROOM)
        return len(windows) == 1 and self.desk.place_of(windows[0]) == PROJECTOR

    def click_on(self, colour: QColor) -> None:
        """Click in the middle of the first wide patch of a colour on the laptop."""
        image = self.desk.look(LAPTOP)
        wide = range(40, image.width() - 140, 10)
        rows = range(60, image.height(), 6)
        x, y = next(
            (x, y)
            for y in rows
            for x in wide
            if all(image.pixelColor(x + step, y) == colour for step in range(0, 100, 20))
        )
        self.click(x + 20, y + 6)

    def click(self, x: int, y: int, *, times: int = 1) -> None:
        """Click on the laptop's screen."""
        click = ["click", "--repeat", str(times), "1"]
        self.desk.run("xdotool", "mousemove", str(x), str(y), *click)


@pytest.fixture
def evening(desk: Desk, tmp_path: Path) -> Iterator[Evening]:
    """The program on both screens, with a session for today in its list."""
    data = tmp_path / "données du soir"
    session = prepare(data, gathering=Gathering.ASSEMBLY)
    with running([*MAIN, "--data", str(data)], data, session, desk.environ, tmp_path) as program:
        yield Evening(desk, program)


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
    evening.quiet_room()
    evening.keep("merci")
    desk.press("alt+F4")
    program.until(lambda: desk.windows_called(HOME), "first window")
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
    evening.click_on(TEAL)
    program.until(evening.sees_room, "room window on the projector")
    assert desk.windows_called(CONSOLE)
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
    desk.press("Next", "Next")
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


def is_black(image: QImage) -> bool:
    return brightest(image) == 0


def alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures are the same to the eye: letters drawn twice differ a little."""
    difference = one.copy()
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return brightest(difference) < 16


def brightest(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)  # must outlive its bytes
    return max(bytes(grey.constBits()))


def has(image: QImage, colour: QColor) -> bool:
    size = range(0, image.width(), 8), range(0, image.height(), 8)
    return sum(image.pixelColor(x, y) == colour for x in size[0] for y in size[1]) > 20
