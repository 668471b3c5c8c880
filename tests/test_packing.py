"""The commands that make packs and look into them, as somebody types them."""

import gettext
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.commands import main
from app.screens.wording import use
from tests.fakes.packs import small_pack, write_pack

Command = Callable[..., tuple[int, str, str]]
CREDITS = [{"work": "Tout", "author": "Les voisins", "files": ["media/", "module.json"]}]


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Command]:
    """Runs library commands: the status, what was printed, what was complained of."""

    def run(*words: object) -> tuple[int, str, str]:
        try:
            status = main(["library", *map(str, words), "--data", str(tmp_path / "data")])
        except SystemExit as end:
            status = int(end.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return status, said.out, said.err

    yield run
    use(gettext.NullTranslations())


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "verger", pack={**small_pack(), "credits": CREDITS})


def test_from_a_folder_to_a_signed_mallette(command: Command, pack: Path, tmp_path: Path) -> None:
    key, out = tmp_path / "federation.pem", tmp_path / "verger.mallette"
    status, printed, _ = command("new-key", "La fédération", "--out", key)
    assert status == 0
    assert "federation.pem.pub" in printed
    assert command("sign", pack, "--key", key)[:2] == (0, "La mallette est signée.\n")
    status, printed, progress = command("export", pack / "pack.json", "--out", out)
    assert (status, printed) == (0, f"{out}\n")
    assert progress.endswith("100\u00a0%\n")
    status, printed, _ = command("check", out)
    assert (status, printed.count("\n")) == (0, 2)
    assert "La fédération" not in printed
    (tmp_path / "data" / "keys").mkdir(parents=True)
    (tmp_path / "data" / "keys" / "f.pub").write_bytes((tmp_path / f"{key.name}.pub").read_bytes())
    for each in (out, pack):
        assert "La fédération" in command("check", each)[1]


def test_the_ids_that_are_listed_do_for_every_command(command: Command, tmp_path: Path) -> None:
    told = {**small_pack(), "id": "jardin-2", "credits": CREDITS}
    folder = write_pack(tmp_path / "jardin", pack=told)
    first, second = tmp_path / "first.mallette", tmp_path / "second.mallette"
    assert command("export", folder, "--out", first)[0] == 0
    assert command("install", first)[0] == 0
    status, printed, _ = command("list")
    assert status == 0
    assert "verger · " in printed
    assert "mallette jardin-2" in printed
    for name in ("verger", "jardin-2"):
        assert command("check", name)[0] == 0
        assert command("export", name, "--out", second)[0] == 0
        assert second.read_bytes() == first.read_bytes()
    assert "n’est plus sur cet ordinateur" in command("remove", "verger")[1]
    assert "mallette jardin-2" not in command("list")[1]
    (tmp_path / "data" / "packs").mkdir(parents=True, exist_ok=True)
    folder.rename(tmp_path / "data" / "packs" / "jardin")
    assert command("check", "verger")[0] == 0
    assert command("check", "nothing-of-the-kind")[0] == 1


def test_a_passphrase_comes_from_a_file(command: Command, pack: Path, tmp_path: Path) -> None:
    key, words = tmp_path / "key.pem", tmp_path / "words.txt"
    words.write_text("trois pommes\n", encoding="utf-8")
    assert command("new-key", "A", "--out", key, "--passphrase-file", words)[0] == 0
    status, _, complaint = command("sign", pack, "--key", key)
    assert (status, complaint.count("\n")) == (1, 1)
    assert "phrase secrète" in complaint
    assert command("sign", pack, "--key", key, "--passphrase-file", words)[0] == 0


def test_problems_are_listed_and_forbid(command: Command, pack: Path, tmp_path: Path) -> None:
    (pack / "media" / "film.mp4").write_bytes(b"RIFF")
    out = tmp_path / "verger.mallette"
    status, printed, _ = command("export", pack, "--out", out)
    assert status == 1
    assert "verger/media/film.mp4" in printed
    assert not out.exists()
    status, printed, _ = command("check", pack, "--json")
    assert status == 1
    assert {each["file"] for each in json.loads(printed)} == {"verger/media/film.mp4"}


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("export", "x"), 2, "FICHIER.mallette"),
        (("sign", "x"), 2, "--key CLÉ"),
        (("new-key", "x"), 2, "new-key NOM"),
        (("export", "nowhere", "--out", "x.mallette"), 1, "nowhere n’en est pas un"),
        (("sign", "nowhere", "--key", "no.pem"), 1, "no.pem ne peut pas être lu"),
        (("schema", "x.json"), 1, "x.json"),
    ],
)
def test_half_a_wish(command: Command, words: tuple[str, ...], status: int, sentence: str) -> None:
    done = command(*words)
    assert done[:2] == (status, "")
    assert sentence in done[2].replace("\N{NO-BREAK SPACE}", " ")


def names_of(schema: Any) -> Iterator[str]:
    """Every name that a schema refers to."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"]
        for each in schema.values():
            yield from names_of(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from names_of(each)


@pytest.mark.parametrize("file", ["", "pack.json", "module.json", "plain.json", "SHA256SUMS.sig"])
def test_the_schema_is_whole(command: Command, file: str) -> None:
    status, printed, complaint = command("schema", *([file] if file else []))
    assert (status, complaint) == (0, "")
    schema = json.loads(printed)
    assert schema["$schema"].endswith("2020-12/schema")
    known = {f"#/$defs/{name}" for name in schema.get("$defs", {})}
    assert set(names_of(schema)) <= known
    assert json.loads(command("schema", *([file] if file else []), "--json")[1]) == schema


def test_the_schema_says_what_the_program_reads(command: Command) -> None:
    schema = json.loads(command("schema", "module.json")[1])
    kinds = schema["properties"]["activities"]["items"]["discriminator"]["mapping"]
    assert {"intro_quiz", "evaluation", "exercise", "closing"} <= set(kinds)
    chapter = schema["$defs"]["ChapterPart"]["properties"]["at"]["anyOf"]
    assert [each["type"] for each in chapter] == ["number", "string"]
    pack = json.loads(command("schema", "pack.json")[1])
    assert pack["additionalProperties"] is False
    assert {"format", "id", "version", "credits"} <= set(pack["properties"])
    assert "files" in pack["$defs"]["CreditPart"]["properties"]
