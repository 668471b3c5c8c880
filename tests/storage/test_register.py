from contextlib import closing
from dataclasses import replace

import pytest

from app.domain.errors import UserError
from app.domain.meetings import PlannedStep
from app.storage.register import SqlRegister
from tests.fakes.register import MemoryRegister
from tests.storage.conftest import Opener
from tests.storage.files import behind
from tests.storage.register_contract import (
    ALL_KNOWN,
    ALL_SAID,
    TUESDAY,
    ZOE,
    RegisterContract,
    put,
    seat,
)


class TestMemoryRegister(RegisterContract):
    @pytest.fixture
    def register(self) -> MemoryRegister:
        return MemoryRegister()

    def test_plays_a_full_disk(self, register: MemoryRegister):
        put(register, TUESDAY)
        register.refusal = UserError("The disk is full.")
        with pytest.raises(UserError, match="full"):
            put(register, ZOE, seat(21, ZOE))
        assert register.registrations(TUESDAY.id) == ()


class TestSqlRegister(RegisterContract):
    @pytest.fixture
    def register(self, opened: Opener) -> SqlRegister:
        return opened().register

    def test_is_still_there_at_the_next_start(self, opened: Opener):
        first = opened()
        put(first.register, TUESDAY, ALL_KNOWN, ALL_SAID)
        first.close()
        again = opened().register
        assert again.sessions() == (TUESDAY,)
        assert again.registrations(TUESDAY.id) == (ALL_SAID,)
        assert again.search("goff", 5) == (ALL_KNOWN,)

    @pytest.mark.parametrize(
        "damage", ["{", "7", '[["quiz", "four", ""]]', '[["quiz", 4]]', "null"]
    )
    def test_comes_as_the_module_does_where_the_preparation_is_damaged(
        self, opened: Opener, damage: str
    ):
        storage = opened()
        plan = (PlannedStep("quiz", 4),)
        put(storage.register, replace(TUESDAY, plan=plan, preparation={"quiz": "Ici."}))
        with closing(behind(storage.file)) as vandal, vandal:
            vandal.execute("UPDATE sessions SET plan = ?, preparation = ?", (damage, damage))
        assert storage.register.sessions() == (TUESDAY,)

    def test_never_says_a_name_in_an_error(self, opened: Opener):
        storage = opened()
        with closing(behind(storage.file)) as vandal, vandal:
            vandal.execute("DROP TABLE people_keys")
        with pytest.raises(Exception, match="people_keys") as error:
            put(storage.register, ZOE)
        assert "Aubign" not in str(error.value)

    def test_leaves_nothing_of_a_batch_that_breaks_off_at_its_end(self, opened: Opener):
        storage = opened()
        with closing(behind(storage.file)) as vandal, vandal:
            vandal.execute("DROP TABLE changes")
        with pytest.raises(Exception, match="changes"):
            put(storage.register, TUESDAY, ZOE, seat(21, ZOE))
        assert storage.register.sessions() == ()
        assert storage.register.everybody() == ()
        assert storage.register.search("zoe", 5) == ()
