"""What is kept for a moment."""

import pytest

from app.domain.errors import UserError
from app.web.recent import Recent
from tests.fakes.clock import FakeClock


def test_it_is_read_again_once_it_is_old_and_kept_while_it_cannot_be():
    clock, read = FakeClock(), iter([1, 2])

    def value():
        found = next(read, None)
        if found is None:
            raise UserError("Gone.")
        return found

    recent = Recent(value, clock)
    assert [recent(), recent()] == [1, 1]
    clock.advance(seconds=20)
    assert recent() == 2
    clock.advance(days=-700)
    assert recent() == 2


def test_what_never_could_be_read_is_said():
    def never():
        raise UserError("Gone.")

    with pytest.raises(UserError, match="Gone"):
        Recent(never, FakeClock())()
