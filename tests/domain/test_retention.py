from datetime import date, timedelta
from uuid import UUID

from app.domain.retention import Due, Stay, due, due_soon, earliest, until
from app.domain.settings import Retention

RULES = Retention(3, 12)
ONE, OTHER = UUID(int=1), UUID(int=2)
LAST = date(2026, 1, 31)


def test_how_to_reach_somebody_goes_first_and_the_name_later():
    stays = (Stay(ONE, LAST),)
    assert due(stays, date(2026, 4, 29), RULES) == Due()
    assert due(stays, date(2026, 4, 30), RULES) == Due(contacts=frozenset({ONE}))
    assert due(stays, date(2027, 1, 30), RULES) == Due(contacts=frozenset({ONE}))
    assert due(stays, date(2027, 1, 31), RULES) == Due(people=frozenset({ONE}))


def test_of_whom_only_the_name_is_left_nothing_goes_before_it():
    stays = (Stay(ONE, LAST, contacts=False),)
    assert not due(stays, date(2026, 12, 1), RULES)
    assert due(stays, date(2027, 1, 31), RULES).people == {ONE}


def test_who_has_a_session_to_come_is_never_due():
    assert due((Stay(ONE, date(2027, 3, 1)),), date(2027, 2, 1), Retention(1, 1)) == Due()


def test_who_agreed_to_be_contacted_is_kept_whole_for_as_long_as_names():
    stays = (Stay(ONE, LAST, agreed=date(2026, 3, 15)), Stay(OTHER, LAST, agreed=LAST))
    assert due(stays, date(2026, 6, 1), RULES) == Due()
    assert due(stays, date(2027, 1, 31), RULES).people == {OTHER}
    assert due(stays, date(2027, 3, 15), RULES).people == {ONE, OTHER}


def test_what_was_taken_back_goes_with_the_first():
    assert until(Stay(ONE, LAST, gone=True), RULES) == date(2026, 4, 30)
    assert until(Stay(ONE, LAST, gone=True), Retention(6, 2)) == date(2026, 3, 31)


def test_says_a_month_before_who_will_go():
    stays = (Stay(ONE, LAST), Stay(OTHER, LAST + timedelta(days=10)))
    assert due_soon(stays, date(2026, 4, 30), RULES) == Due(contacts=frozenset({OTHER}))
    assert due_soon(stays, date(2027, 1, 15), RULES) == Due(people=frozenset({ONE, OTHER}))
    assert due_soon(stays, date(2026, 2, 1), RULES) == Due()


def test_whoever_was_there_since_is_not_looked_at():
    today = date(2026, 4, 10)
    assert earliest(today, RULES) == date(2026, 2, 10)
    late = Stay(ONE, earliest(today, RULES))
    assert not due((late,), today, RULES)
    assert due((Stay(ONE, date.min),), today, RULES).people == {ONE}
