"""Bringing a table of answers in, without a window."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from app.domain.imports.fields import Field, Target
from app.domain.imports.layouts import propose
from app.domain.imports.table import Table
from app.storage.opening import open_storage
from app.surroundings import SystemClock
from app.tables.writing import csv_text, xlsx
from app.usage import read_words
from tests.end_to_end.programs import command
from tests.fakes.exports import FRAMAFORMS, MICROSOFT, table
from tests.fakes.people import a_session
from tests.fakes.register import keep

OWN = table(("Qui", "Fixe"), ("Petit Zoé", "0299000000"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def session(data: Path) -> str:
    """A session with two seats in a new data folder."""
    storage = open_storage(data, SystemClock())
    made = a_session(2)
    keep(storage.register, made)
    own = propose(OWN)
    names = (Target(Field.FULL_NAME), Target(Field.PHONE))
    storage.imports.remember(replace(own, targets=names, name="Mairie"))
    storage.close()
    return str(made.id)


def saved(folder: Path, what: Table, name: str = "réponses.csv") -> Path:
    file = folder / name
    write = xlsx("Réponses", what.rows[0], what.rows[1:]) if name.endswith("xlsx") else csv_text(
        what.rows[0], what.rows[1:]
    )  # fmt: skip
    file.write_bytes(write)
    return file


def said(data: Path, session: str, *words: str | Path) -> str:
    ended = command("registrations", *words, "--session", session, "--data", data)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.replace("\N{NO-BREAK SPACE}", " ")


def test_a_table_is_looked_at_then_brought_in_once(data: Path, tmp_path: Path, session: str):
    file = saved(tmp_path, FRAMAFORMS)
    seen = said(data, session, "import", file, "--dry-run")
    assert "ligne 4 · LEFÈVRE Zoé · nouveau\n" in seen
    assert "D6 : Un brouillon jamais envoyé : il est laissé de côté." in seen
    assert "Framaforms · rien n’est encore écrit\nnouveau : 2\n" in seen
    assert said(data, session, "list") == ""
    assert "Framaforms · importé" in said(data, session, "import", file)
    rows = json.loads(said(data, session, "import", saved(tmp_path, MICROSOFT), "--json"))
    assert [(each["name"], each["outcome"], each["standing"]) for each in rows] == [
        ("LEFÈVRE Zoé", "known", None), ("BENALI Karim", "double", "waiting"),
    ]  # fmt: skip
    again = said(data, session, "import", file)
    assert "sans changement : 2" in again
    assert said(data, session, "list").count("LEFÈVRE Zoé") == 1


def test_what_cannot_be_read_is_written_to_a_table(data: Path, tmp_path: Path, session: str):
    bad = table(("Horodateur", "Nom", "Courriel"), ("3/11/2026", "", "=cmd@petit.example"))
    out = tmp_path / "à corriger.xlsx"
    file = saved(tmp_path, bad, "a.xlsx")
    words = ("import", file, "--rejected", out, "--month-first")
    assert "illisible : 1" in said(data, session, *words)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][2:] == [
        "3/11/2026", None, "=cmd@petit.example", "a.xlsx",
    ]  # fmt: skip
    why = str(sheet["B2"].value).replace("\N{NO-BREAK SPACE}", " ")
    assert why == "B2 : Le nom manque : personne ne peut être inscrit."
    assert "f" not in {cell.data_type for cell in sheet[2]}
    with closing(open_storage(data, SystemClock())) as storage:
        assert [(each.kind, each.people) for each in storage.exports.exports()] == [("rejected", 1)]


def test_whoever_is_brought_in_is_noted_with_the_notice_in_force(
    data: Path, tmp_path: Path, session: str
):
    said(data, session, "import", saved(tmp_path, FRAMAFORMS))
    with closing(open_storage(data, SystemClock())) as storage:
        (notice,) = storage.wordings.notices()
        seats = storage.register.registrations(UUID(session))
        assert {each.notice for each in seats} == {notice.version}


def test_a_table_that_staff_mapped_is_known(data: Path, tmp_path: Path, session: str):
    assert "Mairie · importé" in said(data, session, "import", saved(tmp_path, OWN))
    assert "PETIT Zoé" not in said(data, session, "list")  # the last word is the family name
    assert "ZOÉ Petit" in said(data, session, "list")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"Qui;Quoi\nPetit;06\n", "ne vient d’aucun formulaire connu"),
        (
            b"Nom;Pr\xc3\xa9nom;Votre avis\nPetit;Zo\xc3\xa9;Oui\n",
            "ne vient d’aucun formulaire connu",
        ),
        (b"%PDF-1.7", "ne contient pas de tableau"),
        (None, "n’est plus là"),
    ],
)
def test_what_is_not_known_is_refused_in_a_sentence(
    data: Path, tmp_path: Path, session: str, content: bytes | None, why: str
):
    file = tmp_path / "a.csv"
    if content is not None:
        file.write_bytes(content)
    ended = command("registrations", "import", file, "--session", session, "--data", data)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert why in ended.stderr


def test_a_plain_list_needs_no_form(data: Path, tmp_path: Path, session: str):
    file = saved(tmp_path, table(("Nom", "Prénom"), ("PETIT", "Zoé"), ("BENALI", "Karim")))
    assert "nouveau : 2" in said(data, session, "import", file)
    assert "PETIT Zoé" in said(data, session, "list")


def test_dates_that_can_be_read_in_two_ways_are_asked_about_before_anything_is_written(
    data: Path, tmp_path: Path, session: str
):
    heads = ("Horodateur", "Nom", "Prénom")
    file = saved(tmp_path, table(heads, ("03/04/2026 10:00", "PETIT", "Zoé")))
    words = ("registrations", "import", file, "--session", session, "--data", data)
    ended = command(*words)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "--day-first" in ended.stderr
    assert said(data, session, "list") == ""
    assert "nouveau : 1" in said(data, session, "import", file, "--dry-run")
    assert "nouveau : 1" in said(data, session, "import", file, "--day-first")
    assert command(*words, "--day-first", "--month-first").returncode == 2


def test_a_session_of_nowhere_and_a_folder_of_nowhere_are_refused(
    data: Path, tmp_path: Path, session: str
):
    file = saved(tmp_path, FRAMAFORMS)
    other = str(a_session().id)
    ended = command("registrations", "import", file, "--session", other, "--data", data)
    assert (ended.returncode, ended.stdout) == (1, "")
    out = tmp_path / "nulle part" / "a.xlsx"
    words = ("import", file, "--session", session, "--data", data, "--rejected", out)
    assert command("registrations", *words).returncode == 1


@pytest.mark.parametrize("words", [["import"], ["list", "a.csv"]])
def test_words_that_make_no_sense_are_refused(words: list[str]):
    with pytest.raises(SystemExit) as stopped:
        read_words(["registrations", *words, "--session", str(a_session().id)])
    assert stopped.value.code == 2
