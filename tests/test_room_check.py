"""The room check says what was really found, and what a session cannot do without."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.content import Module, Video
from app.domain.errors import UserError
from app.library.shelf import FolderShelf
from app.player.sound import sound_device_exists
from app.room_check import Check, Room, check_room, say_check
from app.surroundings import CONTENT
from app.usecases.ports import PackProblem, Shelf
from tests.fakes.shelf import FakeShelf, sample_module

pytestmark = pytest.mark.usefixtures("qapp")
BUSY = UserError("Another program is using the data file.")
NEWER = UserError("This data was written by a newer version.")
TWO = ("laptop", "projector")


def without_films() -> Module:
    module = sample_module()
    others = tuple(each for each in module.activities if not isinstance(each, Video))
    return replace(module, activities=others)


def checked(
    data: Path,
    *faults: UserError,
    screens: tuple[str, ...] = TWO,
    shelf: Shelf | None = None,
) -> tuple[Check, ...]:
    shelf = shelf or FakeShelf(without_films())
    return check_room(Room(data, shelf, lambda: screens, lambda: faults))


def about(subject: str, checks: tuple[Check, ...]) -> list[Check]:
    return [each for each in checks if each.subject == subject]


def test_a_good_room_is_found_good(tmp_path):
    checks = checked(tmp_path, shelf=FolderShelf((CONTENT,)))
    assert all(each.well for each in checks if each.needed)
    assert [each.finding for each in checks].count("plays") == 2
    (screens,) = about("Screens", checks)
    assert screens.finding == "2 screens (laptop, projector)"


@pytest.mark.parametrize("screens", [(), ("laptop",)])
def test_one_screen_or_none_is_told_and_keeps_nobody_from_starting(tmp_path, screens):
    (found,) = about("Screens", checked(tmp_path, screens=screens))
    assert (found.well, found.needed) == (False, False)
    assert "Plug the projector in" in found.remedy


def test_a_film_without_a_picture_is_told_with_its_file(tmp_path):
    module = sample_module()
    films = [each for each in module.activities if isinstance(each, Video)]
    checks = checked(tmp_path, shelf=FakeShelf(module))
    broken = [each for each in checks if each.finding == "cannot be played."]
    assert [each.subject for each in broken] == [f"{module.title}, {it.title}" for it in films]
    assert [each.remedy for each in broken] == [
        f"Put a sound copy of {it.file.name} back." for it in films
    ]


def test_what_is_wrong_in_a_pack_is_told(tmp_path):
    problem = PackProblem("module.json", "title", "Add a title.")
    checks = checked(tmp_path, shelf=FakeShelf(without_films(), problems=(problem,)))
    assert about("module.json", checks) == [Check("module.json", False, "title", "Add a title.")]


def test_what_is_wrong_with_the_data_is_told(tmp_path):
    (sound,) = about("Data folder", checked(tmp_path))
    assert (sound.well, sound.finding) == (True, str(tmp_path))
    found = about("Data folder", checked(tmp_path, BUSY, NEWER))
    assert [(each.well, each.needed) for each in found] == [(False, True)] * 2
    assert [each.finding for each in found] == [str(BUSY), str(NEWER)]


def test_what_is_wrong_comes_first(tmp_path):
    lines = say_check(checked(tmp_path, BUSY))
    marks = [line[0] for line in lines]
    assert marks == sorted(marks, reverse=True)
    assert any(line.startswith("✗ Data folder · Another program") for line in lines)
    assert marks[-1] == "✓"


def test_the_disk_of_a_folder_that_is_not_made_yet_is_measured(tmp_path):
    (disk,) = about("Disk", checked(tmp_path / "not" / "yet"))
    assert disk.finding.endswith("MB free")


def test_a_file_in_the_place_of_the_folder_does_not_stop_the_check(tmp_path):
    (tmp_path / "data").write_text("no folder")
    (disk,) = about("Disk", checked(tmp_path / "data"))
    assert disk.finding.endswith("MB free")


def test_the_sound_output_is_named_or_its_lack_is_told(tmp_path):
    (sound,) = about("Sound", checked(tmp_path))
    assert not sound.needed
    if sound_device_exists():
        assert sound.finding
    else:
        assert (sound.well, sound.finding) == (False, "no sound output.")
        assert "Plug loudspeakers in" in sound.remedy
