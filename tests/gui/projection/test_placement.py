"""The room's screen is chosen by what screens are."""

from dataclasses import replace

from app.gui.projection.placement import ScreenIdentity, choose_screen

LAPTOP = ScreenIdentity("BOE", "0x0812", "", "eDP-1")
PROJECTOR = ScreenIdentity("Epson", "EB-X49", "X8RT", "HDMI-1")
MONITOR = ScreenIdentity("Dell", "U2412M", "YMYH", "DP-1")
NAMELESS = ScreenIdentity("", "", "", "DUMMY1")


def test_with_one_screen_there_is_none_for_the_room():
    assert choose_screen([LAPTOP], LAPTOP, PROJECTOR.key) is None
    assert choose_screen([], LAPTOP, "") is None


def test_the_screen_without_the_console():
    assert choose_screen([LAPTOP, PROJECTOR], LAPTOP, "") == PROJECTOR
    assert choose_screen([LAPTOP, PROJECTOR], PROJECTOR, "") == LAPTOP


def test_the_remembered_one_of_several():
    screens = [LAPTOP, MONITOR, PROJECTOR]
    assert choose_screen(screens, LAPTOP, PROJECTOR.key) == PROJECTOR
    assert choose_screen(screens, LAPTOP, MONITOR.key) == MONITOR
    assert choose_screen(screens, LAPTOP, "something|else||") == MONITOR


def test_the_remembered_one_on_another_plug():
    moved = replace(PROJECTOR, name="HDMI-2")
    assert choose_screen([LAPTOP, MONITOR, moved], LAPTOP, PROJECTOR.key) == moved


def test_the_console_keeps_its_screen_even_if_it_was_remembered():
    assert choose_screen([LAPTOP, PROJECTOR], PROJECTOR, PROJECTOR.key) == LAPTOP


def test_screens_that_say_nothing_are_told_by_their_plug():
    other = replace(NAMELESS, name="DUMMY2")
    assert choose_screen([LAPTOP, other, NAMELESS], LAPTOP, NAMELESS.key) == NAMELESS
    assert choose_screen([LAPTOP, MONITOR, other], LAPTOP, NAMELESS.key) == MONITOR


def test_twins_are_told_by_their_plug():
    twin = replace(PROJECTOR, name="HDMI-2")
    assert choose_screen([LAPTOP, PROJECTOR, twin], LAPTOP, twin.key) == twin
    assert choose_screen([LAPTOP, PROJECTOR, twin], PROJECTOR, twin.key) == twin


def test_how_a_screen_is_called():
    assert PROJECTOR.label == "Epson EB-X49"
    assert NAMELESS.label == "DUMMY1"
