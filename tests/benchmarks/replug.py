"""How soon the room's window is gone when its cable is pulled, and painted again when it is back.

    python tests/benchmarks/replug.py [--times 30]

The real program shows a question on two real X11 screens. The clock runs from the command that
switches the projector off or on: until the server says that the window is hidden, and until the
first and the last corner of the projector show the slide. "the switch itself" is that command
alone, which the program cannot be quicker than. A screen that comes is taken once all has been
quiet for a moment, because real ones come in several steps: that moment is part of the time.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import ctypes
import ctypes.util
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ulong, c_void_p
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QRect

from app.domain.events import ActivityShown
from app.domain.meetings import Gathering
from app.gui.projection.placer import DEBOUNCE_MS
from tests.benchmarks.machine import machine_line
from tests.end_to_end.desk import PROJECTOR, Desk, NoDeskError, two_screens
from tests.end_to_end.evening import ROOM, Evening, is_black
from tests.end_to_end.programs import MAIN, prepare, running

PATIENCE_S = 10
VIEWABLE = 2
CORNERS = (
    QRect(PROJECTOR.left(), PROJECTOR.top(), 4, 4),
    QRect(PROJECTOR.right() - 3, PROJECTOR.bottom() - 3, 4, 4),
)


class _Attributes(ctypes.Structure):
    """XWindowAttributes."""

    _fields_ = (
        *((name, c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", c_ulong),
        ("backing_pixel", c_ulong),
        ("save_under", c_int),
        ("colormap", c_ulong),
        ("map_installed", c_int),
        ("map_state", c_int),
        *((name, c_long) for name in ("all_events", "your_events", "do_not_propagate")),
        ("override_redirect", c_int),
        ("screen", c_void_p),
    )


@contextmanager
def sight_of(window: int, display: str) -> Iterator[Callable[[], bool]]:
    """Ask the server itself whether a window can be seen."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = (c_char_p,)
    x11.XCloseDisplay.argtypes = (c_void_p,)
    x11.XGetWindowAttributes.argtypes = (c_void_p, c_ulong, POINTER(_Attributes))
    server = x11.XOpenDisplay(display.encode())

    def seen() -> bool:
        found = _Attributes()
        x11.XGetWindowAttributes(server, window, byref(found))
        return bool(found.map_state == VIEWABLE)

    try:
        yield seen
    finally:
        x11.XCloseDisplay(server)


def since(start: float, look: Callable[[], bool]) -> float:
    """The seconds from a moment until something is true."""
    while not look():
        if time.perf_counter() > start + PATIENCE_S:
            sys.exit("the room’s window did not do what was waited for")
    return time.perf_counter() - start


def painted(desk: Desk) -> bool:
    """Tell whether both ends of the projector show the slide."""
    return not any(is_black(desk.look(corner)) for corner in CORNERS)


def measure(evening: Evening, times: int) -> dict[str, list[float]]:
    """Pull the cable out and put it in again, so many times; the first does not count."""
    desk = evening.desk
    taken: dict[str, list[float]] = {"hidden": [], "painted": [], "off": [], "on": []}
    for _time in range(times + 1):
        room = int(desk.windows_called(ROOM)[0])
        with sight_of(room, desk.environ["DISPLAY"]) as seen:
            start = time.perf_counter()
            desk.unplug()
            taken["off"].append(time.perf_counter() - start)
            taken["hidden"].append(since(start, lambda: not seen()))
        evening.program.until(lambda: not desk.windows_called(ROOM), "hidden room")
        start = time.perf_counter()
        desk.plug()
        taken["on"].append(time.perf_counter() - start)
        taken["painted"].append(since(start, lambda: painted(desk)))
        evening.program.until(evening.sees_room, "room on all of the projector")
        evening.quiet_room()
    return {name: each[1:] for name, each in taken.items()}


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure a cable that is pulled out.")
    words.add_argument("--times", type=int, default=30)
    times = words.parse_args().times
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            with two_screens(folder, folder) as desk:
                kind, taken = desk.kind, evening_of(desk, folder, times)
        except NoDeskError as error:
            sys.exit(f"no X11 screens here: {error}")
    print(machine_line())
    print(f"{kind}, 1366x768 and 1920x1080")
    print(f"{times} times each; milliseconds; {DEBOUNCE_MS} of quiet before a screen is taken")
    print(f"{'':40}{'p50':>8}{'p95':>8}")
    for label, each in (
        ("unplugged → window hidden", "hidden"),
        ("  the switch itself", "off"),
        ("plugged in → slide on the whole screen", "painted"),
        ("  the switch itself", "on"),
    ):
        p95 = statistics.quantiles(taken[each], n=20, method="inclusive")[-1]
        print(f"{label:40}{statistics.median(taken[each]) * 1e3:8.1f}{p95 * 1e3:8.1f}")


def evening_of(desk: Desk, folder: Path, times: int) -> dict[str, list[float]]:
    """Show the first question to the room, then measure."""
    data = folder / "data"
    session = prepare(data, gathering=Gathering.ASSEMBLY)
    with running([*MAIN, "--data", str(data)], data, session, desk.environ, folder) as program:
        evening = Evening(desk, program)
        evening.begin()
        desk.press("Next")
        program.until_written(ActivityShown("intro"))
        evening.quiet_room()
        return measure(evening, times)


if __name__ == "__main__":
    main()
