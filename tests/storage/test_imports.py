from contextlib import closing
from dataclasses import replace

import pytest

from app.domain.imports.fields import Field, Target
from app.domain.imports.layouts import Layout, Source
from app.storage.imports import SqlImports
from app.usecases.importing.ports import ErasedRows, KnownLayouts
from tests.fakes.imports import MemoryErasedRows, MemoryLayouts
from tests.storage.conftest import Opener
from tests.storage.files import behind

OWN = Layout(
    Source.OTHER,
    2,
    ("Qui", "", "Fauteuil"),
    (Target(Field.FULL_NAME), Target(Field.NOTHING), Target(Field.NEEDS, "Fauteuil")),
    "Mairie",
)


class ErasedContract:
    """Subclasses give the fixture `erased`: an empty one."""

    def test_nothing_was_forgotten_at_first(self, erased: ErasedRows):
        assert erased.forgotten({"a"}) == frozenset()

    def test_traces_are_known_again(self, erased: ErasedRows):
        erased.forget({"a", "b"})
        erased.forget({"b", "c"})
        assert erased.forgotten({"a", "c", "d"}) == {"a", "c"}

    def test_many_are_known_again(self, erased: ErasedRows):
        many = {str(each) for each in range(3000)}
        erased.forget(many)
        assert erased.forgotten(many | {"x"}) == many


class LayoutsContract:
    """Subclasses give the fixture `known`: an empty one."""

    def test_nothing_is_known_at_first(self, known: KnownLayouts):
        assert known.layouts() == ()

    def test_are_kept_by_name(self, known: KnownLayouts):
        other = replace(OWN, name="Agence", headers=("Nom", "", "Fauteuil"))
        known.remember(OWN)
        known.remember(other)
        assert known.layouts() == (other, OWN)

    def test_a_name_or_headers_stand_once(self, known: KnownLayouts):
        known.remember(OWN)
        known.remember(replace(OWN, header_row=0))
        assert known.layouts() == (replace(OWN, header_row=0),)
        known.remember(replace(OWN, name="Ville"))
        assert [each.name for each in known.layouts()] == ["Ville"]

    def test_can_be_forgotten(self, known: KnownLayouts):
        known.remember(OWN)
        known.forget_layout("Mairie")
        known.forget_layout("Mairie")
        assert known.layouts() == ()


class TestMemoryErasedRows(ErasedContract):
    @pytest.fixture
    def erased(self) -> MemoryErasedRows:
        return MemoryErasedRows()


class TestMemoryLayouts(LayoutsContract):
    @pytest.fixture
    def known(self) -> MemoryLayouts:
        return MemoryLayouts()


class TestSqlErasedRows(ErasedContract):
    @pytest.fixture
    def erased(self, opened: Opener) -> SqlImports:
        return opened().imports

    def test_nothing_can_be_read_from_the_file(self, opened: Opener):
        storage = opened()
        storage.imports.forget({"petit-paul"})
        storage.close()
        assert b"petit-paul" not in storage.file.read_bytes()
        assert opened().imports.forgotten({"petit-paul"}) == {"petit-paul"}


class TestSqlLayouts(LayoutsContract):
    @pytest.fixture
    def known(self, opened: Opener) -> SqlImports:
        return opened().imports

    @pytest.mark.parametrize(
        "damage",
        ["{}", "[]", '{"headers": 1, "targets": []}', '{"headers": ["a"], "targets": []}',
         '{"headers": ["a"], "targets": [["x", ""]], "source": "other", "header_row": 0}',
         '{"headers": [], "targets": [], "source": "other", "header_row": "x"}'],
    )  # fmt: skip
    def test_one_that_is_damaged_is_left_out(self, opened: Opener, damage: str):
        storage = opened()
        storage.imports.remember(OWN)
        with closing(behind(storage.file)) as vandal, vandal:
            vandal.execute("UPDATE import_layouts SET layout = ?", [damage])
        assert storage.imports.layouts() == ()
