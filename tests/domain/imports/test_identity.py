"""What is remembered of a row that came in."""

from app.domain.imports.identity import NOTE, Raw, told
from app.domain.people import Address, Civility, Need, Person, Reach, Status
from tests.fakes.people import somebody

ZOE = somebody(
    "Lefèvre", "Zoé", civility=Civility.MADAM, phones=("06 12 34 56 78", "02 99 00 00 00"),
    email="zoe@exemple.fr", address=Address(("3 rue des Lilas",), "35000", "Rennes"),
    residence="Le Parc", status=Status.TENANT, reach=Reach.PHONE,
    needs=frozenset({Need.READING, Need.HEARING}), interests=frozenset({"b", "a"}),
)  # fmt: skip


def test_what_a_row_says_is_told_by_attribute_and_nothing_where_it_is_silent():
    assert told(ZOE, "Le soir") == {
        "family_name": "Lefèvre",
        "given_name": "Zoé",
        "civility": "madam",
        "phones": "06 12 34 56 78\n02 99 00 00 00",
        "email": "zoe@exemple.fr",
        "address": "3 rue des Lilas\n35000\nRennes",
        "residence": "Le Parc",
        "status": "tenant",
        "reach": "phone",
        "needs": "hearing\nreading",
        "interests": "a\nb",
        NOTE: "Le soir",
    }
    assert told(Person(ZOE.id, "", "Petit")) == {"family_name": "Petit"}


def test_what_is_worked_out_when_asked_for_is_the_same():
    raw, whole = Raw(ZOE, "Le soir"), told(ZOE, "Le soir")
    assert raw == whole
    assert dict(raw) == whole
    assert raw["email"] == "zoe@exemple.fr"
    assert len(raw) == len(whole)
    assert [*raw] == [*whole]
    assert Raw(ZOE) != raw
