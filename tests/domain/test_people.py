from datetime import UTC, datetime

from app.domain.people import Address, Civility, Consent, Need, Reach, Status, united
from tests.fakes.people import somebody

HOME = Address(("3 rue des Lilas",), "35000", "Rennes")
YES = Consent(datetime(2026, 3, 3, tzinfo=UTC), "1")


def test_an_address_is_there_once_something_is_known_of_it():
    assert not Address()
    assert Address(town="Rennes")
    assert HOME


def test_of_one_person_known_twice_nothing_is_lost():
    double = somebody(
        "Petit", "Zoé", civility=Civility.MADAM, phones=("06", "02"), email="z@x.fr", address=HOME,
        residence="Le Parc", status=Status.TENANT, reach=Reach.EMAIL,
        needs=frozenset({Need.HEARING}), interests=frozenset({"agir"}),
        followed=frozenset({"syndic"}), ambassador=YES, note="Sonner fort",
    )  # fmt: skip
    kept = somebody("", "", phones=("01", "06"), note="", needs=frozenset({Need.WHEELCHAIR}))
    whole = united(kept, double)
    assert whole.id == kept.id
    assert (whole.full_name, whole.civility) == ("PETIT Zoé", Civility.MADAM)
    assert whole.phones == ("01", "06", "02")
    assert whole.needs == {Need.WHEELCHAIR, Need.HEARING}
    assert (whole.address, whole.ambassador, whole.note) == (HOME, YES, "Sonner fort")
    assert united(whole, double) == whole


def test_what_is_known_of_the_one_that_is_kept_stays():
    kept = somebody("Petit", "Zoé", civility=Civility.MADAM, status=Status.BUYER, note="Le soir")
    double = somebody("PETIT", "Z.", civility=Civility.SIR, status=Status.STAFF, note="Sonner")
    whole = united(kept, double)
    assert (whole.family_name, whole.given_name) == ("Petit", "Zoé")
    assert (whole.civility, whole.status) == (Civility.MADAM, Status.BUYER)
    assert whole.note == "Le soir · Sonner"
