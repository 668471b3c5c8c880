import pytest

from app.domain.likeness import Reason, keys_of, phone_keys, phone_start, reasons
from app.domain.people import Address
from tests.fakes.people import somebody


@pytest.mark.parametrize(
    "written",
    [
        "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78 (soir)", "+33 6 12 34 56 78",
        "+33 (0)6 12 34 56 78", "0033612345678", "612345678", "612345678.0", "tél : 0612345678",
    ],
)  # fmt: skip
def test_a_number_is_compared_by_its_last_nine_digits(written):
    assert phone_keys(written) == {"612345678"}


@pytest.mark.parametrize("written", ["06 12 34 56 78 / 01 23 45 67 89", "0612345678,0123456789"])
def test_two_numbers_in_one_box_are_two(written):
    assert phone_keys(written) == {"612345678", "123456789"}


@pytest.mark.parametrize("written", ["", "voisine", "12 34", "le 3 mars 2026"])
def test_what_is_no_number_gives_none(written):
    assert phone_keys(written) == frozenset()


@pytest.mark.parametrize("typed", ["06 12", "+33 6 12", "0033 612", "612", "+33 (0)6.12"])
def test_a_number_is_found_by_its_beginning(typed):
    assert phone_start(typed) == "612"


HOME = Address(("3 rue des Lilas",), "35000", "Rennes")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (somebody("LE GOFF", "Jean-Pierre"), somebody("Legoff", "Jean Pierre"),
         [Reason.SAME_NAME]),
        (somebody("Ben Ali", "Ali"), somebody("BENALI", "Amine"), [Reason.CLOSE_NAME]),
        (somebody("Lefèvre", "Zoé"), somebody("LEFEBVRE", "Z."), [Reason.CLOSE_NAME]),
        (somebody("Durand", "Zoé"), somebody("Zoé", "Durand"), [Reason.SAME_NAME]),
        (somebody("Petit", "Paul", phones=("06 12 34 56 78",)),
         somebody("Roux", "Anne", phones=("01 11 11 11 11", "+33612345678")), [Reason.SAME_PHONE]),
        (somebody("Petit", email="Zoe@exemple.fr "), somebody("Roux", "A", email="zoe@Exemple.fr"),
         [Reason.SAME_EMAIL]),
        (somebody("Petit", address=HOME), somebody("Roux", "A", address=HOME),
         [Reason.SAME_ADDRESS]),
        (somebody("Petit", residence="Le Parc"), somebody("PETIT", residence="le parc"),
         [Reason.SAME_NAME, Reason.SAME_RESIDENCE]),
        (somebody("Petit", residence="Le Parc"), somebody("Roux", "A", residence="Le Parc"), []),
        (somebody("Martin", "Nathalie"), somebody("Roux", "Nathan"), []),
        (somebody("", "Ali"), somebody("", "Omar"), []),
        (somebody("Petit", "Z", address=Address(("3 rue",))),
         somebody("Roux", "A", address=Address(("3 rue",))), []),
    ],
)  # fmt: skip
def test_people_are_alike_for_these_reasons(one, other, told):
    assert list(reasons(one, other)) == told
    assert list(reasons(other, one)) == told


def test_whoever_is_alike_shares_a_key():
    one = somebody("Petit", phones=("0612345678",), email="z@x.fr", address=HOME)
    assert keys_of(one) == {
        "p:612345678", "e:z@x.fr", "n:eeiopttz", "s:ptz", "a:3 rue des lilas 35000",
    }  # fmt: skip


def test_somebody_without_a_name_has_the_keys_of_the_phone_alone():
    assert keys_of(somebody("", "", phones=("06 12 34 56 78",))) == {"p:612345678"}
