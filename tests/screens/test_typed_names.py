"""Letters lead to the names that begin so, as people type them."""

import pytest

from app.screens.typed_names import led_to

NAMES = (
    "AARON Luc",
    "ADJAMI Anne",
    "de LA TOUR Marie",
    "ÉLUARD Ève",
    "LEFÈVRE Zoé",
    "LE GOFF Yann",
)


@pytest.mark.parametrize(
    ("typed", "at", "place"),
    [
        ("l", 0, 4),
        ("l", 4, 5),
        ("l", 5, 4),
        ("le", 4, 4),
        ("le g", 4, 5),
        ("lefe", 5, 4),
        ("e", 0, 3),
        ("É", 3, 3),
        ("de la", 0, 2),
        ("a", 0, 1),
        ("aa", 1, 0),
        ("ll", 4, 5),
        ("lx", 4, -1),
        ("x", 0, -1),
        ("-", 0, -1),
        ("a", -1, 0),
    ],
)
def test_letters_lead_to_a_name(typed, at, place):
    assert led_to(typed, NAMES, at) == place


def test_where_there_is_nobody_letters_lead_nowhere():
    assert led_to("a", (), -1) == -1
