"""The room's screen is chosen by what screens are."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect

from app.gui.projection.placement import PluggedScreen, ScreenIdentity, arrange, at, find

LAPTOP = PluggedScreen(ScreenIdentity("BOE", "0x0812", "", "eDP-1"), QRect(0, 0, 1366, 768))
PROJECTOR = PluggedScreen(
    ScreenIdentity("Epson", "EB-X49", "X8RT", "HDMI-1"), QRect(1366, 0, 1920, 1080)
)
MONITOR = PluggedScreen(
    ScreenIdentity("Dell", "U2412M", "YMYH", "DP-1"), QRect(3286, 0, 1920, 1200)
)
NAMELESS = PluggedScreen(ScreenIdentity("", "", "", "DUMMY1"), QRect(1366, 0, 800, 600))


def plugged_into(screen: PluggedScreen, name: str, x: int = 6000) -> PluggedScreen:
    """The same device on another plug, elsewhere on the desk."""
    moved = QRect(QPoint(x, 0), screen.geometry.size())
    return PluggedScreen(replace(screen.identity, name=name), moved)


def room(
    screens: list[PluggedScreen], console: PluggedScreen, remembered: str = ""
) -> PluggedScreen | None:
    """The screen that the room gets from a console that stays where it is."""
    plan = arrange(screens, console, remembered)
    assert plan.console == console
    return plan.room


def test_with_one_screen_there_is_none_for_the_room():
    assert room([LAPTOP], LAPTOP, PROJECTOR.identity.key) is None
    assert room([], LAPTOP) is None


def test_the_screen_without_the_console():
    assert room([LAPTOP, PROJECTOR], LAPTOP) == PROJECTOR
    assert room([LAPTOP, PROJECTOR], PROJECTOR) == LAPTOP


def test_the_remembered_one_of_several():
    screens = [LAPTOP, MONITOR, PROJECTOR]
    assert room(screens, LAPTOP, PROJECTOR.identity.key) == PROJECTOR
    assert room(screens, LAPTOP, MONITOR.identity.key) == MONITOR
    assert room(screens, LAPTOP, "something|else||") == MONITOR


def test_the_remembered_one_on_another_plug():
    moved = plugged_into(PROJECTOR, "HDMI-2")
    assert room([LAPTOP, MONITOR, moved], LAPTOP, PROJECTOR.identity.key) == moved


def test_the_console_gives_way_on_the_remembered_screen():
    plan = arrange([PROJECTOR, LAPTOP], PROJECTOR, PROJECTOR.identity.key)
    assert (plan.console, plan.room) == (LAPTOP, PROJECTOR)


def test_the_console_cannot_give_way_with_one_screen():
    plan = arrange([PROJECTOR], PROJECTOR, PROJECTOR.identity.key)
    assert (plan.console, plan.room, plan.copy) == (PROJECTOR, None, None)


def test_screens_that_say_nothing_are_told_by_their_plug():
    other = plugged_into(NAMELESS, "DUMMY2")
    assert room([LAPTOP, other, NAMELESS], LAPTOP, NAMELESS.identity.key) == NAMELESS
    assert room([LAPTOP, MONITOR, other], LAPTOP, NAMELESS.identity.key) == MONITOR


def test_twins_are_told_by_their_plug():
    twin = plugged_into(PROJECTOR, "HDMI-2")
    assert room([LAPTOP, PROJECTOR, twin], LAPTOP, twin.identity.key) == twin
    assert find([PROJECTOR, twin], PROJECTOR.identity.key) == PROJECTOR


def test_a_copy_of_the_consoles_screen_is_no_screen_for_the_room():
    copy = PluggedScreen(PROJECTOR.identity, LAPTOP.geometry)
    plan = arrange([LAPTOP, copy], LAPTOP, PROJECTOR.identity.key)
    assert (plan.room, plan.copy) == (None, copy)
    beside = arrange([LAPTOP, copy, MONITOR], LAPTOP, PROJECTOR.identity.key)
    assert (beside.room, beside.copy) == (MONITOR, None)


def test_which_screen_shows_a_point():
    assert at(QPoint(1400, 5), [LAPTOP, PROJECTOR]) == PROJECTOR
    assert at(QPoint(-5, 5), [LAPTOP, PROJECTOR]) is None


def test_how_a_screen_is_called():
    assert PROJECTOR.identity.label == "Epson EB-X49"
    assert NAMELESS.identity.label == "DUMMY1"
