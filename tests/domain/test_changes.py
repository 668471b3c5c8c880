from dataclasses import replace

import pytest

from app.domain.changes import Action, Batch, Change, added, backwards, changed, same
from app.domain.kept_rows import row_id
from tests.fakes.people import a_seat, a_session, somebody

ZOE = somebody()
TUESDAY = a_session()


def test_the_way_back_of_changes_is_their_mirror_in_reverse_order():
    seat = a_seat(TUESDAY.id, ZOE)
    changes = (*added(TUESDAY, ZOE), *changed(seat, replace(seat, note="x")))
    assert backwards(changes)[0] == Change(replace(seat, note="x"), seat)
    assert backwards(changes)[-1] == Change(TUESDAY, None)
    assert backwards(backwards(changes)) == changes


def test_what_stays_as_it_is_is_no_change():
    assert changed(ZOE, replace(ZOE)) == ()


def test_a_change_names_its_row_whether_it_comes_or_goes():
    assert Change(None, ZOE).entity == ZOE
    assert Change(ZOE, None).entity == ZOE
    with pytest.raises(ValueError, match="nothing into nothing"):
        _ = Change(None, None).entity


def test_a_batch_changes_each_row_once():
    twice = (*changed(ZOE, replace(ZOE, note="x")), *changed(ZOE, replace(ZOE, note="y")))
    with pytest.raises(ValueError, match="each row once"):
        Batch(ZOE.id, TUESDAY.starts_at, "Léa", Action.EDIT_PERSON, twice)


def test_a_registration_is_the_same_whatever_became_of_its_person():
    seat = a_seat(TUESDAY.id, ZOE)
    assert same(seat, replace(seat, person=replace(ZOE, note="Sonner fort")))
    assert not same(seat, replace(seat, person=somebody()))
    assert not same(seat, replace(seat, note="x"))
    assert not same(seat, None)


def test_a_row_of_an_export_is_one_on_every_machine():
    assert row_id("framaforms", "7") == row_id("framaforms", "7")
    assert len({row_id("a", "bc"), row_id("ab", "c"), row_id("a", "b")}) == 3


def test_a_session_knows_all_its_modules():
    assert replace(TUESDAY, more_modules=("agir",)).modules == ("histoire", "agir")
