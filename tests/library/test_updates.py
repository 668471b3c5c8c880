"""Of several versions the newest is used; those before it go when nothing needs them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.content import Video
from app.usecases.mallettes import Origin
from tests.library.installs import Computer, a_mallette, a_pack, refused, rezip

LATER = timedelta(days=8)


class TestUpdate:
    def test_takes_the_place_of_the_older_version(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent, 1))
        state = computer.install(a_mallette(sent, 2))
        assert (state.version, computer.title()) == (2, "Le verger 2")
        assert [each.version for each in computer.packs.all()] == [2]
        assert len(list(computer.data.rglob("*.mp4"))) == 1

    def test_takes_the_place_of_what_came_with_the_program(self, computer: Computer, sent: Path):
        a_pack(computer.bundled / "verger", 1)
        assert computer.title() == "Le verger 1"
        computer.install(a_mallette(sent, 2))
        assert computer.title() == "Le verger 2"
        assert computer.shelf.problems() == ()
        assert [each.origin for each in computer.store.packs()] == [Origin.INSTALLED]

    def test_by_the_program_itself_takes_the_place_of_what_was_installed(
        self, computer: Computer, sent: Path
    ):
        computer.install(a_mallette(sent, 2))
        a_pack(computer.bundled / "verger", 3)
        assert computer.title() == "Le verger 3"
        assert [each.origin for each in computer.store.packs()] == [Origin.BUNDLED]
        computer.store.tidy(datetime.now(UTC) + LATER)
        assert computer.packs.all() == ()
        assert list(computer.data.rglob("*.mp4")) == []

    def test_to_an_older_version_is_refused(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent, 2))
        assert "A newer version" in refused(computer, a_mallette(sent, 1))
        assert computer.title() == "Le verger 2"

    def test_to_what_came_with_the_program_is_refused(self, computer: Computer, sent: Path):
        a_pack(computer.bundled / "verger", 2)
        assert "came with the program" in refused(computer, a_mallette(sent, 1))
        assert "came with the program" in refused(computer, a_mallette(sent, 2))
        assert not computer.data.exists()

    def test_to_another_content_of_the_same_version_is_refused(
        self, computer: Computer, sent: Path
    ):
        computer.install(a_mallette(sent, 1))
        other = a_mallette(sent, 1, summary="Autre chose.")
        assert "raise its version" in refused(computer, other)
        assert "raise its version" in refused(computer, rezip(other, {"SHA256SUMS": None}))

    def test_leaves_the_version_that_a_session_goes_on_with(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent, 1))
        texts = computer.shelf.texts("verger")
        computer.in_use.add(("verger", 1))
        computer.install(a_mallette(sent, 2))
        computer.store.tidy(datetime.now(UTC) + LATER)

        film = computer.shelf.as_asked(texts).activity("film")

        assert isinstance(film, Video)
        assert (film.duration_ms, film.file.exists()) == (90_001, True)
        assert computer.title() == "Le verger 2"
        computer.in_use.clear()
        computer.install(a_mallette(sent, 3))
        film = computer.shelf.as_asked(texts).activity("film")
        assert isinstance(film, Video)
        assert film.duration_ms == 90_003
