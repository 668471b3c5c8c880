"""Whatever a file holds, it is read, or refused in a sentence."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.changes import backwards
from app.domain.errors import UserError
from app.domain.imports.table import Table
from app.tables.reading import read_tables
from app.tables.text import ENCODINGS, SEPARATORS
from app.usecases.desk.office import Office
from app.usecases.importing.deciding import (
    leave_out,
    new_person,
    open_again,
    same_person,
    to_decide,
)
from app.usecases.importing.lines import Import, Outcome, Preview
from app.usecases.importing.preview import bring_in, preview
from tests.fakes.clock import FakeClock
from tests.fakes.imports import MemoryErasedRows, an_import, layout_of
from tests.fakes.people import a_session
from tests.fakes.register import MemoryRegister, keep
from tests.tables.binary_excel import binary_workbook
from tests.tables.fuzzing import book_of, text_files, texts, value_grids
from tests.tables.old_excel import old_workbook

STARTS = (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe")
EXAMPLES = int(os.environ.get("TABLE_EXAMPLES", "40"))
often = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def read(folder: Path, content: bytes) -> tuple[Table, ...]:
    file = folder / "file.bin"
    file.write_bytes(content)
    with suppress(UserError):
        return read_tables(file)
    return ()


def decided(seen: Preview, choices: Sequence[int]) -> Import:
    """What staff say of those who may be there already, as it comes."""
    wanted = seen.wanted
    for (key, alike), choice in zip(to_decide(seen).items(), cycle(choices), strict=False):
        if choice == 0:
            wanted = same_person(wanted, key, alike)
        else:
            wanted = (leave_out, new_person, open_again)[choice - 1](wanted, key)
    return wanted


def bring_in_decided(table: Table, choices: Sequence[int]) -> None:
    """Whatever staff decide comes in as they say; said again, it changes nothing."""
    register, session = MemoryRegister(), a_session(3)
    keep(register, session)
    office, erased = Office(register, FakeClock(), "Anne"), MemoryErasedRows()
    if not layout_of(table).names_people:
        return
    shown = preview(office, erased, an_import(table, session.id))
    wanted = decided(shown, choices)
    seen = preview(office, erased, wanted)
    assert len(seen.lines) == len(shown.lines)
    assert {each.key for each in seen.lines if each.outcome is Outcome.LEFT_OUT} == wanted.left_out
    batch = bring_in(office, seen)
    assert not preview(office, erased, wanted).changes
    if batch is not None:
        register.write(replace(batch, id=uuid4(), changes=backwards(batch.changes)))
        assert register.everybody() == ()


def bring_in_twice(table: Table) -> None:
    """A table comes in whole, and doubles nobody when it comes in again."""
    register, session = MemoryRegister(), a_session(3)
    keep(register, session)
    office, erased = Office(register, FakeClock(), "Anne"), MemoryErasedRows()
    if not layout_of(table).names_people:
        return
    first = preview(office, erased, an_import(table, session.id))
    bring_in(office, first)
    live = [each for each in register.registrations(session.id) if each.live]
    assert sum(first.seats().values()) == len(live)
    people = register.everybody()
    again = preview(office, erased, an_import(table, session.id))
    assert not again.changes, again.counts()
    assert {each.outcome for each in again.lines} <= {
        Outcome.UNCHANGED, Outcome.UNREADABLE, Outcome.SET_ASIDE,
    }  # fmt: skip
    assert register.everybody() == people
    assert all(isinstance(each.id, UUID) for each in people)


@often
@given(text_files())
def test_any_text_table(tmp_path: Path, content: bytes) -> None:
    for table in read(tmp_path, content):
        bring_in_twice(table)


@often
@given(text_files(), st.sampled_from(ENCODINGS), st.sampled_from(SEPARATORS))
def test_any_text_table_read_as_staff_say(
    tmp_path: Path, content: bytes, encoding: str, separator: str
) -> None:
    file = tmp_path / "file.csv"
    file.write_bytes(content)
    with suppress(UserError):
        for table in read_tables(file, encoding, separator):
            bring_in_twice(table)


@often
@given(text_files(), st.lists(st.integers(0, 3), min_size=1, max_size=5))
def test_any_decisions(tmp_path: Path, content: bytes, choices: list[int]) -> None:
    for table in read(tmp_path, content):
        bring_in_decided(table, choices)


@often
@given(value_grids, st.sampled_from(("", "A1:B2", "B2:B5")))
def test_any_workbook(tmp_path: Path, grid: list[list[object]], merged: str) -> None:
    for table in read(tmp_path, book_of(grid, merged)):
        bring_in_twice(table)


@often
@given(st.binary(max_size=400))
@pytest.mark.parametrize("start", STARTS)
def test_any_bytes(tmp_path: Path, start: bytes, content: bytes) -> None:
    for table in read(tmp_path, start + content):
        bring_in_twice(table)


@often
@given(st.binary(max_size=30), st.integers(0, 6000), value_grids)
def test_any_broken_workbook(
    tmp_path: Path, noise: bytes, place: int, grid: list[list[object]]
) -> None:
    whole = book_of([["Nom", "Prénom"], *grid])
    cut = place % len(whole)
    for table in read(tmp_path, whole[:cut] + noise + whole[cut + len(noise) :]):
        bring_in_twice(table)


def spoilt(whole: bytes, place: int, noise: bytes) -> bytes:
    """A file with a few bytes in the place of others."""
    cut = place % len(whole)
    return whole[:cut] + noise + whole[cut + len(noise) :]


@often
@given(st.lists(st.lists(texts, min_size=1, max_size=5), max_size=6), st.binary(max_size=8))
@pytest.mark.parametrize("kind", [old_workbook, binary_workbook])
def test_any_old_or_binary_workbook(
    tmp_path: Path,
    kind: Callable[[Sequence[Sequence[str]]], bytes],
    grid: list[list[str]],
    noise: bytes,
) -> None:
    whole = kind([["Nom", "Prénom"], *grid])
    for table in read(tmp_path, whole):
        bring_in_twice(table)
    for place in range(7, len(whole), 131):
        read(tmp_path, spoilt(whole, place, noise))


@often
@given(st.integers(0, 6000))
@pytest.mark.parametrize("kind", [old_workbook, binary_workbook])
def test_any_workbook_cut_short(
    tmp_path: Path, kind: Callable[[Sequence[Sequence[str]]], bytes], length: int
) -> None:
    for table in read(tmp_path, kind([["Nom", "Prénom"], ["Petit", "Zoé"]])[:length]):
        bring_in_twice(table)
