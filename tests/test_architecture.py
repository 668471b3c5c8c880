"""ARCHITECTURE.md keeps up with the house."""

import re
from pathlib import Path

import pytest

from app.commands import COMMANDS
from app.domain.journal_format import KINDS

HOUSE = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def document() -> str:
    return (HOUSE / "ARCHITECTURE.md").read_text(encoding="utf-8")


def unnamed(names: set[str], document: str) -> list[str]:
    """Those of the names that are not in the document, as words of their own."""
    return sorted(name for name in names if not re.search(rf"\b{re.escape(name)}\b", document))


def test_every_folder_of_the_program_is_named(document):
    folders = {file.parent.name + "/" for file in (HOUSE / "app").glob("*/__init__.py")}
    assert "domain/" in folders
    assert [each for each in sorted(folders) if each not in document] == []


def test_every_kind_of_event_is_named(document):
    assert unnamed(set(KINDS), document) == []


def test_every_command_is_named(document):
    commands = {f"main.py {command}" for command in COMMANDS if command}
    assert "main.py demo" in commands
    assert [each for each in sorted(commands) if each not in document] == []
