"""Installing mallettes: whole or not at all, the version before it in use meanwhile."""

import json
import os
from pathlib import Path

import pytest

from app.domain.content import Video
from app.domain.errors import UserError
from app.library.mallette import export, sign_pack
from app.library.signing import new_key, public_file
from app.usecases.mallettes import Interruption, Origin, PackStore, Trust
from tests.fakes.packs import small_pack
from tests.library.installs import (
    Computer,
    a_mallette,
    a_pack,
    never,
    objects,
    quietly,
    refused,
    rezip,
)


class TestInstall:
    def test_puts_the_modules_of_a_mallette_on_the_shelf(self, computer: Computer, sent: Path):
        store: PackStore = computer.store
        state = store.install(a_mallette(sent), quietly, never)

        assert (state.id, state.title, state.version) == ("verger", "Le verger 1", 1)
        assert (state.modules, state.origin) == (("verger",), Origin.INSTALLED)
        assert not state.covers
        assert state.integrity.state is Trust.UNSIGNED
        assert state.bytes > 1000
        assert store.packs() == (state,)
        assert computer.title() == "Le verger 1"
        film = computer.shelf.module("verger").activity("film")
        assert isinstance(film, Video)
        assert film.file.is_relative_to(computer.data)
        assert film.duration_ms == 90_001
        assert [cue.text for cue in film.cues] == ["Bonjour à tous.", "Au revoir."]

    def test_tells_how_far_it_is(self, computer: Computer, sent: Path):
        heard: list[tuple[int, int]] = []
        file = a_mallette(sent, size=300_000)
        computer.store.install(file, lambda *done: heard.append(done), never)
        done = [each for each, _whole in heard]
        assert done == sorted(done)
        assert {whole for _done, whole in heard} == {done[-1]}

    def test_of_a_signed_mallette_says_who_signed_it(self, computer: Computer, sent: Path):
        key = new_key("Les Tilleuls", sent / "tilleuls.pem")
        assert sign_pack(a_pack(sent / "verger-1"), sent / "tilleuls.pem") == ()
        file = a_mallette(sent)
        assert computer.install(file).integrity.state is Trust.UNSIGNED
        computer.keys.mkdir(parents=True)
        public_file(sent / "tilleuls.pem").rename(computer.keys / "tilleuls.pub")
        computer.restart()
        (state,) = computer.store.packs()
        assert (state.integrity.state, state.integrity.signer) == (Trust.SIGNED, key.name)

    def test_of_a_mallette_without_a_list_makes_one(self, computer: Computer, sent: Path):
        file = rezip(a_mallette(sent), {"SHA256SUMS": None})
        assert computer.install(file).integrity.state is Trust.UNSIGNED
        assert computer.install(file).version == 1

    def test_keeps_each_content_once(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent, 1, size=100_000))
        computer.in_use.add(("verger", 1))
        second = a_pack(sent / "verger-2", 2)
        film = (sent / "verger-1/media/film.mp4").read_bytes()
        (second / "media/film.mp4").write_bytes(film)
        export(second, sent / "second.mallette", quietly, never)
        computer.install(sent / "second.mallette")
        assert len([each for each in computer.files().values() if each == film]) == 1
        assert {each.version for each in computer.packs.all()} == {1, 2}

    def test_a_second_time_changes_nothing(self, computer: Computer, sent: Path):
        file = a_mallette(sent)
        first = computer.install(file)
        before = computer.files()
        assert computer.install(file) == first
        assert computer.files() == before

    def test_a_second_time_mends_what_was_damaged_or_is_gone(self, computer: Computer, sent: Path):
        file = a_mallette(sent)
        computer.install(file)
        sound = computer.files()
        films = list(computer.data.rglob("*.mp4"))
        films[0].write_bytes(b"\0" * films[0].stat().st_size)
        next(computer.data.rglob("*.srt")).unlink()
        computer.restart()
        assert computer.store.packs()[0].integrity.state is Trust.ALTERED

        assert computer.install(file).integrity.state is Trust.UNSIGNED
        now = {name: data for name, data in computer.files().items() if "seen" not in name}
        assert now.items() <= sound.items()

    def test_takes_a_signature_that_came_later(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent))
        new_key("Les Tilleuls", sent / "tilleuls.pem")
        assert sign_pack(sent / "verger-1", sent / "tilleuls.pem") == ()
        computer.keys.mkdir(parents=True)
        public_file(sent / "tilleuls.pem").rename(computer.keys / "tilleuls.pub")
        assert computer.install(a_mallette(sent)).integrity.state is Trust.SIGNED


