from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from app.domain.erasure import can_be_reduced, one_human, reduced
from app.domain.notices import Wording, version_of
from app.domain.people import Address, Civility, Consent, Need, Person, Reach, Status

NAMED = Person(UUID(int=1), "Zoé", "Petit", Civility.MADAM, status=Status.TENANT)
KNOWN = replace(
    NAMED,
    phones=("06 12 34 56 78",),
    email="zoe@exemple.fr",
    address=Address(("3 rue des Lilas",), "35000", "Rennes"),
    residence="Le Parc",
    reach=Reach.PHONE,
    needs=frozenset({Need.HEARING}),
    interests=frozenset({"agir"}),
    followed=frozenset({"histoire"}),
    ambassador=Consent(datetime(2026, 3, 3, tzinfo=UTC), "1"),
    note="Sourde",
)


def test_of_whoever_is_reduced_the_name_stays():
    assert can_be_reduced(KNOWN)
    assert reduced(KNOWN) == replace(NAMED, followed=frozenset({"histoire"}))
    assert not can_be_reduced(reduced(KNOWN))


def test_doubles_of_doubles_are_one_human():
    one, two, three, other, apart = (UUID(int=each) for each in range(1, 6))
    merged = {one: two, two: three, other: apart}
    for each in (one, two, three):
        assert one_human(frozenset({each}), merged) == {one, two, three}
    assert one_human(frozenset(), merged) == frozenset()


def test_a_wording_has_a_version_of_its_own():
    day = date(2026, 11, 21)
    one = version_of(Wording("Court", (("Qui", "La coop"),)), day)
    assert one.startswith("2026-11-21-")
    assert len({one, version_of(Wording("Court", (("Qui", "L’agence"),)), day)}) == 2
    assert version_of(Wording("Court", (("Qui", "La coop"),)), day) == one
