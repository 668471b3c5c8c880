"""How somebody is told something."""

import pytest

from app.domain.people import Address, Reach
from app.domain.reaching import is_one_address, way_to
from tests.fakes.people import somebody

HOME = Address(("3 rue des Lilas",), "35000", "Rennes")


@pytest.mark.parametrize(
    ("known", "way"),
    [
        ({}, Reach.UNKNOWN),
        ({"phones": ("06 11",)}, Reach.PHONE),
        ({"phones": ("06 11",), "address": HOME}, Reach.POST),
        ({"phones": ("06 11",), "address": HOME, "email": "a@b.fr"}, Reach.EMAIL),
        ({"phones": ("06 11",), "email": "a@b.fr", "reach": Reach.PHONE}, Reach.PHONE),
        ({"address": HOME, "email": "a@b.fr", "reach": Reach.POST}, Reach.POST),
        ({"phones": ("06 11",), "reach": Reach.EMAIL}, Reach.PHONE),
    ],
)
def test_as_they_prefer_if_that_is_possible(known, way):
    assert way_to(somebody(**known)) is way


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("zoe.petit+coop@exemple.fr", True),
        ("léa@société.fr", True),
        ("", False),
        ("zoe", False),
        ("d@exemple.fr,e@exemple.fr", False),
        ("d@exemple.fr;e@exemple.fr", False),
        ("c@exemple.fr Bcc: z@z.fr", False),
        ("c@exemple.fr\r\nBcc:z", False),
        ("Zoé <zoe@exemple.fr>", False),
        ("zoe@exemple.fr@exemple.fr", False),
        ("group:a@b.fr;", False),
    ],
)
def test_an_e_mail_field_holds_one_address(text, one):
    assert is_one_address(text) is one
