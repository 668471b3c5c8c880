"""Phone numbers and e-mail addresses, whatever way they are written."""

import pytest

from app.tables.contacts import FrenchContacts

contacts = FrenchContacts()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("06 12 34 56 78", ("+33612345678",)),
        ("+33 6 12 34 56 78", ("+33612345678",)),
        ("+33 (0)6 12 34 56 78", ("+33612345678",)),
        ("06-12-34-56-78 (soir)", ("+33612345678",)),
        ("06.12.34.56.78 / 02 99 00 00 01", ("+33612345678", "+33299000001")),
        ("+32 470 12 34 56", ("+32470123456",)),
        ("", ()),
        ("pas de téléphone", ()),
        ("1" * 5000, ()),
    ],
)
def test_numbers_are_found_in_a_text(text: str, numbers: tuple[str, ...]):
    assert contacts.phones(text) == numbers


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("+33612345678", "06 12 34 56 78"),
        ("0612345678", "06 12 34 56 78"),
        ("+32470123456", "+32 470 12 34 56"),
        ("voisin : 06 12 34 56 78 ou 02 99 00 00 01", "voisin : 06 12 34 56 78 ou 02 99 00 00 01"),
        ("aucun", "aucun"),
    ],
)
def test_a_number_is_shown_as_it_is_read_out(text: str, shown: str):
    assert contacts.shown_phone(text) == shown


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" zoe.petit@coop.fr ", "zoe.petit@coop.fr"),
        ("Zoé@exemple.fr", "Zoé@exemple.fr"),
        ("zoe@petit", None),
        ("zoe petit@coop.fr", None),
        ("", None),
        ("=cmd@calc", None),
    ],
)
def test_an_address_can_be_written_to_or_is_none(text: str, address: str | None):
    assert contacts.email(text) == address
