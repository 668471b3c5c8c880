"""Words on the command line that make no sense, and papers that cannot be written."""

import os
import subprocess
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.storage.opening import open_storage
from tests.documents.reading import page_texts
from tests.end_to_end.complaining import complaint
from tests.end_to_end.places import read_only
from tests.end_to_end.programs import MAIN, MODULE, ROOT, command, prepare, without_screen
from tests.fakes.clock import FakeClock

AT = ("--at", "2026-11-21T14:00")
NEW = ("session", "new", "--module", MODULE)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def session(data: Path) -> UUID:
    return prepare(data)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*NEW, *AT, "--place", "Ici", "--seats", "-1"), "entre 1 et 2000"),
        ((*NEW, *AT, "--place", "Ici", "--seats", "99999999999999999999"), "entre 1 et 2000"),
        ((*NEW, *AT, "--place", " \t "), "lieu"),
        ((*NEW, *AT, "--place", "x" * 10_000), "120 lettres"),
        (("session", "new", "--module", "../../etc", *AT, "--place", "Ici"), "../../etc"),
        (("session", "new", "--module", "\udcff", *AT, "--place", "Ici"), "ordinateur"),
        (("session", "show", str(uuid4())), "séance"),
        (("registrations", "list", "--session", str(uuid4())), "séance"),
        (("document", "results", "--session", str(uuid4()), "--out", "r.pdf"), "séance"),
    ],
)
def test_is_told_in_one_sentence(words: tuple[str, ...], said: str, data: Path) -> None:
    assert said in complaint(command(*words, "--data", data))
    with closing(open_storage(data, FakeClock())) as storage:
        assert storage.register.sessions() == ()


@pytest.mark.parametrize(
    "words",
    [
        ("sesion",),
        ("session",),
        ("session", "new", *AT),
        ("session", "show"),
        ("session", "show", "12"),
        (*NEW, "--at", "demain"),
        (*NEW, "--at", "0001-01-01T00:00"),
        (*NEW, *AT, "--seats", "beaucoup"),
        ("registrations", "add"),
        ("registrations", "add", "--session", str(uuid4()), "--channel", "pigeon"),
        ("library", "check"),
        ("library", "render", "storyboard.json"),
        ("demo",),
        ("demo", "--out"),
        ("--donnees", "ici"),
    ],
)
def test_wrong_usage_ends_with_two_and_a_french_sentence(words: tuple[str, ...]) -> None:
    done = command(*words)
    assert (done.returncode, done.stdout) == (2, "")
    usage, *_, sentence = done.stderr.splitlines()
    assert usage.startswith("utilisation")
    assert sentence.startswith("main.py")
    assert not {"error", "argument", "required", "invalid"} & set(sentence.split())


def test_a_strange_name_is_kept_as_it_can_be_read(
    data: Path, session: UUID, tmp_path: Path
) -> None:
    people = ("registrations", "add", "--session", str(session), "--data", str(data))
    names = ("<b>&amp;</b>\x1b[31m", "d’Hérouville\n-\tŁódź", "x" * 120)
    for name in names:
        done = command(*people, "--family-name", name, "--given-name", "\udcc3\u202eÈve")
        assert (done.returncode, done.stderr) == (0, "")
    assert "At most" not in (told := complaint(command(*people, "--family-name", "x" * 10_000)))
    assert "120" in told
    paper = tmp_path / "présents.pdf"
    made = command(
        "document", "attendance", "--session", str(session), "--out", paper, "--data", data
    )
    assert (made.returncode, made.stderr) == (0, "")
    text = " ".join(page_texts(paper.read_bytes()))
    assert "<B>&AMP;</B>" in text
    assert "ŁÓDŹ" in text


def test_a_paper_that_cannot_be_written_is_told(data: Path, session: UUID, tmp_path: Path) -> None:
    paper = ("document", "attendance", "--session", str(session), "--data", str(data), "--out")
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "closed").mkdir()
    closed = tmp_path / "closed"
    assert str(tmp_path / "file") in complaint(command(*paper, tmp_path / "file" / "feuille.pdf"))
    assert "closed" in complaint(command(*paper, closed))
    through = read_only(closed)
    assert "closed" in complaint(command(*paper, closed / "feuille.pdf", through=through))
    assert list(closed.iterdir()) == []


@pytest.mark.parametrize("length", [3_000, 300])
def test_a_path_that_is_too_long_is_told(length: int, tmp_path: Path) -> None:
    data = tmp_path.joinpath(*["d" * 250] * (length // 250), "d" * 260)
    assert "trop long" in complaint(command("session", "list", "--data", data))


def test_any_other_path_is_good(tmp_path: Path) -> None:
    data = tmp_path / "clé USB d’Éloïse (n° 2) #100 % ?" / ("é" * 100) / "\udcff"
    prepare(data)
    done = command("session", "list", "--data", data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Petite salle" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [("session", "list"), ("--help",)])
def test_a_full_disk_under_the_output_is_told(
    words: tuple[str, ...], data: Path, session: UUID
) -> None:
    del session  # there is one to list
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*MAIN, *words, *(() if words == ("--help",) else ("--data", str(data)))],
            cwd=ROOT, env=without_screen(), stdout=full, stderr=subprocess.PIPE,
            check=False, timeout=60, encoding="utf-8",
        )  # fmt: skip
    assert "plein" in complaint(done)


def test_a_reader_that_has_enough_ends_it_quietly(data: Path, session: UUID) -> None:
    del session  # there is one to list
    ours, its = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [*MAIN, "session", "list", "--data", str(data)],
        cwd=ROOT, env=without_screen(), stdout=its, stderr=subprocess.PIPE,
        check=False, timeout=60,
    )  # fmt: skip
    os.close(its)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_terminal_without_accents_gets_what_it_can_show(data: Path, session: UUID) -> None:
    del session  # there is one to list
    around = without_screen(PYTHONIOENCODING="ascii", LC_ALL="C")
    done = command("session", "list", "--data", data, environ=around)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Petite salle" in done.stdout


@pytest.mark.parametrize(
    "around",
    [{}, {"DISPLAY": ":4711"}, {"QT_QPA_PLATFORM": "nowhere"}],
    ids=["none", "gone", "odd"],
)
def test_without_a_screen_the_demonstration_is_offered(around: dict[str, str]) -> None:
    done = command(environ=without_screen(**around))
    assert done.returncode == 1
    assert "demo --out" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "il n’y a pas d’écran" in done.stderr


def test_help_is_in_french(data: Path) -> None:
    for words in ((), ("demo",), ("check",), ("session",), ("registrations",), ("document",)):
        done = command(*words, "--help", "--data", data)
        assert (done.returncode, done.stderr) == (0, "")
        assert "montrer cette aide" in done.stdout
        assert not {"the", "and", "usage:", "optional"} & set(done.stdout.split())
