"""The commands about people's data, as they are typed."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from gettext import NullTranslations
from pathlib import Path

import pytest

from app.commands import main
from app.domain.people import Person
from app.screens.wording import use
from app.storage.opening import open_storage
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep

Typed = Callable[..., int]
ZOE = somebody("Petit", phones=("06 12 34 56 78",))
HELD = a_session(at=TUESDAY_EVENING.replace(year=2020))


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Typed]:
    """Types a command on a data folder where somebody was registered years ago."""
    with closing(open_storage(tmp_path / "data", FakeClock())) as storage:
        keep(storage.register, HELD, ZOE, a_seat(HELD.id, ZOE))
    capsys.readouterr()
    yield lambda *words: main(["--data", str(tmp_path / "data"), *words])
    use(NullTranslations())  # the command line speaks the language of this machine


def people(folder: Path) -> tuple[Person, ...]:
    with closing(open_storage(folder / "data", FakeClock())) as storage:
        return storage.register.everybody()


def test_finds_people(typed: Typed, capsys: pytest.CaptureFixture[str]):
    assert typed("people", "find", "pet", "--json") == 0
    assert json.loads(capsys.readouterr().out) == [{"id": str(ZOE.id), "name": "PETIT Zoé"}]


def test_hands_out_what_is_kept(typed: Typed, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for_machines, for_people = tmp_path / "zoe.json", tmp_path / "zoe.pdf"
    assert typed("people", "access", "--person", str(ZOE.id), "--out", str(for_machines)) == 0
    assert typed("document", "access", "--person", str(ZOE.id), "--out", str(for_people)) == 0
    assert json.loads(for_machines.read_text(encoding="utf-8"))["person"]["family_name"] == "Petit"
    assert for_people.read_bytes().startswith(b"%PDF")
    capsys.readouterr()
    assert typed("people", "exports", "--json") == 0
    noted = json.loads(capsys.readouterr().out)
    assert [(each["kind"], each["people"]) for each in noted] == [("access", 1)] * 2


def test_a_list_that_is_given_out_is_noted(typed: Typed, capsys: pytest.CaptureFixture[str]):
    assert typed("registrations", "list", "--session", str(HELD.id), "--json") == 0
    capsys.readouterr()
    assert typed("people", "exports", "--json") == 0
    assert [each["kind"] for each in json.loads(capsys.readouterr().out)] == ["list"]


def test_says_how_the_file_must_be_called(
    typed: Typed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = str(tmp_path / "zoe.txt")
    assert typed("people", "access", "--person", str(ZOE.id), "--out", out) == 1
    assert ".json" in capsys.readouterr().err


def test_prints_the_notice(typed: Typed, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert typed("document", "notice", "--out", str(tmp_path / "notice.pdf")) == 0
    assert (tmp_path / "notice.pdf").read_bytes().startswith(b"%PDF")
    capsys.readouterr()
    assert typed("people", "notices", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_erases_only_when_it_is_said_twice(
    typed: Typed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert typed("people", "erase", "--person", str(ZOE.id)) == 1
    assert "--yes" in capsys.readouterr().err
    assert people(tmp_path) == (ZOE,)
    assert typed("people", "erase", "--person", str(ZOE.id), "--yes") == 0
    assert people(tmp_path) == ()


def test_erases_those_whose_time_is_over(
    typed: Typed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert typed("people", "purge") == 0
    assert "PETIT" in capsys.readouterr().out
    assert people(tmp_path) == (ZOE,)
    assert typed("people", "purge", "--yes") == 0
    assert people(tmp_path) == ()
    assert typed("people", "numbers") == 0
    assert "2020" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("people", "find"),
        ("people", "erase"),
        ("people", "access", "--person", str(ZOE.id)),
        ("document", "access", "--out", "x.pdf"),
        ("document", "attendance", "--out", "x.pdf"),
    ],
)
def test_says_what_is_missing(typed: Typed, words: tuple[str, ...]):
    with pytest.raises(SystemExit) as status:
        typed(*words)
    assert status.value.code == 2
