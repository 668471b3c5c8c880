"""A session keeps the questions that it was asked, whatever becomes of their pack."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.content import Leaflet, Module, Video
from app.domain.errors import UserError
from app.library.shelf import FolderShelf
from app.usecases.asked import AskedTexts
from tests.fakes.packs import film_bytes, small_module, write_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pack = write_pack(tmp_path / "packs" / "verger")
    (pack / "plain.json").write_text('{"title": "Les arbres"}', encoding="utf-8")
    return pack


@pytest.fixture
def texts(folder: Path) -> AskedTexts:
    return FolderShelf((folder.parent,)).texts("verger")


def read_again(folder: Path, texts: AskedTexts) -> Module:
    return FolderShelf((folder.parent,)).as_asked(texts)


def test_the_module_is_the_one_that_was_read(folder: Path, texts: AskedTexts):
    shelf = FolderShelf((folder.parent,))
    assert (texts.pack, texts.version, texts.name) == ("verger", 1, "module.json")
    assert shelf.as_asked(texts) == shelf.module("verger")


def test_an_update_changes_no_word_of_it(folder: Path, texts: AskedTexts):
    before = FolderShelf((folder.parent,)).module("verger")
    changed: dict[str, Any] = small_module()
    changed["title"] = "Le potager"
    changed["activities"][0]["questions"][0]["text"] = "Où sont les poires ?"
    write_pack(folder, changed)
    (folder / "plain.json").unlink()

    assert FolderShelf((folder.parent,)).module("verger").title == "Le potager"
    assert read_again(folder, texts) == before


def test_a_film_that_is_gone_costs_no_question(folder: Path, texts: AskedTexts):
    before = FolderShelf((folder.parent,)).module("verger")
    shutil.rmtree(folder / "media")

    read = read_again(folder, texts)

    assert read.questions == before.questions
    film = read.activity("film")
    assert isinstance(film, Video)
    assert not film.file.exists()


def test_a_film_that_is_shorter_now_costs_no_question(folder: Path):
    module = small_module()
    module["activities"][1]["chapters"] = [{"at": 60, "title": "La récolte"}]
    write_pack(folder, module)
    texts = FolderShelf((folder.parent,)).texts("verger")
    (folder / "media/film.mp4").write_bytes(film_bytes(milliseconds=30_000))

    film = read_again(folder, texts).activity("film")

    assert isinstance(film, Video)
    assert [each.title for each in film.chapters] == ["La récolte"]


def test_a_pack_that_is_gone_costs_no_question(folder: Path, texts: AskedTexts):
    before = FolderShelf((folder.parent,)).module("verger")
    shutil.rmtree(folder)
    assert read_again(folder, texts).questions == before.questions


def test_a_pdf_that_is_gone_leaves_the_page_of_the_texts(folder: Path):
    module = small_module()
    module["activities"][4]["file"] = "media/page.pdf"
    write_pack(folder, module)
    (folder / "media/page.pdf").write_bytes(b"%PDF-1.4 << /Type /Page >>")
    texts = FolderShelf((folder.parent,)).texts("verger")
    (folder / "media/page.pdf").unlink()

    page = read_again(folder, texts).activity("page")

    assert isinstance(page, Leaflet)
    assert page.page_count == 1


@pytest.mark.parametrize("files", [{}, {"module.json": "{"}, {"module.json": '{"id": "verger"}'}])
def test_texts_that_nobody_can_read_are_said(folder: Path, texts: AskedTexts, files):
    with pytest.raises(UserError, match="cannot be read by this version"):
        read_again(folder, replace(texts, files=files))


def test_of_a_module_that_cannot_be_played_there_are_no_texts(folder: Path):
    (folder / "module.json").write_text('{"id": "verger"}', encoding="utf-8")
    with pytest.raises(UserError, match="cannot be played"):
        FolderShelf((folder.parent,)).texts("verger")
