"""Two windows on one row."""

from dataclasses import replace

from app.domain.people import Consent
from app.usecases.desk.colliding import Clash, collide
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import somebody

FIELDS = ("family_name", "email", "residence", "ambassador")
BEFORE = somebody("Petit", "Zoé", email="zoe@exemple.fr")


def test_what_each_changed_alone_is_joined():
    mine, theirs = replace(BEFORE, residence="Le Parc"), replace(BEFORE, email="z@exemple.fr")
    found = collide(BEFORE, mine, theirs, FIELDS)
    assert found.joined == replace(BEFORE, residence="Le Parc", email="z@exemple.fr")
    assert found.news == ("email",)
    assert found.clashes == ()


def test_what_both_changed_stays_mine_until_it_is_decided():
    mine, theirs = replace(BEFORE, email="a@b.fr"), replace(BEFORE, email="c@d.fr")
    found = collide(BEFORE, mine, theirs, FIELDS)
    assert found.joined.email == "a@b.fr"
    assert found.clashes == (Clash("email", "a@b.fr", "c@d.fr"),)
    assert found.news == ()


def test_the_same_change_twice_is_none():
    both = replace(BEFORE, email="a@b.fr")
    found = collide(BEFORE, both, both, FIELDS)
    assert (found.joined, found.news, found.clashes) == (both, (), ())


def test_two_times_yes_is_no_dispute():
    mine = replace(BEFORE, ambassador=Consent(NOW, "2"))
    theirs = replace(BEFORE, ambassador=Consent(NOW, "1"))
    found = collide(BEFORE, mine, theirs, FIELDS)
    assert (found.joined, found.clashes) == (theirs, ())


def test_a_field_that_is_not_on_the_page_is_theirs():
    mine, theirs = replace(BEFORE, note="ici"), replace(BEFORE, note="là")
    assert collide(BEFORE, mine, theirs, FIELDS).joined.note == "là"
