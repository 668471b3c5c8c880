"""What is typed on the form of the desk is read as people mean it."""

from dataclasses import replace
from uuid import uuid4

import pytest

from app.domain.people import Address, Civility, Consent, Need
from app.usecases.desk.typed import (
    Contact,
    Typed,
    completed,
    contact_in,
    named,
    people_typed,
    written_down,
)
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import somebody


@pytest.mark.parametrize(
    ("family", "given", "people"),
    [
        ("Le Goff", "Yann", [("Le Goff", "Yann", Civility.NONE)]),
        ("Le Goff", "", [("Le Goff", "", Civility.NONE)]),
        ("LE GOFF Yann", "", [("LE GOFF", "Yann", Civility.NONE)]),
        ("LE GOFF", "", [("LE GOFF", "", Civility.NONE)]),
        ("Mme Adjami", "Rose", [("Adjami", "Rose", Civility.MADAM)]),
        ("M. N’Diaye", "", [("N’Diaye", "", Civility.SIR)]),
        ("", "Rose", [("", "Rose", Civility.NONE)]),
        ("  ", "", []),
        ("M. et Mme Petit", "", [("Petit", "", Civility.SIR), ("Petit", "", Civility.MADAM)]),
        (
            "Petit",
            "Paul et Zoé",
            [("Petit", "Paul", Civility.NONE), ("Petit", "Zoé", Civility.NONE)],
        ),
    ],
)
def test_names(family, given, people):
    found = named(family, given)
    assert [(each.family_name, each.given_name, each.civility) for each in found] == people


LILACS = "3 rue des Lilas"
RENNES = Address((), "35000", "Rennes")


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("", Contact()),
        ("06 12 34 56 78", Contact(("06 12 34 56 78",))),
        ("06.12.34.56.78 ou +33 1 22 33 44 55",
         Contact(("06.12.34.56.78", "+33 1 22 33 44 55"), residence="ou")),
        ("rose@exemple.fr, 0612345678", Contact(("0612345678",), "rose@exemple.fr")),
        ("d@exemple.fr,e@exemple.fr", Contact((), "d@exemple.fr", more=("e@exemple.fr",))),
        ("3 rue des Lilas 35000 Rennes", Contact(address=replace(RENNES, lines=(LILACS,)))),
        ("35000 Rennes", Contact(address=RENNES)),
        ("3 rue des Lilas ; bât. B", Contact(address=Address((LILACS,)), residence="bât. B")),
        ("Les Tilleuls / bât. C", Contact(residence="Les Tilleuls bât. C")),
        ("35000 Rennes ; 12 étage", Contact(address=RENNES, residence="12 étage")),
    ],
)  # fmt: skip
def test_ways_to_reach_somebody(text, contact):
    assert contact_in(text) == contact


def test_the_people_of_a_form_share_what_is_written_once():
    ids = uuid4(), uuid4()
    typed = Typed("M. et Mme Petit", "", "06 12 34 56 78", frozenset({Need.READING}))
    him, her = people_typed(typed, ids)
    assert (him.id, her.id) == ids
    assert him.phones == her.phones == ("06 12 34 56 78",)
    assert her.needs == {Need.READING}
    assert Typed(" ", "").empty
    assert not typed.empty


def test_somebody_known_keeps_what_was_known_and_gets_what_is_new():
    known = somebody("Petit", "Zoé", phones=("01",), email="z@a.fr", civility=Civility.MADAM)
    (typed,) = people_typed(Typed("M. PETIT", "", "06 12 34 56 78"), (known.id,))
    both = completed(known, typed)
    assert (both.given_name, both.civility, both.email) == ("Zoé", Civility.MADAM, "z@a.fr")
    assert both.phones == ("01", "06 12 34 56 78")
    (named_,) = people_typed(Typed("Mme Petit", "", "b@c.fr"), (known.id,))
    fresh = completed(somebody(), named_)
    assert (fresh.civility, fresh.email) == (Civility.MADAM, "b@c.fr")


def test_a_second_address_is_noted():
    known = somebody("Petit", "Zoé", email="z@a.fr", note="Rappeler")
    (typed,) = people_typed(Typed("Petit", "", "a@b.fr;c@d.fr"), (known.id,))
    assert (typed.email, typed.note) == ("a@b.fr", "c@d.fr")
    assert completed(known, typed).note == "Rappeler · c@d.fr"


def test_what_a_message_says_is_written_as_somebody_would_type_it():
    rose = somebody(
        "Adjami", "Rose", civility=Civility.MADAM, phones=("06 12 34 56 78",), email="r@a.fr",
        address=replace(RENNES, lines=(LILACS,)), residence="bât. B",
    )  # fmt: skip
    typed = written_down((rose,))
    assert (typed.family, typed.given) == ("Mme Adjami", "Rose")
    assert contact_in(typed.contact) == Contact(rose.phones, rose.email, rose.address, "bât. B")
    (again,) = people_typed(typed, (rose.id,))
    assert again == rose
    him = somebody("Petit", "", civility=Civility.SIR)
    assert written_down((him,)).family == "M. Petit"
    assert written_down((him, replace(him, civility=Civility.MADAM))).family == "M. et Mme Petit"
    two = somebody("Petit", "Jo"), somebody("Petit", "Zoé")
    assert written_down(two).given == "Jo et Zoé"
    assert written_down(two).family == "Petit"


def test_wishes_are_those_of_both_and_the_yes_is_that_of_who_filled_the_form_in():
    yes = Consent(TUESDAY_EVENING, "1")
    typed = Typed("M. et Mme Petit", interests=frozenset({"agir"}), ambassador=yes)
    one, other = people_typed(typed, (uuid4(), uuid4()))
    assert one.interests == other.interests == {"agir"}
    assert (one.ambassador, other.ambassador) == (yes, None)
    known = somebody(interests=frozenset({"histoire"}))
    both = completed(known, one)
    assert (both.interests, both.ambassador) == (frozenset({"agir", "histoire"}), yes)
    earlier = Consent(TUESDAY_EVENING, "0")
    assert completed(replace(known, ambassador=earlier), one).ambassador == earlier
