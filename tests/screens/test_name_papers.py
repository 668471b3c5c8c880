"""What bears names."""

import pytest

from app.domain.meetings import Standing
from app.domain.people import Address
from app.domain.settings import Settings
from app.screens.name_papers import address_labels, name_labels, tents
from tests.fakes.people import a_seat, a_session, somebody

pytestmark = pytest.mark.usefixtures("in_paris")
SESSION = a_session()
HOME = Address(("3 rue des Lilas",), "35000", "Rennes")
ZOE = a_seat(SESSION.id, somebody("Petit", "Zoé", address=HOME))
ANO = a_seat(SESSION.id, somebody("Ano", ""))
WAITS = a_seat(SESSION.id, somebody("Bon", "Li", address=HOME), standing=Standing.WAITING)
GONE = a_seat(SESSION.id, somebody("Dan", "Li", address=HOME), standing=Standing.CANCELLED)
PEOPLE = (ZOE, WAITS, GONE, ANO)


def test_first_names_are_large_for_all_who_have_a_seat():
    made = tents(SESSION, "Les pommes", PEOPLE, Settings(cooperative="Coop"))
    assert made.names == (("ANO", ""), ("Zoé", "PETIT"))
    assert (made.title, made.house.name) == ("Name tents", "Coop")
    assert made.foot == "Les pommes · Tuesday, 3 March 2026"


def test_labels_to_wear_have_no_empty_lines():
    made = name_labels(SESSION, PEOPLE)
    assert made.labels == (("ANO",), ("Zoé", "PETIT"))
    assert made.title == "Name labels, session of Tuesday, 3 March 2026"
    assert made.large


def test_envelopes_are_for_those_with_an_address_who_have_a_seat_or_wait():
    made = address_labels(SESSION, PEOPLE)
    lines = "3 RUE DES LILAS", "35000 RENNES"
    assert made.labels == (("Li BON", *lines), ("Zoé PETIT", *lines))
    assert not made.large
