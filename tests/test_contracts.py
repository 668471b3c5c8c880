"""Who may import whom: each contract of pyproject.toml notices a breach."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the house that may be spoilt."""
    made = tmp_path_factory.mktemp("house")
    only_code = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HOUSE / "app", made / "app", ignore=only_code)
    shutil.copyfile(HOUSE / "pyproject.toml", made / "pyproject.toml")
    return made


def lint(house: Path) -> str:
    """Check the contracts; return what was broken, empty when all are kept."""
    check = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", check.replace("lint_imports()", "lint_imports(no_cache=True)")],
        cwd=house,
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.stderr == ""
    return "" if done.returncode == 0 else done.stdout.partition("Broken contracts")[2]


def test_the_house_keeps_its_contracts(copy):
    assert lint(copy) == ""


@pytest.mark.parametrize(
    ("file", "imported", "told"),
    [
        ("domain/live.py", "app.usecases.ports", "The layers of the house"),
        ("player/moment.py", "app.gui.shared.theme", "The layers of the house"),
        ("helpers.py", "json", "helpers"),
        ("gui/home/plan.py", "app.gui.console.window", "The windows never import each other"),
        ("gui/extra.py", "json", "extra"),
        ("launch.py", "sqlalchemy", "SQLAlchemy, Alembic and SQLite"),
        ("commands.py", "sqlite3", "SQLAlchemy, Alembic and SQLite"),
        ("demo/run.py", "alembic.command", "SQLAlchemy, Alembic and SQLite"),
        ("papers.py", "PySide6.QtGui", "Qt lives in"),
        ("storage/lock.py", "PySide6.QtCore", "Qt lives in"),
        ("room_check.py", "vlc", "libVLC lives in"),
        ("player/choice.py", "vlc", "libVLC lives in"),
        ("printing.py", "reportlab.pdfgen", "reportlab lives in"),
        ("domain/content.py", "pydantic", "pydantic lives in"),
        ("player/film_shape.py", "av", "PyAV lives in"),
        ("storage/opening.py", "platformdirs", "platformdirs lives in"),
        ("documents/pages.py", "babel.dates", "Babel lives in"),
        ("gui/shared/slides/code.py", "segno", "segno lives in"),
        ("domain/likeness.py", "rapidfuzz", "rapidfuzz lives in"),
        ("screens/online.py", "starlette.responses", "Starlette, AnyIO, Jinja2"),
        ("web/site.py", "jinja2", "Starlette, AnyIO, Jinja2"),
    ],
)
def test_a_breach_is_noticed(copy, file, imported, told):
    spoilt = copy / "app" / file
    sound = spoilt.read_text(encoding="utf-8") if spoilt.exists() else None
    try:
        spoilt.write_text(f"{sound or ''}\nimport {imported}\n", encoding="utf-8")
        assert told in lint(copy)
    finally:
        if sound is None:
            spoilt.unlink()
        else:
            spoilt.write_text(sound, encoding="utf-8")
