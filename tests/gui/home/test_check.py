"""The check of the room shows what it knows, and what to press."""

import pytest
from PySide6.QtWidgets import QFrame

from app.gui.home.check import CheckPane
from app.screens.check import Check, check_view
from tests.gui.evening import found, words

DISK = Check("Disk", True, "50000 MB free")
SCREENS = Check("Screens", False, "1 screen", "Plug the projector in.", needed=False)
POWER = Check("Power", False, "on battery", "Plug the computer in.")


@pytest.fixture
def pane(qtbot, theme):
    assert theme is not None
    made = CheckPane()
    qtbot.addWidget(made)
    made.resize(560, 600)
    made.show()
    return made


def lines(pane: CheckPane) -> list[QFrame]:
    """The rows that are on the screen."""
    frames = [each for each in pane.findChildren(QFrame) if each.property("look") == "check-row"]
    return [each for each in frames if each.isVisible()]


def test_every_row_says_its_mark_in_a_word_and_what_to_do(pane):
    pane.show_view(check_view(("Printer",), (DISK, SCREENS, POWER)))
    said = words(pane).splitlines()
    assert said[0] == "Checking the room: 3 of 4"
    for each in ("✗", "to put right", "On battery. Plug the computer in.", "!", "…", "✓", "ready"):
        assert each in said
    assert [each.accessibleName().split(" · ")[:2] for each in lines(pane)] == [
        ["Power", "to put right"], ["Screens", "lacking"],
        ["Printer", "to come"], ["Disk", "ready"],
    ]  # fmt: skip


def test_rows_stay_in_their_place_while_news_come(pane):
    pane.show_view(check_view(("Power", "Disk"), ()))
    before = lines(pane)
    pane.show_view(check_view(("Disk",), (POWER,)))
    assert lines(pane) == before
    assert before[0].accessibleName().startswith("Power · to put right")


def test_rows_that_are_no_longer_needed_go(pane):
    pane.show_view(check_view(("Power", "Disk", "Printer"), ()))
    pane.show_view(check_view((), (DISK,)))
    assert len(lines(pane)) == 1
    assert "Printer" not in words(pane)


def test_it_can_be_asked_again_once_it_is_over(pane):
    asked: list[str] = []
    pane.again_wanted.connect(lambda: asked.append("again"))
    pane.tone_wanted.connect(lambda: asked.append("tone"))
    pane.closed.connect(lambda: asked.append("close"))
    pane.show_view(check_view(("Disk",), ()))
    assert not pane.again.isEnabled()
    pane.show_view(check_view((), (DISK,)))
    for name in ("check-again", "tone", "close-check"):
        found(pane, name)[0].click()
    assert asked == ["again", "tone", "close"]


def test_what_is_to_be_heard_is_said_and_taken_back(pane):
    pane.say_tone("Two notes.")
    assert "Two notes." in words(pane)
    pane.say_tone("")
    assert "Two notes." not in words(pane)
