"""The rules of the house that no other tool checks."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
MOST_LINES = {ast.Module: 300, ast.ClassDef: 200, ast.FunctionDef: 40, ast.AsyncFunctionDef: 40}
# a letter of each name is bracketed, so that this file does not name them either
REGISTRIES = re.compile(
    rb"://[\w.-]*(py[p]i|pythonh[o]sted|np[m]js|y[a]rnpkg|cr[a]tes\.io|proxy\.g[o]lang|an[a]conda)"
)
WAITS = {"sleep", "qWait", "qSleep", "msleep", "usleep"}
MOCKS = {"mock", "Mock", "MagicMock", "AsyncMock", "create_autospec", "mocker"}


def parsed(folder: str) -> Iterator[tuple[str, ast.Module, int]]:
    """Each Python file below a folder: its path in the house, what it says, how many lines."""
    for file in sorted((HOUSE / folder).rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        yield file.relative_to(HOUSE).as_posix(), ast.parse(text), len(text.splitlines())


def too_long(path: str, tree: ast.Module, lines: int) -> Iterator[str]:
    for node in ast.walk(tree):
        most = MOST_LINES.get(type(node))
        if most is None:
            continue
        long = lines
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            long = (node.end_lineno or node.lineno) - node.lineno + 1
        if long > most:
            yield f"{path}: {getattr(node, 'name', 'the file')} has {long} lines, {most} at most"


def test_files_classes_and_functions_stay_short():
    # a migration that was released is never touched again, however long
    files = (file for file in parsed("app") if "/migrations/versions/" not in file[0])
    assert [words for file in files for words in too_long(*file)] == []


def ours(tree: ast.Module) -> set[str]:
    """The names that a test took from the program."""
    return {
        alias.asname or alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom | ast.Import)
        for alias in node.names
        if (getattr(node, "module", "") or alias.name).split(".")[0] == "app"
    }


def root(node: ast.expr) -> str:
    """The first name of a.b.c; the text itself of a constant."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return str(getattr(node, "id", getattr(node, "value", "")))


def cheats(path: str, tree: ast.Module) -> Iterator[str]:
    names = ours(tree)
    for node in ast.walk(tree):
        where = f"{path}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import | ast.ImportFrom):
            words = {part for alias in node.names for part in alias.name.split(".")}
            words |= set((getattr(node, "module", "") or "").split("."))
            if words & MOCKS:
                yield f"{where}: a mock"
            if words & WAITS:
                yield f"{where}: a wait"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in WAITS:
                yield f"{where}: a wait"
            patched = root(node.args[0]) if node.func.attr == "setattr" and node.args else ""
            if patched in names or patched.startswith("app."):
                yield f"{where}: a patch of our own code"


def test_tests_neither_mock_nor_patch_our_code_nor_sleep():
    found = [words for path, tree, _lines in parsed("tests") for words in cheats(path, tree)]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "from unittest.mock import MagicMock",
        "from unittest import mock",
        "from time import sleep",
        "time.sleep(1)",
        "qtbot.qWait(50)",
        "from app.gui import shared\nmonkeypatch.setattr(shared.theme, 'x', 1)",
        "import app.launch\nmonkeypatch.setattr(app.launch, 'x', 1)",
        "monkeypatch.setattr('app.launch.x', 1)",
    ],
)
def test_a_cheat_would_be_found(code):
    assert list(cheats("test_cheat.py", ast.parse(code)))


def kept_files() -> Iterator[Path]:
    for folder, inside, files in os.walk(HOUSE):
        inside[:] = [each for each in inside if is_kept(Path(folder) / each)]
        yield from (Path(folder) / each for each in files if not each.startswith(".coverage"))


def is_kept(folder: Path) -> bool:
    """Tell whether a folder belongs to the tree; the others are written by programs."""
    if folder.name.startswith("."):
        return folder.name == ".ci"
    return folder.name != "__pycache__" and folder not in (HOUSE / "data", HOUSE / "demo")


def test_nothing_in_the_tree_names_the_host_of_a_package_registry():
    named = [
        file.relative_to(HOUSE).as_posix()
        for file in kept_files()
        if REGISTRIES.search(file.read_bytes())
    ]
    assert named == []
