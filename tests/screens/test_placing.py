"""What the console says of the screens."""

import pytest

from app.domain.events import Curtain
from app.screens.placing import (
    Place,
    SeenScreen,
    copied_notice,
    curtain_label,
    live_label,
    screens_view,
    size_label,
    unseen_label,
    way_back,
)

LAPTOP = SeenScreen("BOE", (0, 0, 1366, 768))
PROJECTOR = SeenScreen("Epson EB-X49", (1366, 0, 1920, 1080))
MONITOR = SeenScreen("Dell", (3286, 0, 1920, 1200))


def test_each_screen_is_listed_with_what_it_shows():
    view = screens_view([LAPTOP, PROJECTOR, MONITOR], 0, 1, Place.SCREEN)
    assert [row.part for row in view.rows] == ["the console", "the room’s picture", ""]
    assert [row.room for row in view.rows] == [False, True, False]
    assert [row.number for row in view.rows] == [1, 2, 3]
    assert view.sentence == "The room’s picture is on “Epson EB-X49”."
    assert view.choosable
    assert view.window_label == ""
    assert view.rows[0].spoken == f"BOE · {size_label(1366, 768)} · the console"
    assert view.rows[2].spoken == f"Dell · {size_label(1920, 1200)}"


@pytest.mark.parametrize("where", [Place.WINDOW, Place.ALONE])
def test_the_only_screen_shows_both(where):
    view = screens_view([LAPTOP], 0, None, where)
    assert [row.part for row in view.rows] == ["the console and the room’s picture"]
    assert view.sentence.startswith("There is one screen.")
    assert not view.choosable


@pytest.mark.parametrize(
    ("where", "label", "begins"),
    [
        (Place.WINDOW, "Cover the screen", "There is one"),
        (Place.ALONE, "Show in a window", "There is one"),
        (Place.UNPLUGGED, "Show in a window", "The projector is unplugged"),
        (Place.COPIED, "Show in a window", "The projector shows the same"),
        (Place.NOWHERE, "", "There is one"),
    ],
)
def test_the_way_out_of_each_place(where, label, begins):
    view = screens_view([LAPTOP], 0, None, where)
    assert view.window_label == label
    assert view.sentence.startswith(begins)


@pytest.mark.parametrize("where", list(Place))
def test_each_place_is_said_in_a_few_words(where):
    said = live_label(where, "Epson")
    assert 0 < len(said) < 60
    assert ("Epson" in said) == (where is Place.SCREEN)


@pytest.mark.parametrize("where", list(Place))
def test_where_the_room_does_not_see_the_slide_its_picture_is_covered(where):
    assert bool(unseen_label(where)) == (where in {Place.UNPLUGGED, Place.COPIED})


def test_a_copy_is_said_with_what_to_do():
    assert copied_notice("Epson").startswith("“Epson” shows the same as this screen")
    assert "window" in copied_notice("Epson")


def test_the_way_back_names_the_key():
    assert way_back("F11") == "Click or F11: back to the console"


def test_every_curtain_but_the_open_one_is_named_in_a_word_of_its_own():
    said = {curtain: curtain_label(curtain) for curtain in Curtain}
    assert said.pop(Curtain.OPEN) == ""
    assert all(word and word == word.upper() for word in said.values())
    assert len(set(said.values())) == len(said)
