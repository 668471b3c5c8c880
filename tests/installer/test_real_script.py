"""The script itself, started for real, on Pythons good and bad."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from installer.bootstrap import is_present, progress_of

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "installer/bootstrap.py"


def python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )


def test_an_old_python_can_read_it() -> None:
    ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 6))


def test_it_needs_nothing_but_the_standard_library() -> None:
    for script in (SCRIPT, SCRIPT.with_name("check.py")):
        for node in ast.walk(ast.parse(script.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                assert {name.name for name in node.names} <= sys.stdlib_module_names
            if isinstance(node, ast.ImportFrom):
                assert (node.module or "").split(".")[0] in sys.stdlib_module_names


@pytest.mark.parametrize(
    ("pretend", "said"),
    [
        (
            "sys.version_info = (3, 9, 2); sys.version = '3.9.2 (old)'",
            "celui-ci est le 3.9.2, en 64 bits",
        ),
        ("sys.maxsize = 2**31 - 1", "en 32 bits"),
    ],
)
def test_a_python_that_cannot_do_is_told_so(pretend: str, said: str) -> None:
    done = python(f"import runpy, sys; {pretend}; runpy.run_path({str(SCRIPT)!r})")
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_a_step_that_fails_shows_its_last_words() -> None:
    fail = [sys.executable, "-c", "print('the last words'); raise SystemExit(5)"]
    done = python(f"from installer.bootstrap import execute; print(execute({fail!r}, 'Essai'))")
    assert done.stdout == "False\n"
    assert done.stderr.startswith("Essai …")
    assert "the last words" in done.stderr


def test_a_step_that_works_keeps_its_words_to_itself() -> None:
    work = [sys.executable, "-c", "print('noise')"]
    done = python(f"from installer.bootstrap import execute; print(execute({work!r}, 'Essai'))")
    assert done.stdout == "True\n"
    assert "noise" not in done.stderr
    assert "fait en 0 s" in done.stderr


def test_the_program_takes_the_place_of_the_script() -> None:
    show = [sys.executable, "-c", "import os; print(os.environ['PLACE'])"]
    done = python(f"from installer.bootstrap import start; start({show!r}, {{'PLACE': 'hall'}})")
    assert done.stdout == "hall\n"


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        ("Get:12 http://somewhere bookworm/main amd64 libgl1 amd64 1.6 [88 kB]", "libgl1"),
        ("Setting up libvlc5:amd64 (3.0.23) ...", "libvlc5"),
        ("  Downloading pyside6_essentials-6.12.0-cp310.whl (95.1 MB)", "pyside6_essentials"),
        ("Progress 12345678 of 95123456", "12 Mo sur 95"),
        ("Reading package lists...", ""),
    ],
)
def test_what_apt_and_pip_say_becomes_progress(line: str, detail: str) -> None:
    assert progress_of(line).startswith(detail)
    assert bool(progress_of(line)) == bool(detail)


def test_a_proof_is_a_library_a_command_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "driver").touch()
    assert is_present("libc.so.6")
    assert not is_present("libnowhere.so.9")
    assert is_present("sh")
    assert not is_present("a-command-that-nobody-has")
    assert is_present(str(tmp_path / "driver"))
    assert not is_present(str(tmp_path / "other"))
