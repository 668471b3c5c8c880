"""A whole session on two screens that exist in memory only: works where there is no X server."""

from pathlib import Path

from PySide6.QtGui import QImage

from app.domain.events import HandsCounted, Phase, PhaseReached, VideoMoved
from tests.end_to_end.driving import ROOM, Driven, driven
from tests.end_to_end.programs import prepare, read_journal

LAPTOP, PROJECTOR = [0, 0, 1366, 768], [1366, 0, 1920, 1080]


def test_an_evening_without_a_screen(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session = prepare(data)
    with driven(data, tmp_path, session) as evening:
        evening.begin()
        until_room_at(evening, PROJECTOR)
        count_hands(evening)
        watch_a_film(evening, tmp_path)
        leave(evening)
    events = [entry.event for entry in read_journal(data, session)]
    assert HandsCounted("intro-debut", "b", 3) in events
    marks = [each for each in events if isinstance(each, VideoMoved)]
    assert marks[0] == VideoMoved("animated", 0, playing=True)
    assert marks[-1].position_ms > 2_000


def test_the_rooms_screen_is_remembered_from_one_evening_to_the_next(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session = prepare(data)
    with driven(data, tmp_path, session) as evening:
        evening.begin()
        until_room_at(evening, PROJECTOR)
        evening.do("press", "F7")
        until_room_at(evening, LAPTOP)
        leave(evening)
    with driven(data, tmp_path, session) as evening:
        evening.begin("resume")
        until_room_at(evening, LAPTOP)
        leave(evening)


def until_room_at(evening: Driven, place: list[int]) -> None:
    evening.program.until(lambda: evening.see()["room"] == place, f"room at {place}")


def leave(evening: Driven) -> None:
    evening.leave()
    evening.do("close")
    assert evening.program.process.wait(20) == 0


def count_hands(evening: Driven) -> None:
    for _ in range(3):
        evening.do("press", "PageDown")
    evening.program.until_written(PhaseReached("intro", "intro-debut", Phase.COLLECTING))
    evening.click("Compter les mains")
    evening.do("press", "B")
    evening.do("type", "3")
    evening.do("press", "Return")
    evening.program.until_written(HandsCounted("intro-debut", "b", 3))


def watch_a_film(evening: Driven, folder: Path) -> None:
    evening.click("skip")
    evening.until("activity", "animated")
    evening.do("press", "PageDown")
    evening.until_film(1_000)
    first = picture(evening, folder)
    evening.until_film(2_500)
    assert picture(evening, folder) != first


def picture(evening: Driven, folder: Path) -> QImage:
    file = str(folder / "room.bmp")
    assert evening.do("grab", ROOM, file)
    return QImage(file)
