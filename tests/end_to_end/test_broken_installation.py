"""A copy of the program that lost some of its files."""

import shutil
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from tests.end_to_end.complaining import complaint
from tests.end_to_end.programs import ROOT, prepare, without_screen


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program as somebody copied it to a stick."""
    program = tmp_path / "programme"
    for folder in ("app", "resources"):
        shutil.copytree(
            ROOT / folder, program / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "main.py", program)
    (program / "content").symlink_to(ROOT / "content")
    return program


@pytest.fixture
def session(tmp_path: Path) -> UUID:
    return prepare(tmp_path / "data")


def run(program: Path, *words: str, screen: str = "") -> "subprocess.CompletedProcess[str]":
    around = without_screen(**({"QT_QPA_PLATFORM": screen} if screen else {}))
    around.pop("COVERAGE_PROCESS_CONFIG", None)  # the copy is gone when the figures are summed up
    return subprocess.run(
        [sys.executable, str(program / "main.py"), *words],
        cwd=program, env=around, check=False, capture_output=True, timeout=60, encoding="utf-8",
    )  # fmt: skip


def test_without_typefaces_no_paper_is_made(copy: Path, session: UUID, tmp_path: Path) -> None:
    shutil.rmtree(copy / "resources" / "fonts")
    paper, data = tmp_path / "feuille.pdf", str(tmp_path / "data")
    document = ("document", "attendance", "--session", str(session), "--data", data)
    assert "AtkinsonHyperlegibleNext-Regular.ttf" in complaint(
        run(copy, *document, "--out", str(paper))
    )
    assert not paper.exists()
    checked = run(copy, "check", "--data", data)
    assert (checked.returncode, checked.stderr) == (1, "")
    (wrong,) = [line for line in checked.stdout.splitlines() if line.startswith("✗ Caractères")]
    assert "absents" in wrong


def test_without_its_colours_no_window_opens(copy: Path, tmp_path: Path) -> None:
    (copy / "resources" / "theme" / "tokens.json").unlink()
    done = run(copy, "--data", str(tmp_path / "data"), screen="offscreen")
    assert "tokens.json" in complaint(done)


def test_without_its_modules_there_is_no_demonstration(copy: Path, tmp_path: Path) -> None:
    (copy / "content").unlink()
    done = run(copy, "demo", "--out", str(tmp_path / "out"))
    assert "modules" in complaint(done)


def test_without_its_words_it_speaks_english(copy: Path, tmp_path: Path) -> None:
    shutil.rmtree(copy / "resources" / "translations")
    (tmp_path / "data").write_text("a letter")
    done = run(copy, "session", "list", "--data", str(tmp_path / "data"))
    assert done.returncode == 1
    assert "is not a folder" in done.stderr
