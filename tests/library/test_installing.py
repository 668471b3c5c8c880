"""What cannot be installed leaves nothing; what was interrupted goes on the next time."""

import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.library.listing import list_folder
from app.library.mallette import sign_pack
from app.library.signing import new_key, public_file
from app.usecases.mallettes import Interruption
from tests.fakes.packs import small_pack
from tests.library.installs import (
    Computer,
    a_mallette,
    a_pack,
    cancelled_after,
    objects,
    refused,
    rezip,
)


class TestRefusal:
    @pytest.mark.parametrize("name", ["module.json", "media/film.mp4", "media/film.srt"])
    def test_of_one_altered_byte_names_the_file(self, computer: Computer, sent: Path, name: str):
        file = a_mallette(sent)
        content = bytearray((sent / "verger-1" / name).read_bytes())
        content[-1] ^= 0x20
        words = refused(computer, rezip(file, {name: bytes(content)}))
        assert f"“{name}” was altered" in words
        assert not computer.data.exists() or computer.files() == {}

    def test_of_a_file_that_is_missing_or_was_added(self, computer: Computer, sent: Path):
        assert "film.txt" in refused(computer, rezip(a_mallette(sent), {"media/film.txt": None}))
        assert "notes.txt" in refused(computer, rezip(a_mallette(sent), {"notes.txt": b"x"}))

    def test_of_a_list_or_a_signature_that_was_altered(self, computer: Computer, sent: Path):
        new_key("Les Tilleuls", sent / "tilleuls.pem")
        assert sign_pack(a_pack(sent / "verger-1"), sent / "tilleuls.pem") == ()
        computer.keys.mkdir(parents=True)
        public_file(sent / "tilleuls.pem").rename(computer.keys / "tilleuls.pub")
        file = a_mallette(sent)
        with zipfile.ZipFile(file) as zipped:
            told = zipped.read("SHA256SUMS")
        for name, content in (
            ("SHA256SUMS", told.replace(b"a", b"b")),
            ("SHA256SUMS", b"no list"),
            ("SHA256SUMS.sig", b"{}"),
        ):
            file = a_mallette(sent)
            assert "was altered" in refused(computer, rezip(file, {name: content}))

    def test_of_a_list_out_of_order_says_so(self, computer: Computer, sent: Path):
        file = a_mallette(sent)
        lines = list_folder(sent / "verger-1").text().splitlines(keepends=True)
        rezip(file, {"SHA256SUMS": "".join(reversed(lines)).encode()})
        assert "not in the order of their names" in refused(computer, file)

    def test_of_a_newer_format_says_so_before_anything_is_copied(
        self, computer: Computer, sent: Path
    ):
        newer = json.dumps({**small_pack(), "format": 2}).encode()
        file = rezip(a_mallette(sent), {"pack.json": newer, "SHA256SUMS": None})
        assert "newer version of the program (format 2" in refused(computer, file)

    def test_of_a_broken_module_says_the_file_the_place_and_the_remedy(
        self, computer: Computer, sent: Path
    ):
        file = rezip(a_mallette(sent), {"module.json": b'{"id": "verger"}', "SHA256SUMS": None})
        words = refused(computer, file)
        assert "verger-1.mallette was not installed. In verger/module.json, " in words

    def test_calls_the_files_what_their_author_calls_them(self, computer: Computer, sent: Path):
        empty = {"media/film.srt": b"1\n00:00:05,000 --> 00:00:01,000\na\n", "SHA256SUMS": None}
        words = refused(computer, rezip(a_mallette(sent), empty))
        assert "In verger/media/film.srt, line 2: On line 2 of film.srt the subtitle ends" in words

    def test_of_a_film_that_is_none(self, computer: Computer, sent: Path):
        file = rezip(a_mallette(sent), {"media/film.mp4": b"<html>", "SHA256SUMS": None})
        assert "“media/film.mp4” is not what its name says" in refused(computer, file)

    def test_of_what_is_no_mallette(self, computer: Computer, sent: Path):
        (sent / "other.mallette").write_bytes(b"Bonjour")
        refused(computer, sent / "other.mallette")
        assert "check its name and its folder" in refused(computer, sent / "gone.mallette")
        refused(computer, sent)

    def test_of_an_empty_film_says_that_it_is_empty(self, computer: Computer, sent: Path):
        file = rezip(a_mallette(sent), {"media/film.mp4": b"", "SHA256SUMS": None})
        assert "“media/film.mp4” is empty" in refused(computer, file)

    def test_leaves_no_empty_folder(self, computer: Computer, sent: Path):
        broken = {"module.json": b'{"id": "verger"}', "SHA256SUMS": None}
        refused(computer, rezip(a_mallette(sent), broken))
        assert list(computer.data.rglob("*")) == []

    def test_keeps_nothing_of_a_try_that_was_cancelled_before(self, computer: Computer, sent: Path):
        with pytest.raises(Interruption):
            computer.install(a_mallette(sent), cancelled_after(3))
        file = rezip(a_mallette(sent), {"module.json": b"{", "SHA256SUMS": None})
        with pytest.raises(UserError):
            computer.install(file)
        assert computer.files() == {}


