"""Data folders that the program cannot use, or not any more, provoked for real."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.events import HandsCounted, Phase, PhaseReached
from app.domain.meetings import Gathering
from app.library.shelf import FolderShelf
from app.storage.opening import FILE_NAME, open_storage
from app.surroundings import CONTENT
from app.usecases.live_session import LiveSession
from tests.end_to_end.complaining import check_plain, complaint
from tests.end_to_end.driving import Driven, driven
from tests.end_to_end.places import fill, read_only, seen_by, small_disk
from tests.end_to_end.programs import MODULE, command, prepare, read_journal
from tests.fakes.clock import FakeClock
from tests.storage.files import overwrite_header

QUESTION = "intro-debut"
HEADER = 100  # bytes in which SQLite notes how it last opened the file


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "données de la salle"


@pytest.fixture
def session(data: Path) -> UUID:
    return prepare(data, gathering=Gathering.ASSEMBLY)


def make_newer(data: Path) -> None:
    with closing(sqlite3.connect(data / FILE_NAME)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '0999'")


def make_anothers(data: Path) -> None:
    (data / FILE_NAME).unlink()
    with closing(sqlite3.connect(data / FILE_NAME)) as other, other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def make_a_file(data: Path) -> None:
    data.rename(data.with_name("ailleurs"))
    data.write_text("une lettre")


UNUSABLE: dict[str, tuple[Callable[[Path], None], str]] = {
    "newer": (make_newer, "plus récente"),
    "another program's": (make_anothers, "ne vient pas de ce programme"),
    "a file": (make_a_file, "n’est pas un dossier"),
}


@pytest.mark.parametrize("how", UNUSABLE)
def test_an_unusable_folder_is_told_and_left_alone(
    how: str, data: Path, session: UUID, tmp_path: Path
) -> None:
    del session  # there is one: that is enough
    spoil, words = UNUSABLE[how]
    spoil(data)
    file = data if data.is_file() else data / FILE_NAME
    before = file.read_bytes()[HEADER:]
    assert words in complaint(command("session", "list", "--data", data))
    check_that_the_window_tells(words, data, tmp_path)
    assert file.read_bytes()[HEADER:] == before


def check_that_the_window_tells(words: str, data: Path, notes: Path, *through: str) -> None:
    with driven(data, notes, through=through) as evening:
        check_plain(evening.until_notice(words))
        assert "new-session" not in evening.see()["buttons"]
        evening.do("close")
        assert evening.program.process.wait(20) == 1


def test_a_folder_that_can_only_be_read_is_told(data: Path, session: UUID, tmp_path: Path) -> None:
    del session  # there is one: that is enough
    through = read_only(data)
    told = complaint(command("session", "list", "--data", data, through=through))
    assert "lecture seule" in told
    check_that_the_window_tells("lecture seule", data, tmp_path, *through)


def test_a_full_disk_is_told_at_the_start(data: Path) -> None:
    data.mkdir()
    (data / "photos.bin").write_bytes(bytes(1_000_000))
    done = command("session", "list", "--data", data, through=small_disk(data))
    assert "plein" in complaint(done)


def test_a_disk_that_fills_up_stops_no_session(data: Path, session: UUID, tmp_path: Path) -> None:
    with driven(data, tmp_path, session, through=small_disk(data)) as evening:
        inside = seen_by(evening.program.process.pid, data)
        begin_counting(evening)
        count(evening, "A", "12")
        evening.until("hands", {"a": 12})
        ballast = fill(inside)
        count(evening, "B", "30")
        check_plain(evening.until_notice("plein"))
        assert evening.see()["hands"] == {"a": 12}
        ballast.unlink()
        count(evening, "B", "31")
        evening.until("hands", {"a": 12, "b": 31})
        # a power cut now: what is on the disk at this moment
        (tmp_path / "saved").mkdir()
        for name in (FILE_NAME, f"{FILE_NAME}-wal"):
            (tmp_path / "saved" / name).write_bytes((inside / name).read_bytes())
    hands = [e.event for e in read_journal(tmp_path / "saved", session)]
    assert [each for each in hands if isinstance(each, HandsCounted)] == [
        HandsCounted(QUESTION, "a", 12),
        HandsCounted(QUESTION, "b", 31),
    ]


def begin_counting(evening: Driven) -> None:
    evening.begin()
    for _ in range(3):
        evening.do("press", "PageDown")
    evening.until("phase", Phase.COLLECTING.value)


def count(evening: Driven, letter: str, number: str) -> None:
    evening.do("press", letter)
    evening.do("type", number)
    evening.do("press", "Return")


def test_a_second_start_is_refused_and_the_first_goes_on(
    data: Path, session: UUID, tmp_path: Path
) -> None:
    with driven(data, tmp_path, session) as evening:
        begin_counting(evening)
        words = "déjà ouvert"
        assert words in complaint(command("session", "list", "--data", data))
        (tmp_path / "second").mkdir()
        check_that_the_window_tells(words, data, tmp_path / "second")
        count(evening, "B", "3")
        evening.program.until_written(HandsCounted(QUESTION, "b", 3))


@pytest.mark.parametrize(
    ("typed", "words"),
    [("-5", "négatif"), ("9999", "plus qu’une salle"), ("2001", "plus qu’une salle")],
)
def test_an_absurd_count_is_told_and_not_kept(
    typed: str, words: str, data: Path, session: UUID, tmp_path: Path
) -> None:
    with driven(data, tmp_path, session) as evening:
        begin_counting(evening)
        count(evening, "A", typed)
        check_plain(evening.until_notice(words))
        count(evening, "A", "4")
        evening.until("hands", {"a": 4})
    counted = [e.event for e in read_journal(data, session) if isinstance(e.event, HandsCounted)]
    assert counted == [HandsCounted(QUESTION, "a", 4)]


def test_an_entry_damaged_by_hand_is_told(data: Path, session: UUID, tmp_path: Path) -> None:
    hold(data, session, datetime.now(UTC))
    with closing(sqlite3.connect(data / FILE_NAME)) as file, file:
        file.execute('UPDATE journal SET data = \'{"hands": "beaucoup"}\' WHERE sequence = 5')
    paper = tmp_path / "r.pdf"
    done = command("document", "results", "--session", str(session), "--out", paper, "--data", data)
    assert "journal" in complaint(done)
    assert not paper.exists()
    with driven(data, tmp_path, session) as evening:
        evening.until("buttons", "start")
        evening.click("start")
        check_plain(evening.until_notice("journal"))
        assert evening.see()["windows"] == ["À main levée"]


def hold(data: Path, session: UUID, now: datetime) -> None:
    """Hold a session to its first count, without a window."""
    clock = FakeClock(now)
    with closing(open_storage(data, clock)) as storage:
        module = FolderShelf((CONTENT,)).module(MODULE)
        meeting = storage.register.session(session)
        live = LiveSession(meeting, module, storage.journal, clock, lambda _state: None)
        for _ in range(3):
            live.forward()
        live.count_hands("b", 21)


def test_a_clock_that_was_set_back_stops_no_session(
    data: Path, session: UUID, tmp_path: Path
) -> None:
    hold(data, session, datetime.now(UTC) + timedelta(days=400))
    with driven(data, tmp_path, session) as evening:
        evening.begin("resume")
        assert evening.see()["hands"] == {"b": 21}
        count(evening, "A", "2")
        evening.program.until_written(HandsCounted(QUESTION, "a", 2))
        evening.click("finish")
        evening.until("buttons", "finish")
    entries = read_journal(data, session)
    assert [each.sequence for each in entries] == list(range(1, len(entries) + 1))
    done = command(
        "document",
        "results",
        "--session",
        str(session),
        "--out",
        tmp_path / "r.pdf",
        "--data",
        data,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_damaged_file_is_set_aside_and_the_backup_taken(
    data: Path, session: UUID, tmp_path: Path
) -> None:
    hold(data, session, datetime.now(UTC))
    with closing(open_storage(data, FakeClock())) as storage:
        assert storage.back_up() is not None
    overwrite_header(data / FILE_NAME)
    with driven(data, tmp_path, session) as evening:
        check_plain(evening.until_notice("sauvegarde"))
        evening.begin("resume")
        assert evening.see()["hands"] == {"b": 21}
    events = [entry.event for entry in read_journal(data, session)]
    assert PhaseReached("intro", QUESTION, Phase.COLLECTING) in events