class TestOfAModuleThatAnotherPackHas:
    """Our own module keeps its origin and its trust, whatever else calls itself so."""

    @staticmethod
    def enemy(sent: Path) -> Path:
        pack = a_pack(sent / "ennemi", 1)
        said = {**small_pack(), "id": "ennemi", "title": "Ennemi"}
        (pack / "pack.json").write_text(json.dumps(said), encoding="utf-8")
        assert export(pack, sent / "ennemi.mallette", quietly, never) == ()
        return sent / "ennemi.mallette"

    def test_the_install_is_refused_and_leaves_nothing(self, computer: Computer, sent: Path):
        a_pack(computer.bundled / "verger", 1)
        said = refused(computer, self.enemy(sent))
        assert "its module “verger” is already in the mallette “verger”" in said

    def test_one_that_was_there_before_serves_no_module(self, computer: Computer, sent: Path):
        computer.install(self.enemy(sent))
        a_pack(computer.bundled / "verger", 1)
        computer.restart()
        served = {each.id: each.modules for each in computer.store.packs()}
        assert served == {"verger": ("verger",), "ennemi": ()}


class TestRemove:
    def test_takes_every_version_and_every_file_away(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent))
        computer.store.remove("verger")
        assert computer.store.packs() == ()
        assert objects(computer) == {}
        with pytest.raises(UserError, match="not on this computer"):
            computer.title()

    def test_brings_back_what_came_with_the_program(self, computer: Computer, sent: Path):
        a_pack(computer.bundled / "verger", 1)
        assert computer.install(a_mallette(sent, 2)).covers
        computer.store.remove("verger")
        assert computer.title() == "Le verger 1"
        (ours,) = computer.store.packs()
        assert not ours.covers

    def test_is_refused_while_a_session_goes_on(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent))
        computer.in_use.add(("verger", 1))
        with pytest.raises(UserError, match="end that session first"):
            computer.store.remove("verger")
        assert computer.title() == "Le verger 1"

    def test_of_what_was_not_installed_is_refused(self, computer: Computer):
        a_pack(computer.bundled / "verger", 1)
        with pytest.raises(UserError, match="was not installed"):
            computer.store.remove("verger")


class TestExamining:
    def test_names_what_was_altered_or_is_missing(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent))
        pack = computer.packs.find("verger", 1)
        assert pack is not None
        film = pack.file("media/film.mp4")
        seen = film.stat()
        film.write_bytes(b"\1" * seen.st_size)
        os.utime(film, ns=(seen.st_atime_ns, seen.st_mtime_ns))  # a disk alters without a trace
        pack.file("media/film.txt").unlink()
        assert computer.store.packs()[0].integrity.state is Trust.ALTERED  # a file is missing
        found = computer.store.examine("verger", quietly, never)
        assert (found.altered, found.missing) == (("media/film.mp4",), ("media/film.txt",))

    def test_reads_every_byte_where_nothing_tells_of_a_change(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent))
        pack = computer.packs.find("verger", 1)
        assert pack is not None
        film = pack.file("media/film.mp4")
        seen = film.stat()
        film.write_bytes(b"\1" * seen.st_size)
        os.utime(film, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        assert computer.store.packs()[0].integrity.state is Trust.UNSIGNED
        found = computer.store.examine("verger", quietly, never)
        assert found.state is Trust.ALTERED
        assert computer.store.packs()[0].integrity == found

    def test_can_be_cancelled(self, computer: Computer, sent: Path):
        computer.install(a_mallette(sent))
        with pytest.raises(Interruption):
            computer.store.examine("verger", quietly, lambda: True)

    def test_is_for_bundled_and_copied_packs_too(self, computer: Computer):
        a_pack(computer.bundled / "verger", 1)
        copy = a_pack(computer.data / "packs" / "jardin", 1, id="jardin")
        (copy / "pack.json").write_text(json.dumps({**small_pack(), "id": "jardin"}))
        assert computer.store.examine("jardin", quietly, never).state is Trust.UNSIGNED
        origins = [each.origin for each in computer.store.packs()]
        assert origins == [Origin.BUNDLED, Origin.COPIED]
        with pytest.raises(UserError, match="no pack"):
            computer.store.examine("nothing", quietly, never)

    def test_remembers_between_two_starts_and_forgets_what_it_cannot_read(
        self, computer: Computer, sent: Path
    ):
        first = computer.install(a_mallette(sent))
        memory = computer.data / "mallettes" / "seen.json"
        for damage in ("{", "[]", '{"verger@1": 7}', memory.read_text().replace("unsigned", "x")):
            memory.write_text(damage)
            computer.restart()
            assert computer.store.packs() == (first,)


def test_a_pack_that_cannot_be_read_is_among_the_packs(computer: Computer):
    folder = a_pack(computer.data / "packs" / "broken")
    (folder / "pack.json").write_text("{")
    (state,) = computer.store.packs()
    assert (state.id, state.title, state.version, state.modules) == ("broken", "broken", 0, ())