class TestCancelling:
    def test_leaves_the_version_before_it_and_what_is_whole(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent, 1))
        file = a_mallette(sent, 2, size=500_000)
        with pytest.raises(Interruption):
            computer.install(file, cancelled_after(7))
        assert computer.title() == "Le verger 1"
        assert not any(name.endswith(".part") for name in computer.files())

    def test_anywhere_leaves_a_try_that_succeeds(self, computer: Computer, sent: Path):
        file = a_mallette(sent, size=300_000)
        times = 0
        while True:
            try:
                computer.install(file, cancelled_after(times))
                break
            except Interruption:
                assert computer.store.packs() == ()
            times += 1
        assert times > 5
        assert computer.title() == "Le verger 1"

    def test_makes_the_next_try_shorter(self, computer: Computer, sent: Path):
        file = a_mallette(sent)
        with pytest.raises(Interruption):
            computer.install(file, cancelled_after(3))
        kept = {name: each.stat().st_mtime_ns for name, each in objects(computer).items()}
        assert kept
        computer.install(file)
        again = objects(computer)
        assert all(again[name].stat().st_mtime_ns == moment for name, moment in kept.items())

    def test_is_swept_a_week_later(self, computer: Computer, sent: Path):
        with pytest.raises(Interruption):
            computer.install(a_mallette(sent), cancelled_after(3))
        now = datetime.now(UTC)
        computer.store.tidy(now)
        assert objects(computer)
        computer.store.tidy(now + timedelta(days=8))
        assert objects(computer) == {}

    def test_is_swept_when_another_mallette_was_installed(self, computer: Computer, sent: Path):
        with pytest.raises(Interruption):
            computer.install(a_mallette(sent, 1, size=70_000), cancelled_after(5))
        computer.install(a_mallette(sent, 2))
        needed = {file for each in computer.packs.all() for file in each.stored.values()}
        assert set(objects(computer).values()) == needed


class TestDisk:
    def test_that_does_not_answer_leaves_nothing(self, computer: Computer, sent: Path):
        resource = pytest.importorskip("resource")
        computer.install(a_mallette(sent, 1))
        file = a_mallette(sent, 2, size=100_000)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
        try:
            assert "does not answer" in refused(computer, file)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert computer.title() == "Le verger 1"

    def test_whose_list_cannot_be_read_loses_no_file(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent))
        (list_file,) = computer.data.rglob("SHA256SUMS")
        told = list_file.read_bytes()
        list_file.write_bytes(b"\0")
        computer.restart()
        computer.store.tidy(datetime.now(UTC) + timedelta(days=8))
        assert computer.store.packs() == ()
        list_file.write_bytes(told)
        assert computer.title() == "Le verger 1"

    def test_that_lost_a_file_of_the_newest_version_shows_the_one_before(
        self, computer: Computer, sent: Path
    ):
        computer.install(a_mallette(sent, 1))
        computer.in_use.add(("verger", 1))
        computer.install(a_mallette(sent, 2))
        newest = computer.packs.find("verger", 2)
        assert newest is not None
        newest.file("media/film.mp4").unlink()
        assert computer.title() == "Le verger 1"
