import pytest

from app.storage.register import SqlRegister
from tests.fakes.register import MemoryRegister
from tests.storage.conftest import Opener
from tests.storage.forgetting_contract import ForgettingContract


class TestMemoryRegister(ForgettingContract):
    @pytest.fixture
    def register(self) -> MemoryRegister:
        return MemoryRegister()


class TestSqlRegister(ForgettingContract):
    @pytest.fixture
    def register(self, opened: Opener) -> SqlRegister:
        return opened().register
