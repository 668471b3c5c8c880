"""A French keyboard with its numeric keypad on a real X11 desk, pressed calmly and hammered."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.events import (
    Curtain,
    CurtainMoved,
    HandsCounted,
    MajorityGiven,
    Phase,
    PhaseReached,
    RestGiven,
)
from app.domain.meetings import Gathering
from app.storage.opening import open_storage
from app.usecases.planning import Planning
from tests.end_to_end.desk import LAPTOP, Desk, NoDeskError, two_screens
from tests.end_to_end.evening import CONSOLE, HOME, RUNNING_ORDER, TEAL, Evening, has
from tests.end_to_end.programs import MAIN, Running, SystemClock, prepare, running

pytestmark = pytest.mark.desktop

QUESTION = "intro-debut"
# the places of keys on the board, whatever is printed on them in French
COMMA, SEMICOLON, EQUALS, ENTER = "58", "59", "21", "36"
A, B, C, D, E, M = "24", "56", "54", "40", "26", "47"
PRESENT = 300
DIGITS = {"0": "19", "1": "10", "2": "11", "3": "12"}
KEYPAD = {"1": "87", "2": "88", "3": "89", "0": "90"}
KEYPAD_STOP = "91"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("keyboard")
    try:
        with two_screens(folder, folder) as made:
            yield made
    except NoDeskError as error:
        pytest.skip(f"no X11 screens here ({error}): key events made by Qt are tested instead")


@pytest.fixture
def evening(desk: Desk, tmp_path: Path) -> Iterator[Evening]:
    """A session for today in both windows, at a French keyboard."""
    data = tmp_path / "données"
    session = prepare(data, gathering=Gathering.ASSEMBLY)
    with closing(open_storage(data, SystemClock())) as storage:
        Planning(storage.register, storage.journal, SystemClock(), "Léa").count_heads(
            session, PRESENT
        )
    with running([*MAIN, "--data", str(data)], data, session, desk.environ, tmp_path) as started:
        evening = Evening(desk, started)
        started.until(lambda: desk.windows_called(HOME), "first window")
        started.until(lambda: has(desk.look(LAPTOP), TEAL), "green button")
        evening.click_on(TEAL)
        started.until(evening.sees_room, "room window on the projector")
        started.until(lambda: desk.windows_called(CONSOLE), "console")
        desk.layout("fr")
        yield evening


def hammer(desk: Desk, *keys: str) -> None:
    """Press keys thirty times a second."""
    desk.run("xdotool", "key", "--delay", "33", *keys)


def phases(program: Running) -> list[Phase]:
    events = [entry.event for entry in program.journal()]
    return [each.phase for each in events if isinstance(each, PhaseReached)]


def test_an_evening_at_a_french_keyboard(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    list_the_shortcuts(evening)
    blacken_the_room(desk, program)
    count_with_keypad_and_digit_row(desk, program)
    mark_counts(desk, program)
    hammer_the_clicker(desk, program)


def list_the_shortcuts(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    room, console = evening.quiet_room(), desk.look(RUNNING_ORDER)
    desk.press(f"shift+{COMMA}")
    program.until(lambda: desk.look(RUNNING_ORDER) != console, "list of shortcuts")
    assert evening.room() == room
    desk.press("Escape")
    program.until(lambda: desk.look(RUNNING_ORDER) == console, "console again")


def blacken_the_room(desk: Desk, program: Running) -> None:
    """The full stop is the semicolon with Shift; a clicker's full stop comes out as a colon."""
    for key in (f"shift+{SEMICOLON}", "60", B):
        desk.press(key)
        program.until(lambda: last_curtain(program) is Curtain.BLACK, "black")
        desk.press("Escape")
        program.until(lambda: last_curtain(program) is Curtain.OPEN, "slide again")


def count_with_keypad_and_digit_row(desk: Desk, program: Running) -> None:
    desk.press("Next", "Next", "Next")
    program.until_written(PhaseReached("intro", QUESTION, Phase.COLLECTING))
    desk.press(A)
    # NumLock is off: these keys say End, Down, PageDown
    hammer(desk, KEYPAD["1"], KEYPAD["2"], KEYPAD["3"], ENTER)
    program.until_written(HandsCounted(QUESTION, "a", 123))
    hammer(desk, DIGITS["1"], DIGITS["1"], DIGITS["1"], ENTER)
    program.until_written(HandsCounted(QUESTION, "b", 111))
    desk.press(KEYPAD_STOP, DIGITS["0"], ENTER)
    program.until_written(HandsCounted(QUESTION, "c", 0))
    assert phases(program)[-1] is Phase.COLLECTING
    assert last_curtain(program) is Curtain.OPEN


def mark_counts(desk: Desk, program: Running) -> None:
    """About, all the rest and an evident majority, by keys without Shift beside the figures."""
    desk.press(A, DIGITS["1"], DIGITS["2"], E, ENTER)
    program.until_written(HandsCounted(QUESTION, "a", 12, about=True))
    desk.press(D, EQUALS)
    program.until_written(RestGiven(QUESTION, "d", PRESENT))
    desk.press(C, M)
    program.until_written(MajorityGiven(QUESTION, "c"))


def hammer_the_clicker(desk: Desk, program: Running) -> None:
    before = len(program.journal())
    hammer(desk, *["Next"] * 60, "Prior")
    program.until(lambda: len(program.journal()) >= before + 2, "a step forward and one back")
    assert len(program.journal()) == before + 2
    hammer(desk, *["Next", "Prior"] * 50, "Escape")
    # still there, still obeying, and nothing ran away
    desk.press("60")
    program.until(lambda: last_curtain(program) is Curtain.BLACK, "black")
    assert len(program.journal()) <= before + 2 + 100 + 1
    assert desk.windows_called(CONSOLE)


def last_curtain(program: Running) -> Curtain:
    events = [entry.event for entry in program.journal()]
    moved = [each.curtain for each in events if isinstance(each, CurtainMoved)]
    return moved[-1] if moved else Curtain.OPEN
