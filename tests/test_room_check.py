"""The room check really looks, and says what it finds as it finds it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.content import Module, Video
from app.domain.errors import UserError
from app.domain.meetings import PlannedStep, Session
from app.gui.shared.background import Background
from app.library.shelf import FolderShelf
from app.player.choice import FORCED_BY
from app.player.sound import sound_device_exists
from app.room_check import Room, RoomCheck, look_at, room_here
from app.screens.check import Check
from app.surroundings import CONTENT
from app.usecases.devices import Battery, Gauges, SeenScreens
from app.usecases.ports import PackProblem, Shelf
from tests.fakes.machine import FakeChime, FakeMachine, FakeWakefulness
from tests.fakes.mallettes import ALTERED, SIGNED, a_pack
from tests.fakes.rehearsal import a_meeting
from tests.fakes.shelf import FakeShelf, sample_module
from tests.fakes.voice import FakeVoice

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("No RHI backend")]
BUSY = UserError("Another program is using the data file.")
TWO = SeenScreens(("laptop", "projector"))
HISTORY = "histoire"
FILMS = [each for each in sample_module().activities if isinstance(each, Video)]
Looker = Callable[..., tuple[Check, ...]]


def without_films() -> Module:
    module = sample_module()
    others = tuple(each for each in module.activities if not isinstance(each, Video))
    return replace(module, activities=others)


def a_session(module: str) -> Session:
    return replace(a_meeting(), module=module)


def a_room(data: Path, shelf: Shelf | None = None, *faults: UserError) -> Room:
    """A good room, for a session without films."""
    shelf = shelf or FakeShelf(without_films())
    screens, tried = (lambda: TWO), (lambda: faults)
    return Room(data, shelf, screens, tried, FakeMachine(), FakeWakefulness(), FakeChime())


class Looking:
    """A check that goes on, and all that it said up to now."""

    def __init__(self, room: Room, background: Background) -> None:
        self.reports: list[tuple[tuple[str, ...], tuple[Check, ...]]] = []
        self.check = RoomCheck(room, background, lambda *news: self.reports.append(news))

    def over(self) -> bool:
        return bool(self.reports) and not self.reports[-1][0]


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def looked(background: Background, qtbot: QtBot) -> Looker:
    """Look at a room to the end; returns what was found."""

    def look(room: Room, session: Session | None = None) -> tuple[Check, ...]:
        found: list[tuple[Check, ...]] = []
        kept = look_at(room, background, session, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=30_000)
        kept.stop()
        return found[0]

    return look


def about(subject: str, checks: tuple[Check, ...]) -> Check:
    (found,) = [each for each in checks if each.subject == subject]
    return found


def test_a_good_room_is_found_good(tmp_path: Path, looked: Looker):
    shelf = FolderShelf((CONTENT,))
    checks = looked(a_room(tmp_path, shelf))
    films = sum(isinstance(each, Video) for one in shelf.modules() for each in one.activities)
    assert all(each.well for each in checks if each.needed)
    assert [each.finding for each in checks].count(
        "plays at its start, in the middle and at its end"
    ) == films
    assert about("Subtitles", checks).finding == f"found for {films} films"
    assert about("Screens", checks).finding == "2 screens (laptop, projector)"
    assert about("Screen saver", checks).well
    assert {"Sound", "Data folder", "Disk", "Power", "Printer", "Typeface"} <= {
        each.subject for each in checks
    }


def test_only_the_films_of_the_session_are_tried(tmp_path: Path, looked: Looker):
    shelf = FakeShelf(without_films(), replace(sample_module(), id="other"))
    names = {each.subject for each in looked(a_room(tmp_path, shelf), a_session("sample"))}
    assert "Subtitles" not in names
    tried = {each.subject for each in looked(a_room(tmp_path, shelf), a_session("other"))}
    assert {each.title for each in FILMS} <= tried


def test_only_the_films_of_a_prepared_running_order_are_tried(tmp_path: Path, looked: Looker):
    shelf, kept = FakeShelf(sample_module()), FILMS[-1]
    prepared = replace(a_session("sample"), plan=(PlannedStep("intro", 4), PlannedStep(kept.id, 3)))
    tried = {each.subject for each in looked(a_room(tmp_path, shelf), prepared)}
    assert {each.title for each in FILMS} & tried == {kept.title}


def test_a_film_without_a_picture_is_told_with_its_file(tmp_path: Path, looked: Looker):
    module = sample_module()
    checks = looked(a_room(tmp_path, FakeShelf(module)))
    broken = [each for each in checks if each.finding == "cannot be played."]
    assert [each.subject for each in broken] == [f"{module.title}, {it.title}" for it in FILMS]
    assert [each.remedy for each in broken] == [
        f"Put a sound copy of {it.file.name} back." for it in FILMS
    ]


def test_a_machine_that_plays_no_films_says_so_and_waits_for_none(
    tmp_path: Path, looked: Looker, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(FORCED_BY, "none")
    checks = looked(a_room(tmp_path, FakeShelf(sample_module())))
    assert "can only be “vlc” or “qt”" in about("Film player", checks).finding
    assert "cannot be played." not in {each.finding for each in checks}


def test_what_is_wrong_in_a_pack_is_told(tmp_path: Path, looked: Looker):
    problem = PackProblem("module.json", "title", "Add a title.")
    checks = looked(a_room(tmp_path, FakeShelf(without_films(), problems=(problem,))))
    assert about("module.json", checks) == Check("module.json", False, "title", "Add a title.")


def test_a_session_whose_module_is_gone_is_told(tmp_path: Path, looked: Looker):
    found = about("Module", looked(a_room(tmp_path), a_session("gone")))
    assert not found.well


def test_each_lack_is_told(tmp_path: Path, looked: Looker):
    low = FakeMachine(Gauges(Battery(12, plugged=False), 120), ("HP",))
    room = replace(
        a_room(tmp_path, None, BUSY),
        machine=low,
        wakefulness=FakeWakefulness(able=False),
        screens=lambda: SeenScreens(("laptop",)),
    )
    checks = looked(room)
    wrong = {each.subject: each.needed for each in checks if not each.well}
    sound = {"Sound": False} if not sound_device_exists() else {}
    assert wrong == {
        "Screens": False, "Screen saver": False, "Data folder": True, "Power": True, "Disk": True,
        **sound,
    }  # fmt: skip
    assert about("Printer", checks).finding == "HP"
    assert about("Data folder", checks).finding == str(BUSY)


def test_what_nobody_expected_costs_one_row_only(tmp_path: Path, looked: Looker):
    machine = FakeMachine()
    machine.failure = RuntimeError("no such gauge")
    checks = looked(replace(a_room(tmp_path), machine=machine))
    assert not about("Disk", checks).well
    assert about("Printer", checks).well


def test_findings_come_one_by_one_and_stand_in_their_order(
    tmp_path: Path, background: Background, qtbot: QtBot
):
    looking = Looking(a_room(tmp_path), background)
    looking.check.start()
    assert looking.reports[0][0][:2] == ("Screens", "Sound")
    qtbot.waitUntil(looking.over)
    left = [len(waiting) for waiting, _found in looking.reports]
    assert left == sorted(left, reverse=True)
    assert len(set(left)) > 5
    subjects = [each.subject for each in looking.reports[-1][1]]
    first, last = subjects.index("Screens"), subjects.index("Typeface")
    assert first < subjects.index("Power") < subjects.index("Printer") < last


def test_stopped_it_says_nothing_more_and_lets_the_computer_sleep(
    tmp_path: Path, background: Background, qtbot: QtBot
):
    room = replace(
        a_room(tmp_path, FolderShelf((CONTENT,))), wakefulness=FakeWakefulness(slow=True)
    )
    looking = Looking(room, background)
    looking.check.start(a_session(HISTORY))
    qtbot.waitUntil(lambda: any(each.subject == "Film player" for each in looking.reports[-1][1]))
    looking.check.stop()
    said, over = len(looking.reports), list[None]()
    background.run(lambda: None, over.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(over))
    assert len(looking.reports) == said
    assert not room.wakefulness.waiting()


def test_started_again_it_begins_afresh(tmp_path: Path, background: Background, qtbot: QtBot):
    looking = Looking(a_room(tmp_path), background)
    looking.check.start()
    looking.check.start()
    qtbot.waitUntil(looking.over)
    subjects = [each.subject for each in looking.reports[-1][1]]
    assert len(subjects) == len(set(subjects))


def test_this_computer_has_a_room(tmp_path: Path, looked: Looker):
    room = room_here(tmp_path, FakeShelf(without_films()), tuple)
    checks = looked(room)
    assert about("Disk", checks).finding.endswith("MB free")
    assert about("Screens", checks).finding.startswith("1 screen")
    if not sound_device_exists():
        assert about("Sound", checks).finding == "no sound output."


def test_how_far_the_packs_can_be_trusted_is_told(tmp_path: Path, looked: Looker):
    packs = (a_pack("sample", integrity=SIGNED), a_pack("other", name="b", integrity=ALTERED))
    room = replace(a_room(tmp_path), packs=lambda: packs)
    assert about("Mallettes", looked(room)).finding == "one signed by Les Tilleuls"
    touched = replace(room, packs=lambda: (a_pack("sample", integrity=ALTERED),))
    found = about("Mallette “Le verger”", looked(touched))
    assert (found.well, found.needed) == (False, False)


def test_the_voice_is_looked_for_where_there_may_be_one(tmp_path: Path, looked: Looker):
    assert about("Voice", looked(replace(a_room(tmp_path), voice=FakeVoice()))).well
    silent = about("Voice", looked(replace(a_room(tmp_path), voice=FakeVoice(""))))
    assert (silent.well, silent.needed) == (False, False)
