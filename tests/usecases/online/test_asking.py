from typing import Any
from uuid import uuid4

import pytest

from app.usecases.online.asking import Asked, Part, Reaching, faults, reach_faults, tidied

REACHING = Reaching(lambda phone: phone.startswith("0"), lambda email: "@" in email)
GOOD = Asked(uuid4(), "Zoé", "Petit", "06 12 34 56 78")


def said(asked: Asked) -> dict[Part, str]:
    return {part: str(error) for part, error in faults(tidied(asked), REACHING).items()}


def like(**other: Any) -> Asked:
    return Asked(**{**vars(GOOD), **other})


def test_a_name_and_one_way_to_reach_somebody_are_enough():
    assert said(GOOD) == {}
    assert said(like(phone="", email="zoe@example.org")) == {}


def test_each_answer_is_one_line():
    found = tidied(like(given_name=" Zoé \n\x00 Anne ", several=False, other_given_name="X"))
    assert (found.given_name, found.other_given_name) == ("Zoé Anne", "")


def test_what_is_missing_is_asked_for_in_the_order_of_the_form():
    found = said(Asked(uuid4(), several=True))
    assert [*found] == [
        Part.GIVEN_NAME, Part.FAMILY_NAME, Part.PHONE, Part.OTHER_GIVEN_NAME,
        Part.OTHER_FAMILY_NAME,
    ]  # fmt: skip
    assert found[Part.PHONE] == "Write a telephone number or an e-mail address: one is enough."


@pytest.mark.parametrize("name", ["…", "123", "<>"])
def test_a_name_has_letters(name):
    assert said(like(family_name=name)) == {Part.FAMILY_NAME: "Write your family name."}


def test_what_cannot_be_dialled_or_written_to_is_told():
    assert "ten figures" in said(like(phone="bonjour"))[Part.PHONE]
    assert "no e-mail address" in said(like(email="zoe"))[Part.EMAIL]


def test_too_long_is_told():
    found = said(like(given_name="a" * 81, phone="0" * 41))
    assert found[Part.GIVEN_NAME] == "At most 80 letters fit here: shorten it."
    assert found[Part.PHONE] == "At most 40 letters fit here: shorten it."


def test_ways_to_be_reached_may_stay_empty_later():
    assert reach_faults("", "", REACHING) == {}
