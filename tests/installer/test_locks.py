"""The locked dependencies agree with what the project asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
ENTRY = re.compile(r"^([\w.-]+==\S+(?: ; [^\\\n]+)?) ?\\?$", re.MULTILINE)


def text(name: str) -> str:
    return (ROOT / f"installer/{name}.lock").read_text("utf-8")


def locked(name: str) -> list[Requirement]:
    return [Requirement(entry) for entry in ENTRY.findall(text(name))]


def asked(*, with_tools: bool) -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    tools: list[str] = project["dependency-groups"]["dev"] if with_tools else []
    return [*project["project"]["dependencies"], *tools]


def entries(name: str) -> set[str]:
    """Each locked version with its marker and all its hashes, as one text."""
    return {entry.strip() for entry in re.split(r"\n(?=\S)", text(name)) if "==" in entry}


@pytest.mark.parametrize("name", ["run", "test"])
def test_every_dependency_is_locked_at_a_version_that_fits(name: str) -> None:
    for wanted in map(Requirement, asked(with_tools=name == "test")):
        found = [x for x in locked(name) if canonicalize_name(x.name) == wanted.name.lower()]
        assert found, wanted
        for entry in found:
            version = str(entry.specifier).removeprefix("==")
            assert wanted.specifier.contains(version), (wanted, version)


@pytest.mark.parametrize("name", ["run", "test"])
def test_every_entry_has_hashes(name: str) -> None:
    assert len(entries(name)) == len(locked(name)) > 5
    assert all("--hash=sha256:" in entry for entry in entries(name))


@pytest.mark.parametrize("name", ["run", "test"])
def test_no_lock_names_a_place_to_download_from(name: str) -> None:
    assert "://" not in text(name)
    assert "index" not in text(name)


def test_the_check_locks_all_that_the_program_needs() -> None:
    assert entries("run") <= entries("test")


def test_the_browser_stays_out() -> None:
    assert "pyside6" not in {canonicalize_name(entry.name) for entry in locked("test")}


def test_one_pip_is_carried_along() -> None:
    assert len(list((ROOT / "installer/vendor").glob("pip-*-py3-none-any.whl"))) == 1
