"""The cooperative's own films and leaflets in the place of ours: checked, kept, given back."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.content import Leaflet, Module, Video
from app.domain.errors import UserError
from app.library.official import INDEX, OfficialFiles
from app.library.official_media import ShelvedOfficialMedia
from app.library.shelf import FolderShelf
from app.usecases.mallettes import Interruption, OfficialFile, OfficialMedia, Place
from tests.fakes.packs import film_bytes, small_module, small_pack, write_pack

FILM, PAGE = ("verger", "film"), ("verger", "page")
PDF = b"%PDF-1.4 << /Type /Page >> << /Type /Page >>"
THEIRS = "1\n00:00:01,000 --> 00:00:02,000\nChez nous.\n"


class Coop:
    """A data folder with a pack, and the cooperative's own files beside it."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.pack = folder / "packs" / "verger"
        self.update(1)
        self.film, self.subtitles = folder / "Notre film.MP4", folder / "Notre film.srt"
        self.film.write_bytes(film_bytes(milliseconds=60_000))
        self.subtitles.write_text(THEIRS, encoding="utf-8")
        self.page = folder / "notre plaquette.pdf"
        self.page.write_bytes(PDF)
        self.files = OfficialFiles(self.data)
        self.shelf = FolderShelf((self.pack.parent,), official=self.files)
        self.media: OfficialMedia = ShelvedOfficialMedia(self.files, self.shelf)

    def update(self, version: int) -> None:
        module = {**small_module(), "title": f"Le verger {version}"}
        film = module["activities"][1]
        film["chapters"] = [{"at": 10, "title": "Début"}, {"at": 70, "title": "Fin"}]
        question = {**module["activities"][0]["questions"][0], "id": "stop"}
        film["stops"] = [{"at": 80, "question": question}]
        write_pack(self.pack, module, {**small_pack(), "version": version})
        (self.pack / "plain.json").write_text('{"film.chapters.1": "Le début"}', encoding="utf-8")

    def use_film(self, film: Path | None = None, *, subtitles: bool = True) -> None:
        chosen = OfficialFile(film or self.film, self.subtitles if subtitles else None)
        self.media.use(FILM, chosen, lambda _done, _whole: None, lambda: False)

    def use_page(self, file: Path | None = None) -> None:
        chosen = OfficialFile(file or self.page)
        self.media.use(PAGE, chosen, lambda _done, _whole: None, lambda: False)

    def shown(self) -> Video:
        return film_of(self.shelf.module("verger"))

    def kept(self) -> set[str]:
        return {each.suffix for each in self.data.iterdir()} if self.data.exists() else set()


def film_of(module: Module) -> Video:
    film = module.activity("film")
    assert isinstance(film, Video)
    return film


@pytest.fixture
def coop(tmp_path: Path) -> Coop:
    return Coop(tmp_path)


def test_a_film_takes_the_place_of_ours_with_its_subtitles(coop: Coop):
    coop.use_film()

    film = coop.shown()

    assert film.official
    assert film.file.read_bytes() == coop.film.read_bytes()
    assert film.file.is_relative_to(coop.data)
    assert (film.duration_ms, [cue.text for cue in film.cues]) == (60_000, ["Chez nous."])
    assert film.transcript == "Chez nous."
    assert [each.title for each in film.chapters] == ["Début"]
    assert film.stops == ()
    assert set(coop.media.in_place()) == {FILM}


def test_it_does_so_in_plain_language_too(coop: Coop):
    coop.use_film()
    plain = coop.shelf.module("verger").plain
    assert plain is not None
    film = film_of(plain)
    assert film.official
    assert [each.title for each in film.chapters] == ["Le début"]


def test_a_film_without_subtitles_has_none_of_ours(coop: Coop):
    coop.use_film(subtitles=False)
    assert (coop.shown().cues, coop.shown().transcript) == ((), "")


def test_a_film_that_does_not_say_its_length_keeps_every_moment(coop: Coop):
    coop.film.write_bytes(film_bytes(milliseconds=0))
    coop.use_film()
    assert len(coop.shown().chapters) == 2
    assert len(coop.shown().stops) == 1


def test_a_leaflet_takes_the_place_of_ours(coop: Coop):
    coop.use_page()
    page = coop.shelf.module("verger").activity("page")
    assert isinstance(page, Leaflet)
    assert page.official
    assert page.page_count == 2
    assert page.file is not None
    assert page.file.read_bytes() == PDF


def test_ours_comes_back(coop: Coop):
    before = coop.shelf.module("verger")
    coop.use_film()
    coop.use_page()
    coop.media.back_to_ours(FILM)
    coop.media.back_to_ours(FILM)
    coop.media.back_to_ours(PAGE)
    assert coop.shelf.module("verger") == before
    assert coop.media.in_place() == {}
    assert coop.kept() == {".json"}


def test_another_film_takes_the_place_of_the_first(coop: Coop):
    coop.use_film()
    first = coop.shown().file
    coop.film.write_bytes(film_bytes(milliseconds=61_000))
    coop.use_film(subtitles=False)
    assert coop.shown().duration_ms == 61_000
    assert not first.exists()
    assert coop.kept() == {".json", ".mp4"}


def test_the_same_film_may_be_chosen_again(coop: Coop):
    coop.use_film()
    coop.use_film()
    assert coop.shown().file.exists()


def test_it_survives_an_update_of_the_pack_and_the_next_start(coop: Coop):
    coop.use_film()
    coop.update(2)
    again = FolderShelf((coop.pack.parent,), official=OfficialFiles(coop.data))
    assert again.module("verger").title == "Le verger 2"
    assert film_of(again.module("verger")).official


def test_it_waits_for_an_activity_that_an_update_left_out(coop: Coop):
    coop.use_film()
    module = small_module()
    del module["activities"][1]
    write_pack(coop.pack, module)
    (coop.pack / "plain.json").unlink()
    coop.shelf.refresh()
    assert coop.shelf.module("verger").activity("film") is None
    assert coop.shelf.problems() == ()
    coop.update(2)
    coop.shelf.refresh()
    assert coop.shown().official


@pytest.mark.parametrize("harm", [Path.unlink, lambda file: file.write_bytes(b"no film")])
def test_a_file_that_is_gone_or_damaged_gives_way_to_ours_and_is_said(
    coop: Coop, harm: Callable[[Path], None]
):
    coop.use_film()
    name = coop.shown().file.name
    harm(coop.shown().file)
    coop.shelf.refresh()

    assert not coop.shown().official
    assert coop.shown().file.is_relative_to(coop.pack)
    (problem,) = coop.shelf.problems()
    assert problem.file.endswith(name)
    assert problem.remedy.startswith("Ours is shown in its place.")


def test_a_session_already_held_sees_the_film_and_keeps_the_question_of_ours(coop: Coop):
    texts = coop.shelf.texts("verger")
    coop.use_film()
    film = film_of(coop.shelf.as_asked(texts))
    assert film.official
    assert [each.question.id for each in film.stops] == ["stop"]


def refused(coop: Coop, place: Place, chosen: OfficialFile) -> str:
    before = coop.kept(), coop.media.in_place()
    with pytest.raises(UserError) as error:
        coop.media.use(place, chosen, lambda _done, _whole: None, lambda: False)
    assert (coop.kept(), coop.media.in_place()) == before
    return str(error.value)


def test_what_cannot_be_shown_there_is_refused(coop: Coop, tmp_path: Path):
    words = tmp_path / "lisez.txt"
    words.write_text("bonjour", encoding="utf-8")
    film, page = OfficialFile(coop.film), OfficialFile(coop.page)
    assert "is not an MP4 film" in refused(coop, FILM, page)
    assert "is not a PDF" in refused(coop, PAGE, film)
    assert "has no subtitles" in refused(coop, PAGE, replace(page, subtitles=words))
    assert "is not the beginning" in refused(coop, FILM, replace(film, subtitles=words))
    assert "cannot be read" in refused(coop, FILM, OfficialFile(tmp_path / "gone.mp4"))
    assert "neither a film nor a leaflet" in refused(coop, ("verger", "intro"), film)
    assert "has no activity" in refused(coop, ("verger", "nothing"), film)
    assert "not on this computer" in refused(coop, ("nowhere", "film"), film)


def test_a_film_whose_copy_was_cut_off_is_refused(coop: Coop):
    coop.film.write_bytes(coop.film.read_bytes()[:60])
    assert "was probably cut off" in refused(coop, FILM, OfficialFile(coop.film))


def test_progress_is_told_and_cancelling_leaves_everything_as_it_was(coop: Coop):
    coop.use_film()
    before = coop.media.in_place()
    heard: list[tuple[int, int]] = []
    coop.film.write_bytes(film_bytes(milliseconds=62_000))
    chosen = OfficialFile(coop.film, coop.subtitles)
    whole = coop.film.stat().st_size + coop.subtitles.stat().st_size

    with pytest.raises(Interruption):
        coop.media.use(FILM, chosen, lambda *done: heard.append(done), lambda: len(heard) == 1)

    assert heard == [(coop.film.stat().st_size, whole)]
    assert coop.media.in_place() == before
    assert coop.kept() == {".json", ".mp4", ".srt"}
    assert coop.shown().duration_ms == 60_000


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"files": 7}', '{"files": [7, {"module": 1}]}',
     '{"files": [{"module": "verger", "activity": "film", "file": 7}]}'],
)  # fmt: skip
def test_an_index_that_cannot_be_read_gives_back_ours(coop: Coop, damage: str):
    coop.use_film()
    (coop.data / INDEX).write_text(damage, encoding="utf-8")
    coop.shelf.refresh()
    assert not coop.shown().official
    coop.use_film()
    assert coop.shown().official


def test_an_index_leads_to_no_file_outside_the_folder(coop: Coop):
    coop.use_film()
    entry = {"module": "verger", "activity": "film", "file": f"../../{coop.film.name}"}
    (coop.data / INDEX).write_text(json.dumps({"files": [entry]}), encoding="utf-8")
    coop.shelf.refresh()
    assert not coop.shown().official


def test_a_disk_that_does_not_answer_leaves_everything_as_it_was(coop: Coop):
    resource = pytest.importorskip("resource")
    coop.use_film()
    before = coop.media.in_place()
    coop.film.write_bytes(film_bytes(milliseconds=62_000))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        with pytest.raises(UserError, match="does not answer"):
            coop.use_film()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert coop.media.in_place() == before
    assert coop.kept() == {".json", ".mp4", ".srt"}


def test_what_a_kill_left_goes_with_the_next_film(coop: Coop):
    coop.use_page()
    for name in ("verger-film.mp4.part", f"verger-film-{'0' * 12}.mp4", "verger-film-x.mp4"):
        (coop.data / name).write_bytes(b"half")
    coop.use_film()
    assert sorted(each.suffix for each in coop.data.iterdir()) == [
        ".json", ".mp4", ".mp4", ".pdf", ".srt",
    ]  # fmt: skip
    assert coop.shown().official


def test_nothing_is_there_before_the_first(coop: Coop):
    assert coop.media.in_place() == {}
    coop.media.back_to_ours(FILM)
    assert not coop.data.exists()
